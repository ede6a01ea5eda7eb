"""The ground of what is tapped: an outlined surface, yellow while a finger is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_REST, _SELECTED = 3, 5


def draw_ground(
    painter: QPainter,
    of: QWidget,
    look: Look,
    radius: int,
    *,
    is_main: bool = False,
    is_down: bool = False,
    is_selected: bool = False,
    rest: str = "surface",
) -> None:
    """Draw the ground of a target.

    Args:
        painter: On the target, with antialiasing.
        of: The target.
        look: Theme.
        radius: Of its corners, in pixels of the design.
        is_main: Whether it is yellow at rest.
        is_down: Whether a finger is on it.
        is_selected: Whether it is the chosen one of several.
        rest: Colour token of its ground at rest.
    """
    width = look.px(_SELECTED if is_selected else _REST)
    area = QRectF(of.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    ground, outline = rest, "edge"
    if is_main:
        ground = outline = "mark_pressed" if is_down else "mark"
    elif is_down:
        ground = outline = "mark"
    elif is_selected:
        outline = "mark"
    painter.setBrush(look.color(ground))
    painter.setPen(QPen(look.color(outline), width))
    painter.drawRoundedRect(area, look.px(radius), look.px(radius))
