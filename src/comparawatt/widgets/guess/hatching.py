"""The hatching that hides an answer, and slides off to the right when it is revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.shapes import Yardstick

_STRIPE, _PITCH = 7.0, 17.0
_RADIUS = 8.0


def draw_hatching(painter: QPainter, look: Look, area: QRectF, kind: Yardstick, uncovered: float) -> None:
    """Cover an area with stripes, or what of it is still covered.

    Args:
        painter: What draws it, with antialiasing.
        look: Theme.
        area: What is hidden.
        kind: Whose colours the stripes have.
        uncovered: How far the cover has slid off, from 0 to 1.
    """
    if uncovered >= 1:
        return
    window, cover = QPainterPath(), QPainterPath()
    window.addRoundedRect(area, _RADIUS, _RADIUS)
    cover.addRoundedRect(area.translated(area.width() * uncovered, 0), _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(window.intersected(cover), Qt.ClipOperation.IntersectClip)
    moved = area.translated(area.width() * uncovered, 0)
    painter.fillRect(moved, look.color("surface"))
    painter.setPen(QPen(look.color(kind.shape), _STRIPE, c=Qt.PenCapStyle.FlatCap))
    height = moved.height()
    x = moved.left() - height
    while x < moved.right():
        painter.drawLine(QLineF(QPointF(x, moved.bottom() + 4), QPointF(x + height + 8, moved.top() - 4)))
        x += _PITCH
    painter.restore()
    painter.setPen(QPen(look.color(kind.text), 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.save()
    painter.setClipPath(window, Qt.ClipOperation.IntersectClip)
    painter.drawPath(cover)
    painter.restore()
