from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, shown_in, switch

from comparawatt.engine.amounts import Amount, Duration
from comparawatt.models.session import Session
from comparawatt.screens.meter import MeterPage
from comparawatt.widgets.meter.readout import Readout
from comparawatt.widgets.meter.ten_frame import TenFrame

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

YEAR = Duration(1.0, "year")


@pytest.fixture
def page(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., MeterPage]) -> MeterPage:
    """Return the page in a window of its own; nothing has been chosen but one training run."""
    return show(MeterPage(session, language, look), 1280, 720)


@pytest.fixture
def otherwise(
    what_if_data: Catalogue, language: LanguageSwitch, look: Look, show: Callable[..., MeterPage]
) -> MeterPage:
    """Return the page over data in which nothing has a rate by itself."""
    return show(MeterPage(Session(what_if_data), language, look), 1024, 620)


def text(page: MeterPage, name: str) -> str:
    return plain(find(page, QLabel, f"meter_{name}").text())


def plain(said: str) -> str:
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def readout(page: MeterPage) -> Readout:
    return find(page, Readout, "meter_readout")


def at(page: MeterPage, seconds: float) -> None:
    """Pause at a time."""
    page.meter.pause(paused=True)
    page.meter.seconds = seconds
    page.meter.changed.emit()
    QApplication.processEvents()


def is_paused(page: MeterPage) -> bool:
    return page.meter.is_paused


def is_seen(page: MeterPage, name: str) -> bool:
    return find(page, QWidget, f"meter_{name}").isVisible()


def test_it_goes_on_by_itself(page: MeterPage, qtbot: QtBot) -> None:
    first = readout(page).shown.number
    qtbot.waitUntil(lambda: readout(page).shown.number != first, timeout=2000)
    assert page.meter.seconds > 0


def test_every_digit_is_shown_with_rate_and_assumption(page: MeterPage) -> None:
    at(page, 35)
    shown = readout(page).shown
    assert shown.number == "22,955"  # 35 s × 28,935 × 0.34 Wh ÷ 15 Wh, cut: what is not full does not count
    assert plain(shown.unit) == "phone charges"
    assert shown.since == "Since this screen was opened, 00:35"
    assert plain(shown.so_far) == "1,012,731 prompts, 344.3 kWh"
    assert shown.range_text == "13,500 to 40,500"
    assert text(page, "speed") == "Every second: 656 phone charges"
    assert text(page, "product") == "28,935 prompts a second × 0.34 Wh = 9.838 kWh a second"
    assert "spread evenly over day and night" in text(page, "assumed")
    assert "0.34 Wh for one prompt, by The fleet (2025): 0.2 to 0.6 Wh." in text(page, "assumed")
    assert "does not count" in text(page, "warnings")


def test_what_has_no_rate_says_so_and_something_else_is_counted(page: MeterPage, session: Session) -> None:
    assert text(page, "note") == (
        "“Training a large model (1 training run)” has no rate: this counts a year of a chatbot for everybody."
    )
    session.choose_activity("chat-year")
    assert not is_seen(page, "note")


def test_nothing_with_a_rate_shows_a_way_out(otherwise: MeterPage, qtbot: QtBot) -> None:
    page = otherwise
    assert "Nothing here has a rate" in text(page, "note")
    assert not is_seen(page, "readout")
    assert not is_seen(page, "pause")
    with qtbot.waitSignal(page.page_wanted) as wanted:
        click(button(page, "meter_chain"))
    assert wanted.args == ["chain"]
    page.session.choose_amount(Amount(2.5e9, "day", YEAR))
    assert is_seen(page, "readout")
    assert not is_seen(page, "note")
    assert not is_seen(page, "chain")


def test_space_pauses_and_r_starts_again(page: MeterPage) -> None:
    page.setFocus()
    press(Qt.Key.Key_Space)
    assert is_paused(page)
    assert button(page, "meter_pause").text() == "Go on"
    at(page, 100)
    press(Qt.Key.Key_R)
    assert page.meter.seconds < 1
    assert not is_paused(page)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    assert page.meter.is_running


