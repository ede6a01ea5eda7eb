from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, switch, type_into

from comparawatt.modes.desktop import DesktopWindow
from comparawatt.widgets.stage.overlays import LaneButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow], qtbot: QtBot) -> DesktopWindow:
    """Return the window at its usual size."""
    found = open_window()
    qtbot.waitUntil(found.isActiveWindow)
    found.setFocus()
    return found


def key(window: DesktopWindow, sequence: str) -> None:
    """Press a key where the focus is, as the system's window hears it."""
    press(sequence, window.focusWidget() or window)


def state(window: DesktopWindow, language: LanguageSwitch, look: Look) -> tuple[object, ...]:
    """Return all that single keys can change."""
    return (
        window.screen_.view,
        language.code,
        look.theme.name,
        find(window, QWidget, "estimate_panel").isVisible(),
        window.isFullScreen(),
    )


def tab_stops(window: DesktopWindow, forward: bool = True) -> list[QWidget]:
    """Press Tab until the focus comes round, and return where it was."""
    window.top_bar.theme.setFocus()
    stops: list[QWidget] = []
    for _ in range(80):
        stop = window.focusWidget()
        assert stop is not None
        if stops and stop is stops[0]:
            return stops
        stops.append(stop)
        press(Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab, stop)
    raise AssertionError(f"Tab does not come round: {[each.objectName() for each in stops]}")


def reachable(window: DesktopWindow) -> list[QWidget]:
    """Return every control that can be seen and used."""
    kinds = (QAbstractButton, QLineEdit)
    named = {"amount_slider", "activities", "estimates"}
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and (isinstance(widget, kinds) or widget.objectName() in named)
    ]
    in_groups = (*_IN_GROUPS, "picture_")
    return [widget for widget in found if not widget.objectName().startswith(in_groups)]


# Arrows move among exclusive buttons, so that Tab stops at the chosen one.
_IN_GROUPS = {"view_bars", "view_pictograms", "view_side_by_side", "language_en", "language_fr"}


def test_l_switches_the_language(window: DesktopWindow, language: LanguageSwitch) -> None:
    key(window, "L")
    assert (language.code, window.windowTitle()) == ("fr", "Comparawatt\u202f: l’électricité de l’IA, comparée")
    key(window, "L")
    assert (language.code, window.windowTitle()) == ("en", "Comparawatt: the electricity of AI, compared")


def test_t_switches_the_theme(window: DesktopWindow, look: Look) -> None:
    light = window.grab().toImage().pixelColor(640, 5)
    key(window, "T")
    assert look.theme.name == "dark"
    assert window.grab().toImage().pixelColor(640, 5) == look.color("surface") != light
    key(window, "T")
    assert look.theme.name == "light"


def test_the_theme_button_offers_every_theme_and_more(window: DesktopWindow, look: Look) -> None:
    click(button(window, "theme"))
    menu = popup()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Light"]
    choose(menu, "High contrast")
    assert look.theme.name == "contrast"
    click(button(window, "theme"))
    choose(popup(), "Like the system")
    assert (look.chosen, look.theme.name) == (None, "light")
    click(button(window, "theme"))
    choose(popup(), "Text size, and how others see it…")
    assert window.page == "appearance"


def test_1_2_and_3_switch_the_view(window: DesktopWindow) -> None:
    key(window, "2")
    assert window.screen_.view == "pictograms"
    key(window, "3")
    assert window.screen_.view == "side-by-side"
    key(window, "1")
    assert window.screen_.view == "bars"
    assert button(window, "view_bars").isChecked()


def test_w_folds_the_panel(window: DesktopWindow) -> None:
    panel = find(window, QWidget, "estimate_panel")
    assert panel.isVisible()
    key(window, "W")
    assert not panel.isVisible()
    key(window, "W")
    assert panel.isVisible()


