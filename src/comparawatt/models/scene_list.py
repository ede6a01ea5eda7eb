"""The scenes of a talk as rows, with the present one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from comparawatt.engine.talk_wording import say_heading
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SceneList(QAbstractListModel):
    """Says the scenes; one is looked up in the data when its row is seen.

    Args:
        talk: What is presented.
        language: The language in use.
    """

    def __init__(self, talk: Talk, language: LanguageSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talk = talk
        self._language = language
        self._present = talk.number
        talk.moved.connect(self._on_moved)
        language.language_changed.connect(self._on_language_changed)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many scenes there are."""
        return 0 if parent.isValid() else len(self._talk.scenes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a scene is called, and whether it is shown."""
        if not index.isValid():
            return None
        number = index.row() + 1
        is_present = number == self._talk.number
        if role == Role.SELECTED:
            return is_present
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        talk, wording = self._talk, self._language.wording
        heading = say_heading(number, talk.scenes[number - 1], talk.staged_of(number), wording)
        if is_present and role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.text("talk.present", scene=heading)
        return heading

    def _on_moved(self) -> None:
        before, self._present = self._present, self._talk.number
        for number in {before, self._present}:
            row = self.index(number - 1)
            self.dataChanged.emit(row, row)

    def _on_language_changed(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
