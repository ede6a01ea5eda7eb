"""Nobody there: when everything returns to the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.models.idle import Idle, awake_and_asleep

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_it_counts_only_once_somebody_has_begun(qtbot: QtBot, clock: Clock) -> None:
    idle = Idle(45, clock)
    clock.now += 3600
    with qtbot.assertNotEmitted(idle.elapsed, wait=600):
        assert not idle.warns
        assert idle.left == 45


def test_it_elapses_after_the_whole_time_and_not_before(qtbot: QtBot, clock: Clock) -> None:
    idle = Idle(45, clock)
    idle.arm()
    clock.now += 44.9
    with qtbot.assertNotEmitted(idle.elapsed, wait=600):
        pass
    with qtbot.waitSignal(idle.elapsed, timeout=2000):
        clock.now += 0.2
    assert not idle.is_armed


def test_a_touch_refills_it(qtbot: QtBot, clock: Clock) -> None:
    idle = Idle(45, clock)
    idle.arm()
    for _ in range(10):
        clock.now += 40
        idle.touch()
        assert idle.left == 45
    assert idle.is_armed


def test_it_warns_for_the_last_ten_seconds_within_the_whole_time(qtbot: QtBot, clock: Clock) -> None:
    idle = Idle(45, clock)
    idle.arm()
    found = []
    for seconds in (34.9, 0.2):
        clock.now += seconds
        found.append((idle.warns, round(idle.left, 1)))
    assert found == [(False, 10.1), (True, 9.9)]


def test_a_computer_that_slept_is_at_the_start_at_once(qtbot: QtBot, clock: Clock) -> None:
    idle = Idle(2_592_000, clock)  # thirty days
    idle.arm()
    with qtbot.waitSignal(idle.elapsed, timeout=2000):
        clock.now += 50 * 86_400


def test_zero_is_never(qtbot: QtBot, clock: Clock) -> None:
    idle = Idle(0, clock)
    idle.arm()
    clock.now += 1e7
    with qtbot.assertNotEmitted(idle.elapsed, wait=600):
        assert not idle.is_armed
        assert not idle.warns


def test_the_clock_only_ever_grows() -> None:
    first = awake_and_asleep()
    assert awake_and_asleep() >= first
