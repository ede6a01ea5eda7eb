"""The sums of a lesson, with gaps to fill in and whole; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.article_wording import say_quantity, say_result
from comparawatt.engine.comparison import inverse
from comparawatt.engine.phrases import capital
from comparawatt.engine.scale import round_to, whole_from_ten
from comparawatt.exports.lesson.blocks import BLANK
from comparawatt.exports.lesson.rates import say_minute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from comparawatt.engine.article_steps import Quantity, Step
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.intensities import Basis
    from comparawatt.engine.wording import Wording


class Sum(NamedTuple):
    """A line of a sum.

    Attributes:
        task: With gaps where a person writes.
        solved: Whole.
    """

    task: str
    solved: str


def sums_of(comparison: Comparison, wording: Wording) -> tuple[Sum, ...]:
    """Return how a comparison is worked out: what is used, what that brings, and the count of each thing."""
    return (*_product(comparison, wording.multiplied, wording), *_found(comparison, wording))


def sums_of_minute(minute: Comparison, wording: Wording) -> tuple[Sum, ...]:
    """Return how one minute of what goes on is worked out."""

    def say(comparison: Comparison, figure: str) -> str:
        return say_minute(comparison, figure, wording)

    return (*_product(minute, say, wording), *_found(minute, wording))


def steps_of_claim(steps: Sequence[Step], wording: Wording) -> Iterator[Sum]:
    """Return the sum behind a claim, step by step; a step that takes the result of another names it."""
    results: list[Quantity] = []
    for number, step in enumerate(steps, start=1):
        label = f"({number}) {wording.of(step.label)}"
        solved = say_result(step, wording)
        if step.operation is None or step.second is None:
            yield Sum(*(wording.text("labelled", label=label, text=solved),) * 2)
        else:
            sign = f" {step.operation} "
            quantities = (step.first, step.second)
            task = sign.join(_referred(each, results, wording) for each in quantities)
            whole = sign.join(say_quantity(each, wording) for each in quantities)
            gap = _gap(step, solved, wording)
            yield Sum(
                wording.text("labelled", label=label, text=f"{task} = {gap}"),
                wording.text("labelled", label=label, text=f"{whole} = {solved}"),
            )
        results.append(step.result)


def _referred(quantity: Quantity, results: Sequence[Quantity], wording: Wording) -> str:
    """Say a quantity, or the number of the step that comes to it: its value would tell what is to be found."""
    return f"({results.index(quantity) + 1})" if quantity in results else say_quantity(quantity, wording)


def _gap(step: Step, solved: str, wording: Wording) -> str:
    """Return the gap for the result of a step, with its unit."""
    if step.result.kind == "energy":
        return _energy_gap(solved, wording)
    if step.unit:
        return f"{BLANK} {wording.unit_form(step.unit, 'other')}"
    return wording.text("percent", number=BLANK) if solved.endswith("%") else BLANK


def _product(comparison: Comparison, say: Callable[[Comparison, str], str], wording: Wording) -> Iterator[Sum]:
    """Return the product that an energy is, as something says it with a figure; nothing where it is none."""
    estimate = comparison.estimate
    if estimate is None or not (whole := say(comparison, wording.figure(estimate))):
        return
    task = say(comparison, _energy_gap(wording.figure(estimate), wording))
    energy = wording.energy(comparison.energy.central)
    yield Sum(f"{task} = {_energy_gap(energy, wording)}", f"{whole} = {energy}")


def _found(comparison: Comparison, wording: Wording) -> Iterator[Sum]:
    yield from _brought(comparison, wording)
    yield from (_division(comparison, count, wording) for count in comparison.counts)


def _brought(comparison: Comparison, wording: Wording) -> Iterator[Sum]:
    """Return what CO₂ or water the electricity brings; of water, the servers' electricity alone counts."""
    intensity = comparison.intensity
    if intensity is None:
        return
    quantity, basis = comparison.quantity.central, comparison.basis
    energy = wording.energy(quantity / intensity.figure.central * 1000)
    whole = {
        "energy": energy,
        "each": wording.text("basis.per_kwh", quantity=wording.quantity(intensity.figure.central, basis)),
        "place": wording.of(intensity.name),
        "quantity": wording.quantity(quantity, basis),
    }
    key = f"meter.brought.{basis}"
    hidden = {"quantity": _quantity_gap(quantity, basis, wording)}
    if energy == wording.energy(comparison.energy.central):  # else nothing before it tells what the servers use
        hidden["energy"] = _energy_gap(energy, wording)
    yield Sum(wording.text(key, **whole | hidden), wording.text(key, **whole))


def _division(comparison: Comparison, count: Count, wording: Wording) -> Sum:
    """Return how a count is found: by dividing the whole by one thing, or one thing by one functional unit."""
    basis, equivalent = comparison.basis, count.equivalent
    one = wording.quantity(equivalent.figure.central, basis)
    turned = inverse(comparison, count)
    if turned is not None and comparison.activity and comparison.amount:
        unit = comparison.quantity.central / comparison.amount.count
        spoken = wording.digits.spoken(whole_from_ten(turned.central))
        units = comparison.activity.unit
        many = f"{wording.digits.joined(spoken)} {wording.unit_form(units, spoken.category)}"
        task = f"{one} ÷ {_quantity_gap(unit, basis, wording)} = {BLANK} {wording.unit_form(units, 'other')}"
        solved = f"{one} ÷ {wording.quantity(unit, basis)} = {many}"
        label = capital(wording.of(equivalent.name))
        return Sum(*(wording.text("labelled", label=label, text=each) for each in (task, solved)))
    quantity = comparison.quantity.central
    whole = count.count.central
    counts_whole = whole == 0 or round_to(whole, 3) >= 1
    things = wording.unit_form(equivalent.unit, "other") if counts_whole else wording.part_of(equivalent)
    return Sum(
        f"{_quantity_gap(quantity, basis, wording)} ÷ {one} = {BLANK} {things}",
        f"{wording.quantity(quantity, basis)} ÷ {one} = {wording.count_text(whole, equivalent)}",
    )


def _energy_gap(said: str, wording: Wording) -> str:
    """Return the gap for an energy or a power, with the unit in which it is said."""
    return wording.digits.quantity(BLANK, said.split()[-1])


def _quantity_gap(value: float, basis: Basis, wording: Wording) -> str:
    if basis == "energy":
        return _energy_gap(wording.energy(value), wording)
    return wording.text(f"basis.{basis}.quantity", quantity=BLANK)
