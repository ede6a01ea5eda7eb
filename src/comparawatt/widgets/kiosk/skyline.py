"""Where everything in the attract loop's city stands, in pixels of the design, with the ground at height 0."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

WIDTH, HEIGHT = 1080.0, 760.0
"""The city with the spire of its tower."""

FOOT = 22.0
"""How far houses stand below the ground's edge."""

_OVER_ROOFS = 60.0
"""Height of the lowest windows: no house stands before one."""

_COLUMNS, _ROWS = 5, 2
"""A block of ten windows."""


class Building(NamedTuple):
    """A building with blocks of ten windows.

    Attributes:
        left: Its left side.
        width: Of it; its windows grow with it.
        height: Of its walls.
        blocks: How many lie over each other.
        shade: How much darker than a city's colour it is, in percent; 100 for not at all.
        roof: Corners of what stands on its walls, as shares of its width, from its upper left corner.
    """

    left: float
    width: float
    height: float
    blocks: int
    shade: int
    roof: tuple[tuple[float, float], ...] = ()

    def outline(self) -> QPolygonF:
        """Return its walls and its roof."""
        top = -self.height
        roof = [QPointF(self.left + x * self.width, top - y * self.width) for x, y in self.roof]
        corners = [QPointF(self.left, 0), QPointF(self.left, top), *roof]
        return QPolygonF([*corners, QPointF(self.left + self.width, top), QPointF(self.left + self.width, 0)])

    def block(self, place: int) -> list[QRectF]:
        """Return the ten windows of a block, from the ground up."""
        unit = self.width / 196
        floor = -_OVER_ROOFS - place * 90 * unit
        return [
            QRectF(self.left + (18 + column * 33.6) * unit, floor - (29 + row * 39) * unit, 26 * unit, 29 * unit)
            for row in range(_ROWS)
            for column in range(_COLUMNS)
        ]


_STEPS = ((0.2, 0.0), (0.2, 0.17), (0.4, 0.17), (0.4, 0.37), (0.6, 0.37), (0.6, 0.17), (0.8, 0.17), (0.8, 0.0))

BUILDINGS = (
    Building(60, 170, 450, 5, 150),
    Building(250, 150, 330, 4, 122, _STEPS),
    Building(416, 196, 600, 6, 100, ((0.5, 0.8),)),
    Building(838, 180, 480, 5, 132, _STEPS),
)

_BEHIND = (
    (-420, 150, 300), (-250, 130, 420), (-100, 160, 330), (200, 110, 260), (300, 100, 480), (640, 120, 520),
    (790, 90, 380), (1010, 130, 450), (1160, 150, 340), (1330, 140, 430),
)  # fmt: skip
"""Left side, width and height of what stands farther away."""

_DISTANT = ((0.16, 0.12), (0.62, 0.2), (0.3, 0.42), (0.7, 0.5), (0.16, 0.7), (0.55, 0.82))

PHONE = QRectF(642, -418, 172, 418)
PHONE_FRAME = 14.0
BOLT = QRectF(678, -382, 100, 100)

_HOUSES = 10
_HOUSE_WIDTH = 80.0


def windows() -> list[QRectF]:
    """Return all windows, ten by ten, in the order in which they are lit: block by block, from the ground up."""
    highest = max(building.blocks for building in BUILDINGS)
    return [
        window
        for place in range(highest)
        for building in BUILDINGS
        if place < building.blocks
        for window in building.block(place)
    ]


def behind(*, beside: bool) -> list[QRectF]:
    """Return what stands farther away.

    Args:
        beside: Whether something else stands left of the city.
    """
    return [QRectF(left, -height, width, height) for left, width, height in _BEHIND if left >= 0 or not beside]


def distant_windows(building: QRectF) -> list[QRectF]:
    """Return the few windows that are lit in a building farther away."""
    first = int(building.height() / 10) % 2
    return [
        QRectF(building.left() + building.width() * x, building.top() + building.height() * y - 16, 12, 16)
        for x, y in _DISTANT[first::2]
    ]


def cells() -> list[QRectF]:
    """Return the ten cells of the phone's battery, from the lowest up."""
    return [QRectF(668 + place % 2 * 64, -102 - place // 2 * 36, 58, 29) for place in range(10)]


def houses() -> list[QRectF]:
    """Return the room of each house."""
    pitch = WIDTH / _HOUSES
    inset = (pitch - _HOUSE_WIDTH) / 2
    return [QRectF(place * pitch + inset, FOOT - 76, _HOUSE_WIDTH, 76) for place in range(_HOUSES)]


def house_outline(room: QRectF) -> QPolygonF:
    """Return a house: gable, chimney and walls."""
    shares = (
        (0.5, 0), (0.7, 0.17), (0.7, 0.06), (0.8, 0.06), (0.8, 0.26), (1, 0.42), (0.97, 0.48), (0.88, 0.48),
        (0.88, 1), (0.12, 1), (0.12, 0.48), (0.03, 0.48), (0, 0.42),
    )  # fmt: skip
    return QPolygonF([QPointF(room.left() + x * room.width(), room.top() + y * room.height()) for x, y in shares])


def door(house: QRectF) -> QRectF:
    """Return the door of a house, which is lit with it."""
    return QRectF(
        house.left() + 0.4 * house.width(), house.top() + 0.64 * house.height(), 16, 0.36 * house.height()
    )
