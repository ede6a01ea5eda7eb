"""The part of the form that is filled in once for each language: a name, a unit, what the figure covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.own_entry import Kind, has_many, many_form
from comparawatt.engine.own_form import Words
from comparawatt.widgets.own.field import Field

if TYPE_CHECKING:
    from comparawatt.engine.languages import Language
    from comparawatt.widgets.look import Look

_GAP = 12


class WordsFields(QWidget):
    """The words of one language.

    Args:
        language: Which one.
        look: Theme, font and icons.

    Attributes:
        fields: The lines, by the names that faults have.
        edited: Emitted when somebody typed.
    """

    edited = Signal()

    def __init__(self, language: Language, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._made = ""
        self._kind = Kind.ACTIVITY
        names = ("name", "one", "other", "many", "scope")
        self.fields = {name: Field(f"{name}_{language.code}", look, self) for name in names}
        self._unit = QWidget(self)
        unit = QHBoxLayout(self._unit)
        unit.setSpacing(_GAP)
        unit.setContentsMargins(0, 0, 0, 0)
        for name in ("one", "other", "many"):
            unit.addWidget(self.fields[name], 1)
        self.fields["many"].setVisible(has_many(language))
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.fields["name"], self._unit, self.fields["scope"]):
            layout.addWidget(widget)
        for field in self.fields.values():
            field.line.textEdited.connect(self.edited)
        self.fields["other"].line.textEdited.connect(self._on_plural_edited)
        self.retranslate_ui()

    @property
    def words(self) -> Words:
        """What was typed."""
        return Words(*(field.text for field in self.fields.values()))

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        names = {
            Kind.ACTIVITY: self.tr("What it is, as in “homework help from a chatbot”"),
            Kind.ESTIMATE: self.tr("What this figure is called, as in “Our newspaper”"),
            Kind.EQUIVALENT: self.tr("What it is, as in “a day of our school”"),
        }
        self.fields["name"].call(names[self._kind])
        self.fields["one"].call(self.tr("One of it"))
        self.fields["other"].call(self.tr("Several of it"))
        self.fields["many"].call(self.tr("After “million”"))
        self.fields["scope"].call(self.tr("What the figure covers (may stay empty)"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def ask_for(self, kind: Kind) -> None:
        """Ask for what a kind of entry needs: a figure has no unit of its own."""
        self._kind = kind
        self._unit.setVisible(kind is not Kind.ESTIMATE)
        self.retranslate_ui()

    def fill(self, words: Words) -> None:
        """Put words into the lines."""
        for name, field in self.fields.items():
            field.fill(getattr(words, name))
            field.show_fault("")
        self._made = many_form(words.other, self._language) if words.other else ""

    def _on_plural_edited(self, text: str) -> None:
        """Make the form behind a million, until somebody writes one."""
        many = self.fields["many"]
        if many.text == self._made:
            self._made = many_form(text, self._language) if text else ""
            many.fill(self._made)
