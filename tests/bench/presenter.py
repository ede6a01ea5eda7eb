"""The presenter at 1920 x 1080: from a key to the first changed frame, and the start of a story."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.engine.story_files import find_story, story_files
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.models.language import LanguageSwitch
from comparawatt.presenting import present
from comparawatt.screens.scene_view import SceneView
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPaintEvent

    from comparawatt.presenting import Presentation

_SETTLED = 3.0
"""Seconds in which a speaker has not begun: what the scenes are drawn with is loaded meanwhile."""


def first_changed_frame() -> Iterator[str]:
    """Measure the processor time from a key to the frame that it changes, over all steps of each story."""
    painted: list[float] = []
    paint = SceneView.paintEvent

    def paint_and_note(self: SceneView, event: QPaintEvent) -> None:
        paint(self, event)
        painted.append(time.process_time())

    SceneView.paintEvent = paint_and_note  # type: ignore[method-assign] # before any window is made
    application = make_application()
    for path in story_files():
        file = read_story(path)
        made = _open(file)
        steps = _walk(made, painted)
        slowest = max(steps, key=lambda step: step[0])
        times = [step[0] for step in steps]
        yield (
            f"{file.story.id}: next {statistics.median(times):.1f} ms of processor time to the changed frame, "
            f"at most {slowest[0]:.1f} ms (scene {slowest[1]}, {slowest[2]})"
        )
        for name, key in (("language", Qt.Key.Key_L), ("theme", Qt.Key.Key_T), ("back", Qt.Key.Key_PageUp)):
            pressed = [_press(made, key, painted) for _ in range(12)]
            yield f"{file.story.id}: {name} {statistics.median(pressed):.1f} ms, at most {max(pressed):.1f} ms"
        made.window.close()
    del application


def long_story() -> Iterator[str]:
    """Measure how soon a story of 200 scenes is open and its first scene drawn."""
    application = make_application()
    short = find_story("one-question")
    scenes = (short.story.scenes * 20)[:200]
    file = StoryFile("long.toml", msgspec.structs.replace(short.story, scenes=scenes))
    start = time.perf_counter()
    made = _open(file, settled=0)
    made.window.grab()
    yield f"a story of {len(made.talk.scenes)} scenes: open in {(time.perf_counter() - start) * 1e3:.0f} ms"
    del application


def _open(file: StoryFile, settled: float = _SETTLED) -> Presentation:
    languages = load_languages()
    look = Look("contrast", dresses=False)
    made = present(file, load(languages).catalogue, LanguageSwitch(languages, "fr"), look)
    made.window.resize(1920, 1080)
    made.window.show()
    _settle(lambda: False, settled)
    return made


def _settle(is_done: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not is_done() and time.monotonic() < end:
        QApplication.processEvents()


def _walk(made: Presentation, painted: list[float]) -> list[tuple[float, int, str]]:
    found: list[tuple[float, int, str]] = []
    while made.talk.follows is not None:
        taken = _press(made, Qt.Key.Key_PageDown, painted)
        found.append((taken, made.talk.number, made.talk.step))
    return found


def _press(made: Presentation, key: Qt.Key, painted: list[float]) -> float:
    """Press a key and return the milliseconds until the next frame is painted."""
    _settle(lambda: False, 0.02)
    painted.clear()
    start = time.process_time()
    QTest.keyClick(made.window, key)
    _settle(lambda: bool(painted), 2)
    return (painted[0] - start) * 1e3
