"""A comparison as one picture: the sentence, the lanes, who says so and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from comparawatt.exports.pictures.view import draw_view, least_height
from comparawatt.exports.statement import statement_of
from comparawatt.widgets.sentence_layout import draw_plain, set_sentence
from comparawatt.widgets.stage.geometry import PADDING
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.exports.statement import Statement
    from comparawatt.exports.subject import Subject, View
    from comparawatt.widgets.look import Look

QR_SIDE = 154
"""Pixels of a QR code in a picture of the smallest size that is not scaled: enough to be read."""

_WIDTH, _HEIGHT = 960, 640
"""The size that three lanes need; more of them make everything smaller."""
_THREE_LANES = 270
_MARGIN = 24
_LINE = 20
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def scale_of(size: tuple[int, int], subject: Subject, view: View) -> float:
    """Return how many times larger everything is drawn in a picture than on the smallest one."""
    more = max(least_height(subject, view) - _THREE_LANES, 0)
    return min(size[0] / _WIDTH, size[1] / (_HEIGHT + more))


def draw_picture(
    painter: QPainter,
    size: tuple[int, int],
    subject: Subject,
    look: Look,
    view: View = "bars",
    *,
    qr: bool = False,
) -> None:
    """Draw what is kept into a picture.

    Args:
        painter: On the picture.
        size: Of the picture in pixels; everything is drawn larger on a larger one.
        subject: What is kept.
        look: Theme, font and icons.
        view: What stands under the sentence.
        qr: Whether the statement stands beside the foot as a QR code, too.
    """
    scale = scale_of(size, subject, view)
    width, height = size[0] / scale, size[1] / scale
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), look.color("bg"))
    statement = statement_of(subject, view)
    sentence = set_sentence(statement.parts, width - 2 * PADDING, look, changeable=False)
    painter.save()
    painter.translate(PADDING, _MARGIN)
    draw_plain(painter, sentence, look, yardstick(subject.told_count.equivalent.icon).text, all_parts=True)
    painter.restore()
    side = QR_SIDE if qr else 0
    foot_width = width - 2 * PADDING - (side + PADDING if qr else 0)
    foot = max(sum(line_heights(statement.lines, foot_width, look)), side) + _MARGIN
    top = _MARGIN + sentence.height + 14
    draw_view(painter, QRectF(0, top, width, height - top - foot - 12), subject, view, look)
    draw_lines(painter, QRectF(PADDING, height - foot + 4, foot_width, foot), statement, look)
    if qr:
        from comparawatt.exports.pictures.qr_code import draw_qr

        draw_qr(painter, QRectF(width - PADDING - side, height - foot + 4, side, side), statement.gist.text)


def draw_lines(painter: QPainter, area: QRectF, statement: Statement, look: Look) -> None:
    """Draw the lines that tell whose figures these are; the first of them stand out."""
    painter.setFont(look.font(13, 500))
    top = area.top()
    heights = line_heights(statement.lines, area.width(), look)
    for line, height in zip(statement.lines, heights, strict=True):
        painter.setPen(look.color("ink" if line in (statement.quantity, statement.who) else "ink2"))
        painter.drawText(QRectF(area.left(), top, area.width(), height), _WRAP, line)
        top += height


def line_heights(lines: Sequence[str], width: float, look: Look) -> list[int]:
    """Return how high each line under a picture is; a long one takes several."""
    metrics = QFontMetrics(look.font(13, 500))
    room = QRect(0, 0, int(width), 4000)
    return [max(metrics.boundingRect(room, _WRAP, line).height() + 3, _LINE) for line in lines]
