"""Who says so: the estimates of the chosen activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.engine.references import short
from comparawatt.models.choice import Change
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Estimate
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

CONFIDENCE = {"measured": 3, "modelled": 2, "stated": 1, "assumed": 0}
"""Filled dots, of three."""


class EstimateModel(QAbstractListModel):
    """One row for each estimate of the chosen activity; none where an energy was named."""

    def __init__(self, session: Session, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._rows = self._estimates()
        language.language_changed.connect(self._on_changed)
        session.changed.connect(self._on_session_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many estimates there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        estimate = self._rows[index.row()]
        wording = self._language.wording
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wording.of(estimate.name)
            case Role.ID:
                return estimate.id
            case Role.FIGURE:
                return wording.figure(estimate)
            case Role.RANGE_TEXT:
                return wording.figure_range(estimate)
            case Role.DETAIL:
                return f"{estimate.year} · {self.data(index, Role.FOUND)}"
            case Role.FOUND:
                return wording.text(f"confidence.{estimate.confidence}")
            case Role.VALUE:
                return estimate.figure
            case Role.YEAR:
                return estimate.year
            case Role.STATISTIC:
                return wording.text(f"statistic.{estimate.statistic or 'none'}")
            case Role.CONFIDENCE:
                return CONFIDENCE[estimate.confidence]
            case Role.SCOPE:
                return wording.of(estimate.scope)
            case Role.NOTE:
                return wording.of(estimate.note) if estimate.note else ""
            case Role.SOURCES:
                found = self.data(index, Role.SOURCE_LIST)
                return "\n".join(map(short, found))
            case Role.SOURCE_LIST:
                return [self._session.catalogue.sources[source] for source in estimate.sources]
            case Role.SELECTED:
                return estimate is self._session.comparison.estimate
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (
                    Qt.ItemDataRole.DisplayRole,
                    Role.FIGURE,
                    Role.RANGE_TEXT,
                    Role.DETAIL,
                    Role.SCOPE,
                )
                chosen = [wording.text("board.chosen")] if self.data(index, Role.SELECTED) else []
                return ", ".join([*(self.data(index, part) for part in parts), *chosen])
            case _:
                return None

    @property
    def edition(self) -> str:
        """The date of the data."""
        return self._session.catalogue.edition.isoformat()

    def row_of_selected(self) -> int:
        """Return the row of the chosen estimate, or -1."""
        chosen = self._session.comparison.estimate
        return next((row for row, estimate in enumerate(self._rows) if estimate is chosen), -1)

    def _estimates(self) -> tuple[Estimate, ...]:
        activity = self._session.activity
        return self._session.catalogue.estimates[activity.id] if activity else ()

    def _on_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _on_session_changed(self, change: Change) -> None:
        rows = self._estimates()
        if change in (Change.WHAT, Change.DATA) and rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif change in (Change.WHAT, Change.DATA, Change.ESTIMATE):
            self._on_changed()
