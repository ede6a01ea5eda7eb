"""The plot: bars on one linear scale that begins at zero and that the wheel brings closer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent

from comparawatt.widgets.motion import Motion, stage_duration
from comparawatt.widgets.plots.bare_plot import BarePlot, zoom_factor
from comparawatt.widgets.plots.bars import BEFORE_ZERO, BarsItem
from comparawatt.widgets.plots.geometry import HIGHEST_ZOOM, LABEL, RowBand, scale_for
from comparawatt.widgets.plots.magnifier import MagnifierItem
from comparawatt.widgets.plots.plan import BEHIND_BAR, Bar, Plan, plan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

AXIS_HEIGHT = 34
"""Pixels of the design."""


class _ZoomBox(pg.ViewBox):  # type: ignore[misc]
    """A view box whose only gesture is the wheel.

    Attributes:
        wheeled: Emitted with the notches that the wheel was turned.
    """

    wheeled = Signal(float)

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        """Tell how many notches the wheel was turned."""
        del axis
        ev.accept()
        self.wheeled.emit(ev.delta() / 120)

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        """Zero stays where it is: nothing is panned."""
        del axis
        ev.ignore()

    def mouseClickEvent(self, ev: Any) -> None:
        """There is no context menu."""
        ev.ignore()


class _EnergyAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis whose positions come from the plan and whose labels from the wording."""

    def __init__(self, wording: Wording) -> None:
        super().__init__("bottom", pen=pg.mkPen(None))
        self.wording = wording
        self.plan: Plan | None = None
        # A second prefix on top of ours would make kkWh of it.
        self.enableAutoSIPrefix(enable=False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the ticks, in parts of the scale's maximum."""
        del minVal, maxVal, size
        if self.plan is None:
            return []
        step, ticks = self.plan.scale.ticks()
        return [(step, list(ticks))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Say the ticks as energies."""
        del scale, spacing
        if self.plan is None:
            return []
        maximum = self.plan.scale.maximum
        return [self.wording.energy(value * maximum) if value else "0" for value in values]


class LinearChart(BarePlot):
    """Draws bars, one for each row of a list beside it.

    Args:
        reduced_motion: Bars do not grow.

    Attributes:
        zoom_changed: Emitted when the scale is seen from closer or farther.
        plan_changed: Emitted when something is drawn elsewhere.
    """

    zoom_changed = Signal()
    plan_changed = Signal()

    def __init__(
        self, look: Look, wording: Wording, parent: QWidget | None = None, *, reduced_motion: bool
    ) -> None:
        box = _ZoomBox(enableMenu=False)
        axis = _EnergyAxis(wording)
        super().__init__(box, {"bottom": axis}, parent)
        self.setObjectName("side_by_side_chart")
        self._look = look
        self._axis = axis
        self._bars: tuple[Bar, ...] = ()
        self._band = RowBand(68)
        self._zoom = 1.0
        self._plan: Plan | None = None
        self._starts: dict[str, float] = {}
        self._moving: tuple[str, ...] = ()
        self._motion = Motion(self, reduced=reduced_motion)
        self._items = (BarsItem(look, self._progress, self._start), MagnifierItem(look, wording))
        self._fit(box)
        for item in self._items:
            self.scene().addItem(item)
        box.wheeled.connect(self._on_wheeled)
        self._motion.moved.connect(self._items[0].update)
        self._motion.ended.connect(self._on_motion_ended)
        look.theme_changed.connect(self._on_theme_changed)
        look.text_size_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def plan(self) -> Plan | None:
        """What is drawn, and where; None before the first bars came."""
        return self._plan

    @property
    def zoom(self) -> float:
        """How many times closer the scale is seen, from 1 to 1,000."""
        return self._zoom

    def tick_texts(self) -> list[str]:
        """Return what stands under the axis."""
        return self._axis.tickStrings(list(self._plan.scale.ticks()[1]) if self._plan else [], 1.0, 1.0)

    def speak(self, wording: Wording) -> None:
        """Say the axis and the magnifier's factor in a language."""
        self._axis.wording = self._items[1].wording = wording
        self._repaint()

    def show_bars(self, bars: tuple[Bar, ...], row_height: int) -> None:
        """Draw bars; those that are new or have another length grow, where somebody sees it."""
        before = {bar.id: bar.energy.central for bar in self._bars if bar.energy}
        moved = [bar.id for bar in bars if bar.energy and before.get(bar.id) != bar.energy.central]
        self._bars, self._band = bars, RowBand(row_height)
        self._work_out()
        if moved and self.isVisible():
            self._starts = before
            self._moving = tuple(moved)
            self._motion.start(stage_duration(len(moved)))

    def grow(self) -> None:
        """Let all bars grow from zero."""
        self._starts = {}
        self._moving = tuple(bar.id for bar in self._bars)
        if self._moving:
            self._motion.start(stage_duration(len(self._moving)))

    def zoom_by(self, notches: float) -> None:
        """See the scale from closer, or from farther where negative; zero stays where it is."""
        self._zoom_to(min(max(self._zoom * zoom_factor(notches), 1.0), HIGHEST_ZOOM))

    def reset_zoom(self) -> None:
        """See the whole scale."""
        self._zoom_to(1.0)

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:  # noqa: N802
        """See the whole scale again."""
        if ev.button() == Qt.MouseButton.LeftButton:
            self.reset_zoom()
        super().mouseDoubleClickEvent(ev)

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        """Draw the same in another width."""
        super().resizeEvent(ev)
        # pyqtgraph sends one while it builds itself.
        if getattr(self, "_items", None):
            self._work_out()

    def _fit(self, box: _ZoomBox) -> None:
        """Let zero lie where the rows of the list begin, and the axis under them."""
        item = self.getPlotItem()
        item.hideAxis("left")
        item.layout.setContentsMargins(BEFORE_ZERO, 0, 0, 0)
        item.layout.setSpacing(0)
        box.setYRange(0, 1, padding=0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusProxy(None)  # the plot itself takes the focus, and has a name
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _zoom_to(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._work_out()
            self.zoom_changed.emit()

    def _work_out(self) -> None:
        """Find the scale and the places for the present width."""
        width = self.width() - BEFORE_ZERO
        if width <= 0:
            return
        metrics = QFontMetricsF(self._look.font(22, 800, display=True))
        numbers = [metrics.horizontalAdvance(bar.figure) for bar in self._bars if bar.energy]
        room = min(max(numbers, default=0.0) + 2 * BEHIND_BAR, width / 2)
        label = self._look.px(LABEL)
        scale = scale_for([bar.energy for bar in self._bars], width, room, self._zoom, label)
        self._plan = plan(self._bars, scale, self._band, self._look)
        self._axis.plan = self._plan
        self.getViewBox().setXRange(0, scale.end, padding=0)
        for item in self._items:
            item.show_plan(self._plan)
        self._repaint()
        self.plan_changed.emit()

    def _repaint(self) -> None:
        self._axis.picture = None
        self._axis.update()
        for item in self._items:
            item.update()

    def _start(self, bar: str) -> float:
        return self._starts.get(bar, 0.0)

    def _progress(self, row: int) -> tuple[float, float]:
        """Return how far the bar and the range of a row have come."""
        bar = self._bars[row].id
        if bar not in self._moving:
            return 1.0, 1.0
        place = self._moving.index(bar)
        return self._motion.bar_progress(place), self._motion.whisker_progress(place)

    def _on_wheeled(self, notches: float) -> None:
        self.zoom_by(notches)

    def _on_motion_ended(self) -> None:
        self._moving = ()
        self._items[0].update()

    def _on_theme_changed(self) -> None:
        self._axis.setHeight(self._look.px(AXIS_HEIGHT))
        self._axis.setStyle(tickFont=self._look.font(14, 500))
        self._axis.setTextPen(self._look.color("ink2"))
        self._work_out()
