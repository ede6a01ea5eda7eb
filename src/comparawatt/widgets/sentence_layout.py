"""A sentence set into lines, in the largest type in which it takes few enough of them, and drawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

MARKED = frozenset(("activity", "amount", "energy", "equivalent"))
"""Roles of the words that can be changed."""


class TypeSize(NamedTuple):
    """A size that a sentence may be set in, in pixels of the design.

    Attributes:
        size: Of the type.
        line: Height of a line.
        most: How many lines may be set so.
    """

    size: int
    line: int
    most: int


# The last one takes what remains.
_SETTINGS = (TypeSize(34, 50, 2), TypeSize(32, 45, 3), TypeSize(26, 36, 3), TypeSize(22, 30, 99))
CHEVRON = 22
"""Pixels of the design that the sign of a marked word takes."""

_NEVER_FIRST = frozenset((",", ".", ";"))
"""What never begins a line."""

_SPACE = re.compile(" ")
_AMOUNT_SPACE = re.compile(r"(?<!\d) ")
"""Where an amount may be broken: nowhere between a number and its unit, such as "1 year"."""


class Fragment(NamedTuple):
    """Words of one part that stand on one line."""

    part: int
    role: str
    text: str
    area: QRectF
    is_first: bool
    is_last: bool


class SentenceLayout(NamedTuple):
    """A sentence set into lines."""

    font: QFont
    fragments: tuple[Fragment, ...]
    height: float


def set_sentence(
    parts: tuple[Part, ...],
    width: float,
    look: Look,
    *,
    changeable: bool = True,
    sizes: Sequence[TypeSize] = _SETTINGS,
) -> SentenceLayout:
    """Set a sentence into lines: in the largest type in which it takes few enough of them.

    Args:
        parts: Its pieces.
        width: Of the lines, in pixels.
        look: Theme and font.
        changeable: Whether marked words get room for their chevron.
        sizes: From the largest to the smallest; those of a desk where nothing is said.
    """
    chevron = look.px(CHEVRON) if changeable else 0
    for size, height, most in sizes:
        line_height = look.px(height)
        font = look.font(size, 800, display=True)
        fragments = _break(parts, width, QFontMetricsF(font), line_height, chevron)
        lines = round(max((f.area.top() for f in fragments), default=0) / line_height) + 1
        if lines <= most:
            break
    return SentenceLayout(font, tuple(fragments), lines * line_height)


def _break(
    parts: tuple[Part, ...], width: float, metrics: QFontMetricsF, line_height: int, chevron: int
) -> list[Fragment]:
    fragments: list[Fragment] = []
    x, y = 0.0, 0.0
    space = metrics.horizontalAdvance(" ")
    for place, part in enumerate(parts):
        extra = chevron if part.role in MARKED else 0
        behind = parts[place + 1].text[:1] if place + 1 < len(parts) else ""
        kept = metrics.horizontalAdvance(behind) if behind in _NEVER_FIRST else 0.0
        words = (_AMOUNT_SPACE if part.role == "amount" else _SPACE).split(part.text)
        line: list[str] = []
        start = x
        for number, word in enumerate(words):
            is_last = number == len(words) - 1
            right = start + metrics.horizontalAdvance(" ".join([*line, word])) + (extra + kept if is_last else 0)
            if right > width and (line or start > 0):
                _add(fragments, place, part, line, QRectF(start, y, 0, line_height), metrics)
                line, start, y = [word] if word else [], 0.0, y + line_height
            else:
                line.append(word)
        x = _add(fragments, place, part, line, QRectF(start, y, 0, line_height), metrics, extra)
        if not line or line == [""]:
            x = start + (space if words[-1] == "" and start > 0 else 0)
    return _ends_named(fragments)


def _add(
    fragments: list[Fragment],
    place: int,
    part: Part,
    words: list[str],
    area: QRectF,
    metrics: QFontMetricsF,
    extra: int = 0,
) -> float:
    """Add the words of a part on one line and return where the line goes on."""
    text = " ".join(words)
    area.setWidth(metrics.horizontalAdvance(text) + extra)
    if text.strip():
        fragments.append(Fragment(place, part.role, text, area, is_first=False, is_last=extra > 0))
    return area.right()


def _ends_named(fragments: list[Fragment]) -> list[Fragment]:
    seen: set[int] = set()
    named = []
    for fragment in fragments:
        named.append(fragment._replace(is_first=fragment.part not in seen))
        seen.add(fragment.part)
    return named


def draw_plain(
    painter: QPainter, layout: SentenceLayout, look: Look, number_color: str, *, all_parts: bool
) -> None:
    """Draw the words that cannot be changed, or all of them as plain text."""
    painter.setFont(layout.font)
    ascent = QFontMetricsF(layout.font).ascent()
    for fragment in layout.fragments:
        if fragment.role in MARKED and not all_parts:
            continue
        painter.setPen(look.color(number_color if fragment.role == "count" else "ink"))
        painter.drawText(QPointF(fragment.area.left(), baseline(fragment, ascent)), fragment.text)


def baseline(fragment: Fragment, ascent: float) -> float:
    """Return where the letters of a fragment stand.

    Args:
        fragment: Of a sentence that is set.
        ascent: Of its font.
    """
    return fragment.area.center().y() + ascent * 0.36
