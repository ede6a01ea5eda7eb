"""A screen of a hall that is closed: black, or so dark that only the logo wanders over it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.top_bar import draw_logo

if TYPE_CHECKING:
    from comparawatt.engine.kiosk import Outside
    from comparawatt.widgets.look import Look

STEP = 1000
"""Milliseconds between two places of the logo: it wanders so that no pixel of the screen ages more than others."""

_LOGO = 160
_BRIGHT = 0.18
_WAY = 4
"""Pixels of the design in a step."""


class ClosedHall(QWidget):
    """Covers a window while nobody is there to see it.

    Args:
        look: Theme and icons.
        window: What it covers.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("closed_hall")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._is_black = True
        self._steps = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._wander)
        self.hide()

    def close_as(self, outside: Outside) -> None:
        """Cover the window.

        Args:
            outside: Black, or dim with the logo.
        """
        self._is_black = outside == "black"
        self.show()
        self.update()
        self._run()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to wander."""
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no timer run when the hall is open."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw black, and the logo where it is now."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        if not self._is_black:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self._logo()
            draw_logo(painter, self._look, QRectF(area))
            shade = QColor(Qt.GlobalColor.black)
            shade.setAlphaF(1 - _BRIGHT)
            painter.fillRect(area.adjusted(-1, -1, 1, 1), shade)
        painter.end()

    def _run(self) -> None:
        if self._is_black or self.isHidden():
            self._timer.stop()
        else:
            self._timer.start()

    def _wander(self) -> None:
        before = self._logo()
        self._steps += 1
        self.update(before.united(self._logo()).adjusted(-2, -2, 2, 2))

    def _logo(self) -> QRect:
        """Return where the logo is: two slow bounces of different lengths lead it over all of the screen."""
        look = self._look
        side, way = look.px(_LOGO), max(look.px(_WAY), 1) * self._steps
        x = _bounce(way, self.width() - side)
        y = _bounce(round(way * math.sqrt(0.5)), self.height() - side)
        return QRect(x, y, side, side)


def _bounce(way: int, room: int) -> int:
    """Return a place from 0 to the room after a way to and fro."""
    if room <= 0:
        return 0
    place = way % (2 * room)
    return min(place, 2 * room - place)
