"""How a class did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.comparison import compare
from comparawatt.engine.guess import Question, question
from comparawatt.engine.vote import Score, say_score, score

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


@pytest.fixture
def asked(fixture_t: Catalogue) -> Question:
    """Return the question how many phone charges of 15 Wh a prompt of 0.34 Wh is: 44 prompts for one charge."""
    comparison = compare(fixture_t, fixture_t.activity("prompt-t"))
    count = next(each for each in comparison.counts if each.equivalent.id == "phone-t")
    return question(comparison, count)


def test_nobody_guessed(asked: Question) -> None:
    assert score(asked, []) is None
    assert score(asked, [(card, 0) for card in asked.cards]) is None


def test_all_were_right(asked: Question, english: Wording) -> None:
    found = score(asked, [(asked.said, 12)])
    assert found == Score(12, 12, 0)
    assert say_score(found, english) == "12 of 12 got it right."


def test_powers_of_ten_are_counted_by_hands(asked: Question, english: Wording, french: Wording) -> None:
    found = score(asked, [(asked.said * 100, 1), (asked.said / 10, 2), (asked.said, 1)])
    assert found is not None
    assert (found.guesses, found.right) == (4, 1)
    assert found.decades == pytest.approx(1)
    assert say_score(found, english) == (
        "1 of 4 got it right. On average, the guesses are 1 power of ten off: a factor of 10."
    )
    assert say_score(found, french) == (
        "1 réponse juste sur 4. En moyenne, on est à 1 puissance de dix de la réponse\u202f: un facteur 10."
    )
    far = score(asked, [(asked.said * 1e4, 1), (asked.said * 1e3, 1)])
    assert far is not None
    assert "0 of 2 got it right. On average, the guesses are 3.5 powers of ten off" in say_score(far, english)
    assert "3,5 puissances de dix" in say_score(far, french)
