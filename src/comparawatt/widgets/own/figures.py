"""The three lines of a figure: how much, at least and at most, each said back before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from comparawatt.engine.amounts import read_energy
from comparawatt.engine.own_entry import typed
from comparawatt.engine.own_form import echo
from comparawatt.errors import InputError
from comparawatt.widgets.own.field import Field

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.own_form import Draft
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

_GAP = 12


class FigureFields(QWidget):
    """The figure and its bounds.

    Args:
        language: In which language they are typed.
        look: Theme, font and icons.

    Attributes:
        fields: The lines, by the names that faults have.
        edited: Emitted when somebody typed.
    """

    edited = Signal()

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._code = language.code
        self.fields = {name: Field(name, look, self) for name in ("figure", "low", "high")}
        layout = QHBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        for field in self.fields.values():
            layout.addWidget(field, 1)
            field.line.textEdited.connect(self.edited)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use; figures are written as they are written in it."""
        self.fields["figure"].call(self.tr("How much, as in “3 Wh”"))
        self.fields["low"].call(self.tr("At least (may stay empty)"))
        self.fields["high"].call(self.tr("At most (may stay empty)"))
        before, self._code = self._code, self._language.code
        for field in self.fields.values() if before != self._code else ():
            try:
                value = read_energy(field.text, self._language.languages, before)
            except InputError:  # what could not be read before stays as it was typed
                continue
            field.fill(typed(value.watt_hours, self._language.wording))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            self.edited.emit()
        super().changeEvent(event)

    def say_back(self, draft: Draft, known: Catalogue) -> None:
        """Say what was read; an error is said when the form is meant to count."""
        for field in self.fields.values():
            try:
                read = echo(field.text, draft, known, self._language.languages, self._language.wording)
            except InputError:
                read = ""
            field.show_echo(read)
