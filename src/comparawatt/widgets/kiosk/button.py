"""A large button with an icon and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from comparawatt.widgets.kiosk.ground import draw_ground
from comparawatt.widgets.kiosk.lines import draw_lines, set_lines
from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

HEIGHT = 104
_PAD, _GAP = 40, 16
_ICON = 44
_RADIUS = 24
_SIZES = (34, 30, 26)
_WEIGHT = 800


class KioskButton(Tappable):
    """Does one thing.

    Args:
        look: Theme, font and icons.
        icon: Name of its icon.
        main: Whether it is what people shall do next.
    """

    def __init__(
        self, look: Look, icon: str, parent: QWidget | None = None, *, main: bool = False
    ) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self._is_main = main

    def sizeHint(self) -> QSize:
        """Return the room of icon and word on one line."""
        look = self._look
        width = QFontMetricsF(look.font(_SIZES[0], _WEIGHT)).horizontalAdvance(self.text())
        return QSize(round(width) + look.px(_ICON + _GAP + 2 * _PAD) + 2, look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the icon and the word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        draw_ground(painter, self, look, _RADIUS, is_main=self._is_main, is_down=self.isDown(), rest="bg")
        token = "on_mark" if self._is_main or self.isDown() else "ink"
        icon, gap = look.px(_ICON), look.px(_GAP)
        room = self.width() - 2 * look.px(_GAP) - icon - gap
        lines = set_lines(self.text(), room, self.height() - gap, look, _SIZES, _WEIGHT)
        width = max(QFontMetricsF(lines.font).horizontalAdvance(line) for line in lines.texts)
        left = (self.width() - icon - gap - width) / 2
        look.draw_icon(painter, self._icon, token, QRectF(left, (self.height() - icon) / 2, icon, icon))
        painter.setPen(look.color(token))
        top = (self.height() - lines.height) / 2
        area = QRectF(left + icon + gap, top, width + 2, lines.height)
        draw_lines(painter, lines, area, Qt.AlignmentFlag.AlignLeft)
        painter.end()
