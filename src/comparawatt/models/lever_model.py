"""What if: the levers that have to do with the chosen activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.engine.messages import say_error
from comparawatt.engine.references import short
from comparawatt.engine.scenario import offered, why_not
from comparawatt.models.choice import Change
from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.engine.levers import Lever
    from comparawatt.errors import InputError
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LeverModel(QAbstractListModel):
    """One row for each lever that has to do with the chosen activity; none where an energy was named."""

    def __init__(self, session: Session, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._rows = self._levers()
        language.language_changed.connect(self._on_changed)
        session.changed.connect(self._on_session_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many levers there are."""
        return 0 if parent.isValid() else len(self._rows)

    def lever(self, row: int) -> Lever:
        """Return the lever of a row."""
        return self._rows[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        lever = self._rows[index.row()]
        wording = self._language.wording
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wording.of(lever.name)
            case Role.ID:
                return lever.id
            case Role.VALUE:
                return self._value(lever)
            case Role.VALUE_TEXT:
                return wording.lever_value(lever, self._value(lever))
            case Role.SELECTED:
                return any(each.id == lever.id for each in self._session.levers)
            case Role.NOTE:
                return wording.of(lever.note)
            case Role.SOURCES:
                found = map(self._session.catalogue.sources.__getitem__, lever.sources)
                return "\n".join(map(short, found))
            case Role.REFUSAL:
                refusal = self._why_not(lever)
                return say_error(refusal, wording) if refusal else ""
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self.data(index, Role.REFUSAL) or wording.of(lever.note))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{wording.of(lever.name)}, {wording.lever_value(lever, self._value(lever))}"
            case _:
                return None

    def _value(self, lever: Lever) -> float:
        """Return the value that a lever has, or that it starts with."""
        values = [each.value for each in self._session.levers if each.id == lever.id and each.value is not None]
        return values[0] if values else lever.value.central

    def _why_not(self, lever: Lever) -> InputError | None:
        session = self._session
        if session.activity is None or session.comparison.estimate is None:
            return None
        return why_not(session.catalogue, lever, session.activity, session.comparison.estimate)

    def _levers(self) -> tuple[Lever, ...]:
        activity = self._session.activity
        return offered(self._session.catalogue, activity) if activity else ()

    def _on_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _on_session_changed(self, change: Change) -> None:
        rows = self._levers()
        if change in (Change.WHAT, Change.DATA) and rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif change in (Change.WHAT, Change.DATA, Change.ESTIMATE, Change.LEVERS):
            self._on_changed()
