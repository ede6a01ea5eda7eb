"""How numbers, energies and powers are said in a language: digits, scale words, prefixes and plural forms."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
from babel.plural import PluralRule

from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from comparawatt.engine.languages import Language
    from comparawatt.engine.ranges import Range

COUNT_DIGITS = 3
ENERGY_DIGITS = 4
_EXACT_DIGITS = 12

_ENERGIES = tuple(
    (Decimal(1).scaleb(exponent), f"{prefix}Wh")
    for exponent, prefix in ((21, "Z"), (18, "E"), (15, "P"), (12, "T"), (9, "G"), (6, "M"), (3, "k"), (0, ""),
                             (-3, "m"), (-6, "µ"), (-9, "n"), (-12, "p"), (-15, "f"))
)  # fmt: skip
_MASSES = ((1e6, "t"), (1e3, "kg"), (1.0, "g"), (1e-3, "mg"))
_VOLUMES = ((1e3, "m³"), (1.0, "L"), (1e-3, "mL"))
_LEAST = Decimal("0.001")
_HUNDREDTH = Decimal("0.01")
_TEN_TERA = Decimal(10**13)


class Spoken(msgspec.Struct, frozen=True):
    """A number in words and digits.

    Attributes:
        number: Its digits.
        scale: Its scale word, or an empty text.
        category: The plural form that a unit takes behind it; ``many`` behind a scale word.
    """

    number: str
    scale: str
    category: str


class Digits:
    """The digits of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._plural = PluralRule(language.plural_rules)
        self._alone = {word for scale in language.scales if scale.alone for word in scale.word.values()}

    def text(self, number: Decimal) -> str:
        """Write a number with the language's signs."""
        english = format(number, ",f")
        return english.translate({ord(","): self._language.group, ord("."): self._language.decimal})

    def category(self, number: Decimal) -> str:
        """Return the CLDR plural category of a number as it is displayed."""
        return str(self._plural(number))

    def exact(self, value: float) -> str:
        """Write a number with every digit that means something."""
        return self.text(round_to(value, _EXACT_DIGITS))

    def spoken(self, value: float, significant: int = COUNT_DIGITS) -> Spoken:
        """Say a count: digits below a million, a word from there up."""
        return self._spoken(round_to(value, significant))

    def faithful(self, value: float) -> Spoken:
        """Say a number that somebody typed, with all its digits; a word where the digits before it stay few."""
        number = round_to(value, _EXACT_DIGITS)
        short = round_to(value, 6)
        return self._spoken(number) if number == short else Spoken(self.text(number), "", self.category(number))

    def _spoken(self, number: Decimal) -> Spoken:
        for scale in self._language.scales:
            size = Decimal(scale.value)
            if number >= size:
                short = number / size
                category = self.category(short)
                word = scale.word.get(category, scale.word["other"])
                return Spoken(self.text(short), word, "many")
        return Spoken(self.text(number), "", self.category(number))

    def joined(self, spoken: Spoken) -> str:
        """Write a spoken number in one piece."""
        if spoken.number == "1" and spoken.scale in self._alone:
            return spoken.scale
        return self.quantity(spoken.number, spoken.scale) if spoken.scale else spoken.number

    def quantity(self, number: str, unit: str) -> str:
        """Put a unit behind a number, with the language's space."""
        return self._language.texts["quantity"].format(number=number, unit=unit)

    def energy(self, watt_hours: float) -> str:
        """Say an energy, given in Wh, with the prefix that leaves 1 to 999 (GWh up to 9,999, Wh down to 0.01)."""
        return self.quantity(*self.energy_parts(watt_hours))

    def energy_parts(self, watt_hours: float) -> tuple[str, str]:
        """Return the digits and the unit of an energy given in Wh."""
        number = round_to(watt_hours, ENERGY_DIGITS)
        if number == 0 or _HUNDREDTH <= number < 1:
            return self.text(number), "Wh"
        if Decimal(10**12) <= number < _TEN_TERA:
            return self.text(number / 10**9), "GWh"
        size, unit = next(((s, u) for s, u in _ENERGIES if number >= s), _ENERGIES[-1])
        return self.text((number / size).normalize() + 0), unit

    def energy_range(self, energy: Range) -> tuple[str, str]:
        """Return the low and high ends of an energy in Wh; the unit stands once where both share it."""
        (low, low_unit), (high, high_unit) = (
            self.energy_parts(energy.low),
            self.energy_parts(energy.high),
        )
        return (low if low_unit == high_unit else self.quantity(low, low_unit)), self.quantity(high, high_unit)

    def mass(self, grams: float) -> str:
        """Say a mass given in g."""
        return self._measured(grams, _MASSES)

    def volume(self, litres: float) -> str:
        """Say a volume given in L."""
        return self._measured(litres, _VOLUMES)

    def _measured(self, value: float, steps: tuple[tuple[float, str], ...]) -> str:
        """Say a quantity in the largest unit of which there is at least one, and of the largest in words."""
        rounded = float(round_to(value, COUNT_DIGITS))
        if rounded == 0:
            return self.quantity(self.text(Decimal(0)), steps[-1][1])
        size, unit = next(((size, unit) for size, unit in steps if rounded >= size), steps[-1])
        spoken = self.spoken(rounded / size)
        if rounded / size < _LEAST:
            return self._language.texts["less_than"].format(value=self.quantity(self.text(_LEAST), unit))
        if not spoken.scale:
            return self.quantity(spoken.number, unit)
        return self._language.texts[f"basis.scaled.{unit}"].format(number=self.joined(spoken))

    def power(self, watts: float) -> str:
        """Say a power given in W."""
        number, unit = self.energy_parts(watts)
        return self.quantity(number, unit.removesuffix("h"))
