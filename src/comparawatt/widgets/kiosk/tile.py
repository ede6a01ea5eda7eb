"""A tile to choose an activity by: an icon and a name, on a ground that turns yellow under a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from comparawatt.widgets.kiosk.ground import draw_ground
from comparawatt.widgets.kiosk.lines import Lines, draw_lines, set_lines
from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_PAD, _LEAST_PAD = 32, 18
_ICON, _MAIN_ICON = 88, 100
_GAP = 24
_RADIUS = 28
_SIZES = (38, 34, 30, 26)
_LARGE = 34
"""Type in which a name stands under its icon; where it must be smaller, it stands beside it."""


class Tile(Tappable):
    """Shows an activity.

    Args:
        look: Theme, font and icons.
        main: Whether it is the one that people shall see first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, main: bool = False) -> None:
        super().__init__(look, parent)
        self._is_main = main
        self._icon = ""

    def show_activity(self, icon: str, name: str) -> None:
        """Show an activity by its icon and its name."""
        self._icon = icon
        self.setText(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the icon and the name: under the icon where there is room, else beside it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, is_yellow = self._look, self._is_main or self.isDown()
        draw_ground(painter, self, look, _RADIUS, is_main=self._is_main, is_down=self.isDown())
        pad = look.px(_PAD if self.height() > look.px(180) else _LEAST_PAD)
        room = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        icon = min(look.px(_MAIN_ICON if self._is_main else _ICON), room.height())
        painter.setPen(look.color("on_mark" if is_yellow else "ink"))
        under = room.adjusted(0, icon + look.px(_PAD - _GAP), 0, 0)
        lines = self._set(under, tuple(size for size in _SIZES if size >= _LARGE))
        if not self._is_main and lines.fits:
            place = QRectF(room.left(), room.top(), icon, icon)
            area = QRectF(room.left(), room.bottom() - lines.height, room.width(), lines.height)
        else:
            beside = room.adjusted(icon + look.px(_GAP), 0, 0, 0)
            lines = self._set(beside, _SIZES)
            place = QRectF(room.left(), room.center().y() - icon / 2, icon, icon)
            if not lines.fits:  # the name says what the icon shows
                beside, place = room, QRectF()
                lines = self._set(room, _SIZES)
            area = QRectF(beside.left(), room.center().y() - lines.height / 2, beside.width(), lines.height)
        if not place.isEmpty():
            look.draw_icon(painter, self._icon, "on_mark" if is_yellow else "mark", place)
        draw_lines(painter, lines, area, Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def _set(self, room: QRectF, sizes: tuple[int, ...]) -> Lines:
        return set_lines(self.text(), room.width(), room.height(), self._look, sizes, 800 if self._is_main else 700)
