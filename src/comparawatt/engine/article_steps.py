"""The sum behind a claim, redone step by step; what a step comes to is worked out, never stored."""

from __future__ import annotations

import math
import re
from typing import Literal

import msgspec

from comparawatt.engine.amounts import HIGHEST_COUNT, LOWEST_COUNT, Amount
from comparawatt.engine.catalogue import Unit
from comparawatt.engine.languages import Text
from comparawatt.engine.scale import round_to
from comparawatt.engine.units import HIGHEST_WATT_HOURS, LOWEST_WATT_HOURS

Kind = Literal["energy", "count"]
Operation = Literal["×", "÷"]

TOLERANCE = 0.03
"""By how much a result may miss what is printed, as a part of it."""

_FIRST_NUMBER = re.compile(r"\d[\d.,]*")


class SumError(Exception):
    """Two quantities cannot be put together.

    Args:
        key: Name of the sentence in the ``[problems]`` table of the wording.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Quantity(msgspec.Struct, frozen=True):
    """An energy or a plain number, with the form in which it was written where that says more.

    Attributes:
        value: In Wh, or the number itself.
        kind: Which of the two.
        power: In W, where an energy was written as a power and its time.
        amount: The number as it was written: perhaps a rate, and with the time that a power runs.
        time: The unit of time that the number counts (``365 days``), or None.
    """

    value: float
    kind: Kind
    power: float | None = None
    amount: Amount | None = None
    time: str | None = None


class Printed(msgspec.Struct, frozen=True):
    """What the article prints as a result.

    Attributes:
        quantity: The figure.
        digits: How many digits of it are printed.
    """

    quantity: Quantity
    digits: int

    def agrees_with(self, result: Quantity) -> bool:
        """Say whether a result, rounded as the figure is, is the same, or nearly so."""
        value, printed = result.value, self.quantity.value
        if round_to(value, self.digits) == round_to(printed, self.digits):
            return True
        return abs(value - printed) <= TOLERANCE * printed


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the sum.

    Attributes:
        label: What is worked out.
        operation: What is done with the two quantities; None where the first stands alone.
        printed: What the article prints, where it prints it.
        unit: What the result counts, where it is a count of something.
    """

    label: Text
    first: Quantity
    operation: Operation | None = None
    second: Quantity | None = None
    printed: Printed | None = None
    unit: Unit | None = None

    @property
    def result(self) -> Quantity:
        """What the step comes to.

        Raises:
            SumError: The two cannot be put together; a step of an article that was read never raises it.
        """
        if self.operation is None or self.second is None:
            return self.first
        return calculate(self.first, self.operation, self.second)

    @property
    def agrees(self) -> bool | None:
        """Whether the result is what the article prints; None where it prints nothing."""
        return self.printed.agrees_with(self.result) if self.printed else None


def calculate(first: Quantity, operation: Operation, second: Quantity) -> Quantity:
    """Multiply or divide two quantities.

    Raises:
        SumError: Their kinds do not go together, the divisor is zero, or the result is out of bounds.
    """
    if operation == "×":
        if first.kind == second.kind == "energy":
            raise SumError("energies_multiplied")
        kind: Kind = "energy" if "energy" in (first.kind, second.kind) else "count"
        value = first.value * second.value
    else:
        if first.kind == "count" and second.kind == "energy":
            raise SumError("count_by_energy")
        if second.value == 0:
            raise SumError("divided_by_zero")
        kind = "count" if first.kind == second.kind else "energy"
        value = first.value / second.value
    lowest, highest = (
        (LOWEST_WATT_HOURS, HIGHEST_WATT_HOURS) if kind == "energy" else (LOWEST_COUNT, HIGHEST_COUNT)
    )
    if not math.isfinite(value) or value > highest or 0 < value < lowest:
        raise SumError("result_out_of_bounds")
    return Quantity(value, kind)


def digits_of(text: str) -> int:
    """Return how many significant digits the first number of a text has."""
    match = _FIRST_NUMBER.search(text)
    digits = re.sub(r"\D", "", match[0]).lstrip("0") if match else ""
    return max(len(digits), 1)
