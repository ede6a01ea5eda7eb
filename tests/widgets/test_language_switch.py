from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from tests.hands import button, click, press

from comparawatt.widgets.language_switch import LanguageButtons

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


@pytest.fixture
def buttons(language: LanguageSwitch, look: Look, show: Callable[..., LanguageButtons]) -> LanguageButtons:
    """Return the buttons."""
    return show(LanguageButtons(language, look))


def checked(buttons: LanguageButtons) -> list[str]:
    return [each.text() for each in buttons.findChildren(QAbstractButton) if each.isChecked()]


def test_each_language_is_named_in_itself(buttons: LanguageButtons) -> None:
    named = [(each.text(), each.accessibleName()) for each in buttons.findChildren(QAbstractButton)]
    assert named == [("FR", "Français"), ("EN", "English")]
    assert button(buttons, "language_fr").toolTip() == "Français"


def test_e13_each_press_is_one_switch(buttons: LanguageButtons, language: LanguageSwitch) -> None:
    switches: list[str] = []
    language.language_changed.connect(lambda: switches.append(language.code))
    for _ in range(25):
        click(button(buttons, "language_fr"))
        click(button(buttons, "language_en"))
    assert switches == ["fr", "en"] * 25


def test_the_language_in_use_is_marked(buttons: LanguageButtons, language: LanguageSwitch) -> None:
    assert checked(buttons) == ["EN"]
    language.switch("fr")  # by the key L, say
    assert checked(buttons) == ["FR"]
    click(button(buttons, "language_fr"))
    assert checked(buttons) == ["FR"]
    assert language.code == "fr"


def test_it_is_used_by_keys(buttons: LanguageButtons, language: LanguageSwitch) -> None:
    button(buttons, "language_fr").setFocus()
    press(Qt.Key.Key_Space)
    assert language.code == "fr"
