"""A sheet of facts: titles, and under each some lines with a word at the left and what it says at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.widgets.look import Look

_TITLE, _TEXT = 34, 26
_PITCH, _BEFORE = 38, 20
_WORD, _DAY = 0.4, 0.28
"""Part of the width that the first of two columns has, and the first of many."""


class Section(NamedTuple):
    """Lines under a title.

    Attributes:
        title: What they are about.
        lines: Each is one text, or parts that stand in columns, the first of them wider or narrower.
    """

    title: str
    lines: tuple[tuple[str, ...], ...]


class FactSheet(QWidget):
    """Draws sections from the top on, as far as there is room.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fact_sheet")
        self._look = look
        self._sections: tuple[Section, ...] = ()
        look.theme_changed.connect(self.update)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other facts."""
        self._sections = tuple(sections)
        said = (" ".join(line) for section in sections for line in ((section.title,), *section.lines))
        self.setAccessibleName("\n".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections."""
        del event
        painter = QPainter(self)
        look, top = self._look, 0
        for section in self._sections:
            top += look.px(_BEFORE) if top else 0
            painter.setPen(look.color("ink"))
            top = self._draw_line(painter, (section.title,), top, _TITLE, 800)
            painter.setPen(look.color("ink2"))
            for line in section.lines:
                top = self._draw_line(painter, line, top, _TEXT, 500)
        painter.end()

    def _draw_line(self, painter: QPainter, parts: tuple[str, ...], top: int, size: int, weight: int) -> int:
        """Draw the parts of a line, and return where the next one begins; what has no room is left out whole.

        A text that stands alone takes as many lines as it needs.
        """
        look = self._look
        font = look.font(size, weight, tabular=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        pad = look.px(_PITCH - _TEXT)
        if len(parts) == 1:
            room = QRectF(0, top, self.width(), self.height())
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
            height = round(metrics.boundingRect(room, flags, parts[0]).height()) + pad // 2
            if top + height > self.height():
                return self.height()
            painter.drawText(room, flags, parts[0])
            return top + height
        height = look.px(size) + pad
        if top + height > self.height():
            return self.height()
        first = self.width() * (_WORD if len(parts) == 2 else _DAY)
        others = (self.width() - first) / (len(parts) - 1)
        for place, part in enumerate(parts):
            left, width = (first + (place - 1) * others, others) if place else (0.0, first)
            area = QRectF(left, top, width, height)
            # The end of a path tells more than its middle.
            fits = metrics.elidedText(part, Qt.TextElideMode.ElideMiddle, width - pad)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fits)
        return top + height
