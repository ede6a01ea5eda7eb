"""A sign of life that only a screen gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.models.watchdog import Watchdog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_painted_frame_is_a_sign_of_life(qtbot: QtBot) -> None:
    told: list[int] = []
    watchdog = Watchdog(0.1, lambda: told.append(1))
    watchdog.asked.connect(watchdog.on_painted)
    qtbot.waitUntil(lambda: len(told) >= 3, timeout=2000)


def test_a_screen_that_stands_still_gives_none(qtbot: QtBot) -> None:
    told: list[int] = []
    asked: list[int] = []
    watchdog = Watchdog(0.1, lambda: told.append(1))
    watchdog.asked.connect(lambda: asked.append(1))
    qtbot.waitUntil(lambda: len(asked) >= 3, timeout=2000)
    assert told == []


def test_an_animation_alone_gives_no_more_signs_than_are_asked_for(qtbot: QtBot) -> None:
    told: list[int] = []
    watchdog = Watchdog(60, lambda: told.append(1))
    for _ in range(100):
        watchdog.on_painted()
    assert told == []


def test_thirty_days_are_no_timer_too_long(qtbot: QtBot) -> None:
    Watchdog(2_592_000, lambda: None)
