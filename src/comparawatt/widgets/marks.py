"""The small marks of an estimate: whether it is chosen, how sure it is, and where its figure stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

DOT = 8.0
"""Pixels from the middle of a figure's mark to its edge."""

_DIAMOND = 10.0
_CAP = 6.0
_CHOSEN = 2.5
_THIN = 1.5


def draw_radio(painter: QPainter, look: Look, middle: QPointF, *, chosen: bool) -> None:
    """Draw a ring, which is filled where it is the chosen one."""
    painter.setPen(QPen(look.color("ink"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, 8, 8)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ink"))
        painter.drawEllipse(middle, 4.5, 4.5)


def draw_confidence(painter: QPainter, look: Look, first: QPointF, filled: int) -> None:
    """Draw three dots, of which some are filled."""
    for place in range(3):
        painter.setPen(QPen(look.color("ink"), 1.6))
        painter.setBrush(look.color("ink") if place < filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(first + QPointF(place * 11, 0), 3.2, 3.2)


def draw_figure(painter: QPainter, look: Look, middle: QPointF, *, article: bool, chosen: bool = False) -> None:
    """Draw where a figure stands: a dot, or the article's yellow diamond; the chosen one has a ring around it."""
    if chosen:
        painter.setPen(QPen(look.color("ink"), _CHOSEN))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, DOT + 5, DOT + 5)
    if article:
        draw_diamond(painter, look, middle, _DIAMOND, "mark")
    else:
        painter.setPen(QPen(look.color("bg"), 1))
        painter.setBrush(look.color("ink"))
        painter.drawEllipse(middle, DOT, DOT)


def draw_diamond(painter: QPainter, look: Look, middle: QPointF, half: float, token: str) -> None:
    """Draw a diamond of so many pixels from its middle to a corner, filled with a colour of the theme."""
    painter.setPen(QPen(look.color("ink"), max(half / 4, _THIN), j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(look.color(token))
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))


def draw_whisker(painter: QPainter, look: Look, low: QPointF, high: QPointF) -> None:
    """Draw a range as a line with caps, level or upright."""
    painter.setPen(QPen(look.color("ink"), 2.5))
    line = QLineF(low, high)
    across = line.normalVector().unitVector()
    cap = QPointF(across.dx(), across.dy()) * _CAP
    painter.drawLine(line)
    for end in (low, high):
        painter.drawLine(QLineF(end - cap, end + cap))
