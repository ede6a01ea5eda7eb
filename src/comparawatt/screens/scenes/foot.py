"""Who says so, in two lines that the last row can read: the estimate with its year, then the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from comparawatt.engine.references import brief, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from comparawatt.engine.catalogue import Catalogue, Source
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_FIRST, _SECOND = (15, 700), (13, 500)
_LEAST = 12
"""24 pixels on a screen of 1920 x 1080: what is smaller is not read from the back."""


def who_lines(comparison: Comparison, catalogue: Catalogue, wording: Wording) -> tuple[str, str]:
    """Return who says so with year and confidence, and what all of the comparison rests on."""
    estimate = comparison.estimate
    who = ""
    if estimate:
        sure = wording.text(f"confidence.{estimate.confidence}")
        who = wording.labelled("who", f"{wording.who(estimate)}, {sure}")
    return who, say_sources(sources_of(comparison, catalogue), wording)


def say_sources(sources: Iterable[Source], wording: Wording) -> str:
    """Name sources by publisher and year, each once."""
    return wording.labelled("sources", " · ".join(dict.fromkeys(map(brief, sources))))


def spoken_sources(comparison: Comparison, catalogue: Catalogue, wording: Wording) -> str:
    """Return both lines as one text."""
    return ". ".join(line for line in who_lines(comparison, catalogue, wording) if line)


def draw_sources(
    painter: QPainter, area: QRectF, comparison: Comparison, catalogue: Catalogue, wording: Wording, look: Look
) -> None:
    """Draw who says so into an area, the second line as small as it must be."""
    draw_lines(painter, area, who_lines(comparison, catalogue, wording), look)


def draw_lines(painter: QPainter, area: QRectF, lines: tuple[str, str], look: Look) -> None:
    """Draw a bold line and a smaller one beneath it, which may take two."""
    first, second = lines
    top = area.top()
    for text, (size, weight), token in ((first, _FIRST, "ink"), (second, _SECOND, "ink2")):
        if not text:
            continue
        font, room = look.font(size, weight), QRectF(area.left(), top, area.width(), area.bottom() - top)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        for smaller in range(size, _LEAST - 1, -1):
            font = look.font(smaller, weight)
            if QFontMetricsF(font).boundingRect(room, flags, text).height() <= room.height():
                break
        painter.setFont(font)
        painter.setPen(look.color(token))
        painter.drawText(room, flags, text)
        top += QFontMetricsF(font).boundingRect(room, flags, text).height() + 2
