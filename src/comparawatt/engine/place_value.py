"""A count as places and as area: digits, rods, and a field of blocks, ten of which make the next one.

The rules are those of DESIGN.md section 11.
"""

from __future__ import annotations

import math
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import msgspec

from comparawatt.engine.digits import COUNT_DIGITS
from comparawatt.engine.scale import round_to

HIGHEST_POWER = 12
"""Beyond this power of ten nothing is drawn to scale."""

MOST_RODS = 5
MOST_CUTS = 3
LARGEST_PICTURE = 4
"""Marks of one finished picture, as a power of ten: no square of more than 10,000 marks is kept."""

_THOUSANDTH = Decimal("0.001")
_SURE_LEVEL = 4
_LEAST_PITCH = 2.0
_GAPS = (0.28, 0.28, 0.9, 0.9, 2.4)
"""Gaps between the ten parts of a block, by its power, in marks; the last one holds for all above."""


class Told(msgspec.Struct, frozen=True):
    """The number that a sentence tells, which is the number that is drawn.

    Attributes:
        value: Rounded as it is said; of a fraction to thousandths, which is what rods can spell.
        is_tiny: Whether it is more than nothing and less than a thousandth.
        one_in: Of what it is one part, where it is said as a fraction; else 0.
    """

    value: Decimal
    is_tiny: bool = False
    one_in: int = 0

    @property
    def area(self) -> float:
        """How much of one, or how many, is drawn as area: exactly what is said."""
        return 1 / self.one_in if self.one_in else float(self.value)

    @property
    def is_rounded(self) -> bool:
        """Whether its digits are not quite what is said."""
        return bool(self.one_in) and self.value * self.one_in != 1

    @property
    def decimals(self) -> int:
        """How many digits it has behind the decimal sign."""
        return max(-int(self.value.as_tuple().exponent), 0)

    @property
    def is_part(self) -> bool:
        """Whether it is a part of one."""
        return 0 < self.value < 1

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing at all."""
        return self.value == 0 and not self.is_tiny

    @property
    def is_beyond(self) -> bool:
        """Whether it is more than is drawn to scale."""
        return bool(self.value > 10**HIGHEST_POWER)

    @property
    def top(self) -> int:
        """The power of ten of its highest place; 0 for what is less than one."""
        return max(self.value.adjusted(), 0) if self.value else 0

    @property
    def cuts(self) -> int:
        """How often a part of one is cut in ten until its first digit shows; 0 where it is none."""
        return min(-self.value.adjusted(), MOST_CUTS) if self.is_part else 0


def told(value: float) -> Told:
    """Return the number that is drawn for a count: three significant digits, or fewer where less is said.

    A part of one is a percentage of two digits, or a fraction, which is drawn as it is and spelled in thousandths.
    """
    rounded = round_to(value, COUNT_DIGITS)
    if value == 0 or rounded >= 1:
        return Told(_plain(rounded))
    if value >= 0.1:
        percent = round_to(value * 100, 2)
        return Told(_plain((percent if percent < 100 else round_to(value * 100, 3)) / 100))
    if value >= _THOUSANDTH:
        one_in = round(1 / value)
        return Told(_plain((1 / Decimal(one_in)).quantize(_THOUSANDTH)), one_in=one_in)
    return Told(Decimal(0), is_tiny=True)


def _plain(number: Decimal) -> Decimal:
    """Return a number without zeros at its end, and with those that belong before the decimal sign."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()


