"""What stands in the slots of a rod: one thing of its place, ten of which make one of the next."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from comparawatt.engine.place_value import Block, block_size
from comparawatt.widgets.pictogram.blocks import Blocks, Glyph, Ink, is_vector
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_MARGIN = 1.0
_ICON, _CONTENT = 0.62, 0.8
_SLICES = {-1: 0.2, -2: 0.1, -3: 0.05}
_TINT = 0.13
_HATCH = 6.0
_MOST_KEPT = 64


class Tile(Enum):
    """The states of a slot."""

    EMPTY = "empty"
    FILLED = "filled"
    FULL = "full"
    HATCHED = "hatched"


class Tiles:
    """Draws slots, each kind kept as a picture.

    Args:
        look: Theme and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._blocks = Blocks(look)
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        look.theme_changed.connect(self._pixmaps.clear)

    def draw(self, painter: QPainter, rect: QRectF, tile: Tile, place: int, icon: str) -> None:
        """Draw a slot.

        Args:
            painter: Where to draw.
            rect: Of the slot.
            tile: Its state.
            place: The power of ten of its rod.
            icon: Of what is counted.
        """
        kind = 0 if tile in (Tile.EMPTY, Tile.HATCHED) else _kind(place)
        ratio = painter.device().devicePixelRatio()
        key = (tile, kind, icon, rect.width(), ratio)
        found = self._pixmaps.get(key)
        if found is None and is_vector(painter):
            self._paint(painter, rect, tile, place, icon)
            return
        if found is None:
            if len(self._pixmaps) >= _MOST_KEPT:  # sizes that are shown no more
                self._pixmaps.clear()
            side = round(rect.width() + 2 * _MARGIN)
            found = QPixmap(QSize(side, side) * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            inner = QPainter(found)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(inner, QRectF(_MARGIN, _MARGIN, rect.width(), rect.height()), tile, place, icon)
            inner.end()
            self._pixmaps[key] = found
        painter.drawPixmap(rect.topLeft() - QPointF(_MARGIN, _MARGIN), found)

    def _paint(self, painter: QPainter, rect: QRectF, tile: Tile, place: int, icon: str) -> None:
        look, kind = self._look, yardstick(icon)
        side = rect.width()
        radius = side * 0.16
        if tile is Tile.EMPTY:
            pen = QPen(look.color("edge"), 1.2)
            pen.setDashPattern([3, 3] if side > 20 else [1.5, 1.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif tile is Tile.FULL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(QPen(look.color(kind.text), 1.8 if side > 20 else 1))
            painter.setBrush(_mixed(look.color("bg"), look.color(kind.shape)))
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
        if tile is Tile.HATCHED:
            self._hatch(painter, rect, kind.shape)
        elif tile is not Tile.EMPTY:
            self._content(painter, rect, place, Ink(icon, "on_mark" if tile is Tile.FULL else kind.shape))

    def _hatch(self, painter: QPainter, rect: QRectF, token: str) -> None:
        painter.save()
        painter.setClipRect(rect.adjusted(2, 2, -2, -2))
        painter.setPen(QPen(self._look.color(token), 2))
        side, step = rect.width(), max(rect.width() / 6, _HATCH)
        for number in range(1, int(2 * side / step) + 1):
            reach = number * step
            painter.drawLine(rect.topLeft() + QPointF(reach, 0), rect.topLeft() + QPointF(0, reach))
        painter.restore()

    def _content(self, painter: QPainter, rect: QRectF, place: int, ink: Ink) -> None:
        side, centre = rect.width(), rect.center()
        if place == 0:
            half = side * _ICON / 2
            area = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
            self._look.draw_icon(painter, ink.icon, ink.token, area)
        elif place < 0:
            width, height = side * 0.7, max(side * _SLICES[place], 1.5)
            area = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            painter.fillRect(area, self._look.color(ink.token))
        elif place > 2 and place % 2 == 0:
            self._bars(
                painter, QRectF(centre.x() - side * 0.39, centre.y() - side * 0.39, side * 0.78, side * 0.78), ink
            )
        else:
            power = 2 if place == 2 else 1
            width, height = block_size(power)
            unit = side * _CONTENT / width
            painter.save()
            painter.translate(centre - QPointF(width, height) * (unit / 2))
            glyph = Glyph.SQUARE if place > 2 else Glyph.BADGE
            self._blocks.draw(painter, Block(power, 0, 0), unit, ink, glyph)
            painter.restore()

    def _bars(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw two by five wide blocks: ten thousand is ten blocks of a thousand."""
        gap = area.width() * 0.05
        width, height = (area.width() - gap) / 2, (area.height() - 4 * gap) / 5
        for number in range(10):
            row, column = divmod(number, 2)
            left, top = area.left() + column * (width + gap), area.top() + row * (height + gap)
            painter.fillRect(QRectF(left, top, width, height), self._look.color(ink.token))


def _kind(place: int) -> int:
    """Return a place that looks the same: above the thousands two pictures take turns."""
    return place if place <= 4 else 3 + (place - 3) % 2


def _mixed(ground: QColor, color: QColor) -> QColor:
    parts = zip(ground.getRgb()[:3], color.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(under + (over - under) * _TINT) for under, over in parts))
