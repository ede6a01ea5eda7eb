"""Writes the manual page in each language, from what ``--help`` says: ``python packaging/man_page.py FOLDER``."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from comparawatt.arguments import build_parser
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.wording import Wording
from comparawatt.inside import program_version

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = {
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "options": "OPTIONS",
           "commands": "COMMANDS", "status": "EXIT STATUS", "files": "FILES"},
    "fr": {"name": "NOM", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "options": "OPTIONS",
           "commands": "COMMANDES", "status": "CODE DE RETOUR", "files": "FICHIERS"},
}  # fmt: skip
_STATUS = {
    "en": ("done", "the input, the data or a file is at fault", "the command line is at fault",
           "there is no display"),
    "fr": ("fait", "l’entrée, les données ou un fichier sont en faute", "la ligne de commande est en faute",
           "il n’y a pas d’écran"),
}  # fmt: skip
_FILES = {
    "en": {
        "~/.config/comparawatt/settings.toml": "what the program remembers",
        "~/.local/share/comparawatt/": "data packs, articles and stories of one’s own",
        "/etc/xdg/comparawatt/settings.toml": "settings of the whole computer",
        "/etc/xdg/comparawatt/kiosk.toml": "the kiosk of this computer",
        "/usr/share/doc/comparawatt/examples/": "an example of kiosk.toml, and sessions of a kiosk",
    },
    "fr": {
        "~/.config/comparawatt/settings.toml": "ce que le programme retient",
        "~/.local/share/comparawatt/": "données, articles et récits à soi",
        "/etc/xdg/comparawatt/settings.toml": "réglages de tout l’ordinateur",
        "/etc/xdg/comparawatt/kiosk.toml": "la borne de cet ordinateur",
        "/usr/share/doc/comparawatt/examples/": "un exemple de kiosk.toml, et des sessions de borne",
    },
}


def main(folder: Path) -> None:
    """Write ``man1/comparawatt.1``, and the same below the folder of each further language."""
    languages = load_languages()
    for code in languages.codes:
        wording = Wording(languages[code])
        path = (folder if code == "en" else folder / code) / "man1" / "comparawatt.1"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(page(wording, languages.codes)) + "\n", encoding="utf-8")


def page(wording: Wording, codes: list[str] | tuple[str, ...]) -> Iterator[str]:
    """Return the lines of the page in a language, as roff."""
    parser, commands = build_parser(wording, codes)
    heading = _HEADINGS[wording.code]
    day = dt.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), dt.UTC).date()
    yield f'.TH COMPARAWATT 1 "{day}" "Comparawatt {program_version()}"'
    yield from (f".SH {heading['name']}", f"comparawatt \\- {_roff(wording.text('help.description'))}")
    yield from (f".SH {heading['synopsis']}", ".B comparawatt", "[\\fIOPTION\\fR]…")
    yield from (".br", ".B comparawatt", "\\fICOMMAND\\fR [\\fIOPTION\\fR]… [\\fIARGUMENT\\fR]…")
    yield f".SH {heading['options']}"
    yield from _options(parser)
    yield f".SH {heading['commands']}"
    for name, command in commands.items():
        yield from (f".SS {name}", _roff(command.description or ""))
        yield from _options(command)
    yield f".SH {heading['status']}"
    for status, text in enumerate(_STATUS[wording.code]):
        yield from (".TP", f".B {status}", _roff(text))
    yield f".SH {heading['files']}"
    for file, text in _FILES[wording.code].items():
        yield from (".TP", f".I {_roff(file)}", _roff(text))


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Return what one command takes; the list of commands has a section of its own."""
    for action in parser._actions:  # noqa: SLF001 # argparse tells them nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            continue
        names = ", ".join(action.option_strings)
        value = "" if action.nargs == 0 else action.metavar or "|".join(map(str, action.choices or ()))
        yield ".TP"
        yield _roff(
            " ".join(filter(None, (f"\\fB{names}\\fR" if names else "", f"\\fI{value}\\fR" if value else "")))
        )
        yield _roff(action.help or "")


def _roff(text: str) -> str:
    """Return text that roff prints as it is: hyphens are minus signs, and no line looks like a request."""
    text = text.replace("%%", "%").replace("-", "\\-").replace("\n", "\n.br\n")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    main(Path(sys.argv[1]))
