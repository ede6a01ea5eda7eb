from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtTest import QTest

from comparawatt.engine.place_value import told
from comparawatt.engine.powers_of_ten import Phase
from comparawatt.widgets.pictogram.playback import Playback

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


def end_of(playback: Playback) -> None:
    """Let an animation come to its end at once, as its clock would."""
    playback._animation.setCurrentTime(playback._animation.duration())


def is_ticking(playback: Playback) -> bool:
    return playback._animation.state() == QVariantAnimation.State.Running


def test_it_begins_finished_and_nothing_ticks() -> None:
    playback = Playback(told(10_200))
    assert playback.scene.moment.value == 10_200
    assert playback.is_end
    assert not is_ticking(playback)


def test_it_plays_to_the_end_and_then_rests(qtbot: QtBot) -> None:
    playback = Playback(told(7.3))
    seen: list[Decimal] = []
    playback.moved.connect(lambda: seen.append(playback.scene.moment.value))
    playback.replay()
    assert is_ticking(playback)
    qtbot.waitUntil(lambda: not playback.is_running, timeout=4000)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (Decimal(1), Decimal("7.3"))
    assert len(set(seen)) > 10
    assert not is_ticking(playback)


def test_a_pause_stands_still_and_goes_on_from_there() -> None:
    playback = Playback(told(10_200))
    playback.replay()
    QTest.qWait(120)
    playback.toggle()
    value = playback.scene.moment.value
    assert not is_ticking(playback)
    assert playback.scene.speed == 0
    QTest.qWait(60)
    assert playback.scene.moment.value == value > 1
    playback.toggle()
    assert is_ticking(playback)
    assert playback.scene.moment.value == value


def test_one_fold_at_a_time_waits_before_each_fold() -> None:
    playback = Playback(told(10_200))
    playback.rewind()
    for power in (1, 2, 3, 4):
        playback.step()
        end_of(playback)
        moment = playback.scene.moment
        assert (int(moment.value), moment.phase, moment.progress) == (10**power, Phase.FOLD, 0.0)
        assert not playback.is_running
        assert playback.scene.is_full
    playback.step()
    end_of(playback)
    assert playback.is_end
    playback.step_back()
    assert playback.scene.speed == -2
    assert not playback.scene.flashes
    end_of(playback)
    assert playback.scene.moment.value == 10_000


def test_a_count_can_be_sought() -> None:
    playback = Playback(told(10_200))
    playback.seek(Decimal(3427))
    assert playback.scene.moment.value == 3427
    assert playback.scene.moment.level == 4
    assert [rod.digit for rod in playback.scene.rods] == ["", "3", "4", "2", "7"]
    assert [rod.filled for rod in playback.scene.rods] == [0, 3, 4, 2, 7]


def test_it_goes_on_to_a_larger_number_and_back_to_a_smaller_one() -> None:
    playback = Playback(told(42))
    playback.go_on(told(10_200))
    assert playback.scene.moment.value == 42
    assert playback.scene.speed == 1
    end_of(playback)
    assert playback.scene.moment.value == 10_200
    playback.go_on(told(3.28))
    assert playback.scene.moment.value == 10_200
    assert (playback.scene.speed, playback.is_end) == (-2, False)
    assert playback._animation.duration() == pytest.approx(playback.timeline.duration / 2, rel=0.1)
    end_of(playback)
    assert playback.scene.moment.value == Decimal("3.28")
    assert playback.is_end
    assert playback.timeline.told == told(3.28)


def test_a_way_back_can_be_interrupted() -> None:
    playback = Playback(told(10_200))
    playback.go_on(told(42))
    playback._animation.setCurrentTime(playback._animation.duration() // 2)
    shown = playback.scene.moment.value
    assert 42 < shown < 10_200
    playback.go_on(told(1.6e6))
    assert playback.scene.moment.value == shown
    assert playback.scene.speed == 1
    end_of(playback)
    assert playback.scene.moment.value == 1_600_000


def test_a_pause_on_the_way_back_is_exact_and_goes_on_back() -> None:
    playback = Playback(told(10_200))
    playback.go_on(told(42))
    playback._animation.setCurrentTime(playback._animation.duration() // 2)
    playback.pause()
    shown = playback.scene.moment.value
    playback.toggle()
    assert playback.scene.speed == -2
    end_of(playback)
    assert playback.scene.moment.value == 42 < shown
    assert playback.is_end


def test_h03_with_reduced_motion_folds_are_cuts() -> None:
    playback = Playback(told(234), reduced=True)
    assert playback.is_end
    playback.rewind()
    seen = []
    for _ in range(5):
        playback.step()
        assert not is_ticking(playback)
        scene = playback.scene
        seen.append((int(scene.moment.value), scene.is_full))
    assert seen == [(10, True), (10, False), (100, True), (100, False), (234, False)]
    playback.go_on(told(7))
    assert playback.scene.moment.value == 7
    assert not is_ticking(playback)


def test_finishing_jumps_to_where_it_was_going() -> None:
    playback = Playback(told(10_200))
    playback.replay()
    playback.finish()
    assert playback.is_end
    assert not is_ticking(playback)
