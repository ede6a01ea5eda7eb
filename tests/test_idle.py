"""Case E08: a window that nobody touches does nothing."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from tests.hands import button, click

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from comparawatt.modes.desktop import DesktopWindow

_WATCHED = 3.0  # seconds


class _Timers(QObject):
    """Counts the events of timers, by who gets them."""

    def __init__(self) -> None:
        super().__init__()
        self.fired: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Timer, QEvent.Type.UpdateRequest):
            self.fired[id(watched)] += 1
        return False


def wait(seconds: float) -> None:
    """Let Qt wait as it does in a running program: QTest would look around all the time."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


@pytest.mark.slow
@pytest.mark.parametrize("state", ["bars", "side by side", "years", "minimised", "pictograms", "meter left"])
def test_e08_an_idle_window_uses_no_time(
    open_window: Callable[..., DesktopWindow], qapp: QApplication, state: str
) -> None:
    window = open_window(reduced_motion=False)
    if state == "side by side":
        window.screen_.show_view("side-by-side")
    elif state == "years":
        window.show_page("board")
        click(button(window, "board_years_button"))
    elif state == "pictograms":
        window.screen_.show_view("pictograms")
    elif state == "meter left":
        window.show_page("meter")
        wait(0.5)
        window.close_page()
    elif state == "minimised":
        window.showMinimized()
    wait(2)  # all bars have grown
    assert not window.screen_.stage.motion.is_running
    timers = _Timers()
    qapp.installEventFilter(timers)
    began = time.process_time()
    wait(_WATCHED)
    used = time.process_time() - began
    qapp.removeEventFilter(timers)
    assert max(timers.fired.values()) <= _WATCHED  # no timer is faster than once a second
    assert used < 0.01 * _WATCHED
