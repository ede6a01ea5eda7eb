"""What a language says about anything: its own texts, texts of the data, lists, units, times and amounts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from comparawatt.engine.amounts import fold
from comparawatt.engine.catalogue import Activity, Equivalent
from comparawatt.engine.digits import Digits
from comparawatt.engine.languages import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.amounts import Amount
    from comparawatt.engine.catalogue import Unit
    from comparawatt.engine.languages import Language

Named = TypeVar("Named", Activity, Equivalent)


class Speech:
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

    def plural(self, key: str, count: int, **values: object) -> str:
        """Return the sentence of the language's own table that fits a count of whole things, filled in."""
        texts = self.language.texts
        category = self.digits.category(Decimal(count))
        return texts.get(f"{key}.{category}", texts[f"{key}.other"]).format(count=count, **values)

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

    def unit_form(self, unit: Unit, category: str) -> str:
        """Return the form of a unit for a plural category, else the general one."""
        forms = say_unit(unit, self.code)
        return forms.get(category) or forms["other"]

    # Amounts

    def amount(self, amount: Amount, activity: Activity) -> str:
        """Say an amount as it could be typed."""
        if amount.per:
            return self.rate(amount)
        spoken = self.digits.faithful(amount.number)
        number = self.digits.joined(spoken)
        unit = self.unit_form(activity.unit, spoken.category)
        if amount.duration:
            return self.text("amount.during", number=number, unit=unit, duration=self.duration(amount))
        return f"{number} {unit}"

    def rate(self, amount: Amount) -> str:
        """Say an amount of something in each unit of time, without what it counts."""
        return self.text(
            "amount.rate",
            number=self.digits.joined(self.digits.faithful(amount.number)),
            period=self.text(f"amount.per.{amount.per}"),
            duration=self.duration(amount),
        )

    def total(self, amount: Amount, activity: Activity) -> str:
        """Say how many functional units an amount is in all."""
        spoken = self.digits.faithful(amount.count)
        unit = self.unit_form(activity.unit, spoken.category)
        return self.text("amount.echo", number=self.digits.joined(spoken), unit=unit)

    def reckoned(self, count: float, factor: float, activity: Activity) -> str:
        """Say what levers on the amount make of a number of functional units."""
        before, after = self.digits.faithful(count), self.digits.spoken(count * factor)
        return self.text(
            "amount.reckoned",
            before=self.digits.joined(before),
            factor=self.factor(factor),
            after=self.digits.joined(after),
            unit=self.unit_form(activity.unit, after.category),
        )

    def factor(self, factor: float) -> str:
        """Say by what something is multiplied, as people see it: ``÷ 2`` or ``× 3``."""
        key, number = ("divided", 1 / factor) if factor < 1 else ("multiplied", factor)
        return self.text(f"what_if.{key}", number=self.digits.joined(self.digits.spoken(number)))

    def duration(self, amount: Amount) -> str:
        """Say for how long an amount goes on (``for 1 year``), or an empty text where that is not said."""
        if amount.duration is None:
            return ""
        spoken = self.digits.faithful(amount.duration.number)
        unit = self.time_unit(amount.duration.unit, spoken.category)
        return self.text("amount.for", number=self.digits.joined(spoken), unit=unit)

    def time(self, number: float, unit: str) -> str:
        """Say a time: a number of a unit of time."""
        spoken = self.digits.spoken(number, 4)
        return f"{self.digits.joined(spoken)} {self.time_unit(unit, spoken.category)}"

    def time_unit(self, unit: str, category: str) -> str:
        """Return the word for a unit of time that fits a plural category."""
        texts = self.language.texts
        return texts.get(f"amount.units.{unit}.{category}", texts[f"amount.units.{unit}.other"])

    def times(self, amount: Amount, activity: Activity) -> str:
        """Say an amount behind the name of its activity: once, 3 times, 2.5 billion a day for 1 year."""
        if amount.duration:
            return self.amount(amount, activity)
        if amount.number == 1:
            return self.text("once")
        spoken = self.digits.faithful(amount.number)
        key = "times_scaled" if spoken.scale else "times"
        return self.text(key, number=self.digits.joined(spoken))

    def percent(self, number: Decimal) -> str:
        """Say a percentage."""
        return self.text("percent", number=self.digits.text(number))


def say_unit(unit: Unit, language: str) -> dict[str, str]:
    """Return a unit's plural forms in a language, else in one that it has."""
    return unit.get(language) or unit.get("en") or next(iter(unit.values()))
