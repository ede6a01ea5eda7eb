"""How the live meter is said: numbers that move, how fast they do, and what that assumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from comparawatt.engine.amounts import SECONDS
from comparawatt.engine.meter import LEAST_MARK, decimals
from comparawatt.engine.phrases import capital, preceded
from comparawatt.engine.scale import floor_to

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Activity, Equivalent
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.meter import Rate
    from comparawatt.engine.ranges import Range
    from comparawatt.engine.wording import Wording

_PERIODS = ("second", "minute", "hour", "day", "year")
_AGES = 1000
_PERCENT_FROM = 0.1


def moving_count(value: float, per_second: float, equivalent: Equivalent, wording: Wording) -> tuple[str, str]:
    """Say a count that grows, with every digit, in two pieces: the number, and what it counts.

    Below a tenth it is said as a count that stands still is: a fraction has no digits that could run.

    Args:
        value: The count.
        per_second: By how much it grows in a second.
        equivalent: What is counted.
        wording: The language.
    """
    if value >= 1 or value == 0:
        return _moving(value, per_second, wording, equivalent.unit)
    if value < _PERCENT_FROM:
        return wording.bare_count(value), wording.part_of(equivalent)
    percent = floor_to(value * 100, decimals(per_second * 100))
    return wording.percent(percent), wording.part_of(equivalent)


def say_so_far(rate: Rate, seconds: float, wording: Wording) -> str:
    """Say what was asked for after some seconds, with every digit, and the electricity of it."""
    energy = wording.energy(rate.energy(seconds).central)
    activity = rate.second.activity
    if activity is None or rate.runs:
        return energy
    units = " ".join(_moving(rate.units * seconds, rate.units, wording, activity.unit))
    return wording.text("meter.so_far", units=units, energy=energy)


def say_since(seconds: float, wording: Wording) -> str:
    """Say since when the meter counts."""
    return wording.text("meter.since", time=say_clock(seconds))


def say_clock(seconds: float) -> str:
    """Say a time as a clock does: minutes and seconds, and hours where there are some."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def say_pace(rate: Rate, wording: Wording) -> str:
    """Say how often it is asked for, and that this is spread over day and night."""
    activity, amount = rate.second.activity, rate.second.amount
    if activity is None or amount is None:
        return ""
    levers = _levers(rate, "amount", wording)
    said = wording.amount(replace(amount, per=None, duration=None), activity)
    if amount.per is None:
        return wording.text("meter.runs", amount=f"{said}{levers}")
    said = f"{said} {wording.text(f'amount.per.{amount.per}')}{levers}"
    period = _period(rate.units)
    if period == amount.per and not levers:
        return wording.text("meter.even", amount=said)
    units, per = _units(rate, period, wording), wording.text(f"amount.per.{period}")
    return wording.text("meter.pace", amount=said, units=units, per=per)


def say_product(rate: Rate, wording: Wording) -> str:
    """Say the product that the electricity of a second is, or of a longer time where a second is too short."""
    second = rate.second
    if second.estimate is None:
        return ""
    period = "second" if rate.runs else _period(rate.units)
    per = wording.text(f"amount.per.{period}")
    units = _units(rate, period, wording)
    return wording.text(
        "meter.product",
        units=units if rate.runs else f"{units} {per}",
        figure=wording.figure(second.estimate) + _levers(rate, "figure", wording),
        energy=f"{wording.energy(rate.energy(SECONDS[period]).central)} {per}",
    )


def say_brought(rate: Rate, wording: Wording) -> str:
    """Say what CO₂ or water that electricity brings, or an empty text where electricity is counted."""
    second = rate.second
    if second.intensity is None:
        return ""
    period = "second" if rate.runs else _period(rate.units)
    quantity, each = second.quantity.central * SECONDS[period], second.intensity.figure.central
    per = wording.text(f"amount.per.{period}")
    return wording.text(
        f"meter.brought.{second.basis}",
        energy=f"{wording.energy(quantity / each * 1000)} {per}",  # of the servers alone, where water is counted
        each=wording.text("basis.per_kwh", quantity=wording.quantity(each, second.basis)),
        place=wording.of(second.intensity.name),
        quantity=f"{wording.quantity(quantity, second.basis)} {per}",
    )


