"""The board as a table: all that a row of it shows, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.models.roles import Role
from comparawatt.models.row_table import RowTable

if TYPE_CHECKING:
    from comparawatt.models.board_model import BoardModel
    from comparawatt.models.language import LanguageSwitch

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)

COLUMNS: dict[str, int] = {
    "board.columns.who": _DISPLAY,
    "board.columns.figure": Role.FIGURE,
    "board.columns.range": Role.RANGE_TEXT,
    "board.columns.year": Role.YEAR,
    "board.columns.confidence": Role.FOUND,
    "board.columns.statistic": Role.STATISTIC,
    "board.columns.scope": Role.SCOPE,
    "board.columns.sources": Role.SOURCES,
}
"""Key of a column's heading in the wording -> what it shows."""


class EstimateTable(RowTable):
    """The rows of a `BoardModel`, with a cell for each thing they say."""

    def __init__(self, board: BoardModel, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(board, COLUMNS, language, parent)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Return what a cell shows; the name of the chosen one says that it is."""
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            chosen = index.isValid() and index.column() == 0 and index.data(Role.SELECTED)
            return self._language.wording.text("board.chosen") if chosen else None
        return super().data(index, role)
