"""Two lines beneath the attract loop's city: the count, which runs, and for how many a window stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_SIZE = 28
_LINE = 40


class Caption(QWidget):
    """A count whose digits all have one width, so that it runs without trembling, and a note under it.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._count = ""
        self._note = ""
        self.is_centered = True
        look.theme_changed.connect(self.update)

    @property
    def count(self) -> str:
        """The count that is shown."""
        return self._count

    @property
    def note(self) -> str:
        """The note that is shown."""
        return self._note

    def show_count(self, text: str) -> None:
        """Show another count."""
        if text != self._count:
            self._count = text
            self.update(self._line(0))

    def show_note(self, text: str) -> None:
        """Show another note."""
        self._note = text
        self.setAccessibleName(text)
        self.update(self._line(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines, smaller where they do not fit."""
        del event
        painter = QPainter(self)
        side = Qt.AlignmentFlag.AlignHCenter if self.is_centered else Qt.AlignmentFlag.AlignLeft
        widest = QFontMetrics(self._font(_SIZE, 600)).horizontalAdvance(self._count)
        size = _SIZE if widest <= self.width() else max(_SIZE * self.width() // widest, 1)
        for place, (text, weight, token) in enumerate(((self._count, 600, "ink"), (self._note, 500, "ink2"))):
            painter.setFont(self._font(size, weight))
            painter.setPen(self._look.color(token))
            painter.drawText(self._line(place), int(side | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()

    def _font(self, size: int, weight: int) -> QFont:
        return self._look.font(size, weight, tabular=True)

    def _line(self, place: int) -> QRect:
        height = self._look.px(_LINE)
        return QRect(0, place * height, self.width(), height)
