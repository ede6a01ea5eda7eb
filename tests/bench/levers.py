"""Levers, estimates and plots: how soon something is seen after a touch."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from tests.bench.window import open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TOUCHES = 60
_WARM = 10


def first_changed_frame() -> Iterator[str]:
    """Measure the processor time from a touch to the first repainted frame: a lever, its slider, an estimate."""
    program = open_window(1280, 800)
    session = program.session
    session.choose_activity("chatgpt-year")
    QApplication.processEvents()
    estimates = [estimate.id for estimate in session.catalogue.estimates["chatgpt-year"]]

    def lever(number: int) -> None:
        if number % 2:
            session.drop_lever("fewer-requests")
        else:
            session.use_lever("fewer-requests")

    def slider(number: int) -> None:
        session.use_lever("smaller-model", 1.0 + number % 50)

    def estimate(number: int) -> None:
        session.choose_estimate(estimates[number % len(estimates)])

    def basis(number: int) -> None:
        session.count_by("co2" if number % 2 else "energy", "FR")

    for name, touch in (("lever", lever), ("slider of a lever", slider), ("estimate", estimate), ("CO₂", basis)):
        yield f"{name}: {_touched(touch):.1f} ms of processor time to the first changed frame"


def first_plot() -> Iterator[str]:
    """Measure the time until a page of figures, and the plot over the years, are first painted."""
    program = open_window(1280, 800)
    program.session.choose_activity("prompt")
    QApplication.processEvents()
    start = time.perf_counter()
    program.window.show_page("board")
    program.window.repaint()
    yield f"all figures, first shown: {(time.perf_counter() - start) * 1e3:.0f} ms"


def _touched(touch: Callable[[int], None]) -> float:
    """Return the median over many touches, each while the movement of the one before is still running."""
    times = []
    for number in range(_TOUCHES):
        start = time.process_time()
        touch(number)
        QApplication.processEvents()
        times.append((time.process_time() - start) * 1e3)
    return statistics.median(times[_WARM:])
