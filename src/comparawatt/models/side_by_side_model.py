"""Side by side: chosen activities on one scale, each under one estimate."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from comparawatt.engine.phrases import capital
from comparawatt.engine.references import short
from comparawatt.models.choice import Change
from comparawatt.models.roles import Role
from comparawatt.models.side_by_side_row import Row, column_of, row_of, start_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.ranges import Range
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()

MOST = 8
"""Rows that people still take in at a glance."""


class Order(Enum):
    """How the rows are sorted."""

    LARGEST_FIRST = "largest-first"
    SMALLEST_FIRST = "smallest-first"
    AS_ADDED = "as-added"


class SideBySideModel(QAbstractListModel):
    """The activities that stand side by side, sorted, at most `MOST` of them.

    Until somebody adds or removes one, they follow the session's choice: the first set with the chosen
    activity, or what is near it where the first set would vanish beside it. Afterwards the chosen activity is
    a guest, who leaves when another one is chosen.

    Attributes:
        changed: Emitted once after each change, whatever it did to the rows.
        column: What the right-hand column counts in; None where there is no equivalent at all.
    """

    changed = Signal()

    def __init__(self, session: Session, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._order = Order.LARGEST_FIRST
        self._kept: list[str] | None = None
        self._dismissed: str | None = None
        self.column = column_of(session.catalogue)
        self._rows = self._sorted(row_of(self._session, each) for each in self._wanted())
        session.changed.connect(self._on_session_changed)
        language.language_changed.connect(self._on_language_changed)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order in which they are shown."""
        return tuple(self._rows)

    @property
    def order(self) -> Order:
        """How the rows are sorted."""
        return self._order

    @property
    def is_full(self) -> bool:
        """Whether no further activity finds room."""
        return len(self._rows) >= MOST

    def __contains__(self, activity_id: object) -> bool:
        return any(row.activity.id == activity_id for row in self._rows)

    def add(self, activity_id: str) -> bool:
        """Add an activity and return whether it is there now; a full view takes none.

        Raises:
            InputError: There is no activity of that id.
        """
        self._session.catalogue.activity(activity_id)
        if activity_id not in self and self.is_full:
            return False
        self._kept = [each for each in self._wanted() if each != activity_id] + [activity_id]
        self._synchronize()
        return True

    def remove(self, activity_id: str) -> None:
        """Remove an activity; one that is not there is no fault."""
        self._kept = [each for each in self._wanted() if each != activity_id]
        if self._session.activity and activity_id == self._session.activity.id:
            self._dismissed = activity_id
        self._synchronize()

    def sort_by(self, order: Order) -> None:
        """Sort the rows."""
        self._order = order
        self._synchronize()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many activities there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return capital(self._language.wording.of(row.activity.name))
            case Role.ID:
                return row.activity.id
            case Role.ICON:
                return row.activity.icon
            case Role.GROUP:
                return row.activity.group
            case Role.ENERGY:
                return row.energy
            case Role.SELECTED:
                return row.activity is self._session.activity
            case Role.EQUIVALENT:
                return self.column
            case Role.COUNT:
                return row.count(self.column)
            case _:
                return self._said(row, role)

    def _said(self, row: Row, role: int) -> str | None:
        """Return what is said about a row in the present language."""
        wording = self._language.wording
        count = row.count(self.column)
        match role:
            case Role.FIGURE:
                return wording.energy(row.energy.central) if row.energy else wording.text("side_by_side.no_figure")
            case Role.RANGE_TEXT:
                return wording.energy_range(row.energy) if row.energy else ""
            case Role.COUNT_TEXT:
                return wording.bare_count(count.central) if count else ""
            case Role.COUNT_WITH_UNIT:
                return wording.count_text(count.central, self.column) if count and self.column else ""
            case Role.DETAIL:
                return " · ".join(self._details(row))
            case Role.WHO:
                return wording.who(row.estimate)
            case Role.SCOPE:
                return wording.of(row.estimate.scope)
            case Role.SOURCES:
                found = map(self._session.catalogue.sources.__getitem__, row.estimate.sources)
                return "\n".join(map(short, found))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, count)
            case _:
                return None

    def _details(self, row: Row) -> Iterable[str]:
        """Say what of a row is not as everybody expects it: its amount, who says so."""
        wording = self._language.wording
        if row.amount.duration or row.amount.number != 1:
            yield wording.amount(row.amount, row.activity)
        if row.estimate is not self._session.catalogue.estimate(row.activity.id):
            yield wording.of(row.estimate.name)
        comparison = self._session.comparison
        if comparison.levers and row.activity is comparison.activity:
            yield wording.what_if(comparison)

    def _tool_tip(self, row: Row) -> str:
        wording = self._language.wording
        lines = [wording.of(row.activity.name), *self._details(row)]
        lines.append(str(self._said(row, Role.FIGURE)))
        if row.energy:
            said = wording.energy_range(row.energy)
            lines.append(wording.labelled("range", said) if row.energy.has_spread else said)
        lines.append(wording.labelled("who", wording.who(row.estimate)))
        lines.append(wording.labelled("scope", wording.of(row.estimate.scope)))
        lines.append(wording.labelled("sources", str(self._said(row, Role.SOURCES))))
        return "\n".join(lines)

    def _spoken(self, row: Row, count: Range | None) -> str:
        wording = self._language.wording
        parts = [wording.of(row.activity.name), *self._details(row)]
        parts.append(str(self._said(row, Role.FIGURE)))
        if row.energy:
            parts.append(wording.energy_range(row.energy))
        if count and self.column:
            parts.append(wording.count_text(count.central, self.column))
        return ", ".join(parts)

    def _wanted(self) -> list[str]:
        """Return the ids of the activities that are to be shown, in the order in which they came."""
        chosen = self._session.activity
        if self._kept is None:
            return start_of(self._session)
        if chosen is None or chosen.id in self._kept or chosen.id == self._dismissed:
            return self._kept
        return [*self._kept[: MOST - 1], chosen.id]

    def _sorted(self, rows: Iterable[Row]) -> list[Row]:
        if self._order is Order.AS_ADDED:
            return list(rows)
        largest_first = self._order is Order.LARGEST_FIRST
        return sorted(rows, key=lambda row: row.central, reverse=largest_first)

    def _synchronize(self) -> None:
        """Bring the rows to what is wanted by the smallest steps, so that views keep their place."""
        wanted = self._sorted(row_of(self._session, each) for each in self._wanted())
        ids = [row.activity.id for row in wanted]
        for place in reversed(range(len(self._rows))):
            if self._rows[place].activity.id not in ids:
                self.beginRemoveRows(_NOWHERE, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(wanted):
            if row.activity.id not in self:
                place = min(place, len(self._rows))
                self.beginInsertRows(_NOWHERE, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
        self._rearrange(wanted)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.changed.emit()

    def _rearrange(self, wanted: list[Row]) -> None:
        old = [row.activity.id for row in self._rows]
        new = [row.activity.id for row in wanted]
        if old == new:
            self._rows = wanted
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        self._rows = wanted
        after = [self.index(new.index(old[index.row()])) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA:
            self._read_anew()
            return
        if change is Change.WHAT:
            self._dismissed = None
        if change is not Change.LANES:  # the column is the data's, not the lanes'
            self._synchronize()

    def _read_anew(self) -> None:
        """Show the rows as other data has them, without those that it has not."""
        self.beginResetModel()
        catalogue = self._session.catalogue
        self.column = column_of(catalogue)
        if self._kept is not None:
            self._kept = [each for each in self._kept if each in catalogue.activities]
        self._rows = self._sorted(row_of(self._session, each) for each in self._wanted())
        self.endResetModel()
        self.changed.emit()

    def _on_language_changed(self) -> None:
        self._synchronize()