def test_r_replays(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window(reduced_motion=False)
    window.screen_.stage.motion.finish()
    window.setFocus()
    key(window, "R")
    assert window.screen_.stage.motion.is_running
    window.screen_.stage.motion.finish()


def test_f11_fills_the_screen_and_escape_comes_back(window: DesktopWindow) -> None:
    key(window, "F11")
    assert window.isFullScreen()
    key(window, "Esc")
    assert not window.isFullScreen()
    key(window, "Esc")
    assert window.isVisible()
    key(window, "F11")
    key(window, "F11")
    assert not window.isFullScreen()


def test_slash_searches(window: DesktopWindow) -> None:
    key(window, "/")
    assert window.focusWidget() is find(window, QLineEdit, "search")


def test_slash_unfolds_a_folded_list(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window(1024, 680)
    window.setFocus()
    key(window, "/")
    line = find(window, QLineEdit, "search")
    assert line.isVisible()
    assert window.focusWidget() is line


@pytest.mark.parametrize("name", ["search", "amount"])
def test_no_single_key_is_a_command_while_somebody_types(
    window: DesktopWindow, language: LanguageSwitch, look: Look, name: str
) -> None:
    line = find(window, QLineEdit, name)
    line.setFocus()
    line.clear()
    before = state(window, language, look)
    for each in ("1", "2", "3", "/", "L", "W", "R", "T"):
        key(window, each)
    assert state(window, language, look) == before
    assert line.text().upper() == "123/LWRT"
    key(window, "F11")  # no single letter
    assert window.isFullScreen()


def test_control_q_closes(window: DesktopWindow) -> None:
    closing: list[str] = []
    window.closing.connect(lambda: closing.append("x"))
    key(window, "Ctrl+Q")
    assert not window.isVisible()
    assert closing == ["x"]


@pytest.mark.parametrize(
    ("width", "view"),
    [
        (1280, "bars"),
        (1024, "bars"),
        (1280, "side-by-side"),
        (1280, "pictograms"),
        (1024, "pictograms"),
    ],
)
def test_h01_tab_reaches_every_control_and_comes_round(
    open_window: Callable[..., DesktopWindow], width: int, view: str
) -> None:
    window = open_window(width)
    window.screen_.show_view(view)
    QApplication.processEvents()
    stops = tab_stops(window)
    missing = [widget for widget in reachable(window) if widget not in stops]
    assert [f"{type(each).__name__} {each.objectName()}" for each in missing if _can_be_used(each)] == []
    # What removes a row comes with the row that has the focus, and so behind it only.
    lasting = {stop for stop in stops if stop.objectName() != "remove_row"}
    assert set(tab_stops(window, forward=False)) == lasting


def _can_be_used(widget: QWidget) -> bool:
    """Say whether keys should reach a widget: part of a word on two lines is reached with the first."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus or not widget.objectName().startswith("word_")


def test_h01_tab_goes_as_things_stand(window: DesktopWindow) -> None:
    names = [stop.objectName() for stop in tab_stops(window)]
    order = ["theme", "search", "activities", "replay", "word_activity", "lane_0", "amount", "estimates"]
    places = [names.index(name) for name in order]
    assert places == sorted(places)


def test_h01_an_error_s_suggestions_are_reached(window: DesktopWindow) -> None:
    type_into(find(window, QLineEdit, "amount"), "3 millons")
    assert "suggestion_0" in [stop.objectName() for stop in tab_stops(window)]


def test_h01_the_ring_shows_where_the_keyboard_is(window: DesktopWindow, qtbot: QtBot) -> None:
    handle = window.windowHandle()
    assert handle is not None
    window.top_bar.theme.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    qtbot.waitUntil(window.focus_ring.isVisible, timeout=1000)
    stop = window.focusWidget()
    assert stop is not None
    place = stop.mapTo(window, stop.rect().center())
    assert window.focus_ring.geometry().contains(place)


class FirstFrame(QObject):
    """Remembers which widgets a window had when a part of it was first painted."""

    def __init__(self, window: QWidget, part: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.widgets: set[str] = set()
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.widgets:
            self.widgets = {widget.objectName() for widget in self._window.findChildren(QWidget)}
        return super().eventFilter(watched, event)


def test_the_first_frame_waits_for_nothing_that_is_not_seen_in_it(
    session: Session, language: LanguageSwitch, look: Look, show: Callable[..., DesktopWindow], qtbot: QtBot
) -> None:
    window = DesktopWindow(session, language, look)
    later = {"tag", "lane_0", "focus_ring", "activities", "amount", "estimate_panel"}
    first = FirstFrame(window, window.screen_.stage)
    with qtbot.waitSignal(window.painted):
        show(window, 1280, 800)
    qtbot.waitUntil(lambda: later <= {widget.objectName() for widget in window.findChildren(QWidget)})
    assert "replay" in first.widgets
    assert first.widgets & later == set()


def test_every_control_has_a_name(window: DesktopWindow, language: LanguageSwitch) -> None:
    for code in ("en", "fr"):
        switch(language, code)
        for view in ("3", "2", "1"):
            window.setFocus()
            key(window, view)
            for widget in reachable(window):
                said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                assert said.strip(), f"{type(widget).__name__} {widget.objectName()}"


def test_h02_lanes_are_read_and_updated(window: DesktopWindow, language: LanguageSwitch, session: Session) -> None:
    def read() -> str:
        lane = window.findChildren(LaneButton)[0]
        return QAccessible.queryAccessibleInterface(lane).text(QAccessible.Text.Name)

    assert read() == "12,500 households, 10,000 to 15,000, others say 1,250 to 125,000"
    type_into(find(window, QLineEdit, "amount"), "100 GWh")
    assert read() == "25,000 households, no range given"
    switch(language, "fr")
    assert read() == "25\u202f000 foyers, sans fourchette"
    session.choose_activity("train-gpt4")
    session.choose_estimate("newspaper")
    assert read() == "1\u202f250 foyers, sans fourchette, d’autres disent de 12\u202f500 à 125\u202f000"


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_cut_or_lies_over_another(
    open_window: Callable[..., DesktopWindow], language: LanguageSwitch, size: tuple[int, int], code: str
) -> None:
    window = open_window(*size)
    switch(language, code)
    assert (window.width(), window.height()) == size
    controls = [each for each in reachable(window) if not isinstance(each, LaneButton)]
    areas = {each: each.rect().translated(each.mapTo(window, QPoint())) for each in controls}
    for each, area in areas.items():
        assert window.rect().contains(area), each.objectName()
        if isinstance(each, QAbstractButton) and each.text():
            assert each.width() >= each.sizeHint().width(), each.text()
        for other, place in areas.items():
            if each is not other and not each.isAncestorOf(other) and not other.isAncestorOf(each):
                words = {each.objectName()[:5], other.objectName()[:5]} == {"word_"}
                assert words or not area.intersects(place), f"{each.objectName()} over {other.objectName()}"


def test_the_window_can_be_no_smaller_than_its_parts(window: DesktopWindow) -> None:
    window.resize(200, 100)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 680)
    window.grab()


def test_a_menu_is_left_with_escape_and_the_window_stays(window: DesktopWindow) -> None:
    click(button(window, "word_activity"))
    press(Qt.Key.Key_Escape, popup())
    assert QApplication.activePopupWidget() is None
    assert window.isVisible()


def test_the_notice_is_above_everything(window: DesktopWindow) -> None:
    window.notice.say("Two entries of your data were left out.")
    QApplication.processEvents()
    assert window.notice.isVisible()
    assert window.notice.geometry().bottom() < window.screen_.geometry().top() + 1
    assert window.top_bar.geometry().bottom() < window.notice.geometry().top() + 1
