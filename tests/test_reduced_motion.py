"""Case H03: nothing moves where the system, the settings or the command line ask for it, from the first frame."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication
from tests import process
from tests.hands import POPUPS, button, choose, click, popup

from comparawatt import settings as settings_
from comparawatt.app import build
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from comparawatt.app import Program
    from comparawatt.engine.languages import Languages
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.screens.meter import MeterPage

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

on_a_bus = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None,
    reason="dbus-run-session is not installed: there is no desktop to ask",
)

DESKTOP = """
import json, subprocess, sys
from PySide6.QtCore import QEventLoop, QTimer
portal = subprocess.Popen([sys.executable, "-m", "tests.portal", sys.argv[1]], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True)
portal.stdout.readline()
from comparawatt.app import build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import Settings, SettingsFile
application, languages = make_application(), load_languages()
file = SettingsFile(None)
file.settings = Settings(reduced_motion=json.loads(sys.argv[2]))
program = build(load(languages), languages, file, Options())
window, seen = program.window, []
window.show()
window.screen_.stage.grab()  # the first frame
seen.append(window.screen_.stage.motion.is_running)
for change in sys.argv[3:]:
    portal.stdin.write(change + "\\n")
    portal.stdin.flush()
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()
    window.screen_.replay()
    seen.append(window.screen_.stage.motion.is_running)
print(json.dumps(seen))
portal.stdin.close()
portal.wait()
window.close()
"""

STILL = '["org.freedesktop.appearance reduced-motion", 1]'
MOVING = '["org.freedesktop.appearance reduced-motion", 0]'


def desktop(home: Path, portal: object, chosen: bool | None, *changes: str) -> list[bool]:
    """Start the window on a desktop and return whether the stage moved: at first, and after each change."""
    ended = subprocess.run(
        [
            "dbus-run-session",
            "--",
            sys.executable,
            "-c",
            DESKTOP,
            json.dumps(portal),
            json.dumps(chosen),
            *changes,
        ],
        env=process.environment(home, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    found: list[bool] = json.loads(ended.stdout.splitlines()[-1])
    return found


@on_a_bus
@pytest.mark.parametrize(
    ("portal", "moves"),
    [
        ({}, True),
        ({"org.freedesktop.appearance reduced-motion": 1}, False),
        ({"org.freedesktop.appearance reduced-motion": 0}, True),
        ({"org.gnome.desktop.interface enable-animations": False}, False),
        ({"org.kde.kdeglobals.KDE AnimationDurationFactor": "0"}, False),
        ({"org.kde.kdeglobals.KDE AnimationDurationFactor": "0.5"}, True),
    ],
)
def test_h03_the_system_s_wish_is_known_before_the_first_frame(
    tmp_path: Path, portal: dict[str, object], moves: bool
) -> None:
    assert desktop(tmp_path, portal, None) == [moves]


@on_a_bus
def test_h03_it_is_followed_while_the_window_is_open(tmp_path: Path) -> None:
    assert desktop(tmp_path, {}, None, STILL, MOVING) == [True, False, True]


@on_a_bus
@pytest.mark.parametrize("chosen", [True, False])
def test_h03_what_somebody_chose_wins_over_the_system(tmp_path: Path, chosen: bool) -> None:
    assert desktop(tmp_path, {}, chosen, STILL, MOVING) == [not chosen] * 3


@on_a_bus
def test_a_silent_portal_does_not_hold_up_the_start(tmp_path: Path) -> None:
    began = time.monotonic()
    assert desktop(tmp_path, None, None) == [True]
    assert time.monotonic() - began < 20  # D-Bus itself would wait 25 seconds


@pytest.fixture
def start(
    languages: Languages, alone: Path, show: Callable[..., DesktopWindow], dressed: None
) -> Iterator[Callable[..., Program]]:
    """Return what starts the program with the user's own settings, and lets the cursor blink again."""

    def start_it(*, flag: bool = False) -> Program:
        options = Options()
        options.reduced_motion = flag
        program = build(load(languages, []), languages, settings_.load(None), options)
        show(program.window, 1280, 800)
        program.window.grab()
        QApplication.processEvents()
        return program

    yield start_it
    QApplication.styleHints().setCursorFlashTime(-1)


def moves(program: Program) -> bool:
    program.window.screen_.replay()
    return program.window.screen_.stage.motion.is_running


def test_h03_the_flag_counts_for_one_time(start: Callable[..., Program]) -> None:
    program = start(flag=True)
    assert not moves(program)
    program.window.close()
    assert SettingsFile(program.file._path).settings.reduced_motion is None


def test_h03_the_window_s_own_switch_stops_what_moves_and_is_remembered(start: Callable[..., Program]) -> None:
    program = start()
    program.window.screen_.show_view("side-by-side")
    program.window.screen_.show_view("bars")
    assert moves(program)
    click(button(program.window, "theme"))
    choose(popup(), "Let nothing move")
    stage = program.window.screen_.stage
    assert stage.frames() == stage._still  # the end is there at once
    assert not moves(program)
    assert QApplication.styleHints().cursorFlashTime() == 0
    program.window.close()
    again = start()
    assert not moves(again)
    click(button(again.window, "theme"))
    choose(popup(), "Let things move")
    assert moves(again)
    assert QApplication.styleHints().cursorFlashTime() > 0


def test_h03_the_switch_reaches_what_was_opened_before(start: Callable[..., Program]) -> None:
    program = start()
    window = program.window
    window.screen_.show_view("pictograms")
    window.show_page("meter")
    assert window.screen_.middle.pictograms is not None
    playback, meter = window.screen_.middle.pictograms.playback, cast("MeterPage", window._pages["meter"])
    for reduced, step in ((True, 1.0), (False, 0.1)):
        window.reduce_motion(reduced)
        assert (playback.reduced, meter.reduced_motion, meter.meter._step) == (reduced, reduced, step)
        assert not playback.is_running
