"""Draws the real window as the README shows it: ``QT_QPA_PLATFORM=offscreen python packaging/screenshots.py``."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from comparawatt.app import build, make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import SettingsFile

_FOLDER = Path(__file__).parent / "screenshots"
_PICTURES = (("en", "light", "train-gpt4"), ("fr", "dark", "chatgpt-year"))


def main() -> None:
    """Write one picture for each language."""
    application = make_application()
    languages = load_languages()
    for code, theme, activity in _PICTURES:
        options = Options()
        options.language, options.theme, options.reduced_motion = code, theme, True
        program = build(load(languages), languages, SettingsFile(None), options)
        program.session.choose_activity(activity)
        program.window.resize(1280, 800)
        program.window.show()
        for _ in range(20):
            QApplication.processEvents()
        program.window.grab().save(str(_FOLDER / f"window-{code}.png"))
        program.window.hide()
    del application


main()
