"""The page of one's own figures: a form that adds one, and the list of those that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from comparawatt.engine.messages import say_error
from comparawatt.engine.own_entry import Kind
from comparawatt.models import own_figures
from comparawatt.screens.key_table import KeyTable, make_shortcuts
from comparawatt.screens.page import Page
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label
from comparawatt.widgets.own.entries import OwnEntries
from comparawatt.widgets.own.form import OwnForm

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from comparawatt.engine.own_entry import OwnEntry

_FORM = 640
"""Pixels of the design that the form is wide at most beside the list: longer lines are no easier to fill in."""

_BESIDE = 900
"""From this width on, in pixels of the design, the list stands beside the form."""


class OwnPage(Page):
    """Adds, changes and removes figures of one's own; each of it can be undone and redone."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.figures = own_figures.OwnFigures(self.session, self.language.languages, self)
        self._added: OwnEntry | None = None
        self._intro = Label(self.look, 16, 500, "ink2", self)
        self._error = Label(self.look, 15, 600, "danger", self)
        self._error.setObjectName("own_error")
        self._done = Label(self.look, 15, 600, "ok", self)
        self._done.setObjectName("own_done")
        self._form = OwnForm(self.session, self.language, self.look, self)
        self._undo = Button(self.look, parent=self)
        self._undo.setObjectName("own_undo")
        self._redo = Button(self.look, parent=self)
        self._redo.setObjectName("own_redo")
        self._heading = Label(self.look, 18, 800, parent=self)
        self._entries = OwnEntries(self.look, self)
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._show_figures()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Your own figures"))
        self._intro.setText(
            self.tr("Add what your school, your town or your newspaper says. It is kept on this computer only.")
        )
        self._heading.setText(self.tr("What you have added"))
        self._undo.setText(self.tr("Undo"))
        self._redo.setText(self.tr("Redo"))
        for button, keys in ((self._undo, "Ctrl+Z"), (self._redo, "Ctrl+Shift+Z")):
            button.setToolTip(self.tr("Keys {key}").replace("{key}", keys))
        self._entries.show_entries(self.figures.pack.entries, self.figures.pack.others, self.language.wording)
        self._say_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is in the file now: other hands may have changed it."""
        super().showEvent(event)
        self._added = None
        self.figures.read()

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(8)
        steps.addWidget(self._heading, 1)
        steps.addWidget(self._undo)
        steps.addWidget(self._redo)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(steps)
        right.addWidget(self._error)
        right.addWidget(self._done)
        right.addWidget(self._entries)
        right.addStretch(1)
        self._columns = columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(32)
        columns.addWidget(self._form, 3)
        columns.addLayout(right, 2)
        self.body.addWidget(self._intro)
        self.body.addSpacing(4)
        self.body.addLayout(columns, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the form where there is room, else under it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self.look.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._form.setMaximumWidth(self.look.px(_FORM) if beside else self.width())

    def _connect(self) -> None:
        self.figures.changed.connect(self._show_figures)
        steps = self.figures.steps
        steps.canUndoChanged.connect(self._undo.setEnabled)
        steps.canRedoChanged.connect(self._redo.setEnabled)
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)
        self._undo.clicked.connect(self.undo)
        self._redo.clicked.connect(self.redo)
        make_shortcuts(KeyTable().of_own_figures(), self)
        self._form.completed.connect(self._on_completed)
        self._form.escaped.connect(self.closed)
        self._entries.edit_wanted.connect(self._on_edit)
        self._entries.removal_wanted.connect(self._on_removal)

    def _on_completed(self, entry: OwnEntry) -> None:
        self._added = None
        if self.figures.put(entry, self._form.editing):
            self._added = entry
            self._form.clear()
            self._say_state()

    def _on_edit(self, entry: OwnEntry) -> None:
        self._added = None
        self._form.edit(entry)
        self._say_state()

    def _on_removal(self, entry: OwnEntry) -> None:
        self._added = None
        self.figures.remove(entry)

    def undo(self) -> None:
        """Take the last change back."""
        self._added = None
        self.figures.undo()

    def redo(self) -> None:
        """Make it once more."""
        self._added = None
        self.figures.redo()

    def _show_figures(self) -> None:
        """Show what is in the file, or why it cannot be used."""
        pack = self.figures.pack
        self._entries.show_entries(pack.entries, pack.others, self.language.wording)
        self._form.refresh()
        if self._form.editing is not None and self._form.editing not in pack.entries:
            self._form.forget()
        self._say_state()

    def _say_state(self) -> None:
        error, wording = self.figures.error, self.language.wording
        self._error.setText(say_error(error, wording) if error else "")
        self._error.setVisible(error is not None)
        texts = {
            Kind.ACTIVITY: self.tr("“{name}” is in the list of activities now."),
            Kind.ESTIMATE: self.tr("“{name}” stands under “Who says so?” now."),
            Kind.EQUIVALENT: self.tr("“{name}” can be counted in now."),
        }
        if self._added is not None:
            self._done.setText(texts[self._added.kind].replace("{name}", wording.of(self._added.name)))
        self._done.setVisible(self._added is not None)
        announce(self._error, self._error.text(), urgent=True)
        announce(self._done, self._done.text() if self._added is not None else "")
