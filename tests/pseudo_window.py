"""Opens every screen of the pseudo-language, and prints what is not marked; a process of its own runs it."""

from __future__ import annotations

import html
import json
import platform
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from tests.every_screen import NOT_THERE, SLIP, every_screen, read
from tests.pseudo import CODE, unmarked

from comparawatt import inside, paths
from comparawatt.app import build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.screens.key_table import KeyTable
from comparawatt.settings import SettingsFile
from comparawatt.widgets.key_cap import named

if TYPE_CHECKING:
    from comparawatt.engine.languages import Language

NAMES = (
    "Comparawatt",
    "PNG",
    "SVG",
    "PDF",
    "A4",
    "Ctrl+C",
    "Ctrl+Z",
    "Ctrl+Shift+Z",
    SLIP,
    NOT_THERE,
)
UNITS = re.compile(r"\b[µmkMGTPE]?(Wh|W)\b")
KEYS = re.compile(r"\t(Ctrl\+)?\w$")


def main(settings: str, pack: str) -> None:
    """Open everything with a faulty pack, and print the texts that are neither marked nor data."""
    application = make_application()
    languages = load_languages()
    options = Options()
    options.language, options.reduced_motion = CODE, True
    loaded = load(languages, [Path(pack)])
    program = build(loaded, languages, SettingsFile(Path(settings)), options)
    program.window.resize(1280, 800)
    program.window.show()
    program.window.grab()
    sources = loaded.catalogue.sources.values()
    urls = [source.url or "" for source in sources]
    own_names = [name for each in languages for name in (each.name, each.code.upper(), _story_name(each))]
    data = [*NAMES, *own_names, *urls, *(url.removeprefix("https://") for url in urls)]
    data += [text for source in sources for text in (source.title, source.publisher)]
    data += _of_program()
    table = KeyTable()
    pages = (*table.of_own_figures(), *table.of_story())
    entries = (*table.of_screen(), *table.of_window(), *pages, *table.of_controls())
    data += [named(key) for entry in entries for key in entry.keys if len(key) > 1]
    known = sorted(filter(None, data), key=len, reverse=True)
    found: dict[str, str] = {}
    states = []
    for state in every_screen(program.window, program.session):
        states.append(state)
        for place, text in read(program.window):
            if "suggestion_" in place:  # what somebody typed, mended
                continue
            plain = html.unescape(re.sub("<br>|</?p>", " ", text))
            left = unmarked(plain.replace("\u200b", ""))
            for name in known:
                left = left.replace(name, " ")
            if re.search(r"[^\W\d_]", UNITS.sub(" ", KEYS.sub("", left))):
                found.setdefault(f"{place}: {text}", state)
    shown = program.window.notice.isVisible()
    print(json.dumps({"found": found, "states": states, "notice": shown}, ensure_ascii=False))
    program.window.close()
    del application


def _of_program() -> list[str]:
    """Return what the page about the program tells that no language changes."""
    places = (paths.user_settings(), paths.user_data(), paths.site_settings(), paths.resources() / "data")
    parts = [text for part in inside.parts() for text in (part.name, f"{part.version}, {part.licence}")]
    return [*map(str, places), inside.program_version(), platform.platform(), "Qt", *parts]


def _story_name(language: Language) -> str:
    """Return what a new story is called in a language: it has its name in all of them."""
    return language.texts["story.new_name"]


if __name__ == "__main__":
    assert QApplication.instance() is None
    main(*sys.argv[1:])
