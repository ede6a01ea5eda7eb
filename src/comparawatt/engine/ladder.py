"""The ladder of energy units, a thousand times from rung to rung, with a familiar thing on each."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.catalogue import Equivalent

if TYPE_CHECKING:
    from collections.abc import Collection

STEP = 1000
"""How many times a rung is the one below it."""

UNITS = ("Wh", "kWh", "MWh", "GWh", "TWh")


class Rung(msgspec.Struct, frozen=True):
    """One unit.

    Attributes:
        unit: Its symbol.
        watt_hours: What one of it is.
        example: A familiar thing that is counted in this unit, or None where the data has none.
    """

    unit: str
    watt_hours: float
    example: Equivalent | None


def ladder(equivalents: Collection[Equivalent]) -> tuple[Rung, ...]:
    """Return the rungs from the watt-hour up, each with the example that is nearest to one of it.

    What people meet in the lanes anyway comes first; nothing stands on a rung below or above its own unit.
    """
    electric = [each for each in equivalents if each.basis == "energy"]
    rungs = []
    for place, unit in enumerate(UNITS):
        size = float(STEP**place)
        fitting = [each for each in electric if size <= each.figure.central < size * STEP]
        nearest = min(fitting, key=lambda each: (not each.default, math.log(each.figure.central)), default=None)
        rungs.append(Rung(unit, size, nearest))
    return tuple(rungs)
