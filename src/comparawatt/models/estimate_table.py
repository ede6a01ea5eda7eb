"""The board as a table: all that a row of it shows, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.models.board_model import BoardModel
    from comparawatt.models.language import LanguageSwitch

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)

COLUMNS: dict[str, int] = {
    "who": _DISPLAY,
    "figure": Role.FIGURE,
    "range": Role.RANGE_TEXT,
    "year": Role.YEAR,
    "confidence": Role.FOUND,
    "statistic": Role.STATISTIC,
    "scope": Role.SCOPE,
    "sources": Role.SOURCES,
}
"""Key of a column's heading, in the wording's ``board.columns`` -> what it shows."""

_ROLES = tuple(COLUMNS.values())


class EstimateTable(QAbstractTableModel):
    """The rows of a `BoardModel`, with a cell for each thing they say."""

    def __init__(self, board: BoardModel, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._language = language
        board.modelAboutToBeReset.connect(self.beginResetModel)
        board.modelReset.connect(self.endResetModel)
        board.dataChanged.connect(self._on_data_changed)
        language.language_changed.connect(self._on_language_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many estimates there are."""
        return 0 if parent.isValid() else self._board.rowCount()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many things are said about each."""
        return 0 if parent.isValid() else len(_ROLES)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return what a cell shows; roles beside Qt's own are those of the row."""
        if not index.isValid():
            return None
        row = self._board.index(index.row())
        if role > Qt.ItemDataRole.UserRole:
            return row.data(role)
        text = str(row.data(_ROLES[index.column()]))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(text)
            case Qt.ItemDataRole.AccessibleDescriptionRole if index.column() == 0 and row.data(Role.SELECTED):
                return self._language.wording.text("board.chosen")
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(_ROLES):
            return None
        return self._language.wording.text(f"board.columns.{list(COLUMNS)[section]}")

    def _on_data_changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(_ROLES) - 1))

    def _on_language_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_ROLES) - 1)
