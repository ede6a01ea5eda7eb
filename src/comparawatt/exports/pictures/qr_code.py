"""A statement as a QR code: plain text, so that a phone reads it without any network."""

from __future__ import annotations

from functools import lru_cache

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

QUIET = 4
"""Modules that stay free around a code, as its standard asks."""

_OVERLAP = 0.03
"""Of a module, that a row lies over the next in drawings that are scaled: else hairlines are seen between them."""


@lru_cache(maxsize=4)  # one is counted before it is drawn
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of a text, row by row; it names its encoding, and a seventh of it may be lost."""
    code = segno.make(text, error="m", encoding="utf-8", eci=True, micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def draw_qr(painter: QPainter, area: QRectF, text: str) -> None:
    """Draw a code in black on white, whatever the theme: many phones read no other.

    Args:
        painter: On the picture; where that has pixels, a module is drawn as whole ones.
        area: A square, of which the code takes the upper right; the quiet zone lies in it.
        text: What is read.
    """
    rows = modules(text)
    count = len(rows) + 2 * QUIET
    side = area.width() / count
    overlap = side * _OVERLAP
    if isinstance(painter.device(), QImage):
        pixels = painter.worldTransform().m11()
        side, overlap = max(int(side * pixels), 1) / pixels, 0.0
    left, top = area.right() - side * count, area.top()
    ground = QRectF(left, top, side * count, side * count)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = next((x for x in range(start, len(row)) if row[x] != row[start]), len(row))
            if row[start]:
                place = (left + (start + QUIET) * side, top + (y + QUIET) * side)
                path.addRect(QRectF(*place, (end - start) * side, side + overlap))
            start = end
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(ground, QColor("#FFFFFF"))
    painter.fillPath(path, QColor("#000000"))
    painter.restore()
