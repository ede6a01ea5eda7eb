"""The page about the program: version, data, where its files are, and the licences of all that is inside."""

from __future__ import annotations

import platform
import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout

from comparawatt import inside, paths
from comparawatt.screens.page import Page
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_BREAKS = re.compile(r"(?<=[/\\_])")
_MAY_BREAK = "\u200b"
"""A space of no width behind each part of a path, which else would be cut where it does not fit into a line."""


class About(Page):
    """Says what somebody who installs it, looks after it or asks for help wants to know."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("about_page")
        self._copy = Button(self.look, parent=self)
        self._copy.setObjectName("copy_about")
        self._copy.clicked.connect(self._copy_all)
        self.head.insertWidget(1, self._copy, 0, Qt.AlignmentFlag.AlignTop)
        self._sources = Button(self.look, "source", parent=self)
        self._sources.setObjectName("about_sources")
        self._sources.clicked.connect(lambda: self.page_wanted.emit("sources"))
        self._headings = [Label(self.look, 19, 800, parent=self, display=True) for _ in range(3)]
        self._grids = [self._make_grid() for _ in self._headings]
        self._note = Label(self.look, 14, 500, "ink2", self)
        self._rows: list[list[tuple[Label, Label]]] = [[], [], []]
        self._parts: list[inside.Part] | None = None
        program, files, licences = zip(self._headings, self._grids, strict=True)
        for heading, grid in (program, files, licences):
            self.body.addWidget(heading)
            if heading is licences[0]:
                self.body.addWidget(self._note)
            self.body.addLayout(grid)
            if heading is program[0]:
                self.body.addWidget(self._sources, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addSpacing(12)
        self.body.addStretch(1)
        self.session.changed.connect(self._on_changed)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("About Comparawatt"))
        self._copy.setText(self.tr("Copy all of it"))
        self._sources.setText(self.tr("Sources of the data"))
        names = (
            self.tr("Program and data"),
            self.tr("Where files are"),
            self.tr("What is inside, and its licences"),
        )
        for heading, name in zip(self._headings, names, strict=True):
            heading.setText(name)
        self._note.setText(self.tr("Comparawatt is free, under the MIT licence. It stands on the work of others:"))
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Look up what is inside when somebody first wants to know."""
        super().showEvent(event)
        if self._parts is None:
            self._parts = inside.parts()
            self._fill()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._fill()

    def _program(self) -> list[tuple[str, str]]:
        catalogue = self.session.catalogue
        return [
            ("Comparawatt", inside.program_version()),
            ("Python", platform.python_version()),
            ("Qt", qVersion()),
            (self.tr("System"), platform.platform()),
            (self.tr("Data"), self.tr("edition of {date}").replace("{date}", catalogue.edition.isoformat())),
            (self.tr("Sources"), str(len(catalogue.sources))),
        ]

    def _files(self) -> list[tuple[str, str]]:
        nowhere = self.tr("nowhere: the system knows no home")
        return [
            (self.tr("Your settings"), str(paths.user_settings() or nowhere)),
            (self.tr("Your own figures, articles and stories"), str(paths.user_data() or nowhere)),
            (self.tr("Your administrator’s settings"), str(paths.site_settings())),
            (self.tr("Data that come with the program"), str(paths.resources() / "data")),
        ]

    def _inside(self) -> list[tuple[str, str]]:
        unnamed = self.tr("licence in its own files")
        return [(part.name, f"{part.version}, {part.licence or unnamed}") for part in self._parts or ()]

    def _fill(self) -> None:
        for place, rows in enumerate((self._program(), self._files(), self._inside())):
            shown, grid = self._rows[place], self._grids[place]
            while len(shown) < len(rows):
                pair = (Label(self.look, 15, 600, "ink2", self), Label(self.look, 15, 500, parent=self))
                for column, label in enumerate(pair):
                    grid.addWidget(label, len(shown), column, Qt.AlignmentFlag.AlignTop)
                shown.append(pair)
            for (name, value), row in zip(shown, rows, strict=True):
                name.setText(row[0])
                value.setText(_BREAKS.sub(_MAY_BREAK, row[1]))
                value.setAccessibleName(self.language.wording.text("labelled", label=row[0], text=row[1]))

    def _copy_all(self) -> None:
        """Put everything on the clipboard, as a question to somebody who helps needs it."""
        wording = self.language.wording
        rows = (*self._program(), *self._files(), *self._inside())
        lines = [wording.text("labelled", label=name, text=value) for name, value in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.notice_wanted.emit(lambda: self.tr("It is on the clipboard."), True)

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        return grid
