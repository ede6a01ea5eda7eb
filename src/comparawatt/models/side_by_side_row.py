"""One activity of the side-by-side view, and the activities that the view begins with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.amounts import Amount
from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
from comparawatt.engine.comparison import energy_of
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.models.session import Session

FIRST = ("video-5s", "ev-km", "kettle-litre", "stream-hour", "image", "prompt")
"""What the view begins with."""

TOO_DIFFERENT = 1e5
"""Beside something so many times larger, a bar vanishes even in the magnifier."""


class Row(msgspec.Struct, frozen=True):
    """One activity of the view.

    Attributes:
        amount: How much of the activity.
        estimate: Who says so.
        energy: In Wh, or None where amount and estimate make no number that can be drawn.
    """

    activity: Activity
    amount: Amount
    estimate: Estimate
    energy: Range | None

    @property
    def central(self) -> float:
        """The energy in Wh, or 0 where there is none."""
        return self.energy.central if self.energy else 0.0

    def count(self, equivalent: Equivalent | None) -> Range | None:
        """Count the energy in an equivalent; None where that makes no number."""
        try:
            return self.energy / equivalent.figure if self.energy and equivalent else None
        except (ValueError, OverflowError, ZeroDivisionError):
            return None


def column_of(catalogue: Catalogue) -> Equivalent | None:
    """Return what the view counts in: the phone charge, else the first default, else the first equivalent."""
    defaults = catalogue.default_equivalents()
    phones = [equivalent for equivalent in defaults if equivalent.icon == "phone"]
    others = [each for each in catalogue.equivalents.values() if each.basis == "energy"]
    return next(iter((*phones, *defaults, *others)), None)


def row_of(session: Session, activity_id: str) -> Row:
    """Make a row: as the session has it for the chosen activity, else as the data begin with it."""
    found = row_by_default(session.catalogue, activity_id)
    if found.activity is session.activity:
        comparison = session.comparison
        amount, estimate = comparison.amount or found.amount, comparison.estimate or found.estimate
        return Row(found.activity, amount, estimate, comparison.energy)
    return found


def row_by_default(catalogue: Catalogue, activity_id: str) -> Row:
    """Make a row as the data begin with it."""
    activity = catalogue.activity(activity_id)
    amount, estimate = activity.default_amount, catalogue.estimate(activity_id)
    return Row(activity, amount, estimate, _energy(estimate, amount))


def start_of(session: Session) -> list[str]:
    """Return the ids of the activities to begin with, such that no bar vanishes beside the chosen one."""
    catalogue, chosen = session.catalogue, session.activity
    known = [each for each in FIRST if each in catalogue.activities]
    ids = known or list(catalogue.activities)[: len(FIRST)]
    if chosen is None:
        return ids
    energy = session.comparison.energy.central
    others = {each: _default_energy(catalogue, each) for each in catalogue.activities if each != chosen.id}
    beside = max((others[each] for each in ids if each != chosen.id), default=0.0)
    if energy <= TOO_DIFFERENT * beside:
        return ids if chosen.id in ids else [*ids, chosen.id]
    near = [each for each, other in others.items() if _is_near(energy, other)]
    near.sort(key=lambda each: abs(math.log(others[each] / energy)))
    return [chosen.id, *near[: len(FIRST) - 1]]


def _is_near(one: float, other: float) -> bool:
    return min(one, other) > 0 and max(one, other) <= TOO_DIFFERENT * min(one, other)


def _default_energy(catalogue: Catalogue, activity_id: str) -> float:
    """Return what an activity's default amount uses, in Wh; 0 where that is no number."""
    energy = _energy(catalogue.estimate(activity_id), catalogue.activities[activity_id].default_amount)
    return energy.central if energy else 0.0


def _energy(estimate: Estimate, amount: Amount) -> Range | None:
    """Return the energy in Wh; one bad row must not take the others with it."""
    try:
        return energy_of(estimate, amount)
    except (ValueError, OverflowError):
        return None
