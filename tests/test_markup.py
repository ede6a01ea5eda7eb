"""Nothing that stands in a file is followed or interpreted: markup, links and paths are texts like any other."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget
from shiboken6 import isValid
from tests import process
from tests.every_screen import every_screen
from tests.hands import POPUPS

from comparawatt.models.session import Session
from comparawatt.modes.desktop import DesktopWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

MARKUP = "<b>x</b><img src='file:///dev/zero'><a href='https://example.org'>&R "
_TEXTS = frozenset({"name", "scope", "note", "title", "publisher"})


def marked(value: Any, field: str = "") -> Any:
    """Return a catalogue as plain values, with markup before each text that people read."""
    if isinstance(value, dict):
        if field in _TEXTS:
            return {code: f"{MARKUP}{text}" for code, text in value.items()}
        if field == "unit":
            forms = {"one", "many", "other"}
            return {
                code: {name: f"{MARKUP}{form}" if name in forms else form for name, form in said.items()}
                for code, said in value.items()
            }
        return {name: marked(each, name) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [marked(each, field) for each in value]
    return f"{MARKUP}{value}" if isinstance(value, str) and field in _TEXTS else value


def hostile(catalogue: Catalogue) -> Catalogue:
    return msgspec.convert(marked(msgspec.to_builtins(catalogue)), type(catalogue))


def interpreted() -> set[str]:
    """Return what shows markup as what it stands for, or makes a key of an &."""
    found = set()
    for widget in [each for top in QApplication.topLevelWidgets() for each in (top, *top.findChildren(QWidget))]:
        if not isValid(widget):  # a tooltip that is gone
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        if (
            isinstance(widget, QLabel)
            and "<b>" in widget.text()
            and widget.textFormat() != Qt.TextFormat.PlainText
        ):
            found.add(f"{name}: text")
        if isinstance(widget, QTextEdit) and widget.acceptRichText():
            found.add(f"{name}: rich text")
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty() and "&R" in widget.text():
            found.add(f"{name}: key")
        if "<b>" in widget.toolTip():
            found.add(f"{name}: tooltip")
    return found


def test_j08_no_text_of_the_data_is_markup_on_any_screen(
    window_data: Catalogue, language: LanguageSwitch, look: Look, show: Callable[..., Any], alone: Path
) -> None:
    session = Session(hostile(window_data))
    window = show(DesktopWindow(session, language, look, reduced_motion=True), 1280, 800)
    window.grab()
    QApplication.processEvents()
    found = {place for _ in every_screen(window, session) for place in interpreted()}
    assert found == set()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")
def test_j08_markup_is_printed_as_it_stands(tmp_path: Path) -> None:
    story = tmp_path / "story.toml"
    text = "<b>bold</b> <img src=x> &amp; <a href=y>"
    story.write_text(
        f'[story]\nid = "s"\nedition = 2026-11-25\nname.en = "{text}"\n'
        f'[[scene]]\nscreen = "sentence"\nactivity = "prompt"\ntitle.en = "{text}"\n'
        f'[[scene]]\nscreen = "text"\ntitle.en = "T"\ntext.en = "{text}"\n',
        encoding="utf-8",
    )
    sheet = tmp_path / "sheet.pdf"
    ended = process.run(tmp_path, "sheet", str(story), "-o", str(sheet), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    printed = subprocess.run(["pdftotext", str(sheet), "-"], capture_output=True, text=True, check=True).stdout
    assert text in " ".join(printed.split())
    links = re.findall(rb"/URI \((.*)\)", sheet.read_bytes())
    assert links, "its sources are linked"
    assert all(link.startswith(b"https://") for link in links)
