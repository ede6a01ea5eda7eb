"""How a guess is asked for, and how kindly it is said how far off it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.guess import FILLS, LETTERS, Miss, Question
from comparawatt.engine.own_claim_wording import say_counted
from comparawatt.engine.phrases import Part, capital, filled
from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.wording import Wording

_COVERED = "000000"
"""What takes the room of the number while it is hidden: the same for all numbers, so that it tells nothing."""

_A_LITTLE = 1.75
"""Below this factor it is a little too much or too little, and nobody counts how many times."""


def say_question(question: Question, wording: Wording) -> tuple[Part, ...]:
    """Return the sentence whose number is hidden, in pieces; what covers the number has the role ``count``."""
    return _sentence(question, (_COVERED, _unit(question, "other", wording)), wording)


def ask(question: Question, wording: Wording, *, brief: bool = False) -> tuple[Part, ...]:
    """Return the question as it is asked, in pieces: "Training once is how many households?".

    Args:
        question: What is asked.
        wording: How it is said.
        brief: Whether how much of the activity it is is left out, where that is the activity's own amount.
    """
    # Behind "how many" stands what stands behind a million: « combien de foyers ».
    unit = _unit(question, "many", wording)
    if question.inverted:
        values = {"activity": unit, "equivalent": wording.part_of(question.count.equivalent)}
        key = f"guess.asked_inverse.{question.comparison.basis}"
        *parts, last, mark = filled(wording.language.texts[key], values)
        return (*parts, Part(last.role, last.text + mark.text))  # the mark never begins a line
    asked = wording.text("guess.how_many"), unit
    before, _, behind = wording.language.texts["guess.asked"].partition("{sentence}")
    *parts, last = _sentence(question, asked, wording, brief=brief)
    opening = (Part("text", before),) if before else ()
    return (*opening, *parts, Part(last.role, last.text + behind))


def ask_aloud(question: Question, wording: Wording) -> str:
    """Return the question as it is read out."""
    return "".join(part.text for part in ask(question, wording))


def say_solution(question: Question, wording: Wording) -> tuple[Part, ...]:
    """Return the same sentence with its number, in pieces."""
    if question.inverted:
        return _sentence(question, say_number(question, question.said, wording), wording)
    return wording.sentence(question.comparison, question.count)


def say_number(question: Question, number: float, wording: Wording) -> tuple[str, str]:
    """Say a number that answers the question in two pieces: the number, and what it counts."""
    activity = question.comparison.activity
    if not question.inverted or activity is None:
        return wording.count_parts(number, question.count.equivalent)
    spoken = wording.digits.spoken(number)
    return wording.digits.joined(spoken), wording.unit_form(activity.unit, spoken.category)


def say_about(question: Question, number: float, wording: Wording) -> str:
    """Say a guess: "about 1 million French households for a year"."""
    return wording.text("guess.about", count=" ".join(say_number(question, number, wording)))


def say_marks(question: Question, place: int, wording: Wording) -> str:
    """Say how many marks a card holds, or that there are too many for it."""
    cards = question.cards
    marks = round(cards[place] / cards[0])
    if marks > 10**FILLS:
        fullest = max(each for each, card in enumerate(cards) if round(card / cards[0]) <= 10**FILLS)
        times = wording.digits.joined(wording.digits.spoken(cards[place] / cards[fullest]))
        return wording.text("guess.too_large", times=times, letter=LETTERS[fullest])
    return wording.plural("guess.marks", marks, each=wording.bare_count(cards[0]))


def say_miss(miss: Miss, wording: Wording) -> str:
    """Say how far off a guess is: "ten times too low"."""
    if miss.way not in ("low", "high"):
        return wording.text(f"guess.{miss.way}")
    if miss.factor < _A_LITTLE:
        return wording.text(f"guess.a_little.{miss.way}")
    factor = float(round_to(miss.factor, 1))
    texts = wording.language.texts
    spoken = wording.digits.spoken(factor)
    times = texts.get(f"guess.times.{factor:.0f}") or wording.text(
        "times_scaled" if spoken.scale else "times", number=wording.digits.joined(spoken)
    )
    return wording.text(f"guess.{miss.way}", times=times)


def say_hands(question: Question, hands: Sequence[int], wording: Wording) -> str:
    """Say which card or cards most hands are for, and how far off these are; nothing without hands."""
    most = max(hands)
    return " ".join(
        wording.plural(
            "guess.hands",
            most,
            total=sum(hands),
            letter=LETTERS[place],
            miss=say_miss(question.off(question.cards[place]), wording),
        )
        for place, count in enumerate(hands)
        if count == most > 0
    )


def say_answer(question: Question, wording: Wording) -> str:
    """Say the true number with its range, and who says so."""
    found = " ".join(say_number(question, question.said, wording))
    if question.inverted:
        found = wording.inverse(question.comparison, question.count)
    return say_counted(question.comparison, found, wording.count_range(question.answer), wording)


def _sentence(
    question: Question, said: tuple[str, str], wording: Wording, *, brief: bool = False
) -> tuple[Part, ...]:
    comparison, count = question.comparison, question.count
    if not question.inverted:
        return wording.sentence(comparison, count, said, brief=brief)
    number, unit = said
    values = {"count": number, "activity": unit, "equivalent": wording.part_of(count.equivalent)}
    parts = list(filled(wording.language.texts[f"guess.inverse.{comparison.basis}"], values))
    return (Part(parts[0].role, capital(parts[0].text)), *parts[1:])


def _unit(question: Question, category: str, wording: Wording) -> str:
    """Return the words for what the answer counts."""
    activity = question.comparison.activity
    counted = activity if question.inverted and activity else question.count.equivalent
    return wording.unit_form(counted.unit, category)
