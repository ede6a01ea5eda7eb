"""The bottom tenth of a presentation: dots at the left, keys at the right, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.wall.dots import SceneDots
from comparawatt.widgets.wall.hints import Hint, draw_hints

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_LINE = 1.5
_GAP = 24


class Footer(QWidget):
    """Shows where a story is and which keys there are.

    Args:
        count: How many scenes the story has.
        margin: Left and right, on the page.
        look: Theme and font.

    Attributes:
        dots: The scenes.
        hints: What is shown at the right.
    """

    def __init__(self, count: int, margin: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._look = look
        self._margin = margin
        self._scale = 1.0
        self.hints: tuple[Hint, ...] = ()
        self.dots = SceneDots(count, look, self)
        look.theme_changed.connect(self.update)

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show other keys."""
        if hints != self.hints:
            self.hints = hints
            self.update()

    def grow(self, scale: float) -> None:
        """Be drawn by a scale."""
        self._scale = scale
        self.dots.grow(scale)
        self.dots.move(round(self._margin * scale), (self.height() - self.dots.height()) // 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the line and the keys."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.color("bg"))
        painter.scale(self._scale, self._scale)
        width, height = self.width() / self._scale, self.height() / self._scale
        painter.fillRect(QRectF(0, 0, width, _LINE), self._look.color("ink"))
        left = self.dots.geometry().right() / self._scale + _GAP
        draw_hints(painter, QRectF(left, 0, width - self._margin - left, height), self.hints, self._look)
        painter.end()
