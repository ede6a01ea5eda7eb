"""What is told for a moment beside a place or over a window: a label of our own, whose text is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_WIDEST = 320
_PADDING = 10
_AWAY = 22


class Bubble(Label):
    """Lies over its parent beside a place, and never hides it.

    Args:
        look: Theme and font.
        parent: What it lies over.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, 13, 500, parent=parent)
        self._parent = parent
        self.setObjectName("bubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self.hide()

    def say(self, text: str, place: QPoint) -> None:
        """Show a text beside a place of the parent: at its right, else at its left."""
        self.setText(text)
        width = min(self._look.px(_WIDEST), self._parent.width() // 2)
        self.resize(width, self.heightForWidth(width))
        x = place.x() + _AWAY
        if x + width > self._parent.width():
            x = place.x() - _AWAY - width
        y = min(max(place.y() - self.height() // 2, 0), self._parent.height() - self.height())
        self.move(max(x, 0), max(y, 0))
        self.show()
        self.raise_()

    def say_above(self, text: str, *, top: int) -> None:
        """Show a line in the middle of the parent, so many pixels under its upper edge."""
        self.setText(text)
        self.resize(
            QFontMetrics(self.font()).horizontalAdvance(text) + 2 * _PADDING + 2, self.heightForWidth(4000)
        )
        self.move((self._parent.width() - self.width()) // 2, top)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("ink"), 1.5))
        painter.setBrush(self._look.color("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 10, 10)
        painter.end()
        super().paintEvent(event)
