"""A sign of life: some pixels that are really painted when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SIDE = 2


class FramePulse(QWidget):
    """Two by two pixels over a window that draw nothing themselves, so that what lies beneath is drawn anew.

    Args:
        window: What is painted.

    Attributes:
        painted: Emitted after each frame in which they were painted.
    """

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(_SIDE, _SIDE)

    def ask(self) -> None:
        """Ask for one frame; what is covered would be passed over."""
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of it, once the frame is on its way to the screen."""
        del event
        QTimer.singleShot(0, self, self.painted.emit)
