from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.widgets.motion import BAR, BAR_APART, WHISKER, Motion, stage_duration

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def motion(qapp: object) -> Motion:
    """Return a clock."""
    return Motion()


def test_it_runs_from_nothing_to_its_duration(motion: Motion, qtbot: QtBot) -> None:
    times: list[float] = []
    motion.moved.connect(lambda: times.append(motion.elapsed))
    with qtbot.waitSignal(motion.ended, timeout=3000):
        motion.start(60)
        assert motion.is_running
    assert times[-1] == 60
    assert times == sorted(times)
    assert not motion.is_running


def test_it_can_be_started_again_at_any_time(motion: Motion, qtbot: QtBot) -> None:
    motion.start(10_000)
    qtbot.waitUntil(lambda: motion.elapsed > 0, timeout=3000)
    motion.start(50)
    assert motion.elapsed == 0
    with qtbot.waitSignal(motion.ended, timeout=3000):
        pass
    assert motion.elapsed == 50


def test_it_can_be_brought_to_its_end(motion: Motion, qtbot: QtBot) -> None:
    motion.start(10_000)
    with qtbot.waitSignal(motion.ended):
        motion.finish()
    assert motion.elapsed == 10_000
    assert not motion.is_running
    with qtbot.assertNotEmitted(motion.ended):
        motion.finish()


def test_h03_reduced_motion_is_at_its_end_at_once(qtbot: QtBot) -> None:
    motion = Motion(reduced=True)
    told: list[str] = []
    motion.moved.connect(lambda: told.append(f"moved {motion.elapsed:.0f}"))
    motion.ended.connect(lambda: told.append("ended"))
    motion.start(900)
    assert told == ["moved 900", "ended"]
    assert not motion.is_running
    assert motion.bar_progress(3) == motion.whisker_progress(3) == 0 or motion.bar_progress(0) == 1


def test_lanes_start_one_after_the_other(motion: Motion) -> None:
    motion.elapsed = float(BAR_APART)
    assert motion.bar_progress(0) > 0
    assert motion.bar_progress(1) == 0
    motion.elapsed = float(BAR)
    assert motion.bar_progress(0) == 1
    assert 0 < motion.bar_progress(1) < 1
    assert motion.whisker_progress(0) == 0
    motion.elapsed = float(BAR + WHISKER)
    assert motion.whisker_progress(0) == 1


@pytest.mark.parametrize("lanes", [0, 1, 3, 4])
def test_a_stage_ends_when_its_last_lane_does(motion: Motion, lanes: int) -> None:
    motion.elapsed = float(stage_duration(lanes))
    last = max(lanes - 1, 0)
    assert motion.whisker_progress(last) == 1
    motion.elapsed -= 5
    assert motion.whisker_progress(last) < 1
