"""A line of a form: its name over it, and under it what was read or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.widgets.labels import Label
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

LONGEST = 200
"""Characters that a line takes."""


class Field(QWidget):
    """A line to type in, with its name and a message.

    Args:
        name: Name of the field, for those who look for it.
        look: Theme, font and icons.

    Attributes:
        line: Where people type.
    """

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(look, 14, 600, parent=self)
        self._field = TextField(look, parent=self)
        self.line = self._field.line
        self.line.setObjectName(f"own_{name}")
        self.line.setMaxLength(LONGEST)
        self._echo = Label(look, 13, 500, "ink2", self)
        self._fault = Label(look, 13, 600, "danger", self)
        self._fault.setObjectName(f"own_{name}_fault")
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._field, self._echo, self._fault):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.show_echo("")
        self.show_fault("")

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def fill(self, text: str) -> None:
        """Put a text into the line; what was read of the former one goes."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.show_echo("")

    def call(self, label: str) -> None:
        """Say what belongs into the line."""
        self._label.setText(label)
        self.line.setAccessibleName(label)

    def show_echo(self, text: str) -> None:
        """Say what was read, or nothing."""
        self._echo.setText(text)
        self._echo.setVisible(bool(text))
        self._describe()

    def show_fault(self, text: str) -> None:
        """Say what is wrong, or that nothing is."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self._field.set_at_fault(at_fault=bool(text))
        self._describe()

    def _describe(self) -> None:
        self.line.setAccessibleDescription(self._fault.text() or self._echo.text())
