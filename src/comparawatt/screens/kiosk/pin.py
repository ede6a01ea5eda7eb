"""The pad on which the staff type their PIN."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent

from comparawatt.engine.pin import LONGEST
from comparawatt.models.idle import Idle
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.widgets.kiosk.key import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.pin import PinGuard
    from comparawatt.models.visit import Visit
    from comparawatt.widgets.look import Look

SECONDS = 20.0
"""Without a touch for so long the pad goes away."""

_WIDEST, _GAP = 680, 20
_HEAD = 200
_ROWS = 5
_TITLES = (60, 50, 40)
_NOTE = (30, 26)


class PinPage(KioskPage):
    """Digits, and nothing that could be read over a shoulder.

    Args:
        visit: Where the visitor is.
        idle: Counts the seconds of the visitor.
        look: Theme and font.
        guard: Knows the PIN, and makes those wait who try others.
        clock: Seconds that only ever grow.

    Attributes:
        admitted: Emitted with the right PIN.
        cancelled: Emitted when somebody gives up, or is gone.
        patience: Counts the seconds until the pad goes away; it wants to hear of touches.
    """

    admitted = Signal()
    cancelled = Signal()

    def __init__(
        self,
        visit: Visit,
        idle: Idle,
        look: Look,
        guard: PinGuard,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(visit, idle, look, parent)
        self.setObjectName("pin")
        self._guard = guard
        self._typed = ""
        self._is_wrong = False
        self.patience = Idle(SECONDS, clock, self)
        self.patience.ticked.connect(self._follow_wait)
        self.patience.elapsed.connect(self.cancelled)
        self._digits = [Key(look, 56, self) for _ in range(10)]
        for digit, key in enumerate(self._digits):
            key.setObjectName(f"pin_{digit}")
            key.setText(str(digit))
            key.clicked.connect(lambda _=False, digit=digit: self._type(digit))
        self._erase = Key(look, 34, self)
        self._erase.clicked.connect(self._on_erased)
        self._enter = Key(look, 34, self, is_main=True)
        self._enter.clicked.connect(self._try)
        self._cancel = Key(look, 34, self)
        self._cancel.clicked.connect(self.cancelled)
        for name, key in (("erase", self._erase), ("enter", self._enter), ("cancel", self._cancel)):
            key.setObjectName(f"pin_{name}")

    def open(self) -> None:
        """Begin with no digit typed."""
        self._typed = ""
        self._is_wrong = False
        self.patience.arm()
        self.show()
        self.raise_()
        self.setFocus()
        self._follow_wait()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember nothing that was typed."""
        super().hideEvent(event)
        self._typed = ""
        self.patience.disarm()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("PIN of the staff"))
        self._erase.setText(self.tr("Erase"))
        self._enter.setText(self.tr("OK"))
        self._cancel.setText(self.tr("Cancel"))
        self.update()

    def lay_out(self) -> None:
        """Place the keys as on a telephone, low on an upright screen, with what cancels below them."""
        measure = self.measure
        gap = measure.px(_GAP)
        head = measure.px(_HEAD)
        side = max((measure.height - head - (_ROWS + 1) * gap) // _ROWS, 1)
        high = min(side, max(measure.target, measure.px(140)))
        wide = min((min(measure.width, measure.px(_WIDEST)) - 2 * gap) // 3, measure.width // 3)
        left = (measure.width - 3 * wide - 2 * gap) // 2
        top = measure.height - _ROWS * (high + gap) - (measure.px(60) if measure.is_upright else 0)
        keys = [*self._digits[1:], self._erase, self._digits[0], self._enter]
        for place, key in enumerate(keys):
            row, column = divmod(place, 3)
            key.setGeometry(left + column * (wide + gap), top + row * (high + gap), wide, high)
        self._cancel.setGeometry(QRect(left, top + 4 * (high + gap), 3 * wide + 2 * gap, high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the number keys type, too."""
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self._type(int(text))
        elif event.key() == Qt.Key.Key_Backspace:
            self._on_erased()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is asked, or what is wrong, and a dot for each digit."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        measure, look = self.measure, self.look
        room = QRectF(0, 0, measure.width, self._digits[1].y())
        painter.setPen(look.color("ink"))
        self._draw_text(painter, self.accessibleName(), room.adjusted(0, 0, 0, -room.height() * 0.55), _TITLES)
        painter.setPen(look.color("ink2"))
        note = room.adjusted(0, room.height() * 0.7, 0, 0)
        self._draw_text(painter, self._note(), note, _NOTE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("mark"))
        dot = min(measure.px(14), int(measure.width / LONGEST / 4))
        left = measure.width / 2 - (len(self._typed) - 1) * dot * 1.5
        for place in range(len(self._typed)):
            painter.drawEllipse(QRectF(left + place * dot * 3 - dot, room.height() * 0.58 - dot, 2 * dot, 2 * dot))
        painter.end()

    def _draw_text(self, painter: QPainter, text: str, area: QRectF, sizes: tuple[int, ...]) -> None:
        for size in sizes:
            font = self.look.font(size, 700)
            if QFontMetricsF(font).horizontalAdvance(text) <= area.width():
                break
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def _note(self) -> str:
        seconds = math.ceil(self._guard.wait)
        if seconds:
            return self.tr("Not the PIN. The next try counts in {count} s.").replace("{count}", str(seconds))
        return self.tr("Not the PIN.") if self._is_wrong else ""

    def _follow_wait(self) -> None:
        self.setAccessibleDescription(self._note())
        self.update()

    def _type(self, digit: int) -> None:
        if len(self._typed) < LONGEST:
            self._typed += str(digit)
            self._is_wrong = False
            self._follow_wait()

    def _on_erased(self) -> None:
        self._typed = self._typed[:-1]
        self.update()

    def _try(self) -> None:
        """Try what was typed; while somebody has to wait it stays, and is not tried."""
        if self._guard.wait > 0 or not self._typed:
            return
        typed, self._typed = self._typed, ""
        if self._guard.admits(typed):
            self.admitted.emit()
            return
        self._is_wrong = True
        self._follow_wait()
