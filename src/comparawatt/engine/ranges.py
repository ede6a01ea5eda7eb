"""A quantity with the bounds that its source gives, and the arithmetic of such quantities."""

from __future__ import annotations

import math

import msgspec


class Range(msgspec.Struct, frozen=True, order=False):
    """A central value with low and high bounds, all in the same unit, which the owner of the range names.

    It is a range and not a probability: counts divide the smallest by the largest. Where a source gives no
    bound, that bound equals the central value.

    Raises:
        ValueError: A value is negative or not finite, or they are not in order.
    """

    low: float
    central: float
    high: float

    def __post_init__(self) -> None:
        if not (0 <= self.low <= self.central <= self.high < math.inf):
            raise ValueError(f"not a range: {self.low} <= {self.central} <= {self.high}")

    @classmethod
    def exactly(cls, value: float) -> Range:
        """Make a range without spread."""
        return cls(value, value, value)

    @property
    def has_spread(self) -> bool:
        """Whether the source gives a bound at all."""
        return self.low < self.high

    def __mul__(self, other: Range | float) -> Range:
        """Multiply bound by bound; a plain number is a range without spread and must not be negative."""
        if isinstance(other, Range):
            return Range(self.low * other.low, self.central * other.central, self.high * other.high)
        return Range(self.low * other, self.central * other, self.high * other)

    __rmul__ = __mul__

    def __truediv__(self, other: Range | float) -> Range:
        """Divide the smallest by the largest and the largest by the smallest.

        Raises:
            ZeroDivisionError: A bound of the divisor is zero.
        """
        if isinstance(other, Range):
            return Range(self.low / other.high, self.central / other.central, self.high / other.low)
        return Range(self.low / other, self.central / other, self.high / other)

    def __rtruediv__(self, other: float) -> Range:
        """Divide a plain number by the range: the bounds change places."""
        return Range(other / self.high, other / self.central, other / self.low)

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high
