"""The hours of a hall, as a clock shows them that somebody may set."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from comparawatt.engine.kiosk import Hours
from comparawatt.models.hall import Hall

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = {day: Hours(dt.time(10), dt.time(18)) for day in range(7)}


def test_it_opens_and_closes_by_the_clock(qtbot: QtBot) -> None:
    now = dt.datetime(2026, 11, 25, 9, 59).astimezone()
    hall = Hall(DAY, now=lambda: now)
    assert not hall.is_open
    seen: list[bool] = []
    hall.changed.connect(lambda: seen.append(hall.is_open))
    for hour in (10, 12, 18, 23):
        now = now.replace(hour=hour, minute=0)
        hall.look()
    assert seen == [True, False]


def test_a_clock_that_is_set_back_is_believed(qtbot: QtBot) -> None:
    now = dt.datetime(2026, 11, 25, 20, 0).astimezone()
    hall = Hall(DAY, now=lambda: now)
    now = now.replace(hour=11)
    with qtbot.waitSignal(hall.changed, timeout=1000):
        hall.look()
    assert hall.is_open


def test_a_hall_without_hours_is_always_open(qtbot: QtBot) -> None:
    assert Hall({}).is_open
