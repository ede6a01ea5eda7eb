"""Who says so, where few have room: the article, the usual figure, and the best of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.rivals import ARTICLE

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Activity, Catalogue, Confidence, Estimate

_BEST_FIRST: tuple[Confidence, ...] = ("measured", "modelled", "stated", "assumed")


def voices(catalogue: Catalogue, activity: Activity, chosen: Estimate | None, most: int) -> tuple[Estimate, ...]:
    """Return whose estimates of an activity are shown: they keep their places whichever of them is chosen.

    Args:
        catalogue: The data in use.
        activity: Whose estimates they are.
        chosen: The one in use, which is always among them.
        most: How many have room.
    """
    estimates = catalogue.estimates[activity.id]
    usual = estimates[0]
    article = [each for each in estimates if each.id == ARTICLE and each is not usual]
    others = [each for each in estimates if each is not usual and each not in article]
    others.sort(key=lambda each: (_BEST_FIRST.index(each.confidence), -each.year))
    shown = [*article, usual, *others][:most]
    if chosen is not None and chosen in estimates and chosen not in shown:
        shown[-1] = chosen
    return tuple(shown)
