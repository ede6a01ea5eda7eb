"""What pyqtgraph shows of the years: axes in words, and the points with their ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from comparawatt.engine.rivals import ARTICLE
from comparawatt.models.roles import Role
from comparawatt.widgets.marks import draw_figure, draw_whisker

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look
    from comparawatt.widgets.plots.year_points import Point
    from comparawatt.widgets.plots.years import YearsPlot


class WordAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis whose ticks and words are ours.

    Args:
        side: ``left`` or ``bottom``.
        ticks: Returns where ticks stand between two ends, for a length in pixels.
        say: Says one of them.
    """

    def __init__(
        self, side: str, ticks: Callable[[float, float, float], list[float]], say: Callable[[float], str]
    ) -> None:
        super().__init__(side, pen=pg.mkPen(None))
        self._ticks = ticks
        self._say = say
        self.enableAutoSIPrefix(enable=False)  # a second prefix on top of ours would make kkWh of it

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the ticks."""
        return [(1.0, self._ticks(minVal, maxVal, size))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Say the ticks."""
        del scale, spacing
        return [self._say(value) for value in values]


class PointsItem(pg.GraphicsObject):  # type: ignore[misc]
    """Draws lines, ranges and points in the pixels of the scene."""

    def __init__(self, plot: YearsPlot, look: Look) -> None:
        super().__init__()
        self._plot = plot
        self._look = look

    def boundingRect(self) -> QRectF:
        """Return the whole plot."""
        return QRectF(self._plot.rect())

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None = None) -> None:
        """Draw; the point that the keyboard is at and the chosen one come last, over all others."""
        del option, widget
        plot = self._plot
        area = plot.area()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        pen = QPen(self._look.color("line"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 3])
        painter.setPen(pen)
        for tick in plot.value_ticks():
            y = round(plot.pixel(0, tick).y())
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        for point in sorted(plot.points, key=plot.order_of_drawing):
            self._draw(painter, point)
        painter.restore()

    def _draw(self, painter: QPainter, point: Point) -> None:
        plot, look = self._plot, self._look
        middle = plot.pixel(point.x, point.y)
        if point.low < point.high:
            draw_whisker(painter, look, plot.pixel(point.x, point.low), plot.pixel(point.x, point.high))
        if plot.is_pointed(point):
            for width, radius, token in ((3, 20.5, "ink"), (5, 16.5, "mark")):
                painter.setPen(QPen(look.color(token), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, radius, radius)
        index = plot.model.index(point.row)
        article, chosen = index.data(Role.ID) == ARTICLE, bool(index.data(Role.SELECTED))
        draw_figure(painter, look, middle, article=article, chosen=chosen)
