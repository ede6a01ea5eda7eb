"""The mouse pointer over a talk: away when it rests, there when it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from tests.touch import touch_screen

from comparawatt.widgets.resting_pointer import RestingPointer

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def test_the_pointer_goes_when_it_rests_and_comes_back_when_it_moves(
    qtbot: QtBot, show: Callable[..., QWidget]
) -> None:
    window = QWidget()
    hand = QPushButton(window)
    hand.setCursor(Qt.CursorShape.PointingHandCursor)
    show(window, 400, 300)
    pointer = RestingPointer(window, rest=50)
    pointer.watch()
    handle = window.windowHandle()
    qtbot.waitUntil(lambda: handle.cursor().shape() is Qt.CursorShape.BlankCursor)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(handle, QPoint(200, 200))
    qtbot.waitUntil(lambda: window.cursor().shape() is Qt.CursorShape.ArrowCursor)
    assert handle.cursor().shape() is Qt.CursorShape.ArrowCursor
    qtbot.waitUntil(lambda: window.cursor().shape() is Qt.CursorShape.BlankCursor)
    QTest.mouseMove(handle, QPoint(200, 200))  # where it is already: some systems say so when a window changes
    QTest.qWait(20)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor


def test_a_finger_brings_no_pointer_back(qtbot: QtBot, show: Callable[..., QWidget]) -> None:
    window = QWidget()
    button = QPushButton(window)
    button.setGeometry(100, 100, 200, 100)
    show(window, 400, 300)
    RestingPointer(window, rest=50).watch()
    qtbot.waitUntil(lambda: window.cursor().shape() is Qt.CursorShape.BlankCursor)
    tapped: list[int] = []
    button.clicked.connect(lambda: tapped.append(1))
    finger = touch_screen()
    QTest.touchEvent(window, finger).press(0, QPoint(200, 150), window).commit()
    QTest.touchEvent(window, finger).release(0, QPoint(200, 150), window).commit()
    assert tapped == [1]
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
