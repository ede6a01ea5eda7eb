"""Where things stand in the plot: rows, lengths on one linear scale from zero, ticks, and what is too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.scale import magnification, nice_maximum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.ranges import Range

HIGHEST_ZOOM = 1000.0
SHORTEST = 3.0
"""Pixels that a bar has at least."""

_LEAST, _MOST = 1e-15, 1e27  # Wh: beyond them the axis stops, long before floats do
_SMALL = 0.01
_TICKS = 5
LABEL = 64.0
"""Pixels of the design that a label needs: a tick nearer than half of it to the right end has none."""


class LinearScale(msgspec.Struct, frozen=True):
    """A linear scale that begins at zero.

    Attributes:
        maximum: What stands at the end of the scale, in Wh, while nothing is zoomed.
        width: Pixels from zero to the right end of the plot.
        room: Pixels that stay free behind `maximum`, for the number of the longest bar.
        zoom: How many times closer it is seen, from 1 to `HIGHEST_ZOOM`.
        label: Pixels that the label of a tick needs.
    """

    maximum: float
    width: float
    room: float
    zoom: float = 1.0
    label: float = LABEL

    @property
    def span(self) -> float:
        """Pixels from zero to `maximum`, while nothing is zoomed."""
        return max(self.width - self.room, 1.0)

    @property
    def end(self) -> float:
        """What stands at the right end of the plot, in parts of `maximum`."""
        return self.width / (self.span * self.zoom)

    def length(self, energy: float) -> float:
        """Return the pixels from zero to an energy in Wh; far beyond the plot it no longer grows."""
        return min(energy / self.maximum * self.span * self.zoom, 4 * self.width)

    def is_small(self, energy: float) -> bool:
        """Say whether a bar is too short to be compared: under a hundredth of the width."""
        return energy > 0 and self.length(energy) < _SMALL * self.width

    def ticks(self) -> tuple[float, tuple[float, ...]]:
        """Return the step between ticks and the ticks, in parts of `maximum`."""
        most = min(max(int(self.span / self.label), 1), _TICKS)
        step = nice_maximum(self.maximum / self.zoom / most) / self.maximum
        labelled = self.end * (1 - self.label / 2 / self.width)
        last = min(labelled, 1.0) if self.zoom == 1 else labelled
        return step, tuple(place * step for place in range(int(last / step * (1 + 1e-9)) + 1))

    def factor(self, small: Sequence[Range], width: float) -> int:
        """Return by how much small bars are magnified so that they and their ranges fit, else the bars alone.

        Args:
            small: Their energies in Wh.
            width: Pixels that the magnifier has for them.
        """
        shown = width / (self.span * self.zoom) * self.maximum
        whole = magnification(max(energy.high for energy in small), shown)
        return whole if whole > 1 else magnification(max(energy.central for energy in small), shown)


def scale_for(
    energies: Iterable[Range | None], width: float, room: float, zoom: float = 1.0, label: float = LABEL
) -> LinearScale:
    """Return the scale for some energies in Wh: the bars end on it, and their ranges in the plot."""
    known = [energy for energy in energies if energy]
    scale = LinearScale(_maximum(energy.central for energy in known), width, room, zoom, label)
    highest = max((energy.high for energy in known), default=0.0)
    if highest > scale.maximum * scale.width / scale.span:
        return LinearScale(_maximum([highest]), width, room, zoom, label)
    return scale


def _maximum(energies: Iterable[float]) -> float:
    largest = max([*energies, 0.0])
    return nice_maximum(min(max(largest, _LEAST), _MOST)) if largest > 0 else 1.0


class RowBand(msgspec.Struct, frozen=True):
    """How the height of the plot is cut into rows.

    Attributes:
        height: Pixels of one row.
    """

    height: int

    @property
    def bar(self) -> float:
        """Pixels that a bar is high."""
        return min(30.0, self.height * 0.44)

    def top(self, row: int) -> float:
        """Return where a row begins."""
        return float(row * self.height)

    def bar_top(self, row: int) -> float:
        """Return where a row's bar begins; the range finds room below it."""
        return self.top(row) + (self.height - self.bar - 10) / 2

    def middle(self, row: int) -> float:
        """Return where a row's bar, name and numbers have their middle."""
        return self.bar_top(row) + self.bar / 2


def runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the first and last place of each run of true values."""
    found: list[tuple[int, int]] = []
    for place, flag in enumerate(flags):
        if flag and found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        elif flag:
            found.append((place, place))
    return found
