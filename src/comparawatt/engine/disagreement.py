"""Why the estimates of one activity differ, as far as the data tell."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, get_args

import msgspec

from comparawatt.engine.catalogue import Confidence, Estimate
from comparawatt.engine.ranges import Range
from comparawatt.engine.scale import round_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparawatt.engine.wording import Wording

_FACTOR_DIGITS = 2
_AVERAGES = ("mean", "median", "none")


class Disagreement(msgspec.Struct, frozen=True):
    """How far estimates lie apart, and what is not the same among them.

    Attributes:
        count: How many estimates there are, at least one.
        lowest: The one with the lowest central figure.
        highest: The one with the highest central figure.
        years: The first and the last year.
        same_scope: Whether all count the same thing.
        found: The ways in which the figures came about, from the surest on.
        averages: The kinds of average, ``none`` where a source does not say; one alone where all are of a kind.
    """

    count: int
    lowest: Estimate
    highest: Estimate
    years: tuple[int, int]
    same_scope: bool
    found: tuple[Confidence, ...]
    averages: tuple[str, ...]

    @property
    def factor(self) -> float:
        """How many times the lowest figure the highest one is."""
        return self.highest.figure.central / self.lowest.figure.central


def disagreement(estimates: Sequence[Estimate]) -> Disagreement:
    """Compare the estimates of one activity, of which there is at least one."""
    years = [estimate.year for estimate in estimates]
    confidences = {estimate.confidence for estimate in estimates}
    averages = {estimate.statistic or "undefined" for estimate in estimates}
    kinds = {"none" if average == "undefined" else average for average in averages}
    return Disagreement(
        count=len(estimates),
        lowest=min(estimates, key=lambda estimate: estimate.figure.central),
        highest=max(estimates, key=lambda estimate: estimate.figure.central),
        years=(min(years), max(years)),
        same_scope=all(estimate.scope == estimates[0].scope for estimate in estimates),
        found=tuple(confidence for confidence in get_args(Confidence) if confidence in confidences),
        averages=tuple(kind for kind in _AVERAGES if kind in kinds),
    )


def say_disagreement(found: Disagreement, wording: Wording) -> str:
    """Say how far estimates lie apart and why, in one or two sentences."""
    if found.count == 1:
        return wording.text("board.single")
    low, high = _ends(found, wording)
    values = {"count": wording.digits.text(Decimal(found.count)), "low": low, "high": high}
    if wording.figure(found.lowest) == wording.figure(found.highest):
        return wording.text("board.same", **values | {"low": wording.figure(found.lowest)})
    factor = round_to(found.factor, _FACTOR_DIGITS)
    if factor == 1:
        return wording.text("board.near", **values)
    spoken = wording.digits.spoken(float(factor))
    times = wording.text("times_scaled" if spoken.scale else "times", number=wording.digits.joined(spoken))
    reasons = list(_reasons(found, wording))
    why = wording.text("board.differ", list=wording.enumeration(reasons, "list_end")) if reasons else None
    return f"{wording.text('board.spread', times=times, **values)} {why or wording.text('board.unexplained')}"


def _ends(found: Disagreement, wording: Wording) -> tuple[str, str]:
    low, high = found.lowest.figure.central, found.highest.figure.central
    if found.lowest.energy is None:
        return wording.digits.power(low), wording.digits.power(high)
    return wording.digits.energy_range(Range(low, low, high))


def _reasons(found: Disagreement, wording: Wording) -> Iterator[str]:
    first, last = found.years
    if first != last:
        yield wording.text("board.by_year", first=first, last=last)
    if not found.same_scope:
        yield wording.text("board.by_scope")
    if len(found.found) > 1:
        yield wording.text("board.by_method", list=_listed("found", found.found, wording))
    if len(found.averages) > 1:
        yield wording.text("board.by_average", list=_listed("statistic", found.averages, wording))


def _listed(table: str, keys: Sequence[str], wording: Wording) -> str:
    return ", ".join(wording.text(f"{table}.{key}") for key in keys)
