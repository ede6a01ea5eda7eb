"""Buttons with what somebody may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.layouts import clear

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_GAP = 8
_MOST = 2
_NARROWEST = 120


class Suggestions(QWidget):
    """Shows up to two suggestions, the first one as the main button.

    Args:
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with the suggestion that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setSpacing(_GAP)
        self._row.setContentsMargins(0, 0, 0, 0)

    def offer(self, suggestions: tuple[str, ...], room: int) -> None:
        """Show suggestions, or nothing where there are none.

        Args:
            suggestions: What may have been meant.
            room: How wide all of them together may be, in pixels.
        """
        clear(self._row)
        shown = suggestions[:_MOST]
        each = (room - _GAP * len(shown)) // max(len(shown), 1)
        widest = max(each * 100 // self._look.text_size, _NARROWEST)
        for place, suggestion in enumerate(shown):
            button = Button(self._look, kind=Kind.MAIN if place == 0 else Kind.PLAIN, parent=self)
            button.setText(suggestion)
            button.setObjectName(f"suggestion_{place}")
            button.elide_beyond(widest)
            button.clicked.connect(lambda _=False, text=suggestion: self.chosen.emit(text))
            self._row.addWidget(button)
        self._row.addStretch()
        self.setVisible(bool(shown))
