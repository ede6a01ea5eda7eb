"""What a session can be brought back to, and what of it a person can change."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.amounts import Amount
from comparawatt.engine.intensities import BASES, Basis
from comparawatt.engine.scenario import Chosen

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue, Estimate

START = "train-gpt4"
"""The activity of the start screen."""

MOST_LANES = 4
"""Beyond four no set of colours and shapes stays safe."""


class Change(Enum):
    """What a person changed."""

    WHAT = "what"
    AMOUNT = "amount"
    ESTIMATE = "estimate"
    LANES = "lanes"
    LEVERS = "levers"
    BASIS = "basis"
    DATA = "data"


class Choice(msgspec.Struct, frozen=True):
    """What a session can be brought back to.

    Attributes:
        activity: Its id, or None where an energy was named.
        amount: How much of it; its default where None.
        estimate: Who says so; the activity's default where None.
        energy: In Wh, where no activity was chosen.
        lanes: Ids of the equivalents, of whatever basis; the catalogue's defaults where there is none of a basis.
        levers: What is otherwise than the estimate says.
        basis: What is counted.
        country: Where the electricity is made; for CO₂.
        told: Id of the equivalent that the sentence tells; the one that is easiest to picture where None.
    """

    activity: str | None = START
    amount: Amount | None = None
    estimate: str | None = None
    energy: float | None = None
    lanes: tuple[str, ...] = ()
    levers: tuple[Chosen, ...] = ()
    basis: Basis = "energy"
    country: str | None = None
    told: str | None = None


def with_new_lanes(lanes: tuple[str, ...], former: Catalogue, present: Catalogue) -> tuple[str, ...]:
    """Return the lanes, with what became a default one at their end, and without what is none any more."""
    found: list[str] = []
    for basis in BASES:
        before, now = ([each.id for each in data.default_equivalents(basis)] for data in (former, present))
        shown = [lane for lane in lanes if former.equivalents[lane].basis == basis]
        new = [each for each in now if each not in before and each not in shown][:MOST_LANES]
        kept = [each for each in shown if each not in before or each in now]
        found += [*kept[: MOST_LANES - len(new)], *new]
    return tuple(found)


def fits(amount: Amount | None, estimate: Estimate) -> bool:
    """Say whether a remembered amount is one of what the estimate counts."""
    runs = estimate.power is not None
    return amount is not None and (amount.duration is not None and amount.per is None) == runs
