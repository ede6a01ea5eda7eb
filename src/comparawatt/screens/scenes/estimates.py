"""The published figures of one activity on one scale of powers of ten, a line each, for the last row of a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from comparawatt.engine.rivals import ARTICLE
from comparawatt.engine.scale import log_span
from comparawatt.models.estimate_model import CONFIDENCE
from comparawatt.screens.scenes.picture import least_type
from comparawatt.widgets.marks import DOT, draw_confidence, draw_figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from comparawatt.engine.catalogue import Estimate
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_Align = Qt.AlignmentFlag
_TALLEST, _LARGEST_TYPE = 46.0, 18
_OF_A_ROW = 0.58
_NAMES = 0.46
"""Of the width, for the longest name at most."""
_DOTS, _GAP = 42, 14
_FIGURE = 96
_AXIS = 24
_RING = 14


def draw_estimates(
    painter: QPainter,
    area: QRectF,
    estimates: Sequence[Estimate],
    wording: Wording,
    look: Look,
    *,
    progress: float = 1.0,
    chosen: str = "",
) -> None:
    """Draw a line for each estimate, from the least to the most.

    Args:
        painter: On the page.
        area: The room there is.
        estimates: All of one activity.
        wording: The language.
        look: Theme and font.
        progress: How far their figures have come; 0 shows the names alone.
        chosen: Id of the one that is ringed.
    """
    rows = sorted(estimates, key=lambda each: each.figure.central)
    height = min((area.height() - _AXIS) / max(len(rows), 1), _TALLEST)
    size = min(int(height * _OF_A_ROW / look.grown), _LARGEST_TYPE)
    said, least = [wording.who(each) for each in rows], least_type(look)
    for smaller in range(max(size, least), least - 1, -1):  # before a name is cut, it is written smaller
        font = look.font(smaller, 600)
        metrics = QFontMetricsF(font)
        longest = max(map(metrics.horizontalAdvance, said), default=0.0) + 1
        if longest <= area.width() * _NAMES:
            break
    names = min(area.width() * _NAMES, longest)
    axis_font = look.font(least, 500)
    left, right = area.left() + names + _GAP + _DOTS, area.right() - look.px(_FIGURE)
    span = log_span(each.figure.central for each in rows)
    if progress:
        painter.setFont(axis_font)
        end = left - _GAP
        for tick in span.marks():
            x = left + span.position(tick) * (right - left)
            painter.setPen(QPen(look.color("line"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, area.top(), x, area.top() + len(rows) * height))
            text = wording.figure_of(rows[0], tick)
            width = QFontMetricsF(axis_font).horizontalAdvance(text)
            if x - width / 2 > end:
                painter.setPen(look.color("ink2"))
                painter.drawText(QPointF(x - width / 2, area.top() + len(rows) * height + 17), text)
                end = x + width / 2 + _GAP
    for place, each in enumerate(rows):
        row = QRectF(area.left(), area.top() + place * height, area.width(), height)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        name = wording.who(each)
        room = QRectF(row.left(), row.top(), names, height)
        painter.drawText(room, _Align.AlignVCenter, metrics.elidedText(name, Qt.TextElideMode.ElideRight, names))
        draw_confidence(
            painter, look, QPointF(row.left() + names + _GAP, row.center().y()), CONFIDENCE[each.confidence]
        )
        if not progress:
            continue
        x = left + span.position(each.figure.central) * (right - left) * progress
        middle = QPointF(x, row.center().y())
        painter.setPen(QPen(look.color("ink"), 2))
        painter.drawLine(QPointF(left, middle.y()), middle)
        draw_figure(painter, look, middle, article=each.id == ARTICLE, chosen=each.id == chosen)
        if progress == 1:
            figure = wording.figure(each)
            width = metrics.horizontalAdvance(figure)
            beside = DOT + (_RING if each.id == chosen else 8)
            room = QRectF(x + beside, row.top(), width + 4, height)
            painter.fillRect(room.adjusted(-2, height * 0.15, 2, -height * 0.15), look.color("bg"))
            painter.setFont(font)
            painter.setPen(look.color("ink"))
            painter.drawText(room, _Align.AlignVCenter, figure)
