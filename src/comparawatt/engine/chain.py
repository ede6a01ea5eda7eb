"""From one person to everybody: people × requests a day for each × days, and the figure for one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from comparawatt.engine.amounts import HOURS, Amount, Duration
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Activity, Catalogue

_HOURS_OF_A_DAY = HOURS["day"]
_DAYS_OF_A_YEAR = HOURS["year"] / HOURS["day"]
_ASKED = ("ask", "create")

Factor = Literal["people", "each", "days"]
"""What of a chain can be changed by hand."""


class Chain(msgspec.Struct, frozen=True):
    """An amount, told as what many people do.

    Attributes:
        people: How many people.
        each: How many functional units each of them asks for in a day.
        days: For how many days.
    """

    people: float
    each: float
    days: float

    @property
    def amount(self) -> Amount:
        """The amount that the chain comes to: a rate during a time, in years where they are whole."""
        years = self.days / _DAYS_OF_A_YEAR
        whole = years >= 1 and years == int(years)
        time = Duration(years, "year") if whole else Duration(self.days, "day")
        return Amount(self.people * self.each, "day", time)


def changed(chain: Chain, factor: Factor, value: float) -> Chain:
    """Return a chain with another factor.

    Raises:
        InputError: There would be nobody who asks.
    """
    if factor == "people" and value == 0:
        raise InputError("chain.nobody")
    return replace(chain, **{factor: value})


def chain_of(amount: Amount, people: float) -> Chain:
    """Tell an amount as what a number of people do.

    Args:
        amount: A rate during a time, or a plain count, which is one day's.
        people: Among whom it is shared; more than zero.
    """
    if amount.per and amount.duration:
        a_day = amount.number * _HOURS_OF_A_DAY / HOURS[amount.per]
        return Chain(people, a_day / people, amount.duration.hours / _HOURS_OF_A_DAY)
    return Chain(people, amount.count / people, 1.0)


def is_asked_for(activity: Activity, catalogue: Catalogue) -> bool:
    """Say whether people ask for an activity one by one, so that it can be told as a chain."""
    estimates = catalogue.estimates[activity.id]
    return catalogue.root(activity).group in _ASKED and all(each.power is None for each in estimates)
