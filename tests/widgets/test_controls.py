from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from tests.hands import click, press

from comparawatt.widgets.controls import Button, Kind, Segments, control_height

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from comparawatt.widgets.look import Look


@pytest.fixture
def button(look: Look, show: Callable[..., QWidget]) -> Button:
    """Return a button with a text in a window."""
    window = QWidget()
    found = Button(look, "source", parent=window)
    found.setText("Who says so?")
    found.move(50, 50)
    found.resize(found.sizeHint())
    show(window, 400, 200)
    return found


def ground(button: Button) -> QColor:
    return button.grab().toImage().pixelColor(button.width() // 2, 5)


def test_it_is_pressed_by_mouse_and_keys(button: Button) -> None:
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("x"))
    click(button)
    button.setFocus()
    press(Qt.Key.Key_Space)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))  # changed their mind
    assert pressed == ["x", "x"]


def test_it_is_as_wide_as_its_text(button: Button, look: Look) -> None:
    short = button.sizeHint().width()
    button.setText("Confiance dans la source, en français")
    assert button.sizeHint().width() > short + 100
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.sizeHint().height() == control_height(look)


def test_each_state_can_be_told(button: Button, look: Look) -> None:
    assert ground(button) == look.color("surface")
    QTest.mouseMove(button.window(), QPoint(1, 1))
    QTest.mouseMove(button)
    assert ground(button) == look.color("sunken")
    button.setDown(True)
    assert ground(button) == look.color("ink")
    button.setDown(False)
    button.setEnabled(False)
    assert ground(button) == look.color("sunken")


def test_the_main_button_is_yellow(look: Look, show: Callable[..., Button]) -> None:
    button = show(Button(look, kind=Kind.MAIN))
    assert ground(button) == look.color("mark")
    button.setDown(True)
    assert ground(button) == look.color("mark_pressed")


def test_a_button_inside_another_control_is_small_and_bare(button: Button, look: Look) -> None:
    button.setText("")
    button.hide_frame()
    button.resize(button.sizeHint())
    assert button.sizeHint().width() < control_height(look)
    assert button.grab().toImage().pixelColor(2, 2) == button.window().grab().toImage().pixelColor(2, 2)


def test_j08_an_ampersand_is_no_shortcut(button: Button) -> None:
    for text in ("R&D", "&Search", "A && B"):
        button.setText(text)
        assert button.text() == text
        assert button.shortcut().isEmpty(), text
        said = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert said == text


def test_one_of_the_segments_is_chosen(look: Look, show: Callable[..., QWidget]) -> None:
    window = QWidget()
    buttons = [Button(look, kind=Kind.SEGMENT, parent=window) for _ in range(3)]
    QHBoxLayout(window).addWidget(Segments(buttons, window))
    show(window)
    buttons[0].setChecked(True)
    click(buttons[2])
    assert [each.isChecked() for each in buttons] == [False, False, True]
    click(buttons[2])
    assert [each.isChecked() for each in buttons] == [False, False, True]
    assert ground(buttons[2]) == look.color("ink")


def test_segments_meet_square(look: Look, show: Callable[..., QWidget]) -> None:
    window = QWidget()
    buttons = [Button(look, kind=Kind.SEGMENT, parent=window) for _ in range(2)]
    Segments(buttons, window)
    show(window)
    buttons[0].setChecked(True)
    image = buttons[0].grab().toImage()
    ink = look.color("ink")
    assert image.pixelColor(1, 1) != ink
    assert image.pixelColor(buttons[0].width() - 2, 1) == ink


def test_what_a_screen_reader_toggles_counts_as_pressed(look: Look, show: Callable[..., QWidget]) -> None:
    pressed: list[str] = []
    one, other = Button(look, kind=Kind.SEGMENT), Button(look, kind=Kind.SEGMENT)
    for name, each in (("one", one), ("other", other)):
        each.setText(name)
        each.clicked.connect(lambda _=False, pressed_one=name: pressed.append(pressed_one))
    show(Segments([one, other]), 200, 60)
    one.setChecked(True)  # by the program: no press
    assert pressed == []
    QAccessible.queryAccessibleInterface(other).actionInterface().doAction("Toggle")
    assert pressed == ["other"]
    assert (one.isChecked(), other.isChecked()) == (False, True)
    click(one)
    assert pressed == ["other", "one"]
    one.setChecked(True)
    assert pressed == ["other", "one"]
