"""The venue's own folder, which may lie on a network that is dead."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from shiboken6 import delete

from comparawatt.engine.kiosk_content import Shown
from comparawatt.models.venue import Venue, soon

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue


@pytest.fixture
def shown(window_data: Catalogue) -> Shown:
    return Shown(window_data)


def test_a_folder_that_answers_is_shown_from_the_start(shown: Shown) -> None:
    assert soon(lambda: shown) is shown


def test_a_start_does_not_wait_for_a_folder_that_hangs(shown: Shown) -> None:
    hangs = threading.Event()

    def gather() -> Shown:
        hangs.wait(20)
        return shown

    began = time.monotonic()
    assert soon(gather, 0.2) is None
    assert time.monotonic() - began < 5
    hangs.set()


def test_what_is_new_in_the_folder_is_told_and_what_is_old_is_not(qtbot: QtBot, shown: Shown) -> None:
    found = [shown]
    venue = Venue(lambda: found[0], shown)
    with qtbot.assertNotEmitted(venue.gathered, wait=300):
        venue.look()
    found[0] = Shown(shown.catalogue, kept=True)
    with qtbot.waitSignal(venue.gathered, timeout=5000) as heard:
        venue.look()
    assert heard.args == [found[0]]


def test_a_look_that_hangs_is_not_begun_twice(qtbot: QtBot, shown: Shown) -> None:
    hangs = threading.Event()
    begun: list[int] = []

    def gather() -> Shown:
        begun.append(1)
        hangs.wait(20)
        return shown

    venue = Venue(gather, Shown(shown.catalogue, kept=True))
    for _ in range(5):
        venue.look()
    with qtbot.waitSignal(venue.gathered, timeout=5000):
        hangs.set()
    assert begun == [1]


def test_an_answer_that_comes_when_the_program_has_ended_disturbs_nobody(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    faults: list[object] = []

    def gather() -> Shown:
        answers.wait(10)
        return shown

    monkeypatch.setattr(threading, "excepthook", faults.append)
    venue = Venue(gather, shown)
    venue.look()
    thread = venue._thread
    assert thread is not None
    delete(venue)
    answers.set()
    thread.join(10)
    assert faults == []
