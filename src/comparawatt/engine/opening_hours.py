"""When a hall is open, and when that changes: in local time, over midnight and over changes of the clocks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from comparawatt.engine.kiosk import Hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ALL_DAY = Hours(dt.time(), dt.time())
"""The hours of a day that nothing is said of."""

_DAY = dt.timedelta(days=1)


def is_open(hours: Mapping[int, Hours | None], now: dt.datetime) -> bool:
    """Say whether a hall is open.

    Args:
        hours: By day of the week, as `Kiosk.hours` has them.
        now: A moment; local time where it names no time zone.
    """
    moment, today = now.timestamp(), _local(now.timestamp()).date()
    return any(begins <= moment < ends for begins, ends in _spans(hours, today - _DAY, 2))


def next_change(hours: Mapping[int, Hours | None], now: dt.datetime) -> dt.datetime | None:
    """Return when a hall opens or closes next, as a local time with its offset, or None where it never does.

    Somebody may set the clock, so whoever waits for it asks again every minute rather than sleeping until then.

    Args:
        hours: By day of the week, as `Kiosk.hours` has them.
        now: A moment; local time where it names no time zone.
    """
    moment, today = now.timestamp(), _local(now.timestamp()).date()
    state = is_open(hours, now)
    ends = {each for span in _spans(hours, today - _DAY, 10) for each in span if each > moment}
    for each in sorted(ends):
        if is_open(hours, _local(each)) != state:
            # Behind the last of the days that were looked at nothing is known.
            return _local(each) if _local(each).date() <= today + 8 * _DAY else None
    return None


def _spans(hours: Mapping[int, Hours | None], first: dt.date, days: int) -> Iterator[tuple[float, float]]:
    """Return the spans that begin on some days, in seconds of the epoch: no change of the clocks matters there."""
    for day in (first + offset * _DAY for offset in range(days)):
        span = hours.get(day.weekday(), ALL_DAY)
        if span is not None:
            last = day + _DAY if span.closes <= span.opens else day
            yield _instant(day, span.opens), _instant(last, span.closes)


def _instant(day: dt.date, time: dt.time) -> float:
    """Return a local time in seconds of the epoch: the first of two, where the clocks are set back."""
    return dt.datetime.combine(day, time).timestamp()


def _local(moment: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(moment, dt.UTC).astimezone()
