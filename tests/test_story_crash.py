"""A program that ends before its time loses next to nothing of a story."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from tests import process
from tests.hands import POPUPS, button, click, find

from comparawatt import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.modes.desktop import DesktopWindow

pytestmark = [
    pytest.mark.qt_log_ignore(*POPUPS, extend=True),
    pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix"),
]

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from comparawatt import app
from comparawatt.engine.compiled import load_languages
from comparawatt.models import story_document
from comparawatt.options import Options

story_document.AUTOSAVE = int(sys.argv[1])
options = Options()
options.language = "en"
build = app.build

def with_a_scene(*parts):
    program = build(*parts)
    program.window.painted.connect(program.window.add_to_story)
    program.window.painted.connect(lambda: QTimer.singleShot(0, lambda: print("added", flush=True)))
    return program

app.build = with_a_scene
sys.exit(app.run(options, load_languages()))
"""


def drafts(home: Path) -> list[Path]:
    return list((home / "XDG_DATA_HOME" / "comparawatt" / "stories" / ".autosave").glob("*.toml"))


def end(home: Path, kind: signal.Signals, autosave: int) -> int:
    """Add a scene in a program of its own, and end that; return its exit status."""
    more = {name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    environment = process.environment(
        home, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(Path(paths.__file__).parents[1]), **more
    )
    started = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(autosave)], env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    )
    with started:
        assert started.stdout is not None
        assert started.stdout.readline() == "added\n"
        until = time.monotonic() + 20
        while kind == signal.SIGKILL and not drafts(home) and time.monotonic() < until:
            time.sleep(0.05)
        os.kill(started.pid, kind)
        return started.wait(timeout=20)


@pytest.mark.parametrize(
    ("kind", "autosave", "status"),
    [(signal.SIGKILL, 50, -9), (signal.SIGTERM, 60_000, 0)],
    ids=["killed", "ended"],
)
def test_what_was_not_saved_is_offered(
    alone: Path,
    open_window: Callable[..., DesktopWindow],
    kind: signal.Signals,
    autosave: int,
    status: int,
) -> None:
    assert end(alone, kind, autosave) == status
    assert len(drafts(alone)) == 1
    window = open_window()
    window.show_page("story")
    QApplication.processEvents()
    assert (
        find(window, QLabel, "question_text").text().startswith("“My story” was not saved when the program ended.")
    )
    click(button(window, "story_answer_restore"))
    QApplication.processEvents()
    document = window._story().document
    assert [each.activity for each in document.scenes.story.scenes] == ["train-gpt4"]
    assert document.is_modified
    document.save_as(alone / "saved.toml")
    assert drafts(alone) == []


def test_who_does_not_want_it_is_asked_no_more(alone: Path, open_window: Callable[..., DesktopWindow]) -> None:
    end(alone, signal.SIGKILL, 50)
    window = open_window()
    window.show_page("story")
    click(button(window, "story_answer_later"))
    assert len(drafts(alone)) == 1
    again = open_window()
    again.show_page("story")
    click(button(again, "story_answer_throw"))
    assert drafts(alone) == []
