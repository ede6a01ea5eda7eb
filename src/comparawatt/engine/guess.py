"""Guess first: what is asked about a comparison, four answers to choose from, and how far off a guess is."""

from __future__ import annotations

import math
import zlib
from typing import TYPE_CHECKING, Literal

import msgspec

from comparawatt.engine.comparison import Comparison, Count, inverse
from comparawatt.engine.digits import COUNT_DIGITS
from comparawatt.engine.ranges import Range
from comparawatt.engine.scale import STEP, LogWindow, round_to, whole_from_ten, window_for
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = ("A", "B", "C", "D")
"""Names of the cards, in rising order."""

FILLS = 2
"""A card can be filled with 10^2 marks; the third card holds that many, and what is larger is cut."""

_CARD_DIGITS = 1
"""Digits of the numbers on cards: more of them would be those of the answer, and be seen on each card."""

_POWERS = ((0, 1, 2, 3), (0, 1, 2, 4), (0, 1, 2, 5))
"""How many powers of ten each card lies above the first one."""

_MOST = 1e14
"""No wrong card lies above it: few people can read such a number."""

_SMALLEST = 0.001
"""Below it a count is said to be less than a thousandth, and nothing more."""

_ALMOST = 1.25


class Question(msgspec.Struct, frozen=True):
    """What is asked about a comparison.

    Attributes:
        comparison: What is compared.
        count: The one of its counts that is asked for.
        inverted: Whether it is asked how many functional units one of the equivalent takes, since the count is
            below 1.
        answer: The true number, exactly, with its range.
        said: The true number as it is said.
        cards: Four round numbers in rising order, powers of ten apart; one of them is the true one, rounded, so
            that its digits tell nothing.
        right: The place of the true one.
        window: The part of the logarithmic axis that holds all of them.
    """

    comparison: Comparison
    count: Count
    inverted: bool
    answer: Range
    said: float
    cards: tuple[float, ...]
    right: int
    window: LogWindow

    def off(self, guess: float) -> Miss:
        """Return how far off a guess is.

        Args:
            guess: More than zero.
        """
        ratio = guess / self.said
        factor = max(ratio, 1 / ratio)
        way: Way = "high" if ratio > 1 else "low"
        if round_to(guess, COUNT_DIGITS) == round_to(self.said, COUNT_DIGITS):
            way = "exact"
        elif guess in self.answer:
            way = "within"
        elif guess == self.cards[self.right]:
            way = "right"
        elif factor < _ALMOST:
            way = "almost"
        return Miss(way, factor, math.log10(ratio))


Way = Literal["exact", "within", "right", "almost", "low", "high"]


class Miss(msgspec.Struct, frozen=True):
    """How far off a guess is.

    Attributes:
        way: Whether it is the true number as it is said, within its range, the round number for it, almost there,
            too low or too high.
        factor: How many times too low or too high; 1 or more.
        decades: The same in powers of ten; negative where it is too low.
    """

    way: Way
    factor: float
    decades: float

    @property
    def is_right(self) -> bool:
        """Whether the guess holds, within the range."""
        return self.way in ("exact", "within", "right")


def question(comparison: Comparison, count: Count) -> Question:
    """Return what is asked about one of a comparison's counts; for the same comparison always the same.

    Where the count is below 1 and its activity can be counted, it is asked the other way round: how many prompts
    make one phone charge.

    Raises:
        InputError: There is nothing to guess, or too little of it.
    """
    found = count.count
    if found.central == 0:
        raise InputError("guess.nothing")
    turned = inverse(comparison, count)
    inverted = turned is not None and turned.central >= 1
    answer = turned if turned is not None and inverted else found
    if answer.central < _SMALLEST:
        raise InputError("guess.too_small")
    told = whole_from_ten(answer.central) if inverted else answer.central
    cards, right = _cards(told, _least(told, inverted=inverted), _seed(comparison, count))
    said = float(round_to(told, COUNT_DIGITS))
    return Question(comparison, count, inverted, answer, said, cards, right, _window(cards))


def _least(told: float, *, inverted: bool) -> float:
    """Return below what no wrong card lies: it is a percentage only where the true one is."""
    return 1.0 if inverted or told >= 1 else max(min(0.1, told / 10), _SMALLEST)


def _cards(told: float, least: float, seed: int) -> tuple[tuple[float, ...], int]:
    """Return the numbers on the cards, and the place of the true one."""
    number = round_to(told, _CARD_DIGITS)
    choices = list(_choices(float(number), least))
    powers, right = choices[seed % len(choices)]
    return tuple(float(number.scaleb(power - powers[right])) for power in powers), right


def _choices(told: float, least: float) -> Iterator[tuple[tuple[int, ...], int]]:
    """Return how the cards can lie around the true one, so that none is too small or too large to be read."""
    for right in range(len(LETTERS)):
        for powers in _POWERS:
            lowest, highest = (told * 10.0 ** (powers[end] - powers[right]) for end in (0, -1))
            if lowest >= min(least, told) and highest <= max(_MOST, told):
                yield powers, right


def _seed(comparison: Comparison, count: Count) -> int:
    """Return a number that is the same for the same comparison, everywhere and always."""
    activity = comparison.activity
    what = activity.id if activity else f"{comparison.energy.central:g} Wh"
    return zlib.crc32(f"{count.equivalent.id} {what}".encode())


def _window(cards: tuple[float, ...]) -> LogWindow:
    """Return a window that holds every card: they span far less than its width."""
    window = window_for(cards[-1])
    while 10.0**window.exponent > cards[0]:
        window = LogWindow(window.exponent - STEP)
    return window
