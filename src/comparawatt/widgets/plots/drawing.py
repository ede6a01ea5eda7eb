"""How a bar and a range are drawn, in the plot, in the magnifier and in the legend. Colour means nothing here."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

FRAME = 2.5
"""Pixels of the outline of frames and magnifiers."""

RADIUS = 12.0
"""Pixels of their corners."""

BELOW_BAR = 7.0
"""Pixels between a bar and its range."""

_BAR_RADIUS = 4.0
_OUTLINE = 2.0
_STRIPE = 3.2
_EVERY = 9.0
_WHISKER = 2.5
_CAP = 12.0


def draw_bar(painter: QPainter, look: Look, bar: QRectF, *, everyday: bool) -> None:
    """Draw a bar: solid ink for what AI does, hatched for everyday things."""
    ink = look.color("ink")
    painter.setPen(Qt.PenStyle.NoPen)
    radius = min(_BAR_RADIUS, bar.width() / 3)
    if not everyday or bar.width() < 3 * _OUTLINE:
        painter.setBrush(ink)
        painter.drawRoundedRect(bar, radius, radius)
        return
    half = _OUTLINE / 2
    inner = bar.adjusted(half, half, -half, -half)
    shape = QPainterPath()
    shape.addRoundedRect(inner, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPath(shape.intersected(_hatching(inner)))  # cut, since files of drawings know no clipping
    painter.setPen(QPen(ink, _OUTLINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def draw_range(painter: QPainter, look: Look, low: float, high: float, y: float, end: float) -> None:
    """Draw a range as a line with caps; where it goes on behind the end, an arrow says so.

    Args:
        painter: Draws it.
        look: Theme.
        low: Where it begins, in pixels.
        high: Where it ends.
        y: Its height.
        end: Where the picture ends.
    """
    painter.setPen(QPen(look.color("ink"), _WHISKER))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if low > end:
        return
    half = _CAP / 2
    right = min(high, end)
    painter.drawLine(QLineF(low, y, right, y))
    painter.drawLine(QLineF(low, y - half, low, y + half))
    if high <= end:
        painter.drawLine(QLineF(right, y - half, right, y + half))
    else:
        tip = QPointF(right, y)
        painter.drawPolyline([tip + QPointF(-half, -half), tip, tip + QPointF(-half, half)])


def draw_text(painter: QPainter, left_middle: QPointF, text: str) -> None:
    """Draw a text whose digits have their middle at a height."""
    metrics = QFontMetricsF(painter.font())
    painter.drawText(QPointF(left_middle.x(), left_middle.y() + metrics.capHeight() / 2), text)


def _hatching(area: QRectF) -> QPainterPath:
    """Return stripes that rise at 45 degrees, from the left end of a bar on."""
    height, step, width = area.height(), _EVERY * math.sqrt(2), _STRIPE * math.sqrt(2)
    stripes = QPainterPath()
    stripes.setFillRule(Qt.FillRule.WindingFill)
    for place in range(int((area.width() + height) / step) + 1):
        x = area.left() - height + step * (place + 0.5) - width / 2
        lower, upper = area.bottom(), area.top()
        corners = ((x, lower), (x + width, lower), (x + width + height, upper), (x + height, upper))
        stripes.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        stripes.closeSubpath()
    return stripes
