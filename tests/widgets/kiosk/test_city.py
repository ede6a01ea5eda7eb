"""A city whose windows are lit one after the other, and what of it is painted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from comparawatt.engine.attract import WINDOWS
from comparawatt.widgets.kiosk import skyline
from comparawatt.widgets.kiosk.attract_loop import COUNT
from comparawatt.widgets.kiosk.city import City

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

    from comparawatt.widgets.look import Look

_WIDTH, _HEIGHT = 540, 700


class Strips(QObject):
    """Notes how many pixels each frame paints."""

    def __init__(self, city: City) -> None:
        super().__init__(city)
        self.pixels: list[int] = []
        city.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            rects = iter(event.region())  # type: ignore[call-overload] # Qt's stubs do not know it
            self.pixels.append(sum(each.width() * each.height() for each in rects))
        return super().eventFilter(watched, event)


@pytest.fixture
def city(look: Look, show: Callable[..., City]) -> City:
    look.choose("dark")
    made = show(City(look), _WIDTH, _HEIGHT)
    made.stand(QRectF(0, 100, _WIDTH, 500), QRectF(70, 640, 400, 50))
    QApplication.processEvents()
    return made


def _colour(city: City, place: QRect) -> QColor:
    return city.grab().toImage().pixelColor(place.center())


def _lit(city: City, places: list[QRect], token: str) -> list[bool]:
    picture, light = city.grab().toImage(), city._look.color(token)
    return [picture.pixelColor(place.center()) == light for place in places]


def test_there_is_a_window_for_each_that_the_engine_counts_and_none_covers_another() -> None:
    windows = skyline.windows()
    assert len(windows) == WINDOWS
    everything = windows + skyline.cells() + skyline.houses()
    for place, each in enumerate(everything):
        assert not any(each.intersects(other) for other in everything[:place])
    room = QRectF(0, -skyline.HEIGHT, skyline.WIDTH, skyline.HEIGHT + skyline.FOOT)
    assert all(room.contains(each) for each in everything)


def test_each_ten_is_a_block_of_one_building() -> None:
    windows = skyline.windows()
    outlines = [building.outline().boundingRect() for building in skyline.BUILDINGS]
    for first in range(0, WINDOWS, 10):
        block = windows[first : first + 10]
        assert any(all(outline.contains(window) for window in block) for outline in outlines)


@pytest.mark.parametrize("lit", [0, 1, 9, 10, 47, 100, 137, 200])
def test_as_many_windows_are_lit_as_are_counted_and_each_ten_lights_a_house(city: City, lit: int) -> None:
    city.light(lit)
    assert sum(_lit(city, city._windows, "mark")) == lit
    assert sum(_lit(city, city._doors, "mark")) == min(lit // 10, 10)
    assert sum(_lit(city, city._cells, "phone")) == lit % 10


def test_the_last_window_is_lit_in_part(city: City, look: Look) -> None:
    city.light(3.5)
    shade = _colour(city, city._windows[3]).lightness()
    assert look.color("bg").lightness() < shade < look.color("mark").lightness()


def test_a_frame_paints_only_what_changes_and_leaves_what_a_whole_picture_would(city: City) -> None:
    strips = Strips(city)
    for step in range(1, 300):
        city.light(step / 7)
        QApplication.processEvents()
    assert max(strips.pixels) < 0.05 * _WIDTH * _HEIGHT
    shown = city.screen().grabWindow(city.winId()).toImage().convertToFormat(city.grab().toImage().format())
    assert shown.size() == city.grab().size()
    assert shown == city.grab().toImage()


def test_nothing_flickers_even_where_all_windows_are_counted(city: City) -> None:
    frames = COUNT // 32
    changes = [0] * len(city._cells)
    before = [False] * len(city._cells)
    for frame in range(frames + 1):
        lit = int(WINDOWS * frame / frames)
        now = [place < lit % 10 for place in range(len(before))]
        changes = [count + (a != b) for count, a, b in zip(changes, before, now, strict=True)]
        before = now
    assert max(changes) / (COUNT / 1000) <= 2


def test_the_city_begins_anew_in_the_dark_and_follows_the_theme(city: City, look: Look) -> None:
    city.light(150)
    city.light(0)
    QApplication.processEvents()
    assert not any(_lit(city, city._windows, "mark"))
    dark = city.grab().toImage()
    look.choose("light")
    assert city.grab().toImage() != dark


def test_it_stands_in_any_room(city: City) -> None:
    for room in (QRectF(0, 0, 30, 20), QRectF(), QRectF(200, 0, 300, 600)):
        city.stand(room, QRectF(0, 620, 100, 40))
        city.light(120)
        assert not city.grab().isNull()
