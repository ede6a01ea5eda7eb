"""Switching languages and activities: the processor time of one, and the memory that thousands leave."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from tests.bench.report import resident
from tests.bench.window import open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SWITCHES = 10_000


def language_switch() -> Iterator[str]:
    """Measure the processor time from the press to the repainted window."""
    program = open_window(1280, 800)
    times = []
    for number in range(60):
        start = time.process_time()
        program.language.switch(("fr", "en")[number % 2])
        QApplication.processEvents()
        times.append((time.process_time() - start) * 1e3)
    yield f"language switch: {statistics.median(times[10:]):.1f} ms of processor time"


def growth() -> Iterator[str]:
    """Measure what each switch leaves in memory, over the second half of ten thousand."""
    program = open_window(1280, 800)
    activities = list(program.session.catalogue.activities)

    def choose(number: int) -> None:
        program.session.choose_activity(activities[number % len(activities)])

    def speak(number: int) -> None:
        program.language.switch(("fr", "en")[number % 2])

    for name, switch in (("activity", choose), ("language", speak)):
        yield f"{name} switch: {_growth(switch):.1f} bytes left by each, second half of {_SWITCHES}"


def _growth(switch: Callable[[int], None]) -> float:
    half = 0.0
    for number in range(_SWITCHES):
        switch(number)
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number == _SWITCHES // 2:
            gc.collect()
            half = resident()
    gc.collect()
    return (resident() - half) * 1e6 / (_SWITCHES / 2)
