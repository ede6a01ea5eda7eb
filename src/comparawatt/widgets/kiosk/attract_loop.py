"""The clock of the attract loop: it counts, holds and goes on to the next scene while somebody could see it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

COUNT = 20_000
"""Milliseconds in which a scene counts."""

HOLD = 4_000
"""Milliseconds for which what was counted stands."""

STILL = 8_000
"""Milliseconds of a scene where nothing moves."""

FRAME = 32
"""Milliseconds of a frame: a little over thirty in a second."""

_LONGEST = 250
"""Milliseconds: after a longer gap between two frames the loop goes on where it was."""


class AttractLoop(QObject):
    """Goes through a number of scenes, over and over.

    Attributes:
        moved: Emitted with each frame.
        turned: Emitted when another scene begins, or the same one anew.
        place: Of the scene that is shown, from 0.
        progress: How far its count has come, from 0 to 1.
    """

    moved = Signal()
    turned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = 0
        self._scenes = 0
        self._elapsed = 0
        self._is_reduced = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_frame)

    @property
    def progress(self) -> float:
        """How far the count has come; where nothing moves it is at its end."""
        return 1.0 if self._is_reduced else min(self._elapsed / COUNT, 1.0)

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self._timer.isActive()

    def begin(self, scenes: int) -> None:
        """Begin with the first of a number of scenes; time passes from `go_on`."""
        self._scenes = scenes
        self._turn_to(0)

    def go_on(self) -> None:
        """Let time pass, where there is a scene."""
        if self._scenes and not self._timer.isActive():
            self._since.start()
            self._timer.start(STILL if self._is_reduced else FRAME)

    def pause(self) -> None:
        """Stand still, and cost nothing."""
        self._timer.stop()

    def reduce(self, *, reduced: bool) -> None:
        """Show one still after the other, or move again."""
        if reduced == self._is_reduced:
            return
        was_running = self.is_running
        self.pause()
        self._is_reduced = reduced
        self._turn_to(self.place)
        if was_running:
            self.go_on()

    def _on_frame(self) -> None:
        self._elapsed += min(self._since.restart(), _LONGEST)
        if self._is_reduced or self._elapsed >= COUNT + HOLD:
            self._turn_to((self.place + 1) % self._scenes)
        else:
            self.moved.emit()

    def _turn_to(self, place: int) -> None:
        self.place = place
        self._elapsed = 0
        self.turned.emit()
