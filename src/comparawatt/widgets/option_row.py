"""A few choices in a row under what they are about, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from comparawatt.widgets.look import Look


class OptionRow(QWidget):
    """Chooses one of a few things.

    Args:
        name: Of the row; its buttons are called after it, for those who look for them.
        options: Names of the choices; the first one is chosen.
        look: Theme and font.

    Attributes:
        chosen: Emitted with the name of what somebody chose.
        option: What is chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = options[0]
        self._title = Label(look, 14, 600, "ink2", self, wrap=False)
        self._buttons: dict[str, Button] = {}
        for option in options:
            button = self._buttons[option] = Button(look, "", Kind.SEGMENT, self)
            button.setObjectName(f"{name}_{option}")
            button.clicked.connect(lambda _=False, chosen=option: self._on_clicked(chosen))
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(Segments(list(self._buttons.values()), self), 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons[self.option].setChecked(True)

    def say(self, title: str, texts: Mapping[str, str]) -> None:
        """Say what the row is about, and each choice by its name."""
        self._title.setText(title)
        for option, text in texts.items():
            self._buttons[option].setText(text)
            self._buttons[option].setAccessibleName(f"{title}, {text}")

    def choose(self, option: str) -> None:
        """Choose, as a program does: nothing is emitted."""
        self.option = option
        self._buttons[option].setChecked(True)

    def _on_clicked(self, option: str) -> None:
        self.option = option
        self.chosen.emit(option)
