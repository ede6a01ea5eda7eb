"""A source that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.widgets.claims.spoken_row import WRAPPED, wrapped_height
from comparawatt.widgets.controls import Pressable
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_PADDING = 3


class SourceLink(Pressable):
    """A text that wraps and opens an address.

    Args:
        text: The source.
        url: Its address, which stands in the tooltip.
        look: Theme and font.
    """

    def __init__(self, text: str, url: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = text
        self.url = url
        self.setAccessibleName(text)
        set_tool_tip(self, url)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room that it needs in its present width."""
        width = max(self.width(), 240)
        return QSize(width, wrapped_height(self._words, self._look.font(14, 500), width) + 2 * _PADDING)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, underlined as links are that can be opened."""
        del event
        painter = QPainter(self)
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            painter.fillRect(self.rect(), self._look.color("sunken"))
        font = QFont(self._look.font(14, 500))  # a copy: all share that one
        font.setUnderline(self.isEnabled())
        painter.setFont(font)
        painter.setPen(self._look.color("city_text" if self.isEnabled() else "disabled"))
        painter.drawText(QRect(0, _PADDING, self.width(), self.height()), WRAPPED, self._words)
        painter.end()
