"""No way out of a kiosk, and always back to its start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QDropEvent, QHelpEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QWidget
from tests.hands import POPUPS, find
from tests.touch import key

from comparawatt.models.gate import Gate
from comparawatt.widgets.kiosk.whole_screen import SOON

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.touch import Hall

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
KEYS = {
    "Alt+F4": (Qt.Key.Key_F4, ALT),
    "Ctrl+Q": (Qt.Key.Key_Q, CTRL),
    "Ctrl+W": (Qt.Key.Key_W, CTRL),
    "Ctrl+P": (Qt.Key.Key_P, CTRL),
    "Ctrl+O": (Qt.Key.Key_O, CTRL),
    "Ctrl+S": (Qt.Key.Key_S, CTRL),
    "Esc": (Qt.Key.Key_Escape, NONE),
    "F1": (Qt.Key.Key_F1, NONE),
    "F5": (Qt.Key.Key_F5, NONE),
    "F11": (Qt.Key.Key_F11, NONE),
    "Alt+Space": (Qt.Key.Key_Space, ALT),
    "Menu": (Qt.Key.Key_Menu, NONE),
    "Shift+F1": (Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier),
    "Shift+F10": (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
}


def others(hall: Hall) -> list[QWidget]:
    """Return the windows beside the kiosk that can be seen."""
    windows = QApplication.topLevelWidgets()
    return [each for each in windows if each is not hall.window and each.isVisible()]


@pytest.mark.parametrize("name", KEYS)
def test_a_keyboard_that_is_plugged_in_leads_nowhere(open_kiosk: Callable[..., Hall], name: str) -> None:
    """E04: not even where something listens for the key."""
    hall = open_kiosk()
    hall.begin()
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence(name), hall.window)
    shortcut.activated.connect(lambda: heard.append("shortcut"))
    action = QAction(hall.window)
    action.setShortcut(QKeySequence(name))
    action.triggered.connect(lambda: heard.append("action"))
    hall.window.addAction(action)
    for part in (hall.window, hall.page.line, hall.page.first):
        part.setFocus()
        key(hall.window, *KEYS[name])
    assert heard == []
    assert hall.window.isVisible()
    assert hall.window.isFullScreen()
    assert others(hall) == []
    assert hall.place == "choose"


def test_tab_and_enter_still_use_what_can_be_used(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    hall.page.first.setFocus()
    key(hall.window, Qt.Key.Key_Return)
    key(hall.window, Qt.Key.Key_Tab)
    key(hall.window, Qt.Key.Key_Space)
    assert hall.page.taps == {"first": 1, "second": 1}


def test_it_does_not_close(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    assert not hall.window.close()
    assert not hall.window.windowHandle().close()
    application = QApplication.instance()
    assert application is not None
    application.quit()
    QApplication.processEvents()
    assert hall.window.isVisible()


def test_a_message_box_is_never_seen_and_holds_nothing_up(open_kiosk: Callable[..., Hall]) -> None:
    """E12."""
    hall = open_kiosk()
    hall.begin()
    hall.page.first.setFocus()
    seen: list[QWidget] = []
    QTimer.singleShot(200, lambda: seen.extend(each for each in others(hall) if _is_on_screen(each)))
    QMessageBox.critical(hall.window, "Comparawatt", "A file cannot be read.")
    QTest.qWait(300)
    assert seen == []
    assert others(hall) == []
    assert QApplication.focusWidget() is hall.page.first


def test_menus_dialogs_and_lists_are_never_seen(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    menu = QMenu(hall.window)
    menu.addAction("Leave")
    dialog = QDialog(hall.window)
    ways: list[Callable[[], object]] = [
        lambda: menu.popup(hall.window.pos()),
        dialog.open,
        hall.page.combo.showPopup,
    ]
    for opens in ways:
        opens()
        assert not [each for each in others(hall) if _is_on_screen(each)]
        QTest.qWait(20)
        assert others(hall) == []


def test_drops_and_tool_tips_come_to_nobody(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    line = hall.page.line
    line.setToolTip("a tip")
    data = QMimeData()
    data.setText("dropped")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(line, QDropEvent(QPointF(5, 5), copy, data, left, NONE))
    place = line.rect().center()
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, place, line.mapToGlobal(place)))
    QApplication.processEvents()
    assert line.text() == ""
    assert others(hall) == []


def test_links_are_refused(open_kiosk: Callable[..., Hall], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    hall = open_kiosk()
    assert not hall.window.gate.open_link("https://example.org/")
    assert not hall.window.gate.files
    assert opened == []


def test_a_gate_that_is_open_refuses_nothing() -> None:
    gate = Gate(links=True, files=True)
    assert not any(gate.refuses(QEvent(kind)) for kind in (QEvent.Type.ContextMenu, QEvent.Type.Wheel))


@pytest.mark.parametrize("lose", ["showNormal", "showMinimized", "showMaximized", "hide"])
def test_a_lost_screen_is_taken_again(open_kiosk: Callable[..., Hall], lose: str) -> None:
    hall = open_kiosk()
    getattr(hall.window, lose)()
    QTest.qWait(2 * SOON)
    assert hall.window.isVisible()
    assert hall.window.isFullScreen()
    assert hall.window.geometry() == hall.window.screen().geometry()
    assert hall.window.windowFlags() & Qt.WindowType.FramelessWindowHint  # Qt draws one itself under Wayland


def test_everything_of_a_visitor_is_gone_at_the_end(open_kiosk: Callable[..., Hall]) -> None:
    """E05."""
    hall = open_kiosk()
    hall.visit.speak("fr")
    hall.visit.choose("image")
    page = hall.page
    page.area.verticalScrollBar().setValue(300)
    page.line.setFocus()
    hall.clock.forward(44)
    assert hall.place != "attract"
    hall.clock.forward(1)
    assert hall.place == "attract"
    assert hall.visit.language.code == "en"
    activity = hall.visit.session.activity
    assert activity is not None
    assert activity.id == "train-gpt4"
    assert page.area.verticalScrollBar().value() == 0
    assert QApplication.focusWidget() is None or QApplication.focusWidget() is hall.window
    assert hall.window.isVisible()
    hall.clock.forward(3600)
    assert hall.place == "attract"
    assert hall.window.isVisible()


def test_after_a_night_asleep_it_is_back_at_once(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.begin()
    hall.clock.forward(9 * 3600)
    assert hall.place == "attract"


@pytest.mark.parametrize("seconds", [0.0, 0.5, 2_592_000.0])
def test_idle_times_of_any_length(open_kiosk: Callable[..., Hall], seconds: float) -> None:
    """E11: for ever, at once, and thirty days, which is more than a timer of Qt can count."""
    hall = open_kiosk(idle_seconds=seconds)
    hall.begin()
    hall.clock.forward(max(seconds - 1, 0))
    assert hall.place == "choose"
    hall.clock.forward(2)
    assert (hall.place == "attract") == (seconds > 0)


def test_a_clock_that_has_run_for_months(open_kiosk: Callable[..., Hall]) -> None:
    """E11: 24.86 and 49.7 days are where counters of milliseconds overflow."""
    hall = open_kiosk()
    for days in (24.85, 25, 49.7, 50):
        hall.clock.now = days * 86400
        hall.begin()
        hall.clock.forward(44)
        assert hall.place == "choose"
        hall.clock.forward(1)
        assert hall.place == "attract"


@pytest.mark.parametrize("outside", ["black", "dim"])
def test_a_closed_hall_shows_nothing_and_does_nothing(open_kiosk: Callable[..., Hall], outside: str) -> None:
    hall = open_kiosk()
    hall.begin()
    hall.window.close_hall(outside)  # type: ignore[arg-type]
    assert hall.place == "attract"
    cover = find(hall.window, QWidget, "closed_hall")
    assert cover.geometry() == hall.window.rect()
    assert not hall.page.isVisible()
    hall.tap(cover)
    key(hall.window, Qt.Key.Key_Return)
    assert hall.place == "attract"
    picture = hall.window.grab().toImage()
    colors = {picture.pixelColor(x, y).lightness() for x in range(0, 800, 7) for y in range(0, 800, 7)}
    assert (colors == {0}) == (outside == "black")
    assert max(colors) < 60
    hall.window.open_hall()
    assert hall.page.isVisible()
    assert not cover.isVisible()


def test_the_first_frame_is_told_once_and_others_when_asked(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    told: list[str] = []
    hall.window.painted.connect(lambda: told.append("first"))
    hall.window.frame_painted.connect(lambda: told.append("asked"))
    QTest.qWait(50)
    told.clear()
    for close in (None, "black", "dim"):
        if close is not None:
            hall.window.close_hall(close)
            QTest.qWait(50)
            told.clear()
        hall.window.request_frame()
        QTest.qWait(50)
        assert told == ["asked"]
        told.clear()


def _is_on_screen(widget: QWidget) -> bool:
    return widget.screen().geometry().intersects(widget.geometry())
