"""Levers and bases by mouse and keyboard, in a real column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QLabel, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, shown_in, switch

from comparawatt.models.session import Session
from comparawatt.screens.side_column import SideColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def session(what_if_data: Catalogue, qapp: object) -> Session:
    """Return a session at a prompt of 0.34 Wh."""
    return Session(what_if_data)


@pytest.fixture
def column(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., SideColumn]) -> SideColumn:
    """Return the column, as high as in the usual window."""
    return show(SideColumn(session, language, look), 288, 740)


def message(column: SideColumn) -> str:
    found = find(column, QLabel, "what_if_message")
    return found.text() if found.isVisible() else ""


def test_a_switch_uses_and_drops_a_lever(column: SideColumn, session: Session) -> None:
    click(button(column, "lever_fewer"))
    assert [each.id for each in session.levers] == ["fewer"]
    assert find(column, QAbstractSlider, "lever_slider_fewer").isVisible()
    click(button(column, "lever_fewer"))
    assert session.levers == ()
    assert not find(column, QAbstractSlider, "lever_slider_fewer").isVisible()


def test_a_lever_is_used_and_moved_with_keys(column: SideColumn, session: Session) -> None:
    lever = button(column, "lever_fewer")
    lever.setFocus()
    press(Qt.Key.Key_Space, lever)
    slider = find(column, QAbstractSlider, "lever_slider_fewer")
    slider.setFocus()
    press(Qt.Key.Key_Right, slider)
    assert session.levers[0].value == 2.5
    press(Qt.Key.Key_End, slider)
    assert session.levers[0].value == 1000
    press(Qt.Key.Key_Home, slider)
    assert session.levers[0].value == 1


def test_a_lever_that_cannot_be_used_says_why(column: SideColumn, session: Session) -> None:
    lever = button(column, "lever_pue")
    assert not lever.isEnabled()
    assert "does not say by how much" in lever.accessibleDescription()
    session.choose_estimate("with-building")
    assert lever.isEnabled()


def test_levers_that_contradict_each_other_are_refused_in_words(column: SideColumn, session: Session) -> None:
    click(button(column, "lever_fewer"))
    click(button(column, "lever_rebound"))
    assert message(column).startswith("“Rebound” and “Fewer requests” contradict each other")
    assert [each.id for each in session.levers] == ["fewer"]
    assert not button(column, "lever_rebound").isChecked()
    click(button(column, "lever_fewer"))
    assert message(column) == ""


def test_co2_is_counted_in_a_country(column: SideColumn, session: Session) -> None:
    click(button(column, "basis_co2"))
    assert str(session.basis) == "co2"
    click(button(column, "country"))
    assert shown_in(popup()) == ["France, 50 g CO₂e/kWh", "Sweden, 25 g CO₂e/kWh"]
    choose(popup(), "Sweden, 25 g CO₂e/kWh")
    assert session.country == "SE"
    assert button(column, "country").text().startswith("Sweden")
    click(button(column, "basis_water"))
    assert not find(column, QWidget, "country").isVisible()
    click(button(column, "basis_energy"))
    assert str(session.basis) == "energy"


def test_d01_everything_follows_the_language(column: SideColumn, language: LanguageSwitch) -> None:
    click(button(column, "lever_fewer"))
    click(button(column, "basis_co2"))
    switch(language, "fr")
    texts = [each.text() for each in column.findChildren(QLabel) if each.isVisible()]
    assert "Et si…" in texts
    assert "Moins de demandes" in texts
    assert button(column, "basis_energy").text() == "Électricité"
    assert button(column, "lever_fewer").accessibleName() == "Moins de demandes, ÷ 2"


def test_a_row_is_used_again_when_the_activity_changes(column: SideColumn, session: Session) -> None:
    rows = len(column.what_if.findChildren(QWidget, "lever_row_fewer"))
    for _ in range(20):
        session.restore(session.choice)
    assert len(column.what_if.findChildren(QWidget, "lever_row_fewer")) == rows == 1
