"""The figures over the years: one point for each estimate. Importing it loads pyqtgraph."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

from comparawatt.engine.scale import log_ticks
from comparawatt.models.roles import Role
from comparawatt.widgets.bubble import Bubble
from comparawatt.widgets.plots.bare_plot import BarePlot, zoom_factor
from comparawatt.widgets.plots.point_marks import PointMarks
from comparawatt.widgets.plots.year_items import PointsItem, WordAxis
from comparawatt.widgets.plots.year_points import Extent, Point, place_points, whole_of, year_ticks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.board_model import BoardModel
    from comparawatt.widgets.look import Look

_REACH = 16.0
_TOP, _RIGHT = 12, 12
_WORD_HEIGHT, _YEAR_WIDTH = 34, 56
_Key = Qt.Key


class YearsPlot(BarePlot):
    """Shows how the figure moved from year to year.

    Args:
        model: The estimates.
        look: Theme and font.

    Attributes:
        chosen: Emitted with the id of an estimate.
        pointed: Emitted with the id of the estimate that the mouse or the keyboard is at.
        points: One for each estimate.
        extent: What is seen of them.
        whole: What there is to see.
    """

    chosen = Signal(str)
    pointed = Signal(str)

    def __init__(self, model: BoardModel, look: Look, parent: QWidget | None = None) -> None:
        box = pg.ViewBox(enableMenu=False)
        self._words = WordAxis("left", self._value_ticks, lambda power: model.say(10.0**power))
        self._years = WordAxis("bottom", self._year_ticks, lambda year: str(round(year)))
        self.points: tuple[Point, ...] = ()
        self.whole = self.extent = Extent(0, 1, 0, 1)
        super().__init__(box, {"left": self._words, "bottom": self._years}, parent)
        self.setObjectName("years_plot")
        self.model = model
        self._look = look
        self._current = self._hovered = self._pressed = -1
        self._by_keyboard = False
        self._bubble = Bubble(look, self)
        self._marks = PointMarks(self.viewport())  # a screen reader finds no other children of a scroll area
        self._marks.pressed.connect(self._press)
        self._item = PointsItem(self, look)
        self.getPlotItem().layout.setContentsMargins(0, _TOP, _RIGHT, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setFocusProxy(None)  # the plot itself takes the focus, and has a name
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scene().addItem(self._item)
        model.modelReset.connect(self.refresh)
        model.dataChanged.connect(self._show_words)
        look.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.refresh()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        spoken = self.model.index(self._current).data(Qt.ItemDataRole.AccessibleTextRole)
        self.setAccessibleName(", ".join(filter(None, (self.tr("The figures by year"), spoken))))
        texts = [self.model.index(point.row).data(Qt.ItemDataRole.AccessibleTextRole) for point in self.points]
        self._marks.say(texts, self.model.row_of_selected())
        self.setAccessibleDescription(
            self.tr("Left and Right move from figure to figure, Enter chooses, + and - zoom, 0 shows all.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_words()
        if event.type() == QEvent.Type.FontChange:
            self._on_theme_changed()
            self._see(self.extent)

    def refresh(self) -> None:
        """Show other estimates, all of them."""
        rows = [self.model.index(row) for row in range(self.model.rowCount())]
        years = [row.data(Role.YEAR) for row in rows]
        span = self.model.axis_span()
        self.whole = whole_of(years or [0], span.low, span.high)
        self.points = place_points(years, [row.data(Role.VALUE) for row in rows], self.whole)
        self._current, self._hovered = self.model.row_of_selected(), -1
        self._see(self.whole)
        self._show_words()

    def area(self) -> QRectF:
        """Return where points are drawn, in pixels."""
        return QRectF(self.getViewBox().sceneBoundingRect())

    def pixel(self, x: float, y: float) -> QPointF:
        """Return where a year and a power of ten stand."""
        return self.extent.pixel(self.area(), x, y)

    def value_ticks(self) -> list[float]:
        """Return the powers of ten that have a line and a word."""
        return self._value_ticks(self.extent.bottom, self.extent.top, self.area().height())

    def tick_texts(self) -> list[str]:
        """Return what stands beside the lines."""
        return [self.model.say(10.0**power) for power in self.value_ticks()]

    def order_of_drawing(self, point: Point) -> tuple[bool, bool, int]:
        """Sort points so that the one that is pointed at lies over the chosen one, and both over the others."""
        return self.is_pointed(point), point.row == self.model.row_of_selected(), point.row

    def is_pointed(self, point: Point) -> bool:
        """Say whether the mouse, or else the keyboard, is at a point."""
        return point.row == self._shown()

    def zoom_by(self, notches: float, place: QPointF | None = None) -> None:
        """See the points from closer, or from farther where negative, around a pixel or around the middle."""
        area = self.area()
        x, y = self.extent.at(area, place or area.center())
        self._see(self.extent.zoomed(self.whole, zoom_factor(notches), x, y))

    def reset_zoom(self) -> None:
        """See all points."""
        self._see(self.whole)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Zoom around the mouse."""
        ev.accept()
        self.zoom_by(ev.angleDelta().y() / 120, ev.position())

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Tell of the point under the mouse; nothing is panned."""
        self._hover(self._row_at(ev.position()))

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Remember what was pressed; there is no context menu."""
        self._by_keyboard = False
        self._show_pointed()
        self._pressed = self._row_at(ev.position()) if ev.button() == Qt.MouseButton.LeftButton else -1

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        """Choose a point that was pressed and released."""
        row = self._row_at(ev.position())
        if row >= 0 and row == self._pressed:
            self._go_to(row)
            self._choose()
        self._pressed = -1

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:  # noqa: N802
        """See all points again."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self.reset_zoom()

    def leaveEvent(self, ev: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(ev)
        self._hover(-1)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move from point to point in the order of the years, choose, and zoom."""
        in_order = [point.row for point in sorted(self.points, key=lambda point: (point.x, point.y))]
        place = in_order.index(self._current) if self._current in in_order else 0
        last = len(in_order) - 1
        places = {_Key.Key_Left: place - 1, _Key.Key_Right: place + 1, _Key.Key_Home: 0, _Key.Key_End: last}
        notches = {_Key.Key_Plus: 2.0, _Key.Key_Minus: -2.0, _Key.Key_0: -math.inf}
        key = _Key(ev.key())
        self._by_keyboard = True
        if key in places and in_order:
            self._go_to(in_order[min(max(places[key], 0), last)])
        elif key in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space):
            self._choose()
        elif key in notches:
            self.zoom_by(notches[key])
        else:
            ev.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what the keyboard is at."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        self._show_pointed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._show_pointed()

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        """Draw the same in another size."""
        super().resizeEvent(ev)
        if getattr(self, "_item", None):  # pyqtgraph sends one while it builds itself
            self._item.prepareGeometryChange()
            self._see(self.extent)

    def _value_ticks(self, low: float, high: float, size: float) -> list[float]:
        return [
            math.log10(value)
            for value in log_ticks(10.0**low, 10.0**high, int(size / self._look.px(_WORD_HEIGHT)) + 1)
        ]

    def _year_ticks(self, low: float, high: float, size: float) -> list[float]:
        return year_ticks(low, high, int(size / self._look.px(_YEAR_WIDTH)) + 1) if self.points else []

    def _see(self, extent: Extent) -> None:
        """Show a part of the whole."""
        self.extent = extent
        self.getViewBox().setRange(
            xRange=(extent.left, extent.right),
            yRange=(extent.bottom, extent.top),
            padding=0,
            disableAutoRange=True,
        )
        self._repaint()
        self._show_pointed()

    def _show_words(self) -> None:
        """Give the words the room they need, and say what stands there."""
        metrics = QFontMetricsF(self._look.font(14, 500))
        ends = [self.model.say(10.0**y) for y in self._value_ticks(self.whole.bottom, self.whole.top, 1e4)]
        widest = max(map(metrics.horizontalAdvance, ends))
        self._words.setWidth(widest + 20)
        self.retranslate_ui()
        self._repaint()
        self._show_pointed()

    def _repaint(self) -> None:
        for axis in (self._words, self._years):
            axis.picture = None
            axis.update()
        self._item.update()

    def _shown(self) -> int:
        """Return the row that is pointed at: by the mouse, else by the keyboard."""
        if self._hovered >= 0 or not (self.hasFocus() and self._by_keyboard):
            return self._hovered
        return self._current

    def _row_at(self, place: QPointF) -> int:
        """Return the row of the nearest point in reach, or -1."""
        area, extent = self.area(), self.extent
        away = [extent.pixel(area, point.x, point.y) - place for point in self.points]
        squares = [QPointF.dotProduct(each, each) for each in away]
        row = min(range(len(squares)), key=squares.__getitem__, default=-1)
        return row if row >= 0 and squares[row] <= _REACH**2 else -1

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        self._hovered = row
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
        self._show_pointed()
        if row >= 0:
            self.pointed.emit(self.model.index(row).data(Role.ID))

    def _go_to(self, row: int) -> None:
        """Let the keyboard be at a point, and see it."""
        self._current, self._hovered = row, -1
        point = self.points[row]
        self._see(self.extent.around(self.whole, point.x, point.y))
        self.retranslate_ui()
        self.pointed.emit(self.model.index(row).data(Role.ID))

    def _press(self, row: int) -> None:
        """Choose a point that a screen reader presses; where that is refused, what counts stays marked."""
        self._go_to(row)
        self._choose()
        self.retranslate_ui()

    def _choose(self) -> None:
        if self._current >= 0:
            self.chosen.emit(self.model.index(self._current).data(Role.ID))

    def _show_pointed(self) -> None:
        """Put the bubble beside the point that is pointed at, or away."""
        self._item.update()
        for point in self.points:
            self._marks.place(point.row, self.pixel(point.x, point.y).toPoint())
        row = self._shown()
        if row < 0:
            self._bubble.hide()
            return
        point = self.points[row]
        self._bubble.say(self.model.told(row), self.pixel(point.x, point.y).toPoint())

    def _on_theme_changed(self) -> None:
        for axis in (self._words, self._years):
            axis.setStyle(tickFont=self._look.font(14, 500))
            axis.setTextPen(self._look.color("ink2"))
        self._years.setHeight(self._look.px(_WORD_HEIGHT))
        self._show_words()
