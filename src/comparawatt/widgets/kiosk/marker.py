"""The marker behind what a sentence is about, as if a felt pen had drawn it, and its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from comparawatt.widgets.sentence_layout import baseline

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.widgets.look import Look
    from comparawatt.widgets.sentence_layout import SentenceLayout

_TOP = 0.42
"""Where the marker begins, as a part of a line's height."""

_BELOW = 0.2
"""How far it reaches below the letters, as a part of the ascent: what hangs from them stays clear of the line."""


def draw_marker(painter: QPainter, layout: SentenceLayout, look: Look, thick: int, outset: int = 0) -> None:
    """Mark what a sentence is about, before its words are drawn.

    Args:
        painter: What draws it.
        layout: The sentence.
        look: Theme.
        thick: Of the line, in logical pixels.
        outset: How far it reaches beyond the words at both sides, in logical pixels.
    """
    ascent = QFontMetricsF(layout.font).ascent()
    for fragment in layout.fragments:
        if fragment.role == "activity":
            area = fragment.area.adjusted(-outset, 0, outset, 0)
            top = area.top() + area.height() * _TOP
            foot = baseline(fragment, ascent) + ascent * _BELOW
            line = min(foot + thick / 2, area.bottom() - thick)
            painter.fillRect(QRectF(area.left(), top, area.width(), foot - top), look.color("mark_fill"))
            painter.fillRect(QRectF(area.left(), line, area.width(), thick), look.color("mark"))
