"""The speaker's notes over a scene, for a talk with one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_PAD, _RADIUS = 16, 12
_LARGEST, _LEAST = 16, 8
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Notes(QWidget):
    """Shows a text in the largest type in which it fits.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._text = ""
        self.scale = 1.0
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.update)
        self.hide()

    def say(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet and the text."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.scale, self.scale)
        look = self._look
        sheet = QRectF(0, 0, self.width() / self.scale, self.height() / self.scale).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.color("ink"), 2))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(sheet, _RADIUS, _RADIUS)
        room = sheet.adjusted(_PAD, _PAD - 4, -_PAD, -_PAD + 4)
        for size in range(_LARGEST, _LEAST - 1, -1):
            font = look.font(size, 500)
            if QFontMetricsF(font).boundingRect(room, _WRAP, self._text).height() <= room.height():
                break
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(room, _WRAP, self._text)
        painter.end()
