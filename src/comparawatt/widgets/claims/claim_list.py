"""The claims at the left: one row each, with what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from comparawatt.models.roles import Role
from comparawatt.widgets.claims.spoken_row import WRAPPED, wrapped_height
from comparawatt.widgets.claims.verdict_mark import draw_mark

if TYPE_CHECKING:
    from comparawatt.widgets.list_view import ListView
    from comparawatt.widgets.look import Look

WIDTH = 300
_HEADER = 34
_LEFT = 63
_MARGIN = 20
_MARK = 30
_PADDING = 10

_Index = QModelIndex | QPersistentModelIndex


class ClaimDelegate(QStyledItemDelegate):
    """Draws a claim: its mark, its title and the verdict; above the first of an article, the article's name."""

    def __init__(self, look: Look, view: ListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row; the title is measured in bold, so that nothing moves when it is chosen."""
        del option
        title, verdict = self._heights(index)
        header = self._look.px(_HEADER) if self._is_first(index) else 0
        return QSize(self._look.px(WIDTH) - 12, title + verdict + 2 * _PADDING + header)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        look = self._look
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_first(index):
            painter.setFont(look.font(13, 600))
            painter.setPen(look.color("ink2"))
            header = QRect(area.left() + _MARGIN, area.top(), look.px(WIDTH) - 2 * _MARGIN, look.px(_HEADER))
            name = painter.fontMetrics().elidedText(
                index.data(Role.GROUP_NAME), Qt.TextElideMode.ElideRight, header.width()
            )
            painter.drawText(header, Qt.AlignmentFlag.AlignVCenter, name)
            area.setTop(area.top() + look.px(_HEADER))
        is_current = index.row() == self._view.currentIndex().row()
        if is_current:
            painter.fillRect(area, look.color("surface"))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), look.color("mark"))
        elif index.row() == self._view.hovered:
            painter.fillRect(area, look.color("sunken"))
        mark = QRectF(area.left() + _MARGIN, area.center().y() - _MARK / 2 + 0.5, _MARK, _MARK)
        draw_mark(painter, look, mark, index.data(Role.VERDICT))
        title, verdict = self._heights(index)
        room = self._room()
        top = area.center().y() - (title + verdict) // 2
        painter.setFont(look.font(15, 700 if is_current else 600))
        painter.setPen(look.color("ink"))
        painter.drawText(QRect(area.left() + _LEFT, top, room, title), WRAPPED, index.data())
        painter.setFont(look.font(14, 500))
        painter.setPen(look.color("ink2"))
        painter.drawText(QRect(area.left() + _LEFT, top + title, room, verdict), WRAPPED, index.data(Role.DETAIL))
        painter.restore()

    def _room(self) -> int:
        """Return how wide the texts are."""
        return self._look.px(WIDTH) - _LEFT - _MARGIN

    def _heights(self, index: _Index) -> tuple[int, int]:
        return (
            wrapped_height(index.data(), self._look.font(15, 700), self._room()),
            wrapped_height(index.data(Role.DETAIL), self._look.font(14, 500), self._room()),
        )

    def _is_first(self, index: _Index) -> bool:
        """Say whether the article's name stands above a row: where there are several articles."""
        group = index.data(Role.GROUP)
        if not index.data(Role.GROUP_NAME):
            return False
        return index.row() == 0 or index.sibling(index.row() - 1, 0).data(Role.GROUP) != group
