"""The seconds that are left, as a ring that empties; a touch fills it again."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.kiosk.lines import draw_lines, set_lines

if TYPE_CHECKING:
    from comparawatt.models.idle import Idle
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

SIDE = 92
_STROKE = 8
_GAP = 28
_TURN = 360 * 16
_TOP = 90 * 16
_SIZES = (30, 28, 26)


class Countdown(QWidget):
    """Shows how long it is until everything returns to the start; hidden where it never does.

    It repaints itself once a second, and nothing else.

    Args:
        idle: Counts the seconds.
        language: In which language it is said.
        look: Theme and font.
    """

    def __init__(self, idle: Idle, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_countdown")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._idle = idle
        self._language = language
        self._look = look
        self._seconds = -1
        self.setVisible(idle.seconds > 0)
        idle.ticked.connect(self.count)
        self.count()

    @property
    def seconds(self) -> int:
        """What it shows."""
        return self._seconds

    def count(self) -> None:
        """Show another second, where it is another."""
        seconds = math.ceil(self._idle.left)
        if seconds != self._seconds:
            self._seconds = seconds
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self._said())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring with its number, and the words where they have room."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        painter.fillRect(self.rect(), look.color("surface"))
        side, stroke = look.px(SIDE), look.px(_STROKE)
        area = QRectF(0, (self.height() - side) / 2, side, side)
        ring = area.adjusted(stroke, stroke, -stroke, -stroke)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("line"), stroke))
        painter.drawEllipse(ring)
        painter.setPen(QPen(look.color("mark"), stroke, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, _TOP, round(_TURN * self._seconds / max(self._idle.seconds, 1)))
        painter.setPen(look.color("ink"))
        painter.setFont(look.font(34, 800, tabular=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._seconds))
        left = side + look.px(_GAP)
        room = self.width() - left
        lines = set_lines(self._said(), room, self.height(), look, _SIZES)
        if lines.fits:
            painter.setPen(look.color("ink"))
            top = (self.height() - lines.height) / 2
            draw_lines(painter, lines, QRectF(left, top, room, lines.height), Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def _said(self) -> str:
        return self._language.wording.plural("visit.back", max(self._seconds, 0))
