"""A talk on two screens, in a process of its own: tells who sees what, in a line of JSON for all that happens.

python -m tests.two_screens            what two screens show, and what a swap does
python -m tests.two_screens unplug     pulls the second out and puts it back, by xrandr on X
"""

from __future__ import annotations

import json
import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests import talks
from tests.hands import button, click

from comparawatt.application import make_application
from comparawatt.engine.languages import read_sources
from comparawatt.models.language import LanguageSwitch
from comparawatt.screens.projection import Projection
from comparawatt.widgets.look import Look

SECOND = ("HDMI-1", "1280/340x1080/280+1280+0")
_SETTLED = 900


def state(audience: talks.Audience) -> dict[str, object]:
    """Return who sees what."""
    projection = audience.projection

    def place(window: QWidget | None) -> list[object] | None:
        if window is None or not window.isVisible():
            return None
        area = window.geometry()
        return [window.screen().name(), area.x(), area.y(), area.width(), area.height()]

    return {
        "talk": audience.text(),
        "audience": place(audience),
        "console": place(projection.console),
        "notes": projection.console.notes.text_size if projection.console else None,
        "panel": projection.panel.isVisible(),
        "seconds": round(audience.talk.elapsed),
    }


def main(*, unplugs: bool) -> None:
    """Give the talk."""
    application = make_application()
    languages = read_sources()
    language, look = LanguageSwitch(languages, "en"), Look("contrast")
    clock = talks.Clock()
    talk = talks.begin(languages, clock=clock)
    audience = talks.Audience(talk)
    audience.projection = Projection(audience, talk, language, look)

    def tell(what: str) -> None:
        QTest.qWait(_SETTLED)
        sys.stdout.write(json.dumps({"after": what, **state(audience)}) + "\n")

    def press(key: Qt.Key) -> None:
        QTest.keyClick(QApplication.activeWindow() or audience, key)

    audience.projection.begin()
    tell("begin")
    for _ in range(2):
        press(Qt.Key.Key_Right)
    clock.now += 60
    tell("next")
    if unplugs:
        subprocess.run(["xrandr", "--delmonitor", SECOND[0]], check=True)
        tell("unplugged")
        press(Qt.Key.Key_N)
        tell("notes")
        subprocess.run(["xrandr", "--setmonitor", *SECOND, "none"], check=True)
        tell("plugged in")
    console = audience.projection.console
    assert console is not None
    click(button(console, "console_swap"))
    tell("swapped")
    assert audience.projection.console is not None
    audience.projection.console.enlarge()
    audience.projection.console.hide()
    press(Qt.Key.Key_N)
    tell("notes again")
    press(Qt.Key.Key_Escape)
    tell("closed")
    application.quit()


if __name__ == "__main__":
    main(unplugs="unplug" in sys.argv)
