"""The list of activities, and what is left of it while somebody searches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from comparawatt.engine.amounts import fold
from comparawatt.engine.comparison import energy_of
from comparawatt.engine.phrases import capital
from comparawatt.models.choice import Change
from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ActivityModel(QAbstractListModel):
    """One row for each activity, those of a group together."""

    def __init__(self, session: Session, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._read()
        language.language_changed.connect(self._on_language_changed)
        session.changed.connect(self._on_session_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many activities there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        activity = self._rows[index.row()]
        wording = self._language.wording
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return capital(wording.of(activity.name))
            case Qt.ItemDataRole.ToolTipRole:  # the whole name, as plain text
                return plain_tool_tip(wording.of(activity.name))
            case Role.ID:
                return activity.id
            case Role.GROUP:
                return activity.group
            case Role.GROUP_NAME:
                return wording.text(f"group.{activity.group}")
            case Role.ICON:
                return activity.icon
            case Role.FIGURE:
                estimate = self._session.catalogue.estimate(activity.id)
                return wording.energy(energy_of(estimate, activity.default_amount).central)
            case Role.SELECTED:
                return activity is self._session.activity
            case Qt.ItemDataRole.AccessibleTextRole:
                chosen = [wording.text("board.chosen")] if self.data(index, Role.SELECTED) else []
                return ", ".join((self.data(index), self.data(index, Role.FIGURE), *chosen))
            case _:
                return None

    def searched(self, row: int) -> str:
        """Return the folded text in which a search looks."""
        return self._search[row]

    def groups(self) -> dict[str, str]:
        """Return the groups that have an activity, with their names."""
        present = dict.fromkeys(activity.group for activity in self._rows)
        return {group: self._language.wording.text(f"group.{group}") for group in present}

    def in_group(self, group: str) -> list[QModelIndex]:
        """Return the rows of a group."""
        return [self.index(row) for row, activity in enumerate(self._rows) if activity.group == group]

    def row_of(self, activity_id: str) -> int:
        """Return the row of an activity, or -1."""
        return next((row for row, activity in enumerate(self._rows) if activity.id == activity_id), -1)

    def _read(self) -> None:
        self._rows = self._session.catalogue.in_groups()
        # People remember a thing by its name in either language.
        self._search = [fold(" ".join((activity.id, *activity.name.values()))) for activity in self._rows]

    def _on_language_changed(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA:
            self.beginResetModel()
            self._read()
            self.endResetModel()
        elif change is Change.WHAT:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [int(Role.SELECTED)])


class ActivityFilter(QSortFilterProxyModel):
    """The activities whose names hold all the words that were typed, without regard to accents and case."""

    def __init__(self, activities: ActivityModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._activities = activities
        self.setSourceModel(activities)

    def search(self, text: str) -> None:
        """Keep the activities that hold every word of a text."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Say whether a row holds all words."""
        del parent
        if not self._words:
            return True
        text = self._activities.searched(row)
        return all(word in text for word in self._words)
