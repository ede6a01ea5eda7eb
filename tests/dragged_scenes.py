"""Scenes dragged by a real mouse, in a process of its own on X: tells their order, in JSON, after each drag.

python -m tests.dragged_scenes
"""

from __future__ import annotations

import json
import subprocess
import sys

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from comparawatt.app import build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.engine.story import Scene
from comparawatt.models.story_list import StoryList
from comparawatt.options import Options
from comparawatt.settings import SettingsFile
from comparawatt.widgets.story.scene_list import SceneList


def drag(view: SceneList, start: QPoint, end: QPoint) -> None:
    """Take hold of the list at one place, and let go at another one."""
    first, last = (view.viewport().mapToGlobal(each) for each in (start, end))
    way = [first + (last - first) * step / 6 for step in range(1, 7)]
    moves = [word for each in way for word in ("mousemove", str(each.x()), str(each.y()), "sleep", "0.1")]
    begin = ("mousemove", str(first.x()), str(first.y()), "sleep", "0.2", "mousedown", "1", "sleep", "0.2")
    mouse = subprocess.Popen(("xdotool", *begin, *moves, "sleep", "0.2", "mouseup", "1"))
    while mouse.poll() is None:
        QTest.qWait(50)
    QTest.qWait(300)


def main() -> None:
    """Drag the first scene to the end, and back."""
    application = make_application()
    languages = load_languages()
    program = build(load(languages), languages, SettingsFile(None), Options())
    program.window.show()
    program.window.show_page("story")
    view = program.window.findChild(SceneList, "scenes")
    scenes = view.model() if view is not None else None
    assert view is not None
    assert isinstance(scenes, StoryList)
    for row, title in enumerate("ABC"):
        scenes.insert(row, Scene(screen="text", title={"en": title}))
    QTest.qWait(1000)
    rows = [view.visualRect(scenes.index(row, 0)) for row in range(3)]
    for start, end in (
        (rows[0].center(), rows[2].center() + QPoint(0, 40)),
        (rows[2].center(), rows[0].topLeft()),
    ):
        drag(view, start, QPoint(start.x(), end.y()))
        order = [each.title["en"] for each in scenes.story.scenes if each.title]
        sys.stdout.write(json.dumps([order, view.currentIndex().row()]) + "\n")
    program.window.hide()
    del application


if __name__ == "__main__":
    main()
