"""Shows a picture as it is seen by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.widgets.vision import Vision, seen

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look


class VisionPreview(QWidget):
    """A picture that fills the room there is.

    Args:
        look: Theme.

    Attributes:
        image_wanted: Emitted when another picture is needed, with its size in pixels of the screen.
    """

    image_wanted = Signal(QSize)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vision_preview")
        self._look = look
        self._vision: Vision | None = None
        self._meant = QImage()
        self._shown = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 300)

    @property
    def image(self) -> QImage:
        """The picture as it is seen."""
        return self._shown

    def ask(self) -> None:
        """Ask for a picture of the present size."""
        self.image_wanted.emit(self.size() * self.devicePixelRatioF())

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        self._meant = image
        self.see(self._vision)

    def see(self, vision: Vision | None) -> None:
        """Show the picture as it is seen, or as it is where None."""
        self._vision = vision
        self._shown = seen(self._meant, vision) if vision and not self._meant.isNull() else self._meant
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in a frame."""
        del event
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._shown)
        painter.setPen(QPen(self._look.color("edge"), 1.5))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
