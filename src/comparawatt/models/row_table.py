"""A list of rows as a table: each thing that a row says has a cell, and each column a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.models.plain_text import plain_tool_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparawatt.models.language import LanguageSwitch

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class RowTable(QAbstractTableModel):
    """The rows of a list model, with a cell for each thing they say.

    Args:
        rows: The list.
        columns: Key of each column's heading in the wording -> the role that it shows.
        language: In which language the headings are.
    """

    def __init__(
        self,
        rows: QAbstractItemModel,
        columns: Mapping[str, int],
        language: LanguageSwitch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._columns = columns
        self._roles = tuple(columns.values())
        self._language = language
        rows.modelAboutToBeReset.connect(self.beginResetModel)
        rows.modelReset.connect(self.endResetModel)
        for change in (rows.rowsInserted, rows.rowsRemoved, rows.layoutChanged):
            change.connect(self._on_rows_changed)
        rows.dataChanged.connect(self._on_data_changed)
        language.language_changed.connect(self._on_language_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else self._rows.rowCount()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many things are said about each."""
        return 0 if parent.isValid() else len(self._roles)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return what a cell shows; roles beside Qt's own are those of the row."""
        if not index.isValid():
            return None
        row = self._rows.index(index.row(), 0)
        if role > Qt.ItemDataRole.UserRole:
            return row.data(role)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        said = row.data(self._roles[index.column()])
        text = "" if said is None else str(said)
        return text if role == Qt.ItemDataRole.DisplayRole else plain_tool_tip(text)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self._roles):
            return None
        return self._language.wording.text(list(self._columns)[section])

    def _on_rows_changed(self) -> None:
        """Tell of rows that came, went or moved; a table of a handful is read anew."""
        self.beginResetModel()
        self.endResetModel()

    def _on_data_changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self._roles) - 1))

    def _on_language_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._roles) - 1)
