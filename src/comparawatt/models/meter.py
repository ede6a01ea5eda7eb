"""The live meter: how long it has counted, what, and in which equivalent."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from comparawatt.engine.meter import Rate, a_second_of, easiest_soon, has_rate, pace_of, with_rates
from comparawatt.models.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Activity
    from comparawatt.engine.comparison import Count
    from comparawatt.engine.ranges import Range
    from comparawatt.models.session import Session

_SOON = 60.0
"""The equivalent that a meter begins with is easy to picture after so many seconds."""

_ASLEEP = 5.0
"""Seconds between two steps from which on nobody can have watched: the computer slept, or hung."""


class Meter(QObject):
    """Counts the seconds during which a screen is seen, and what goes on meanwhile.

    The time that is counted is the time in view: what is paused, hidden or asleep adds nothing, whether or not
    the system's clock goes on in sleep. While nothing is counted there is no timer.

    What is counted is the present comparison if its amount is a rate, else the first activity of the data that has
    one, what everybody does before all others, under the levers and the basis that are chosen. Another estimate or
    another lever counts all of the time anew.

    Args:
        session: What is chosen.
        step: Seconds from one step to the next.
        now: A clock in seconds that never goes back.

    Attributes:
        stepped: Emitted when time has gone on.
        changed: Emitted when it is paused, started anew, or counts something else.
        seconds: How long it has counted.
        is_paused: Whether somebody paused it.
        rate: What goes on, or None where nothing in the data does.
    """

    stepped = Signal()
    changed = Signal()

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        step: float = 0.1,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.seconds = 0.0
        self.is_paused = False
        self.rate: Rate | None = None
        self._session = session
        self._equivalent = ""
        self._step = step
        self._now = now
        self._is_seen = False
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._find_rate()
        session.changed.connect(self._on_session_changed)

    @property
    def is_running(self) -> bool:
        """Whether it counts at this moment."""
        return self._is_seen and not self.is_paused and self.rate is not None

    @property
    def is_instead(self) -> bool:
        """Whether it counts something else than what is chosen, which has no rate."""
        return self.rate is not None and not has_rate(self._session.comparison.amount)

    @property
    def per_second(self) -> Count | None:
        """How many of the chosen equivalent a second comes to; None where nothing goes on."""
        return self.rate.count(self._equivalent) if self.rate else None

    @property
    def count(self) -> Range | None:
        """How many of the chosen equivalent it has come to so far; None where nothing goes on."""
        per_second = self.per_second
        return per_second.count * self.seconds if per_second else None

    def activities(self) -> list[tuple[Activity, bool]]:
        """Return the activities that have a rate, each with whether it is what is counted."""
        catalogue, second, counted = self._session.catalogue, self.rate.second if self.rate else None, None
        if second and second.activity and second.amount:
            counted = pace_of(second.activity, second.amount, catalogue)
        return [(each, pace_of(each, each.default_amount, catalogue) == counted) for each in with_rates(catalogue)]

    def see(self, *, seen: bool) -> None:
        """Say whether the meter is in view."""
        self._take_time()
        self._is_seen = seen
        self._go_on()

    def step_every(self, seconds: float) -> None:
        """Tell of what was counted in steps of so many seconds from now on."""
        self._step = seconds

    def pause(self, *, paused: bool) -> None:
        """Pause, or go on."""
        self._take_time()
        self.is_paused = paused
        self._go_on()
        self.changed.emit()

    def start_again(self) -> None:
        """Count from now on."""
        self._take_time()
        self.seconds = 0.0
        self.is_paused = False
        self._go_on()
        self.changed.emit()

    def count_in(self, equivalent_id: str) -> None:
        """Count in another of the lanes' equivalents."""
        self._equivalent = equivalent_id
        self.changed.emit()

    def choose_estimate(self, estimate_id: str) -> None:
        """Choose who says so; what is counted becomes what is chosen everywhere.

        Raises:
            InputError: There is no such estimate, or it comes to more than is counted with.
        """
        if self.is_instead and self.rate and self.rate.second.activity:
            self._session.choose_activity(self.rate.second.activity.id)
        self._session.choose_estimate(estimate_id)

    def _on_session_changed(self) -> None:
        self._take_time()
        self._find_rate()
        self._go_on()
        self.changed.emit()

    def _find_rate(self) -> None:
        """Take what goes on from what is chosen, or from the data."""
        catalogue, choice, comparison = self._session.catalogue, self._session.choice, self._session.comparison
        amount = comparison.amount
        if amount is None or not has_rate(amount):
            first = next(iter(with_rates(catalogue)), None)
            if first is None:
                self.rate = None
                return
            amount = first.default_amount
            choice = replace(choice, activity=first.id, estimate=None, energy=None)
        _, second = select(replace(choice, amount=a_second_of(amount)), catalogue)
        # What is beyond all counting in a second is not counted by the second.
        self.rate = Rate(second) if second.amount == a_second_of(amount) else None
        if self.rate and self._equivalent not in {each.equivalent.id for each in second.counts}:
            self._equivalent = easiest_soon(self.rate, _SOON)

    def _take_time(self) -> None:
        """Add what has passed since the last step; a computer that slept adds nothing."""
        now = self._now()
        if self._last is not None and now - self._last <= _ASLEEP:
            self.seconds += now - self._last
        self._last = now if self.is_running else None

    def _go_on(self) -> None:
        """Wait for the next step, which comes when the clock on the screen changes; or for nothing."""
        if not self.is_running:
            self._last = None
            self._timer.stop()
            return
        if self._last is None:
            self._last = self._now()
        self._timer.start(max(math.ceil((self._step - self.seconds % self._step) * 1000), 1))

    def _on_timeout(self) -> None:
        self._take_time()
        self._go_on()
        self.stepped.emit()
