"""A minute to wipe the glass, in which nothing reacts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.models.idle import Idle

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look

SECONDS = 60.0


class Wipe(QWidget):
    """Covers a window and counts down.

    Args:
        look: Theme and font.
        window: What it covers.
        clock: Seconds that only ever grow.

    Attributes:
        ended: Emitted when the minute is over.
    """

    ended = Signal()

    def __init__(self, look: Look, window: QWidget, clock: Callable[[], float]) -> None:
        super().__init__(window)
        self.setObjectName("wipe")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._seconds = 0
        self._left = Idle(SECONDS, clock, self)
        self._left.ticked.connect(self._count)
        self._left.elapsed.connect(self._end)
        self.retranslate_ui()
        self.hide()

    @property
    def seconds(self) -> int:
        """What it shows."""
        return self._seconds

    def begin(self) -> None:
        """Cover the window, and count."""
        self.show()
        self.raise_()
        self.setFocus()  # no ring around a key that lies beneath
        self._left.arm()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("The glass can be wiped: nothing reacts"))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the seconds, as large as a wall, and what they mean."""
        del event
        painter = QPainter(self)
        look, height = self._look, self.height()
        painter.fillRect(self.rect(), look.color("bg"))
        painter.setPen(look.color("ink"))
        painter.setFont(look.font(240, 800, display=True, tabular=True))
        number = QRectF(0, height * 0.2, self.width(), height * 0.35)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self._seconds))
        painter.setPen(look.color("ink2"))
        painter.setFont(look.font(44, 600))
        words = QRectF(look.px(32), height * 0.58, self.width() - 2 * look.px(32), height * 0.3)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(align), self.accessibleName())
        painter.end()

    def _count(self) -> None:
        seconds = math.ceil(self._left.left)
        if seconds != self._seconds and self._left.is_armed:
            self._seconds = seconds
            self.update()

    def _end(self) -> None:
        self.hide()
        self.ended.emit()
