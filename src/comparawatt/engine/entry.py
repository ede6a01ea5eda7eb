"""What an entry comes to: an energy or an amount within the bounds, or a refusal with what may be meant."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from comparawatt.engine import units
from comparawatt.engine.amounts import HIGHEST_COUNT, LOWEST_COUNT, SECONDS, Amount, Duration, Energy
from comparawatt.engine.grammar import Parsed, clean
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.amounts import Countable
    from comparawatt.engine.languages import Languages

_WITH_EXAMPLE = frozenset(
    f"amount.{key}"
    for key in ("empty", "long", "not_amount", "grouping", "unknown_word", "ambiguous_word", "ambiguous_unit",
                "no_number", "energy_for_count", "runs_without_rate")
)  # fmt: skip


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

    def can_be_read(typed: str) -> bool:
        try:
            attempt(typed)
        except InputError as error:
            return error.key == "amount.power"  # a power was meant, and its time is what is missing
        return True

    try:
        return attempt(text)
    except InputError as error:
        typed = clean(text) if error.suggestions else ""
        suggestions = tuple(s for s in dict.fromkeys(error.suggestions) if s != typed and can_be_read(s))
        values = dict(error.values)
        if not suggestions and error.key in _WITH_EXAMPLE:
            values["example"] = _example(countable, wanted)
        raise InputError(error.key, suggestions, **values) from None


def _example(countable: Countable | None, wanted: Wanted) -> str:
    """Return the key of the wording's ``errors.example`` that shows what can be written."""
    if countable is None or wanted is Wanted.ENERGY:
        return "energy"
    counted = "runs" if countable.runs else "count"
    return counted if wanted is Wanted.AMOUNT else f"{counted}_or_energy"


def _energy(parsed: Parsed) -> Energy:
    text, unit, per, time = parsed.text, parsed.unit, parsed.per, parsed.time
    if unit is None:
        raise InputError("amount.not_energy" if per or time else "amount.needs_unit", text=text)
    value = unit.worth(parsed.number)
    if unit.kind is units.Kind.POWER:
        if per:
            raise InputError("amount.power_per_time", text=text)
        if time is None:
            raise InputError("amount.power", text=text)
        value = _during(value, time, "hour")
    elif per:
        if time is None:
            raise InputError("amount.power_per_time" if per == "hour" else "amount.rate_needs_time", text=text)
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
        raise InputError("amount.runs_need_time", text=text)
    if per and time is None:
        raise InputError("amount.rate_needs_time", text=text)
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
