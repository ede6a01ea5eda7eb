from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from tests.hands import POPUPS, button, click, find, press, switch

from comparawatt.engine.amounts import Amount

if TYPE_CHECKING:
    from tests.dock import Dock

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.mark.parametrize("text", ["-5 kWh", "−5 kWh", "--5 kWh", "- 5 kWh", "-5"])
def test_a09_a_negative_amount_is_refused(dock: Dock, text: str) -> None:
    dock.type(text)
    assert dock.energy == 50e9
    assert dock.message == (
        f"“{text}” is negative. An amount is zero or more, such as “5 kWh”. Nothing has changed."
    )


@pytest.mark.parametrize("text", ["0", "0 prompts", "0 kWh", "0.0", "0,0"])
def test_a10_zero_is_an_amount(dock: Dock, language: LanguageSwitch, text: str) -> None:
    dock.session.choose_activity("chat")
    if "," in text:
        switch(language, "fr")
    dock.type(text)
    assert dock.energy == 0
    assert [count.count.central for count in dock.session.comparison.counts] == [0, 0, 0]
    dock.grab()


def test_a12_invisible_characters_do_no_harm(dock: Dock) -> None:
    dock.type("\u200e50\u200b GWh\ufeff")
    assert dock.energy == 50e9
    assert dock.session.activity is None


@pytest.mark.parametrize("text", ["9" * 100_000, "50 GWh\n" * 40, "kWh " * 30_000])
def test_a12_a_long_paste_is_refused(dock: Dock, text: str) -> None:
    size = dock.field.size()
    QGuiApplication.clipboard().setText(text)
    dock.line.setFocus()
    dock.line.selectAll()
    dock.line.paste()
    press(Qt.Key.Key_Return, dock.line)
    assert dock.energy == 50e9
    assert "Nothing has changed." in dock.message
    assert len(dock.message) < 250
    assert dock.field.size() == size


@pytest.mark.parametrize("number", ["1234.5", "0.004", "7832000", "0.1", "1e9"])
def test_a14_a_number_is_kept_exactly(dock: Dock, number: str) -> None:
    dock.type(number)
    assert dock.amount == Amount(float(number))
    dock.type(f"{number} kWh")
    assert dock.energy == pytest.approx(float(number) * 1000, rel=1e-12)


@pytest.mark.parametrize("text", ["", "nan", "inf kWh", "300 W", "12 m", "9**9**9", "2*3 kWh", "__import__('os')"])
def test_what_is_no_amount_is_refused(dock: Dock, text: str) -> None:
    dock.type(text)
    assert dock.energy == 50e9
    assert "Nothing has changed." in dock.message
    assert dock.line.text() == text


def test_an_error_is_said_again_in_the_language(dock: Dock, language: LanguageSwitch) -> None:
    dock.type("3 millons")
    assert dock.message == "“millons” is not a word that we know here. Nothing has changed."
    english = dock.message
    for _ in range(2):
        switch(language, "fr")
        assert dock.message == "«\u202fmillons\u202f» n’est pas un mot connu ici. Rien n’a changé."
        assert dock.line.text() == "3 millons"
        assert dock.field._meant.text() == "Vouliez-vous dire\u202f?"
        switch(language, "en")
        assert dock.message == english


def test_suggestions_are_buttons_that_work(dock: Dock) -> None:
    dock.type("3 millons")
    assert dock.suggestions[0] == "3 millions"
    assert not dock.field.slider.isVisible()
    click(button(dock, "suggestion_0"))
    assert dock.amount == Amount(3e6)
    assert dock.suggestions == []
    assert dock.field.slider.isVisible()


def test_a_suggestion_is_reached_and_pressed_by_keys(dock: Dock) -> None:
    dock.type("3 millons")
    button(dock, "suggestion_0").setFocus()
    press(Qt.Key.Key_Space)
    assert dock.amount == Amount(3e6)


def test_an_error_goes_when_somebody_types_on(dock: Dock, look: Look) -> None:
    dock.type("3 millons")
    dock.type("3", enter=False)
    assert "Nothing has changed" not in dock.message
    assert dock.suggestions == []
    press(Qt.Key.Key_Return)
    assert dock.amount == Amount(3)


def test_an_error_stands_when_the_field_is_left(dock: Dock) -> None:
    dock.type("3 millons")
    dock.other.setFocus()
    assert "millons" in dock.message
    assert dock.line.text() == "3 millons"
    dock.session.choose_activity("image")  # another choice is another amount
    assert dock.line.text() == "1 image"


def test_two_readings_are_asked_about(dock: Dock) -> None:
    dock.type("5 mwh")
    assert dock.suggestions == ["5 MWh", "5 mWh"]
    click(button(dock, "suggestion_1"))
    assert dock.energy == pytest.approx(0.005)


def test_j08_what_was_typed_is_no_markup(dock: Dock) -> None:
    dock.type("<b>5</b> R&D")
    label = find(dock, QLabel, "amount_message")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>5</b>" in label.text()


@pytest.mark.parametrize("text", ["1e11", "100 billion", "1e15", "1e20 TWh", "1 billion a day for 999 years"])
def test_more_than_can_be_counted_is_refused(dock: Dock, text: str) -> None:
    dock.type("3")
    dock.type(text)
    assert dock.energy == 150e9
    assert "more than we can count with" in dock.message
    assert dock.line.text() == text


def test_the_slider_refuses_what_cannot_be_counted(dock: Dock) -> None:
    dock.type("1e10")
    dock.field.slider.setFocus()
    for _ in range(3):
        press(Qt.Key.Key_End)
        press(Qt.Key.Key_Left)
    assert 0 < dock.energy <= 1e21