def digit(value: Decimal, place: int) -> int:
    """Return the digit of a number at a place, which is a power of ten."""
    return int(value.scaleb(-place) // 1 % 10)


def places(told: Told, power: int) -> tuple[int, ...]:
    """Return the places that have a rod, highest first: five at most.

    Args:
        told: What is counted to.
        power: The rod that is being filled. Where there are more than five, the next one stands beside it, and
            those below are hidden.
    """
    lowest = -told.decimals
    most = min(told.top - lowest + 1, MOST_RODS)
    top = min(told.top, max(lowest + most - 1, power + 1))
    return tuple(range(top, top - most, -1))


class Block(NamedTuple):
    """A place in the field.

    Attributes:
        power: Of ten, counted in marks.
        x: Of its left side, in marks.
        y: Of its top.
    """

    power: int
    x: float
    y: float

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height, in marks."""
        return block_size(self.power)


@lru_cache
def block_size(power: int) -> tuple[float, float]:
    """Return the width and height of a block of 10^power marks, in marks: a ten is 5 x 2, a hundred is square."""
    if power == 0:
        return 1.0, 1.0
    width, height = block_size(power - 1)
    columns, rows, gap = _grid(power)
    return columns * width + (columns - 1) * gap, rows * height + (rows - 1) * gap


def cell(block: Block, number: int) -> Block:
    """Return one of the ten parts of a block; they are filled line by line."""
    width, height = block_size(block.power - 1)
    columns, _, gap = _grid(block.power)
    row, column = divmod(number, columns)
    return Block(block.power - 1, block.x + column * (width + gap), block.y + row * (height + gap))


def _grid(power: int) -> tuple[int, int, float]:
    columns, rows = (5, 2) if power % 2 else (2, 5)
    return columns, rows, _GAPS[min(power, len(_GAPS)) - 1]


def mark_power(level: int, width: float) -> int:
    """Return the power of ten that a mark stands for: 1, 100, 10,000…, so that marks can be told apart.

    Args:
        level: Of the field.
        width: Of the field, in pixels.
    """
    if level <= _SURE_LEVEL:
        return 0
    return next(
        power
        for power in range(0, level + 1, 2)
        if width / block_size(level - power)[0] * (1 + _GAPS[0]) >= _LEAST_PITCH or power >= level - 1
    )


class Filled(NamedTuple):
    """A count as blocks of a field.

    Attributes:
        finished: Blocks that are full, the largest that may be kept as one picture.
        empty: The parts of the field that have nothing yet.
        open: The blocks within each other that are being filled, the largest first; a mark is never one.
        last: The mark that is filled up to a part, if there is one.
        part: Up to which part, below 1.
    """

    finished: tuple[Block, ...]
    empty: tuple[Block, ...]
    open: tuple[Block, ...]
    last: Block | None
    part: float


@lru_cache(maxsize=8)  # a frame asks for the one that is shown and for the one before
def fill(marks: Decimal, level: int) -> Filled:
    """Fill a field of 10^level marks with a number of them."""
    whole = int(marks)
    part = float(marks - whole)
    finished: list[Block] = []
    empty: list[Block] = []
    opened: list[Block] = []
    here = Block(level, 0.0, 0.0)
    if whole >= 10**level:
        return Filled(tuple(_kept(here)), (), (), None, 0.0)
    while here.power > 0:
        number, whole = divmod(whole, 10 ** (here.power - 1))
        for place in range(number):
            finished += _kept(cell(here, place))
        is_begun = whole > 0 or part > 0
        if here.power == level:
            empty = [cell(here, place) for place in range(number + is_begun, 10)]
        if not is_begun:
            return Filled(tuple(finished), tuple(empty), tuple(opened), None, 0.0)
        here = cell(here, number)
        if here.power > 0:
            opened.append(here)
    return Filled(tuple(finished), tuple(empty), tuple(opened), here, part)


def between(low: Decimal, high: Decimal, level: int) -> list[Block]:
    """Return parts of a field of 10^level marks that hold everything in which two numbers of marks differ."""
    here = Block(level, 0.0, 0.0)
    first, last = int(low), math.ceil(high) - 1  # the last mark that the larger number touches
    while here.power > 0:
        size = 10 ** (here.power - 1)
        start, end = min(first // size, 9), min(max(last // size, first // size), 9)
        if start != end:
            return [cell(here, number) for number in range(start, end + 1)]
        here, first, last = cell(here, start), first - start * size, last - start * size
    return [here]


def _kept(block: Block) -> list[Block]:
    """Return a full block, or its parts where it holds more marks than a picture may."""
    if block.power <= LARGEST_PICTURE:
        return [block]
    return [part for number in range(10) for part in _kept(cell(block, number))]
