"""A comparison kept in a small file: what was chosen, and the figures that it was made with."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

import msgspec

from comparawatt.engine.amounts import HOURS, Amount
from comparawatt.engine.intensities import Basis
from comparawatt.engine.ranges import Range
from comparawatt.engine.scenario import Chosen
from comparawatt.errors import FileError
from comparawatt.files import read_text, write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison

LARGEST = 1024 * 1024
"""Bytes that such a file may have."""


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that a comparison was made with.

    Attributes:
        kind: ``estimate``, ``equivalent``, ``lever`` or ``intensity``.
        id: Of the entry; an estimate's is its own within its activity.
        low: In Wh, W, g or L, or the plain value of a lever; as are the others.
    """

    kind: str
    id: str
    low: float
    central: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.central <= self.high < math.inf:
            raise ValueError("a figure that is no range")

    @property
    def range(self) -> Range:
        """The figure with its bounds."""
        return Range(self.low, self.central, self.high)


class Saved(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kept comparison.

    Attributes:
        edition: The date of the data that it was made with.
        activity: Its id, or None where an energy was named.
        amount: How much of the activity.
        energy: In Wh, where an energy was named.
        estimate: The id of who says so.
        equivalents: Ids of what is counted in, in their order.
        levers: What is otherwise than the estimate says.
        basis: What is counted.
        country: Where the electricity is made, for CO₂.
        figures: What it was made with.
    """

    edition: dt.date
    activity: str | None = None
    amount: Amount | None = None
    energy: float | None = None
    estimate: str | None = None
    equivalents: tuple[str, ...] = ()
    levers: tuple[Chosen, ...] = ()
    basis: Basis = "energy"
    country: str | None = None
    figures: tuple[Figure, ...] = ()

    def __post_init__(self) -> None:
        amount = self.amount
        numbers = [self.energy or 0.0, *([amount.number] if amount else [])]
        if amount and amount.duration:
            numbers.append(amount.duration.number)
        if not all(0 <= number < math.inf for number in numbers):
            raise ValueError("a number that is no amount")
        times = {amount.per, amount.duration and amount.duration.unit} if amount else set()
        if not times <= {None, *HOURS}:
            raise ValueError("an unknown unit of time")


class Moved(msgspec.Struct, frozen=True):
    """A figure that is another one in the data in use.

    Attributes:
        before: The figure that the comparison was made with.
        now: The present one, or None where the entry is gone.
    """

    before: Figure
    now: Range | None


def keep(comparison: Comparison, chosen: tuple[Chosen, ...] = ()) -> Saved:
    """Return what is kept of a comparison.

    Args:
        comparison: The comparison.
        chosen: Its levers as they were chosen, so that a value that a lever starts with goes on following it.
    """
    activity, estimate, intensity = comparison.activity, comparison.estimate, comparison.intensity
    figures = [_figure("estimate", estimate.id, estimate.figure)] if estimate else []
    figures += [_figure("lever", each.lever.id, each.lever.value) for each in comparison.levers]
    figures += [_figure("intensity", intensity.id, intensity.figure)] if intensity else []
    counts = [count.equivalent for count in comparison.counts]
    figures += [_figure("equivalent", equivalent.id, equivalent.figure) for equivalent in counts]
    return Saved(
        edition=comparison.edition,
        activity=activity.id if activity else None,
        amount=comparison.amount,
        energy=None if activity else comparison.energy.central,
        estimate=estimate.id if estimate else None,
        equivalents=tuple(equivalent.id for equivalent in counts),
        levers=chosen or tuple(Chosen(each.lever.id) for each in comparison.levers),
        basis=comparison.basis,
        country=intensity.id if intensity and comparison.basis == "co2" else None,
        figures=tuple(figures),
    )


def write(path: Path, saved: Saved) -> None:
    """Write a comparison, whole or not at all.

    Raises:
        FileError: The file cannot be written; what was there is still there.
    """
    import tomli_w

    table = _without_none(msgspec.to_builtins(saved, builtin_types=(dt.date,)))
    write_bytes(path, tomli_w.dumps({"comparison": table}).encode())


def read(path: Path) -> Saved:
    """Read a comparison.

    Raises:
        FileError: The file cannot be read, or is no such file.
    """
    import tomli

    try:
        table = tomli.loads(read_text(path, LARGEST))
        return msgspec.convert(table.get("comparison"), Saved, strict=False)
    except (ValueError, RecursionError):  # no TOML, other fields than those above, or numbers that are none
        raise FileError("file.not_a_comparison", path=str(path)) from None


def moved(saved: Saved, catalogue: Catalogue) -> tuple[Moved, ...]:
    """Return the figures that are others in a catalogue than those that a comparison was made with."""
    found = []
    for figure in saved.figures:
        now = _present(figure, saved, catalogue)
        if now is None or (now.low, now.central, now.high) != (figure.low, figure.central, figure.high):
            found.append(Moved(figure, now))
    return tuple(found)


def _present(figure: Figure, saved: Saved, catalogue: Catalogue) -> Range | None:
    match figure.kind:
        case "estimate":
            estimates = catalogue.estimates.get(saved.activity or "", ())
            return next((each.figure for each in estimates if each.id == figure.id), None)
        case "lever":
            lever = catalogue.levers.get(figure.id)
            return lever.value if lever else None
        case "intensity":
            intensity = catalogue.intensities.get(figure.id)
            return intensity.figure if intensity else None
        case _:
            equivalent = catalogue.equivalents.get(figure.id)
            return equivalent.figure if equivalent else None


def _figure(kind: str, entry_id: str, figure: Range) -> Figure:
    return Figure(kind, entry_id, figure.low, figure.central, figure.high)


def _without_none(value: Any) -> Any:
    """Return a value without what is not there: TOML has no word for it."""
    if isinstance(value, dict):
        return {name: _without_none(each) for name, each in value.items() if each is not None}
    return [_without_none(each) for each in value] if isinstance(value, list | tuple) else value
