"""What a finger touches: it acts where it is let go of, and looks no other under a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.hands import press

from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look

_IN, _OUT = QPoint(100, 50), QPoint(330, 50)


@pytest.fixture
def target(look: Look, show: Callable[..., Tappable]) -> Tappable:
    made = Tappable(look)
    made.setText("Do & see")
    return show(made, 300, 120)


def _presses(target: Tappable) -> list[bool]:
    heard: list[bool] = []
    target.clicked.connect(lambda: heard.append(True))
    return heard


def _ground(target: Tappable) -> str:
    return target.grab().toImage().pixelColor(30, 60).name()


def test_it_is_yellow_while_it_is_held_and_acts_when_it_is_let_go_of(target: Tappable, look: Look) -> None:
    heard, rest = _presses(target), _ground(target)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=_IN)
    assert (_ground(target), heard) == (look.color("mark").name(), [])
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=_IN)
    assert (_ground(target), heard) == (rest, [True])


def test_a_finger_that_slides_off_does_nothing(target: Tappable) -> None:
    heard, rest = _presses(target), _ground(target)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=_IN)
    QTest.mouseMove(target, _OUT)
    assert _ground(target) == rest
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=_OUT)
    assert heard == []


def test_a_real_finger_presses_it(target: Tappable) -> None:
    heard, device = _presses(target), QTest.createTouchDevice()
    QTest.touchEvent(target, device).press(0, _IN, target).commit()
    assert heard == []
    QTest.touchEvent(target, device).release(0, _IN, target).commit()
    assert heard == [True]


def test_it_looks_no_other_under_a_mouse(target: Tappable) -> None:
    rest = target.grab().toImage()
    QTest.mouseMove(target, _IN)
    assert target.grab().toImage() == rest


def test_what_is_selected_has_a_thicker_outline(target: Tappable, look: Look) -> None:
    target.setCheckable(True)
    target.setChecked(True)
    assert target.grab().toImage().pixelColor(4, 60).name() == look.color("ink").name()  # yellow is pale on paper
    look.choose("dark")
    assert target.grab().toImage().pixelColor(4, 60).name() == look.color("mark").name()
    target.setChecked(False)
    assert target.grab().toImage().pixelColor(4, 60).name() == look.color("surface").name()


def test_the_main_one_is_yellow_at_rest_and_darker_while_held(look: Look, show: Callable[..., Tappable]) -> None:
    target = show(Tappable(look, is_main=True), 240, 120)
    assert _ground(target) == look.color("mark").name()
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=_IN)
    assert _ground(target) == look.color("mark_pressed").name()


def test_keys_press_it_and_an_ampersand_makes_no_shortcut(target: Tappable) -> None:
    heard = _presses(target)
    target.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    assert heard == [True, True]
    assert target.accessibleName() == "Do & see"
    assert target.shortcut().isEmpty()