def test_space_on_a_button_presses_that_button_alone(page: MeterPage) -> None:
    at(page, 100)
    button(page, "meter_again").setFocus()
    press(Qt.Key.Key_Space)
    assert page.meter.seconds < 1
    assert not is_paused(page)
    button(page, "meter_pause").setFocus()
    press(Qt.Key.Key_Space)
    assert is_paused(page)
    press(Qt.Key.Key_R)
    assert page.meter.is_running


def test_tab_goes_through_the_page_as_it_is_read(page: MeterPage, session: Session) -> None:
    session.put_in_lane(0, "rd-day")  # the lanes' buttons are made last
    button(page, "meter_pause").setFocus()
    stops: list[str] = []
    for _ in range(6):
        focus = page.focusWidget()
        assert focus is not None
        stops.append(focus.objectName())
        press(Qt.Key.Key_Tab)
    assert stops[:3] == ["meter_pause", "meter_again", "close_page"]
    assert button(page, stops[3]).isChecked()  # arrows go from there to the other lanes
    assert stops[4:] == ["meter_readout", "meter_activity"]
    button(page, stops[3]).setFocus()
    press(Qt.Key.Key_Left)
    focus = page.focusWidget()
    assert focus is not None
    assert focus.objectName() != stops[3]
    press(Qt.Key.Key_Space, focus)
    counted = page.meter.per_second
    assert counted is not None
    assert focus.objectName() == f"meter_in_{counted.equivalent.id}"


def test_out_of_sight_there_is_no_timer(open_window: Callable[..., DesktopWindow], qtbot: QtBot) -> None:
    window = open_window()
    window.show_page("meter")
    page = window.findChild(MeterPage)
    assert isinstance(page, MeterPage)
    timer = page.meter.findChildren(QTimer)[0]
    qtbot.waitUntil(timer.isActive)
    window.close_page()
    assert not timer.isActive()
    window.show_page("meter")
    assert timer.isActive()
    window.showMinimized()
    qtbot.waitUntil(lambda: not timer.isActive())
    window.showNormal()
    qtbot.waitUntil(timer.isActive)
    press(Qt.Key.Key_Space, page)
    assert not timer.isActive()
    press(Qt.Key.Key_R, page)
    assert timer.isActive()
    press(Qt.Key.Key_Escape, page)
    assert window.page is None


def test_it_is_counted_in_whatever_lane_is_chosen(page: MeterPage) -> None:
    at(page, 60)
    click(button(page, "meter_in_household-t"))
    shown = readout(page).shown
    assert shown.number == "14.7%"  # 60 s × 9.838 kWh ÷ 4,000 kWh
    assert plain(shown.unit) == "of a household for a year"
    assert text(page, "speed") == "Every 6 minutes 47 seconds: one household for a year"
    assert button(page, "meter_in_household-t").isChecked()
    assert not button(page, "meter_in_phone-t").isChecked()
    assert find(page, TenFrame, "meter_frame").caption == "Each mark is 10% of a household for a year."
    assert find(page, TenFrame, "meter_frame").filled == pytest.approx(1.4757, rel=1e-3)


def test_lanes_that_are_exchanged_have_other_buttons(page: MeterPage, session: Session) -> None:
    click(button(page, "meter_in_household-t"))
    place = [count.equivalent.id for count in session.comparison.counts].index("household-t")
    session.put_in_lane(place, "rd-day")
    QApplication.processEvents()
    shown = button(page, "meter_in_rd-day")
    assert shown.text() == "R&D <b>x</b> days"
    checked = [each for each in page.findChildren(QAbstractButton) if each.isChecked() and each.isVisible()]
    assert len(checked) == 1


def test_activity_and_estimate_are_chosen_here_too(page: MeterPage, session: Session) -> None:
    click(button(page, "meter_activity"))
    assert [plain(each) for each in shown_in(popup())] == [
        "a year of a chatbot for everybody (2.5 billion a day for 1 year)",
        "servers of a search engine (512,821 servers for 1 year)",
    ]
    choose(popup(), shown_in(popup())[1])
    assert session.activity is session.catalogue.activity("servers")
    assert text(page, "product") == "512,821 servers × 6.5 kW = 925.9 kWh a second"
    at(page, 60)
    assert plain(readout(page).shown.so_far) == "55.56 MWh"
    click(button(page, "meter_activity"))
    choose(popup(), shown_in(popup())[0])
    click(button(page, "meter_estimate"))
    assert [plain(each) for each in shown_in(popup())] == ["The fleet, 0.34 Wh"]
    choose(popup(), shown_in(popup())[0])
    assert page.meter.seconds == 60


