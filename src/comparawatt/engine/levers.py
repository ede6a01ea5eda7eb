"""The what-if levers as the packs describe them: each multiplies the electricity by a factor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from comparawatt.engine.languages import Text
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Activity, Estimate

Reading = Literal["divide", "multiply", "pue"]
"""How a lever's value is meant: by what the electricity is divided or multiplied, or as the new PUE."""

Changed = Literal["figure", "amount"]
"""What a lever changes: the figure for one functional unit, or how many of them there are."""

READINGS: tuple[Reading, ...] = get_args(Reading)
CHANGES: tuple[Changed, ...] = get_args(Changed)


class Lever(msgspec.Struct, frozen=True, kw_only=True):
    """Something that could be otherwise.

    Attributes:
        note: What it means and what it leaves out.
        reads: How its value is meant.
        value: The value that it starts with, with the bounds that its source gives; more than zero.
        least: The smallest value that can be chosen.
        most: The largest value that can be chosen.
        changes: What it changes.
        units: English names of the units that an activity is counted in, for the lever to apply to it.
        activities: Ids of activities that it applies to, and to those that count in their estimates. Where neither
            units nor activities are named, it applies to all.
        excludes: Ids of levers that cannot be used beside it.
        own_choice: Whether it is a person's own choice, which needs no source.
    """

    id: str
    name: Text
    note: Text
    reads: Reading
    value: Range
    least: float
    most: float
    changes: Changed = "figure"
    units: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    own_choice: bool = False
    year: int | None = None
    sources: tuple[str, ...] = ()

    def applies_to(self, activity: Activity) -> bool:
        """Say whether it has to do with an activity.

        Args:
            activity: The activity itself, or the one whose estimates it counts in.
        """
        if not self.units and not self.activities:
            return True
        return activity.id in self.activities or activity.unit.get("en", {}).get("one") in self.units

    def factor(self, value: Range, estimate: Estimate) -> Range:
        """Return by what a value multiplies the electricity.

        Args:
            value: Of this lever; more than zero.
            estimate: Whose PUE a new one replaces.

        Raises:
            ValueError: The lever is a PUE and the estimate does not count the building.
        """
        match self.reads:
            case "divide":
                return 1.0 / value
            case "multiply":
                return value
            case "pue":
                if estimate.pue is None:
                    raise ValueError("an estimate without a building has no PUE")
                return value / estimate.pue
