"""The claims of all articles, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparawatt.engine.article_wording import say_verdict
from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.article import Article, Claim
    from comparawatt.models.language import LanguageSwitch

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ClaimModel(QAbstractListModel):
    """One row for each claim, those of an article together."""

    def __init__(
        self, articles: Sequence[Article], language: LanguageSwitch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._take(articles)
        language.language_changed.connect(self._on_language_changed)

    def use(self, articles: Sequence[Article]) -> None:
        """Show other articles, or the same ones as other data have them."""
        self.beginResetModel()
        self._take(articles)
        self.endResetModel()

    def _take(self, articles: Sequence[Article]) -> None:
        self._rows = [(article, claim) for article in articles for claim in article.claims]
        self._several = len({id(article) for article, _ in self._rows}) > 1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many claims there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        article, claim = self._rows[index.row()]
        wording = self._language.wording
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wording.of(claim.short)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(wording.of(article.name))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{wording.of(claim.short)}, {say_verdict(claim.verdict, wording)}"
            case Role.ID:
                return claim.id
            case Role.GROUP:
                return id(article)
            case Role.GROUP_NAME:
                return wording.of(article.name) if self._several else ""
            case Role.VERDICT:
                return claim.verdict
            case Role.DETAIL:
                return say_verdict(claim.verdict, wording)
            case _:
                return None

    def row(self, number: int) -> tuple[Article, Claim]:
        """Return an article and one of its claims by the number of its row."""
        return self._rows[number]

    def _on_language_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
