"""A slider on a scale of powers of ten, with stops at numbers that people say."""

from __future__ import annotations

import bisect
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from comparawatt.engine.scale import STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look

_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9)
_RADIUS = 13
TRACK_MARGIN = _RADIUS
"""Between an end of the widget and that of the axis, in pixels."""
_TRACK = 7
_MIDDLE = 20
_UNDER = 32
_LINE = 14
_NARROW = 4
_NARROW_STOPS = 100
_FINE = 600
_FEW_DECADES = 5
_SURE = 1e-9
_LABEL = 13


class LogSlider(QAbstractSlider):
    """Picks a number between two others.

    Args:
        look: Theme, font and icons.

    Attributes:
        picked: Emitted with the number when somebody moves the thumb.
    """

    picked = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("amount_slider")
        self._look = look
        self._low, self._high = 0.0, 4.0
        self._passing: float | None = None
        self._ticks: list[float] = []
        self._stops: list[float] = []
        self._say: Callable[[float], str] = str
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.span(0, 4, str)
        self.valueChanged.connect(self._on_value_changed)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.updateGeometry)

    def span(self, low: int, high: int, say: Callable[[float], str]) -> None:
        """Set the powers of ten at both ends, and how a number is said under a tick."""
        step = 1 if high - low <= 5 else 3
        self._ticks = [10.0**power for power in range(low, high + 1, step)]
        self._stand(_said(low, high), float(low), float(high), say)

    def span_between(self, least: float, most: float, usual: float, say: Callable[[float], str]) -> None:
        """Set two ends that are no powers of ten, and a number between them that shall be a stop.

        Args:
            least: The left end; more than zero.
            most: The right end.
            usual: The number that the thumb comes back to.
            say: How a number is said under a tick.
        """
        if most <= _NARROW * least:
            step = (most - least) / _NARROW_STOPS
            between = [round(least + place * step, 2) for place in range(_NARROW_STOPS)]
        else:
            between = _said(math.floor(math.log10(least)), math.ceil(math.log10(most)))
        stops = sorted({least, usual, most, *(each for each in between if least < each < most)})
        self._ticks = [least, most]
        self._stand(stops, math.log10(least), math.log10(most), say)

    def span_finely(self, most: float, say: Callable[[float], str]) -> None:
        """Set a scale from 1 to a number, on which the thumb stands wherever a pixel can.

        Args:
            most: The right end; more than 1.
            say: How a number is said under a tick.
        """
        high = math.log10(most)
        step = 1 if high <= _FEW_DECADES else STEP
        self._ticks = [10.0**power for power in range(0, int(high + _SURE) + 1, step)]
        stops = [10 ** (high * place / _FINE) for place in range(_FINE)]
        self._stand([*stops, most], 0.0, high, say)
        self.setPageStep(max(round(_FINE / high / 2), 1))

    def _stand(self, stops: list[float], low: float, high: float, say: Callable[[float], str]) -> None:
        self._stops, self._low, self._high, self._say = stops, low, high, say
        self.blockSignals(True)
        self.setRange(0, len(stops) - 1)
        self.setPageStep(len(_STEPS))
        self.blockSignals(False)
        self.update()

    def show_number(self, number: float) -> None:
        """Put the thumb at a number, or at the end that is nearer; this picks nothing."""
        self._passing = None
        self.blockSignals(True)
        self.setValue(self._nearest(number))
        self.blockSignals(False)
        self.update()

    def pass_by(self, number: float) -> None:
        """Draw the thumb at a number that is shown for a moment only, or at the end that is nearer.

        No more than the thumb is drawn anew.
        """
        number = min(max(number, self._stops[0]), self._stops[-1])
        left, width = self._track()
        before, after = (left + width * self._place(each) for each in (self._thumb, number))
        if round(before) != round(after):
            self._passing = number
            start, end = round(min(before, after)), round(max(before, after))
            self.update(start - _RADIUS - 2, 0, end - start + 2 * _RADIUS + 4, _MIDDLE + _RADIUS)

    @property
    def _thumb(self) -> float:
        return self._stops[self.value()] if self._passing is None else self._passing

    def _settle(self) -> None:
        """Take the number that is passed by: somebody moves the thumb on from there."""
        if self._passing is not None:
            self.show_number(self._passing)

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(self._look.px(300), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the ticks can be read."""
        return QSize(180, self._height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the thumb to where the track was pressed."""
        self._settle()
        if event.button() == Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the thumb along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the thumb on from where it is seen."""
        self._settle()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the number only when the slider has the focus: the wheel may be meant for the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, ticks, labels and thumb."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        left, width = self._track()
        x = left + width * self._place(self._thumb)
        enabled = self.isEnabled()
        bar = QRectF(left - 3, _MIDDLE - _TRACK / 2, width + 6, _TRACK)
        painter.setPen(QPen(look.color("edge" if enabled else "line"), 1.5))
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(bar, 3.5, 3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ink" if enabled else "disabled"))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), x - bar.left(), bar.height()), 3.5, 3.5)
        if event.rect().bottom() >= _MIDDLE + _RADIUS:  # more than the thumb has moved
            self._draw_ticks(painter, left, width)
        token = "mark_pressed" if self.isSliderDown() else "mark_hover" if self.underMouse() else "mark"
        painter.setBrush(look.color(token if enabled else "sunken"))
        ring = "on_mark" if look.theme.cable_outlined else "bg"
        painter.setPen(QPen(look.color(ring if enabled else "disabled"), 2.5))
        painter.drawEllipse(QPointF(x, _MIDDLE), _RADIUS - 1, _RADIUS - 1)
        painter.end()

    def _draw_ticks(self, painter: QPainter, left: float, width: float) -> None:
        look = self._look
        font = look.font(_LABEL, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QPen(look.color("ink2"), 1.5))
        free = -1e9
        for number in self._ticks:
            x = left + width * self._place(number)
            painter.drawLine(QPointF(x, _MIDDLE + 7), QPointF(x, _MIDDLE + 12))
            text = self._say(number)
            text_width = metrics.horizontalAdvance(text)
            start = min(max(x - text_width / 2, 0), self.width() - text_width)
            if start > free:  # labels that would touch are left out, never their ticks
                painter.drawText(QPointF(start, _UNDER + look.px(_LINE)), text)
                free = start + text_width + 8

    def _height(self) -> int:
        return _UNDER + self._look.px(_LINE) + 2

    def _track(self) -> tuple[float, float]:
        return float(TRACK_MARGIN), float(max(self.width() - 2 * TRACK_MARGIN, 1))

    def _place(self, number: float) -> float:
        return (math.log10(number) - self._low) / (self._high - self._low)

    def _nearest(self, number: float) -> int:
        if number <= self._stops[0]:
            return 0
        right = min(bisect.bisect_left(self._stops, number), len(self._stops) - 1)
        near = self._stops[right - 1] * self._stops[right]
        return right - 1 if number * number < near else right

    def _move_to(self, x: float) -> None:
        left, width = self._track()
        part = min(max((x - left) / width, 0.0), 1.0)
        self.setValue(self._nearest(10 ** (self._low + part * (self._high - self._low))))

    def _on_value_changed(self, value: int) -> None:
        self.picked.emit(self._stops[value])
        self.update()


def _said(low: int, high: int) -> list[float]:
    """Return the numbers that people say between two powers of ten, both ends included."""
    return [step * 10.0**power for power in range(low, high) for step in _STEPS] + [10.0**high]
