"""A large key with a word or a digit, for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from comparawatt.widgets.kiosk.press import BUTTON_RADIUS, Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_PAD = 16
_SMALLEST = 16


class Key(Tappable):
    """A target with one line of text.

    Args:
        look: Theme and font.
        size: Of the type, in pixels of the design; smaller where a long word needs it.
        is_main: Whether it is what people most likely want.
    """

    def __init__(
        self, look: Look, size: int = 34, parent: QWidget | None = None, *, is_main: bool = False
    ) -> None:
        super().__init__(look, parent, radius=BUTTON_RADIUS, is_main=is_main)
        self._size = size

    def draw_content(self, painter: QPainter) -> None:
        """Draw the text on one line, in the largest type that has room."""
        look = self.look
        room = self.width() - 2 * look.px(_PAD)
        for size in range(self._size, _SMALLEST - 1, -2):
            font = look.font(size, 700)
            if QFontMetricsF(font).horizontalAdvance(self.text()) <= room:
                break
        painter.setFont(font)
        painter.setPen(look.color(self.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())
