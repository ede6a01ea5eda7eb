"""Every sentence and number that is said about a result: label, tooltip, screen reader and file ask it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import msgspec

from comparawatt.engine.amounts import HOURS, fold
from comparawatt.engine.catalogue import Activity, Equivalent
from comparawatt.engine.digits import Digits
from comparawatt.engine.languages import Text, say
from comparawatt.engine.phrases import Part, capital, filled, preceded
from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.amounts import Amount
    from comparawatt.engine.catalogue import Estimate, Unit
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.languages import Language
    from comparawatt.engine.ranges import Range

Named = TypeVar("Named", Activity, Equivalent)

_COUNTED = 4
"""Up to how many lanes are counted in words."""

_THOUSANDTH = 0.001


class Wording:
    """What is said in one language.

    Args:
        language: The language.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.digits = Digits(language)

    @property
    def code(self) -> str:
        """The language's code."""
        return self.language.code

    def text(self, key: str, **values: object) -> str:
        """Return a sentence of the language's own table, filled in."""
        return self.language.texts[key].format(**values)

    def labelled(self, key: str, text: str) -> str:
        """Put a label of the report before a text."""
        return self.text("labelled", label=self.text(f"report.{key}"), text=text)

    def of(self, text: Text) -> str:
        """Return a text of the data in this language, else in the one that it has."""
        return say(text, self.code)

    def enumeration(self, items: Sequence[str], joint: str = "or") -> str:
        """Join items with commas and a last word: ``or`` or ``list_end``."""
        if len(items) < 2:
            return "".join(items)
        return self.text(joint, list=", ".join(items[:-1]), last=items[-1])

    def sorted_by_name(self, named: Iterable[Named]) -> list[Named]:
        """Sort activities or equivalents by name, as a dictionary of the language does: É beside E."""
        return sorted(named, key=lambda each: (fold(self.of(each.name)), self.of(each.name)))

    # Counts

    def count_parts(self, value: float, equivalent: Equivalent) -> tuple[str, str]:
        """Say a count in two pieces that are read one behind the other: the number, and what it counts.

        Below 1 the pieces are ``92%`` and ``of Ireland for a year``.
        """
        if value == 0 or round_to(value, 3) >= 1:
            spoken = self.digits.spoken(value)
            return self.digits.joined(spoken), self.unit_form(equivalent.unit, spoken.category)
        of, name = preceded(self.language.articles, self.of(equivalent.name))
        return self.bare_count(value), f"{of}{name}" if of.endswith("’") else f"{of} {name}"

    def bare_count(self, value: float) -> str:
        """Say a count without what it counts: digits, a percentage, a fraction, or that it is tiny."""
        if value == 0 or round_to(value, 3) >= 1:
            return self.digits.joined(self.digits.spoken(value))
        if value >= 0.1:
            percent = round_to(value * 100, 2)
            return self._percent(percent if percent < 100 else round_to(value * 100, 3))
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
            ends = [self._percent(round_to(value * 100, 2)) for value in (count.low, count.high)]
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
        amount, activity = comparison.amount, comparison.activity
        if activity is None or amount is None or amount.duration or not 0 < count.count.central < 1:
            return ""
        if round_to(count.count.central, 3) >= 1:
            return ""
        inverse = amount.count / count.count.central
        spoken = self.digits.spoken(float(round(inverse)) if inverse >= 10 else inverse)
        one, name = preceded(self.language.ones, self.of(count.equivalent.name))
        return self.text(
            "inverse",
            count=self.digits.joined(spoken),
            unit=self.unit_form(activity.unit, spoken.category),
            equivalent=f"{one} {name}".strip(),
        )

    def spoken_count(self, count: Count) -> str:
        """Say a count with its range, as a screen reader reads it."""
        return ", ".join((self.count_text(count.count.central, count.equivalent), self.count_range(count.count)))

    def unit_form(self, unit: Unit, category: str) -> str:
        """Return the form of a unit for a plural category, else the general one."""
        forms = say_unit(unit, self.code)
        return forms.get(category) or forms["other"]

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

    def figure(self, estimate: Estimate) -> str:
        """Say what an estimate gives for one functional unit."""
        return self.quantity(estimate, estimate.figure.central)

    def quantity(self, estimate: Estimate, value: float) -> str:
        """Say a value in the quantity of an estimate: an energy in Wh, or a power in W."""
        return self.digits.power(value) if estimate.energy is None else self.digits.energy(value)

    def figure_range(self, estimate: Estimate) -> str:
        """Say the range that an estimate gives for one functional unit."""
        figure = estimate.figure
        if estimate.energy is not None or not figure.has_spread:
            return self.energy_range(figure)
        return self._range(figure, self.digits.power(figure.low), self.digits.power(figure.high))

    # Amounts

    def amount(self, amount: Amount, activity: Activity) -> str:
        """Say an amount as it could be typed."""
        spoken = self.digits.faithful(amount.number)
        number = self.digits.joined(spoken)
        if amount.per:
            period = self.text(f"amount.per.{amount.per}")
            return self.text("amount.rate", number=number, period=period, duration=self._duration(amount))
        unit = self.unit_form(activity.unit, spoken.category)
        if amount.duration:
            return self.text("amount.during", number=number, unit=unit, duration=self._duration(amount))
        return f"{number} {unit}"

    def total(self, amount: Amount, activity: Activity) -> str:
        """Say how many functional units an amount is in all."""
        spoken = self.digits.faithful(amount.count)
        unit = self.unit_form(activity.unit, spoken.category)
        return self.text("amount.echo", number=self.digits.joined(spoken), unit=unit)

    def multiplied(self, comparison: Comparison) -> str:
        """Say the product that an energy is, or an empty text where it is no product."""
        amount, activity, estimate = comparison.amount, comparison.activity, comparison.estimate
        if amount is None or activity is None or estimate is None:
            return ""
        factors = [self.amount(msgspec.structs.replace(amount, per=None, duration=None), activity)]
        if amount.duration and amount.per:
            factors[0] += f" {self.text(f'amount.per.{amount.per}')}"
            factors.append(self._time(amount.duration.hours / HOURS[amount.per], amount.per))
        elif amount.duration:
            factors.append(self._time(amount.duration.hours, "hour"))
        elif amount.number == 1:
            return ""
        return " × ".join((*factors, self.figure(estimate)))

    def _duration(self, amount: Amount) -> str:
        if amount.duration is None:
            return ""
        spoken = self.digits.faithful(amount.duration.number)
        unit = self._time_unit(amount.duration.unit, spoken.category)
        return self.text("amount.for", number=self.digits.joined(spoken), unit=unit)

    def _time(self, number: float, unit: str) -> str:
        spoken = self.digits.spoken(number, 4)
        return f"{self.digits.joined(spoken)} {self._time_unit(unit, spoken.category)}"

    def _time_unit(self, unit: str, category: str) -> str:
        texts = self.language.texts
        return texts.get(f"amount.units.{unit}.{category}", texts[f"amount.units.{unit}.other"])

    # Sentences

    def sentence(self, comparison: Comparison, count: Count) -> tuple[Part, ...]:
        """Return the sentence that heads a comparison, in pieces.

        Args:
            comparison: What is compared.
            count: The one of its counts that the sentence tells.
        """
        number, unit = self.count_parts(count.count.central, count.equivalent)
        values: dict[str, str] = {
            "count": number,
            "equivalent": unit,
            "energy": self.energy(comparison.energy.central),
        }
        key = "sentence.energy"
        if comparison.activity is not None and comparison.amount is not None:
            amount = comparison.amount
            key = "sentence.activity_amount" if amount.duration else "sentence.activity_once"
            values["activity"] = self.of(comparison.activity.name)
            values["amount"] = self._times(amount, comparison.activity)
        if 0 < count.count.central < _THOUSANDTH:
            key = f"{key}_tiny"
        parts = list(filled(self.language.texts[key], values))
        parts[0] = Part(parts[0].role, capital(parts[0].text))
        return tuple(parts)

    def sentence_text(self, comparison: Comparison, count: Count) -> str:
        """Return the sentence that heads a comparison, in one piece."""
        return "".join(part.text for part in self.sentence(comparison, count))

    def caption(self, lanes: int) -> str:
        """Say that all lanes count one electricity."""
        if lanes < 2:
            return self.text("sentence.caption_one")
        return self.text("sentence.caption", lanes=self.text(f"lanes.{lanes if lanes <= _COUNTED else 'several'}"))

    def warnings(self, comparison: Comparison) -> tuple[str, ...]:
        """Say what belongs on the same page as the result."""
        if comparison.activity is None:
            return ()
        unit = self.unit_form(comparison.activity.unit, "one")
        return tuple(self.text(f"warnings.{key}", unit=unit) for key in comparison.warnings)

    def left_out(self, entries: int) -> str:
        """Say how many entries of people's own data were left out."""
        texts = self.language.texts
        key = f"notices.packs.{self.digits.category(Decimal(entries))}"
        return texts.get(key, texts["notices.packs.other"]).format(count=entries)

    def _times(self, amount: Amount, activity: Activity) -> str:
        if amount.duration:
            return self.amount(amount, activity)
        if amount.number == 1:
            return self.text("once")
        spoken = self.digits.faithful(amount.number)
        key = "times_scaled" if spoken.scale else "times"
        return self.text(key, number=self.digits.joined(spoken))

    def _range(self, values: Range, low: str, high: str) -> str:
        if values.low == values.central:
            return self.text("range_up_to", high=high)
        if values.high == values.central:
            return self.text("range_from", low=low)
        return self.text("range", low=low, high=high)

    def _percent(self, number: Decimal) -> str:
        return self.text("percent", number=self.digits.text(number))


def say_unit(unit: Unit, language: str) -> dict[str, str]:
    """Return a unit's plural forms in a language, else in one that it has."""
    return unit.get(language) or unit.get("en") or next(iter(unit.values()))


def headline(comparison: Comparison) -> Count:
    """Return the count that people can picture best: the smallest from 1 up, else the largest."""
    pictured = [count for count in comparison.counts if count.count.central >= 1]
    if pictured:
        return min(pictured, key=lambda count: count.count.central)
    return max(comparison.counts, key=lambda count: count.count.central)
