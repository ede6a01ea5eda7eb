"""A small picture of what another window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look


class Mirror(QWidget):
    """Shows a picture as large as there is room, in its own proportions.

    Args:
        picture: Draws what is shown into a room, in pixels of the screen; the picture may be smaller than that.
        look: Theme.
    """

    def __init__(self, picture: Callable[[QSize], QImage], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._image = QImage()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room that a picture asks for."""
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which it still can be made out."""
        return QSize(240, 135)

    def refresh(self) -> None:
        """Draw the picture anew."""
        ratio = self.devicePixelRatioF()
        self._image = self._picture((QSizeF(self.size() - QSize(2, 2)) * ratio).toSize())
        self._image.setDevicePixelRatio(ratio)
        if not self._image.isNull():  # what is higher than the picture is room for others
            self.setMaximumHeight(self.width() * self._image.height() // self._image.width() + 2)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the picture in another size."""
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture with a line around it."""
        del event
        painter = QPainter(self)
        area = QRectF(QPointF(1, 1), self._image.deviceIndependentSize())
        area.moveLeft((self.width() - area.width()) / 2)
        painter.drawImage(area.topLeft(), self._image)
        painter.setPen(QPen(self._look.color("edge"), 1.5))
        painter.drawRect(area)
        painter.end()
