"""Nobody there: counts the seconds since the last touch, once somebody has begun."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from comparawatt.engine.kiosk import WARNING_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable

TICK = 250
"""Milliseconds between two looks at the clock: no timer runs for longer, so that none is too long for Qt."""


def awake_and_asleep() -> float:
    """Return seconds that only ever grow, those of a sleeping computer included; nobody can set that clock."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class Idle(QObject):
    """Says when everything returns to the start, and warns before.

    Args:
        seconds: The whole time without a touch; 0 for never.
        clock: Seconds that only ever grow.

    Attributes:
        ticked: Emitted about four times a second while it is armed, and when that begins or ends.
        elapsed: Emitted when nobody touched anything for the whole time; it is disarmed then.
        is_armed: Whether somebody has begun.
    """

    ticked = Signal()
    elapsed = Signal()

    def __init__(
        self, seconds: float, clock: Callable[[], float] = awake_and_asleep, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._clock = clock
        self._touched = clock()
        self.is_armed = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._look)

    @property
    def seconds(self) -> float:
        """The whole time without a touch."""
        return self._seconds

    @property
    def left(self) -> float:
        """Seconds until everything returns; the whole time where it is not armed."""
        if not self.is_armed:
            return self._seconds
        return min(max(self._touched + self._seconds - self._clock(), 0.0), self._seconds)

    @property
    def warns(self) -> bool:
        """Whether it is time to ask if somebody is still there."""
        return self.is_armed and self.left <= min(WARNING_SECONDS, self._seconds / 2)

    def arm(self) -> None:
        """Count from now on: somebody has begun."""
        if self._seconds > 0:
            self.is_armed = True
            self.touch()
            self._timer.start()

    def disarm(self) -> None:
        """Count no more: everything is at the start."""
        self.is_armed = False
        self._timer.stop()
        self.ticked.emit()

    def touch(self) -> None:
        """Begin anew: somebody is there."""
        self._touched = self._clock()
        if self.is_armed:
            self.ticked.emit()

    def _look(self) -> None:
        if self.left > 0:
            self.ticked.emit()
            return
        self.disarm()
        self.elapsed.emit()