def say_speed(count: Count, wording: Wording) -> str:
    """Say how many of an equivalent a second comes to, or how long one of it takes.

    Args:
        count: The count of one second.
        wording: The language.
    """
    per_second, equivalent = count.count.central, count.equivalent
    if per_second == 0:
        return wording.text("meter.nothing")
    if per_second >= 1:
        return wording.text("meter.in_a_second", count=wording.count_text(per_second, equivalent))
    one, name = preceded(wording.language.ones, wording.of(equivalent.name))
    one = f"{one} {name}".strip()
    if per_second * _AGES * SECONDS["year"] < 1:
        return wording.text("meter.ages", equivalent=one, time=wording.time(_AGES, "year"))
    return wording.text("meter.every", equivalent=one, time=say_time(1 / per_second, wording))


def say_time(seconds: float, wording: Wording) -> str:
    """Say a time in its two largest units (``9 minutes 23 seconds``)."""
    if seconds < SECONDS["minute"]:
        return wording.time(seconds, "second")
    large = max(place for place, unit in enumerate(_PERIODS) if SECONDS[unit] <= seconds)
    first, second = _PERIODS[large], _PERIODS[large - 1]
    many, few = divmod(round(seconds / SECONDS[second]), SECONDS[first] // SECONDS[second])
    said = wording.time(many, first)
    return f"{said} {wording.time(few, second)}" if few else said


def say_assumed(rate: Rate, wording: Wording) -> str:
    """Say by whose figure is counted, with its range."""
    activity, estimate = rate.second.activity, rate.second.estimate
    if activity is None or estimate is None:
        return ""
    return wording.text(
        "meter.assumed",
        figure=wording.figure(estimate),
        unit=wording.unit_form(activity.unit, "one"),
        who=wording.who(estimate),
        range=wording.figure_range(estimate),
    )


def say_mark(size: float, equivalent: Equivalent, wording: Wording) -> str:
    """Say what each mark of the frame stands for."""
    if size == LEAST_MARK:  # a float may lie a hair below it, where there are no words
        count = f"{wording.bare_count(size)} {wording.part_of(equivalent)}"
    else:
        count = wording.count_text(size, equivalent)
    return wording.text("meter.mark", count=count)


def say_range(count: Range, wording: Wording) -> str:
    """Say the range of a count, or nothing where it says no more than the count does."""
    said = wording.count_range(count)
    return "" if said == wording.bare_count(count.central) else said


def say_told(count: Range, equivalent: Equivalent, seconds: float, wording: Wording) -> str:
    """Say what the meter shows in one sentence, as a screen reader reads it."""
    said = (wording.count_text(count.central, equivalent), say_range(count, wording))
    count_and_range = capital(", ".join(filter(None, said)))
    return wording.text("meter.told", count=count_and_range, since=say_since(seconds, wording))


def say_instead(chosen: Comparison, shown: Activity, wording: Wording) -> str:
    """Say that what is chosen has no rate, and what is counted in its place."""
    name = wording.of(shown.name)
    if chosen.activity is None or chosen.amount is None:
        return wording.text("meter.instead_energy", shown=name)
    amount = wording.amount(chosen.amount, chosen.activity)
    said = wording.text("side_by_side.named_amount", name=capital(wording.of(chosen.activity.name)), amount=amount)
    return wording.text("meter.instead", chosen=said, shown=name)


def _moving(value: float, per_second: float, wording: Wording, unit: dict[str, dict[str, str]]) -> tuple[str, str]:
    number = floor_to(value, decimals(per_second) if value else 0)
    return wording.digits.text(number), wording.unit_form(unit, wording.digits.category(number))


def _period(per_second: float) -> str:
    """Return the shortest unit of time in which there is at least one."""
    return next((unit for unit in _PERIODS if per_second * SECONDS[unit] >= 1), _PERIODS[-1])


def _units(rate: Rate, period: str, wording: Wording) -> str:
    """Say how many functional units there are in a unit of time, or how many things run."""
    if rate.second.activity is None:
        return ""
    number = rate.units if rate.runs else rate.units * SECONDS[period]
    spoken = wording.digits.spoken(number, 6 if number >= 1e5 else 5)  # whole below a million
    unit = wording.unit_form(rate.second.activity.unit, spoken.category)
    return f"{wording.digits.joined(spoken)} {unit}"


def _levers(rate: Rate, changes: str, wording: Wording) -> str:
    """Say what the levers on the amount, or on the figure, multiply it by."""
    levers = [each for each in rate.second.levers if each.lever.changes == changes]
    return "".join(f" {wording.factor(each.factor.central)}" for each in levers)
