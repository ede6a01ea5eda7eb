"""The magnifier: a box beside the smallest bars that repeats them, as an item of pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from comparawatt.widgets.plots.bars import BEFORE_ZERO, PlanItem
from comparawatt.widgets.plots.drawing import (
    BELOW_BAR,
    FRAME,
    RADIUS,
    draw_bar,
    draw_range,
    draw_text,
)
from comparawatt.widgets.plots.geometry import SHORTEST
from comparawatt.widgets.plots.plan import PADDING, Magnified, Plan

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_SIZES = (14, 13, 12, 11)
"""Of the type of a name that is not cut, the first that fits."""

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class MagnifierItem(PlanItem):
    """A box beside the smallest bars that repeats them, with its factor written on it.

    Args:
        look: Theme and font.
        wording: The language that the factor is said in.
        elides: Whether names are cut where there is no room, as people can ask for the whole one; else they are
            wrapped, and left out where that does not help: each stands in front of its row, too.

    Attributes:
        wording: The language that the factor is said in.
    """

    def __init__(self, look: Look, wording: Wording, *, elides: bool = True) -> None:
        super().__init__(look)
        self.wording = wording
        self._elides = elides
        self._factor = ""
        self._caption = ""

    def _draw(self, painter: QPainter, shown: Plan) -> None:
        if shown.factor == 1:
            return
        factor = self.wording.digits.exact(shown.factor)
        self._factor = self.wording.text("side_by_side.factor", factor=factor)
        self._caption = self.wording.text("side_by_side.closer", factor=factor)
        for run in shown.magnified:
            self._draw_box(painter, shown, run)

    def _draw_box(self, painter: QPainter, shown: Plan, run: Magnified) -> None:
        look, box = self._look, shown.box(run)
        painter.setPen(QPen(look.color("ink"), FRAME))
        painter.setBrush(look.color("surface"))
        painter.drawLine(QLineF(run.frame, box.center().y(), box.left(), box.center().y()))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        badge_row = self._badge_row(shown, run)
        free = self._draw_badge(painter, shown, box, badge_row)
        painter.setClipRect(box.adjusted(0, 0, -FRAME, 0), Qt.ClipOperation.IntersectClip)
        for row in range(run.first, run.last + 1):
            right = free if row == badge_row else box.right() - PADDING
            self._draw_row(painter, shown, row, box, right)
        painter.setClipRect(self._area.translated(-BEFORE_ZERO, 0))

    def _draw_row(self, painter: QPainter, shown: Plan, row: int, box: QRectF, right: float) -> None:
        look, band, bar = self._look, shown.band, shown.bars[row]
        if bar.energy is None:
            return
        left = box.left() + PADDING
        length = max(shown.magnified_length(bar.energy.central), SHORTEST)
        height = band.bar * 0.74
        area = QRectF(left, band.middle(row) - band.bar / 2 + 1, length, height)
        draw_bar(painter, look, area, everyday=bar.everyday)
        low, high = (left + shown.magnified_length(end) for end in (bar.energy.low, bar.energy.high))
        has_range = bar.energy.has_spread and high - low >= 2 * SHORTEST
        if has_range:
            draw_range(painter, look, low, high, area.bottom() + BELOW_BAR, box.right() - PADDING / 2)
        flag = ""
        if shown.magnified_length(bar.energy.central) < SHORTEST:
            flag = self.wording.text("axis.not_to_scale")
        room = QRectF(area.right() + 8, band.top(row), right - area.right() - 16, band.height)
        room.setTop(max(room.top(), box.top() + FRAME / 2))
        above_range, lowest = area.bottom() + 1, min(room.bottom(), box.bottom() - FRAME / 2)
        room.setBottom(above_range if has_range else lowest)
        font = look.font(14, 700)
        metrics = QFontMetricsF(font)
        behind = f" · {flag}" if flag else ""
        width = room.width() - metrics.horizontalAdvance(behind)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        if self._elides or metrics.horizontalAdvance(bar.name) <= width:
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, width) + behind
            draw_text(painter, QPointF(room.left(), area.center().y()), name)
        else:
            self._draw_wrapped(painter, room, area.center().y(), bar.name, flag)

    def _draw_wrapped(self, painter: QPainter, room: QRectF, middle: float, name: str, flag: str) -> None:
        """Draw a name on as many lines as there is room for; where it is left out, what is to be known stays."""
        for text in (f"{name} · {flag}" if flag else name, flag):
            for size in _SIZES:
                font = self._look.font(size, 700)
                area = QFontMetricsF(font).boundingRect(room, _WRAP, text)
                if area.width() <= room.width() and area.height() <= room.height():
                    painter.setFont(font)
                    area.setWidth(room.width())
                    highest = max(middle - area.height() / 2, room.top())
                    area.moveTop(min(highest, room.bottom() - area.height()))
                    painter.drawText(area, _WRAP, text)
                    return

    def _badge_row(self, shown: Plan, run: Magnified) -> int:
        """Return the first row that leaves room for the badge, where there is one."""
        box = shown.box(run)
        room = box.width() - 2 * PADDING - self._badge_width() - 8
        rows = range(run.first, run.last + 1)
        free = (
            row
            for row in rows
            if (energy := shown.bars[row].energy) and shown.magnified_length(energy.high) < room
        )
        return next(free, run.first)

    def _draw_badge(self, painter: QPainter, shown: Plan, box: QRectF, row: int) -> float:
        """Draw the factor, and in words where there is room; return where they begin."""
        look = self._look
        height = min(look.px(36), shown.band.height - 14.0)
        badge = QRectF(box.right() - 16 - self._badge_width(), 0, self._badge_width(), height)
        badge.moveTop(shown.band.top(row) + (shown.band.height - height) / 2)
        painter.setPen(QPen(look.color("ink"), 2))
        painter.setBrush(look.color("mark"))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setFont(look.font(17, 800))
        painter.setPen(look.color("on_mark"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._factor)
        font = look.font(14, 500)
        metrics = QFontMetricsF(font)
        caption = badge.left() - 10 - metrics.horizontalAdvance(self._caption)
        bar = shown.bars[row]
        taken = shown.magnified_length(bar.energy.central) if bar.energy else 0.0
        name = QFontMetricsF(look.font(14, 700)).horizontalAdvance(bar.name)
        if caption < box.left() + PADDING + taken + name + 24:
            return badge.left()
        painter.setFont(font)
        painter.setPen(look.color("ink2"))
        draw_text(painter, QPointF(caption, badge.center().y()), self._caption)
        return caption

    def _badge_width(self) -> float:
        return QFontMetricsF(self._look.font(17, 800)).horizontalAdvance(self._factor) + 24
