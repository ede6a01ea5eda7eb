"""A large key with a word or a digit, for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from comparawatt.widgets.controls import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_RADIUS = 24
_REST, _FOCUS = 3, 6
_PAD = 16


class Key(Pressable):
    """Acts when the finger is lifted where it was put down.

    Args:
        look: Theme and font.
        size: Of the type, in pixels of the design; smaller where a long word needs it.
        main: Whether it is what people most likely want.
    """

    def __init__(self, look: Look, size: int = 34, parent: QWidget | None = None, *, main: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._size = size
        self._is_main = main
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.theme_changed.connect(self.update)

    def setText(self, text: str) -> None:
        """Show and say a text."""
        super().setText(text)
        self.setAccessibleName(text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Come back up for good when the finger leaves."""
        if self.isDown() and not self.rect().contains(event.position().toPoint()):
            self.setDown(False)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Look otherwise where it cannot be pressed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, yellow while a finger is on it, and the word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        width = look.px(_FOCUS if self.hasFocus() else _REST)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        ground, outline, ink = self._tokens()
        painter.setBrush(look.color(ground))
        painter.setPen(QPen(look.color(outline), width))
        painter.drawRoundedRect(area, look.px(_RADIUS), look.px(_RADIUS))
        room = area.width() - 2 * look.px(_PAD)
        font = look.font(self._size, 700)
        for size in range(self._size, 15, -2):
            font = look.font(size, 700)
            if QFontMetricsF(font).horizontalAdvance(self.text()) <= room:
                break
        painter.setFont(font)
        painter.setPen(look.color(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())
        painter.end()

    def _tokens(self) -> tuple[str, str, str]:
        """Return the tokens of ground, outline and ink."""
        if not self.isEnabled():
            return "sunken", "line", "disabled"
        if self.isDown() or self._is_main:
            ground = "mark_pressed" if self.isDown() and self._is_main else "mark"
            return ground, "ink" if self.hasFocus() else ground, "on_mark"
        return "surface", "mark" if self.hasFocus() else "edge", "ink"
