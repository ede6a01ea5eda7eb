"""A picture as PDF on one page: its fonts are in it, its text can be selected, and it is the same every time."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from comparawatt.exports.subject import Paper

_RESOLUTION = 96
_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_CONTEXTUAL = QFont.Tag("calt")
_APOSTROPHES = (b"<02BC>", b"<2019>")
_DATE = re.compile(rb"\(D:\d{14}(?:Z|[+-]\d\d'\d\d')\)")


class PdfLook(Look):
    """A look whose font replaces no sign by another form of it: copied, such forms are nothing."""

    def font(self, size: int, weight: int = 500, *, display: bool = False, tabular: bool = False) -> QFont:
        """Return the font; see `Look.font`."""
        font = QFont(super().font(size, weight, display=display, tabular=tabular))
        font.setFeature(_CONTEXTUAL, 0)
        return font


def to_pdf(
    paper: Paper,
    title: str,
    day: dt.date,
    draw: Callable[[QPainter, tuple[int, int]], None],
    *,
    upright: bool,
) -> bytes:
    """Draw a PDF.

    Args:
        paper: Its size.
        title: What it is called.
        day: What it names as the day on which it was made.
        draw: Draws it; it gets the size of the page in pixels.
        upright: Whether the page stands upright.
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
    draw(painter, (writer.width(), writer.height()))
    painter.end()
    return _settled(bytes(content.data()), day)


def _settled(pdf: bytes, day: dt.date) -> bytes:
    """Put a day in the place of each date, and the apostrophe that people type in that of its double."""
    pdf = _dated(pdf, f"(D:{day:%Y%m%d}000000+00'00')".encode())
    written = rb'(Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"'
    pdf = re.sub(written, lambda found: found[1] + f'{day.isoformat()}T00:00:00+00:00"'.encode(), pdf)
    # Two signs share a glyph, and the table of what glyphs stand for names the one that nobody types.
    return re.sub(rb"/CIDInit.*?endcmap", lambda found: found[0].replace(*_APOSTROPHES), pdf, flags=re.DOTALL)


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
