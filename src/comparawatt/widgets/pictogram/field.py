"""The field: a count drawn as area, which zooms out by ten each time that it is full."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from comparawatt.engine.place_value import Block, Filled, between, block_size, cell, fill, mark_power
from comparawatt.engine.powers_of_ten import Phase
from comparawatt.widgets.pictogram.blocks import Blocks, Glyph, Ink, glyph_of

if TYPE_CHECKING:
    from comparawatt.engine.powers_of_ten import Moment
    from comparawatt.widgets.look import Look

_LEAST_PART = 0.08
_LEAST_OPEN = 20.0
"""Pixels that an open block is high, to have a frame."""
_DASHES = [2.0, 2.0]
_RING = 0.018
_AROUND, _EDGE = 14.0, 5.0
"""Pixels by which a field, and a part of it, are drawn over their edges."""
_ZOOM = QEasingCurve(QEasingCurve.Type.OutCubic)


class FieldDrawing:
    """Draws the field of a count from 1 up.

    Args:
        look: Theme and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._blocks = Blocks(look)

    def changed(self, area: QRectF, before: Moment, after: Moment) -> QRectF:
        """Return what differs between two moments; of a count that grows it is a few parts of the field.

        Args:
            area: The square that the field lies in.
            before: What is shown.
            after: What is to be shown.
        """
        everything = area.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        if before.phase is not after.phase or before.place != after.place:
            # The frame of a full field stays while its rod is folded.
            return QRectF() if (before.phase, after.phase) == (Phase.FULL, Phase.FOLD) else everything
        if after.phase is not Phase.COUNT:
            return everything if after.phase is Phase.ZOOM and before != after else QRectF()
        if before.value == after.value:
            return QRectF()
        shown = _Field(after.level, area.width())
        low, high = sorted(each.value.scaleb(-shown.mark_power) for each in (before, after))
        blocks = set(between(low, high, shown.marks_power))
        former, latter = (fill(each, shown.marks_power) for each in (low, high))
        blocks |= set(former.empty) ^ set(latter.empty)
        blocks |= {block for block, _ in set(_framed(shown, former)) ^ set(_framed(shown, latter))}
        part = QRectF()
        for block in blocks:
            part = part.united(shown.rect(block))
        return part.translated(area.topLeft()).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        moment: Moment,
        ink: Ink,
        *,
        flashes: bool,
        within: QRectF | None = None,
    ) -> None:
        """Draw a moment.

        Args:
            painter: Where to draw.
            area: The square that the field lies in.
            moment: What to show.
            ink: What is counted.
            flashes: Whether a full field gets its yellow frame.
            within: What lies outside of it is there already; everything is drawn where None.
        """
        painter.save()
        painter.translate(area.topLeft())
        width = area.width()
        if moment.phase is Phase.ZOOM:
            painter.setClipRect(QRectF(-1, -1, width + 2, area.height() + 2))
            self._zoom(painter, width, moment, ink)
        else:
            shown = _Field(moment.level, width)
            filled = fill(moment.value.scaleb(-shown.mark_power), shown.marks_power)
            self._fill(painter, shown, filled, ink, within and within.translated(-area.topLeft()))
            if moment.phase in (Phase.FULL, Phase.FOLD) and flashes:
                self._ring(painter, shown.rect(Block(shown.marks_power, 0, 0)))
        painter.restore()

    def draw_beyond(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw a full square and an arrow that leaves it: more than is drawn to scale."""
        arrow = area.width() * 0.14
        width = area.width() - arrow
        painter.save()
        painter.translate(area.topLeft() + QPointF(0, arrow))
        shown = _Field(12, width)
        self._fill(painter, shown, fill(Decimal(10**shown.marks_power), shown.marks_power), ink)
        corner, reach = QPointF(width - arrow * 0.55, arrow * 0.55), QPointF(arrow * 1.35, -arrow * 1.35)
        tip, head = corner + reach, arrow * 0.5
        pen = QPen(self._look.color("bg"), max(width * 0.035, 6), c=Qt.PenCapStyle.RoundCap)
        for token, pen_width in (("bg", max(width * 0.04, 7)), ("ink", max(width * 0.014, 3))):
            pen.setColor(self._look.color(token))
            pen.setWidthF(pen_width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawLine(corner, tip)
            painter.drawPolyline(QPolygonF([tip - QPointF(head, 0), tip, tip + QPointF(0, head)]))
        painter.restore()

    def _fill(
        self, painter: QPainter, shown: _Field, filled: Filled, ink: Ink, within: QRectF | None = None
    ) -> None:
        for block in filled.empty:
            rect = shown.rect(block)
            if _touches(within, rect):
                self._empty(painter, rect)
        for block in filled.finished:
            if _touches(within, shown.rect(block)):
                self._blocks.draw(painter, block, shown.unit, ink, shown.glyph)
        if filled.last is not None and filled.part > 0:
            least = _LEAST_PART if shown.glyph is Glyph.ICON else 0.0
            self._blocks.draw_part(painter, shown.rect(filled.last), filled.part, ink, shown.glyph, least)
        for block, is_thick in _framed(shown, filled):
            rect = shown.rect(block)
            if _touches(within, rect):
                self._open(painter, rect, thick=is_thick)

    def _zoom(self, painter: QPainter, width: float, moment: Moment, ink: Ink) -> None:
        """Step back until the full field is the first part of the next one."""
        before, after = _Field(moment.level, width), _Field(moment.level + 1, width)
        first = after.rect(cell(Block(after.marks_power, 0, 0), 0))
        scale = (first.width() / width) ** _ZOOM.valueForProgress(moment.progress)
        factor = scale * width / first.width()
        painter.setPen(QPen(self._look.color("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # it is seen for a few frames
        for number in range(1, 10):
            rect = after.rect(cell(Block(after.marks_power, 0, 0), number))
            painter.drawRect(QRectF(rect.topLeft() * factor, rect.size() * factor))
        painter.scale(scale, scale)
        for block in fill(Decimal(10**before.marks_power), before.marks_power).finished:
            self._blocks.draw(painter, block, before.unit, ink, before.glyph)

    def _empty(self, painter: QPainter, rect: QRectF) -> None:
        pen = QPen(self._look.color("edge"), 1.2)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = min(4.0, rect.height() / 5)
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)

    def _open(self, painter: QPainter, rect: QRectF, *, thick: bool) -> None:
        painter.setPen(QPen(self._look.color("ink"), 2.5 if thick else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        beyond = 2.0 if thick else 0.75
        radius = min(4.0, rect.height() / 4)
        painter.drawRoundedRect(rect.adjusted(-beyond, -beyond, beyond, beyond), radius, radius)

    def _ring(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a yellow frame between two lines of ink; a whole yellow field would flash."""
        width = max(rect.width() * _RING, 5.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = rect.adjusted(-width / 2, -width / 2, width / 2, width / 2)
        for token, pen in (("ink", width + 4), ("mark", width)):
            painter.setPen(QPen(self._look.color(token), pen, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawRoundedRect(middle, 5, 5)


def _touches(within: QRectF | None, rect: QRectF) -> bool:
    return within is None or within.intersects(rect.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))


def _framed(shown: _Field, filled: Filled) -> list[tuple[Block, bool]]:
    """Return the blocks that are being filled and large enough for a frame; that of the smallest one is thick."""
    large = [block for block in filled.open if shown.rect(block).height() >= _LEAST_OPEN]
    return [(block, block is large[-1]) for block in large]


class _Field:
    """A field of a power of ten, and how its marks are drawn in a width."""

    def __init__(self, level: int, width: float) -> None:
        self.mark_power = mark_power(level, width)
        self.marks_power = level - self.mark_power
        self.unit = width / block_size(self.marks_power)[0]
        self.glyph = glyph_of(self.unit, self.mark_power)

    def rect(self, block: Block) -> QRectF:
        """Return where a block lies, in pixels."""
        width, height = block.size
        return QRectF(block.x * self.unit, block.y * self.unit, width * self.unit, height * self.unit)
