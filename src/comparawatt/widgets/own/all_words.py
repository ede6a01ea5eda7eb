"""The words of an entry in every language: those of the one in use first, the others for whoever wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from comparawatt.engine.own_form import Words
from comparawatt.widgets.controls import Button
from comparawatt.widgets.own.words import WordsFields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparawatt.engine.own_entry import Kind
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.own.field import Field

_GAP = 12


class AllWords(QWidget):
    """Takes words in each language.

    Args:
        language: In which language the words that come first are, and which others there are.
        look: Theme, font and icons.

    Attributes:
        edited: Emitted when somebody typed.
    """

    edited = Signal()

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._code = language.code
        self._words = {each.code: WordsFields(each, look, self) for each in language.languages}
        self._others = Button(look, "chevron", parent=self)
        self._others.setObjectName("own_other_languages")
        self._others.setCheckable(True)
        self._others.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(_GAP)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for words in self._words.values():
            words.edited.connect(self.edited)
        self._others.toggled.connect(self._show)
        self.retranslate_ui()

    @property
    def fields(self) -> dict[str, Field]:
        """The fields of the language in use, by the names that faults have."""
        return self._words[self._code].fields

    @property
    def words(self) -> dict[str, Words]:
        """What was typed, by language."""
        return {code: fields.words for code, fields in self._words.items()}

    @property
    def all_fields(self) -> list[Field]:
        """The fields of every language."""
        return [field for words in self._words.values() for field in words.fields.values()]

    def retranslate_ui(self) -> None:
        """Put the words of the language in use first."""
        self._code = self._language.code
        others = " · ".join(each.name for each in self._language.languages if each.code != self._code)
        self._others.setText(self.tr("Also in: {name}").replace("{name}", others))
        for place, part in enumerate(self._parts()):
            self._layout.insertWidget(place, part)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, as the fields stand."""
        found: list[QWidget] = []
        for part in self._parts():
            found += [field.line for field in part.fields.values()] if isinstance(part, WordsFields) else [part]
        return found

    def ask_for(self, kind: Kind) -> None:
        """Ask for what a kind of entry needs."""
        for words in self._words.values():
            words.ask_for(kind)

    def fill(self, words: Mapping[str, Words]) -> None:
        """Put words into the lines, and show other languages that have some."""
        for code, fields in self._words.items():
            fields.fill(words.get(code, Words()))
        self._others.setChecked(any(each != self._code and said.name for each, said in words.items()))

    def begin(self, *, over: bool = False) -> None:
        """Let somebody type the name, or type it over."""
        line = self.fields["name"].line
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        if over:
            line.selectAll()

    def _parts(self) -> list[QWidget]:
        """Return the words of the language in use, the button, and the words of the others."""
        mine, *rest = sorted(self._words, key=lambda each: each != self._code)
        return [self._words[mine], self._others, *(self._words[each] for each in rest)]

    def _show(self) -> None:
        for code, words in self._words.items():
            words.setVisible(code == self._code or self._others.isChecked())
