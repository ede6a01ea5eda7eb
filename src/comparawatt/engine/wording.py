"""Every sentence and number that is said about a result: label, tooltip, screen reader and file ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.amounts import HOURS
from comparawatt.engine.comparison import inverse
from comparawatt.engine.phrases import Part, capital, filled, preceded, small
from comparawatt.engine.scale import round_to, whole_from_ten
from comparawatt.engine.speech import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Equivalent, Estimate
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.intensities import Basis
    from comparawatt.engine.levers import Lever
    from comparawatt.engine.ranges import Range

_COUNTED = 4
"""Up to how many lanes are counted in words."""

_THOUSANDTH = 0.001


class Wording(Speech):
    """What is said about results in one language.

    Args:
        language: The language.
    """

    # Counts

    def count_parts(self, value: float, equivalent: Equivalent) -> tuple[str, str]:
        """Say a count in two pieces that are read one behind the other: the number, and what it counts.

        Below 1 the pieces are ``92%`` and ``of Ireland for a year``.
        """
        if value == 0 or round_to(value, 3) >= 1:
            spoken = self.digits.spoken(value)
            return self.digits.joined(spoken), self.unit_form(equivalent.unit, spoken.category)
        return self.bare_count(value), self.part_of(equivalent)

    def part_of(self, equivalent: Equivalent) -> str:
        """Say what a percentage or a fraction is a part of (``of a phone charge``)."""
        of, name = preceded(self.language.articles, self.of(equivalent.name))
        return f"{of}{name}" if of.endswith("’") else f"{of} {name}"

    def bare_count(self, value: float) -> str:
        """Say a count without what it counts: digits, a percentage, a fraction, or that it is tiny."""
        if value == 0 or round_to(value, 3) >= 1:
            return self.digits.joined(self.digits.spoken(value))
        if value >= 0.1:
            percent = round_to(value * 100, 2)
            return self.percent(percent if percent < 100 else round_to(value * 100, 3))
        if value >= _THOUSANDTH:
            return self.text("fraction", number=self.digits.text(round_to(float(round(1 / value)), 3)))
        return self.text("less_than_thousandth")

    def count_text(self, value: float, equivalent: Equivalent) -> str:
        """Say a count in one piece."""
        return " ".join(self.count_parts(value, equivalent))

    def count_range(self, count: Range) -> str:
        """Say the range of a count, or that none is given."""
        if not count.has_spread:
            return self.text("no_range")
        if 0.1 <= count.low < 1 and count.high < 10:
            ends = [self.percent(round_to(value * 100, 2)) for value in (count.low, count.high)]
            low, high = ends
        else:
            low, high = self.bare_count(count.low), self.bare_count(count.high)
            first, second = self.digits.spoken(count.low), self.digits.spoken(count.high)
            if (
                low != high
                and count.low < count.central < count.high
                and first.scale.rstrip("s") == second.scale.rstrip("s")
            ):
                low = first.number if first.scale else low
        return low if low == high else self._range(count, low, high)

    def inverse(self, comparison: Comparison, count: Count) -> str:
        """Say a count below 1 the other way round ("44 prompts for one phone charge"), else an empty text."""
        found = inverse(comparison, count)
        if found is None or comparison.activity is None:
            return ""
        spoken = self.digits.spoken(whole_from_ten(found.central))
        return self.text(
            "inverse",
            count=self.digits.joined(spoken),
            unit=self.unit_form(comparison.activity.unit, spoken.category),
            equivalent=self.one(count.equivalent),
        )

    def one(self, equivalent: Equivalent) -> str:
        """Say a single one of an equivalent (``one phone charge``)."""
        one, name = preceded(self.language.ones, self.of(equivalent.name))
        return f"{one} {name}".strip()

    def others(self, counts: Sequence[float]) -> str:
        """Say what the other estimates give, from the smallest to the largest, or an empty text for none."""
        if not counts:
            return ""
        low, high = self.bare_count(min(counts)), self.bare_count(max(counts))
        if low == high:
            return self.text("others.alike", count=low)
        return self.text("others.spread", low=low, high=high)

    def spoken_count(self, count: Count) -> str:
        """Say a count with its range, as a screen reader reads it."""
        return ", ".join((self.count_text(count.count.central, count.equivalent), self.count_range(count.count)))

    # Energies

    def energy(self, watt_hours: float) -> str:
        """Say an energy given in Wh."""
        return self.digits.energy(watt_hours)

    def energy_range(self, energy: Range) -> str:
        """Say the range of an energy given in Wh, or that none is given."""
        if not energy.has_spread:
            return self.text("no_range")
        if energy.low < energy.central < energy.high:
            return self._range(energy, *self.digits.energy_range(energy))
        return self._range(energy, self.energy(energy.low), self.energy(energy.high))

    def quantity(self, value: float, basis: Basis) -> str:
        """Say a quantity of a basis: Wh, g of CO₂ or L of water."""
        if basis == "energy":
            return self.energy(value)
        measured = self.digits.mass(value) if basis == "co2" else self.digits.volume(value)
        return self.text(f"basis.{basis}.quantity", quantity=measured)

    def quantity_range(self, quantity: Range, basis: Basis) -> str:
        """Say the range of a quantity of a basis, or that none is given."""
        if basis == "energy":
            return self.energy_range(quantity)
        if not quantity.has_spread:
            return self.text("no_range")
        say = self.digits.mass if basis == "co2" else self.digits.volume
        return self._range(quantity, say(quantity.low), say(quantity.high))

    def who(self, estimate: Estimate) -> str:
        """Say whose figure an estimate is, and of which year."""
        return self.text("report.year_of", name=self.of(estimate.name), year=estimate.year)

    def figure(self, estimate: Estimate) -> str:
        """Say what an estimate gives for one functional unit."""
        return self.figure_of(estimate, estimate.figure.central)

    def figure_of(self, estimate: Estimate, value: float) -> str:
        """Say a value in the quantity of an estimate: an energy in Wh, or a power in W."""
        return self.digits.power(value) if estimate.energy is None else self.digits.energy(value)

    def figure_range(self, estimate: Estimate) -> str:
        """Say the range that an estimate gives for one functional unit."""
        figure = estimate.figure
        if estimate.energy is not None or not figure.has_spread:
            return self.energy_range(figure)
        return self._range(figure, self.digits.power(figure.low), self.digits.power(figure.high))

    def multiplied(self, comparison: Comparison, figure: str | None = None) -> str:
        """Say the product that an energy is, or an empty text where it is no product.

        Args:
            comparison: What is compared.
            figure: What stands in the place of the estimate's figure, where somebody else shall find it.
        """
        amount, activity, estimate = comparison.amount, comparison.activity, comparison.estimate
        if amount is None or activity is None or estimate is None:
            return ""
        factors = [self.amount(msgspec.structs.replace(amount, per=None, duration=None), activity)]
        if amount.duration and amount.per:
            factors[0] += f" {self.text(f'amount.per.{amount.per}')}"
            factors.append(self.time(amount.duration.hours / HOURS[amount.per], amount.per))
        elif amount.duration:
            factors.append(self.time(amount.duration.hours, "hour"))
        elif amount.number == 1 and not comparison.levers:
            return ""
        elif amount.number == 1:
            factors = []
        levers = "".join(f" {self.factor(each.factor.central)}" for each in comparison.levers)
        return " × ".join((*factors, figure or self.figure(estimate))) + levers

    def product(self, comparison: Comparison) -> str:
        """Say the product that the counted quantity is: of an energy, or of an energy and what a kWh brings."""
        intensity = comparison.intensity
        if intensity is None:
            return self.multiplied(comparison)
        each = self.text("basis.per_kwh", quantity=self.quantity(intensity.figure.central, comparison.basis))
        return f"{self.energy(comparison.energy.central)} × {each}, {self.of(intensity.name)}"

    # What if

    def lever_value(self, lever: Lever, value: float) -> str:
        """Say a lever's value as it reads it: ``÷ 59``, ``× 3`` or ``PUE 1.1``."""
        if lever.reads == "pue":
            return self.text("what_if.pue", number=self.digits.text(round_to(value, 3)))
        return self.factor(1 / value if lever.reads == "divide" else value)

    def what_if(self, comparison: Comparison) -> str:
        """Say which levers are used and what they come to, or an empty text where there is none."""
        levers = comparison.levers
        if not levers:
            return ""
        said = [
            self.text(
                "what_if.lever",
                name=small(self.of(each.lever.name)),
                value=self.lever_value(each.lever, each.value.central),
            )
            for each in levers
        ]
        total = self.factor(comparison.factor.central)
        key = "together" if len(levers) > 1 or levers[0].lever.reads == "pue" else "alone"
        return self.text(f"what_if.{key}", list=self.enumeration(said, "list_end"), total=total)

    # Sentences

    def sentence(
        self,
        comparison: Comparison,
        count: Count,
        instead: tuple[str, str] | None = None,
        *,
        brief: bool = False,
    ) -> tuple[Part, ...]:
        """Return the sentence that heads a comparison, in pieces.

        Args:
            comparison: What is compared.
            count: The one of its counts that the sentence tells.
            instead: What stands in the place of the number and of what it counts, where the count is not told yet.
            brief: Whether how much of the activity it is is left out, where that is the activity's own amount.
        """
        number, unit = instead or self.count_parts(count.count.central, count.equivalent)
        values: dict[str, str] = {
            "count": number,
            "equivalent": unit,
            "energy": self.energy(comparison.energy.central),
        }
        key = "energy"
        if comparison.activity is not None and comparison.amount is not None:
            amount = comparison.amount
            key = "activity" if brief else "activity_amount" if amount.duration else "activity_once"
            values["activity"] = self.of(comparison.activity.name)
            values["amount"] = self.times(amount, comparison.activity)
        if instead is None and not brief and 0 < count.count.central < _THOUSANDTH:
            key = f"{key}_tiny"
        parts = list(filled(self.language.texts[f"sentence.{comparison.basis}.{key}"], values))
        parts[0] = Part(parts[0].role, capital(parts[0].text))
        return tuple(parts)

    def sentence_text(self, comparison: Comparison, count: Count) -> str:
        """Return the sentence that heads a comparison, in one piece."""
        return "".join(part.text for part in self.sentence(comparison, count))

    def caption(self, lanes: int, basis: Basis = "energy") -> str:
        """Say that all lanes count one electricity, one CO₂ or one water."""
        if lanes < 2:
            return self.text("sentence.caption_one")
        return self.text(
            f"sentence.{basis}.caption", lanes=self.text(f"lanes.{lanes if lanes <= _COUNTED else 'several'}")
        )

    def warnings(self, comparison: Comparison) -> tuple[str, ...]:
        """Say what belongs on the same page as the result."""
        unit = self.unit_form(comparison.activity.unit, "one") if comparison.activity else ""
        return tuple(self.text(f"warnings.{key}", unit=unit) for key in comparison.warnings)

    def left_out(self, entries: int) -> str:
        """Say how many entries of people's own data were left out."""
        return self.plural("notices.packs", entries)

    def _range(self, values: Range, low: str, high: str) -> str:
        if values.low == values.central:
            return self.text("range_up_to", high=high)
        if values.high == values.central:
            return self.text("range_from", low=low)
        return self.text("range", low=low, high=high)


def headline(comparison: Comparison, told: str | None = None) -> Count:
    """Return the count of a comparison that its sentence tells.

    Args:
        comparison: The comparison.
        told: Id of the equivalent that was chosen; without it, or its lane, the one that people picture best.
    """
    return next((each for each in comparison.counts if each.equivalent.id == told), easiest(comparison.counts))


def easiest(counts: Sequence[Count]) -> Count:
    """Return the count that people can picture best: the smallest from 1 up, else the largest."""
    pictured = [count for count in counts if count.count.central >= 1]
    if pictured:
        return min(pictured, key=lambda count: count.count.central)
    return max(counts, key=lambda count: count.count.central)
