from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from comparawatt.widgets.controls import Button
from comparawatt.widgets.focus_ring import FocusRing
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot

    from comparawatt.widgets.look import Look


class Window(QWidget):
    """A window with a button, a field, a list and the ring."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.button = Button(look, "search", parent=self)
        self.button.setGeometry(40, 40, 60, 40)
        self.field = TextField(look, parent=self)
        self.field.setGeometry(40, 100, 200, 42)
        self.list = ListView(look, self)
        self.list.setGeometry(40, 160, 200, 100)
        self.list.setModel(QStringListModel([f"row {number}" for number in range(50)], self.list))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.ring = FocusRing(look, self)

    @property
    def handle(self) -> QWindow:
        """The system's window, which hears of keys first."""
        found = self.windowHandle()
        assert found is not None
        return found

    def tab(self) -> None:
        QTest.keyClick(self.handle, Qt.Key.Key_Tab)


@pytest.fixture
def window(look: Look, show: Callable[..., Window], qtbot: QtBot) -> Window:
    """Return the window, watched."""
    found = show(Window(look), 300, 300)
    found.ring.watch()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def around(window: Window, widget: QWidget, qtbot: QtBot) -> None:
    """Wait until the ring lies around a widget."""

    def lies() -> None:
        assert window.ring.isVisible()
        inner = window.ring.geometry().adjusted(8, 8, -8, -8)
        assert inner.topLeft() == widget.mapTo(window, QPoint())
        assert inner.size() == widget.size()

    qtbot.waitUntil(lies, timeout=1000)


def test_h01_it_lies_around_what_tab_reaches(window: Window, qtbot: QtBot) -> None:
    window.button.setFocus()
    assert not window.ring.isVisible()
    window.tab()
    assert window.field.line.hasFocus()
    around(window, window.field, qtbot)
    QTest.keyClick(window.handle, Qt.Key.Key_Backtab)
    around(window, window.button, qtbot)


def test_it_lies_around_the_current_row_of_a_list(window: Window, qtbot: QtBot) -> None:
    window.field.line.setFocus()
    window.tab()
    assert window.list.hasFocus()
    qtbot.waitUntil(window.ring.isVisible, timeout=1000)
    first = window.ring.geometry()
    QTest.keyClick(window.handle, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.ring.geometry().top() > first.top(), timeout=1000)
    QTest.keyClick(window.handle, Qt.Key.Key_End)
    row = window.list.visualRect(window.list.currentIndex())
    bottom = window.list.viewport().mapTo(window, row.bottomLeft()).y()
    qtbot.waitUntil(lambda: abs(window.ring.geometry().bottom() - 8 - bottom) <= 2, timeout=1000)


def test_the_mouse_hides_it(window: Window, qtbot: QtBot) -> None:
    window.button.setFocus()
    window.tab()
    around(window, window.field, qtbot)
    QTest.mouseClick(window.handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not window.ring.isVisible()


def test_it_follows_what_moves_and_goes_with_what_goes(window: Window, qtbot: QtBot) -> None:
    window.list.setFocus()
    QTest.keyClick(window.handle, Qt.Key.Key_Backtab)
    around(window, window.field, qtbot)
    window.field.line.resize(100, 30)
    window.button.setFocus()
    around(window, window.button, qtbot)
    window.button.move(80, 20)
    around(window, window.button, qtbot)
    window.button.hide()
    qtbot.waitUntil(lambda: not window.ring.geometry().contains(QPoint(85, 25)) or not window.ring.isVisible())


def test_it_is_drawn_outside_in_two_tones(window: Window, look: Look, qtbot: QtBot) -> None:
    window.field.line.setFocus()
    QTest.keyClick(window.handle, Qt.Key.Key_Backtab)
    around(window, window.button, qtbot)
    image = window.grab().toImage()
    middle = window.button.geometry().center().y()
    left = window.button.geometry().left()
    assert image.pixelColor(left - 7, middle) == look.color("ink")
    assert image.pixelColor(left - 3, middle) == look.color("mark")


def test_the_mouse_reaches_what_lies_below(window: Window, qtbot: QtBot) -> None:
    pressed: list[str] = []
    window.button.clicked.connect(lambda: pressed.append("x"))
    window.field.line.setFocus()
    QTest.keyClick(window.handle, Qt.Key.Key_Backtab)
    around(window, window.button, qtbot)
    QTest.mouseClick(window.handle, Qt.MouseButton.LeftButton, pos=window.button.geometry().center())
    QApplication.processEvents()
    assert pressed == ["x"]
