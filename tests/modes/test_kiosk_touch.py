"""Fingers on a kiosk: what counts as a touch, and what is one tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.hands import POPUPS, find, turn_wheel
from tests.touch import Finger, key, together

from comparawatt.widgets.kiosk.still_there import StillThere

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.touch import Hall

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


def still_there(hall: Hall) -> StillThere:
    return find(hall.window, StillThere, "still_there")


def seconds_since_touch(hall: Hall) -> float:
    return hall.idle.seconds - hall.idle.left


def test_touch_alone_keeps_a_visitor_there_and_nothing_else_does(open_kiosk: Callable[..., Hall]) -> None:
    """E01: twenty seconds, a touch each five."""
    hall = open_kiosk(idle_seconds=20.0)
    hall.begin()
    page, window = hall.page, hall.window

    def tap() -> None:
        hall.tap(page.first)

    def drag() -> None:
        finger = Finger(window, page.slider, place=QPoint(10, 30))
        finger.move(100, 0)
        finger.lift()

    def pinch() -> None:
        together(window, ("press", 0, QPoint(300, 300)), ("press", 1, QPoint(400, 400)))
        together(window, ("move", 0, QPoint(280, 280)), ("move", 1, QPoint(420, 420)))
        together(window, ("release", 0, QPoint(280, 280)), ("release", 1, QPoint(420, 420)))

    for _ in range(8):
        for act in (tap, drag, pinch):
            hall.clock.now += 5
            act()
            assert hall.place == "choose"
            assert seconds_since_touch(hall) < 1
    hall.clock.forward(19)
    assert hall.place == "choose"
    hall.clock.forward(1)
    assert hall.place == "attract"


def test_a_long_press_counts_when_it_begins_and_when_it_ends(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(idle_seconds=20.0)
    hall.begin()
    hall.clock.now += 5
    finger = Finger(hall.window, hall.page.first)
    assert seconds_since_touch(hall) == 0
    hall.clock.now += 4
    finger.lift()
    assert seconds_since_touch(hall) == 0
    assert hall.page.taps["first"] == 1


def test_an_on_screen_keyboard_counts_and_what_it_typed_is_kept(open_kiosk: Callable[..., Hall]) -> None:
    """E02."""
    hall = open_kiosk(idle_seconds=10.0)
    hall.begin()
    line = hall.page.line
    for letter in "energie":
        hall.clock.forward(3)
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(line, event)
    assert hall.place == "choose"
    assert line.text() == "energie"


def test_wheel_keys_and_a_mouse_that_moved_count(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    handle = hall.window.windowHandle()
    acts: list[Callable[[], object]] = [
        lambda: QTest.wheelEvent(handle, QPoint(300, 300), QPoint(0, 120)),
        lambda: key(hall.window, Qt.Key.Key_Tab),
        lambda: key(hall.window, Qt.Key.Key_F1),
        lambda: QTest.mouseMove(handle, QPoint(311, 311)),
        lambda: QTest.mouseMove(handle, QPoint(333, 333)),
    ]
    for act in acts:
        hall.clock.now += 5
        act()
        QApplication.processEvents()
    assert seconds_since_touch(hall) == 0


def test_what_nobody_did_does_not_count(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    QTest.mouseMove(hall.window.windowHandle(), QPoint(300, 300))
    QApplication.processEvents()
    hall.clock.now += 5
    nobody = Qt.MouseButton.NoButton
    place = QPoint(300, 300).toPointF()
    for kind in (QEvent.Type.MouseMove, QEvent.Type.HoverMove):
        event = QMouseEvent(kind, place, place, nobody, nobody, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(hall.page.first, event)
    QTest.mouseMove(hall.window.windowHandle(), QPoint(300, 300))  # a pointer that lies still
    QApplication.sendEvent(hall.page.line, QInputMethodEvent())
    hall.page.update()
    QApplication.processEvents()
    assert seconds_since_touch(hall) == 5


def test_fifty_taps_are_fifty_changes(open_kiosk: Callable[..., Hall]) -> None:
    """E13."""
    hall = open_kiosk()
    hall.begin()
    hall.tap(hall.page.first, 1)
    assert hall.page.taps["first"] == 1
    hall.tap(hall.page.first, 49)
    hall.tap(hall.page.second, 50)
    assert hall.page.taps == {"first": 50, "second": 50}


def test_a_tremble_is_one_tap_and_two_targets_are_two(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    page = hall.page
    for _ in range(3):
        Finger(hall.window, page.first).lift()
        hall.clock.now += 0.1
    assert page.taps["first"] == 1
    Finger(hall.window, page.second).lift()
    assert page.taps["second"] == 1
    hall.tap(page.first)
    assert page.taps["first"] == 2


def test_a_finger_that_leaves_its_target_does_nothing(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    page = hall.page
    finger = Finger(hall.window, page.first)
    assert page.first.isDown()
    finger.move(0, 70)
    finger.lift()
    assert page.taps == {"first": 0, "second": 0}
    assert not page.first.isDown()
    assert not page.second.isDown()


@pytest.mark.parametrize("first_up", [0, 1])
def test_two_children_at_once_leave_nothing_pressed(open_kiosk: Callable[..., Hall], first_up: int) -> None:
    """E14: one holds a slider, the other taps; they let go in either order."""
    hall = open_kiosk()
    hall.begin()
    page, window = hall.page, hall.window
    places = [part.mapTo(window, part.rect().center()) for part in (page.slider, page.first)]
    together(window, ("press", 0, places[0]))
    together(window, ("move", 0, places[0]), ("press", 1, places[1]))
    second_up = 1 - first_up
    together(window, ("release", first_up, places[first_up]), ("move", second_up, places[second_up]))
    together(window, ("release", second_up, places[second_up]))
    QApplication.processEvents()
    assert page.taps["first"] == 0, "a second finger is nobody's"
    assert not page.slider.isSliderDown()
    assert not page.first.isDown()
    hall.tap(page.first)
    assert page.taps["first"] == 1, "control is not lost"


def test_a_palm_leaves_nothing_pressed(open_kiosk: Callable[..., Hall]) -> None:
    """E14."""
    hall = open_kiosk()
    hall.begin()
    page, window = hall.page, hall.window
    middle = page.first.mapTo(window, page.first.rect().center())
    places = [middle + QPoint(8 * each, 6 * each) for each in range(5)]
    together(window, *(("press", number, place) for number, place in enumerate(places)))
    together(window, *(("move", number, place + QPoint(1, 1)) for number, place in enumerate(places)))
    for number, place in enumerate(places):
        rest = [("move", other, places[other]) for other in range(number + 1, 5)]
        together(window, ("release", number, place), *rest)
    QApplication.processEvents()
    assert page.taps["first"] <= 1
    assert not page.first.isDown()
    before = page.taps["first"]
    hall.tap(page.first)
    assert page.taps["first"] == before + 1


def test_a_touch_that_the_system_takes_away_does_nothing(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    page = hall.page
    Finger(hall.window, page.first)
    assert page.first.isDown()
    hall.window._filter._has_fingers = False  # QTest knows no TouchCancel: this is what one leaves behind
    hall.window._filter._settle()
    assert not page.first.isDown()
    assert page.taps["first"] == 0


def test_a_long_press_and_a_second_finger_open_no_menu(open_kiosk: Callable[..., Hall]) -> None:
    """E03: three seconds on everything, with the event that a system makes of it."""
    hall = open_kiosk()
    hall.begin()
    page, window = hall.page, hall.window
    for part in page.parts:
        place = part.rect().center()
        finger = Finger(window, part)
        together(window, ("move", 0, finger.place), ("press", 1, finger.place + QPoint(30, 0)))
        for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
            QApplication.sendEvent(part, QContextMenuEvent(reason, place, part.mapToGlobal(place)))
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, pos=finger.place)
        together(window, ("release", 0, finger.place), ("release", 1, finger.place + QPoint(30, 0)))
        QApplication.processEvents()
        hall.clock.now += 1
        assert QApplication.activePopupWidget() is None, part
        assert not [
            each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()
        ]
    assert not page.line.selectedText()


def test_the_wheel_changes_no_value(open_kiosk: Callable[..., Hall]) -> None:
    """E15."""
    hall = open_kiosk()
    hall.begin()
    page = hall.page
    page.slider.setValue(50)
    for part in (page.slider, page.whole, page.double, page.combo):
        for focused in (False, True):
            if focused:
                part.setFocus()
            turn_wheel(part, -3)
            turn_wheel(part, 1)
    assert (page.slider.value(), page.whole.value(), page.double.value()) == (50, 0, 0)
    assert page.combo.currentIndex() == 0


def test_the_question_comes_counts_down_and_a_touch_does_nothing_but_end_it(
    open_kiosk: Callable[..., Hall],
) -> None:
    hall = open_kiosk()
    hall.begin()
    still, page = still_there(hall), hall.page
    assert not still.isVisible()
    hall.clock.forward(34)
    assert not still.isVisible()
    hall.clock.forward(1)
    assert still.isVisible()
    assert still.width() == hall.window.width()
    assert still.geometry().bottom() == hall.window.rect().bottom()
    assert still.height() >= page.measure.target
    assert still.accessibleDescription() == "10"
    hall.clock.forward(4.5)
    assert still.accessibleDescription() == "6"
    Finger(hall.window, page.first).lift()
    assert not still.isVisible()
    assert page.taps["first"] == 0
    hall.tap(page.first)
    assert page.taps["first"] == 1


def test_a_key_or_the_mouse_ends_the_question_and_does_nothing_else(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    page, still = hall.page, still_there(hall)
    page.first.setFocus()
    hall.clock.forward(40)
    assert still.isVisible()
    key(hall.window, Qt.Key.Key_Return)
    assert not still.isVisible()
    assert page.taps["first"] == 0
    hall.clock.forward(40)
    place = page.first.mapTo(hall.window, page.first.rect().center())
    QTest.mouseClick(hall.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert not still.isVisible()
    assert page.taps["first"] == 0
    hall.clock.now += 1
    QTest.mouseClick(hall.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert page.taps["first"] == 1


def test_a_widget_that_wants_touch_gets_a_mouse(open_kiosk: Callable[..., Hall]) -> None:
    """Two fingers would pinch it."""
    heard: list[QEvent.Type] = []

    class Wants(QWidget):
        def event(self, event: QEvent) -> bool:
            if event.type() in (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress):
                heard.append(event.type())
                event.accept()
                return True
            return super().event(event)

    hall = open_kiosk()
    hall.begin()
    wants = Wants(hall.page)
    wants.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    wants.setGeometry(600, 300, 100, 100)
    wants.show()
    Finger(hall.window, wants).lift()
    assert heard == [QEvent.Type.MouseButtonPress]
