"""A row that is painted in pieces, and read by a screen reader as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_NARROWEST = 240


class SpokenRow(QLabel):
    """A label whose text is heard; what is seen is painted by its subclass, which says how high it is.

    Args:
        text: What a screen reader reads.
        look: Theme, font and icons.
    """

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def height_in(self, width: int) -> int:
        """Return how high the row is in a width, in pixels."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(self.height_in(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self.setFixedHeight(self.height_in(self.width()))

    def sizeHint(self) -> QSize:
        """Return the room it needs in its present width."""
        width = max(self.width(), _NARROWEST)
        return QSize(width, self.height_in(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least room: its texts wrap."""
        return QSize(_NARROWEST, self.height_in(max(self.width(), _NARROWEST)))

    def hasHeightForWidth(self) -> bool:
        """Say that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is in a width."""
        return self.height_in(width)


def wrapped_height(text: str, font: QFont, width: int) -> int:
    """Return how high a text is where it wraps, in pixels; an empty one takes nothing."""
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 4000), int(WRAPPED), text).height()
