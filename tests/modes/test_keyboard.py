"""Case H01: everything is done without a mouse, on every page, and the focus is always seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QApplication, QLineEdit, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, switch

from comparawatt.screens.key_table import UNSHIFTED, KeyTable
from comparawatt.screens.pages import PAGES
from comparawatt.widgets.controls import Button
from comparawatt.widgets.key_cap import named
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

VIEWS = ("bars", "side-by-side")
STATES = (*VIEWS, "year", "board years", "board table", *PAGES)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window at its usual size."""
    found = open_window()
    found.activateWindow()
    found.setFocus()
    return found


def show(window: DesktopWindow, state: str) -> None:
    """Open a view, a page, or a part of one."""
    if state in (*VIEWS, "pictograms"):
        window.screen_.show_view(state)
    elif state == "year":
        window._session.choose_activity("chat-year")
    elif state == "data":
        window.switch_table()
    else:
        page, _, part = state.partition(" ")
        window.show_page(page)
        QApplication.processEvents()
        if part:
            click(button(window, f"board_{part}_button"))
    for _ in range(3):
        QApplication.processEvents()


def tab(window: DesktopWindow, *, forward: bool = True) -> QWidget:
    """Press Tab, as the system's window hears it, and return what has the focus then."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab)
    QApplication.processEvents()
    found = window.focusWidget()
    assert found is not None
    return found


def round_trip(window: DesktopWindow, *, forward: bool = True) -> list[QWidget]:
    """Press Tab until the focus comes back to where it began, and return all stops."""
    window.top_bar.theme.setFocus()
    stops: list[QWidget] = [window.top_bar.theme]
    for _ in range(150):
        stop = tab(window, forward=forward)
        if stop is stops[0]:
            return stops
        assert stop not in stops[1:], f"the focus is trapped at {said(stop)}"
        stops.append(stop)
    raise AssertionError("Tab does not come round")


def said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


def place(widget: QWidget, window: QWidget) -> QRect:
    """Return where something lies in the window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def usable(window: DesktopWindow) -> set[QWidget]:
    """Return what a mouse can press or turn, and what can be typed into."""
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QAbstractSlider)
    found: set[QWidget] = set()
    for widget in window.findChildren(QWidget):
        by_mouse = not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if widget.isVisible() and widget.isEnabled() and isinstance(widget, kinds) and by_mouse:
            found.add(widget)
    return found


def reached_otherwise(widget: QWidget, stops: list[QWidget]) -> bool:
    """Say whether keys reach something from a stop: a word's second line, a group by arrows, a bar by its view."""
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return any(stop.parent() is widget.parent() for stop in stops)
    if widget.objectName().startswith("word_"):
        return any(stop.objectName() == widget.objectName() for stop in stops)
    if widget.objectName() == "remove_row":  # Delete does it, and it comes with the row that has the focus
        return True
    scroll_bar = type(widget).__name__ in ("ThinScrollBar", "QScrollBar", "QHeaderView")
    return scroll_bar or widget.objectName().startswith("qt_")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("width", [1280, 1024])
def test_h01_tab_comes_round_and_every_stop_is_seen_and_named(
    window: DesktopWindow, language: LanguageSwitch, state: str, width: int
) -> None:
    switch(language, "fr")
    window.resize(width, 800 if width == 1280 else 680)
    show(window, state)
    window.top_bar.theme.setFocus()
    forward = round_trip(window)
    for _ in forward:
        stop = tab(window)
        window.focus_ring._follow()
        ring = window.focus_ring.geometry()
        name = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
        assert name.strip(), f"{said(stop)} has no name"
        assert window.focus_ring.isVisible(), f"{said(stop)} has no ring"
        assert window.rect().intersected(ring).width() > 8, said(stop)
        assert ring.intersects(place(stop, window)) or stop.property("focus_frame"), said(stop)
    missing = [each for each in usable(window) if each not in forward and not reached_otherwise(each, forward)]
    assert [said(each) for each in missing] == []
    lasting = {stop for stop in forward if stop.objectName() != "remove_row"}
    assert {each for each in round_trip(window, forward=False) if each.objectName() != "remove_row"} == lasting


def test_the_keys_are_those_of_the_table_and_no_others(window: DesktopWindow) -> None:
    window.show_page("own")
    table = KeyTable()
    entries = (*table.of_screen(), *table.of_window(), *table.of_own_figures())
    listed = {key for entry in entries for key in entry.keys}
    listed |= {QKeySequence(UNSHIFTED[key]).toString() for key in listed if key in UNSHIFTED}
    made = [shortcut.key().toString() for shortcut in window.findChildren(QShortcut)]
    assert set(made) == listed
    assert len(made) == len(listed)


