"""A comparison as a poster, upright: a huge sentence, the view, whose figures these are, and a QR code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from comparawatt.exports.pictures.picture import draw_lines, line_heights
from comparawatt.exports.pictures.qr_code import draw_qr
from comparawatt.exports.pictures.view import draw_view
from comparawatt.exports.statement import statement_of
from comparawatt.widgets.sentence_layout import SentenceLayout, draw_plain, set_sentence
from comparawatt.widgets.stage.geometry import PADDING
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.phrases import Part
    from comparawatt.exports.subject import Subject, View
    from comparawatt.widgets.look import Look

WIDTH = 794
"""Pixels of A4 at 96 dots per inch; everything is drawn larger on a larger poster."""

QR = 154.0
"""Pixels of its QR code, at that width: enough to be read."""

_MARGIN = 40.0
_BAND = 18.0
_GAP = 28.0
_SENTENCE_SHARE = 0.4
_LARGEST, _STEP = 3.4, 0.1
_NOTE = 1.08  # the foot is read from a little farther away than a picture's


def draw_poster(
    painter: QPainter, size: tuple[int, int], subject: Subject, look: Look, view: View = "bars"
) -> None:
    """Draw what is kept as a poster.

    Args:
        painter: On the page.
        size: Of the page in pixels.
        subject: What is kept.
        look: Theme, font and icons.
        view: What stands under the sentence.
    """
    scale = size[0] / WIDTH
    height = size[1] / scale
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, WIDTH, height), look.color("bg"))
    painter.fillRect(QRectF(0, 0, WIDTH, _BAND), look.color("mark"))
    statement = statement_of(subject, view)
    inner = WIDTH - 2 * _MARGIN
    times, sentence = _largest(statement.parts, inner, height * _SENTENCE_SHARE, look)
    top = _BAND + _GAP
    painter.save()
    painter.translate(_MARGIN, top)
    painter.scale(times, times)
    draw_plain(painter, sentence, look, yardstick(subject.told_count.equivalent.icon).text, all_parts=True)
    painter.restore()
    top += sentence.height * times + _GAP
    notes = (inner - QR - _GAP) / _NOTE
    foot = max(sum(line_heights(statement.lines, notes, look)) * _NOTE, QR)
    foot_top = height - _MARGIN - foot
    draw_view(
        painter, QRectF(_MARGIN - PADDING, top, inner + 2 * PADDING, foot_top - _GAP - top), subject, view, look
    )
    painter.fillRect(QRectF(_MARGIN, foot_top - _GAP / 2, inner, 2), look.color("ink"))
    painter.save()
    painter.translate(_MARGIN, foot_top)
    painter.scale(_NOTE, _NOTE)
    draw_lines(painter, QRectF(0, 0, notes, foot), statement, look)
    painter.restore()
    draw_qr(painter, QRectF(WIDTH - _MARGIN - QR, foot_top, QR, QR), statement.gist.text)


def _largest(parts: tuple[Part, ...], width: float, height: float, look: Look) -> tuple[float, SentenceLayout]:
    """Set the sentence as large as fits into its share of the page; return how many times it is drawn larger."""
    times = _LARGEST
    while True:
        layout = set_sentence(parts, width / times, look, changeable=False)
        widest = max((fragment.area.right() for fragment in layout.fragments), default=0.0)
        if (layout.height * times <= height and widest * times <= width) or times <= 1:
            return times, layout
        times -= _STEP
