from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget
from tests.hands import click, switch

from comparawatt.widgets.controls import Button
from comparawatt.widgets.held import Held

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


@pytest.fixture
def control(look: Look, show: Callable[..., QWidget]) -> Button:
    """Return a button in a window."""
    window = QWidget()
    found = Button(look, parent=window)
    found.setText("Save…")
    found.setToolTip("Save it")
    show(window, 300, 100)
    return found


def test_it_does_nothing_and_says_why_in_each_language(control: Button, language: LanguageSwitch) -> None:
    pressed: list[bool] = []
    control.clicked.connect(pressed.append)
    Held(control, language)
    click(control)
    assert pressed == []
    assert "Set by your administrator" in control.toolTip()
    switch(language, "fr")
    assert "Réglé par votre administrateur" in control.toolTip()
    assert control.accessibleDescription() == "Réglé par votre administrateur"
    assert control.text() == "Save…"


def test_it_stays_so_whatever_its_owner_does(control: Button, language: LanguageSwitch) -> None:
    Held(control, language)
    control.setEnabled(True)
    control.setToolTip("Save it")
    assert not control.isEnabled()
    assert "Set by your administrator" in control.toolTip()


def test_what_is_chosen_among_held_ones_is_still_seen(
    control: Button, language: LanguageSwitch, look: Look
) -> None:
    Held(control, language)
    plain = control.grab().toImage()
    control.setCheckable(True)
    control.setChecked(True)
    assert control.grab().toImage() != plain
