from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.comparison import compare
from comparawatt.engine.guess import Miss, Question, question
from comparawatt.engine.guess_wording import (
    ask_aloud,
    say_about,
    say_answer,
    say_hands,
    say_marks,
    say_miss,
    say_number,
    say_question,
    say_solution,
)

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture
def households(fixture_t: Catalogue) -> Question:
    """Return the question how many households 50 GWh are: 12,500."""
    comparison = compare(fixture_t, Energy(50e9), equivalents=[fixture_t.equivalent("household-t")])
    return question(comparison, comparison.counts[0])


@pytest.fixture
def prompts(fixture_t: Catalogue) -> Question:
    """Return the question how many prompts make a phone charge: 44."""
    activity = fixture_t.activity("prompt-t")
    comparison = compare(fixture_t, activity, Amount(1), equivalents=[fixture_t.equivalent("phone-t")])
    return question(comparison, comparison.counts[0])


@given(st.floats(1e-3, 1e14))
def test_no_two_cards_are_said_alike(
    fixture_t: Catalogue, english: Wording, french: Wording, count: float
) -> None:
    comparison = compare(fixture_t, Energy(count * 4e6 + 1), equivalents=[fixture_t.equivalent("household-t")])
    found = question(comparison, comparison.counts[0])
    for wording in (english, french):
        said = [" ".join(say_number(found, card, wording)) for card in found.cards]
        assert len(set(said)) == 4
        assert wording.text("less_than_thousandth") not in "".join(said)


def test_the_question_tells_nothing(households: Question, english: Wording, french: Wording) -> None:
    for wording in (english, french):
        parts = say_question(households, wording)
        assert [part.text for part in parts if part.role == "count"] == ["000000"]
        assert "12" not in "".join(part.text for part in parts)
    assert ask_aloud(households, english) == "50 GWh is as much electricity as how many households?"
    assert plain(ask_aloud(households, french)) == "50 GWh, c’est autant d’électricité que combien de foyers ?"


def test_the_solution_is_the_sentence_of_the_stage(households: Question, english: Wording) -> None:
    assert say_solution(households, english) == english.sentence(households.comparison, households.count)


def test_the_other_way_round(prompts: Question, english: Wording, french: Wording) -> None:
    assert ask_aloud(prompts, english) == "How many prompts does it take to use the electricity of a phone charge?"
    assert plain(ask_aloud(prompts, french)) == (
        "Combien de requêtes faut-il pour consommer l’électricité d’une charge de téléphone ?"
    )
    said = "".join(part.text for part in say_solution(prompts, english))
    assert said == "It takes 44 prompts to use the electricity of a phone charge"
    assert say_about(prompts, 1000, english) == "about 1,000 prompts"
    assert "44 prompts for one phone charge" in say_answer(prompts, english)


@pytest.mark.parametrize(
    ("guess", "english_said", "french_said"),
    [
        (12_500, "exactly right", "c’est exact"),
        (12_000, "almost", "presque"),
        (8_000, "a little too low", "un peu trop bas"),
        (20_000, "a little too high", "un peu trop haut"),
        (25_000, "twice too high", "deux fois trop haut"),
        (1250, "ten times too low", "dix fois trop bas"),
        (125_000, "ten times too high", "dix fois trop haut"),
        (125, "a hundred times too low", "cent fois trop bas"),
        (12.5, "a thousand times too low", "mille fois trop bas"),
        (250_000, "20 times too high", "20 fois trop haut"),
        (12.5e9, "a million times too high", "un million de fois trop haut"),
        (25e9, "2 million times too high", "2 millions de fois trop haut"),
    ],
)
def test_how_far_off_it_is(
    households: Question, english: Wording, french: Wording, guess: float, english_said: str, french_said: str
) -> None:
    miss = households.off(guess)
    assert say_miss(miss, english) == english_said
    assert plain(say_miss(miss, french)) == french_said


def test_a_guess_in_the_range_is_right(english: Wording, french: Wording) -> None:
    miss = Miss("within", 1.5, 0.2)
    assert say_miss(miss, english) == "right, within the range"
    assert say_miss(miss, french) == "juste, dans la fourchette"


def test_a_guess_is_said_with_its_unit(households: Question, english: Wording, french: Wording) -> None:
    assert say_about(households, 1e6, english) == "about 1 million households"
    assert plain(say_about(households, 1e6, french)) == "environ 1 million de foyers"
    assert plain(say_about(households, 1.0, french)) == "environ 1 foyer"


def test_marks_are_of_one_scale_and_what_is_cut_is_said(households: Question, english: Wording) -> None:
    each = english.bare_count(households.cards[0])
    said = [say_marks(households, place, english) for place in range(4)]
    assert said[:3] == [f"1 square = {each}", f"10 squares of {each}", f"100 squares of {each}"]
    times = english.bare_count(households.cards[3] / households.cards[2])
    assert said[3] == f"{times} times C: it overflows"


def test_most_hands_are_said_with_how_far_off_they_are(
    households: Question, english: Wording, french: Wording
) -> None:
    hands = [0, 0, 0, 0]
    assert say_hands(households, hands, english) == ""
    hands[households.right] = 9
    hands[households.right - 1] = 3
    letter = "ABCD"[households.right]
    assert say_hands(households, hands, english) == f"9 hands of 12 for {letter}: right, in round numbers."
    assert (
        plain(say_hands(households, hands, french)) == f"9 mains sur 12 pour {letter} : juste, une fois arrondi."
    )


def test_cards_with_as_many_hands_are_all_said(households: Question, english: Wording) -> None:
    said = say_hands(households, [1, 1, 1, 1], english)
    assert [f"1 hand of 4 for {letter}:" in said for letter in "ABCD"] == [True] * 4


def test_the_answer_has_its_range_and_who_says_so(built_in: Catalogue, english: Wording) -> None:
    activity = built_in.activity("chatgpt-year")
    comparison = compare(built_in, activity)
    for count in comparison.counts:
        found = question(comparison, count)
        said = say_answer(found, english)
        assert english.count_range(found.answer) in said
        assert comparison.estimate is not None
        assert english.who(comparison.estimate) in said
