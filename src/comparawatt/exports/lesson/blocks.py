"""What stands on a sheet or a slide, before anybody draws it: lines by their roles; it knows no Qt."""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal[
    "title",
    "part",
    "heading",
    "sentence",
    "question",
    "text",
    "label",
    "sum",
    "solved",
    "tick",
    "row",
    "note",
    "source",
    "rule",
]

BLANK = "_" * 14
"""Where a number is written by hand: 24 millimetres of the sheet."""
LONG_BLANK = "_" * 28
"""Where words are."""


class Line(NamedTuple):
    """One line, or a paragraph.

    Attributes:
        role: What it is, which says how it looks.
        text: What it says; an empty line to write on says nothing.
        right: What stands at the right margin of the same line.
    """

    role: Role
    text: str = ""
    right: str = ""


class Block(NamedTuple):
    """Lines that stay on one page together, as far as one page holds them.

    Attributes:
        lines: From top to bottom.
        new_page: Whether it begins a page.
    """

    lines: tuple[Line, ...]
    new_page: bool = False


def paragraphs(text: str) -> tuple[Line, ...]:
    """Return a text of several lines as lines."""
    return tuple(Line("text", each) for each in text.strip().splitlines())


def rules(count: int) -> tuple[Line, ...]:
    """Return lines to write on."""
    return (Line("rule"),) * count
