"""What a kiosk asks about while nobody is there: activities, and the count that a city lights up for each."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.catalogue import Activity
from comparawatt.engine.comparison import Comparison, Count, compare
from comparawatt.engine.guess import Question, question
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from comparawatt.engine.catalogue import Catalogue

WINDOWS = 200
"""The city has so many: twenty blocks of ten."""

_WORTH_COUNTING = 100
"""From here up there is something to count."""


class AttractScene(msgspec.Struct, frozen=True):
    """What is asked about an activity, and how a city counts the answer.

    Attributes:
        activity: The activity.
        question: Its comparison, and what is counted of it.
        worth: For how many one lit window stands, a power of ten.
    """

    activity: Activity
    question: Question
    worth: float

    @property
    def total(self) -> float:
        """The number that is counted up to, as it is said."""
        return self.question.said

    @property
    def windows(self) -> float:
        """How many windows are lit at the end, `WINDOWS` at most; the last one may be lit in part."""
        return self.total / self.worth


def attract_scenes(catalogue: Catalogue, ids: Iterable[str]) -> tuple[AttractScene, ...]:
    """Return what is asked about activities, in their order.

    Ids that the data do not hold are passed over, and so is what is nothing, or too little to be counted.
    """
    return tuple(_scenes(catalogue, ids))


def _scenes(catalogue: Catalogue, ids: Iterable[str]) -> Iterator[AttractScene]:
    for each in ids:
        activity = catalogue.activities.get(each)
        if activity is None:
            continue
        try:
            comparison = compare(catalogue, activity)
            asked = question(comparison, _counted(comparison))
        except InputError:  # a passer-by sees the others
            continue
        yield AttractScene(activity, asked, 10.0 ** math.ceil(math.log10(asked.said / WINDOWS)))


def _counted(comparison: Comparison) -> Count:
    """Return the smallest count that is worth counting, homes for instance, else the one that is told."""
    large = [count for count in comparison.counts if count.count.central >= _WORTH_COUNTING]
    return min(large, key=lambda count: count.count.central) if large else headline(comparison)
