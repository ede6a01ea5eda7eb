"""The comparison: an activity and an amount, or an energy, counted in equivalents."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
from comparawatt.engine.ranges import Range
from comparawatt.engine.units import HIGHEST_WATT_HOURS
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Warning_ = Literal["median", "undefined"]


class Count(msgspec.Struct, frozen=True):
    """How many of an equivalent use as much electricity.

    Attributes:
        equivalent: What is counted.
        count: How many; a plain number with its range.
    """

    equivalent: Equivalent
    count: Range


class Comparison(msgspec.Struct, frozen=True):
    """A comparison, whole.

    Attributes:
        edition: The date of the data.
        energy: In Wh.
        counts: One for each equivalent that was asked for.
        activity: None where an energy was named.
        amount: How much of the activity; None where an energy was named.
        estimate: Who says so; None where an energy was named.
        warnings: Keys of the wording's ``warnings`` that belong on the same page as the result.
    """

    edition: dt.date
    energy: Range
    counts: tuple[Count, ...]
    activity: Activity | None = None
    amount: Amount | None = None
    estimate: Estimate | None = None
    warnings: tuple[Warning_, ...] = ()


class Yardsticks:
    """Equivalents as columns of plain floats, so that a moving slider counts thirty of them in microseconds."""

    def __init__(self, equivalents: Sequence[Equivalent]) -> None:
        self._lows = [equivalent.energy.low for equivalent in equivalents]
        self._centrals = [equivalent.energy.central for equivalent in equivalents]
        self._highs = [equivalent.energy.high for equivalent in equivalents]
        self._spread = [place for place, equivalent in enumerate(equivalents) if equivalent.energy.has_spread]

    def counts(self, energy: Range) -> tuple[list[float], list[float], list[float]]:
        """Count an energy in every equivalent.

        Args:
            energy: In Wh.

        Returns:
            The low, central and high counts, in the order of the equivalents.
        """
        low, central, high = energy.low, energy.central, energy.high
        centrals = [central / each for each in self._centrals]
        if low < high:
            lows = [low / largest for largest in self._highs]
            return lows, centrals, [high / smallest for smallest in self._lows]
        lows, highs = centrals.copy(), centrals.copy()  # only the equivalents with bounds of their own differ
        for place in self._spread:
            lows[place] = low / self._highs[place]
            highs[place] = high / self._lows[place]
        return lows, centrals, highs


def energy_of(estimate: Estimate, amount: Amount) -> Range:
    """Return what an amount uses under an estimate, in Wh.

    An energy counts once for each functional unit. A power runs for the amount's time: watts × things × hours.

    Raises:
        ValueError: The estimate is a power and the amount has no time.
    """
    return estimate.figure * times_used(estimate, amount)


def times_used(estimate: Estimate, amount: Amount) -> float:
    """Return by what an amount multiplies an estimate's figure: functional units, or things × hours of a power.

    Raises:
        ValueError: The estimate is a power and the amount has no time.
    """
    if estimate.energy is not None:
        return amount.count
    if amount.duration is None:
        raise ValueError("a power needs a time")
    return amount.number * amount.duration.hours


def _check_bounds(watt_hours: float, text: str) -> None:
    if not watt_hours <= HIGHEST_WATT_HOURS:
        raise InputError("amount.too_large", text=text)


def compare(
    catalogue: Catalogue,
    what: Activity | Energy,
    amount: Amount | None = None,
    estimate: Estimate | None = None,
    equivalents: Iterable[Equivalent] | None = None,
) -> Comparison:
    """Compare an activity or an energy with equivalents.

    Args:
        catalogue: The data in use.
        what: The activity, or an energy in Wh.
        amount: How much of the activity; its default amount where None.
        estimate: Who says so; the activity's default estimate where None.
        equivalents: What to count in; the catalogue's defaults where None.

    Raises:
        InputError: There is nothing to count in, or the energy is beyond what is counted with.
    """
    chosen = tuple(catalogue.default_equivalents() if equivalents is None else equivalents)
    if not chosen:
        raise InputError("find.no_equivalents")
    if isinstance(what, Energy):
        _check_bounds(what.watt_hours, f"{what.watt_hours:g} Wh")
        energy = Range.exactly(what.watt_hours)
        return Comparison(catalogue.edition, energy, _count(energy, chosen))
    amount = amount or what.default_amount
    estimate = estimate or catalogue.estimate(what.id)
    _check_bounds(estimate.figure.high * times_used(estimate, amount), f"{amount.number:g}")
    energy = energy_of(estimate, amount)
    return Comparison(
        catalogue.edition,
        energy,
        _count(energy, chosen),
        what,
        amount,
        estimate,
        _warnings(estimate, amount),
    )


def _count(energy: Range, equivalents: tuple[Equivalent, ...]) -> tuple[Count, ...]:
    columns = zip(equivalents, *Yardsticks(equivalents).counts(energy), strict=True)
    return tuple(Count(equivalent, Range(low, central, high)) for equivalent, low, central, high in columns)


def _warnings(estimate: Estimate, amount: Amount) -> tuple[Warning_, ...]:
    """A median, or an average of an unknown kind, must not be multiplied by a volume without a word."""
    if amount.per is not None or amount.count > 1000:
        if estimate.statistic == "median":
            return ("median",)
        if estimate.statistic == "undefined":
            return ("undefined",)
    return ()
