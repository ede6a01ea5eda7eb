"""Text set into as many lines as it needs, in the largest type in which these have room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.widgets.look import Look

_BREAK = re.compile(r"(?<!\d) |(?<=[^\d/ ]/)(?=[^/ ])|(?<=[a-z]-)(?=[a-z])")
"""Where a text may be broken: at a space, never between a number and its unit, and within an address."""

_PITCH = 1.18
"""From one line to the next, as a part of the type's size."""


class Lines(NamedTuple):
    """Text that is set.

    Attributes:
        fits: Whether nothing was cut.
    """

    font: QFont
    texts: tuple[str, ...]
    pitch: float
    fits: bool

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.pitch * len(self.texts)


def set_lines(
    text: str, width: float, height: float, look: Look, sizes: Sequence[int], weight: int = 600
) -> Lines:
    """Set a text; where even the smallest type has no room, the last line is elided.

    Args:
        text: What is set; it is broken at its spaces, never behind a number, and within an address.
        width: Of the room, in pixels.
        height: Of the room, in pixels.
        look: Whose font it is.
        sizes: Of the type, in pixels of the design, the largest first.
        weight: Of the type.
    """
    for size in sizes:
        font = look.font(size, weight)
        metrics = QFontMetricsF(font)
        pitch = look.px(size) * _PITCH
        texts = balanced(text, width, metrics)
        is_whole = all(metrics.horizontalAdvance(line) <= width for line in texts)
        if is_whole and pitch * len(texts) <= height + 1:
            return Lines(font, texts, pitch, fits=True)
    most = max(int((height + 1) // pitch), 1)
    kept = [*texts[: most - 1], " ".join(texts[most - 1 :])]
    elided = tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in kept if line)
    return Lines(font, elided, pitch, fits=False)


def draw_lines(painter: QPainter, lines: Lines, area: QRectF, align: Qt.AlignmentFlag) -> None:
    """Draw lines in the present pen, from the top of an area on."""
    painter.setFont(lines.font)
    for place, text in enumerate(lines.texts):
        row = QRectF(area.left(), area.top() + place * lines.pitch, area.width(), lines.pitch)
        painter.drawText(row, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)


def balanced(text: str, width: float, metrics: QFontMetricsF) -> tuple[str, ...]:
    """Break a text into no more lines than a width asks for, and let these be about as long as one another."""
    lines = broken(text, width, metrics)
    while True:
        longest = max(map(metrics.horizontalAdvance, lines))
        closer = broken(text, min(longest, width) - 1, metrics)
        if len(closer) > len(lines) or closer == lines:
            return lines
        lines = closer


def broken(text: str, width: float, metrics: QFontMetricsF) -> tuple[str, ...]:
    """Break a text so that each line fits into a width as far as its words do."""
    lines: list[str] = []
    joint, start = "", 0
    for found in (*_BREAK.finditer(text), None):
        word = text[start : found.start() if found else None]
        longer = f"{lines[-1]}{joint}{word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
        if found:
            joint, start = found.group(), found.end()
    return tuple(lines)
