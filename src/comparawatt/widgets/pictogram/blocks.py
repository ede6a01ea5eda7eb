"""Marks, and finished blocks of them, each kept as one picture so that a frame paints few things."""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QImage, QPaintEngine, QPainter, QPainterPath, QPixmap, QRegion, QTransform

from comparawatt.engine.place_value import Block, block_size, cell
from comparawatt.widgets.icon_path import icon_path
from comparawatt.widgets.stage.shapes import badge, yardstick

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_LEAST_ICON = 18.0
_LEAST_BADGE = 2.6
_DRAWN_WHOLE = 2
"""Up to a hundred marks are drawn in one go; larger blocks are put together."""
_SCANNED = 96
_MOST_KEPT = 64
_ONE = QRectF(0, 0, 1, 1)


class Glyph(Enum):
    """How a mark is drawn: the smaller, the simpler."""

    ICON = "icon"
    BADGE = "badge"
    SQUARE = "square"


class Ink(NamedTuple):
    """What is drawn, and in which colour.

    Attributes:
        icon: The equivalent's.
        token: Of a colour.
    """

    icon: str
    token: str


def glyph_of(size: float, mark_power: int) -> Glyph:
    """Return how a mark is drawn: what stands for many is a square, as what is too small.

    Args:
        size: In pixels.
        mark_power: The power of ten that it stands for.
    """
    if mark_power > 0 or size < _LEAST_BADGE:
        return Glyph.SQUARE
    return Glyph.ICON if size >= _LEAST_ICON else Glyph.BADGE


_Key = tuple[Ink, Glyph, int, float, float]
"""What is drawn and how, its power, the side of a mark, and the pixels for each logical one."""


