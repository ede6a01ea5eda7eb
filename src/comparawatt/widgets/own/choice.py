"""One of several things, chosen in a menu, with its name beside it and what is wrong under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from comparawatt.widgets.controls import Button
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import make_menu, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look

WIDEST = 420
"""Pixels of the design that the button may be wide."""


class ChoiceField(QWidget):
    """A button that shows what is chosen, and opens a menu of what can be.

    Args:
        name: Name of the field, for those who look for it.
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with the id of what somebody chose.
        id: What is chosen; empty where nothing is.
    """

    chosen = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.id = ""
        self._name = ""
        self._options: dict[str, tuple[str, str]] = {}
        self._make: Callable[[Callable[[str], None]], QMenu] | None = None
        self._label = Label(look, 14, 600, parent=self, wrap=False)
        self.button = Button(look, "chevron", parent=self)
        self.button.setObjectName(f"own_{name}")
        self.button.clicked.connect(self._open)
        self._fault = Label(look, 13, 600, "danger", self)
        self._fault.setObjectName(f"own_{name}_fault")
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(0, 0, 0, 0)
        row = Flow(12)
        row.addWidget(self._label)
        row.addWidget(self.button)
        layout.addLayout(row)
        layout.addWidget(self._fault)
        layout.addStretch(1)
        self.show_fault("")

    def offer(self, options: dict[str, tuple[str, str]]) -> None:
        """Say what there is.

        Args:
            options: Text and icon of each, by id; what is chosen stays, where it is among them.
        """
        self._options = options
        self._show()

    def use_menu(self, make: Callable[[Callable[[str], None]], QMenu]) -> None:
        """Open a menu of another kind: it is made with what is to be called with an id."""
        self._make = make

    def call(self, label: str, nothing: str = "") -> None:
        """Say what is to be chosen, and what stands there while nothing is."""
        self._label.setText(label)
        self._name = nothing
        self._show()

    def choose(self, chosen: str) -> None:
        """Choose, as a form that is filled in does."""
        self.id = chosen
        self._show()

    def show_fault(self, text: str) -> None:
        """Say what is wrong, or that nothing is."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self._describe()

    def _show(self) -> None:
        text, _ = self._options.get(self.id, (self._name, ""))
        self.button.setText(text)
        self.button.setAccessibleName(f"{self._label.text()}, {text}")
        self.button.elide_beyond(WIDEST)
        self._describe()

    def _describe(self) -> None:
        self.button.setAccessibleDescription(self._fault.text() or self.button.text())

    def _open(self) -> None:
        if self._make is not None:
            menu = self._make(self._on_chosen)
        else:
            menu = make_menu(self._look, self)
            for each, (text, icon) in self._options.items():
                action = menu.addAction(self._look.icon(icon, "ink2", 20), plain(text))
                action.triggered.connect(lambda _=False, chosen=each: self._on_chosen(chosen))
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _on_chosen(self, chosen: str) -> None:
        self.choose(chosen)
        self.show_fault("")
        self.chosen.emit(chosen)
