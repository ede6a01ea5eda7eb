"""The guesses of groups on the scale, as dots that pile up where they agree, and the answer among them."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPen

from comparawatt.engine.guess_wording import say_number
from comparawatt.screens.scenes.picture import shrunk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from comparawatt.engine.guess import Question
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.shapes import Yardstick

_BIN = 0.25
"""Powers of ten that guesses lie apart which do not share a pile."""

_DOT = 9.0
_AXIS, _LABEL = 28, 26
_GAP = 8
_LEAST_WIDTH = 580
"""In which the words of the axis do not touch."""


def draw_guesses(
    painter: QPainter,
    area: QRectF,
    question: Question,
    guesses: Sequence[float],
    wording: Wording,
    look: Look,
    kind: Yardstick,
    *,
    revealed: float,
) -> None:
    """Draw the scale of a question with what groups guessed.

    Args:
        painter: On the page.
        area: The room there is.
        question: What is asked.
        guesses: A number for each group; what lies beyond the scale piles up at its end.
        wording: The language.
        look: Theme and font.
        kind: Whose colours the answer has.
        revealed: How far the answer is shown, from 0 to 1.
    """
    scale = shrunk(area.width(), _LEAST_WIDTH, look)
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    area = QRectF(0, 0, area.width() / scale, area.height() / scale)
    first, last = question.window.exponent, question.window.labels()[-1]
    track = area.adjusted(16, look.px(_LABEL), -16, -look.px(_AXIS))
    decade = track.width() / (last - first)

    def x(number: float) -> float:
        power = min(max(math.log10(number), first), last) if number > 0 else first
        return track.left() + (power - first) * decade

    _draw_axis(painter, track, first, last, wording, look)
    if revealed:
        low, high, said = (x(each) for each in (question.answer.low, question.answer.high, question.said))
        painter.setOpacity(revealed)
        band = QRectF(low, track.top(), max(high - low, 3.0), track.height())
        painter.fillRect(band, look.color("mark_fill"))
        painter.setPen(QPen(look.color(kind.shape), 4))
        painter.drawLine(QLineF(said, track.top(), said, track.bottom()))
        number = " ".join(say_number(question, question.said, wording))
        font = look.font(18, 800)
        painter.setFont(font)
        painter.setPen(look.color(kind.text))
        width = QFontMetricsF(font).horizontalAdvance(number)
        left = min(max(said - width / 2, area.left()), area.right() - width)
        painter.drawText(QPointF(left, track.top() - _GAP), number)
        painter.setOpacity(1.0)
    piles = Counter(round(math.log10(number) / _BIN) * _BIN for number in guesses if number > 0)
    most = max(piles.values(), default=1)
    pitch = min(2 * _DOT + 3, (track.height() - 6) / most)
    for power, groups in piles.items():
        for place in range(groups):
            middle = QPointF(x(10.0**power), track.bottom() - 4 - pitch * (place + 0.5))
            painter.setPen(QPen(look.color("bg"), 1.5))
            painter.setBrush(look.color("ink"))
            radius = min(_DOT, pitch / 2)
            painter.drawEllipse(middle, _DOT, radius)
    painter.restore()


def _draw_axis(painter: QPainter, track: QRectF, first: int, last: int, wording: Wording, look: Look) -> None:
    painter.setPen(QPen(look.color("ink"), 2))
    painter.drawLine(QLineF(track.left(), track.bottom(), track.right(), track.bottom()))
    font = look.font(14, 500)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for power in range(first, last + 1):
        at = track.left() + track.width() * (power - first) / (last - first)
        is_named = power % 3 == 0
        painter.setPen(QPen(look.color("ink2"), 2 if is_named else 1.5))
        painter.drawLine(QLineF(at, track.bottom(), at, track.bottom() + (9 if is_named else 5)))
        if is_named:
            text = wording.text(f"axis.1e{power}")
            width = metrics.horizontalAdvance(text)
            left = min(max(at - width / 2, track.left() - 12), track.right() + 14 - width)
            painter.drawText(QPointF(left, track.bottom() + look.px(_AXIS) - 4), text)