class Blocks:
    """Draws full blocks and parts of marks.

    Args:
        look: Theme and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pixmaps: dict[_Key, QPixmap] = {}
        self._paths: dict[tuple[str, Glyph, int], QPainterPath] = {}
        self._bounds: dict[str, tuple[float, float, float, float]] = {}
        look.theme_changed.connect(self._pixmaps.clear)

    def draw(self, painter: QPainter, block: Block, unit: float, ink: Ink, glyph: Glyph) -> None:
        """Draw a full block.

        Args:
            painter: Its origin is that of the block's field.
            block: Of at most 10,000 marks.
            unit: Side of a mark, in pixels.
            ink: What its marks are.
            glyph: How they are drawn.
        """
        place = QPointF(block.x * unit, block.y * unit)
        ratio = painter.device().devicePixelRatio()
        key = (ink, glyph, block.power, unit, ratio)
        picture = self._pixmaps.get(key)
        if picture is None and is_vector(painter):
            painter.save()
            painter.translate(place)
            self._paint(painter, block.power, unit, ink, glyph)
            painter.restore()
            return
        if picture is None:
            picture = self._keep(key, block.power, unit, ink, glyph)
        painter.drawPixmap(place, picture)

    def draw_part(
        self, painter: QPainter, area: QRectF, part: float, ink: Ink, glyph: Glyph, least: float
    ) -> None:
        """Draw a mark that is filled from the bottom up to a part; its outline shows how much is missing.

        Args:
            painter: Where to draw.
            area: Of the mark.
            part: From 0 to 1.
            ink: What the mark is.
            glyph: How it is drawn.
            least: The height that is filled at least, as a part of the mark's.
        """
        _, top, _, height = self.bounds(ink.icon) if glyph is Glyph.ICON else (0.0, 0.0, 1.0, 1.0)
        line = area.top() + area.height() * (top + height * (1 - max(part, least)))
        if glyph is Glyph.ICON:
            self._look.draw_icon(painter, ink.icon, "edge", area, outlined=True)
        filled = QPainterPath()
        filled.addRect(QRectF(area.left(), line, area.width(), area.bottom() - line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(ink.token))
        # The shape is cut, since files of drawings know no clipping.
        painter.drawPath(self._shape(ink.icon, glyph, area).intersected(filled))

    def bounds(self, icon: str) -> tuple[float, float, float, float]:
        """Return left, top, width and height of what an icon draws, as parts of its square."""
        found = self._bounds.get(icon)
        if found is None:
            image = QImage(_SCANNED, _SCANNED, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            self._look.draw_icon(painter, icon, "ink", QRectF(image.rect()))
            painter.end()
            drawn = QRegion(QBitmap.fromImage(image.createAlphaMask())).boundingRect()
            sides = (drawn.x(), drawn.y(), drawn.width(), drawn.height())
            left, top, width, height = (side / _SCANNED for side in sides)
            found = self._bounds[icon] = (left, top, width, height)
        return found

    def _keep(self, key: _Key, power: int, unit: float, ink: Ink, glyph: Glyph) -> QPixmap:
        """Draw a full block as a picture, and keep it."""
        if len(self._pixmaps) >= _MOST_KEPT:  # sizes that are shown no more
            self._pixmaps.clear()
        ratio = key[-1]
        width, height = (math.ceil(side * unit) + 1 for side in block_size(power))
        picture = QPixmap(QSize(width, height) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        inner = QPainter(picture)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(inner, power, unit, ink, glyph)
        inner.end()
        self._pixmaps[key] = picture
        return picture

    def _paint(self, painter: QPainter, power: int, unit: float, ink: Ink, glyph: Glyph) -> None:
        if not is_vector(painter) and power > (0 if glyph is Glyph.ICON else _DRAWN_WHOLE):
            for part in range(10):
                self.draw(painter, cell(Block(power, 0, 0), part), unit, ink, glyph)
        elif glyph is Glyph.ICON:
            for mark in _marks(power):
                area = QRectF(mark.x * unit, mark.y * unit, unit, unit)
                self._look.draw_icon(painter, ink.icon, ink.token, area)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color(ink.token))
            painter.scale(unit, unit)
            for hundred in _parts(Block(power, 0, 0), min(power, _DRAWN_WHOLE)):
                painter.translate(hundred.x, hundred.y)
                painter.drawPath(self._path(ink.icon, glyph, hundred.power))
                painter.translate(-hundred.x, -hundred.y)

    def _path(self, icon: str, glyph: Glyph, power: int) -> QPainterPath:
        key = (icon, glyph, power)
        found = self._paths.get(key)
        if found is None:
            found = QPainterPath()
            found.setFillRule(Qt.FillRule.WindingFill)
            one = _outline(icon, glyph, _ONE)
            for mark in _marks(power):
                found.addPath(one.translated(mark.x, mark.y))
            self._paths[key] = found
        return found

    def _shape(self, icon: str, glyph: Glyph, area: QRectF) -> QPainterPath:
        """Return the shape of a mark."""
        if glyph is not Glyph.ICON:
            return _outline(icon, glyph, area)
        key = (icon, glyph, 0)
        if key not in self._paths:
            self._paths[key] = icon_path(self._look, icon)
        placed = QTransform.fromTranslate(area.left(), area.top()).scale(area.width(), area.height())
        return placed.map(self._paths[key])


def is_vector(painter: QPainter) -> bool:
    """Say whether what is drawn is kept as shapes, not as pixels."""
    return painter.paintEngine().type() in (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


def _outline(icon: str, glyph: Glyph, area: QRectF) -> QPainterPath:
    if glyph is Glyph.BADGE:
        return badge(yardstick(icon), area)
    path = QPainterPath()
    path.addRect(area)
    return path


def _marks(power: int) -> list[Block]:
    return _parts(Block(power, 0, 0), 0)


def _parts(block: Block, power: int) -> list[Block]:
    """Return the parts of a block that are as large as a power of ten of marks."""
    if block.power <= power:
        return [block]
    return [part for number in range(10) for part in _parts(cell(block, number), power)]
