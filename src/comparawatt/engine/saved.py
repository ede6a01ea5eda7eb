"""A comparison kept in a small file: what was chosen, and the figures that it was made with."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from comparawatt.engine.amounts import HIGHEST_COUNT, HOURS, LOWEST_COUNT, Amount
from comparawatt.engine.catalogue import Equivalent, Estimate
from comparawatt.engine.intensities import Basis, Intensity
from comparawatt.engine.levers import Lever
from comparawatt.engine.ranges import Range
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.units import HIGHEST_WATT_HOURS, LOWEST_WATT_HOURS
from comparawatt.errors import FileError
from comparawatt.files import read_text, write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison

FORMAT = 1
"""The version of such a file; one that says none is of the first."""

LARGEST = 1024 * 1024
"""Bytes that such a file may have."""

MOST = 100
"""Entries that each of its lists may have; a comparison has a handful."""

FigureKind = Literal["estimate", "equivalent", "lever", "intensity"]
Id = Annotated[str, msgspec.Meta(min_length=1)]


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that a comparison was made with.

    Attributes:
        kind: What has it.
        id: Of the entry; an estimate's is its own within its activity.
        low: In Wh, W, g or L, or the plain value of a lever; as are the others.
    """

    kind: FigureKind
    id: Id
    low: float
    central: float
    high: float

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
    equivalents: tuple[Id, ...] = ()
    levers: tuple[Chosen, ...] = ()
    basis: Basis = "energy"
    country: str | None = None
    figures: tuple[Figure, ...] = ()


class Moved(msgspec.Struct, frozen=True):
    """A figure that is another one in the data in use.

    Attributes:
        before: The figure that the comparison was made with.
        entry: What has it in the data in use, or None where that is gone.
    """

    before: Figure
    entry: Estimate | Equivalent | Lever | Intensity | None

    @property
    def now(self) -> Range | None:
        """The present figure, or None where the entry is gone."""
        if isinstance(self.entry, Lever):
            return self.entry.value
        return self.entry.figure if self.entry else None


def keep(comparison: Comparison, chosen: tuple[Chosen, ...]) -> Saved:
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
        levers=chosen,
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
    write_bytes(path, tomli_w.dumps({"format": FORMAT, "comparison": table}).encode())


def read(path: Path) -> Saved:
    """Read a comparison, which somebody may have written by hand.

    Raises:
        FileError: The file cannot be read, is no such file or a newer version's, or holds numbers that are not
            counted with.
    """
    import tomli

    try:
        table = tomli.loads(read_text(path, LARGEST))
        version = table.get("format", FORMAT)
        if isinstance(version, int) and version > FORMAT:
            raise FileError("file.newer", path=str(path))
        saved = msgspec.convert(_cleaned(table.get("comparison")), Saved, strict=False)
    except (ValueError, RecursionError):  # no TOML, other fields than those above, or numbers that are none
        raise FileError("file.not_a_comparison", path=str(path)) from None
    _check(saved, str(path))
    return saved


def moved(saved: Saved, catalogue: Catalogue) -> tuple[Moved, ...]:
    """Return the figures that are others in a catalogue, or of another basis, than a comparison was made with."""
    found = []
    for figure in saved.figures:
        entry = _entry(figure, saved, catalogue)
        change = Moved(figure, entry)
        other_basis = isinstance(entry, Equivalent) and entry.basis != saved.basis
        if change.now != figure.range or other_basis:
            found.append(change)
    return tuple(found)


def _entry(figure: Figure, saved: Saved, catalogue: Catalogue) -> Estimate | Equivalent | Lever | Intensity | None:
    """Return what has a figure in a catalogue, or None where it is gone."""
    match figure.kind:
        case "estimate":
            estimates = catalogue.estimates.get(saved.activity or "", ())
            return next((each for each in estimates if each.id == figure.id), None)
        case "lever":
            return catalogue.levers.get(figure.id)
        case "intensity":
            return catalogue.intensities.get(figure.id)
        case "equivalent":
            return catalogue.equivalents.get(figure.id)


def _check(saved: Saved, path: str) -> None:
    """Check that a comparison can be counted with.

    Raises:
        FileError: It cannot; the error names the first thing at fault.
    """
    lists = {"figures": saved.figures, "equivalents": saved.equivalents, "levers": saved.levers}
    for field, entries in lists.items():
        if len(entries) > MOST:
            raise FileError("file.comparison_long", path=path, field=field, most=str(MOST))
    if not _is_within(saved.energy or 0.0, LOWEST_WATT_HOURS, HIGHEST_WATT_HOURS):
        raise FileError("file.comparison_number", path=path, field="energy")
    if saved.amount is not None:
        _check_amount(saved.amount, path)
    for figure in saved.figures:  # the bounds of what packs give, in whatever unit
        in_order = figure.low <= figure.central <= figure.high
        if not (figure.low >= LOWEST_WATT_HOURS and in_order and figure.high <= HIGHEST_WATT_HOURS):
            raise FileError("file.comparison_figure", path=path, id=figure.id)


def _check_amount(amount: Amount, path: str) -> None:
    """Check that an amount is one that could have been typed.

    Raises:
        FileError: It is not.
    """
    times = {"amount.per": amount.per, "amount.duration.unit": amount.duration and amount.duration.unit}
    for field, unit in times.items():
        if unit not in (None, *HOURS):
            raise FileError("file.comparison_time", path=path, field=field, choices=", ".join(HOURS))
    if amount.per and amount.duration is None:
        raise FileError("file.comparison_rate", path=path)
    numbers = {"amount.number": amount.number, "amount": amount.count}
    if amount.duration:
        numbers["amount.duration.number"] = amount.duration.number
    for field, number in numbers.items():
        if not _is_within(number, LOWEST_COUNT, HIGHEST_COUNT):
            raise FileError("file.comparison_number", path=path, field=field)


def _is_within(number: float, lowest: float, highest: float) -> bool:
    return number == 0 or lowest <= number <= highest


def _cleaned(value: Any) -> Any:
    """Return a value of TOML with its texts cleaned as those of packs are, so that ids are found again."""
    from comparawatt.engine.pack_values import clean  # a start reads no file

    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {name: _cleaned(each) for name, each in value.items()}
    return [_cleaned(each) for each in value] if isinstance(value, list) else value


def _figure(kind: FigureKind, entry_id: str, figure: Range) -> Figure:
    return Figure(kind, entry_id, figure.low, figure.central, figure.high)


def _without_none(value: Any) -> Any:
    """Return a value without what is not there: TOML has no word for it."""
    if isinstance(value, dict):
        return {name: _without_none(each) for name, each in value.items() if each is not None}
    return [_without_none(each) for each in value] if isinstance(value, list | tuple) else value
