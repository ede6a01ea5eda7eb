"""When a hall is open: over midnight, over the week, and over the two nights on which the clocks change."""

from __future__ import annotations

import datetime as dt
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.kiosk import Hours
from comparawatt.engine.opening_hours import is_open, next_change

if TYPE_CHECKING:
    from collections.abc import Iterator

MONDAY = dt.datetime(2026, 11, 23)  # noqa: DTZ001 # local time is meant


@pytest.fixture(autouse=True)
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Be in Paris, where the clocks are changed on 29 March and 25 October 2026."""
    if sys.platform == "win32":
        pytest.skip("the time zone of a process cannot be set there")
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def hours(text: str) -> Hours:
    opens, closes = text.split("-")
    return Hours(dt.time.fromisoformat(opens), dt.time.fromisoformat(closes))


def at(day: int, text: str) -> dt.datetime:
    """Return a local time of the week from 0 for Monday."""
    return dt.datetime.combine((MONDAY + dt.timedelta(days=day)).date(), dt.time.fromisoformat(text))


def local(moment: dt.datetime | None) -> str:
    return f"{moment:%a %d %H:%M}" if moment else ""


WEEK: dict[int, Hours | None] = {
    0: None,
    1: hours("10:00-18:00"),
    2: hours("10:00-18:00"),
    3: hours("10:00-22:00"),
    4: hours("20:00-02:00"),
    5: hours("00:00-00:00"),
    6: None,
}


@pytest.mark.parametrize(
    ("now", "expected", "change"),
    [
        (at(0, "12:00"), False, "Tue 24 10:00"),
        (at(1, "09:59:59"), False, "Tue 24 10:00"),
        (at(1, "10:00"), True, "Tue 24 18:00"),
        (at(1, "17:59:59"), True, "Tue 24 18:00"),
        (at(1, "18:00"), False, "Wed 25 10:00"),
        (at(4, "19:00"), False, "Fri 27 20:00"),
        (at(4, "23:00"), True, "Sun 29 00:00"),  # until 2, and Saturday is open from midnight on
        (at(5, "12:00"), True, "Sun 29 00:00"),
        (at(6, "01:00"), False, "Tue 01 10:00"),
    ],
)
def test_the_week_of_a_hall(now: dt.datetime, expected: bool, change: str) -> None:
    assert is_open(WEEK, now) is expected
    assert local(next_change(WEEK, now)) == change


def test_over_midnight() -> None:
    night: dict[int, Hours | None] = dict.fromkeys(range(7)) | {4: hours("20:00-02:00")}
    assert is_open(night, at(5, "01:59"))
    assert not is_open(night, at(5, "02:00"))
    assert not is_open(night, at(4, "01:00"))
    assert local(next_change(night, at(5, "01:00"))) == "Sat 28 02:00"
    assert local(next_change(night, at(5, "02:00"))) == "Fri 04 20:00"


def test_what_never_changes() -> None:
    closed: dict[int, Hours | None] = dict.fromkeys(range(7))
    assert is_open({}, at(0, "03:00"))
    assert not is_open(closed, at(0, "12:00"))
    assert next_change({}, at(0, "03:00")) is None
    assert next_change(closed, at(0, "12:00")) is None


def test_a_moment_of_another_time_zone() -> None:
    assert is_open(WEEK, dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC))  # 10:30 in Paris
    assert not is_open(WEEK, dt.datetime(2026, 11, 24, 8, 30, tzinfo=dt.UTC))


def test_the_night_that_is_an_hour_shorter() -> None:
    every: dict[int, Hours | None] = dict.fromkeys(range(7), hours("22:00-04:00"))
    before = dt.datetime(2026, 3, 29, 0, 30, tzinfo=dt.UTC)  # 01:30, half an hour before 03:00
    change = next_change(every, before)
    assert change is not None
    assert (change - before, local(change)) == (dt.timedelta(hours=1.5), "Sun 29 04:00")


def test_the_night_that_is_an_hour_longer() -> None:
    every: dict[int, Hours | None] = dict.fromkeys(range(7), hours("22:00-02:30"))
    first = dt.datetime(2026, 10, 25, 0, 15, tzinfo=dt.UTC)  # 02:15 for the first time
    second = first + dt.timedelta(hours=1)  # and for the second
    assert is_open(every, first)
    assert not is_open(every, second)  # what has closed does not open again
    change = next_change(every, first)
    assert change is not None
    assert change - first == dt.timedelta(minutes=15)
    assert local(next_change(every, second)) == "Sun 25 22:00"


TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
WEEKS = st.dictionaries(st.integers(0, 6), st.none() | st.builds(Hours, TIMES, TIMES))
MOMENTS = st.datetimes(dt.datetime(1980, 1, 1), dt.datetime(2100, 1, 1), timezones=st.just(dt.UTC))  # noqa: DTZ001


@given(WEEKS, MOMENTS)
def test_at_the_next_change_it_is_otherwise_and_before_it_is_not(
    week: dict[int, Hours | None], now: dt.datetime
) -> None:
    change = next_change(week, now)
    if change is None:
        assert all(is_open(week, now + dt.timedelta(hours=each)) == is_open(week, now) for each in range(7 * 24))
        return
    assert now < change
    assert is_open(week, change) != is_open(week, now)
    steps = [now + (change - now) * part / 20 for part in range(20)]
    assert all(is_open(week, each) == is_open(week, now) for each in steps)
