"""What a soak has measured, and what of it is too much."""

from __future__ import annotations

import itertools
import statistics
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_RECOVERY = 3.0
"""Times a bare window's start."""

ENDS = 1.0
"""Seconds within which it must end when it is asked to."""

MOST_GROWTH = 1.0
"""Kilobytes a visit, in the second half of a life."""

_NOISE = 2000.0
"""Kilobytes by which the memory of a process goes up and down by itself."""

_ENOUGH = 100
"""Visits from which on a slope tells of a leak, and not of caches that fill."""

_MOST_POINTS = 400


class Report:
    """Gathers what lives have told."""

    def __init__(self) -> None:
        self.bare: list[float] = []
        self.recoveries: list[float] = []
        self.ends: list[float] = []
        self.kills = 0
        self.inputs = 0
        self._visits = 0
        self._frames: list[float] = []
        self._stall = 0.0
        self._slope: tuple[float, int] | None = None

    def add(self, homes: Sequence[dict[str, Any]], inputs: int) -> None:
        """Add what a life has told after each of its visits."""
        self.inputs += inputs
        self._visits += len(homes)
        for each in homes:
            self._frames += each["frames"]
            self._stall = max(self._stall, each["stall"])

    def weigh(self, homes: Sequence[dict[str, Any]], size: tuple[int, int]) -> None:
        """Weigh a long life: the slope of its memory over its second half of visits, at one size of the screen.

        It is the median of the slopes between all pairs of visits (Theil and Sen), which no single step moves.
        """
        half = [
            (each["visits"], each["memory"] * 1000)
            for each in homes[len(homes) // 2 :]
            if tuple(each["size"]) == size
        ]
        points = half[:: max(len(half) // _MOST_POINTS, 1)]
        slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.combinations(points, 2)]
        if slopes:
            self._slope = statistics.median(slopes), half[-1][0] - half[0][0]

    def faults(self, *, judges_time: bool) -> Iterator[str]:
        """Name what is too much.

        Args:
            judges_time: Whether starts and ends count, which other work on the computer holds up.
        """
        if self._slope is not None:
            slope, visits = self._slope
            if visits >= _ENOUGH and slope >= MOST_GROWTH and slope * visits > _NOISE:
                yield f"memory grows by {slope:.2f} kB a visit, over {visits} visits"
        if judges_time and max(self.ends, default=0) > ENDS:
            yield f"asked to end, the process took {max(self.ends):.2f} s"
        if judges_time and self.recoveries and statistics.median(self.recoveries) > MOST_RECOVERY:
            yield f"recovery takes {statistics.median(self.recoveries):.2f} x a bare window's start"

    def lines(self) -> Iterator[str]:
        """Say what was measured."""
        yield f"visits: {self._visits}, inputs: {self.inputs}, kills and restarts: {self.kills}"
        if self._slope is not None:
            slope, visits = self._slope
            told = f"memory: {slope:+.2f} kB a visit over the last {visits} visits of the longest life"
            yield f"{told} (limit {MOST_GROWTH:.0f}, judged from {_ENOUGH} visits on)"
        if self._frames:
            yield (
                f"input to changed frame: worst {max(self._frames):.0f} ms, median "
                f"{statistics.median(self._frames):.1f} ms, of {len(self._frames)}; "
                f"longest stall {self._stall:.0f} ms"
            )
        if self.recoveries:
            yield (
                f"SIGKILL to a painted screen: worst {max(self.recoveries):.2f} x a bare window's start, median "
                f"{statistics.median(self.recoveries):.2f} (limit {MOST_RECOVERY:.0f}; the bare one takes "
                f"{statistics.median(self.bare) * 1e3:.0f} ms)"
            )
        if self.ends:
            yield f"SIGTERM to the end: worst {max(self.ends):.2f} s (limit 1)"
