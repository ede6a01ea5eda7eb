"""One finger, one press: what a second finger, a double tap or a palm make of it reaches nobody."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

REPEAT = 0.3
"""Seconds: a second press of the same thing that comes sooner is the tremble of a hand."""

_FAR_OUTSIDE = QPointF(-100_000, -100_000)


class PressGuard:
    """Lets presses of the mouse through to a window, and of what touch makes of it, as one finger would press.

    Qt makes a mouse of the first finger alone. When that one is lifted before the second, lifting the second
    makes one more release, which belongs to no press.

    Args:
        window: What is pressed.
        clock: Seconds that only ever grow.

    Attributes:
        is_down: Whether something is pressed now.
    """

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        self._window = window
        self._clock = clock
        self._pressed: QWidget | None = None
        self._last: QWidget | None = None
        self._last_at = -REPEAT
        self._drops = False
        self.is_down = False

    def drop(self) -> None:
        """Let nothing of this press through any more; what is pressed already comes back up, and does nothing."""
        self._drops = True
        self.cancel()

    def cancel(self) -> None:
        """Let what is pressed come back up, as if the finger had left it first."""
        pressed, self._pressed = self._pressed, None
        self.is_down = False
        if pressed is None or not isValid(pressed):
            return
        left = Qt.MouseButton.LeftButton
        for kind, button, held in (
            (QEvent.Type.MouseMove, Qt.MouseButton.NoButton, left),
            (QEvent.Type.MouseButtonRelease, left, Qt.MouseButton.NoButton),
        ):
            place = QPointF(pressed.mapToGlobal(_FAR_OUTSIDE))
            event = QMouseEvent(kind, _FAR_OUTSIDE, place, button, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(pressed, event)

    def settle(self) -> None:
        """Begin anew: nothing is pressed."""
        self._drops = False
        if self.is_down:
            self.cancel()

    def refuses(self, event: QMouseEvent) -> bool:
        """Say whether an event of the mouse must reach nobody; it is asked once for each."""
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._refuses_press(event)
            case QEvent.Type.MouseButtonDblClick:  # comes with the press that it is
                return self._drops
            case QEvent.Type.MouseButtonRelease:
                dropped = self._drops or not self.is_down
                self._drops = self.is_down = False
                self._pressed = None
                return dropped
            case _:
                return self._drops or (bool(event.buttons()) and not self.is_down)

    def _refuses_press(self, event: QMouseEvent) -> bool:
        if self._drops or self.is_down:
            return True
        target = self._window.childAt(event.position().toPoint()) or self._window
        now = self._clock()
        if target is self._last and now - self._last_at < REPEAT:
            self._drops = True
            return True
        self._pressed = self._last = target
        self._last_at = now
        self.is_down = True
        return False
