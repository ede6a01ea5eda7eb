from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Energy
from comparawatt.models.guess_model import GuessModel, Way

if TYPE_CHECKING:
    from comparawatt.models.session import Session


@pytest.fixture
def model(session: Session) -> GuessModel:
    """Return a guess at one training run of 50 GWh, which is 2.5 average city-days."""
    return GuessModel(session)


def test_it_asks_for_what_the_sentence_tells(model: GuessModel, session: Session) -> None:
    assert model.question is not None
    assert model.question.count == session.told
    session.tell("household-t")
    assert model.question.said == 12_500


def test_hands_are_counted_and_taken_away(model: GuessModel) -> None:
    for _ in range(3):
        model.raise_hand(1)
    model.raise_hand(3)
    model.raise_hand(1, -1)
    model.raise_hand(2, -1)  # there is none to take away
    assert (model.hands, model.way) == ([0, 2, 0, 1], Way.HANDS)
    model.raise_hand(0, 10_000)
    assert model.hands[0] == 999


def test_both_ways_keep_what_was_guessed(model: GuessModel) -> None:
    model.raise_hand(0)
    model.guess_by(Way.SCALE)
    model.guess(300.0)
    model.guess_by(Way.HANDS)
    assert (model.hands[0], model.number) == (1, 300.0)


def test_nothing_is_guessed_once_the_answer_is_known(model: GuessModel) -> None:
    model.guess(300.0)
    model.reveal()
    model.raise_hand(0)
    model.guess(5.0)
    assert (model.is_revealed, model.hands, model.number) == (True, [0, 0, 0, 0], 300.0)


def test_one_can_start_again(model: GuessModel) -> None:
    model.raise_hand(0)
    model.guess(300.0)
    model.reveal()
    model.start_again()
    assert (model.is_revealed, model.hands, model.number) == (False, [0, 0, 0, 0], None)


def test_another_guess_is_at_the_next_equivalent(model: GuessModel, session: Session) -> None:
    asked = []
    model.reveal()
    for _ in range(4):
        assert model.question is not None
        asked.append(model.question.count.equivalent.id)
        model.ask_another()
        assert not model.is_revealed
    assert asked == ["cityday-t", "phone-t", "household-t", "cityday-t"]


def test_another_comparison_is_guessed_anew(model: GuessModel, session: Session) -> None:
    model.raise_hand(0)
    model.reveal()
    session.choose_activity("chat-year")
    assert (model.is_revealed, model.hands) == (False, [0, 0, 0, 0])


def test_what_leaves_the_question_as_it_is_takes_nothing_away(model: GuessModel, session: Session) -> None:
    model.raise_hand(0)
    session.tell(session.told.equivalent.id)
    assert model.hands == [1, 0, 0, 0]


def test_it_says_why_there_is_nothing_to_guess(model: GuessModel, session: Session) -> None:
    session.choose_energy(Energy(0.0))
    assert model.question is None
    assert model.refusal is not None
    model.raise_hand(0)
    model.guess(3.0)
    model.reveal()
    assert (model.hands, model.number, model.is_revealed) == ([0, 0, 0, 0], None, False)
    session.choose_energy(Energy(50e9))
    assert model.question is not None


def test_it_tells_each_change(model: GuessModel) -> None:
    heard: list[bool] = []
    model.changed.connect(lambda: heard.append(model.is_revealed))
    model.raise_hand(0)
    model.guess_by(Way.SCALE)
    model.guess(3.0)
    model.reveal()
    model.start_again()
    assert heard == [False, False, False, True, False]