def test_another_estimate_counts_anew_and_a_median_warns(otherwise: MeterPage) -> None:
    page = otherwise
    page.session.choose_amount(Amount(86400.0 * 1000, "day", YEAR))
    at(page, 60)
    assert readout(page).shown.number == "1,360"
    assert "median" not in text(page, "warnings")
    click(button(page, "meter_estimate"))
    choose(popup(), shown_in(popup())[1])
    assert readout(page).shown.number == "2,400"
    assert readout(page).shown.since.endswith("01:00")
    assert "median" in text(page, "warnings")
    page.session.use_lever("smaller")
    assert readout(page).shown.number == "600"
    assert "÷ 4" in text(page, "product")
    page.session.count_by("co2", "FR")
    assert "CO₂e a second" in text(page, "product")
    assert "location-based" in text(page, "warnings")


def test_language_theme_and_text_size_change_while_it_goes_on(
    page: MeterPage, language: LanguageSwitch, look: Look, qtbot: QtBot
) -> None:
    page.meter.seconds = 35.0
    switch(language, "fr")
    look.choose("dark")
    look.choose_text_size(200)
    QApplication.processEvents()
    assert page.meter.is_running
    assert page.meter.seconds >= 35
    shown = readout(page).shown
    assert shown.since.startswith("Depuis l’ouverture de cet écran")
    assert "\u202f" in shown.number
    assert "par seconde" in text(page, "product")
    assert button(page, "meter_pause").text() == "Pause"
    assert readout(page).accessibleName().endswith(shown.since)
    frame = find(page, TenFrame, "meter_frame")
    assert frame.geometry().top() >= readout(page).geometry().bottom()  # beneath, where there is no room beside
    first = shown.number
    qtbot.waitUntil(lambda: readout(page).shown.number != first, timeout=2000)


def test_screen_readers_are_told_every_ten_seconds_and_when_something_is_done(page: MeterPage) -> None:
    page.meter.start_again()
    told = readout(page).accessibleName()
    assert told.endswith("Since this screen was opened, 00:00")
    for seconds, changed in ((9.0, False), (10.0, True), (12.0, False), (20.0, True)):
        page.meter.seconds = seconds
        page.meter.stepped.emit()
        assert (readout(page).accessibleName() != told) == changed
        told = readout(page).accessibleName()
    assert plain(told) == "13,100 phone charges, 7,720 to 23,100. Since this screen was opened, 00:20"
    at(page, 21.0)
    assert readout(page).accessibleName().endswith("00:21")
    assert readout(page).accessibleDescription() == "Paused"
    assert find(page, TenFrame, "meter_frame").accessibleName()


def test_a_long_number_shrinks_and_is_not_cut(page: MeterPage, session: Session) -> None:
    session.choose_amount(Amount(1.0))
    page.resize(1024, 620)
    at(page, 3.6e9)
    page.grab()
    shown = readout(page)
    assert len(shown.shown.number) > 15
    font = shown._number_font(500)
    assert font.pixelSize() < shown._number_font(5000).pixelSize()


def test_it_is_larger_where_there_is_room(page: MeterPage) -> None:
    small = readout(page).height()
    page.resize(1920, 1000)
    QApplication.processEvents()
    assert readout(page).height() > small * 1.2


@pytest.mark.parametrize(("reduced", "step"), [(True, 1.0), (False, 0.1)])
def test_reduced_motion_steps_once_a_second(
    session: Session,
    language: LanguageSwitch,
    look: Look,
    show: Callable[..., MeterPage],
    reduced: bool,
    step: float,
) -> None:
    page = show(MeterPage(session, language, look, reduced_motion=reduced), 1024, 620)
    timer = page.meter.findChildren(QTimer)[0]
    assert timer.interval() <= step * 1000
    page.meter.start_again()
    assert timer.interval() == pytest.approx(step * 1000, abs=2)


def test_the_menu_and_the_chain_lead_to_it(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window()
    click(button(window, "more"))
    choose(popup(), "Live meter")
    assert window.page == "meter"
    window.show_page("chain")
    click(button(window, "chain_meter"))
    assert window.page == "meter"
