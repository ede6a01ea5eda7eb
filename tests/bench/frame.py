"""The processor time of one frame of the stage against a plain widget that repaints twelve bars."""

from __future__ import annotations

import math
import statistics
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.bench.window import open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BARS = 12
_FRAMES = 150
_ROUNDS = 7
_COLORS = [QColor.fromHsv(place * 29 % 360, 160, 190) for place in range(_BARS)]


class Plain(QWidget):
    """Repaints twelve bars with labels and a grid, whole, at each frame."""

    lengths = [0.5] * _BARS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(QFont("DejaVu Sans", 14))
        width, height = self.width(), self.height()
        row = height / _BARS
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        for place in range(11):
            painter.fillRect(QRect(int(20 + (width - 40) * place / 10), 0, 1, height), QColor("#ddd"))
        for place, length in enumerate(self.lengths):
            bar = QRectF(20, place * row + row * 0.35, (width - 40) * length, row * 0.55)
            painter.fillRect(bar, _COLORS[place])
            painter.setPen(Qt.GlobalColor.black)
            painter.drawText(QPointF(24, place * row + row * 0.3), f"activité {place} – réfrigérateur 3,2 Wh")
        painter.end()

    def step(self, number: int) -> None:
        waves = (0.5 + 0.5 * math.sin(number * 0.05 + place) for place in range(_BARS))
        self.lengths = [math.log10(1 + 9999 * wave) / 4 for wave in waves]
        self.repaint()


def one_frame() -> Iterator[str]:
    """Measure both by turns, at 1920 x 1080."""
    program = open_window(1920, 1080)
    stage = program.window.screen_.stage
    plain = Plain()
    plain.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    plain.resize(1920, 1080)
    plain.show()
    for _ in range(20):
        QApplication.processEvents()
    duration = 1200.0

    def step(number: int) -> None:
        stage.motion.elapsed = duration * (number % _FRAMES) / _FRAMES
        stage.motion.moved.emit()
        QApplication.processEvents()

    plain_times, stage_times = [], []
    for _ in range(_ROUNDS):
        plain_times.append(milliseconds(plain.step))
        stage_times.append(milliseconds(step))
    floor, cost = statistics.median(plain_times), statistics.median(stage_times)
    times = f"{cost:.2f} ms / {floor:.2f} ms"
    yield f"one frame of the stage: {cost / floor:.2f} x a plain widget of 12 bars ({times})"


def milliseconds(step: Callable[[int], None], frames: int = _FRAMES) -> float:
    """Return the processor time of a step, on the average of a number of frames."""
    for number in range(20):
        step(number)
    start = time.process_time()
    for number in range(frames):
        step(number)
    return (time.process_time() - start) / frames * 1e3
