"""The clock of the pictogram: it plays a timeline forwards and backwards, waits, jumps, and never runs at rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from comparawatt.engine.place_value import Told
from comparawatt.engine.powers_of_ten import Timeline
from comparawatt.widgets.pictogram.scene import Scene

if TYPE_CHECKING:
    from decimal import Decimal

_BACK = -2.0
_NEAR = 0.5
"""Milliseconds within which a time counts as reached."""


class Playback(QObject):
    """Says which scene is shown.

    Args:
        told: The number to count to; it is there already.
        reduced: No movement: each step is a cut.

    Attributes:
        moved: Emitted when another scene is shown.
        timeline: What is played.
        time: Where it is, in milliseconds.
    """

    moved = Signal()

    def __init__(self, told: Told, parent: QObject | None = None, *, reduced: bool = False) -> None:
        super().__init__(parent)
        self.reduced = reduced
        self.timeline = Timeline(told)
        self.time = self.timeline.duration
        self._speed = 0.0
        self._then: Timeline | None = None
        self._goal = self.time
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._on_value_changed)
        self._animation.finished.connect(self._on_finished)

    def reduce(self, *, reduced: bool) -> None:
        """Move no more, beginning with what moves now; or move again from the next start on."""
        self.reduced = reduced
        if reduced and self.is_running:
            self._stop()
            self._land(self._goal)

    @property
    def is_running(self) -> bool:
        """Whether something moves."""
        return self._speed != 0

    @property
    def is_end(self) -> bool:
        """Whether the whole count is shown."""
        return self._then is None and self.time >= self.timeline.duration

    @property
    def scene(self) -> Scene:
        """What is shown now."""
        timeline = self.timeline
        return Scene(timeline.at(self.time), timeline.told, is_end=self.is_end, speed=self._speed)

    def start(self, told: Told) -> None:
        """Count to a number from the beginning."""
        self._stop()
        self.timeline, self._then = Timeline(told), None
        self.replay()

    def go_on(self, told: Told) -> None:
        """Count on to another number from the one that is shown, or back to it."""
        shown = self.timeline.at(self.time).value
        self._stop()
        self._then = None
        goal = Timeline(told)
        if self.reduced or told.value >= shown:
            self.timeline = goal
            self.time = goal.time_of(shown)
            self._play_to(goal.duration)
            return
        shown = shown.quantize(told.value) if told.decimals else shown.to_integral_value()
        self.timeline = Timeline(Told(max(shown, told.value)), told.decimals)
        self.time = self.timeline.duration
        self._then = goal
        self._play_to(self.timeline.time_of(told.value))

    def toggle(self) -> None:
        """Pause, or go on; from the end, begin once more."""
        if self.is_running:
            self.pause()
        elif self.is_end:
            self.replay()
        else:
            self._play_to(self._goal if self._then is not None else self.timeline.duration)

    def pause(self) -> None:
        """Stand still where it is."""
        self._stop()
        self.moved.emit()

    def finish(self) -> None:
        """Jump to where it was going."""
        if self.is_running:
            self._stop()
            self._land(self._goal)

    def replay(self) -> None:
        """Play from the beginning; where nothing may move, the end is there at once."""
        self._take_over()
        self.time = self.timeline.duration if self.reduced else 0.0
        self._play_to(self.timeline.duration)

    def rewind(self) -> None:
        """Stand at the beginning."""
        self._take_over()
        self._land(0.0)

    def step(self) -> None:
        """Go on until the next fold, and wait before it."""
        self._take_over()
        self._play_to(next((stop for stop in self._stops() if stop > self.time + _NEAR), self.timeline.duration))

    def step_back(self) -> None:
        """Go back to the fold before."""
        self._take_over()
        self._play_to(next((stop for stop in reversed(self._stops()) if stop < self.time - _NEAR), 0.0))

    def seek(self, value: Decimal) -> None:
        """Show a count, and stand still."""
        self._take_over()
        self._land(self.timeline.time_of(value))

    def _stops(self) -> tuple[float, ...]:
        return self.timeline.cuts if self.reduced else self.timeline.waits

    def _play_to(self, time: float) -> None:
        self._goal = time
        way = time - self.time
        self._speed = 1.0 if way >= 0 else _BACK
        duration = round(abs(way / self._speed))
        if self.reduced or duration == 0:
            self._stop()
            self._land(time)
            return
        self._animation.setStartValue(self.time)
        self._animation.setEndValue(time)
        self._animation.setDuration(duration)
        self._animation.start()
        self.moved.emit()

    def _stop(self) -> None:
        self._speed = 0.0
        self._animation.stop()

    def _land(self, time: float) -> None:
        self.time = time
        self._take_over()
        self.moved.emit()

    def _take_over(self) -> None:
        """Stand still; the number that was gone back to has a timeline of its own, which is played from now on."""
        self._stop()
        if self._then is not None:
            shown = self.timeline.at(self.time).value
            self.timeline, self._then = self._then, None
            self.time = self.timeline.time_of(shown)

    def _on_value_changed(self, time: float) -> None:
        if self.is_running:
            self.time = time
            self.moved.emit()

    def _on_finished(self) -> None:
        self._stop()
        self._land(self._goal)
