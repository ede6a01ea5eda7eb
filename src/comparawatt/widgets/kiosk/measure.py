"""How large things are on a touch screen of any size: upright or wide, with targets that a finger hits."""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 1080, 1920
"""The design's upright screen; the wide one is 1920 x 1080."""

TARGET = 88
"""Least height of what is touched, in pixels, however small the screen."""

_FINGER = 20.0
_SMALLEST = 0.7


class Measure(NamedTuple):
    """The size of a screen, and of what stands on it.

    Attributes:
        width: In logical pixels.
        height: In logical pixels.
        scale: How many pixels one of the design takes.
        target: Least height of what is touched, in logical pixels.
    """

    width: int
    height: int
    scale: float
    target: int

    @property
    def is_upright(self) -> bool:
        """Whether the screen is higher than wide."""
        return self.height > self.width

    @property
    def is_narrow(self) -> bool:
        """Whether what is least needed has no room."""
        return self.width < (WIDTH if self.is_upright else 1280)

    def px(self, length: float) -> int:
        """Return a length of the design in logical pixels."""
        return round(length * self.scale)


def measure(width: int, height: int, millimetre: float | None = None) -> Measure:
    """Return how large things are on a screen.

    Args:
        width: In logical pixels.
        height: In logical pixels.
        millimetre: How many logical pixels it has, where the screen tells its size.
    """
    across, down = (WIDTH, HEIGHT) if height > width else (HEIGHT, WIDTH)
    scale = max(min(width / across, height / down), _SMALLEST)
    finger = _FINGER * millimetre if millimetre else 0.0
    return Measure(width, height, scale, round(max(TARGET, TARGET * scale, finger)))
