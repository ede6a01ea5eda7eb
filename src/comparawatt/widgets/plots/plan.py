"""What the plot draws and where: bars, the frames around the smallest of them, and their magnifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from comparawatt.engine.ranges import Range
from comparawatt.widgets.plots.geometry import SHORTEST, LinearScale, RowBand, runs

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

BEHIND_BAR = 12.0
"""Pixels between a bar and its number."""

PADDING = 18.0
"""Pixels between the magnifier's outline and its bars."""

_INSET = 4.0
_CONNECTION = 32.0
_NARROWEST = 150.0


class Bar(msgspec.Struct, frozen=True):
    """What the plot draws of an activity.

    Attributes:
        everyday: Whether it is hatched.
        energy: In Wh; None draws no bar, and `figure` says why.
        figure: What stands beside the bar.
    """

    id: str
    name: str
    everyday: bool
    energy: Range | None
    figure: str


class Magnified(msgspec.Struct, frozen=True):
    """Rows next to each other whose bars are too short to be compared.

    Attributes:
        first: The first row.
        last: The last row.
        frame: The right end of the frame around them, in pixels from zero.
    """

    first: int
    last: int
    frame: float


class Plan(msgspec.Struct, frozen=True):
    """What is drawn, and where.

    Attributes:
        bars: One for each row.
        magnified: Rows that are framed and repeated.
        factor: By how much they are magnified; 1 where no magnifier finds room.
    """

    bars: tuple[Bar, ...]
    scale: LinearScale
    band: RowBand
    magnified: tuple[Magnified, ...] = ()
    factor: int = 1

    def magnified_length(self, energy: float) -> float:
        """Return the pixels that an energy in Wh takes in a magnifier."""
        scale = self.scale
        return min(energy / scale.maximum * scale.span * scale.zoom * self.factor, 4 * scale.width)

    def box(self, run: Magnified) -> QRectF:
        """Return the magnifier of some rows, in pixels from zero and from the top."""
        frame = frame_rows(self.band, run.first, run.last)
        left = run.frame + _CONNECTION
        return QRectF(left, frame.top(), self.scale.width - left - 2, frame.height())


def frame_rows(band: RowBand, first: int, last: int) -> QRectF:
    """Return the height of the frame around some rows; left and right are for whoever draws it."""
    top = band.top(first) + _INSET
    return QRectF(0, top, 0, band.top(last) + band.height - _INSET / 2 - top)


def plan(bars: tuple[Bar, ...], scale: LinearScale, band: RowBand, look: Look) -> Plan:
    """Work out what is drawn where."""
    metrics = QFontMetricsF(look.font(22, 800, display=True))
    small = [bar.energy is not None and scale.is_small(bar.energy.central) for bar in bars]
    magnified = tuple(
        Magnified(first, last, max(_reach(bar, scale, metrics) for bar in bars[first : last + 1]) + 14)
        for first, last in runs(small)
    )
    found = Plan(bars, scale, band, magnified)
    if not magnified:
        return found
    width = min(found.box(run).width() for run in magnified)
    if width < _NARROWEST:
        return found
    energies = [bar.energy for bar, is_small in zip(bars, small, strict=True) if is_small and bar.energy]
    return Plan(bars, scale, band, magnified, scale.factor(energies, width - 2 * PADDING))


def _reach(bar: Bar, scale: LinearScale, metrics: QFontMetricsF) -> float:
    """Return how far a row reaches to the right, with its number and its range."""
    if bar.energy is None:
        return 0.0
    number = max(scale.length(bar.energy.central), SHORTEST) + BEHIND_BAR + metrics.horizontalAdvance(bar.figure)
    return max(number, min(scale.length(bar.energy.high), scale.width / 2))
