"""A claim of one's own: whether it holds within the ranges, by how much it is off, what would make it true."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import msgspec

from comparawatt.engine.amounts import Countable, fold, read_amount, words_of
from comparawatt.engine.catalogue import Catalogue, Equivalent, Estimate, unit_name
from comparawatt.engine.comparison import Comparison, Count
from comparawatt.engine.ranges import Range
from comparawatt.engine.rivals import rivals_of
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.languages import Languages

Verdict = Literal["holds", "depends", "fails"]

_ROUGH = 0.1
"""By how much a claim may be off and still be called right."""

_CLOSE = 0.05
"""How near a factor must come to that of a slip, where the claim is not rounded more coarsely."""

_WORDS_FROM = 6
"""From which power of ten up a number is said with a word behind it."""

_TIMES = frozenset(("day", "days", "year", "years"))
"""Words of a unit, in English."""

_SLIPS: dict[str, tuple[float, ...]] = {
    "thousand": (1e3, 1e-3, 1e6, 1e-6),  # the French billion is the English trillion
    "day_for_year": (365.0, 1 / 365),
    "power_for_energy": (24.0, 1 / 24, 8760.0, 1 / 8760),  # kW for kWh: an hour taken for a day or a year
}
"""By what usual slips multiply a count."""


class Explanation(msgspec.Struct, frozen=True):
    """What would make a claim true.

    Attributes:
        kind: ``estimate``, ``equivalent``, ``figure`` (another figure for one unit) or ``slip``.
        id: Of the estimate, of the equivalent, or of the slip; empty for a figure.
        count: What it comes to under the estimate or in the equivalent, or None.
        figure: The figure for one unit that the claim needs, in Wh or W, or None.
        estimate: The estimate, or None.
        equivalent: The equivalent, or None.
    """

    kind: Literal["estimate", "equivalent", "figure", "slip"]
    id: str = ""
    count: float | None = None
    figure: float | None = None
    estimate: Estimate | None = None
    equivalent: Equivalent | None = None


class Judgement(msgspec.Struct, frozen=True):
    """What a claim comes to.

    Attributes:
        comparison: What is counted, in the equivalent of the claim alone.
        claimed: The count that is claimed; more than zero.
        verdict: ``holds`` within a tenth of the range of estimate and equivalent, ``depends`` where it does under
            another estimate or with another figure for the same equivalent, else ``fails``.
        ratio: The claim over the central count.
        true_if: What would make it true.
    """

    comparison: Comparison
    claimed: float
    verdict: Verdict
    ratio: float
    true_if: tuple[Explanation, ...]

    @property
    def count(self) -> Count:
        """What was counted."""
        return self.comparison.counts[0]


def read_count(text: str, equivalent: Equivalent, languages: Languages, code: str) -> float:
    """Read the count of a claim, such as ``1.6 million`` or ``3 days``.

    Raises:
        InputError: It is no number, or zero.
    """
    forms = [form for by_category in equivalent.unit.values() for form in by_category.values()]
    countable = Countable(words_of(forms), unit_name(equivalent.unit, code), runs=False)
    number = read_amount(text, countable, languages, code).count
    if number == 0:
        raise InputError("claim.empty", text=text)
    return number


def find_equivalent(catalogue: Catalogue, wanted: str) -> Equivalent:
    """Return an equivalent by its id, its name or its unit in any language.

    Raises:
        InputError: There is none; close ids are suggested.
    """
    folded = fold(wanted.strip())
    for equivalent in catalogue.equivalents.values():
        units = (form for forms in equivalent.unit.values() for form in forms.values())
        if folded in map(fold, (equivalent.id, *equivalent.name.values(), *units)):
            return equivalent
    return catalogue.equivalent(wanted)


def judge(catalogue: Catalogue, comparison: Comparison, claimed: float, country: str | None = None) -> Judgement:
    """Judge the claim that a comparison comes to a count.

    Args:
        catalogue: The data in use.
        comparison: What is counted, in one equivalent alone.
        claimed: The count that is claimed; more than zero.
        country: Id of the country whose CO₂ may have been taken for energy; the first two of the data where None.

    Raises:
        InputError: There is nothing to compare with: the amount is zero.
    """
    count = comparison.counts[0]
    if count.count.central == 0:
        raise InputError("claim.nothing")
    said = _roughly(as_rounded(claimed))
    ratio = claimed / count.count.central
    if _meets(said, count.count):
        return Judgement(comparison, claimed, "holds", ratio, ())
    others = (*_estimates(catalogue, comparison, said), *_equivalents(catalogue, comparison, said))
    verdict: Verdict = "depends" if others else "fails"
    slips = () if others else tuple(_slips(catalogue, comparison, as_rounded(claimed), country))
    return Judgement(comparison, claimed, verdict, ratio, (*others, *_figure(comparison, ratio), *slips))


def as_rounded(number: float) -> Range:
    """Return what a number can have been before it was rounded to the digits that it is said with.

    Zeros at its end may be meant: a number from ten up, such as ``1,000`` or ``50 million``, has two digits.
    """
    exact = Decimal(repr(number)).normalize()
    size, last = exact.adjusted(), int(exact.as_tuple().exponent)
    said = size % 3 if size >= _WORDS_FROM else size  # of "50 million" the 50
    if said >= 1:
        last = min(last, size - 1)
    half = float(Decimal(5).scaleb(last - 1))
    return Range(max(number - half, 0.0), number, number + half)


def _roughly(said: Range) -> Range:
    """Widen what was said: these are orders of magnitude, and a tenth more or less is no fault."""
    return Range(
        min(said.low, said.central * (1 - _ROUGH)), said.central, max(said.high, said.central * (1 + _ROUGH))
    )


def _has_time(comparison: Comparison) -> bool:
    """Say whether days or years are spoken of, so that one can be taken for the other."""
    unit = comparison.counts[0].equivalent.unit.get("en", {}).get("other", "")
    amount = comparison.amount
    return not _TIMES.isdisjoint(fold(unit).split()) or (amount is not None and amount.duration is not None)


def _meets(said: Range, found: Range) -> bool:
    return said.low <= found.high and found.low <= said.high


def _estimates(catalogue: Catalogue, comparison: Comparison, said: Range) -> Iterator[Explanation]:
    """Find the other estimates under which the claim holds."""
    for rival in rivals_of(comparison, catalogue):
        found = rival.count(comparison.counts[0].equivalent)
        if _meets(said, found):
            yield Explanation("estimate", rival.estimate.id, found.central, estimate=rival.estimate)


def _equivalents(catalogue: Catalogue, comparison: Comparison, said: Range) -> Iterator[Explanation]:
    """Find other figures for the same equivalent: their ids begin with its id, or its id with theirs."""
    chosen = comparison.counts[0].equivalent
    for other in catalogue.equivalents.values():
        related = other.id.startswith(f"{chosen.id}-") or chosen.id.startswith(f"{other.id}-")
        if related and other.basis == chosen.basis:
            found = comparison.quantity / other.figure
            if _meets(said, found):
                yield Explanation("equivalent", other.id, found.central, equivalent=other)


def _figure(comparison: Comparison, ratio: float) -> Iterator[Explanation]:
    """Say which figure for one unit would make the claim true."""
    if comparison.estimate is not None:
        yield Explanation("figure", figure=comparison.estimate.figure.central * ratio)


def _slips(
    catalogue: Catalogue, comparison: Comparison, said: Range, country: str | None
) -> Iterator[Explanation]:
    """Find the usual slips that lead from the count to the claim."""
    central = comparison.counts[0].count.central
    factors = dict(_SLIPS)
    if not _has_time(comparison):
        del factors["day_for_year"]
    if comparison.basis == "energy":
        # Grams of CO₂ taken for watt-hours, which is kilograms for kilowatt-hours. Few countries: among all of
        # them there is one that fits every second claim.
        grids = [each for each in catalogue.intensities.values() if each.basis == "co2"]
        grids = [each for each in grids if each.id == country] or grids[:2]
        factors["co2_for_energy"] = tuple(each.figure.central / 1000 for each in grids)
    for name, usual in factors.items():
        for factor in usual:
            wanted = central * factor
            near = Range(wanted * (1 - _CLOSE), wanted, wanted * (1 + _CLOSE))
            if _meets(said, near):
                yield Explanation("slip", name, wanted)
                break
