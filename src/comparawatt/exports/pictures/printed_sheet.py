"""The sheet of a lesson on paper: pages that cut no block, numbered, with fonts in the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from comparawatt.exports.lesson.sheet import sheet_of
from comparawatt.exports.pictures.pdf import PdfLook, page_size, to_pdf
from comparawatt.exports.pictures.typeset import SetLine, Style, Styles, draw_line, set_line

if TYPE_CHECKING:
    import datetime as dt

    from comparawatt.exports.lesson.blocks import Block
    from comparawatt.exports.lesson.lesson import Lesson
    from comparawatt.exports.lesson.sheet import Sheet
    from comparawatt.exports.subject import Paper
    from comparawatt.widgets.look import Look

_MARGIN = 64
_FOOT = 62
_STYLES: Styles = {
    "title": Style(30, 800, above=0, display=True),
    "part": Style(22, 800, above=30, display=True),
    "heading": Style(17, 700, above=22),
    "sentence": Style(17, 600),
    "question": Style(14, 600, above=6),
    "text": Style(14, above=6),
    "label": Style(13, 700, "ink2", above=14),
    "sum": Style(14, above=14),  # room to write by hand
    "solved": Style(14, above=6),
    "tick": Style(14, above=6, indent=8),
    "row": Style(14, above=8),
    "note": Style(12, 500, "ink2", above=5),
    "source": Style(12, above=7),
    "rule": Style(30, above=0),
}


class Placed(NamedTuple):
    """A line in its place on a page."""

    found: SetLine
    y: float


class Printed(NamedTuple):
    """A sheet, laid out.

    Attributes:
        sheet: What is on it.
        paper: Of its pages.
        size: Of a page, in pixels.
        pages: The lines of each page.
        page_word: How a page is numbered, with places for ``page`` and ``pages``.
    """

    sheet: Sheet
    paper: Paper
    size: tuple[int, int]
    pages: tuple[tuple[Placed, ...], ...]
    page_word: str


class Printer:
    """Lays sheets out and draws them. It has a look of its own: paper is white, whatever the window's theme is.

    It is made in the window's thread, and may then work in another one, on one sheet at a time.
    """

    def __init__(self) -> None:
        self._look = PdfLook("light")

    def pdf(self, lesson: Lesson, paper: Paper) -> bytes:
        """Return the sheet of a lesson as a PDF; the same lesson gives the same bytes."""
        printed = self.lay_out(lesson, paper)
        pages = [partial(self._page, printed=printed, number=number) for number in range(len(printed.pages))]
        return to_pdf(paper, printed.sheet.title, _day_of(lesson), pages, upright=True)

    def lay_out(self, lesson: Lesson, paper: Paper) -> Printed:
        """Put the sheet of a lesson on pages."""
        sheet, size = sheet_of(lesson), page_size(paper)
        pages = _paged(sheet.blocks, size, self._look)
        return Printed(sheet, paper, size, pages, lesson.wording.language.texts["sheet.page"])

    def preview(self, printed: Printed, number: int, size: tuple[int, int]) -> QImage:
        """Return a page as it will be printed, in a size of its own, in pixels.

        Args:
            printed: The sheet.
            number: Of the page, from 0.
            size: Of the picture.
        """
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size[0] / printed.size[0], size[1] / printed.size[1])
        self._page(painter, printed.size, printed, number)
        painter.end()
        return image

    def _page(self, painter: QPainter, size: tuple[int, int], printed: Printed, number: int) -> None:
        width = size[0] - 2 * _MARGIN
        for placed in printed.pages[number]:
            draw_line(painter, placed.found, QPointF(_MARGIN, placed.y), width, self._look)
        self._foot(painter, size, printed, number)

    def _foot(self, painter: QPainter, size: tuple[int, int], printed: Printed, number: int) -> None:
        top = size[1] - _FOOT + 14
        width = size[0] - 2 * _MARGIN
        painter.fillRect(QRectF(_MARGIN, top - 6, width, 1), self._look.color("edge"))
        painter.setFont(self._look.font(11, 500))
        painter.setPen(self._look.color("ink2"))
        page = printed.page_word.format(page=number + 1, pages=len(printed.pages))
        metrics = painter.fontMetrics()
        room = width - metrics.horizontalAdvance(page) - 16
        foot = metrics.elidedText(printed.sheet.foot, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(_MARGIN, top, room, 18), Qt.AlignmentFlag.AlignLeft, foot)
        painter.drawText(QRectF(_MARGIN, top, width, 18), Qt.AlignmentFlag.AlignRight, page)


def _day_of(lesson: Lesson) -> dt.date:
    """Return the day that the file names as its own: that of the newest of what it is made of."""
    return max(lesson.story.edition, lesson.catalogue.edition)


def _paged(blocks: tuple[Block, ...], size: tuple[int, int], look: Look) -> tuple[tuple[Placed, ...], ...]:
    """Put blocks on pages: one that does not fit begins the next; one that fits on none is cut between lines."""
    width, bottom = size[0] - 2 * _MARGIN, size[1] - _FOOT
    pages: list[list[Placed]] = [[]]
    y: float = _MARGIN
    for block in blocks:
        lines = [set_line(line, width, _STYLES, look) for line in block.lines]
        if pages[-1] and (block.new_page or y + _height(lines) > bottom):
            pages.append([])
            y = _MARGIN
        for found in lines:
            y += found.style.above if pages[-1] else 0
            if pages[-1] and y + found.height > bottom:
                pages.append([])
                y = _MARGIN
            pages[-1].append(Placed(found, y))
            y += found.height
    return tuple(map(tuple, pages))


def _height(lines: list[SetLine]) -> float:
    return sum(found.height + found.style.above for found in lines)
