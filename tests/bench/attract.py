"""The attract loop of the kiosk against a bare window that repaints as many pixels as often."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.own_data import load
from comparawatt.models.idle import Idle
from comparawatt.models.language import LanguageSwitch
from comparawatt.models.session import Session
from comparawatt.models.visit import Visit
from comparawatt.screens.kiosk.attract import AttractPage
from comparawatt.widgets.kiosk.attract_loop import FRAME
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS = 20
"""A scene counts for so long."""

_WIDTH, _HEIGHT = 1920, 1080


class _Bare(QWidget):
    """Fills a square with one of two colours by turns, as often as the loop has a frame."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._colors = QColor("#0E1620"), QColor("#FFD23F")
        self._frames = 0
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: self.update(100, 100, side, side))
        timer.start(FRAME)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._frames += 1
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._colors[self._frames % 2])
        painter.end()


class _Pixels(QObject):
    """Counts the pixels that a widget paints."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            rects = iter(event.region())  # type: ignore[call-overload] # Qt's stubs do not know it
            self.count += sum(each.width() * each.height() for each in rects)
        return super().eventFilter(watched, event)


def attract_loop() -> Iterator[str]:
    """Measure the processor time of the loop and of the bare window, for twenty seconds each."""
    application = make_application()
    languages = load_languages()
    look = Look("dark", dresses=False)
    language = LanguageSwitch(languages, "fr")
    kiosk = Kiosk()
    page = AttractPage(Visit(Session(load(languages).catalogue), language, kiosk, "fr"), Idle(0), look)
    page.retranslate_ui()
    frames = 0

    def count() -> None:
        nonlocal frames
        frames += 1

    _open(page)
    page.loop.moved.connect(count)
    pixels = _Pixels()
    page.city.installEventFilter(pixels)
    _pass(2)
    each = pixels.count / max(frames, 1)
    page.city.removeEventFilter(pixels)
    page.renew()
    frames = 0
    cost = _share()
    rate = frames / _SECONDS
    page.hide()
    hidden = _share(2)
    page.close()
    bare = _Bare(math.ceil(math.sqrt(each)))
    _open(bare)
    floor = _share()
    bare.close()
    yield (
        f"attract loop, {_WIDTH} x {_HEIGHT}: {cost:.2%} of a core (at most 15%) at {rate:.1f} frames a second "
        f"(at least 30), {cost / floor:.1f} x a bare window that repaints {each:.0f} pixels ({floor:.2%})"
    )
    yield f"  while it is hidden: {hidden:.2%} of a core"
    del application


def _open(window: QWidget) -> None:
    window.resize(_WIDTH, _HEIGHT)
    window.show()
    for _ in range(20):
        QApplication.processEvents()


def _share(seconds: int = _SECONDS) -> float:
    """Return the share of a core that this process takes for a time."""
    before = time.process_time()
    _pass(seconds)
    return (time.process_time() - before) / seconds


def _pass(seconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()
