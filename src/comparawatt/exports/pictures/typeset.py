"""Lines set in type: how each role looks, how high it gets, and how it is drawn with any painter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.exports.lesson.blocks import Line, Role
    from comparawatt.widgets.look import Look

_ADDRESS = re.compile(r"https://\S+")
_BOX = 0.85
_GAP = 12.0


class Style(NamedTuple):
    """How a role looks.

    Attributes:
        size: Of its type, in pixels.
        weight: From 100 to 900.
        color: A token of the theme.
        above: Pixels over it, but at the top of a page.
        display: Whether it has the cut for headings.
        indent: Pixels at its left.
    """

    size: int
    weight: int = 500
    color: str = "ink"
    above: int = 4
    display: bool = False
    indent: int = 0


Styles = dict["Role", Style]


class SetLine(NamedTuple):
    """A line set in type.

    Attributes:
        line: What it says.
        style: How it looks.
        main: Its text, or None for a line to write on.
        right: What stands at the right margin, or None.
        height: In pixels, without what is over it.
    """

    line: Line
    style: Style
    main: QTextLayout | None
    right: QTextLayout | None
    height: float


def set_line(line: Line, width: float, styles: Styles, look: Look) -> SetLine:
    """Set a line into a width, in pixels."""
    style = styles[line.role]
    if line.role == "rule":
        return SetLine(line, style, None, None, style.size)
    metrics = QFontMetricsF(look.font(style.size, style.weight, display=style.display))
    if not line.text:
        return SetLine(line, style, None, None, metrics.height() / 2)
    indent = style.indent + (metrics.height() + _GAP / 2 if line.role == "tick" else 0)
    right = _set(line.right, style, width, look, wraps=False) if line.right else None
    taken = right.maximumWidth() if right else 0.0
    main = _set(line.text, style, width - indent - (taken + _GAP if taken else 0.0), look)
    main.setPosition(QPointF(indent, 0))
    if right:
        right.setPosition(QPointF(width - right.lineAt(0).naturalTextWidth(), 0))
    return SetLine(line, style, main, right, main.boundingRect().height())


def draw_line(painter: QPainter, found: SetLine, place: QPointF, width: float, look: Look) -> None:
    """Draw a line that was set, at its upper left corner."""
    painter.setPen(look.color(found.style.color))
    if found.line.role == "rule":
        y = place.y() + found.height - 1
        painter.setPen(QPen(look.color("edge"), 1))
        painter.drawLine(QPointF(place.x(), y), QPointF(place.x() + width, y))
        return
    for layout in (found.main, found.right):
        if layout is not None:
            layout.draw(painter, place)
    if found.line.role == "tick" and found.main is not None:
        height = found.main.lineAt(0).height()
        side = height * _BOX
        painter.setPen(QPen(look.color("ink"), max(side / 12, 1.2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top = place.y() + (height - side) / 2
        painter.drawRect(QRectF(place.x() + found.style.indent, top, side, side))


def _set(text: str, style: Style, width: float, look: Look, *, wraps: bool = True) -> QTextLayout:
    layout = QTextLayout(text, look.font(style.size, style.weight, display=style.display))
    option = QTextOption()
    way = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wraps else QTextOption.WrapMode.NoWrap
    option.setWrapMode(way)
    layout.setTextOption(option)
    layout.setFormats([_linked(found) for found in _ADDRESS.finditer(text)])
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _linked(address: re.Match[str]) -> QTextLayout.FormatRange:
    """Make an address a link, where what it is drawn on knows links, as a PDF does."""
    linked = QTextCharFormat()
    linked.setAnchor(True)
    linked.setAnchorHref(address[0])
    found = QTextLayout.FormatRange()
    # Set one by one: the constructor takes nothing.
    found.start, found.length = address.start(), len(address[0])
    found.format = linked
    return found
