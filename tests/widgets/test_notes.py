from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import find, press, switch

from comparawatt.widgets.notes import SIZES, USUAL, Notes, NotesPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

LONG = "\n".join(f"Line {number}" for number in range(80))


class Window(QWidget):
    """A window that notes its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def window(show: Callable[..., Window]) -> Window:
    return show(Window(), 900, 600)


def text_of(widget: QWidget) -> QLabel:
    return find(widget, QLabel, "notes_text")


def test_notes_are_shown_as_they_are(look: Look, show: Callable[..., Notes]) -> None:
    notes = show(Notes(look), 400, 300)
    notes.show_notes("Count the <b>hands</b> & reveal.\n")
    label = text_of(notes)
    assert label.text() == "Count the <b>hands</b> & reveal."
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_their_size_has_ends(look: Look, show: Callable[..., Notes]) -> None:
    notes = show(Notes(look), 400, 300)
    usual = text_of(notes).font().pixelSize()
    notes.step_size(100)
    assert text_of(notes).font().pixelSize() == SIZES[-1]
    notes.step_size(-100)
    assert text_of(notes).font().pixelSize() == SIZES[0]
    notes.choose_size(USUAL)
    assert text_of(notes).font().pixelSize() == usual
    look.choose_text_size(200)
    assert text_of(notes).font().pixelSize() == 2 * usual


def test_arrows_scroll_and_a_clicker_does_not(look: Look, window: Window) -> None:
    notes = Notes(look, window)
    notes.setGeometry(window.rect())
    notes.show_notes(LONG)
    notes.show()
    QApplication.processEvents()
    notes.area.setFocus()
    press(Qt.Key.Key_Down)
    assert notes.area.verticalScrollBar().value() > 0
    before = notes.area.verticalScrollBar().value()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_B):
        press(key)
    assert notes.area.verticalScrollBar().value() == before
    assert window.keys == [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_B]
    notes.show_notes("Others")
    assert notes.area.verticalScrollBar().value() == 0


def test_the_panel_comes_only_when_it_is_asked_for(look: Look, window: Window) -> None:
    panel = NotesPanel(look, window)
    panel.show_notes("Mine")
    assert not panel.isVisible()
    panel.open()
    assert panel.isVisible()
    assert window.rect().contains(panel.geometry())
    assert panel.geometry().bottom() <= window.height() * 9 // 10  # there the keys are told
    window.resize(1280, 800)
    QApplication.processEvents()
    assert panel.geometry().right() > 1200
    press(Qt.Key.Key_Right, window)
    assert window.keys == [Qt.Key.Key_Right]


def test_it_says_where_there_are_none_in_both_languages(
    look: Look, window: Window, language: LanguageSwitch
) -> None:
    panel = NotesPanel(look, window)
    panel.show_notes(" ")
    panel.open()
    assert text_of(panel).text() == "This scene has no notes."
    switch(language, "fr")
    assert "N\u202f: masquer les notes" in [label.text() for label in panel.findChildren(QLabel)]


def test_the_panel_writes_as_large_as_it_has_room(look: Look, show: Callable[..., QWidget]) -> None:
    window = show(QWidget(), 1920, 1080)
    panel = NotesPanel(look, window)
    panel.show_notes("Count the hands.")
    panel.open()
    assert text_of(panel).font().pixelSize() == 42
    panel.show_notes("Count the hands, then reveal. " * 30)
    QApplication.processEvents()
    assert text_of(panel).font().pixelSize() == SIZES[3]
    assert text_of(panel).height() <= window.height() * 9 // 10
    panel.show_notes("Count the hands, then reveal. " * 400)
    assert text_of(panel).font().pixelSize() == SIZES[2]
