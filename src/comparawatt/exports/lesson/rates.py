"""What goes on while people watch, for one minute of it; it knows no Qt."""

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


def minute_of(staged: Staged, catalogue: Catalogue) -> Comparison:
    """Return what a scene with a rate comes to after one minute.

    Raises:
        ValueError: It has no rate.
    """
    whole = staged.comparison
    if whole is None or whole.activity is None or whole.amount is None:
        raise ValueError("a meter needs a rate")
    return compare(
        catalogue,
        whole.activity,
        replace(whole.amount, duration=Duration(1.0, "minute")),
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
    period = amount.per or "hour"
    if amount.per:
        rate = f"{rate} {wording.text(f'amount.per.{amount.per}')}"
    minutes = wording.time(HOURS[period] * _MINUTES_OF_AN_HOUR, "minute")
    levers = "".join(f" {wording.factor(each.factor.central)}" for each in minute.levers)
    return f"{rate} ÷ {minutes} × {figure}{levers}"
