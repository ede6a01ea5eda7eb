"""The languages, side by side; the one in use is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.held import Held

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


class LanguageButtons(QWidget):
    """Switches the language; each button is named in its own language.

    Args:
        language: What is switched.
        look: Theme, font and icons.
    """

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._buttons: dict[str, Button] = {}
        # French stands first: the design's order, and it never moves.
        for code in sorted(language.languages.codes, reverse=True):
            button = Button(look, kind=Kind.SEGMENT, parent=self)
            button.setText(code.upper())
            button.setObjectName(f"language_{code}")
            button.setAccessibleName(language.languages[code].name)
            button.setToolTip(language.languages[code].name)
            button.clicked.connect(lambda _=False, chosen=code: language.switch(chosen))
            self._buttons[code] = button
            if language.is_set:
                Held(button, language)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Segments(list(self._buttons.values()), self))
        language.language_changed.connect(self._on_language_changed)
        self._on_language_changed()

    def _on_language_changed(self) -> None:
        self._buttons[self._language.code].setChecked(True)
