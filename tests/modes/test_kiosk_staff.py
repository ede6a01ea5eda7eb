"""How the staff get out of a kiosk, and nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.hands import button, find, switch
from tests.touch import Finger, key, together

from comparawatt.engine.pin import hash_pin
from comparawatt.screens.kiosk.facts import Facts
from comparawatt.screens.kiosk.pin import PinPage
from comparawatt.screens.kiosk.screen_test import COLORS, ScreenTest
from comparawatt.screens.kiosk.staff import EXIT_RESTART, StaffPage
from comparawatt.widgets.focus_ring import FocusRing
from comparawatt.widgets.kiosk import corner_hold
from comparawatt.widgets.kiosk.fact_sheet import FactSheet
from comparawatt.widgets.kiosk.wipe import Wipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.touch import Hall

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
PIN = hash_pin("2580")
CORNER = QPoint(60, 60)


@pytest.fixture
def quick_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a hold take a moment instead of five seconds."""
    monkeypatch.setattr(corner_hold, "HOLD", 200)


def pin(hall: Hall) -> PinPage:
    return find(hall.window, PinPage, "pin")


def staff(hall: Hall) -> StaffPage:
    return find(hall.window, StaffPage, "staff")


def hold(hall: Hall, milliseconds: int = 300) -> None:
    hall.clock.now += 1
    finger = Finger(hall.window, hall.window, place=CORNER)
    QTest.qWait(milliseconds)
    finger.lift()


def type_pin(hall: Hall, digits: str) -> None:
    for digit in digits:
        hall.tap(button(pin(hall), f"pin_{digit}"))
    hall.tap(button(pin(hall), "pin_enter"))


def enter(hall: Hall) -> StaffPage:
    """Let the staff in where there is no PIN."""
    key(hall.window, Qt.Key.Key_S, CHORD)
    assert staff(hall).isVisible()
    return staff(hall)


def test_the_hold_takes_five_seconds() -> None:
    assert corner_hold.HOLD == 5000


