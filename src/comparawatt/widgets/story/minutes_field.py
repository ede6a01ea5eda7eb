"""How long something is meant to take: a number of minutes, typed as the language writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.amounts import read_number
from comparawatt.errors import InputError
from comparawatt.widgets.own.field import Field

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

_LONGEST = 100_000.0
"""Minutes: no talk takes longer, and no sum of them becomes too large a number."""


class MinutesField(QWidget):
    """A line for minutes. What is no number stays as it was typed, and counts for nothing.

    Args:
        name: Name of the line, for those who look for it.
        language: In which language it is typed.
        look: Theme, font and icons.

    Attributes:
        typed: Emitted with the minutes, or with None where the line is empty.
        escaped: Emitted when somebody gives up.
    """

    typed = Signal(object)
    escaped = Signal()

    def __init__(self, name: str, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: float | None = None
        self._field = Field("minutes", look, self)
        self._field.line.setObjectName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        self._field.line.textEdited.connect(self._on_typed)
        self._field.line.escaped.connect(self.escaped)

    def call(self, label: str) -> None:
        """Say what belongs into the line."""
        self._field.call(label)

    def show_minutes(self, minutes: float | None, *, anew: bool) -> None:
        """Show minutes.

        Args:
            minutes: The minutes, or None.
            anew: Whether they are of something else; otherwise what was just typed stays as it is.
        """
        if anew or minutes != self._shown:
            self._fill(minutes)

    def changeEvent(self, event: QEvent) -> None:
        """Write the number as the language does."""
        if event.type() == QEvent.Type.LanguageChange and not self._is_at_fault():
            self._fill(self._shown)
        super().changeEvent(event)

    def _fill(self, minutes: float | None) -> None:
        self._shown = minutes
        self._field.fill("" if minutes is None else self._language.wording.digits.exact(minutes))
        self._field.show_fault("")

    def _is_at_fault(self) -> bool:
        return bool(self._field.line.accessibleDescription())

    def _on_typed(self, text: str) -> None:
        minutes = self._read(text)
        is_bad = minutes is None and bool(text.strip())
        self._field.show_fault(self._language.wording.text("story.bad_minutes") if is_bad else "")
        self._shown = minutes
        self.typed.emit(minutes)

    def _read(self, text: str) -> float | None:
        try:
            minutes = read_number(text, self._language.languages, self._language.code)
        except InputError:
            return None
        return minutes if 0 < minutes <= _LONGEST else None
