"""The clock of the attract loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.widgets.kiosk import attract_loop
from comparawatt.widgets.kiosk.attract_loop import AttractLoop

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_scene_takes_as_long_as_the_design_says() -> None:
    assert attract_loop.COUNT + attract_loop.HOLD == 24_000
    assert attract_loop.HOLD == 4_000
    assert 1000 / attract_loop.FRAME >= 30
    assert attract_loop.STILL == 8_000


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a scene last a third of a second."""
    for name, milliseconds in (("COUNT", 200), ("HOLD", 100), ("STILL", 100)):
        monkeypatch.setattr(attract_loop, name, milliseconds)


@pytest.mark.usefixtures("quick")
def test_it_counts_holds_and_goes_on_to_the_next_for_ever(qtbot: QtBot) -> None:
    loop, places, seen = AttractLoop(), [], []
    loop.turned.connect(lambda: places.append(loop.place))
    loop.moved.connect(lambda: seen.append((loop.place, loop.progress)))
    loop.begin(2)
    assert not loop.is_running
    loop.go_on()
    qtbot.waitUntil(lambda: places == [0, 1, 0], timeout=5000)
    first = [progress for place, progress in seen if place == 0]
    assert first == sorted(first)
    assert first[-1] == 1.0
    loop.pause()


@pytest.mark.usefixtures("quick")
def test_it_stands_still_while_it_is_paused_and_goes_on_where_it_was(qtbot: QtBot) -> None:
    loop = AttractLoop()
    loop.begin(1)
    loop.go_on()
    qtbot.waitUntil(lambda: loop.progress > 0.2)
    loop.pause()
    there = loop.progress
    qtbot.wait(150)
    assert loop.progress == there
    with qtbot.waitSignal(loop.moved):
        loop.go_on()
    assert loop.progress >= there
    loop.pause()


@pytest.mark.usefixtures("quick")
def test_with_reduced_motion_there_is_one_still_after_the_other(qtbot: QtBot) -> None:
    loop, moves, turns = AttractLoop(), [], []
    loop.begin(3)
    loop.reduce(reduced=True)
    loop.moved.connect(lambda: moves.append(loop.progress))
    loop.turned.connect(lambda: turns.append((loop.place, loop.progress)))
    loop.go_on()
    qtbot.waitUntil(lambda: len(turns) == 3, timeout=5000)
    assert turns == [(1, 1.0), (2, 1.0), (0, 1.0)]
    assert moves == []
    loop.reduce(reduced=False)
    assert loop.progress == 0
    qtbot.waitUntil(lambda: 0 < loop.progress < 1)
    loop.pause()


def test_without_a_scene_no_time_passes(qapp: object) -> None:
    loop = AttractLoop()
    loop.begin(0)
    loop.go_on()
    assert not loop.is_running
