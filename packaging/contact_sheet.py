"""Draws every view and page in each theme, language, window size and text size, one sheet for each theme.

``QT_QPA_PLATFORM=offscreen python packaging/contact_sheet.py [THEME…]`` writes them into ``build/contact-sheets``,
to be looked at: a test finds what is cut, only people find what is ugly.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from comparawatt.application import make_application
from comparawatt.screens.pages import PAGES
from comparawatt.widgets.theme import THEMES
from comparawatt.widgets.toolbar import VIEWS
from screenshots import open_window, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.app import Program
    from comparawatt.policy import TextSize

_FOLDER = Path(__file__).parents[1] / "build" / "contact-sheets"
_LANGUAGES = ("fr", "en")
_WINDOWS = (QSize(1280, 720), QSize(1024, 680))
_TEXT_SIZES: tuple[TextSize, ...] = (100, 200)
_CELL = QSize(640, 430)
_GAP = 8


def main(themes: list[str]) -> None:
    """Write a sheet for each theme: a row for each view and page, a column for each language and size."""
    application = make_application()
    _FOLDER.mkdir(parents=True, exist_ok=True)
    program = open_window(_LANGUAGES[0], themes[0], "chatgpt-year", 1280, 720)
    for theme in themes:
        program.look.choose(theme)
        columns = []
        for code, size, text_size in itertools.product(_LANGUAGES, _WINDOWS, _TEXT_SIZES):
            program.language.switch(code)
            program.window.resize(size)
            program.look.choose_text_size(text_size)
            columns.append(list(_pictures(program)))
        path = _FOLDER / f"{theme}.png"
        _sheet(columns).save(str(path))
        print(path)
    del application


def _pictures(program: Program) -> Iterator[QPixmap]:
    """Return a picture of each view and of each page."""
    program.window.close_page()
    for view in VIEWS:
        program.window.screen_.show_view(view)
        yield _grab(program)
    for page in PAGES:
        program.window.show_page(page)
        yield _grab(program)


def _grab(program: Program) -> QPixmap:
    settle()
    return program.window.grab()


def _sheet(columns: list[list[QPixmap]]) -> QPixmap:
    step = QPoint(_CELL.width() + _GAP, _CELL.height() + _GAP)
    sheet = QPixmap(step.x() * len(columns), step.y() * max(map(len, columns)))
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for column, pictures in enumerate(columns):
        for row, picture in enumerate(pictures):
            small = picture.scaled(
                _CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawPixmap(step.x() * column, step.y() * row, small)
    painter.end()
    return sheet


if __name__ == "__main__":
    main(sys.argv[1:] or list(THEMES))
