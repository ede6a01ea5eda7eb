"""Files without a display: Qt is started for pictures on the platform that needs none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from comparawatt import display
from comparawatt.exports import report
from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from comparawatt.exports.lesson.lesson import Lesson
    from comparawatt.exports.subject import Format, Paper, Subject


def save(path: Path, subject: Subject, form: Format) -> None:
    """Save a comparison.

    Args:
        path: The file.
        subject: What is kept; where activities stand side by side, they are those that the window begins with.
        form: How.

    Raises:
        FileError: The file cannot be written.
        DisplayError: Qt's system libraries are missing.
    """
    if form.view == "side-by-side" and subject.catalogue.activities:
        subject = _beside(subject)
    form = form._replace(view=subject.drawn(form.view))
    if form.ending == "csv":
        write_bytes(path, report.table(subject, form.view))
        return
    application = start_qt()
    from comparawatt.exports.pictures.encode import Encoder

    write_bytes(path, Encoder().encode(subject, form))
    del application


def save_sheet(path: Path, lesson: Lesson, paper: Paper) -> Iterator[Path]:
    """Save the sheet of a lesson as PDF, and return its path.

    Raises:
        FileError: The file cannot be written.
        DisplayError: Qt's system libraries are missing.
    """
    application = start_qt()
    from comparawatt.exports.pictures.printed_sheet import Printer

    write_bytes(path, Printer().pdf(lesson, paper))
    yield path
    del application


def start_qt(*, widgets: bool = False) -> QCoreApplication:
    """Start Qt on the platform that needs no display; what is returned must live as long as anything is drawn.

    Args:
        widgets: Whether widgets are drawn.

    Raises:
        DisplayError: Qt's system libraries are missing.
    """
    display.require_libraries("offscreen")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QHashSeed
    from PySide6.QtGui import QGuiApplication

    QHashSeed.setDeterministicGlobalSeed()  # a PDF names its fonts in the order of a hash
    if widgets:
        from PySide6.QtWidgets import QApplication

        return QApplication.instance() or QApplication(["comparawatt"])
    return QGuiApplication.instance() or QGuiApplication(["comparawatt"])


def _beside(subject: Subject) -> Subject:
    """Put beside the comparison what the window would put there."""
    from comparawatt.engine.saved import keep
    from comparawatt.engine.scenario import Chosen
    from comparawatt.models.comparison_file import choice_of
    from comparawatt.models.session import Session
    from comparawatt.models.side_by_side_row import row_of, start_of

    levers = tuple(Chosen(each.lever.id, each.value.central) for each in subject.comparison.levers)
    session = Session(subject.catalogue)
    session.restore(choice_of(keep(subject.comparison, levers), subject.catalogue))
    rows = [row_of(session, each) for each in start_of(session)]
    return subject._replace(rows=tuple(sorted(rows, key=lambda row: -row.central)))
