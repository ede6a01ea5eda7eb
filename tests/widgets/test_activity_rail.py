from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from tests.hands import POPUPS, button, choose, click, popup, press, shown_in, switch

from comparawatt.models.activity_model import ActivityModel
from comparawatt.widgets.activity_rail import ActivityRail

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def rail(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., QWidget]) -> ActivityRail:
    """Return the rail."""
    window = QWidget()
    found = ActivityRail(ActivityModel(session, language), look, window)
    found.resize(found.width(), 500)
    show(window, 200, 500)
    return found


@pytest.fixture
def chosen(rail: ActivityRail) -> list[str]:
    """Return what was chosen."""
    ids: list[str] = []
    rail.chosen.connect(ids.append)
    return ids


def names(rail: ActivityRail) -> list[str]:
    return [each.accessibleName() for each in rail.findChildren(QAbstractButton) if each.isVisible()]


def test_there_is_a_button_for_each_group_that_has_an_activity(
    rail: ActivityRail, language: LanguageSwitch
) -> None:
    assert names(rail) == ["Find an activity", "Ask", "Create", "Train", "Everyone", "Add your own figure"]
    switch(language, "fr")
    assert names(rail) == ["Chercher…", "Demander", "Créer", "Entraîner", "Tout le monde", "Ajouter un chiffre"]
    assert button(rail, "rail_train").toolTip() == "Entraîner"


def test_j08_its_menu_has_the_group_s_activities(rail: ActivityRail, chosen: list[str]) -> None:
    click(button(rail, "rail_ask"))
    assert shown_in(popup()) == [
        "One prompt  ·  0.34 Wh",
        "Energy: asking a chatbot  ·  0.34 Wh",
        "R&D <b>x</b>  ·  3 Wh",
    ]
    choose(popup(), "R&D <b>x</b>  ·  3 Wh")
    assert chosen == ["rd"]


def test_it_is_used_by_keys(rail: ActivityRail, chosen: list[str]) -> None:
    button(rail, "rail_train").setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down, popup())
    press(Qt.Key.Key_Return, popup())
    assert chosen == ["train-gpt4"]


def test_the_search_is_asked_for(rail: ActivityRail) -> None:
    asked: list[str] = []
    rail.search_pressed.connect(lambda: asked.append("x"))
    click(button(rail, "rail_search"))
    assert asked == ["x"]
