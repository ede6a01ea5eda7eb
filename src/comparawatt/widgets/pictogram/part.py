"""A part of one: a big icon that is cut in ten slices, of which one is cut in ten again where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from comparawatt.engine.powers_of_ten import Phase
from comparawatt.widgets.pictogram.blocks import Blocks, Glyph, Ink

if TYPE_CHECKING:
    from comparawatt.engine.powers_of_ten import Moment
    from comparawatt.widgets.look import Look

_BOX, _BETWEEN = 0.2, 0.12
_ICON_SHARE = (1.0, 1.0, 0.68, 0.5)
_FACTOR = "×10"
_CUT = QEasingCurve(QEasingCurve.Type.OutCubic)


class PartDrawing:
    """Draws what is less than one.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._blocks = Blocks(look)

    def draw(self, painter: QPainter, area: QRectF, moment: Moment, value: float, cuts: int, ink: Ink) -> None:
        """Draw a part of one at a moment.

        Args:
            painter: Where to draw.
            area: The square that the field lies in.
            moment: What to show.
            value: How much of one is filled.
            cuts: How often one is cut in ten in the end; 0 shows an empty outline.
            ink: What is counted.
        """
        made = cuts if moment.phase is Phase.COUNT else -moment.place - 1
        growing = _CUT.valueForProgress(moment.progress) if moment.phase is Phase.CUT else 0.0
        side = area.width() * _ICON_SHARE[cuts]
        icon = QRectF(area.left(), area.center().y() - side / 2, side, side)
        left, top, width, height = self._blocks.bounds(ink.icon)
        shape = QRectF(icon.left() + left * side, icon.top() + top * side, width * side, height * side)
        self._blocks.draw_part(painter, icon, value, ink, Glyph.ICON, 0.0)
        self._slices(painter, shape, 1.0 if made >= 1 else growing)
        for cut in range(2, cuts + 1):
            slice_ = QRectF(shape.left(), shape.bottom() - shape.height() / 10, shape.width(), shape.height() / 10)
            box_left = icon.right() + area.width() * (_BETWEEN + (cut - 2) * (_BOX + _BETWEEN))
            box = QRectF(box_left, icon.top() + top * side, area.width() * _BOX, height * side)
            if cut <= made:
                self._magnified(painter, slice_, box, value * 10 ** (cut - 1), ink)
                self._slices(painter, box, 1.0)
            elif cut == made + 1:
                self._magnified(painter, slice_, _between(slice_, box, growing), 0.0, ink)
            shape = box

    def _slices(self, painter: QPainter, rect: QRectF, part: float) -> None:
        """Cut a shape in ten by lines that come from the left."""
        painter.setPen(QPen(self._look.color("ink2"), 1))
        for number in range(1, 10) if part > 0 else ():
            y = rect.top() + rect.height() * number / 10
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + rect.width() * part, y))

    def _magnified(self, painter: QPainter, slice_: QRectF, box: QRectF, part: float, ink: Ink) -> None:
        """Draw a slice as a box that is ten times as high, filled from the bottom, and where it comes from."""
        look = self._look
        painter.setPen(QPen(look.color("ink"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(slice_)
        painter.setPen(QPen(look.color("ink"), 1.2))
        painter.drawPolyline(QPolygonF([slice_.topRight(), box.topLeft()]))
        painter.drawPolyline(QPolygonF([slice_.bottomRight(), box.bottomLeft()]))
        painter.fillRect(box, look.color("surface"))
        high = box.height() * min(part, 1.0)
        painter.fillRect(QRectF(box.left(), box.bottom() - high, box.width(), high), look.color(ink.token))
        painter.setPen(QPen(look.color("ink"), 2.5))
        painter.drawRect(box)
        painter.setFont(look.font(14, 700))
        room = QRectF(box.left(), box.top() - look.px(24), box.width(), look.px(22))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), _FACTOR)


def _between(first: QRectF, last: QRectF, part: float) -> QRectF:
    sides = zip(first.getRect(), last.getRect(), strict=True)  # type: ignore[call-overload]
    return QRectF(*(start + (end - start) * part for start, end in sides))
