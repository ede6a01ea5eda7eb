"""A key, drawn as it looks on a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_HEIGHT, _BESIDE, _DEPTH = 30, 9, 3


def named(key: str) -> str:
    """Return what a key is called in the language in use."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class KeyCap(QWidget):
    """Shows one key, or some that are pressed together; a screen reader reads it with what it does.

    Args:
        key: As `QKeySequence` reads it.
        look: Theme and font.
    """

    def __init__(self, key: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room that the name needs; a single letter stands on a square key."""
        height = self._look.px(_HEIGHT)
        width = QFontMetrics(self._look.font(14, 700)).horizontalAdvance(named(self._key))
        return QSize(max(width + 2 * self._look.px(_BESIDE), height), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key, which is a little deep, and its name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._look.color("edge"), 1.5))
        painter.setBrush(self._look.color("sunken"))
        painter.drawRoundedRect(whole, 6, 6)
        painter.setBrush(self._look.color("surface"))
        top = whole.adjusted(0, 0, 0, -_DEPTH)
        painter.drawRoundedRect(top, 6, 6)
        painter.setFont(self._look.font(14, 700))
        painter.setPen(self._look.color("ink"))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, named(self._key))
        painter.end()
