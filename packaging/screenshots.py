"""Draws the real window as the README shows it: ``QT_QPA_PLATFORM=offscreen python packaging/screenshots.py``."""

from __future__ import annotations

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


def main() -> None:
    """Write the pictures."""
    application = make_application()
    for name, code, theme, activity, view, told in _PICTURES:
        program = open_window(code, theme, activity, 1280, 800)
        if told:
            program.session.tell(told)
        program.window.screen_.show_view(view)
        settle()
        program.window.grab().save(str(_FOLDER / f"{name}.png"))
        program.window.hide()
    del application


if __name__ == "__main__":
    main()
