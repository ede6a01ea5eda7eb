"""What goes on while people watch, for a second or a minute of it; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from comparawatt.engine.amounts import HOURS, Duration
from comparawatt.engine.comparison import compare

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording

_MINUTES_OF_AN_HOUR = 60


def one_of(unit: str, staged: Staged, catalogue: Catalogue) -> Comparison:
    """Return what a scene with a rate comes to in one unit of time.

    Args:
        unit: Such as ``second`` or ``minute``.
        staged: What the scene shows.
        catalogue: The data in use.

    Raises:
        ValueError: It has no rate.
    """
    whole = staged.comparison
    if whole is None or whole.activity is None or whole.amount is None:
        raise ValueError("a meter needs a rate")
    return compare(
        catalogue,
        whole.activity,
        replace(whole.amount, duration=Duration(1.0, unit)),
        whole.estimate,
        [count.equivalent for count in whole.counts],
        levers=staged.levers,
        intensity=whole.intensity,
    )


def say_minute(minute: Comparison, figure: str, wording: Wording) -> str:
    """Say the product that the electricity of one minute is: a rate divided by its minutes, times a figure.

    Args:
        minute: The comparison of one minute.
        figure: The estimate's figure, or what stands in its place.
        wording: The language.
    """
    amount, activity = minute.amount, minute.activity
    if amount is None or activity is None:
        return ""
    rate = wording.amount(replace(amount, per=None, duration=None), activity)
    levers = "".join(f" {wording.factor(each.factor.central)}" for each in minute.levers)
    if amount.per is None:  # what runs: its power counts an hour
        return f"{rate} × {figure} ÷ {_MINUTES_OF_AN_HOUR}{levers}"
    minutes = wording.time(HOURS[amount.per] * _MINUTES_OF_AN_HOUR, "minute")
    return f"{rate} {wording.text(f'amount.per.{amount.per}')} ÷ {minutes} × {figure}{levers}"
