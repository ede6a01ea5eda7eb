from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.hands import POPUPS, button, choose, click, popup, press, shown_in, switch, turn_wheel

from comparawatt.engine.amounts import Amount, Duration

if TYPE_CHECKING:
    from tests.dock import Dock

    from comparawatt.models.language import LanguageSwitch

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


def test_it_shows_what_counts(dock: Dock, language: LanguageSwitch) -> None:
    assert dock.line.text() == "1 training run"
    dock.session.choose_activity("chat-year")
    assert dock.line.text() == "2.5 billion a day for 1 year"
    assert dock.message == "= 912.5 billion prompts"
    switch(language, "fr")
    assert dock.line.text() == "2,5\u00a0milliards par jour pendant 1 an"
    assert dock.message == "soit 912,5\u00a0milliards de requêtes"


def test_a_count_is_taken_with_enter(dock: Dock) -> None:
    dock.type("3")
    assert dock.amount == Amount(3)
    assert dock.energy == 150e9
    assert dock.line.text() == "3 training runs"


def test_what_is_read_is_said_before_it_counts(dock: Dock) -> None:
    dock.type("2.5 million a day for 2 days", enter=False)
    assert dock.message == "= 5 million training runs"
    assert dock.amount == Amount(1)
    press(Qt.Key.Key_Return)
    assert dock.amount == Amount(2.5e6, "day", Duration(2, "day"))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "7 832 GWh"),
        ("en", "7,832 GWh"),
        ("fr", "7 832 GWh"),
        ("fr", "7\u202f832\u00a0GWh"),
        ("fr", "7,832 TWh"),
    ],
)
def test_an_energy_is_compared_by_itself(dock: Dock, language: LanguageSwitch, code: str, text: str) -> None:
    switch(language, code)
    dock.type(text)
    assert dock.energy == pytest.approx(7832e9)
    assert dock.session.activity is None
    assert dock.line.text() == {"en": "7,832 GWh", "fr": "7\u202f832\u00a0GWh"}[code]
    dock.type("3 kWh")
    assert dock.energy == 3000


@pytest.mark.parametrize("text", ["2.5", "2,5"])
def test_a05_the_keypad_s_dot_works_in_french(dock: Dock, language: LanguageSwitch, text: str) -> None:
    switch(language, "fr")
    dock.type(text)
    assert dock.amount == Amount(2.5)
    assert dock.line.text() == "2,5 entraînements"


def test_what_was_typed_counts_when_the_field_is_left(dock: Dock) -> None:
    dock.type("4", enter=False)
    dock.other.setFocus()
    assert dock.amount == Amount(4)


def test_escape_brings_back_what_counts(dock: Dock) -> None:
    dock.type("9 prompts and more", enter=False)
    press(Qt.Key.Key_Escape)
    assert dock.line.text() == "1 training run"
    dock.type("-5")
    assert "negative" in dock.message
    press(Qt.Key.Key_Escape)
    assert dock.line.text() == "1 training run"
    assert "negative" not in dock.message


def test_the_slider_changes_the_amount(dock: Dock) -> None:
    slider = dock.field.slider
    slider.setFocus()
    press(Qt.Key.Key_Right)
    assert dock.amount == Amount(1.5)
    press(Qt.Key.Key_End)
    assert dock.amount == Amount(10_000)
    assert dock.line.text() == "10,000 training runs"
    dock.session.choose_activity("chat-year")
    press(Qt.Key.Key_Left)
    assert dock.amount == Amount(2e9, "day", Duration(1, "year"))
    dock.type("50 GWh")
    slider.setFocus()
    press(Qt.Key.Key_Right)
    assert dock.energy == 60e9


def test_e15_the_wheel_changes_nothing_without_the_focus(dock: Dock) -> None:
    for widget in (dock.field.slider, dock.line, dock.field):
        turn_wheel(widget, 2)
    assert dock.amount == Amount(1)
    dock.field.slider.setFocus()
    turn_wheel(dock.field.slider, 1)
    assert dock.amount != Amount(1)


def test_usual_amounts_are_offered(dock: Dock, language: LanguageSwitch) -> None:
    click(button(dock, "amount_presets"))
    assert shown_in(popup()) == [
        "1 training run",
        "10 training runs",
        "100 training runs",
        "1,000 training runs",
        "Type another…",
    ]
    choose(popup(), "100 training runs")
    assert dock.amount == Amount(100)
    dock.session.choose_activity("chat-year")
    switch(language, "fr")
    click(button(dock, "amount_presets"))
    assert shown_in(popup()) == [
        "2,5\u00a0milliards par jour pendant 1 an",
        "1,25\u00a0milliard par jour pendant 1 an",
        "5\u00a0milliards par jour pendant 1 an",
        "En taper une autre…",
    ]
    choose(popup(), "En taper une autre…")
    assert dock.focusWidget() is dock.line
    assert dock.line.selectedText() == dock.line.text()


def test_a_named_energy_has_no_usual_amounts(dock: Dock) -> None:
    dock.type("50 GWh")
    click(button(dock, "amount_presets"))
    assert shown_in(popup()) == ["Type another…"]
    popup().close()


def test_what_runs_has_a_time(dock: Dock) -> None:
    dock.session.choose_activity("servers")
    assert dock.line.text() == "512,821 servers for 1 year"
    dock.type("10")
    assert "for how long" in dock.message
    dock.type("10 servers for 2 days")
    assert dock.energy == pytest.approx(10 * 6500 * 48)


def test_h02_every_part_is_named(dock: Dock, language: LanguageSwitch) -> None:
    parts = (dock.line, dock.field.slider, button(dock, "amount_presets"))
    assert [part.accessibleName() for part in parts] == [
        "How much?",
        "How much, by hand, 1 training run",
        "Usual amounts",
    ]
    switch(language, "fr")
    assert [part.accessibleName() for part in parts] == [
        "Combien\u202f?",
        "Combien, à la main, 1 entraînement",
        "Quantités usuelles",
    ]
