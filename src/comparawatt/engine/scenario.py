"""The what-if: which levers can be used together, and what they multiply the electricity by."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.levers import Lever
from comparawatt.engine.ranges import Range
from comparawatt.engine.units import HIGHEST_WATT_HOURS, LOWEST_WATT_HOURS
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.catalogue import Activity, Catalogue, Estimate


class Chosen(msgspec.Struct, frozen=True):
    """A lever that somebody uses.

    Attributes:
        id: Of the lever.
        value: The value it was given, or None for the one that it starts with and its range.
    """

    id: str
    value: float | None = None


class Applied(msgspec.Struct, frozen=True):
    """A lever in use.

    Attributes:
        value: Of the lever, as it reads it.
        factor: By what it multiplies the electricity; always more than zero.
    """

    lever: Lever
    value: Range
    factor: Range


def apply(
    catalogue: Catalogue, chosen: Iterable[Chosen], activity: Activity, estimate: Estimate
) -> tuple[Applied, ...]:
    """Use levers on an activity under an estimate; they multiply.

    Raises:
        InputError: There is no such lever, it has nothing to do with the activity or the estimate, its value is
            beyond what it can be, it is named twice, two of them say contradictory things, or together they
            multiply by what cannot be counted with.
    """
    applied: list[Applied] = []
    low = high = 1.0
    for each in chosen:
        lever = catalogue.lever(each.id)
        if error := why_not(catalogue, lever, activity, estimate):
            raise error
        for other in applied:
            if other.lever.id == lever.id:
                raise InputError("what_if.twice", lever=lever.name)
            if excludes(lever, other.lever):
                raise InputError("what_if.contradiction", lever=lever.name, other=other.lever.name)
        value = lever.value if each.value is None else Range.exactly(_checked(lever, each.value))
        factor = lever.factor(value, estimate)
        low, high = low * factor.low, high * factor.high
        if not LOWEST_WATT_HOURS <= low <= high <= HIGHEST_WATT_HOURS:  # as what they multiply
            raise InputError("what_if.out_of_bounds", lever=lever.name)
        applied.append(Applied(lever, value, factor))
    return tuple(applied)


def why_not(catalogue: Catalogue, lever: Lever, activity: Activity, estimate: Estimate) -> InputError | None:
    """Return why a lever cannot be used on an activity under an estimate, or None where it can."""
    if not lever.applies_to(catalogue.root(activity)):
        return InputError("what_if.other_activity", lever=lever.name, activity=activity.name)
    if lever.reads == "pue" and estimate.pue is None:
        return InputError("what_if.no_building", estimate=estimate.name)
    return None


def excludes(one: Lever, other: Lever) -> bool:
    """Say whether two levers contradict each other, whichever of them says so."""
    return other.id in one.excludes or one.id in other.excludes


def product(applied: Sequence[Applied]) -> Range:
    """Return by what levers multiply the electricity together."""
    return math.prod((each.factor for each in applied), start=Range.exactly(1.0))


def offered(catalogue: Catalogue, activity: Activity) -> tuple[Lever, ...]:
    """Return the levers that have to do with an activity, in the order of the packs."""
    root = catalogue.root(activity)
    return tuple(lever for lever in catalogue.levers.values() if lever.applies_to(root))


def _checked(lever: Lever, value: float) -> float:
    """Return a value that a lever can have.

    Raises:
        InputError: It is beyond that.
    """
    if lever.reads == "pue" and value < 1:
        raise InputError("what_if.pue_below_one", value=value)
    if not lever.least <= value <= lever.most:
        raise InputError("what_if.value", lever=lever.name, value=value, least=lever.least, most=lever.most)
    return value
