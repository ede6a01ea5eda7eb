"""The page that tells all keys, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.screens.key_table import Key, KeyTable
from comparawatt.screens.page import Page
from comparawatt.widgets.key_cap import KeyCap, named
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE = 900
"""From this width on, of text in its usual size, the groups stand side by side."""

_SHARES = (3, 4, 5)
"""Of the groups, in the width."""


class Keys(Page):
    """Shows the table that also makes the shortcuts, so that it cannot say what is not so."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("keys_page")
        self._table = KeyTable(self)
        self._headings: list[Label] = []
        self._texts: list[tuple[Label, QWidget]] = []
        self._note = Label(self.look, 15, 500, "ink2", self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(48)
        for entries, share in zip(self._groups(), _SHARES, strict=True):
            self._row.addLayout(self._make_group(entries), share)
        self.body.addWidget(self._note)
        self.body.addLayout(self._row)
        self.body.addStretch(1)
        self.look.text_size_changed.connect(self._arrange)
        self._arrange()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("The keys"))
        self._note.setText(self.tr("While somebody types into a field, a single key is what they type."))
        headings = (self.tr("On the main screen"), self.tr("Everywhere"), self.tr("Moving about"))
        for heading, text in zip(self._headings, headings, strict=True):
            heading.setText(text)
        entries = [entry for group in self._groups() for entry in group]
        for (label, caps), entry in zip(self._texts, entries, strict=True):
            label.setText(entry.text)
            keys = self.tr(" or ").join(map(named, entry.keys))
            label.setAccessibleName(self.language.wording.text("labelled", label=keys, text=entry.text))
            for cap in caps.findChildren(KeyCap):
                cap.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the groups side by side where there is room, else beneath each other."""
        super().resizeEvent(event)
        self._arrange()

    def _groups(self) -> tuple[tuple[Key, ...], ...]:
        table = self._table
        return (
            table.of_screen(),
            table.of_window(),
            (*table.of_controls(), *table.of_own_figures(), *table.of_story()),
        )

    def _make_group(self, entries: tuple[Key, ...]) -> QVBoxLayout:
        heading = Label(self.look, 17, 800, parent=self)
        self._headings.append(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, entry in enumerate(entries):
            caps, text = QWidget(self), Label(self.look, 15, 500, parent=self)
            row = QHBoxLayout(caps)
            row.setSpacing(6)
            row.setContentsMargins(0, 0, 0, 0)
            for key in entry.keys:
                row.addWidget(KeyCap(key, self.look, caps))
            row.addStretch(1)
            grid.addWidget(caps, place, 0)
            grid.addWidget(text, place, 1, Qt.AlignmentFlag.AlignVCenter)
            self._texts.append((text, caps))
        column = QVBoxLayout()
        column.setSpacing(10)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _arrange(self) -> None:
        wide = self.width() >= self.look.px(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
