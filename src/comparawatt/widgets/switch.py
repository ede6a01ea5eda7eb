"""A lever that is on or off, drawn as the design's component sheet has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from comparawatt.widgets.controls import Pressable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_SIZE = QSize(42, 26)
_PILL = 22


class Switch(Pressable):
    """Switches something on and off.

    Args:
        look: Theme.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(_SIZE)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the pill with its outline."""
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, and the knob at its left or its right."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, knob = self._tokens()
        pill = QRectF(1, (self.height() - _PILL) / 2, self.width() - 2, _PILL)
        painter.setPen(QPen(self._look.color("edge" if self.isEnabled() else "line"), 1.5))
        painter.setBrush(self._look.color(ground))
        painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
        x = pill.right() - _PILL / 2 if self.isChecked() else pill.left() + _PILL / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(knob))
        painter.drawEllipse(QPointF(x, pill.center().y()), 7, 7)
        painter.end()

    def _tokens(self) -> tuple[str, str]:
        """Return the tokens of ground and knob."""
        if not self.isEnabled():
            return "sunken", "line"
        if self.isChecked():
            return "ink", "mark"
        return ("sunken", "ink") if self.underMouse() else ("surface", "edge")
