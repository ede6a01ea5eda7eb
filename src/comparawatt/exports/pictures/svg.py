"""A picture as SVG whose text stays text; Qt's own writer leaves weights, widths and other fonts out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable

_FAMILIES = (
    "Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
)
"""After Inter come fonts that are no wider than it, then whatever there is."""

_OPTICAL_SIZE = QFont.Tag("opsz")

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML may hold."""

_SVG = "{http://www.w3.org/2000/svg}"
_TOUCHING = 0.5
_ICONS_MITER = "4"
"""The miter limit of an SVG that says none: icons alone have it, Qt's own pens have another."""


class SvgLook(Look):
    """A look whose fonts tell their weight by name.

    On screens the weight is an axis of the font, which Qt's SVG does not know. It knows no letter spacing either:
    the text is laid out without, and in the optical size that viewers choose by themselves.
    """

    def font(self, size: int, weight: int = 500, *, display: bool = False, tabular: bool = False) -> QFont:
        """Return the font; see `Look.font`."""
        del display
        font = QFont(super().font(size, weight, tabular=tabular))
        font.setWeight(QFont.Weight(weight))
        font.setVariableAxis(_OPTICAL_SIZE, min(max(size, 14), 32))
        return font


def to_svg(
    size: tuple[int, int], scale: float, title: str, look: SvgLook, draw: Callable[[QPainter], None]
) -> bytes:
    """Draw an SVG.

    Args:
        size: In pixels, which are the units of its coordinates.
        scale: How many times larger it is shown.
        title: What it is called for those who do not see it.
        look: What it is drawn with.
        draw: Draws it.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRect(0, 0, *size))
    painter = QPainter(generator)
    draw(painter)
    painter.end()
    # Qt has escaped all texts: what is read here is well-formed, and is ours.
    root = ElementTree.fromstring(_ILLEGAL.sub("", bytes(content.data()).decode()))  # noqa: S314
    for name, side in zip(("width", "height"), size, strict=True):
        root.set(name, str(round(side * scale)))
    del root.attrib["baseProfile"]  # the tiny one knows no widths of texts
    for child in root.findall(f"{_SVG}desc"):
        root.remove(child)
    root.findall(f"{_SVG}title")[0].text = _ILLEGAL.sub("", title)
    _take_outlines(root)
    _place_texts(root, look)
    ElementTree.register_namespace("", _SVG.strip("{}"))
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _take_outlines(root: ElementTree.Element) -> None:
    """Take the black outline, which Qt writes, from what icons fill; their lines are groups of their own."""
    for group in root.iter(f"{_SVG}g"):
        if group.get("stroke-miterlimit") == _ICONS_MITER and group.get("fill") != "none":
            group.set("stroke", "none")


class _Line(NamedTuple):
    """Words that follow each other without a gap.

    Attributes:
        element: The first of them.
        kind: Transformation, baseline, size and weight, which all of them share.
        start: Where the first one begins, in the units of the drawing.
        end: Where the last one ends.
    """

    element: ElementTree.Element
    kind: tuple[str | None, ...]
    start: float
    end: float


def _place_texts(root: ElementTree.Element, look: SvgLook) -> None:
    """Name the fonts of each text, and the width that it takes whichever of them is there.

    Texts that follow each other without a gap become one, so that they do so in every font.
    """
    line: _Line | None = None
    for group in root.iter(f"{_SVG}g"):
        for text in group.findall(f"{_SVG}text"):
            font = look.font(int(float(text.attrib["font-size"])), int(text.attrib["font-weight"]))
            start = float(text.attrib["x"])
            end = start + QFontMetricsF(font).horizontalAdvance(text.text or "")
            shared = tuple(text.get(name) for name in ("y", "font-size", "font-weight"))
            kind = (group.get("transform"), *shared)
            if line is not None and line.kind == kind and abs(start - line.end) < _TOUCHING:
                span = ElementTree.SubElement(line.element, f"{_SVG}tspan", fill=text.attrib["fill"])
                span.text = text.text
                group.remove(text)
                line = line._replace(end=end)
            else:
                line = _Line(text, kind, start, end)
            line.element.set("font-family", _FAMILIES)
            line.element.set("textLength", f"{line.end - line.start:.2f}")
            line.element.set("lengthAdjust", "spacingAndGlyphs")
