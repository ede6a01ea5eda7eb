"""What a file will look like: a picture, the first lines of a table, or a QR code to be read from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.exports.pictures.qr_code import draw_qr

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look

_PAD = 12.0


class KeepPreview(QWidget):
    """Shows what is about to be kept.

    Args:
        look: Theme and font of the window; what is shown has its own.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keep_preview")
        self._look = look
        self._draw: Callable[[QSize], QImage] | None = None
        self._image: QImage | None = None
        self._text = ""
        self._code = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room that a picture asks for."""
        return QSize(640, 420)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which it still can be read."""
        return QSize(360, 300)

    def show_picture(self, draw: Callable[[QSize], QImage]) -> None:
        """Show a picture; it is drawn in the room that there is, in pixels of the screen."""
        self._draw, self._image, self._text, self._code = draw, None, "", ""
        self.update()

    def show_text(self, text: str) -> None:
        """Show the first lines of a file of text."""
        self._draw, self._image, self._text, self._code = None, None, text, ""
        self.update()

    def show_code(self, text: str) -> None:
        """Show a QR code, as large as there is room."""
        self._draw, self._image, self._text, self._code = None, None, "", text
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in another size."""
        super().resizeEvent(event)
        self._image = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture with a line around it."""
        del event
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._code:
            side = min(room.width(), room.height())
            square = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
            draw_qr(painter, square, self._code)
        elif self._draw is not None:
            self._draw_picture(painter, room, self._draw)
        else:
            painter.fillRect(room, self._look.color("surface"))
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(self._look.px(13))
            painter.setFont(font)
            painter.setPen(self._look.color("ink"))
            inner = room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, self._text)
            self._frame(painter, room)
        painter.end()

    def _draw_picture(self, painter: QPainter, room: QRectF, draw: Callable[[QSize], QImage]) -> None:
        ratio = self.devicePixelRatioF()
        if self._image is None:
            self._image = draw((room.size() * ratio).toSize())
            self._image.setDevicePixelRatio(ratio)
        area = QRectF(room.topLeft(), self._image.deviceIndependentSize())
        area.moveCenter(room.center())
        area.moveTop(room.top())
        painter.drawImage(area.topLeft(), self._image)
        self._frame(painter, area)

    def _frame(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(self._look.color("line"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
