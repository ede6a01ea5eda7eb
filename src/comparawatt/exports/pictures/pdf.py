"""Pages as PDF: their fonts are in it, their text can be selected, and it is the same every time."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from comparawatt.exports.subject import Paper

_RESOLUTION = 96
_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_CONTEXTUAL = QFont.Tag("calt")
_DOUBLES = {b"<02BC>": b"<2019>", b"<02EE>": b"<201D>"}
"""Apostrophe and closing quotation mark share their glyphs with signs that nobody types."""
_DATE = re.compile(rb"\(D:\d{14}(?:Z|[+-]\d\d'\d\d')\)")


class PdfLook(Look):
    """A look whose font replaces no sign by another form of it: copied, such forms are nothing."""

    def font(self, size: int, weight: int = 500, *, display: bool = False, tabular: bool = False) -> QFont:
        """Return the font; see `Look.font`."""
        font = QFont(super().font(size, weight, display=display, tabular=tabular))
        font.setFeature(_CONTEXTUAL, 0)
        return font


def page_size(paper: Paper) -> tuple[int, int]:
    """Return the size of a page that stands upright, in pixels."""
    size = QPageSize(_SIZES[paper]).sizePixels(_RESOLUTION)
    return size.width(), size.height()


def to_pdf(
    paper: Paper,
    title: str,
    day: dt.date,
    pages: Sequence[Callable[[QPainter, tuple[int, int]], None]],
    *,
    upright: bool,
) -> bytes:
    """Draw a PDF.

    Args:
        paper: Its size.
        title: What it is called.
        day: What it names as the day on which it was made.
        pages: What draws each page; it gets the size of the page in pixels.
        upright: Whether the pages stand upright.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Comparawatt")
    writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_URL, f"{title} {day}"))))
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(_SIZES[paper]))
    way = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    writer.setPageOrientation(way)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for place, draw in enumerate(pages):
        if place:
            writer.newPage()
        painter.save()
        draw(painter, (writer.width(), writer.height()))
        painter.restore()
    painter.end()
    return _settled(bytes(content.data()), day)


def _settled(pdf: bytes, day: dt.date) -> bytes:
    """Put a day in the place of each date, and the signs that people type in that of their doubles."""
    pdf = _dated(pdf, f"(D:{day:%Y%m%d}000000+00'00')".encode())
    written = rb'(Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"'
    pdf = re.sub(written, lambda found: found[1] + f'{day.isoformat()}T00:00:00+00:00"'.encode(), pdf)
    return re.sub(rb"/CIDInit.*?endcmap", lambda found: _typed(found[0]), pdf, flags=re.DOTALL)


def _dated(pdf: bytes, date: bytes) -> bytes:
    """Put a date in the place of those at the head; where the computer keeps UTC, Qt writes them shorter.

    What stands behind them moves then, so that the table at the end names other places.
    """
    head, rest = pdf.split(b"endobj", 1)
    moved = len(_DATE.sub(date, head)) - len(head)
    body, table = rest.rsplit(b"\nxref\n", 1)

    def move(found: re.Match[bytes]) -> bytes:
        place = int(found[0])
        return b"%0*d" % (len(found[0]), place + moved if place > len(head) else place)

    table = re.sub(rb"\d{10}(?= \d{5} n)|(?<=startxref\n)\d+", move, table)
    return b"".join((_DATE.sub(date, head), b"endobj", body, b"\nxref\n", table))


def _typed(glyphs: bytes) -> bytes:
    """Let the table of what glyphs stand for name what people type."""
    for double, sign in _DOUBLES.items():
        glyphs = glyphs.replace(double, sign)
    return glyphs
