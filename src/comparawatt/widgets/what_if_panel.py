"""What if: one row for each lever, with its value and, where it is in use, a slider and a note."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.models.roles import Role
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.labels import Label
from comparawatt.widgets.log_slider import LogSlider
from comparawatt.widgets.scrolling import scrolling
from comparawatt.widgets.switch import Switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

    from comparawatt.models.lever_model import LeverModel
    from comparawatt.widgets.look import Look

_MARGIN = 16
_SHOWN = (Role.ID, Role.SELECTED, Role.VALUE, Role.REFUSAL, Role.NOTE, Qt.ItemDataRole.AccessibleTextRole)
"""What a row shows: where none of it is another, there is nothing to do."""


class Chip(Label):
    """A value on a sunken pill."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, 13, 600, "ink2", parent, wrap=False)
        self.setContentsMargins(10, 3, 10, 3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill under the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("sunken"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.end()
        super().paintEvent(event)


class LeverRow(QWidget):
    """One lever.

    Attributes:
        switched: Emitted with whether the lever shall be in use.
        moved: Emitted with the value that somebody gives it.
    """

    switched = Signal(bool)
    moved = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[object, ...] = ()
        self.switch = Switch(look, self)
        self._name = Label(look, 15, 500, parent=self)
        self._value = Chip(look, self)
        self.slider = LogSlider(look, self)
        self._note = Label(look, 13, 500, "ink2", self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.switch)
        head.addWidget(self._name, 1)
        head.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setSpacing(2)
        layout.setContentsMargins(0, 7, 0, 8)
        layout.addLayout(head)
        layout.addWidget(self.slider)
        layout.addWidget(self._note)
        self.switch.clicked.connect(self.switched)
        self.slider.picked.connect(self.moved)

    def show_lever(
        self, index: QModelIndex, say: Callable[[float], str], ends: tuple[float, float, float]
    ) -> None:
        """Show a lever.

        Args:
            index: Its row in the model.
            say: How a value is said.
            ends: The smallest and the largest value that can be chosen, and the one that it starts with.
        """
        shown = tuple(index.data(role) for role in _SHOWN)
        if shown == self._shown:
            return
        self._shown = shown
        refusal = index.data(Role.REFUSAL)
        used = bool(index.data(Role.SELECTED))
        self.setObjectName(f"lever_row_{index.data(Role.ID)}")
        self.switch.setObjectName(f"lever_{index.data(Role.ID)}")
        self.switch.setChecked(used)
        self.switch.setEnabled(not refusal)
        self.switch.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.switch.setAccessibleDescription(refusal or index.data(Role.NOTE))
        self._name.setText(index.data())
        self._value.setText(index.data(Role.VALUE_TEXT))
        self.setToolTip(index.data(Qt.ItemDataRole.ToolTipRole))
        self.slider.setVisible(used)
        self.slider.setObjectName(f"lever_slider_{index.data(Role.ID)}")
        self.slider.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        sources = index.data(Role.SOURCES)
        note = "\n".join((index.data(Role.NOTE), *([sources] if sources else [])))
        self._note.setText(refusal or note)
        self._note.setVisible(used or bool(refusal))
        if used and not self.slider.isSliderDown():
            self.slider.span_between(*ends, say)
            self.slider.show_number(index.data(Role.VALUE))

    def forget(self) -> None:
        """Show everything anew the next time, whatever somebody has pressed meanwhile."""
        self._shown = ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line under the row."""
        del event
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))
        painter.end()


class WhatIfPanel(QWidget):
    """Shows what could be otherwise.

    Args:
        model: The levers.
        look: Theme, font and icons.
        say: How a lever's value is said, by its row and the value.

    Attributes:
        used: Emitted with the id of a lever and its value, or None for the one that it starts with.
        dropped: Emitted with the id of a lever that is to rest.
    """

    used = Signal(str, object)
    dropped = Signal(str)

    def __init__(
        self,
        model: LeverModel,
        look: Look,
        say: Callable[[int, float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("what_if_panel")
        self._model = model
        self._look = look
        self._say = say
        self._rows: list[LeverRow] = []
        self._title = Label(look, 18, 800, parent=self)
        self._message = Label(look, 13, 600, "danger", self)
        self._message.setObjectName("what_if_message")
        self._none = Label(look, 14, 500, "ink2", self)
        content = QWidget(self)
        self._list = QVBoxLayout(content)
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, _MARGIN - 4, 8)
        self._list.addStretch()
        self._area = scrolling(content, look, self)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(_MARGIN, 12, 0, 0)
        for widget in (self._title, self._message, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._area, 1)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._refresh)
        look.theme_changed.connect(self.update)
        self.retranslate_ui()
        self._on_reset()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("What if…"))
        self._title.setText(self.tr("What if…"))
        self._none.setText(self.tr("Nothing is known here that could be otherwise."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            self.refuse("")
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above the panel."""
        del event
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.color("line"))
        painter.end()

    def hasHeightForWidth(self) -> bool:
        """The panel takes the height that it gets: its rows scroll."""
        return False

    def refuse(self, text: str) -> None:
        """Say why a lever was refused; an empty text says that all is well."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        announce(self._message, text, urgent=True)
        if text:
            for row in self._rows:  # a switch that was pressed goes back
                row.forget()
            self._refresh()

    def _on_reset(self) -> None:
        """Make as many rows as there are levers; rows that are there already are used again."""
        count = self._model.rowCount()
        self._none.setVisible(count == 0)
        while len(self._rows) < count:
            self._add_row(len(self._rows))
        for place, row in enumerate(self._rows):
            row.setVisible(place < count)
        self._refresh()

    def _add_row(self, place: int) -> None:
        row = LeverRow(self._look, self)
        row.switched.connect(lambda on: self._on_switched(place, on))
        row.moved.connect(lambda value: self._on_moved(place, value))
        self._rows.append(row)
        self._list.insertWidget(place, row)

    def _refresh(self) -> None:
        for place in range(self._model.rowCount()):
            lever = self._model.lever(place)
            ends = (lever.least, lever.most, lever.value.central)
            self._rows[place].show_lever(self._model.index(place), partial(self._say, place), ends)

    def _on_switched(self, place: int, on: bool) -> None:  # noqa: FBT001 # a signal's argument
        self.refuse("")
        lever_id = self._model.lever(place).id
        if on:
            self.used.emit(lever_id, None)
        else:
            self.dropped.emit(lever_id)

    def _on_moved(self, place: int, value: float) -> None:
        self.refuse("")
        self.used.emit(self._model.lever(place).id, value)
