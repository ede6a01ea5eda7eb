"""A list in the look of the theme, that knows which row the mouse is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QListView, QScrollBar, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look


class ListView(QListView):
    """A list without a frame, on the page's ground, with a thin scroll bar.

    Args:
        look: Theme, font and icons.

    Attributes:
        hovered: The row under the mouse, or -1. A style's own hover state would do, but to read it makes Qt set
            up all of QStyle, which is a twentieth of the start.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.hovered = -1
        self._bar = QScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_entered)
        look.theme_changed.connect(self._restyle)
        self._restyle()

    def leaveEvent(self, event: QEvent) -> None:
        """Let no row be hovered."""
        super().leaveEvent(event)
        self._on_entered()

    def _on_entered(self, index: QModelIndex | None = None) -> None:
        before, self.hovered = self.hovered, index.row() if index is not None else -1
        for row in (before, self.hovered):
            if row >= 0:
                self.update(self.model().index(row, 0))

    def _restyle(self) -> None:
        theme = self._look.theme
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, QColor(theme.bg))
        self.setPalette(colors)
        self._bar.setStyleSheet(
            f"QScrollBar:vertical {{ background: {theme.bg}; width: 10px; margin: 0; border: none; }}"
            f"QScrollBar::handle:vertical {{ background: {theme.edge}; border-radius: 3px; margin: 2px; }}"
            "QScrollBar::handle:vertical { min-height: 32px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