@pytest.mark.usefixtures("quick_hold")
def test_a_hold_and_the_pin_lead_to_the_staff_page(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    hall.begin()
    hold(hall)
    assert pin(hall).isVisible()
    assert not staff(hall).isVisible()
    type_pin(hall, "2580")
    assert staff(hall).isVisible()
    assert not pin(hall).isVisible()
    assert not hall.page.isVisible()
    assert hall.place == "attract"
    hall.tap(button(staff(hall), "staff_back"))
    assert not staff(hall).isVisible()
    assert hall.page.isVisible()


@pytest.mark.usefixtures("quick_hold")
def test_what_is_no_hold_opens_nothing(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    hold(hall, 50)
    finger = Finger(hall.window, hall.window, place=CORNER)
    hall.clock.now += 1
    finger.move(400, 0)
    QTest.qWait(300)
    finger.lift()
    hall.clock.now += 1
    places = [CORNER, QPoint(400, 400)]
    together(hall.window, ("press", 0, places[0]))
    together(hall.window, ("move", 0, places[0]), ("press", 1, places[1]))
    QTest.qWait(300)
    together(hall.window, ("release", 0, places[0]), ("release", 1, places[1]))
    QTest.qWait(20)
    hall.clock.now += 1
    finger = Finger(hall.window, hall.window, place=QPoint(400, 700))
    QTest.qWait(300)
    finger.lift()
    assert not pin(hall).isVisible()


@pytest.mark.usefixtures("quick_hold")
def test_what_lies_beneath_a_hold_is_not_pressed(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    hall.begin()
    hall.page.first.setGeometry(0, 0, 300, 200)
    hold(hall)
    assert pin(hall).isVisible()
    assert hall.page.taps["first"] == 0
    assert not hall.page.first.isDown()


@pytest.mark.usefixtures("quick_hold")
def test_without_a_pin_the_hold_does_nothing_and_the_chord_opens(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hold(hall)
    assert not staff(hall).isVisible()
    enter(hall)


def test_the_chord_asks_for_the_pin_and_the_number_keys_type_it(open_kiosk: Callable[..., Hall]) -> None:
    """E04: the way out by keyboard."""
    hall = open_kiosk(pin=PIN)
    key(hall.window, Qt.Key.Key_S, CHORD)
    assert pin(hall).isVisible()
    for digit in "2580":
        key(hall.window, Qt.Key(Qt.Key.Key_0 + int(digit)))
    key(hall.window, Qt.Key.Key_Return)
    assert staff(hall).isVisible()


def test_a_wrong_pin_opens_nothing_and_makes_wait(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    key(hall.window, Qt.Key.Key_S, CHORD)
    type_pin(hall, "1111")
    assert pin(hall).isVisible()
    assert "Not the PIN" in pin(hall).accessibleDescription()
    hall.clock.now -= 0.4 * 5
    type_pin(hall, "2580")
    assert not staff(hall).isVisible(), "during the wait no PIN counts"
    hall.clock.forward(5)
    hall.tap(button(pin(hall), "pin_enter"))
    assert staff(hall).isVisible()


def test_the_pad_goes_away_by_itself_and_forgets(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    key(hall.window, Qt.Key.Key_S, CHORD)
    hall.tap(button(pin(hall), "pin_2"))
    hall.clock.forward(19)
    assert pin(hall).isVisible()
    hall.clock.forward(1.5)
    assert not pin(hall).isVisible()
    key(hall.window, Qt.Key.Key_S, CHORD)
    type_pin(hall, "580")
    assert not staff(hall).isVisible()
    hall.tap(button(pin(hall), "pin_cancel"))
    assert not pin(hall).isVisible()


def test_the_staff_page_goes_back_by_itself(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    page = enter(hall)
    hall.clock.forward(119)
    assert page.isVisible()
    hall.tap(page)
    hall.clock.forward(119)
    assert page.isVisible()
    hall.clock.forward(1.5)
    assert not page.isVisible()
    assert hall.page.isVisible()


def test_the_staff_page_tells_facts_in_both_languages(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    hall.window._door._staff._facts = lambda: Facts(
        version="1.2.3",
        host="hall-2",
        file="/etc/xdg/comparawatt/kiosk.toml",
        edition="2026-11-25",
        uptime=2 * 86400 + 3 * 3600 + 240,
        memory=90 * 2**20,
        problems=("kiosk.toml: pin: this is no hash.",),
        counters=(("day", "visits"), ("2026-11-25", "132")),
    )
    page = enter(hall)
    sheet = find(page, FactSheet, "fact_sheet")
    for said in (
        "1.2.3",
        "hall-2",
        "/etc/xdg/comparawatt/kiosk.toml",
        "Problems: 1",
        "2026-11-25",
        "2 d 3 h 4 min",
        "90 MiB",
        "kiosk.toml: pin",
        "132",
        "Health",
    ):
        assert said in sheet.accessibleName()
    switch(hall.visit.language, "fr")
    assert "2\u00a0j 3\u00a0h 4\u00a0min" in sheet.accessibleName()
    assert button(page, "staff_back").text() == "Retour aux visiteurs"


def test_the_language_that_the_staff_choose_is_the_one_of_the_start(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    page = enter(hall)
    hall.tap(button(page, "staff_language"))
    assert "Français" in button(page, "staff_language").text()
    hall.tap(button(page, "staff_back"))
    hall.visit.speak("en")
    hall.clock.forward(45)
    assert hall.visit.language.code == "fr"


def test_the_test_of_the_screen(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    page = enter(hall)
    hall.tap(button(page, "staff_test"))
    test = find(page, ScreenTest, "screen_test")
    assert test.geometry() == hall.window.rect()
    for color in COLORS:
        assert hall.window.grab().toImage().pixelColor(30, 30).name().upper() == color
        hall.tap(test)
    hall.clock.now += 1
    finger = Finger(hall.window, test, place=QPoint(10, 10))
    finger.move(300, 0)
    finger.lift()
    assert len(test.reached) >= 2
    hall.tap(button(test, "screen_test_done"))
    assert not test.isVisible()
    assert page.isVisible()


def test_a_keyboard_leads_through_the_test_of_the_screen(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    page = enter(hall)
    button(page, "staff_test").setFocus()
    key(hall.window, Qt.Key.Key_Space)
    test = find(page, ScreenTest, "screen_test")
    for _ in COLORS:
        assert hall.window.focusWidget() is test  # so that no ring lies around what is beneath
        key(hall.window, Qt.Key.Key_Space)
    assert button(test, "screen_test_done").isVisible()


def test_no_ring_is_drawn_around_a_page_or_over_the_wiped_glass(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    handle = hall.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_S, CHORD)
    page, ring = staff(hall), find(hall.window, FocusRing, "focus_ring")
    QTest.qWait(50)
    assert page.isVisible()
    assert not ring.isVisible()
    for _ in range(2):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
    QTest.qWait(50)
    assert hall.window.focusWidget() is button(page, "staff_wipe")
    assert ring.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Space)
    QTest.qWait(50)
    assert find(hall.window, Wipe, "wipe").isVisible()
    assert not ring.isVisible()


def test_nothing_reacts_while_the_glass_is_wiped(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    page = enter(hall)
    hall.tap(button(page, "staff_wipe"))
    wipe = find(hall.window, Wipe, "wipe")
    assert wipe.isVisible()
    assert wipe.seconds == 60
    ended: list[int] = []
    hall.window.leaving.connect(ended.append)
    for name in ("staff_exit", "staff_back", "staff_restart"):
        hall.tap(button(page, name))
    for pressed, held in ((Qt.Key.Key_Return, CHORD), (Qt.Key.Key_S, CHORD), (Qt.Key.Key_Tab, CHORD)):
        key(hall.window, pressed, held)
    hall.clock.forward(30)
    assert wipe.seconds < 31
    cloth = Finger(hall.window, button(page, "staff_exit"))
    hall.clock.forward(31)
    assert not wipe.isVisible()
    cloth.move(1, 1)
    cloth.lift()
    assert ended == []
    assert page.isVisible()
    hall.tap(button(page, "staff_back"))
    assert not page.isVisible()


@pytest.mark.parametrize(("name", "status"), [("staff_exit", 0), ("staff_restart", EXIT_RESTART)])
def test_the_staff_end_the_program(open_kiosk: Callable[..., Hall], name: str, status: int) -> None:
    hall = open_kiosk()
    ended: list[int] = []
    hall.window.leaving.connect(ended.append)
    hall.tap(button(enter(hall), name))
    assert ended == [status]
    assert hall.window.close()


@pytest.mark.usefixtures("quick_hold")
def test_the_staff_get_in_while_the_hall_is_closed(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    hall.window.close_hall("black")
    hold(hall)
    type_pin(hall, "2580")
    assert staff(hall).isVisible()
    hall.tap(button(staff(hall), "staff_back"))
    assert not hall.page.isVisible()
    assert find(hall.window, QWidget, "closed_hall").isVisible()


def test_every_key_of_the_staff_is_a_large_target(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk(pin=PIN)
    hall.window._screen.let_go()
    for width, height in ((1080, 1920), (1920, 1080), (1024, 768), (768, 1024), (1366, 768), (3840, 2160)):
        hall.window.resize(width, height)
        QApplication.processEvents()
        for page in (pin(hall), staff(hall)):
            page.open()
            keys = [each for each in page.findChildren(QWidget) if each.isVisible() and each.focusPolicy()]
            assert keys
            for each in keys:
                assert each.height() >= page.measure.target, (width, height, each.objectName())
                assert page.rect().contains(each.geometry()), (width, height, each.objectName())
            for one in keys:
                assert not any(one.geometry().intersects(two.geometry()) for two in keys if two is not one)
            page.hide()
