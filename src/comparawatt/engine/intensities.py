"""What else a kilowatt-hour brings with it: CO₂ by the grid of a country, water by the cooling."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from comparawatt.engine.languages import Text
from comparawatt.engine.ranges import Range

Basis = Literal["energy", "co2", "water"]
"""What equivalents are counted by; it is never mixed in one picture."""

BASES: tuple[Basis, ...] = get_args(Basis)

_WATT_HOURS = 1000.0


class Intensity(msgspec.Struct, frozen=True, kw_only=True):
    """What one kWh of electricity brings with it.

    Attributes:
        id: For CO₂ the country's or the grid's code, such as ``FR``.
        co2: In g of CO₂ equivalent for one kWh, or None.
        water: In L for one kWh, or None.
    """

    id: str
    name: Text
    year: int
    scope: Text
    sources: tuple[str, ...]
    co2: Range | None = None
    water: Range | None = None
    note: Text | None = None

    @property
    def basis(self) -> Basis:
        """What it leads to."""
        return "water" if self.co2 is None else "co2"

    @property
    def figure(self) -> Range:
        """In g or in L for one kWh."""
        figure = self.co2 or self.water
        if figure is None:
            raise ValueError(f"intensity {self.id} has no figure")
        return figure

    def of(self, energy: Range) -> Range:
        """Return what an energy brings with it, in g or in L.

        Args:
            energy: In Wh.
        """
        return energy * self.figure / _WATT_HOURS