@pytest.mark.parametrize(
    ("code", "title", "row"),
    [
        ("en", "The keys", "Esc: Back, or out of the full screen"),
        ("fr", "Les touches", "Échap\u202f: Revenir, ou quitter le plein écran"),
    ],
)
def test_the_question_mark_tells_the_keys(
    window: DesktopWindow, language: LanguageSwitch, code: str, title: str, row: str
) -> None:
    switch(language, code)
    press("?", window)
    assert window.page == "keys"
    page = find(window, QWidget, "keys_page")
    assert find(page, Label, "page_title").text() == title
    rows = [label.accessibleName() for label in page.findChildren(Label) if label.accessibleName()]
    assert row in rows
    table = KeyTable()
    own_pages = (*table.of_own_figures(), *table.of_story())
    told = (*table.of_screen(), *table.of_window(), *own_pages, *table.of_controls())
    assert len(rows) == len(told)
    switch(language, "en" if code == "fr" else "fr")  # while it is open
    assert find(page, Label, "page_title").text() != title
    press("Esc", window)
    assert window.page is None


def test_the_menu_leads_to_the_keys(window: DesktopWindow) -> None:
    click(button(window, "more"))
    choose(popup(), "The keys\t?")
    assert window.page == "keys"


def test_no_key_is_told_without_its_name(language: LanguageSwitch) -> None:
    table = KeyTable()
    entries = (*table.of_screen(), *table.of_window(), *table.of_controls())
    for code in ("en", "fr"):
        switch(language, code)
        assert all(named(key) for entry in entries for key in entry.keys)


def test_a_french_keyboard_needs_no_shift_for_the_views(window: DesktopWindow) -> None:
    press('"', window)
    assert window.screen_.view == "side-by-side"
    press("&", window)
    assert window.screen_.view == "bars"


@pytest.mark.parametrize("name", ["search", "amount"])
def test_no_key_of_the_table_acts_while_somebody_types(window: DesktopWindow, name: str) -> None:
    line = find(window, QLineEdit, name)
    line.setFocus()
    line.clear()
    table = KeyTable()
    single = [key for entry in (*table.of_screen(), *table.of_window()) for key in entry.keys if len(key) == 1]
    for key in single:
        press(key, line)
    assert line.text().upper() == "".join(single)
    assert (window.page, window.screen_.view) == (None, "bars")


def test_arrows_choose_within_a_group(window: DesktopWindow) -> None:
    bars = button(window, "view_bars")
    bars.setFocus()
    press(Qt.Key.Key_Right, bars)
    chosen = window.focusWidget()
    assert chosen is button(window, "view_pictograms")
    press(Qt.Key.Key_Space, chosen)
    assert window.screen_.view == "pictograms"


def test_the_focus_comes_back_from_a_page(window: DesktopWindow) -> None:
    lane = button(window, "lane_1")
    lane.setFocus()
    press("?", lane)
    window.focus_ring._follow()
    assert not window.focus_ring.isVisible()  # not around the whole page
    press("K", window)
    press("Esc", window)
    assert window.focusWidget() is lane
    word = button(window, "word_amount")
    word.setFocus()
    press("?", word)
    window._session.choose_activity("image")  # the word is another one now
    QApplication.processEvents()
    press("Esc", window)
    assert window.focusWidget() is not None


def test_tab_stops_at_the_segment_that_is_chosen(window: DesktopWindow) -> None:
    press("2", window)
    lanes = [each for each in window.findChildren(Button) if each.objectName().startswith("picture_")]
    window._session.tell(lanes[-1].objectName().removeprefix("picture_"))
    QApplication.processEvents()
    stops = {stop.objectName() for stop in round_trip(window)}
    assert "view_pictograms" in stops
    assert not {"view_bars", "view_side_by_side"} & stops
    assert [each.objectName() for each in lanes if each.objectName() in stops] == [lanes[-1].objectName()]
    button(window, "view_pictograms").setFocus()
    press(Qt.Key.Key_Left)
    assert window.focusWidget() is button(window, "view_bars")
    assert window.screen_.view == "bars"  # arrows choose


@pytest.mark.parametrize("state", [*STATES, "pictograms"])
def test_h02_no_description_holds_markup(window: DesktopWindow, state: str) -> None:
    show(window, state)
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            said_of_it = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)
            assert not re.search("<p>|<br>|&lt;", said_of_it), said(widget)
