"""Durations and easings (DESIGN.md section 5), and the one animation that drives a stage."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

QUICK = 120
BASE = 240
BAR = 700
BAR_APART = 120
WHISKER = 240
REVEAL = 900

_OUT_CUBIC = QEasingCurve(QEasingCurve.Type.OutCubic)
_OUT_QUAD = QEasingCurve(QEasingCurve.Type.OutQuad)
_OUT_QUINT = QEasingCurve(QEasingCurve.Type.OutQuint)


class Motion(QObject):
    """Drives a clock from 0 to a duration, which can be started again at any time.

    Args:
        reduced: No movement: the end is there at once.

    Attributes:
        moved: Emitted with each frame; `elapsed` has the time.
        ended: Emitted once the end is reached.
        elapsed: Milliseconds since the start.
    """

    moved = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None, *, reduced: bool = False) -> None:
        super().__init__(parent)
        self.reduced = reduced
        self.elapsed = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._on_value_changed)
        self._animation.finished.connect(self.ended)

    @property
    def is_running(self) -> bool:
        """Whether something moves."""
        return self._animation.state() == QVariantAnimation.State.Running

    def start(self, duration: int) -> None:
        """Start from 0.

        Args:
            duration: In milliseconds.
        """
        self._animation.stop()
        if self.reduced:  # an animation of 0 ms would say nothing
            self.elapsed = float(duration)
            self.moved.emit()
            self.ended.emit()
            return
        self.elapsed = 0.0
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(float(duration))
        self._animation.setDuration(duration)
        self._animation.start()

    def finish(self) -> None:
        """Jump to the end."""
        if self.is_running:
            self._animation.setCurrentTime(self._animation.duration())

    def reduce(self, *, reduced: bool) -> None:
        """Move no more, beginning with what moves now; or move again from the next start on."""
        self.reduced = reduced
        if reduced:
            self.finish()

    def bar_progress(self, place: int) -> float:
        """Return how far the bar of a lane has come, from 0 to 1; lanes start one after the other."""
        return _OUT_CUBIC.valueForProgress(_part(self.elapsed - place * BAR_APART, BAR))

    def whisker_progress(self, place: int) -> float:
        """Return how far the whisker of a lane has come, from 0 to 1; it grows when its bar stands."""
        return _OUT_QUAD.valueForProgress(_part(self.elapsed - place * BAR_APART - BAR, WHISKER))

    def reveal_progress(self) -> float:
        """Return how far the hatching has slid off an answer, from 0 to 1."""
        return _OUT_QUINT.valueForProgress(_part(self.elapsed, REVEAL))

    def _on_value_changed(self, value: float) -> None:
        self.elapsed = value
        self.moved.emit()


def stage_duration(lanes: int) -> int:
    """Return how long all lanes take, in milliseconds."""
    return BAR + WHISKER + BAR_APART * max(lanes - 1, 0)


def _part(elapsed: float, duration: int) -> float:
    return min(max(elapsed / duration, 0.0), 1.0)
