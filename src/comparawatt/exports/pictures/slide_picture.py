"""The pictures of a lesson's scenes, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from comparawatt.exports.lesson.blocks import Line
from comparawatt.exports.pictures.encode import set_dots, to_png
from comparawatt.exports.pictures.picture import draw_picture
from comparawatt.exports.pictures.typeset import SetLine, Style, Styles, draw_line, set_line
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from comparawatt.exports.lesson.slides import Slide

_WIDTH, _HEIGHT = 1920, 1080
"""The size in which the type of a slide is told; on another one everything is larger or smaller."""

_MARGIN = 80
_LARGEST, _LEAST, _SMALLER = 1.5, 0.1, 0.94
"""How large the type of a slide with little on it is, and how it gets smaller until everything has room."""

_HEADING = Style(48, 800, "on_mark", above=0, display=True)
_BAND = 22
"""Pixels over and under a heading."""
_STYLES: Styles = {
    "title": _HEADING,
    "part": _HEADING,
    "heading": _HEADING,
    "sentence": Style(72, 800, above=40, display=True),
    "question": Style(44, 700, above=26),
    "text": Style(42, above=20),
    "label": Style(34, 700, "ink2", above=24),
    "sum": Style(36, above=20),
    "tick": Style(40, above=18),
    "row": Style(34, above=14),
    "note": Style(26, 500, "ink2", above=14),
    "source": Style(26, above=10),
    "rule": Style(60, above=0),
}


class SlideDrawer:
    """Draws slides. It has a look of its own: pictures keep their theme, whatever the window's is.

    It is made in the window's thread, and may then work in another one, on one slide at a time.

    Args:
        theme: Of the pictures.
        size: Of the pictures, in pixels.
    """

    def __init__(self, theme: str, size: tuple[int, int]) -> None:
        self._look = Look(theme)
        self._size = size

    def png(self, slide: Slide) -> bytes:
        """Return a slide as a PNG file; the same slide gives the same bytes."""
        return to_png(self.image(slide))

    def image(self, slide: Slide) -> QImage:
        """Return a slide as a picture."""
        image = QImage(*self._size, QImage.Format.Format_RGB32)
        set_dots(image)
        image.fill(self._look.color("bg"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self._size[0] / _WIDTH, self._size[1] / _HEIGHT)
        painter.save()
        painter.scale(scale, scale)
        width, height = self._size[0] / scale, self._size[1] / scale
        band = self._heading(painter, slide.heading, width) if slide.heading else 0.0
        if slide.view is None:
            self._lines(painter, slide.lines, QRectF(0, band, width, height - band))
        painter.restore()
        if slide.subject is not None and slide.view is not None:
            top = round(band * scale)
            painter.translate(0, top)
            draw_picture(painter, (self._size[0], self._size[1] - top), slide.subject, self._look, slide.view)
        painter.end()
        return image

    def _heading(self, painter: QPainter, heading: str, width: float) -> float:
        """Draw a heading in its band, and return how high that is."""
        found = set_line(Line("heading", heading), width - 2 * _MARGIN, _STYLES, self._look)
        painter.fillRect(QRectF(0, 0, width, found.height + 2 * _BAND), self._look.color("mark"))
        draw_line(painter, found, QPointF(_MARGIN, _BAND), width, self._look)
        return found.height + 2 * _BAND

    def _lines(self, painter: QPainter, lines: tuple[Line, ...], room: QRectF) -> None:
        """Draw lines in the largest type in which all of them have room."""
        factor, width = _LARGEST, room.width() - 2 * _MARGIN
        while True:
            found = _set(lines, width, factor, self._look)
            needed = sum(each.height + each.style.above for each in found)
            if needed <= room.height() - 1.5 * _MARGIN or factor < _LEAST:
                break
            factor *= _SMALLER
        y = room.top() + _MARGIN / 2
        for each in found:
            y += each.style.above
            draw_line(painter, each, QPointF(_MARGIN, y), width, self._look)
            y += each.height


def _set(lines: tuple[Line, ...], width: float, factor: float, look: Look) -> list[SetLine]:
    styles = {
        role: style._replace(size=max(round(style.size * factor), 1), above=round(style.above * factor))
        for role, style in _STYLES.items()
    }
    return [set_line(line, width, styles, look) for line in lines]
