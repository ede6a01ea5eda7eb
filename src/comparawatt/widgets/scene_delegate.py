"""A scene in a list: one line, with the present scene marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.widgets.list_view import ListView
    from comparawatt.widgets.look import Look

_HEIGHT = 34
_BESIDE = 16
_EDGE = 4


class SceneDelegate(QStyledItemDelegate):
    """Draws a row: the scene that is shown has a yellow edge and is bold."""

    def __init__(self, look: Look, view: ListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the width is that of the list."""
        del option, index
        return QSize(0, self._look.px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        look, area = self._look, QRect(option.rect)
        painter.save()
        is_present = bool(index.data(Role.SELECTED))
        if is_present:
            painter.fillRect(area, look.color("surface"))
            painter.fillRect(QRect(area.left(), area.top(), _EDGE, area.height()), look.color("mark"))
        elif index.row() == self._view.hovered:
            painter.fillRect(area, look.color("sunken"))
        painter.setFont(look.font(15, 700 if is_present else 500))
        painter.setPen(look.color("ink"))
        room = area.adjusted(_BESIDE, 0, -_BESIDE, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()
