"""The keys that go on with a story, drawn in the bottom tenth."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.widgets.look import Look

_CAP, _CAP_WIDTH, _RADIUS = 22, 26, 5
_BEFORE_TEXT, _BETWEEN, _BETWEEN_CAPS = 8, 20, 7
_CLICKER = 20
_Align = Qt.AlignmentFlag


class Hint(NamedTuple):
    """What some keys do.

    Attributes:
        keys: What stands on them.
        text: What they do, in the language in use.
    """

    keys: tuple[str, ...]
    text: str


def draw_hints(painter: QPainter, area: QRectF, hints: Sequence[Hint], look: Look) -> None:
    """Draw hints that end at the right side of an area; where there is little room, the last ones go.

    Args:
        painter: On the page.
        area: The room there is.
        hints: From the most useful to the least.
        look: Theme and font; text here does not grow with the text of the scene.
    """
    shown = list(hints)
    while len(shown) > 1 and _width(shown, look) + _CLICKER + _BETWEEN > area.width():
        shown.pop()
    left = area.right() - _width(shown, look)
    side = QRectF(left - _CLICKER - 8, area.center().y() - _CLICKER / 2, _CLICKER, _CLICKER)
    look.draw_icon(painter, "clicker", "ink", side)
    for hint in shown:
        for key in hint.keys:
            cap = QRectF(left, area.center().y() - _CAP / 2, _cap_width(key, look), _CAP)
            painter.setPen(QPen(look.color("edge"), 1.2))
            painter.setBrush(look.color("surface"))
            painter.drawRoundedRect(cap, _RADIUS, _RADIUS)
            painter.setFont(look.font(13, 700))
            painter.setPen(look.color("ink"))
            painter.drawText(cap, _Align.AlignCenter, key)
            left = cap.right() + _BETWEEN_CAPS
        left += _BEFORE_TEXT - _BETWEEN_CAPS
        font = look.font(13, 600)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        width = QFontMetricsF(font).horizontalAdvance(hint.text)
        painter.drawText(QRectF(left, area.top(), width + 2, area.height()), _Align.AlignVCenter, hint.text)
        left += width + _BETWEEN


def _width(hints: Sequence[Hint], look: Look) -> float:
    return sum(_hint_width(hint, look) for hint in hints) + _BETWEEN * (len(hints) - 1)


def _hint_width(hint: Hint, look: Look) -> float:
    caps = sum(_cap_width(key, look) for key in hint.keys) + _BETWEEN_CAPS * (len(hint.keys) - 1)
    return caps + _BEFORE_TEXT + QFontMetricsF(look.font(13, 600)).horizontalAdvance(hint.text)


def _cap_width(key: str, look: Look) -> float:
    return max(QFontMetricsF(look.font(13, 700)).horizontalAdvance(key) + 12, _CAP_WIDTH)
