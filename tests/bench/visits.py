"""What each visit of a kiosk leaves in memory, over the second half of two thousand that nobody waits in."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.report import resident
from tests.kiosk_hall import Hall, begin

from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.models.language import LanguageSwitch

if TYPE_CHECKING:
    from collections.abc import Iterator

_VISITS = 2000
_TILES = ("prompt", "image", "video-5s", "train-gpt4", "chatgpt-year")
_PRESSES = ("kiosk_source_1", "kiosk_lever", "language_fr", "kiosk_take_home_open", "kiosk_take_home_close")


def growth() -> Iterator[str]:
    """Play the visits, and weigh the process at half-time and at the end."""
    application = make_application()
    languages = load_languages()
    hall = begin(load(languages).catalogue, LanguageSwitch(languages, "en"))
    hall.visit.go_home()
    hall.window.resize(1920, 1080)
    hall.window.show()
    half = 0.0
    for number in range(_VISITS):
        _play(hall, number)
        if number == _VISITS // 2:
            half = _weigh()
    left = (_weigh() - half) * 1e3 / (_VISITS / 2)
    yield f"kiosk: {left:.2f} kB left by each visit (under 1), second half of {_VISITS}"
    del application


def _play(hall: Hall, number: int) -> None:
    """Play a visit with a press of each kind, and return home by the button or since nobody is there any more."""
    window = hall.window
    _press(hall, "start")
    _press(hall, f"kiosk_tile_{_TILES[number % len(_TILES)]}")
    if hall.visit.place == "guess":
        _press(hall, f"kiosk_card_{'ABCD'[number % 4]}")
    shown = {each.objectName() for each in hall.targets()}
    for name in _PRESSES:
        if name in shown or name == "kiosk_take_home_close":
            _press(hall, name)
    _press(hall, "kiosk_again")
    if number % 2:
        _press(hall, "kiosk_home")
    else:
        window.return_home()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _press(hall: Hall, name: str) -> None:
    QTest.mouseClick(hall.target(name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def _weigh() -> float:
    gc.collect()
    return resident()
