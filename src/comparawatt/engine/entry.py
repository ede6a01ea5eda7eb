"""What an entry comes to: an energy or an amount within the bounds, or a refusal with what may be meant."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from comparawatt.engine import units
from comparawatt.engine.amounts import HIGHEST_COUNT, LOWEST_COUNT, SECONDS, Amount, Duration, Energy
from comparawatt.engine.grammar import Parsed
from comparawatt.engine.numerals import readings
from comparawatt.engine.pastes import clean
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.amounts import Countable
    from comparawatt.engine.languages import Language, Languages

_WITH_EXAMPLE = frozenset(
    f"amount.{key}"
    for key in ("empty", "long", "not_amount", "not_grouped", "unknown_word", "ambiguous_word", "ambiguous_unit",
                "no_number", "energy_for_count", "runs_without_rate")
)  # fmt: skip

_WITH_SAMPLE = frozenset(
    f"amount.{key}"
    for key in ("needs_unit", "power", "rate_needs_time", "runs_need_time", "two_numbers", "remark")
)
"""What is refused with a sentence that quotes what was typed, mended."""

_MENDED = frozenset(f"amount.{key}" for key in ("rate_needs_time", "runs_need_time", "grouping", "unknown_word"))
"""What is mended by the way in what is suggested for something else."""

_MOST_MENDS = 3
_SEVERAL = 2


class Wanted(Enum):
    """What an entry shall be."""

    ENERGY = "energy"
    AMOUNT = "amount"
    EITHER = "either"


def read(
    text: str, countable: Countable | None, languages: Languages, code: str, wanted: Wanted
) -> Amount | Energy:
    """Read an entry.

    Args:
        text: What was typed.
        countable: What an amount counts; None where an energy is wanted.
        languages: All languages; words of each are understood, those of `code` first.
        code: The language whose decimal sign counts.
        wanted: What it shall be.

    Raises:
        InputError: It is nothing of the kind. What it suggests can be read, and is not what was typed.
    """

    def attempt(typed: str) -> Amount | Energy:
        parsed = Parsed(typed, languages, code, countable)
        if countable is None or wanted is Wanted.ENERGY or (wanted is Wanted.EITHER and parsed.unit):
            return _energy(parsed)
        return _amount(parsed, countable)

    def mended(typed: str, also: frozenset[str], times: int = _MOST_MENDS) -> str | None:
        """Return what can be typed instead of a suggestion that may lack something, or None."""
        try:
            attempt(typed)
        except InputError as error:
            if error.key == "amount.power" and error.key not in also:
                return typed  # a power was meant, and its time is what is missing
            if not times or error.key not in also or not error.suggestions:
                return None
            return mended(error.suggestions[0], also, times - 1)
        return typed

    try:
        return attempt(text)
    except InputError as error:
        key, values = error.key, dict(error.values)
        # A unit is no slip: it is added where the number is in doubt, not where a word is.
        also = _MENDED if key == "amount.unknown_word" else _MENDED | {"amount.needs_unit"}
        if key in _WITH_SAMPLE:
            also = frozenset() if key == "amount.remark" else also | {"amount.power"}
            options = (mended(option, also) for option in error.suggestions)
            values["sample"] = next(filter(None, options), None)
            if values["sample"] is None and key == "amount.remark":
                raise InputError("amount.not_amount", (), **values, example=_example(countable, wanted)) from None
            values["sample"] = values["sample"] or _sample(key, countable, wanted, languages[code])
            raise InputError(key, (), **values) from None
        typed = clean(text) if error.suggestions else ""
        found = dict.fromkeys(mended(option, also) for option in error.suggestions)
        suggestions = tuple(option for option in found if option and option != typed)
        number = str(values.get("text", ""))
        if key == "amount.grouping" and not suggestions and typed.startswith(number):
            # What is behind the number is no better; the number is said to be one all the same.
            alone = readings(number, "", languages[code].decimal, "")
            suggestions = tuple(filter(None, (mended(option, also) for option in alone)))
        if key == "amount.grouping" and len(suggestions) < _SEVERAL:
            key = "amount.not_grouped"
        if not suggestions and key in _WITH_EXAMPLE:
            values["example"] = _example(countable, wanted)
        raise InputError(key, suggestions, **values) from None


def _sample(key: str, countable: Countable | None, wanted: Wanted, language: Language) -> str:
    """Return something that can be typed, where what was typed cannot be mended."""
    if key == "amount.power":
        return _for_hours("3 kW", language)
    energy = countable is None or wanted is Wanted.ENERGY
    if key == "amount.rate_needs_time":
        return _for_a_year(f"{'3 kWh' if energy else '3'} {language.texts['amount.per.day']}", language)
    if countable is None or energy:
        return "50 GWh"
    return _for_a_year("3", language) if countable.runs else "3"


def _for_a_year(text: str, language: Language) -> str:
    unit = language.texts["amount.units.year.one"]
    return f"{text} {language.texts['amount.for'].format(number='1', unit=unit)}"


def _for_hours(text: str, language: Language) -> str:
    return f"{text} {language.texts['amount.for'].format(number='8', unit='h')}"


def _example(countable: Countable | None, wanted: Wanted) -> str:
    """Return the key of the wording's ``errors.example`` that shows what can be written."""
    if countable is None or wanted is Wanted.ENERGY:
        return "energy"
    counted = "runs" if countable.runs else "count"
    return counted if wanted is Wanted.AMOUNT else f"{counted}_or_energy"


