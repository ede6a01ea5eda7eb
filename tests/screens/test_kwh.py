from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from tests.hands import POPUPS, button, click, find, press, switch

from comparawatt.models.session import Session
from comparawatt.screens.kwh import KilowattHour
from comparawatt.widgets.explained.picture import WIDTH, Picture
from comparawatt.widgets.explained.unit_ladder import UnitLadder

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window with the page open."""
    found = open_window()
    found.setFocus()
    press("K", found)
    QApplication.processEvents()
    return found


def pictures(window: DesktopWindow) -> list[Picture]:
    return window.findChildren(Picture)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_it_is_one_press_away_from_every_unit(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window(1024, 680)
    click(button(window, "tag"))
    assert (window.page, find(window, QLabel, "page_title").isVisible()) == ("kwh", True)
    press("Esc", window)
    assert window.page is None
    window.screen_.show_view("side-by-side")
    press("K", window)
    assert window.page == "kwh"


def test_the_key_is_a_letter_while_somebody_types(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window()
    line = window.screen_.amount.field.line
    line.setFocus()
    line.clear()
    press(Qt.Key.Key_K, line)
    assert (window.page, line.text()) == (None, "k")


def test_each_picture_is_said_whole(window: DesktopWindow) -> None:
    said = [(each.accessibleName(), plain(each.accessibleDescription())) for each in pictures(window)]
    assert [name for name, _ in said] == [
        "Power × time = energy",
        "A ladder of units",
        "One block more = ten times as much",
    ]
    assert "10 W × 1 h = 10 Wh" in said[0][1]
    assert "1,000 W × 1 h = 1 kWh" in said[0][1]
    assert (
        "1 Wh (watt-hour): a phone charge, 15 Wh. 1 kWh (kilowatt-hour): a day of R&D <b>x</b>, 100 kWh."
        in said[1][1]
    )
    assert said[1][1].endswith("1 TWh (terawatt-hour).")  # the data has no example
    assert "1 MWh (megawatt-hour): a household for a year, 4 MWh" in said[1][1]
    assert "1,000: 3" in said[2][1]
    for each in pictures(window):
        assert QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)


def test_the_keyboard_reaches_each_picture(window: DesktopWindow) -> None:
    stops = set()
    for _ in range(20):
        press(Qt.Key.Key_Tab, window.focusWidget() or window)
        stops.add(window.focusWidget())
    assert set(pictures(window)) <= stops


def test_it_follows_the_language_and_the_theme(
    window: DesktopWindow, language: LanguageSwitch, look: Look
) -> None:
    light = window.grab().toImage()
    switch(language, "fr")
    assert find(window, QLabel, "page_title").text() == "Qu’est-ce qu’un kWh\u202f?"
    ladder = plain(find_ladder(window).accessibleDescription())
    assert "1 MWh (mégawattheure) : un foyer pendant un an, 4 MWh" in ladder
    french = window.grab().toImage()
    assert french != light
    press("T", window)
    assert look.theme.name == "dark"
    assert window.grab().toImage() != french
    press("T", window)
    switch(language, "en")
    assert window.grab().toImage() == light


def find_ladder(window: DesktopWindow) -> UnitLadder:
    return window.findChildren(UnitLadder)[0]


@pytest.mark.parametrize(("size", "beside"), [((1024, 680), False), ((1280, 800), True), ((1920, 1080), True)])
def test_the_pictures_stand_side_by_side_where_there_is_room(
    window: DesktopWindow, size: tuple[int, int], beside: bool
) -> None:
    window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()
    places = [each.mapTo(window, each.rect().topLeft()) for each in pictures(window)]
    assert (len({place.y() for place in places}) == 1) == beside
    assert (len({place.x() for place in places}) == 1) == (not beside)
    for each, place in zip(pictures(window), places, strict=True):
        assert each.width() >= WIDTH
        assert place.x() + each.width() <= window.width()
    area = find(window, QScrollArea, "page_body")
    content = area.widget()
    assert content is not None
    assert content.width() <= area.viewport().width()


def test_what_is_beneath_is_scrolled_to(window: DesktopWindow) -> None:
    window.resize(1024, 680)
    QApplication.processEvents()
    area = find(window, QScrollArea, "page_body")
    area.setFocus()
    press(Qt.Key.Key_End, area)
    press(Qt.Key.Key_PageDown, area)
    assert area.verticalScrollBar().value() > 0


def test_the_ladder_follows_the_data(
    window_data: Catalogue, language: LanguageSwitch, look: Look, show: Callable[..., KilowattHour]
) -> None:
    import msgspec

    session = Session(window_data)
    page = show(KilowattHour(session, language, look), 1280, 700)
    ladder = page.findChildren(UnitLadder)[0]
    assert "(kilowatt-hour): a day of R&D <b>x</b>, 100 kWh" in plain(ladder.accessibleDescription())
    like = window_data.equivalents["rd-day"]
    small = msgspec.structs.replace(
        like, id="small", energy=like.figure / 50, name={"en": "an <i>hour</i> & more"}
    )
    session.use(msgspec.structs.replace(window_data, equivalents={**window_data.equivalents, "small": small}))
    assert "1 kWh (kilowatt-hour): an <i>hour</i> & more, 2 kWh" in plain(ladder.accessibleDescription())
