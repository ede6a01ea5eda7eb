from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.hands import switch
from tests.kiosk_hall import SIZES, Hall, tap

from comparawatt.engine.kiosk import Kiosk
from comparawatt.widgets.kiosk.heading import Heading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPointingDevice

    from comparawatt.models.language import LanguageSwitch


def heading(hall: Hall) -> str:
    found = hall.window.page.findChild(Heading)
    assert isinstance(found, Heading)
    return found.accessibleName()


def test_the_question_heads_the_screen(open_hall: Callable[..., Hall], language: LanguageSwitch) -> None:
    hall = open_hall()
    hall.visit.choose("chatgpt-year")
    assert heading(hall).endswith("how many French households for a year?")
    switch(language, "fr")
    head, question = heading(hall).split(", ")
    assert head == "Une année de ChatGPT pour tout le monde"
    assert question == "c’est l’électricité de combien de foyers français pendant un an\u202f?"


def test_a_kiosk_asks_for_homes_where_there_is_one_or_more(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(kiosk=Kiosk(told="san-francisco-day"))
    hall.visit.choose("chatgpt-year")
    assert "San Francisco" in heading(hall)
    for nothing in (None, "no-such-thing"):
        hall.visit.kiosk = Kiosk(told=nothing)
        hall.visit.choose("train-gpt4")
        assert hall.visit.guess.question is not None


def test_a_question_about_another_choice_is_another_one(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall()
    hall.visit.choose("chatgpt-year")
    before = heading(hall)
    hall.visit.again()
    hall.visit.choose("prompt")
    assert heading(hall) != before
    assert hall.target("kiosk_card_B").accessibleName().startswith("B: 50 prompts")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("card", range(4))
def test_one_tap_takes_a_card(
    open_hall: Callable[..., Hall], finger: QPointingDevice, size: tuple[int, int], card: int
) -> None:
    hall = open_hall(size)
    hall.visit.choose("train-gpt4")
    tap(hall.target(f"kiosk_card_{'ABCD'[card]}"), finger)
    assert (hall.visit.place, hall.visit.guessed) == ("result", card)


def test_the_first_tap_counts(open_hall: Callable[..., Hall], finger: QPointingDevice) -> None:
    hall = open_hall()
    hall.visit.choose("train-gpt4")
    first, second = hall.target("kiosk_card_A"), hall.target("kiosk_card_B")
    tap(first, finger)
    second.click()
    assert hall.visit.guessed == 0


def test_no_card_is_a_percentage_of_what_is_counted(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall()
    for activity in hall.visit.kiosk.everyday:
        hall.visit.choose(activity)
        assert all("%" not in hall.target(f"kiosk_card_{letter}").accessibleName() for letter in "ABCD")
        hall.visit.again()
