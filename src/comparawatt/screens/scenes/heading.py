"""The sentence over a scene, in the largest type in which it leaves room for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.sentence_layout import SentenceLayout, TypeSize, set_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from comparawatt.engine.phrases import Part, Role
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.shapes import Yardstick

SIZES = (
    TypeSize(41, 51, 2),
    TypeSize(36, 45, 2),
    TypeSize(31, 38, 2),
    TypeSize(28, 35, 3),
    TypeSize(24, 30, 3),
    TypeSize(20, 25, 9),
)
"""On the page, half of the design's."""

LARGE_SIZES = (TypeSize(60, 74, 3), TypeSize(52, 64, 4), *SIZES)
"""Where nothing else stands on the page."""

_INSET = 4
_RISE = 0.36
_MARKED: frozenset[Role] = frozenset(("amount",))


def set_heading(
    parts: tuple[Part, ...], room: QRectF, look: Look, *, share: float = 0.4, sizes: Sequence[TypeSize] = SIZES
) -> SentenceLayout:
    """Set a sentence into a part of a room.

    Args:
        parts: Its pieces.
        room: Of the scene, on the page.
        look: Font and size of text: a size that is too large falls back to the next one.
        share: Of the room's height that it may take.
        sizes: From the largest to the smallest.
    """
    for place in range(len(sizes)):
        layout = set_sentence(parts, room.width(), look, changeable=False, sizes=sizes[place:])
        widest = max((fragment.area.right() for fragment in layout.fragments), default=0.0)
        if layout.height <= room.height() * share and widest <= room.width():
            break
    return layout


def draw_heading(
    painter: QPainter,
    layout: SentenceLayout,
    place: QPointF,
    look: Look,
    kind: Yardstick,
    *,
    uncovered: float = 1.0,
    colored: frozenset[Role] = frozenset(("count",)),
) -> None:
    """Draw a sentence; its amount is marked, its number has the colour of what it counts.

    Args:
        painter: On the page.
        layout: The sentence, set.
        place: Its upper left corner.
        look: Theme.
        kind: Whose colours its number has.
        uncovered: How far the hatching has slid off the number, from 0 to 1.
        colored: Roles of the words that have its colours, too.
    """
    painter.save()
    painter.translate(place)
    ascent = QFontMetricsF(layout.font).ascent()
    for fragment in layout.fragments:
        area, height = fragment.area, fragment.area.height()
        if fragment.role in _MARKED:
            foot = area.top() + height * 0.82
            painter.fillRect(
                QRectF(area.left() - 2, area.top() + height * 0.42, area.width() + 4, height * 0.4),
                look.color("mark_fill"),
            )
            painter.fillRect(QRectF(area.left() - 2, foot + 2, area.width() + 4, 3), look.color("mark"))
        is_hidden = fragment.role == "count" and uncovered == 0
        if not is_hidden:
            painter.setFont(layout.font)
            painter.setPen(look.color(kind.text if fragment.role in colored else "ink"))
            painter.drawText(QPointF(area.left(), area.center().y() + ascent * _RISE), fragment.text)
        if fragment.role == "count" and uncovered < 1:
            draw_hatching(painter, look, area.adjusted(0, _INSET, 0, -_INSET), kind, uncovered)
    painter.restore()
