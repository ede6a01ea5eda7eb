"""Draws the real window as the README and the software centres show it.

``QT_QPA_PLATFORM=offscreen python packaging/screenshots.py [FOLDER]``; the README's own where no folder is named.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from comparawatt.app import Program, build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import SettingsFile

_FOLDER = Path(__file__).parent / "screenshots"
_PICTURES = (
    ("window-en", "en", "light", "train-gpt4", "bars", ""),
    ("pictograms-en", "en", "light", "chatgpt-year", "pictograms", "home-fr"),
    ("window-fr", "fr", "dark", "chatgpt-year", "bars", ""),
)
"""Name of the file, language, theme, activity, view, and the equivalent that is told where it is another one."""


def open_window(code: str, theme: str, activity: str, width: int, height: int) -> Program:
    """Open the window in a language and a theme, with nothing that moves."""
    languages = load_languages()
    options = Options()
    options.language, options.theme, options.reduced_motion = code, theme, True
    program = build(load(languages), languages, SettingsFile(None), options)
    program.session.choose_activity(activity)
    program.window.resize(width, height)
    program.window.show()
    settle()
    return program


def settle() -> None:
    """Let everything be said, measured and placed."""
    for _ in range(20):
        QApplication.processEvents()


def main(folder: Path) -> None:
    """Write the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    for name, code, theme, activity, view, told in _PICTURES:
        program = open_window(code, theme, activity, 1280, 800)
        if told:
            program.session.tell(told)
        program.window.screen_.show_view(view)
        settle()
        program.window.grab().save(str(folder / f"{name}.png"))
        program.window.hide()
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER)
