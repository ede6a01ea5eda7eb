"""Room that is kept for what stands around the stage (DESIGN.md section 2), in pixels of the design."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

LIST = 256
PANEL = 288
FOOT = 96
"""Height of the amount dock, where nothing is wrong."""


class Room(QWidget):
    """Has its size before anything is in it, so that nothing moves when it is filled; it grows with the text.

    Args:
        look: Knows how large text is.
        width: Of a column, in pixels of the design; 0 where it takes what there is.
        least_height: In pixels; more where the text needs it.
    """

    def __init__(self, look: Look, parent: QWidget, *, width: int = 0, least_height: int = 0) -> None:
        super().__init__(parent)
        self._look = look
        self._width = width
        self.setMinimumHeight(least_height)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._set_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_width()

    def fill(self, content: QWidget) -> None:
        """Put what was waited for into the room."""
        self._column.addWidget(content)
        content.show()

    def _set_width(self) -> None:
        if self._width:
            self.setFixedWidth(self._look.px(self._width))


def foot(look: Look, parent: QWidget) -> Room:
    """Make the ground of the amount dock."""
    room = Room(look, parent, least_height=FOOT)
    room.setAutoFillBackground(True)
    room.setBackgroundRole(QPalette.ColorRole.Base)
    return room
