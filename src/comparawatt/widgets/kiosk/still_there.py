"""The question whether somebody is still there, with the seconds that are left."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from comparawatt.widgets.controls import Pressable
from comparawatt.widgets.kiosk.footer import footer_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.idle import Idle
    from comparawatt.widgets.kiosk.measure import Measure
    from comparawatt.widgets.look import Look

_SIDE, _GAP = 92, 32
_SIZES = (60, 50, 40, 30)


class StillThere(Pressable):
    """A button across the whole foot of a screen; any touch anywhere takes it away, as it does itself.

    Args:
        idle: Counts the seconds.
        look: Theme and font.
    """

    def __init__(self, idle: Idle, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("still_there")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._idle = idle
        self._look = look
        self._seconds = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(idle.touch)
        look.theme_changed.connect(self.update)
        idle.ticked.connect(self._count)
        self.retranslate_ui()
        self.hide()

    def place(self, measure: Measure) -> None:
        """Lie at the foot of a screen."""
        height = footer_height(measure)
        self.setGeometry(QRect(0, measure.height - height, measure.width, height))

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setText(self.tr("Still there?"))
        self.setAccessibleName(self.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the question, and the seconds in a circle at its left."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        painter.fillRect(self.rect(), look.color("mark_pressed" if self.isDown() else "mark"))
        side, gap = look.px(_SIDE), look.px(_GAP)
        room = self.width() - side - 3 * gap
        for size in _SIZES:
            font = look.font(size, 800, display=True)
            width = QFontMetricsF(font).horizontalAdvance(self.text())
            if width <= room:
                break
        left = (self.width() - side - gap - width) / 2
        circle = QRectF(left, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("on_mark"))
        painter.drawEllipse(circle)
        painter.setPen(look.color("mark"))
        painter.setFont(look.font(48, 800, tabular=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._seconds))
        painter.setPen(look.color("on_mark"))
        painter.setFont(font)
        words = QRectF(circle.right() + gap, 0, width + gap, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _count(self) -> None:
        """Be there while it is time to ask, with another second each second."""
        seconds = math.ceil(self._idle.left)
        if seconds != self._seconds:
            self._seconds = seconds
            self.setAccessibleDescription(str(seconds))
            self.update()
        if self.isHidden() and self._idle.warns:
            self.show()
            self.raise_()
        elif not self._idle.warns:
            self.hide()
