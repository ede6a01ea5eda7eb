"""Where the points of the years stand, and which part of them is seen."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparawatt.engine.ranges import Range

_NEAR = 0.05
"""Part of the height within which two points of a year would hide each other."""

_STEP = 0.034
"""Part of the width that such points are moved apart."""

_WIDEST = 0.8
"""Of a year: beyond it a point would seem to be of another one."""

_BESIDE = 0.6
_OVER = 0.08
_LEAST_YEARS = 1.2
_LEAST_DECADES = 0.7


class Point(msgspec.Struct, frozen=True):
    """A figure in the plot.

    Attributes:
        row: Of the model.
        x: The year, moved a little where others of the year are near.
        y: The power of ten of the figure.
        low: That of its range's low end.
        high: That of its range's high end.
    """

    row: int
    x: float
    y: float
    low: float
    high: float


class Extent(msgspec.Struct, frozen=True):
    """The part of the plot that is seen, in years and powers of ten."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        """Years from the left to the right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Powers of ten from the bottom to the top."""
        return self.top - self.bottom

    def pixel(self, area: QRectF, x: float, y: float) -> QPointF:
        """Return where a year and a power of ten stand in an area of pixels."""
        left = area.left() + (x - self.left) / self.width * area.width()
        return QPointF(left, area.bottom() - (y - self.bottom) / self.height * area.height())

    def at(self, area: QRectF, place: QPointF) -> tuple[float, float]:
        """Return the year and the power of ten that stand at a pixel of an area."""
        x = self.left + (place.x() - area.left()) / max(area.width(), 1) * self.width
        return x, self.bottom + (area.bottom() - place.y()) / max(area.height(), 1) * self.height

    def zoomed(self, whole: Extent, factor: float, x: float, y: float) -> Extent:
        """Return what is seen from so many times closer, around a place that stays; never beyond the whole."""
        width = min(max(self.width / factor, min(_LEAST_YEARS, whole.width)), whole.width)
        height = min(max(self.height / factor, min(_LEAST_DECADES, whole.height)), whole.height)
        left = x - (x - self.left) / self.width * width
        bottom = y - (y - self.bottom) / self.height * height
        return Extent(left, left + width, bottom, bottom + height).inside(whole)

    def around(self, whole: Extent, x: float, y: float) -> Extent:
        """Return the same size, moved to where a place is seen."""
        if self.left <= x <= self.right and self.bottom <= y <= self.top:
            return self
        left, bottom = x - self.width / 2, y - self.height / 2
        return Extent(left, left + self.width, bottom, bottom + self.height).inside(whole)

    def inside(self, whole: Extent) -> Extent:
        """Return the same size, moved back into the whole."""
        left = max(min(self.left, whole.right - self.width), whole.left)
        bottom = max(min(self.bottom, whole.top - self.height), whole.bottom)
        return Extent(left, left + self.width, bottom, bottom + self.height)


def whole_of(years: Sequence[int], low: float, high: float) -> Extent:
    """Return what holds all points.

    Args:
        years: Of the points; at least one.
        low: Where the logarithmic axis begins.
        high: Where it ends.
    """
    bottom, top = math.log10(low), math.log10(high)
    over = (top - bottom) * _OVER
    return Extent(min(years) - _BESIDE, max(years) + _BESIDE, bottom - over, top + over)


def place_points(years: Sequence[int], values: Sequence[Range], whole: Extent) -> tuple[Point, ...]:
    """Place one point for each figure; those of a year that would hide each other stand side by side.

    Args:
        years: Of the figures.
        values: The figures, in the same order and from the lowest to the highest.
        whole: What holds all points.
    """
    heights = [math.log10(value.central) for value in values]
    moved = [0.0] * len(values)
    for year in set(years):
        rows = [row for row, each in enumerate(years) if each == year]
        for run in _runs(rows, heights, whole.height * _NEAR):
            step = min(whole.width * _STEP, _WIDEST / max(len(run) - 1, 1))
            for place, row in enumerate(run):
                moved[row] = (place - (len(run) - 1) / 2) * step
    return tuple(
        Point(row, years[row] + moved[row], heights[row], _log(value.low, heights[row]), math.log10(value.high))
        for row, value in enumerate(values)
    )


def year_ticks(low: float, high: float, most: int) -> list[float]:
    """Return the years that have a tick, at most so many."""
    first, last = math.ceil(low), math.floor(high)
    step = next(step for step in itertools.count(1) if last // step - -(-first // step) < max(most, 1))
    return [float(year) for year in range(-(-first // step) * step, last + 1, step)]


def _runs(rows: Sequence[int], heights: Sequence[float], near: float) -> Iterator[list[int]]:
    """Cut rows that go up into runs in which each is near the one before."""
    run: list[int] = []
    for row in rows:
        if run and heights[row] - heights[run[-1]] >= near:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _log(value: float, instead: float) -> float:
    return math.log10(value) if value > 0 else instead
