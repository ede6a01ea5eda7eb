"""The powers-of-ten animation as a timeline: which count is shown when, and how ten become one of the next place.

Nothing here moves by itself; whoever plays it asks what is shown at a time (DESIGN.md section 11). Only the first
fold at each power of ten takes time: the later ones happen while the digit of their rod changes too often to be
read, and the rod is hatched, so that there is nothing of them to be seen.
"""

from __future__ import annotations

import math
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from comparawatt.engine.place_value import HIGHEST_POWER, Told

LONGEST = 9000.0
"""Milliseconds after which every animation is over."""

MOST_CHANGES = 12.0
"""Times a second that a digit may change and still be read."""

_FULL, _FOLD, _ZOOM = 160.0, 320.0, 420.0
_DECADE, _DECADE_FACTOR, _DECADE_LEAST = 900.0, 0.8, 300.0
_FOLD_FACTOR, _FOLD_LEAST = 0.85, 0.5
_SURE = 0.02
"""What a count may lack, in steps, where a time has been computed from it."""


class Phase(Enum):
    """What happens at a moment."""

    COUNT = "count"
    FULL = "full"
    FOLD = "fold"
    ZOOM = "zoom"
    CUT = "cut"


class Moment(NamedTuple):
    """What is shown at a time.

    Attributes:
        value: The count, exactly as it is drawn.
        phase: What happens.
        place: The rod that is filled or folded, as a power of ten; of a cut, the place that it opens.
        progress: How far the phase has come, from 0 to 1, before any easing.
        rate: How much a second the count grows, at normal speed.
    """

    value: Decimal
    phase: Phase
    place: int
    progress: float
    rate: float

    @property
    def level(self) -> int:
        """The power of ten of the field, the smallest that holds the count; in a zoom the one that is left."""
        return self.place + 1

    @property
    def shown_level(self) -> int:
        """The power of ten of the field that words speak of: while it is zoomed out of, the next one."""
        return self.level + (1 if self.phase is Phase.ZOOM else 0)

    def hides(self, place: int, speed: float = 1.0) -> bool:
        """Say whether the digit of a place changes too often to be read."""
        return self.rate * speed / 10.0**place > MOST_CHANGES


class _Segment(NamedTuple):
    phase: Phase
    place: int
    first: Decimal
    last: Decimal
    start: float
    duration: float

    @property
    def end(self) -> float:
        return self.start + self.duration


class Timeline:
    """What is shown from the first unit, or from nothing, to the number that is told.

    Args:
        told: Where it ends.
        decimals: How fine the steps are; those of the number where None.

    Attributes:
        told: Where it ends.
        duration: In milliseconds.
        waits: Times right before each fold or cut, where somebody may be waited for.
        cuts: The same with the times right after each: where to stand when nothing may move.
    """

    def __init__(self, told: Told, decimals: int | None = None) -> None:
        self.told = told
        self._decimals = told.decimals if decimals is None else decimals
        self._segments = _scaled(_part(told) if told.is_part else _count(told))
        self.duration = self._segments[-1].end if self._segments else 0.0
        turns = [each for each in self._segments if each.phase in (Phase.FOLD, Phase.CUT)]
        self.waits = tuple(each.start for each in turns)
        zooms = [each.end for each in self._segments if each.phase in (Phase.ZOOM, Phase.CUT)]
        self.cuts = tuple(sorted({0.0, *self.waits, *zooms, self.duration}))

    @property
    def first(self) -> Decimal:
        """The count at the beginning."""
        return self._segments[0].first if self._segments else self.told.value

    def at(self, time: float) -> Moment:
        """Return what is shown at a time in milliseconds; before the beginning and after the end nothing moves."""
        if time >= self.duration:
            return self._end()
        segment = next(each for each in self._segments if time < each.end)
        progress = min(max((time - segment.start) / segment.duration, 0.0), 1.0)
        if segment.first == segment.last:
            return Moment(segment.last, segment.phase, segment.place, progress, 0.0)
        steps = (segment.last - segment.first).scaleb(self._decimals)
        done = min(math.floor(float(steps) * progress + _SURE), math.floor(steps))
        rate = float(segment.last - segment.first) / segment.duration * 1000
        value = segment.first + Decimal(done).scaleb(-self._decimals)
        return Moment(value, segment.phase, segment.place, progress, rate)

    def time_of(self, value: Decimal) -> float:
        """Return when a count is shown for the first time; what is never shown lies at the nearer end."""
        if value >= self.told.value or not self._segments:
            return self.duration
        for segment in self._segments:
            if segment.phase is Phase.COUNT and value <= segment.last:
                part = max(value - segment.first, Decimal(0)) / (segment.last - segment.first)
                return segment.start + float(part) * segment.duration
        return self.duration  # beyond what is counted to

    def _end(self) -> Moment:
        if not self._segments:
            return Moment(self.told.value, Phase.COUNT, 0, 1.0, 0.0)
        last = self._segments[-1]
        return Moment(self.told.value, last.phase, last.place, 1.0, 0.0)


def _count(told: Told) -> list[_Segment]:
    """Count from 1, and fold at each power of ten; the last one is not zoomed out of."""
    segments: list[_Segment] = []
    goal = min(told.value, Decimal(10**HIGHEST_POWER))
    for place in range(HIGHEST_POWER):
        start, end = Decimal(10**place), Decimal(10 ** (place + 1))
        if start >= goal:
            break
        last = min(goal, end)
        decade = max(_DECADE * _DECADE_FACTOR**place, _DECADE_LEAST)
        duration = decade * float((last - start) / (end - start))
        segments.append(_Segment(Phase.COUNT, place, start, last, 0.0, duration))
        if last < end:
            break
        factor = max(_FOLD_FACTOR**place, _FOLD_LEAST)
        segments.append(_Segment(Phase.FULL, place, end, end, 0.0, _FULL * factor))
        segments.append(_Segment(Phase.FOLD, place, end, end, 0.0, _FOLD * factor))
        if end < goal:
            segments.append(_Segment(Phase.ZOOM, place, end, end, 0.0, _ZOOM * factor))
    return segments


def _part(told: Told) -> list[_Segment]:
    """Cut one in ten as often as it needs, then fill it."""
    nothing = Decimal(0)
    cuts = [_Segment(Phase.CUT, -place, nothing, nothing, 0.0, _ZOOM) for place in range(1, told.cuts + 1)]
    return [*cuts, _Segment(Phase.COUNT, -told.cuts, nothing, told.value, 0.0, _DECADE)]


def _scaled(segments: list[_Segment]) -> list[_Segment]:
    """Put segments one behind the other, in the longest time that is allowed at most."""
    total = sum(each.duration for each in segments)
    scale = min(LONGEST / total, 1.0) if total else 1.0
    placed: list[_Segment] = []
    for segment in segments:
        start = placed[-1].end if placed else 0.0
        placed.append(segment._replace(start=start, duration=segment.duration * scale))
    return placed
