"""Who says so, in two lines that the last row can read: the estimate with its year, then the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from comparawatt.engine.references import brief, sources_of
from comparawatt.screens.scenes.picture import least_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPainter

    from comparawatt.engine.catalogue import Catalogue, Source
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_SIZES, _WEIGHTS, _TOKENS = (15, 13), (700, 500), ("ink", "ink2")
_PARTS = (1.0, 0.93, 0.87, 0.8, 0.73, 0.67, 0.6, 0.53, 0.47, 0.4)
"""How much smaller both may be, down to what the last row can read."""

_BETWEEN = " · "
_MORE = "…"

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
    return wording.labelled("sources", _BETWEEN.join(dict.fromkeys(map(brief, sources))))


def spoken_sources(comparison: Comparison, catalogue: Catalogue, wording: Wording) -> str:
    """Return both lines as one text."""
    return ". ".join(line for line in who_lines(comparison, catalogue, wording) if line)


def draw_sources(
    painter: QPainter, area: QRectF, comparison: Comparison, catalogue: Catalogue, wording: Wording, look: Look
) -> None:
    """Draw who says so into an area, the second line as small as it must be."""
    draw_lines(painter, area, who_lines(comparison, catalogue, wording), look)


def draw_lines(painter: QPainter, area: QRectF, lines: tuple[str, str], look: Look) -> None:
    """Draw a bold text and a smaller one beneath it, together at the bottom, as large as both fit.

    They are never smaller than the last row can read: where a list does not fit so, it ends with an ellipsis.
    """
    lead, rest = lines
    lines_set = _set(lead, rest, area, look)
    while sum(line.height for line in lines_set) > area.height() and _BETWEEN in rest:
        rest = rest.removesuffix(_BETWEEN + _MORE).rpartition(_BETWEEN)[0] + _BETWEEN + _MORE
        if rest == _BETWEEN + _MORE:
            break
        lines_set = _set(lead, rest, area, look)
    top = max(area.bottom() - sum(line.height for line in lines_set), area.top())
    for line in lines_set:
        painter.setFont(line.font)
        painter.setPen(look.color(line.token))
        painter.drawText(QRectF(area.left(), top, area.width(), line.height), _WRAP, line.text)
        top += line.height


class _Line(NamedTuple):
    """A text as it is drawn."""

    text: str
    font: QFont
    token: str
    height: float


def _set(lead: str, rest: str, area: QRectF, look: Look) -> list[_Line]:
    """Set both texts in the largest type in which they fit, or in the smallest one there is."""
    room = QRectF(0, 0, area.width(), 4000)
    least = least_type(look)
    for part in _PARTS:
        found = []
        for text, size, weight, token in zip((lead, rest), _SIZES, _WEIGHTS, _TOKENS, strict=True):
            if text:
                font = look.font(max(round(size * part), least), weight)
                height = QFontMetricsF(font).boundingRect(room, _WRAP, text).height()
                found.append(_Line(text, font, token, height))
        if sum(line.height for line in found) <= area.height():
            break
    return found
