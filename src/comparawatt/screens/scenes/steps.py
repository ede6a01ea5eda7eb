"""A line of a sum, redone, that the last row of a room can read: what, how, what it comes to, and a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from comparawatt.engine.article_wording import say_printed, say_result, say_sum
from comparawatt.screens.scenes.picture import least_type
from comparawatt.widgets.claims.verdict_mark import draw_mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.article_steps import Step
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_Align = Qt.AlignmentFlag
_MARK, _GAP = 26, 14
_LABEL, _SUM = 0.42, 0.29
_LARGEST, _ON_ONE_LINE = 18, 14
"""Type: what fits on one line in the second is not broken into two, whatever the size of text."""
_HIGHEST = 22
"""Of all sizes of text, on the page: rows of one sum do not differ by more."""

_WRAP = int(_Align.AlignLeft | _Align.AlignVCenter | Qt.TextFlag.TextWordWrap)


def draw_step(painter: QPainter, row: QRectF, step: Step, wording: Wording, look: Look) -> None:
    """Draw a step into a row, each of its texts as large as it fits.

    Args:
        painter: On the page.
        row: Its room.
        step: The step.
        wording: The language.
        look: Theme and font.
    """
    painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), look.color("line"))
    inside = row.adjusted(0, 2, 0, -1)
    said = say_sum(step, wording)
    label = QRectF(
        inside.left(), inside.top(), inside.width() * (_LABEL if said else _LABEL + _SUM), inside.height()
    )
    middle = QRectF(label.right() + _GAP, inside.top(), inside.width() * _SUM - _GAP, inside.height())
    result = QRectF(inside.left() + inside.width() * (_LABEL + _SUM) + _GAP, inside.top(), 0, inside.height())
    result.setRight(inside.right() - _MARK - _GAP)
    for text, room, weight in ((wording.of(step.label), label, 600), (said, middle, 500)):
        painter.setFont(_fitting(text, room, look, weight))
        painter.setPen(look.color("ink"))
        painter.drawText(room, _WRAP, text)
    _draw_result(painter, result, say_result(step, wording), say_printed(step, wording), look)
    if step.agrees is not None:
        side = min(_MARK, inside.height())
        mark = QRectF(inside.right() - side, inside.center().y() - side / 2, side, side)
        draw_mark(painter, look, mark, "agrees" if step.agrees else "depends")


def _draw_result(painter: QPainter, room: QRectF, figure: str, printed: str, look: Look) -> None:
    """Draw what a step comes to, and beneath it what the article prints instead."""
    upper = QRectF(room)
    if printed:
        upper.setHeight(room.height() * 0.55)
        lower = QRectF(room.left(), upper.bottom(), room.width(), room.bottom() - upper.bottom())
        painter.setFont(_fitting(printed, lower, look, 500))
        painter.setPen(look.color("ink2"))
        painter.drawText(lower, _Align.AlignRight | _Align.AlignVCenter, printed)
    painter.setFont(_fitting(figure, upper, look, 800))
    painter.setPen(look.color("ink"))
    painter.drawText(upper, _Align.AlignRight | _Align.AlignVCenter, figure)


def _fitting(text: str, room: QRectF, look: Look, weight: int) -> QFont:
    """Return the largest type in which a text fits, on several lines where it must."""
    largest = min(_LARGEST, int(_HIGHEST / look.grown))
    for size in range(largest, int(_ON_ONE_LINE / look.grown) - 1, -1):
        font = look.font(size, weight)
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(text) <= room.width() and metrics.height() <= room.height():
            return font
    for size in range(largest, least_type(look) - 1, -1):
        font = look.font(size, weight)
        bounds = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 4000), _WRAP, text)
        if bounds.height() <= room.height() and bounds.width() <= room.width():
            break
    return font
