"""The comparison: an activity and an amount, or an energy, counted in equivalents."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
from comparawatt.engine.intensities import Basis, Intensity
from comparawatt.engine.ranges import Range
from comparawatt.engine.scale import round_to
from comparawatt.engine.scenario import Applied, Chosen, apply, product
from comparawatt.engine.units import HIGHEST_WATT_HOURS
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Warning_ = Literal["median", "undefined", "location_based", "on_site", "unknown_building"]


class Count(msgspec.Struct, frozen=True):
    """How many of an equivalent use as much electricity, or stand for as much CO₂ or water.

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
        energy: In Wh, with what the levers do to it.
        counts: One for each equivalent that was asked for.
        activity: None where an energy was named.
        amount: How much of the activity; None where an energy was named.
        estimate: Who says so; None where an energy was named.
        warnings: Keys of the wording's ``warnings`` that belong on the same page as the result.
        levers: What is otherwise than the estimate says.
        intensity: What a kWh brings with it, where CO₂ or water is counted; None where electricity is.
    """

    edition: dt.date
    energy: Range
    counts: tuple[Count, ...]
    activity: Activity | None = None
    amount: Amount | None = None
    estimate: Estimate | None = None
    warnings: tuple[Warning_, ...] = ()
    levers: tuple[Applied, ...] = ()
    intensity: Intensity | None = None

    @property
    def basis(self) -> Basis:
        """What the equivalents are counted by."""
        return "energy" if self.intensity is None else self.intensity.basis

    @property
    def quantity(self) -> Range:
        """What the equivalents are counted by: Wh, g of CO₂ or L of water."""
        if self.intensity is None:
            return self.energy
        return self.intensity.of(self._servers_energy if self.basis == "water" else self.energy)

    @property
    def factor(self) -> Range:
        """By what the levers multiply the electricity."""
        return product(self.levers)

    @property
    def _servers_energy(self) -> Range:
        """The energy without what the building adds: water is counted by what the servers use, in Wh."""
        pues = [each.value.central for each in self.levers if each.lever.reads == "pue"]
        stated = self.estimate.pue if self.estimate else None
        return self.energy / (pues[0] if pues else stated or 1.0)


class Yardsticks:
    """Equivalents as columns of plain floats, so that a moving slider counts thirty of them in microseconds."""

    def __init__(self, equivalents: Sequence[Equivalent]) -> None:
        figures = [equivalent.figure for equivalent in equivalents]
        self._centrals = [figure.central for figure in figures]
        self._spread = [
            (place, figure.low, figure.high) for place, figure in enumerate(figures) if figure.has_spread
        ]

    def counts(self, quantity: Range) -> tuple[list[float], list[float], list[float]]:
        """Count a quantity in every equivalent.

        Args:
            quantity: Of the basis that the equivalents are counted by.

        Returns:
            The low, central and high counts, in the order of the equivalents.
        """
        low, central, high = quantity.low, quantity.central, quantity.high
        if low < high:
            lows, centrals, highs = [], [], []
            for each in self._centrals:  # one walk through the column is a sixth quicker than three
                lows.append(low / each)
                centrals.append(central / each)
                highs.append(high / each)
        else:
            centrals = [central / each for each in self._centrals]
            lows, highs = centrals.copy(), centrals.copy()
        for place, smallest, largest in self._spread:  # few equivalents have bounds of their own
            lows[place] = low / largest
            highs[place] = high / smallest
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


def _check_bounds(watt_hours: float, text: str | float) -> None:
    if not watt_hours <= HIGHEST_WATT_HOURS:
        raise InputError("amount.too_large", text=text)


def compare(
    catalogue: Catalogue,
    what: Activity | Energy,
    amount: Amount | None = None,
    estimate: Estimate | None = None,
    equivalents: Iterable[Equivalent] | None = None,
    *,
    levers: Iterable[Chosen] = (),
    intensity: Intensity | None = None,
) -> Comparison:
    """Compare an activity or an energy with equivalents.

    Args:
        catalogue: The data in use.
        what: The activity, or an energy in Wh.
        amount: How much of the activity; its default amount where None.
        estimate: Who says so; the activity's default estimate where None.
        equivalents: What to count in; the catalogue's defaults of the basis where None.
        levers: What is otherwise than the estimate says.
        intensity: What a kWh brings with it, to count CO₂ or water; electricity is counted where None.

    Raises:
        InputError: There is nothing to count in, an equivalent is of another basis, a lever cannot be used, or the
            energy is beyond what is counted with.
    """
    basis = "energy" if intensity is None else intensity.basis
    chosen = tuple(catalogue.default_equivalents(basis) if equivalents is None else equivalents)
    if not chosen:
        raise InputError("find.no_equivalents")
    for equivalent in chosen:
        if equivalent.basis != basis:
            raise InputError("basis.other_equivalent", id=equivalent.id, basis=basis)
    if isinstance(what, Energy):
        _check_bounds(what.watt_hours, f"{what.watt_hours:g} Wh")
        energy = Range.exactly(what.watt_hours)
        if any(True for _ in levers):
            raise InputError("what_if.energy")
        found = Comparison(catalogue.edition, energy, (), intensity=intensity)
    else:
        amount = amount or what.default_amount
        estimate = estimate or catalogue.estimate(what.id)
        if basis == "water" and catalogue.root(what).group == "everyday":
            raise InputError("basis.no_data_centre", activity=what.name)
        applied = apply(catalogue, levers, what, estimate)
        factor = product(applied)
        _check_bounds(estimate.figure.high * times_used(estimate, amount) * factor.high, amount.number)
        energy = energy_of(estimate, amount)
        found = Comparison(
            catalogue.edition,
            energy * factor if applied else energy,
            (),
            what,
            amount,
            estimate,
            _warnings(estimate, amount),
            applied,
            intensity,
        )
    warnings = (*found.warnings, *_basis_warnings(basis, found.estimate))
    return replace(found, counts=_count(found.quantity, chosen), warnings=warnings)


def inverse(comparison: Comparison, count: Count) -> Range | None:
    """Return how many functional units use as much as one of an equivalent, where less than one is used.

    Returns:
        A plain number with its range; None where there is at least one, nothing, or nothing that can be counted.
    """
    amount = comparison.amount
    if comparison.activity is None or amount is None or amount.duration:
        return None
    if count.count.low == 0 or round_to(count.count.central, 3) >= 1:
        return None
    return amount.count / count.count


def without_levers(comparison: Comparison, catalogue: Catalogue) -> Comparison | None:
    """Return what a comparison would be if nothing were otherwise than the estimate says.

    Returns:
        None where that is more than is counted with.
    """
    if comparison.activity is None:
        return comparison
    equivalents = [count.equivalent for count in comparison.counts]
    question = (comparison.activity, comparison.amount, comparison.estimate, equivalents)
    try:
        return compare(catalogue, *question, intensity=comparison.intensity)
    except InputError:
        return None


def _count(quantity: Range, equivalents: tuple[Equivalent, ...]) -> tuple[Count, ...]:
    columns = zip(equivalents, *Yardsticks(equivalents).counts(quantity), strict=True)
    return tuple(Count(equivalent, Range(low, central, high)) for equivalent, low, central, high in columns)


def _warnings(estimate: Estimate, amount: Amount) -> tuple[Warning_, ...]:
    """A median, or an average of an unknown kind, must not be multiplied by a volume without a word."""
    if amount.per is not None or amount.count > 1000:
        if estimate.statistic == "median":
            return ("median",)
        if estimate.statistic == "undefined":
            return ("undefined",)
    return ()


def _basis_warnings(basis: Basis, estimate: Estimate | None) -> tuple[Warning_, ...]:
    """Say what CO₂ and water leave out, and where water holds what the building adds because nobody says it."""
    match basis:
        case "energy":
            return ()
        case "co2":
            return ("location_based",)
        case "water":
            return ("on_site", "unknown_building") if estimate and estimate.pue is None else ("on_site",)
