"""The activity list, folded to icons: one for the search and one for each group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.catalogue import GROUPS
from comparawatt.models.roles import Role
from comparawatt.widgets.controls import Button, control_height
from comparawatt.widgets.menus import make_menu, plain

if TYPE_CHECKING:
    from comparawatt.models.activity_model import ActivityModel
    from comparawatt.widgets.look import Look

_ICONS = {
    "ask": "ask",
    "create": "image",
    "train": "train",
    "everyone": "everyone",
    "everyday": "kettle",
}
_BESIDE = 9
"""Pixels beside the buttons."""


class ActivityRail(QWidget):
    """Shows one button for each group; its menu has the group's activities.

    Args:
        model: All activities.
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with the id of an activity.
        search_pressed: Emitted when somebody wants to type what to look for.
        own: The button for it.
        own_pressed: Emitted when somebody wants to add a figure of their own.
    """

    chosen = Signal(str)
    search_pressed = Signal()
    own_pressed = Signal()

    def __init__(self, model: ActivityModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity_rail")
        self._model = model
        self._look = look
        self._search = Button(look, "search", parent=self)
        self._search.setObjectName("rail_search")
        self._search.clicked.connect(self.search_pressed)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.setContentsMargins(_BESIDE, 14, _BESIDE, 14)
        layout.addWidget(self._search)
        self._groups: dict[str, Button] = {}
        for group in GROUPS:
            button = Button(look, _ICONS[group], parent=self)
            button.hide_frame()
            button.setObjectName(f"rail_{group}")
            button.clicked.connect(lambda _=False, chosen=group: self._open(chosen))
            layout.addWidget(button)
            self._groups[group] = button
        self.own = Button(look, "plus", parent=self)
        self.own.setObjectName("rail_own")
        self.own.clicked.connect(self.own_pressed)
        layout.addStretch()
        layout.addWidget(self.own)
        model.modelReset.connect(self.retranslate_ui)
        self._set_width()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._search.setAccessibleName(self.tr("Find an activity"))
        self._search.setToolTip(self.tr("Find an activity"))
        self.own.setAccessibleName(self.tr("Add your own figure"))
        self.own.setToolTip(self.tr("Add your own figure"))
        names = self._model.groups()
        for group, button in self._groups.items():
            button.setAccessibleName(names.get(group, ""))
            button.setToolTip(names.get(group, ""))
            button.setVisible(group in names)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        elif event.type() == QEvent.Type.FontChange:
            self._set_width()
        super().changeEvent(event)

    def _set_width(self) -> None:
        self.setFixedWidth(control_height(self._look) + 2 + 2 * _BESIDE)

    def _open(self, group: str) -> None:
        menu = make_menu(self._look, self)
        for index in self._model.in_group(group):
            icon = self._look.icon(index.data(Role.ICON), "ink2", 20)
            action = menu.addAction(icon, plain(f"{index.data()}  ·  {index.data(Role.FIGURE)}"))
            activity_id = index.data(Role.ID)
            action.triggered.connect(lambda _=False, chosen=activity_id: self.chosen.emit(chosen))
        button = self._groups[group]
        menu.popup(button.mapToGlobal(QPoint(button.width(), 0)))
