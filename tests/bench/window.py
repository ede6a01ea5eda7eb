"""The real window, built in this process for a benchmark."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from comparawatt.app import Program, build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import SettingsFile


def open_window(width: int, height: int, *, reduced_motion: bool = True) -> Program:
    """Open the window with its built-in data and settings that are kept nowhere."""
    if QApplication.instance() is None:
        open_window.application = make_application()  # type: ignore[attr-defined] # Qt needs it to live on
    languages = load_languages()
    options = Options()
    options.language, options.theme, options.reduced_motion = "en", "light", reduced_motion
    program = build(load(languages), languages, SettingsFile(None), options)
    program.window.resize(width, height)
    program.window.show()
    for _ in range(20):
        QApplication.processEvents()
    return program
