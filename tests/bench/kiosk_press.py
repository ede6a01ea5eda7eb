"""The kiosk at 1920 x 1080: from a press to the first frame that it changes, the first time and later on."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.frame import Plain, milliseconds
from tests.kiosk_hall import Hall, begin

from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.models.language import LanguageSwitch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_VISITS = 25
_STARTED = 2.0
"""Seconds after the start, until when the screens were built; nobody is there sooner."""

_PRESSES = ("start", "kiosk_tile_chatgpt-year", "kiosk_card_B", "kiosk_source_0", "kiosk_lever",
            "kiosk_take_home_open", "kiosk_take_home_close", "language_fr", "language_en", "kiosk_again",
            "kiosk_home")  # fmt: skip
"""What a visitor presses, one after the other, from the attract loop and back to it."""


def first_changed_frame() -> Iterator[str]:
    """Measure the processor time of each press of a visit, until what it changes is painted."""
    application = make_application()
    languages = load_languages()
    hall = begin(load(languages).catalogue, LanguageSwitch(languages, "en"), reduced_motion=False)
    hall.visit.go_home()
    hall.window.resize(1920, 1080)
    hall.window.show()
    _settle(_STARTED)
    plain = Plain()
    plain.resize(1920, 1080)
    plain.show()
    _settle()
    floor = milliseconds(plain.step, 60)
    plain.close()
    times: dict[str, list[float]] = {name: [] for name in _PRESSES}
    for _ in range(_VISITS):
        for name, each in times.items():
            each.append(_press(hall, name))
    yield f"a plain widget of 12 bars: {floor:.1f} ms"
    for name, each in times.items():
        later = statistics.median(each[1:])
        yield (
            f"{name}: {later / floor:.1f} x that; {later:.1f} ms of processor time to the changed frame, "
            f"at most {max(each[1:]):.1f} ms, the first time {each[0]:.1f} ms"
        )
    del application


def _press(hall: Hall, name: str) -> float:
    target = hall.target(name)
    return _timed(lambda: QTest.mouseClick(target, Qt.MouseButton.LeftButton))


def _timed(press: Callable[[], None]) -> float:
    _settle()
    start = time.process_time()
    press()
    QApplication.processEvents()
    return (time.process_time() - start) * 1e3


def _settle(seconds: float = 0.1) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
