"""Who says what for one thing: the figures of its estimates on one scale of powers of ten."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from comparawatt.engine.scale import LogSpan, log_span
from comparawatt.widgets.claims.spoken_row import WRAPPED, SpokenRow, wrapped_height
from comparawatt.widgets.marks import DOT, draw_confidence, draw_figure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from comparawatt.widgets.look import Look

_NAME_PART = 0.32
_DOTS = 54
_VALUE = 92
_GAP = 12
_PADDING = 6
_AXIS = 34
_LINE = 19
_LABEL_GAP = 8
_Align = Qt.AlignmentFlag


class StripRow(msgspec.Struct, frozen=True):
    """What one line of the strip shows.

    Attributes:
        name: Who says so.
        detail: When, and how sure.
        confidence: Filled dots, of three.
        value: Where it stands on the scale; more than zero.
        figure: The value as it is said.
        is_marked: Whether it is the figure of the article.
        spoken: All of it in a sentence.
    """

    name: str
    detail: str
    confidence: int
    value: float
    figure: str
    is_marked: bool
    spoken: str


class _Chart:
    """The part of a row that is the scale."""

    def __init__(self, width: int, span: LogSpan, look: Look) -> None:
        self.left = int(width * _NAME_PART) + _GAP + _DOTS
        self.right = max(width - look.px(_VALUE), self.left + 1)
        self._span = span

    def x(self, value: float) -> float:
        """Return where a value stands, in pixels."""
        return self.left + self._span.position(value) * (self.right - self.left)


class _Line(SpokenRow):
    """One estimate: its name, and a line to where its figure stands."""

    def __init__(self, row: StripRow, span: LogSpan, look: Look, parent: QWidget) -> None:
        super().__init__(row.spoken, look, parent)
        self.setObjectName("other_estimate")
        self._row = row
        self._span = span

    def height_in(self, width: int) -> int:
        """Return the height of name and detail."""
        room = int(width * _NAME_PART)
        return sum(self._heights(room)) + 2 * _PADDING

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        look, row = self._look, self._row
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = int(self.width() * _NAME_PART)
        name, detail = self._heights(room)
        painter.setFont(look.font(15, 700))
        painter.setPen(look.color("ink"))
        painter.drawText(QRect(0, _PADDING, room, name), WRAPPED, row.name)
        painter.setFont(look.font(13, 500))
        painter.setPen(look.color("ink2"))
        painter.drawText(QRect(0, _PADDING + name, room, detail), WRAPPED, row.detail)
        chart, middle = _Chart(self.width(), self._span, look), self.height() / 2
        draw_confidence(painter, look, QPointF(room + _GAP + 4, middle), row.confidence)
        painter.setPen(QPen(look.color("line"), 1.5, Qt.PenStyle.DotLine))
        for tick in self._span.marks():
            painter.drawLine(QPointF(chart.x(tick), 0), QPointF(chart.x(tick), self.height()))
        place = QPointF(chart.x(row.value), middle)
        painter.setPen(QPen(look.color("ink"), 2))
        painter.drawLine(QPointF(chart.left, middle), place)
        draw_figure(painter, look, place, article=row.is_marked)
        painter.setFont(look.font(15, 700, tabular=True))
        painter.setPen(look.color("ink"))
        width = QFontMetrics(painter.font()).horizontalAdvance(row.figure)
        text = QRectF(place.x() + DOT + 7.5, 0, width + 4, self.height())
        line = look.px(_LINE)
        painter.fillRect(QRectF(text.left() - 3, middle - line / 2, width + 6, line), look.color("bg"))
        painter.drawText(text, _Align.AlignVCenter, row.figure)
        painter.end()

    def _heights(self, room: int) -> tuple[int, int]:
        look = self._look
        return (
            wrapped_height(self._row.name, look.font(15, 700), room),
            wrapped_height(self._row.detail, look.font(13, 500), room),
        )


class _Axis(QWidget):
    """The numbers under the lines; each row says its own figure, so that this is for the eye alone."""

    def __init__(self, span: LogSpan, say: Callable[[float], str], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._span = span
        self._words = [(tick, say(tick)) for tick in span.marks()]
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(0, self._look.px(_AXIS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many numbers as there is room for."""
        del event
        painter = QPainter(self)
        painter.setFont(self._look.font(14, 500, tabular=True))
        painter.setPen(self._look.color("ink2"))
        metrics = QFontMetrics(painter.font())
        chart = _Chart(self.width(), self._span, self._look)
        end = -math.inf
        for tick, text in self._words:
            width = metrics.horizontalAdvance(text)
            left = chart.x(tick) - width / 2
            if left > end + _LABEL_GAP:
                painter.drawText(QPointF(left, self._look.px(20)), text)
                end = left + width
        painter.end()


class LogStrip(QWidget):
    """The estimates of one thing, from the least to the most.

    Args:
        rows: At least one.
        say: How a number under the scale is said.
        look: Theme, font and icons.
    """

    def __init__(
        self, rows: Sequence[StripRow], say: Callable[[float], str], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("others")
        span = log_span(row.value for row in rows)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in rows:
            layout.addWidget(_Line(row, span, look, self))
        layout.addWidget(_Axis(span, say, look, self))
