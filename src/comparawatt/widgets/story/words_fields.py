"""A text in each language, a line or several lines for each; the language in use stands first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from comparawatt.engine.story_change import LONGEST, cleaned
from comparawatt.widgets.own.field import Field
from comparawatt.widgets.text_area import TextArea

if TYPE_CHECKING:
    from comparawatt.engine.languages import Text
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


class WordsFields(QWidget):
    """The words of one field of a story or of a scene.

    Args:
        entry: ``story`` or ``scene``, by which the lines are named.
        field: ``name``, ``note``, ``title``, ``text`` or ``notes``.
        lines: How many lines are seen of each.
        language: The languages there are, and the one in use.
        look: Theme, font and icons.

    Attributes:
        typed: Emitted with the field, the language and what was typed.
        escaped: Emitted when somebody gives up in a line.
    """

    typed = Signal(str, str, str)
    escaped = Signal()

    def __init__(
        self,
        entry: str,
        field: str,
        lines: int,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._language = language
        self._template = ""
        self._fields: dict[str, Field | TextArea] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(10)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for each in language.languages:
            made = Field(field, look, self) if lines == 1 else TextArea(look, lines, self)
            self._fields[each.code] = made
            self._stop(made).setObjectName(f"{entry}_{field}_{each.code}")
            self._connect(made, each.code)
        self._order()

    def call(self, template: str) -> None:
        """Say what belongs there; ``{name}`` is the language."""
        self._template = template
        for each in self._language.languages:
            self._fields[each.code].call(template.replace("{name}", each.name))

    def show_words(self, words: Text, *, anew: bool = False) -> None:
        """Show words.

        Args:
            words: Those of each language.
            anew: Whether they are of something else; otherwise what somebody is typing stays as it is.
        """
        for code, field in self._fields.items():
            said = words.get(code, "")
            if anew or cleaned(self._field, field.text) != said:
                field.fill(said)
            self._show_fault(code, said)

    def focus_first(self) -> None:
        """Let people type in the language in use."""
        self._stop(self._fields[self._language.code]).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language: it stands first, and says what is wrong."""
        if event.type() == QEvent.Type.LanguageChange:
            self._order()
            for code, field in self._fields.items():
                self._show_fault(code, cleaned(self._field, field.text))
        super().changeEvent(event)

    def _connect(self, field: Field | TextArea, code: str) -> None:
        def tell(text: str) -> None:
            self.typed.emit(self._field, code, text)
            self._show_fault(code, cleaned(self._field, text))

        if isinstance(field, Field):
            field.line.textEdited.connect(tell)
            field.line.escaped.connect(self.escaped)
        else:
            field.edited.connect(tell)

    def _show_fault(self, code: str, said: str) -> None:
        most = LONGEST[self._field]
        wording = self._language.wording
        is_long = len(said) > most
        values = {"most": wording.digits.exact(most), "count": wording.digits.exact(len(said))}
        self._fields[code].show_fault(wording.text("story.long", **values) if is_long else "")

    def _order(self) -> None:
        codes = sorted(self._fields, key=lambda code: code != self._language.code)
        for code in codes:
            self._layout.removeWidget(self._fields[code])
            self._layout.addWidget(self._fields[code])
        stops = [self._stop(self._fields[code]) for code in codes]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _stop(self, field: Field | TextArea) -> QLineEdit | QPlainTextEdit:
        return field.line if isinstance(field, Field) else field.area
