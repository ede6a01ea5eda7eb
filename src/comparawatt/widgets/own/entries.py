"""The list of one's own figures, each with a way to change it and a way to remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.phrases import capital
from comparawatt.widgets.card import Card
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.own_entry import OwnEntry
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

MOST = 100
"""Entries that are shown; a file that somebody made by other means may have many more."""


class OwnRow(Card):
    """One entry.

    Args:
        entry: Which one.
        look: Theme, font and icons.

    Attributes:
        edit: Changes it.
        remove: Removes it.
    """

    def __init__(self, entry: OwnEntry, wording: Wording, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("own_row")
        name = wording.of(entry.name)
        self._name = Label(look, 15, 700, parent=self)
        self._name.setText(capital(name))
        self._detail = Label(look, 13, 500, "ink2", self)
        self._detail.setText(
            f"{wording.energy(entry.central)} · {entry.publisher}, {entry.year} · {wording.of(entry.scope)}"
        )
        self.edit = Button(look, parent=self)
        self.edit.setObjectName("edit_own")
        self.remove = Button(look, parent=self)
        self.remove.setObjectName("remove_own")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.edit)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._name)
        layout.addWidget(self._detail)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        self.edit.setText(self.tr("Change"))
        self.edit.setAccessibleName(self.tr("Change “{name}”").replace("{name}", name))
        self.remove.setText(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove “{name}”").replace("{name}", name))


class OwnEntries(QWidget):
    """Lists the entries.

    Args:
        look: Theme, font and icons.

    Attributes:
        edit_wanted: Emitted with an entry that is to be changed.
        removal_wanted: Emitted with an entry that is to go.
    """

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[OwnRow] = []
        self._kept = 0
        self._hidden = 0
        self._none = Label(look, 15, 500, "ink2", self)
        self._others = Label(look, 13, 500, "ink2", self)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(10)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._none)
        self._layout.addWidget(self._others)
        self._layout.addStretch(1)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use; rows are made anew with their words."""
        self._none.setText(self.tr("Nothing yet. What you add stands here, and can be changed and removed."))
        texts = []
        if self._hidden:
            texts.append(self.tr("Not shown: {count} more").replace("{count}", str(self._hidden)))
        if self._kept:
            kept = self.tr("In this file, and kept as it is: {count} that this form cannot change")
            texts.append(kept.replace("{count}", str(self._kept)))
        self._others.setText("\n".join(texts))
        self._others.setVisible(bool(texts))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def show_entries(self, entries: tuple[OwnEntry, ...], kept: int, wording: Wording) -> None:
        """Show entries.

        Args:
            entries: What can be changed.
            kept: How many others there are.
            wording: In which language.
        """
        focused = next((place for place, row in enumerate(self._rows) if row.isAncestorOf(_focused(row))), None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        shown = entries[:MOST]
        self._rows = [OwnRow(entry, wording, self._look, self) for entry in shown]
        for place, (entry, row) in enumerate(zip(shown, self._rows, strict=True)):
            row.edit.clicked.connect(lambda _=False, chosen=entry: self.edit_wanted.emit(chosen))
            row.remove.clicked.connect(lambda _=False, chosen=entry: self.removal_wanted.emit(chosen))
            self._layout.insertWidget(place, row)
            row.show()
        if focused is not None and self._rows:  # the keyboard stays where it was
            self._rows[min(focused, len(self._rows) - 1)].remove.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hidden, self._kept = len(entries) - len(shown), kept
        self._none.setVisible(not entries)
        self.retranslate_ui()


def _focused(row: QWidget) -> QWidget:
    return row.window().focusWidget() or row.window()
