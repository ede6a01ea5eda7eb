"""How the claims of an article are said: their sums, their verdicts and what they put on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.digits import COUNT_DIGITS, ENERGY_DIGITS
from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from comparawatt.engine.article import Stage, Verdict
    from comparawatt.engine.article_steps import Quantity, Step
    from comparawatt.engine.catalogue import Catalogue, Estimate, Unit
    from comparawatt.engine.digits import Spoken
    from comparawatt.engine.wording import Wording

_ALL_DIGITS = 12
_SHARE_DIGITS = 2
_MEGA = 10**6
_WHOLE = 100
_THOUSANDTH = 0.001


def say_title(count: int, wording: Wording) -> str:
    """Say how many claims were checked."""
    return wording.plural("check.title", count)


def say_verdict(verdict: Verdict, wording: Wording) -> str:
    """Say what came of a claim."""
    return wording.text(f"check.verdict.{verdict}")


def say_sum(step: Step, wording: Wording) -> str:
    """Say what a step multiplies or divides, or an empty text where it does neither."""
    if step.operation is None or step.second is None:
        return ""
    return f"{say_quantity(step.first, wording)} {step.operation} {say_quantity(step.second, wording)}"


def say_result(step: Step, wording: Wording) -> str:
    """Say what a step comes to, with its unit."""
    return say_quantity(step.result, wording, step.unit)


def say_printed(step: Step, wording: Wording) -> str:
    """Say what the article prints instead of the result, or an empty text where that is said alike."""
    if step.printed is None:
        return ""
    quantity = step.printed.quantity
    is_share = step.result.kind == "count" and _is_share(step.result.value)
    printed = _share(quantity.value, wording) if is_share else say_quantity(quantity, wording, step.unit)
    return "" if printed == say_result(step, wording) else wording.text("check.printed", figure=printed)


def say_step(step: Step, wording: Wording) -> str:
    """Say a step in one sentence, as a screen reader reads it."""
    key = "check.step" if step.operation else "check.step_alone"
    parts = [
        wording.text(
            key, label=wording.of(step.label), sum=say_sum(step, wording), result=say_result(step, wording)
        )
    ]
    if printed := say_printed(step, wording):
        parts.append(printed)
    if step.agrees is not None:
        parts.append(say_verdict("agrees" if step.agrees else "depends", wording))
    return ", ".join(parts)


def say_others(activity_id: str, catalogue: Catalogue, wording: Wording) -> str:
    """Say what is compared where several publications give a figure for one thing."""
    unit = wording.unit_form(catalogue.activity(activity_id).unit, "one")
    return wording.text("check.others", unit=unit)


def say_estimate(estimate: Estimate, wording: Wording) -> str:
    """Say an estimate in one sentence, as a screen reader reads it."""
    return wording.text(
        "check.estimate",
        name=wording.of(estimate.name),
        year=estimate.year,
        confidence=wording.text(f"confidence.{estimate.confidence}"),
        figure=wording.figure(estimate),
    )


def say_stage(stage: Stage, catalogue: Catalogue, wording: Wording) -> str:
    """Say what pressing the button shows."""
    if stage.energy is not None:
        return wording.text("check.see_with", figure=wording.energy(stage.energy.watt_hours))
    if stage.activity is not None and stage.estimate is not None:
        estimate = catalogue.estimate(stage.activity, stage.estimate)
        return wording.text("check.see_with", figure=wording.figure(estimate))
    return wording.text("check.see")


def say_quantity(quantity: Quantity, wording: Wording, unit: Unit | None = None) -> str:
    """Say a quantity in the form in which it was written, else an energy, a count or a share."""
    amount = quantity.amount
    if quantity.power is not None and amount is not None:
        return f"{wording.digits.power(quantity.power)} {wording.duration(amount)}"
    if quantity.kind == "energy":
        return _energy(quantity.value, wording)
    if amount and amount.per:
        return wording.rate(amount)
    if _is_share(quantity.value):
        return _share(quantity.value, wording)
    spoken = wording.digits.faithful(quantity.value) if amount else _spoken(quantity.value, wording)
    said = wording.digits.joined(spoken)
    if quantity.time:
        return f"{said} {wording.time_unit(quantity.time, spoken.category)}"
    return f"{said} {wording.unit_form(unit, spoken.category)}" if unit else said


def _energy(watt_hours: float, wording: Wording) -> str:
    """Say an energy; kWh go up to 9,999, since that is how households know what they use."""
    number = round_to(watt_hours, ENERGY_DIGITS)
    if _MEGA <= number < 10 * _MEGA:
        return wording.digits.quantity(wording.digits.text(number / 1000), "kWh")
    return wording.energy(watt_hours)


def _spoken(value: float, wording: Wording) -> Spoken:
    """Say a result as a count; of a large one, a digit more where that says it whole (912.5 billion)."""
    if value >= _MEGA and round_to(value, ENERGY_DIGITS) == round_to(value, _ALL_DIGITS):
        return wording.digits.spoken(value, ENERGY_DIGITS)
    return wording.digits.spoken(value)


def _is_share(value: float) -> bool:
    """Say whether a count is a part of one, and so a percentage."""
    return value > 0 and round_to(value, COUNT_DIGITS) < 1


def _share(value: float, wording: Wording) -> str:
    if value < _THOUSANDTH:
        return wording.text("less_than_thousandth")
    percent = round_to(value * 100, _SHARE_DIGITS)
    if percent >= _WHOLE:
        percent = round_to(value * 100, COUNT_DIGITS)
    return wording.percent(percent)
