"""What a class guessed, scored in powers of ten: how many were right, and how far off all of them were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.guess import Question
    from comparawatt.engine.wording import Wording

_FACTOR_DIGITS = 1


class Score(msgspec.Struct, frozen=True):
    """What came of a vote.

    Attributes:
        guesses: How many there were.
        right: How many of them hold, within the range.
        decades: How many powers of ten they are off, too high or too low, on average; those that hold are 0 off.
    """

    guesses: int
    right: int
    decades: float


def score(question: Question, guesses: Iterable[tuple[float, int]]) -> Score | None:
    """Score the guesses at a question.

    Args:
        question: What was asked.
        guesses: Numbers, each with how many guessed it.

    Returns:
        The score, or None where nobody guessed.
    """
    total = right = 0
    decades = 0.0
    for number, people in guesses:
        miss = question.off(number)
        total += people
        if miss.is_right:
            right += people
        else:
            decades += abs(miss.decades) * people
    return Score(total, right, decades / total) if total else None


def say_score(found: Score, wording: Wording) -> str:
    """Say a score: how many were right, and by how many powers of ten all of them were off."""
    said = wording.plural("vote.right", found.right, total=found.guesses)
    decades = round(found.decades, 1)
    if decades == 0:
        return said
    spoken = wording.digits.spoken(decades)
    factor = wording.digits.spoken(float(round_to(10**decades, _FACTOR_DIGITS)))
    off = wording.text(
        f"vote.off.{spoken.category}",
        decades=wording.digits.joined(spoken),
        factor=wording.digits.joined(factor),
    )
    return f"{said} {off}"
