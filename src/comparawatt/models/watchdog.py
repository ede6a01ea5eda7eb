"""A sign of life that a program whose screen stands still cannot give: a frame that was really painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 3600.0


class Watchdog(QObject):
    """Asks for a frame each half interval, and gives a sign of life when it was painted.

    Where there is no screen at all nothing can be painted, and none is waited for.

    Args:
        seconds: After so many without a sign the program is restarted.
        tell: Gives the sign.

    Attributes:
        asked: Emitted when a frame is wanted, however still the screen is.
    """

    asked = Signal()

    def __init__(self, seconds: float, tell: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._is_waiting = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(min(seconds, _LONGEST) * 1000 / 2))
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    def on_painted(self) -> None:
        """A frame was painted; one that nobody asked for needs no sign of its own."""
        if self._is_waiting:
            self._is_waiting = False
            self._tell()

    def _ask(self) -> None:
        if QGuiApplication.screens():
            self._is_waiting = True
            self.asked.emit()
        else:
            self._tell()
