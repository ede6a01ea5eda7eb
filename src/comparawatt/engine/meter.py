"""The live meter: what goes on second by second, and what it comes to after some of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from comparawatt.engine.amounts import Duration
from comparawatt.engine.comparison import Comparison
from comparawatt.engine.scenario import product
from comparawatt.engine.wording import easiest

if TYPE_CHECKING:
    from comparawatt.engine.amounts import Amount
    from comparawatt.engine.catalogue import Activity, Catalogue
    from comparawatt.engine.comparison import Count
    from comparawatt.engine.ranges import Range

FULL = 10
"""Marks of a frame: ten of them are one of the next frame."""

LEAST_MARK = 1e-3
"""What a mark stands for at least: a smaller part of a thing has no words."""

_SOON = 10.0
_MOST_DECIMALS = 9


def has_rate(amount: Amount | None) -> bool:
    """Say whether an amount goes on: so many in each unit of time, or things that run."""
    return amount is not None and amount.duration is not None


def a_second_of(amount: Amount) -> Amount:
    """Return what an amount that goes on comes to in one second."""
    return replace(amount, duration=Duration(1.0, "second"))


def with_rates(catalogue: Catalogue) -> tuple[Activity, ...]:
    """Return the activities that go on by themselves, what everybody does first.

    Of those that do the same as often, such as a day and a year of one service, the first counts for all.
    """
    found: dict[tuple[str, float], Activity] = {}
    for activity in catalogue.in_groups():
        if has_rate(activity.default_amount) and catalogue.root(activity).group != "everyday":
            found.setdefault(pace_of(activity, activity.default_amount, catalogue), activity)
    return tuple(sorted(found.values(), key=lambda activity: activity.group != "everyone"))


def pace_of(activity: Activity, amount: Amount, catalogue: Catalogue) -> tuple[str, float]:
    """Return what is done and how often in a second: what is alike in both goes on alike."""
    return catalogue.root(activity).id, a_second_of(amount).count


class Rate(msgspec.Struct, frozen=True):
    """How fast something goes on.

    Attributes:
        second: The comparison of one second of it, with its estimate, its levers and its basis.
    """

    second: Comparison

    @property
    def runs(self) -> bool:
        """Whether it is things that run, which are not asked for one by one."""
        return self.second.amount is not None and self.second.amount.per is None

    @property
    def units(self) -> float:
        """The functional units in a second, or the things that run, with what levers do to their number."""
        if self.second.amount is None:
            return 0.0
        levers = [each for each in self.second.levers if each.lever.changes == "amount"]
        return self.second.amount.count * product(levers).central

    def energy(self, seconds: float) -> Range:
        """Return the electricity of some seconds, in Wh."""
        return self.second.energy * seconds

    def count(self, equivalent_id: str) -> Count:
        """Return how many of an equivalent one second comes to; of the first one where that has no lane."""
        counts = self.second.counts
        return next((each for each in counts if each.equivalent.id == equivalent_id), counts[0])


def easiest_soon(rate: Rate, seconds: float) -> str:
    """Return the id of the equivalent that is easiest to picture after some seconds."""
    later = [replace(each, count=each.count * seconds) for each in rate.second.counts]
    return easiest(later).equivalent.id


def decimals(per_second: float) -> int:
    """Return how many decimals a moving number needs for its last digit to move about once a second."""
    if per_second <= 0:
        return 0
    return min(max(math.ceil(-math.log10(per_second)), 0), _MOST_DECIMALS)


def mark(count: float, per_second: float) -> float:
    """Return what each of ten marks stands for: the power of ten of which the frame holds the count.

    From the start it is what some seconds come to, so that no frame is full at once.
    """
    largest = max(count, per_second * _SOON)
    if largest <= LEAST_MARK:
        return LEAST_MARK
    power = math.floor(math.log10(largest))
    if 10.0 ** (power + 1) <= largest:  # the logarithm may be off by a hair
        power += 1
    return max(float(10.0**power), LEAST_MARK)
