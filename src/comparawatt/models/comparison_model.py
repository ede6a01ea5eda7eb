"""The lanes: one row for each equivalent of the comparison, read by chart, table, screen reader and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.rivals import Rival
    from comparawatt.engine.wording import Wording

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ComparisonModel(QAbstractListModel):
    """The counts of a comparison, said in a language.

    Attributes:
        comparison: What is shown.
        wording: In which language.
        before: What was shown under another estimate or without levers, where that is to stay as an outline.
        rivals: What the other estimates would give.
    """

    def __init__(self, comparison: Comparison, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison = comparison
        self.wording = wording
        self.before: Comparison | None = None
        self.rivals: tuple[Rival, ...] = ()

    def show(
        self, comparison: Comparison, before: Comparison | None = None, rivals: tuple[Rival, ...] = ()
    ) -> None:
        """Show another comparison."""
        reset = len(comparison.counts) != len(self.comparison.counts)
        if reset:
            self.beginResetModel()
        self.comparison, self.before, self.rivals = comparison, before, rivals
        if reset:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(len(comparison.counts) - 1))

    def speak(self, wording: Wording) -> None:
        """Say the same in another language."""
        self.wording = wording
        self.dataChanged.emit(self.index(0), self.index(len(self.comparison.counts) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lanes there are."""
        return 0 if parent.isValid() else len(self.comparison.counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a lane shows."""
        if not index.isValid():
            return None
        count = self.comparison.counts[index.row()]
        wording = self.wording
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wording.count_text(count.count.central, count.equivalent)
            case Role.ID:
                return count.equivalent.id
            case Role.COUNT:
                return count.count
            case Role.EQUIVALENT:
                return count.equivalent
            case Role.ICON:
                return count.equivalent.icon
            case Role.NAME:
                return wording.of(count.equivalent.name)
            case Role.EXACT_NUMBER:
                return wording.digits.exact(count.count.central)
            case Role.RANGE_TEXT:
                return wording.count_range(count.count)
            case Role.INVERSE:
                return wording.inverse(self.comparison, count)
            case Role.OTHERS:
                return [(each.count(count.equivalent).central, each.is_article) for each in self.rivals]
            case Role.OTHERS_TEXT:
                return self._others(count)
            case Role.EXACT:
                return wording.text("report.exact", number=wording.digits.exact(count.count.central))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(count)
            case Qt.ItemDataRole.AccessibleTextRole:
                others = self._others(count)
                return ", ".join((wording.spoken_count(count), *([others] if others else [])))
            case _:
                return None

    def _others(self, count: Count) -> str:
        others = [each.count(count.equivalent).central for each in self.rivals]
        own = self.wording.bare_count(count.count.central)
        if all(self.wording.bare_count(other) == own for other in others):
            return ""  # nobody contradicts
        return self.wording.others(others)

    def _tool_tip(self, count: Count) -> str:
        equivalent = count.equivalent
        lines = [
            self.wording.text("report.exact", number=self.wording.digits.exact(count.count.central)),
            f"{self.wording.quantity(equivalent.figure.central, equivalent.basis)}, {equivalent.year}",
            self.wording.of(equivalent.scope),
        ]
        if equivalent.note:
            lines.append(self.wording.of(equivalent.note))
        if self.rivals:
            lines.append(self._others(count))
        return "\n".join(lines)
