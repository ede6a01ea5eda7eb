"""The buttons over a story: its file, its scenes, the way back, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.flow import Flow

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

NAMES = ("new", "open", "save", "save_as", "add", "duplicate", "delete", "undo", "redo", "present", "sheet")

_ICONS = {"open": "chevron", "add": "plus", "present": "present"}
_KEYS = {"save": "Ctrl+S", "add": "Ctrl+N", "duplicate": "Ctrl+D", "undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z"}


class StoryButtons(QWidget):
    """A row of buttons, or several where there is less room.

    Args:
        look: Theme, font and icons.

    Attributes:
        pressed: Emitted with one of `NAMES`.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        row = Flow(8, self)
        for name in NAMES:
            kind = Kind.MAIN if name == "save" else Kind.PLAIN
            button = self._buttons[name] = Button(look, _ICONS.get(name, ""), kind, self)
            button.setObjectName(f"story_{name}")
            button.clicked.connect(lambda _=False, chosen=name: self.pressed.emit(chosen))
            row.addWidget(button)
        self.retranslate_ui()

    def __getitem__(self, name: str) -> Button:
        return self._buttons[name]

    def enable(self, **enabled: bool) -> None:
        """Say which can be pressed."""
        for name, is_enabled in enabled.items():
            self._buttons[name].setEnabled(is_enabled)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        texts = {
            "new": self.tr("New"),
            "open": self.tr("Open"),
            "save": self.tr("Save"),
            "save_as": self.tr("Save as…"),
            "add": self.tr("New scene"),
            "duplicate": self.tr("Duplicate"),
            "delete": self.tr("Delete"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "present": self.tr("Present"),
            "sheet": self.tr("Print the lesson sheet"),
        }
        for name, button in self._buttons.items():
            button.setText(texts[name])
            if name in _KEYS:
                button.setToolTip(self.tr("Keys {key}").replace("{key}", _KEYS[name]))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)
