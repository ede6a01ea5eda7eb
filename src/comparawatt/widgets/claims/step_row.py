"""A line of the sum, redone: what is worked out, how, what it comes to, and whether the article prints that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from comparawatt.engine.article_wording import say_printed, say_result, say_step, say_sum
from comparawatt.widgets.claims.spoken_row import WRAPPED, SpokenRow, wrapped_height
from comparawatt.widgets.claims.verdict_mark import draw_mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.article_steps import Step
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_LOWEST = 50
_PADDING = 12
_GAP = 16
_MARK = 30
_LABEL_PART = 0.27
_RESULT_LINE = 26
_Align = Qt.AlignmentFlag


class StepRow(SpokenRow):
    """One step.

    Args:
        step: The step.
        wording: The language it is said in.
        look: Theme, font and icons.
        is_last: Whether the line under it is drawn, too.
    """

    def __init__(
        self, step: Step, wording: Wording, look: Look, parent: QWidget | None = None, *, is_last: bool = False
    ) -> None:
        super().__init__(say_step(step, wording), look, parent)
        self.setObjectName("step")
        self._label = wording.of(step.label)
        self._sum = say_sum(step, wording)
        self._result = say_result(step, wording)
        self._printed = say_printed(step, wording)
        self._agrees = step.agrees
        self._is_last = is_last

    def height_in(self, width: int) -> int:
        """Return the height of the highest of its three columns."""
        label, sum_, result = self._columns(width)
        heights = (
            wrapped_height(self._label, self._look.font(15, 600), label.width()),
            wrapped_height(self._sum, self._look.font(15, 500), sum_.width()),
            self._look.px(_RESULT_LINE) + wrapped_height(self._printed, self._look.font(13, 500), result.width()),
        )
        return max(self._look.px(_LOWEST), max(heights) + 2 * _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the three columns and the mark."""
        del event
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), 1, look.color("line"))
        if self._is_last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
        label, sum_, result = self._columns(self.width())
        for text, room, weight in ((self._label, label, 600), (self._sum, sum_, 500)):
            height = wrapped_height(text, look.font(15, weight), room.width())
            painter.setFont(look.font(15, weight))
            painter.setPen(look.color("ink"))
            top = (self.height() - height) // 2
            painter.drawText(QRect(room.left(), top, room.width(), height), WRAPPED, text)
        self._draw_result(painter, result)
        if self._agrees is not None:
            mark = QRectF(self.width() - _MARK, (self.height() - _MARK) / 2, _MARK, _MARK)
            draw_mark(painter, look, mark, "agrees" if self._agrees else "depends")
        painter.end()

    def _draw_result(self, painter: QPainter, room: QRect) -> None:
        look = self._look
        note = wrapped_height(self._printed, look.font(13, 500), room.width())
        figure = look.px(_RESULT_LINE)
        top = (self.height() - figure - note) // 2
        painter.setFont(look.font(20, 800, display=True))
        painter.setPen(look.color("ink"))
        line = QRect(room.left(), top, room.width(), figure)
        painter.drawText(line, _Align.AlignRight | _Align.AlignVCenter | Qt.TextFlag.TextSingleLine, self._result)
        painter.setFont(look.font(13, 500))
        painter.setPen(look.color("ink2"))
        under = QRect(room.left(), top + figure, room.width(), note)
        painter.drawText(under, _Align.AlignRight | _Align.AlignTop | Qt.TextFlag.TextWordWrap, self._printed)

    def _columns(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return the rooms of label, sum and result; the result never wraps, the others do."""
        right = width - _MARK - _GAP
        wanted = QFontMetrics(self._look.font(20, 800, display=True)).horizontalAdvance(self._result) + 4
        note = QFontMetrics(self._look.font(13, 500)).horizontalAdvance(self._printed) + 4
        result = max(wanted, min(note, int(width * 0.3)))
        label = int(width * _LABEL_PART) if self._sum else right - result - _GAP
        rest = right - result - label - 2 * _GAP
        return (
            QRect(0, 0, label, 0),
            QRect(label + _GAP, 0, max(rest, 1), 0),
            QRect(right - result, 0, result, 0),
        )
