"""A list in the look of the theme, that knows which row the mouse is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QScrollBar, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_BAR = 10
_HANDLE = 36


class ThinScrollBar(QScrollBar):
    """A scroll bar that is its handle alone; a style sheet would do, but costs more than the lists.

    Args:
        look: Theme.
        ground: The colour that it lies on, by its token.
    """

    def __init__(self, look: Look, parent: QWidget, ground: str = "bg") -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._ground = ground
        self.setFixedWidth(_BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle where the value is."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color(self._ground))
        whole = self.maximum() - self.minimum() + self.pageStep()
        if whole > self.pageStep():
            length = max(self.height() * self.pageStep() / whole, _HANDLE)
            part = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("edge"))
            handle = QRectF(2, 2 + (self.height() - length) * part, _BAR - 4, length - 4)
            painter.drawRoundedRect(handle, 3, 3)
        painter.end()


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
        self._bar = ThinScrollBar(look, self)
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
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, self._look.color("bg"))
        self.setPalette(colors)
        self._bar.update()
