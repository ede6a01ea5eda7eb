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
from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.own_data import load
from comparawatt.engine.story_files import find_story
from comparawatt.models.language import LanguageSwitch
from comparawatt.options import Options
from comparawatt.presenting import present
from comparawatt.settings import SettingsFile
from comparawatt.unattended import build as build_kiosk
from comparawatt.widgets.look import Look

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


def draw_talk(target: Path) -> None:
    """Draw a guess of a lesson, some hands raised, as a class sees it."""
    languages = load_languages()
    language = LanguageSwitch(languages, "en")
    look = Look("contrast", dresses=False)
    shown = present(find_story("one-question"), load(languages).catalogue, language, look, reduced_motion=True)
    shown.window.resize(1280, 720)
    shown.window.show()
    shown.talk.go_to(2)
    shown.talk.next()
    for card, hands in enumerate((4, 9, 11, 2)):
        if shown.talk.vote is not None:
            shown.talk.vote.raise_hand(card, hands)
    settle()
    shown.window.grab().save(str(target))
    shown.window.hide()


def draw_kiosk(target: Path) -> None:
    """Draw the result of a visit to a kiosk."""
    languages = load_languages()
    language = LanguageSwitch(languages, "fr")
    look = Look("dark", dresses=False)
    exhibit = build_kiosk(Kiosk(), load(languages).catalogue, language, look, reduced_motion=True)
    exhibit.window.resize(1280, 720)
    exhibit.window.show()
    exhibit.visit.begin()
    exhibit.visit.choose("chatgpt-year")
    exhibit.visit.take_card(1)
    settle()
    exhibit.window.grab().save(str(target))
    exhibit.window.hide()


def settle() -> None:
    """Let everything be said, measured and placed."""
    for _ in range(20):
        QApplication.processEvents()


def main(folder: Path) -> None:
    """Write the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    draw_talk(folder / "presenter-en.png")  # before anything is French
    for name, code, theme, activity, view, told in _PICTURES:
        program = open_window(code, theme, activity, 1280, 800)
        if told:
            program.session.tell(told)
        program.window.screen_.show_view(view)
        settle()
        program.window.grab().save(str(folder / f"{name}.png"))
        program.window.hide()
    draw_kiosk(folder / "kiosk-fr.png")
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER)
