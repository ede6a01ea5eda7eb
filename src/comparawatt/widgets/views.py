"""Views of which one is seen: a stack that asks for the room of that one alone."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem, QStackedLayout


class Views(QStackedLayout):
    """A stack in which what is not seen needs no room; Qt's own is as high as its highest widget."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room that the view would like."""
        item = self._seen()
        return item.sizeHint() if item is not None else QSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the least room of the view."""
        item = self._seen()
        return item.minimumSize() if item is not None else QSize()

    def hasHeightForWidth(self) -> bool:
        """Say whether the view's height follows its width."""
        item = self._seen()
        return item is not None and item.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return how high the view is in a width."""
        item = self._seen()
        return item.heightForWidth(width) if item is not None else -1

    def _seen(self) -> QLayoutItem | None:
        return self.itemAt(self.currentIndex())
