"""What the other estimates would give for the same comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from comparawatt.engine.catalogue import Equivalent, Estimate
from comparawatt.engine.comparison import energy_of
from comparawatt.engine.ranges import Range
from comparawatt.engine.scenario import why_not

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison

ARTICLE = "article"
"""The id of the estimates of the article that the program checks."""

_MOST = 60
"""Beyond that, marks on a lane are a line."""


class Rival(msgspec.Struct, frozen=True):
    """What another estimate would give.

    Attributes:
        quantity: Of the comparison's basis: Wh, g or L, with the bounds of its estimate, levers and country.
    """

    estimate: Estimate
    quantity: Range

    @property
    def is_article(self) -> bool:
        """Whether it is the figure of the article that the program checks."""
        return self.estimate.id == ARTICLE

    def count(self, equivalent: Equivalent) -> Range:
        """Return how many of an equivalent that is."""
        return self.quantity / equivalent.figure


def rivals_of(comparison: Comparison, catalogue: Catalogue) -> tuple[Rival, ...]:
    """Return what the other estimates give for the same activity, amount, levers and basis.

    A lever that cannot be used on another estimate, such as a PUE where the building is not counted, is left out
    of what that one gives.
    """
    activity, amount, chosen = comparison.activity, comparison.amount, comparison.estimate
    if activity is None or amount is None or chosen is None:
        return ()
    found = []
    for estimate in catalogue.estimates[activity.id][:_MOST]:
        if estimate is chosen:
            continue
        energy = energy_of(estimate, amount)
        used = [each for each in comparison.levers if not why_not(catalogue, each.lever, activity, estimate)]
        for each in used:
            energy *= each.lever.factor(each.value, estimate)
        other = replace(comparison, energy=energy, estimate=estimate, levers=tuple(used))
        found.append(Rival(estimate, other.quantity))
    return tuple(found)
