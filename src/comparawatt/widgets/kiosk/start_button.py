"""The large yellow button that begins a visit, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_RADIUS = 44
_ICON, _BESIDE = 88, 32
_LARGE, _SMALL, _BETWEEN = (52, 46, 40, 36), 34, 14
"""The first of the large sizes that fits is taken."""


class StartButton(Tappable):
    """Says what to do, large in the language in use and small in the others.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, radius=_RADIUS, is_main=True)
        self._beneath = ""

    def say(self, text: str, beneath: str) -> None:
        """Say something in the language in use, and the same in others."""
        self.setText(text)
        self._beneath = beneath
        self.setAccessibleDescription(beneath)
        self.update()

    def draw_content(self, painter: QPainter) -> None:
        """Draw a finger and the texts, together in the middle."""
        look = self.look
        icon, beside = look.px(_ICON), look.px(_BESIDE)
        small = look.font(_SMALL, 600)
        second = QFontMetricsF(small)
        for size in _LARGE:
            large = look.font(size, 800, display=True)
            first = QFontMetricsF(large)
            widest = max(first.horizontalAdvance(self.text()), second.horizontalAdvance(self._beneath))
            if icon + beside + widest <= self.width() - 2 * look.px(_RADIUS):
                break
        left = (self.width() - icon - beside - widest) / 2
        look.draw_icon(painter, "touch", self.ink, QRectF(left, (self.height() - icon) / 2, icon, icon))
        left += icon + beside
        heights = first.capHeight() + (look.px(_BETWEEN) + second.height() if self._beneath else 0)
        baseline = (self.height() - heights) / 2 + first.capHeight()
        painter.setPen(look.color(self.ink))
        painter.setFont(large)
        painter.drawText(QPointF(left, baseline), self.text())
        painter.setFont(small)
        painter.drawText(QPointF(left, baseline + look.px(_BETWEEN) + second.ascent()), self._beneath)
