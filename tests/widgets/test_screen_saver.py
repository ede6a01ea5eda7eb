"""The screen stays lit during a talk: asked of a screen saver on a session bus of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests import process

from comparawatt.widgets.screen_saver import SERVICES, Service

if TYPE_CHECKING:
    from pathlib import Path

on_a_bus = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None,
    reason="dbus-run-session is not installed: there is no desktop to ask",
)

TALK = """
import subprocess, sys
from PySide6.QtCore import QEventLoop, QTimer
service = subprocess.Popen([sys.executable, "-m", "tests.inhibitor", *sys.argv[1:]], stdin=subprocess.PIPE,
                           stdout=subprocess.PIPE, text=True)
service.stdout.readline()
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.engine.story_files import find_story
from comparawatt.models.language import LanguageSwitch
from comparawatt.presenting import fill, present
from comparawatt.widgets.look import Look
application, languages = make_application(), load_languages()
language = LanguageSwitch(languages, "en")
look = Look("contrast", dresses=False)
window = present(find_story("article"), load(languages).catalogue, language, look).window
print("PySide6.QtDBus" in sys.modules)
fill(window)
window.grab()
for _ in range(20):
    application.processEvents()
print(service.stdout.readline(), end="")
window.close()
print(service.stdout.readline(), end="")
service.stdin.close()
service.wait()
"""

ALONE = """
import sys
from comparawatt.widgets.screen_saver import ScreenSaver
from PySide6.QtWidgets import QApplication
application = QApplication([])
saver = ScreenSaver()
saver.release()
saver.inhibit("A talk")
saver.inhibit("A talk")
application.processEvents()
saver.release()
"""


@on_a_bus
@pytest.mark.parametrize("service", SERVICES)
def test_a_talk_holds_the_screen_saver_off_until_somebody_leaves_it(tmp_path: Path, service: Service) -> None:
    ended = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", TALK, service.name, service.path],
        env=process.environment(tmp_path, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.splitlines() == [
        "False",
        "Inhibit|Comparawatt|Comparawatt: The article in eight scenes",
        "gone",
    ], ended.stderr


def test_without_a_session_bus_nothing_happens_and_nothing_is_said(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ALONE],
        env=process.environment(
            tmp_path,
            QT_QPA_PLATFORM="offscreen",
            LC_ALL="C.UTF-8",
            DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere",
        ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
