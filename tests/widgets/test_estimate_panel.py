from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import button, click, press, switch

from comparawatt.engine.amounts import Energy
from comparawatt.models.estimate_model import EstimateModel
from comparawatt.widgets.columns import PANEL
from comparawatt.widgets.estimate_panel import EstimatePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


@pytest.fixture
def panel(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., QWidget]) -> EstimatePanel:
    """Return the panel, whose choices reach the session."""
    window = QWidget()
    found = EstimatePanel(EstimateModel(session, language), look, window)
    found.chosen.connect(session.choose_estimate)
    found.resize(PANEL, 640)
    show(window, PANEL, 640)
    return found


def card(panel: EstimatePanel, row: int) -> QRect:
    QApplication.processEvents()
    return panel.view.visualRect(panel.view.model().index(row, 0))


def chosen(session: Session) -> str:
    assert session.comparison.estimate is not None
    return session.comparison.estimate.id


def labels(panel: EstimatePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_a_click_on_a_card_chooses(panel: EstimatePanel, session: Session) -> None:
    click(panel.view.viewport(), card(panel, 1).center())
    assert chosen(session) == "newspaper"


def test_arrows_choose_as_among_radio_buttons(panel: EstimatePanel, session: Session) -> None:
    panel.view.setFocus()
    press(Qt.Key.Key_Down)
    assert chosen(session) == "newspaper"
    press(Qt.Key.Key_End)
    assert chosen(session) == "rd"
    press(Qt.Key.Key_Down)  # it does not go round
    assert chosen(session) == "rd"
    press(Qt.Key.Key_Home)
    assert chosen(session) == "laboratory"


def test_the_chosen_card_tells_everything(panel: EstimatePanel, session: Session) -> None:
    before = [card(panel, row).height() for row in range(3)]
    assert before[0] > before[1]
    session.choose_estimate("newspaper")
    after = [card(panel, row).height() for row in range(3)]
    assert after[1] > before[1]
    assert after[0] < before[0]


def test_the_chosen_card_has_a_filled_radio(panel: EstimatePanel, session: Session, look: Look) -> None:
    for row, estimate in enumerate(("laboratory", "newspaper", "rd")):
        session.choose_estimate(estimate)
        places = [card(panel, each).topLeft() for each in range(3)]
        picture = panel.view.viewport().grab().toImage()
        radios = [picture.pixelColor(place.x() + 16 + 22, place.y() + 1 + 20) for place in places]
        assert [radio == look.color("ink") for radio in radios] == [each == row for each in range(3)]


def test_a_named_energy_has_no_cards_and_says_why(
    panel: EstimatePanel, session: Session, language: LanguageSwitch
) -> None:
    session.choose_energy(Energy(5e9))
    assert any(text.startswith("You named this energy yourself") for text in labels(panel))
    switch(language, "fr")
    assert not any("yourself" in text for text in labels(panel))
    session.choose_activity("image")
    assert labels(panel) == ["Qui le dit\u202f?"]


def test_everything_is_said_in_the_language(panel: EstimatePanel, language: LanguageSwitch) -> None:
    assert labels(panel) == ["Who says so?"]
    assert button(panel, "fold_panel").accessibleName() == "Fold this panel"
    switch(language, "fr")
    assert labels(panel) == ["Qui le dit\u202f?"]
    assert button(panel, "fold_panel").accessibleName() == "Replier ce panneau"
    assert panel._legend.text == "confiance dans la source"
    assert panel.view.accessibleName() == "Qui le dit\u202f?"


def test_h02_a_card_is_read_whole(panel: EstimatePanel, language: LanguageSwitch) -> None:
    view = QAccessible.queryAccessibleInterface(panel.view)
    assert view.child(2).text(QAccessible.Text.Name) == (
        "R&D <b>x</b>, 500 GWh, no range given, 2023 · measured, <i>everything</i>"
    )
    switch(language, "fr")
    assert view.child(1).text(QAccessible.Text.Name).startswith("Le journal, 5\u00a0GWh, sans fourchette")


def test_it_is_folded_by_its_cross(panel: EstimatePanel) -> None:
    folded: list[str] = []
    panel.folded.connect(lambda: folded.append("x"))
    click(button(panel, "fold_panel"))
    assert folded == ["x"]


def test_it_leads_to_all_figures_where_there_are_some(
    panel: EstimatePanel, session: Session, language: LanguageSwitch
) -> None:
    pressed: list[str] = []
    panel.board_pressed.connect(lambda: pressed.append("x"))
    click(button(panel, "open_board"))
    assert pressed == ["x"]
    switch(language, "fr")
    assert button(panel, "open_board").accessibleName() == "Tous les chiffres sur une échelle"
    session.choose_energy(Energy(5e9))
    assert not any(found.isVisible() for found in panel.findChildren(QWidget, "open_board"))


def test_its_texts_follow_the_theme(panel: EstimatePanel, look: Look) -> None:
    look.choose("dark")
    (title,) = (label for label in panel.findChildren(QLabel) if label.isVisible())
    assert title.palette().color(title.foregroundRole()) == look.color("ink")


def test_it_is_drawn_in_each_theme(panel: EstimatePanel, session: Session, look: Look) -> None:
    session.choose_estimate("rd")
    for theme in ("dark", "contrast", "light"):
        look.choose(theme)
        place = card(panel, 1)
        picture = panel.view.viewport().grab().toImage()
        assert picture.pixelColor(place.left() + 40, place.top() + 5) == look.color("surface")
