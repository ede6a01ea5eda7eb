"""Lengths, axes and digits: where a count stands on a scale of powers of ten, and how it is rounded."""

from __future__ import annotations

import itertools
import math
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

DECADES = 12
"""How many powers of ten the lanes' axis shows."""

STEP = 3
"""By how many powers of ten it moves, so that its labels stay words."""

LOWEST_EXPONENT = -18
HIGHEST_EXPONENT = 21

_EVERY_DIGIT = Context(prec=330, rounding=ROUND_HALF_UP)
"""The largest float has 309 digits before its point, more than the decimals of Python keep by themselves."""


class LogWindow(msgspec.Struct, frozen=True):
    """The part of the logarithmic axis that is shown.

    Attributes:
        exponent: The power of ten at its left end, a multiple of `STEP`.
    """

    exponent: int = 0

    def position(self, value: float) -> float:
        """Return where a count stands: 0 at the left end, 1 at the right one, and never beyond them."""
        if value <= 0:
            return 0.0
        return min(max((math.log10(value) - self.exponent) / DECADES, 0.0), 1.0)

    def value(self, position: float) -> float:
        """Return the count that stands at a position."""
        return float(10.0 ** (self.exponent + position * DECADES))

    def shows(self, value: float) -> bool:
        """Say whether a count can be drawn to scale."""
        return 10.0**self.exponent <= value <= 10.0 ** (self.exponent + DECADES)

    def labels(self) -> tuple[int, ...]:
        """Return the powers of ten that have a word under them."""
        return tuple(range(self.exponent, self.exponent + DECADES + 1, STEP))


def window_for(largest: float) -> LogWindow:
    """Return the window in which the largest count fits: from 1 to 10^12 wherever it can."""
    if largest <= 0:
        return LogWindow()
    exponent = 0
    while 10.0 ** (exponent + DECADES) < largest and exponent + DECADES < HIGHEST_EXPONENT:
        exponent += STEP
    while 10.0**exponent > largest and exponent > LOWEST_EXPONENT:
        exponent -= STEP
    return LogWindow(exponent)


def blocks(length: float, smallest_rest: float = 0.45) -> tuple[tuple[float, float], ...]:
    """Cut a bar into one block for each power of ten.

    Args:
        length: In decades, zero or more.
        smallest_rest: A rest shorter than this joins the block before it.

    Returns:
        The start and end of each block, in decades.
    """
    whole = int(length)
    cuts = [float(place) for place in range(whole + 1)]
    if length - whole < smallest_rest and whole > 0:
        cuts[-1] = length
    elif length > whole:
        cuts.append(length)
    return tuple(itertools.pairwise(cuts))


class LogSpan(msgspec.Struct, frozen=True):
    """A logarithmic axis that begins and ends at 1 or 3 times a power of ten, about a factor of three apart.

    Attributes:
        first: The mark at its left end; mark 0 is 1, mark 1 is 3, mark 2 is 10.
        last: The mark at its right end.
    """

    first: int
    last: int

    @property
    def low(self) -> float:
        """What stands at the left end."""
        return _mark(self.first)

    @property
    def high(self) -> float:
        """What stands at the right end."""
        return _mark(self.last)

    def position(self, value: float) -> float:
        """Return where a value stands: 0 at the left end, 1 at the right one, and never beyond them."""
        if value <= self.low:
            return 0.0
        return min(math.log10(value / self.low) / math.log10(self.high / self.low), 1.0)

    def ticks(self, most: int) -> tuple[float, ...]:
        """Return where ticks stand, at most so many (but at least one)."""
        return log_ticks(self.low, self.high, most)

    def marks(self) -> tuple[float, ...]:
        """Return every 1 and 3 times a power of ten from the left end to the right one."""
        return tuple(map(_mark, range(self.first, self.last + 1)))


def log_span(values: Iterable[float]) -> LogSpan:
    """Return the shortest axis that holds some values, all of them more than zero; it is never empty."""
    known = list(values)
    first, last = _mark_below(min(known)), _mark_below(max(known))
    if _mark(last) < max(known) * (1 - 1e-9):
        last += 1
    return LogSpan(first, last) if first < last else LogSpan(first - 1, last + 1)


def log_ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return the ticks of a logarithmic axis: at 1 and 3 times powers of ten, or fewer where there is no room.

    Args:
        low: The left end, more than zero.
        high: The right end.
        most: How many ticks have room.
    """
    first, last = _mark_below(low), _mark_below(high)
    if _mark(first) < low * (1 - 1e-9):
        first += 1
    steps = itertools.chain((1, 2), itertools.count(2 * STEP, 2 * STEP))
    step = next(each for each in steps if last // each - -(-first // each) < max(most, 1))
    return tuple(_mark(mark) for mark in range(-(-first // step) * step, last + 1, step))


def _mark(mark: int) -> float:
    power, times = mark // 2, (1, 3)[mark % 2]
    return times * 10.0**power if power >= 0 else times / 10.0**-power


def _mark_below(value: float) -> int:
    """Return the highest mark that is not above a value; what is a hair below one counts as on it."""
    value *= 1 + 1e-9
    mark = 2 * math.floor(math.log10(value)) - 1  # the logarithm may be off by a hair
    while _mark(mark + 1) <= value:
        mark += 1
    return mark


def nice_maximum(largest: float) -> float:
    """Return the end of a linear axis: the next 1, 2 or 5 times a power of ten at or above a value."""
    if largest <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    for step in (1, 2, 5, 10):
        if largest <= step * power * (1 + 1e-12):
            return step * power
    return 10 * power


def magnification(largest: float, width: float) -> int:
    """Return by how much small bars are magnified: the largest of 1000, 100 and 10 that fits, else 1.

    Args:
        largest: The largest of the values to magnify.
        width: What the magnifier shows at its right end.
    """
    return next((factor for factor in (1000, 100, 10) if largest * factor <= width), 1)


def round_to(value: float, digits: int) -> Decimal:
    """Round to significant digits, as people read them: exactly in decimal, without trailing zeros."""
    number = Decimal(repr(value))
    if number == 0:
        return Decimal(0)
    number = number.quantize(Decimal(1).scaleb(number.adjusted() + 1 - digits), context=_EVERY_DIGIT)
    if number == number.to_integral_value():
        return number.quantize(Decimal(1), context=_EVERY_DIGIT)
    return number.normalize()


def floor_to(value: float, decimals: int) -> Decimal:
    """Cut after some decimals, and keep them all: of what is counted up, only what is full is there."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_FLOOR, context=_EVERY_DIGIT)


def whole_from_ten(number: float) -> float:
    """Return a number of functional units as it is told: from ten up, nobody speaks of parts of them."""
    return float(round(number)) if number >= 10 else number