def _energy(parsed: Parsed) -> Energy:
    text, unit, per, time = parsed.text, parsed.unit, parsed.per, parsed.time
    if unit is None:
        if per or time:
            raise InputError("amount.not_energy", text=text)
        scaled = parsed.language.texts["amount.scaled" if parsed.large else "quantity"]
        raise InputError("amount.needs_unit", (clean(scaled.format(number=text, unit="kWh")),), text=text)
    value = unit.worth(parsed.number)
    if unit.kind is units.Kind.POWER:
        if per:
            raise InputError("amount.power_per_time", text=text)
        if time is None:
            raise InputError("amount.power", (_for_hours(text, parsed.language),), text=text)
        value = _during(value, time, "hour")
    elif per:
        if time is None and per == "hour":
            raise InputError("amount.power_per_time", text=text)
        if time is None:
            raise InputError("amount.rate_needs_time", (_for_a_year(text, parsed.language),), text=text)
        value = _during(value, time, per)
    elif time is not None:
        raise InputError("amount.energy_needs_rate", text=text)
    _check_bounds(text, value, units.LOWEST_WATT_HOURS, units.HIGHEST_WATT_HOURS)
    return Energy(float(value))


def _amount(parsed: Parsed, countable: Countable) -> Amount:
    text, number, per, time = parsed.text, parsed.number, parsed.per, parsed.time
    if parsed.unit is not None:
        raise InputError("amount.energy_for_count", text=text, unit=countable.word)
    if countable.runs and per:
        raise InputError("amount.runs_without_rate", text=text)
    if countable.runs and time is None:
        raise InputError("amount.runs_need_time", (_for_a_year(text, parsed.language),), text=text)
    if per and time is None:
        raise InputError("amount.rate_needs_time", (_for_a_year(text, parsed.language),), text=text)
    if time and not per and not countable.runs:
        raise InputError("amount.time_needs_rate", text=text)
    used = _during(number, time, per or "hour") if time else number
    for value in (number, used):
        _check_bounds(text, value, LOWEST_COUNT, HIGHEST_COUNT)
    # No estimate may make an energy of it that is beyond what is counted with.
    _check_bounds(text, _energy_of(used, countable.most), 0, units.HIGHEST_WATT_HOURS)
    _check_bounds(text, _energy_of(used, countable.least), units.LOWEST_WATT_HOURS, units.HIGHEST_WATT_HOURS)
    return Amount(float(number), per, Duration(float(time[0]), time[1]) if time else None)


def _energy_of(used: Decimal, each: float) -> Decimal:
    return units.EXACT.multiply(used, Decimal(each))


def _during(value: Decimal, time: tuple[Decimal, str], per: str) -> Decimal:
    """Multiply what is counted for each unit of time by the time."""
    number, unit = time
    whole = units.EXACT.multiply(units.EXACT.multiply(value, number), Decimal(SECONDS[unit]))
    return units.EXACT.divide(whole, Decimal(SECONDS[per]))


def _check_bounds(text: str, value: Decimal, lowest: float, highest: float) -> None:
    if not value <= Decimal(highest):
        raise InputError("amount.too_large", text=text)
    if 0 < value < Decimal(lowest):
        raise InputError("amount.too_small", text=text)
