"""The two small buttons of the plot: the cross that removes a row, and the words that show the whole scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen

from comparawatt.widgets.controls import Pressable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

REMOVE = 28
"""Pixels that the cross is wide and high."""


class _SmallButton(Pressable):
    """A button without ground and outline at rest."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground where it is pressed or pointed at, then the content."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("ink" if self.isDown() else "sunken"))
            radius = min(self.height(), REMOVE) / 2 - 2
            painter.drawRoundedRect(self.rect().toRectF().adjusted(2, 2, -2, -2), radius, radius)
        self._draw(painter, "bg" if self.isDown() else "ink" if self.underMouse() else "ink2")
        painter.end()

    def _draw(self, painter: QPainter, ink: str) -> None:
        raise NotImplementedError


class RemoveButton(_SmallButton):
    """A cross beside the name of the row under the mouse or with the focus.

    Attributes:
        row: Which row it removes, or -1.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("remove_row")
        self.row = -1
        self.setFixedSize(REMOVE, REMOVE)

    def _draw(self, painter: QPainter, ink: str) -> None:
        painter.setPen(QPen(self._look.color(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        center, arm = self.rect().toRectF().center(), 4.5
        for way in (1, -1):
            painter.drawLine(center + QPointF(-arm, -arm * way), center + QPointF(arm, arm * way))


class WordButton(_SmallButton):
    """Underlined words."""

    def sizeHint(self) -> QSize:
        """Return the room that the words need."""
        metrics = QFontMetrics(self._look.font(14, 600))
        return QSize(metrics.horizontalAdvance(self.text()) + 16, max(metrics.height(), REMOVE))

    def _draw(self, painter: QPainter, ink: str) -> None:
        font = QFont(self._look.font(14, 600))  # a copy: all share that one
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(self._look.color("ink" if ink == "ink2" else ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
