"""One frame of the pictogram against a plain widget of twelve bars, what it paints, and what it leaves."""

from __future__ import annotations

import gc
import statistics
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from tests.bench.frame import Plain, milliseconds
from tests.bench.report import resident
from tests.bench.window import open_window

from comparawatt.engine.amounts import Energy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.widgets.pictogram.view import PictogramView

_FRAMES = 540
"""The nine seconds of the longest animation at sixty frames a second."""
_ROUNDS = 7
_MANY = 20_000
_ITEMS = (
    "drawEllipse", "drawLine", "drawPath", "drawPixmap", "drawPolygon", "drawPolyline", "drawRect",
    "drawRoundedRect", "drawText", "fillRect",
)  # fmt: skip


def one_frame() -> Iterator[str]:
    """Measure both by turns at two sizes, count what a frame paints, and let twenty thousand pass."""
    for width, height in ((1920, 1080), (3840, 2160)):
        view = _open(width, height)
        plain = Plain()
        plain.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        plain.resize(width, height)
        plain.show()
        for _ in range(20):
            QApplication.processEvents()
        floors, costs = [], []
        for _ in range(_ROUNDS):
            floors.append(milliseconds(plain.step))
            costs.append(milliseconds(partial(_step, view), _FRAMES))
        plain.close()
        floor, cost = statistics.median(floors), statistics.median(costs)
        ratio = f"{cost / floor:.2f} x a plain widget of 12 bars"
        times = f"{cost:.2f} ms / {floor:.2f} ms; at most 1.5"
        yield f"one frame of the pictogram, {width} x {height}: {ratio} ({times})"
    yield f"  items painted in a frame: {_most_items(view)} at most (fewer than 200)"
    yield f"  memory: {_growth(view):+.1f} MB over {_MANY} frames"


def _open(width: int, height: int) -> PictogramView:
    """Open the window at a count that goes through all fields and shifts its rods."""
    program = open_window(width, height)
    program.session.choose_energy(Energy(50e9))
    program.session.tell("phone-charge")
    program.window.screen_.show_view("pictograms")
    for _ in range(20):
        QApplication.processEvents()
    view = program.window.screen_.middle.pictograms
    assert view is not None
    _open.program = program  # type: ignore[attr-defined] # a window that nobody holds is gone
    return view


def _step(view: PictogramView, number: int) -> None:
    """Show one frame of the animation, as its clock does."""
    playback = view.playback
    playback._speed = 1.0
    playback.time = playback.timeline.duration * (number % _FRAMES) / _FRAMES
    playback.moved.emit()
    QApplication.processEvents()


def _most_items(view: PictogramView) -> int:
    """Return how many calls of the painter the richest frame takes."""
    count = 0
    originals = {name: getattr(QPainter, name) for name in _ITEMS}

    def counted(name: str) -> object:
        def call(self: QPainter, *arguments: object) -> object:
            nonlocal count
            count += 1
            return originals[name](self, *arguments)

        return call

    for name in _ITEMS:
        setattr(QPainter, name, counted(name))
    most = 0
    for number in range(_FRAMES):
        count = 0
        view.playback.time = view.playback.timeline.duration * number / _FRAMES
        view.canvas.show_scene(view.playback.scene)
        view.canvas.repaint()
        most = max(most, count)
    for name, original in originals.items():
        setattr(QPainter, name, original)
    return most


def _growth(view: PictogramView) -> float:
    for number in range(_MANY // 10):
        _step(view, number)
    gc.collect()
    before = resident()
    for number in range(_MANY):
        _step(view, number)
    gc.collect()
    return resident() - before
