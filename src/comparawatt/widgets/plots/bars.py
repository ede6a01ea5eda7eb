"""The bars of the plot with their ranges and numbers, as an item of pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from comparawatt.widgets.plots.drawing import BELOW_BAR, draw_bar, draw_range, draw_text
from comparawatt.widgets.plots.geometry import SHORTEST
from comparawatt.widgets.plots.plan import BEHIND_BAR, Bar, Plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

BEFORE_ZERO = 12.0
"""Pixels of the plot before zero, where half a digit and half a line find room."""

_GOES_ON = 40.0  # pixels of a bar behind its number where it leaves the plot


class PlanItem(pg.GraphicsObject):  # type: ignore[misc]
    """An item that draws a plan, in the pixels of the scene."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._plan: Plan | None = None
        self._area = QRectF()

    def show_plan(self, shown: Plan) -> None:
        """Draw something else."""
        self.prepareGeometryChange()
        self._plan = shown
        self._area = QRectF(0, 0, BEFORE_ZERO + shown.scale.width, len(shown.bars) * shown.band.height)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole plot."""
        return self._area

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None = None) -> None:
        """Draw, with zero at x = 0."""
        del option, widget
        if self._plan is None or not self._plan.bars:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._area)
        painter.translate(BEFORE_ZERO, 0)
        self._draw(painter, self._plan)
        painter.restore()

    def _draw(self, painter: QPainter, shown: Plan) -> None:
        raise NotImplementedError


class BarsItem(PlanItem):
    """The grid, the bars, their ranges and their numbers.

    Args:
        progress: Returns how far the bar and the range of a row have come, each from 0 to 1.
        start: Returns the energy in Wh from which a row's bar grows.
    """

    def __init__(
        self,
        look: Look,
        progress: Callable[[int], tuple[float, float]],
        start: Callable[[str], float],
    ) -> None:
        super().__init__(look)
        self._progress = progress
        self._start = start

    def _draw(self, painter: QPainter, shown: Plan) -> None:
        self._draw_grid(painter, shown)
        for row, bar in enumerate(shown.bars):
            self._draw_row(painter, shown, row, bar)

    def _draw_grid(self, painter: QPainter, shown: Plan) -> None:
        bottom = self._area.height()
        pen = QPen(self._look.color("line"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 3])
        painter.setPen(pen)
        maximum = shown.scale.maximum
        for tick in shown.scale.ticks()[1][1:]:
            x = round(shown.scale.length(tick * maximum))
            painter.drawLine(QLineF(x, 0, x, bottom))
        painter.setPen(QPen(self._look.color("line"), 2))
        painter.drawLine(QLineF(0, 0, 0, bottom))

    def _draw_row(self, painter: QPainter, shown: Plan, row: int, bar: Bar) -> None:
        look, scale, band = self._look, shown.scale, shown.band
        middle = band.middle(row)
        if bar.energy is None:
            painter.setFont(look.font(14, 500))
            painter.setPen(look.color("ink2"))
            draw_text(painter, QPointF(BEHIND_BAR, middle), bar.figure)
            return
        grown, opened = self._progress(row)
        start, central = self._start(bar.id), bar.energy.central
        energy = start + (central - start) * grown
        length = max(scale.length(energy), SHORTEST) if energy > 0 else 0.0
        if length:
            draw_bar(painter, look, QRectF(0, band.bar_top(row), length, band.bar), everyday=bar.everyday)
        low = scale.length(central + (bar.energy.low - central) * opened)
        high = scale.length(central + (bar.energy.high - central) * opened)
        if bar.energy.has_spread and opened and high - low >= 2 * SHORTEST:
            y = band.bar_top(row) + band.bar + BELOW_BAR
            draw_range(painter, look, low, high, y, scale.width - 2)
        self._draw_number(painter, scale.width, QPointF(length, middle), bar.figure)

    def _draw_number(self, painter: QPainter, width: float, end: QPointF, figure: str) -> None:
        """Draw a number behind its bar, or on it where the bar leaves the plot."""
        look = self._look
        font = look.font(22, 800, display=True)
        needed = QFontMetricsF(font).horizontalAdvance(figure)
        x = end.x() + BEHIND_BAR
        if x + needed > width:
            x = width - needed - _GOES_ON
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("bg"))
            height = look.px(24)
            painter.drawRoundedRect(QRectF(x - 8, end.y() - height / 2, needed + 16, height), 6, 6)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        draw_text(painter, QPointF(x, end.y()), figure)
