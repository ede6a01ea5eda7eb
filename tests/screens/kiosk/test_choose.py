from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.hands import click, switch
from tests.kiosk_hall import Hall, reach, tap

from comparawatt.engine.kiosk import Kiosk
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.widgets.kiosk.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPointingDevice
    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch


def names(hall: Hall) -> list[str]:
    return [each.text() for each in hall.window.page.findChildren(Tile) if each.isVisible()]


def test_a_tap_on_a_tile_chooses_it(open_hall: Callable[..., Hall], finger: QPointingDevice) -> None:
    hall = open_hall()
    tap(hall.target("kiosk_tile_image"), finger)
    assert (hall.visit.place, hall.visit.session.choice.activity) == ("guess", "image")


def test_a_mouse_does_the_same(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall((1920, 1080))
    click(hall.target("kiosk_tile_chatgpt-year"))
    assert (hall.visit.place, hall.visit.session.choice.activity) == ("guess", "chatgpt-year")


def test_a_finger_that_slides_off_a_tile_chooses_nothing(
    open_hall: Callable[..., Hall], finger: QPointingDevice
) -> None:
    hall = open_hall()
    tile = hall.target("kiosk_tile_image")
    reach(tile)
    QTest.touchEvent(tile, finger).press(0, tile.rect().center(), tile).commit()
    assert tile.isDown()
    away = tile.rect().bottomRight() + QPoint(60, 60)
    QTest.touchEvent(tile, finger).move(0, away, tile).commit()
    QTest.touchEvent(tile, finger).release(0, away, tile).commit()
    assert (hall.visit.place, tile.isDown()) == ("choose", False)


def test_tiles_are_named_in_the_language_in_use(open_hall: Callable[..., Hall], language: LanguageSwitch) -> None:
    hall = open_hall()
    assert names(hall)[1] == "Making an image"
    switch(language, "fr")
    assert names(hall)[1] == "Créer une image"
    assert hall.target("kiosk_home").text() == "Accueil"
    assert hall.target("kiosk_tile_image").accessibleName() == "Créer une image"


def test_what_the_data_do_not_hold_is_left_out(open_hall: Callable[..., Hall]) -> None:
    hall = open_hall(kiosk=Kiosk(activities=("image", "no-such-thing"), main="nor-this", everyday=("ev-km",)))
    assert len(names(hall)) == 2
    tile = hall.target("kiosk_tile_image")
    assert tile.width() > hall.window.width() * 0.8  # the grid closed up


def test_a_venue_with_data_of_its_own_shows_these(open_hall: Callable[..., Hall], fixture_t: Catalogue) -> None:
    hall = open_hall(catalogue=fixture_t)
    assert names(hall)
    assert len(names(hall)) == min(len(fixture_t.activities), 12)


def test_other_data_bring_other_tiles(
    open_hall: Callable[..., Hall], built_in: Catalogue, fixture_t: Catalogue
) -> None:
    hall = open_hall()
    before = names(hall)
    hall.visit.session.use(fixture_t)
    hall.window.page.renew()
    assert names(hall) != before
    hall.visit.session.use(built_in)
    hall.window.page.renew()
    assert names(hall) == before


def test_a_shortcut_in_a_name_is_an_ampersand(open_hall: Callable[..., Hall]) -> None:
    tile = open_hall().target("kiosk_tile_image")
    tile.show_activity("image", "Q&A")  # type: ignore[attr-defined]
    assert tile.shortcut().isEmpty()


def test_home_is_one_tap_away(
    open_hall: Callable[..., Hall], finger: QPointingDevice, language: LanguageSwitch
) -> None:
    hall = open_hall()
    hall.visit.speak("fr")
    tap(hall.target("kiosk_home"), finger)
    assert (hall.visit.place, language.code) == ("attract", "en")
    assert hall.window.page.objectName() != "kiosk_choose"
    hall.visit.begin()
    hall.visit.choose("image")
    tap(hall.target("kiosk_home"), finger)
    assert hall.visit.place == "attract"


def test_the_other_screens_are_built_while_nobody_touches_anything(
    open_hall: Callable[..., Hall], qtbot: QtBot
) -> None:
    hall = open_hall()
    names = {"kiosk_guess", "kiosk_result"}
    qtbot.waitUntil(lambda: names <= {each.objectName() for each in hall.window.findChildren(QWidget)})
    assert hall.window.page.isVisible()
    assert [each.isVisible() for each in hall.window.findChildren(KioskPage)].count(True) == 1


@pytest.mark.parametrize("size", [(1080, 1920), (768, 1024)])
@pytest.mark.parametrize("activities", [("image",), ("image", "prompt", "video-5s")])
def test_few_tiles_stand_low_on_an_upright_screen(
    open_hall: Callable[..., Hall], size: tuple[int, int], activities: tuple[str, ...]
) -> None:
    hall = open_hall(size, Kiosk(activities=activities, main=None, everyday=()))
    tops = [each.y() for each in hall.window.page.findChildren(Tile)]
    assert min(tops) > size[1] * 0.4


def test_a_tile_whose_finger_was_never_seen_to_lift_is_up_when_it_is_seen_again(
    open_hall: Callable[..., Hall],
) -> None:
    """The window of a screen that is being turned goes for a moment, and the end of a press with it."""
    hall = open_hall()
    tile = hall.target("kiosk_tile_image")
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    assert tile.isDown()
    hall.window.hide()
    hall.window.show()
    assert not tile.isDown()
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton)
    assert hall.visit.place == "choose"
