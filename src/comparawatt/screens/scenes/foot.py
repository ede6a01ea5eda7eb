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

_SIZES, _WEIGHTS, _TOKENS = (15, 13), (700, 500), ("ink", "ink2")
_PARTS = (1.0, 0.93, 0.87, 0.8, 0.73, 0.67, 0.6, 0.53, 0.47, 0.4)
"""How much smaller both may be: four sources with long names do not fit otherwise."""

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


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
    """Draw a bold text and a smaller one beneath it, together at the bottom, as large as both fit."""
    texts = [each for each in zip(lines, _SIZES, _WEIGHTS, _TOKENS, strict=True) if each[0]]
    for part in _PARTS:
        fonts = [look.font(max(round(size * part), 1), weight) for _, size, weight, _ in texts]
        heights = [
            QFontMetricsF(font).boundingRect(QRectF(0, 0, area.width(), 4000), _WRAP, text).height()
            for font, (text, *_) in zip(fonts, texts, strict=True)
        ]
        if sum(heights) <= area.height():
            break
    top = max(area.bottom() - sum(heights), area.top())
    for font, height, (text, _, _, token) in zip(fonts, heights, texts, strict=True):
        painter.setFont(font)
        painter.setPen(look.color(token))
        painter.drawText(QRectF(area.left(), top, area.width(), height), _WRAP, text)
        top += height
