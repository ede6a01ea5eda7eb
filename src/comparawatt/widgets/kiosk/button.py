"""A large button with an icon and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from comparawatt.widgets.kiosk.lines import draw_lines, set_lines
from comparawatt.widgets.kiosk.press import BUTTON_RADIUS, Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

HEIGHT = 104
_PAD, _GAP = 40, 16
_ICON = 44
_SIZES = (34, 30, 26)
_WEIGHT = 800


class KioskButton(Tappable):
    """Does one thing.

    Args:
        look: Theme, font and icons.
        icon: Name of its icon.
        main: Whether it is what people shall do next.
    """

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None, *, main: bool = False) -> None:
        super().__init__(look, parent, radius=BUTTON_RADIUS, is_main=main)
        self._icon = icon

    def sizeHint(self) -> QSize:
        """Return the room of icon and word on one line."""
        look = self.look
        width = QFontMetricsF(look.font(_SIZES[0], _WEIGHT)).horizontalAdvance(self.text())
        return QSize(round(width) + look.px(_ICON + _GAP + 2 * _PAD) + 2, look.px(HEIGHT))

    def draw_content(self, painter: QPainter) -> None:
        """Draw the icon and the word."""
        look = self.look
        icon, gap = look.px(_ICON), look.px(_GAP)
        room = self.width() - 2 * look.px(_GAP) - icon - gap
        lines = set_lines(self.text(), room, self.height() - gap, look, _SIZES, _WEIGHT)
        width = max(QFontMetricsF(lines.font).horizontalAdvance(line) for line in lines.texts)
        left = (self.width() - icon - gap - width) / 2
        look.draw_icon(painter, self._icon, self.ink, QRectF(left, (self.height() - icon) / 2, icon, icon))
        painter.setPen(look.color(self.ink))
        top = (self.height() - lines.height) / 2
        area = QRectF(left + icon + gap, top, width + 2, lines.height)
        draw_lines(painter, lines, area, Qt.AlignmentFlag.AlignLeft)
