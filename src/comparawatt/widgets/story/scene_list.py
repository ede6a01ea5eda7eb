"""The scenes of a story, one row each: dragged by the mouse, taken away by the Delete key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from comparawatt.models.roles import Role
from comparawatt.widgets.list_view import ListView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.story_list import StoryList
    from comparawatt.widgets.look import Look

WIDTH = 260
_TITLE, _DETAIL, _OVER = 20, 18, 18
_NUMBER, _ICON, _GAP, _LEFT = 24, 22, 10, 12
_ROWS = 4
"""Rows that are seen at least."""

_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)

_Index = QModelIndex | QPersistentModelIndex


class SceneDelegate(QStyledItemDelegate):
    """Draws a scene: its number, the sign of its screen, its title, and under that its screen."""

    def __init__(self, look: Look, view: ListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row: it is the same for all."""
        del option, index
        return QSize(self._look.px(WIDTH) // 2, self._look.px(_TITLE + _DETAIL) + _OVER)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        look = self._look
        area = QRect(option.rect)
        painter.save()
        is_current = index.row() == self._view.currentIndex().row()
        if is_current:
            painter.fillRect(area, look.color("surface"))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), look.color("mark"))
        elif index.row() == self._view.hovered:
            painter.fillRect(area, look.color("sunken"))
        number = QRect(area.left() + _LEFT, area.top(), look.px(_NUMBER), area.height())
        painter.setFont(look.font(14, 700))
        painter.setPen(look.color("ink2"))
        painter.drawText(number, int(_ONE_LINE | Qt.AlignmentFlag.AlignRight), str(index.row() + 1))
        side, icon = look.px(_ICON), str(index.data(Role.ICON))
        x = number.right() + _GAP
        ink = "danger" if icon == "warn" else "ink"
        pixmap = look.pixmap(icon, ink, side, self._view.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, area.center().y() - side / 2 + 0.5), pixmap)
        x += side + _GAP
        width, top = area.right() - x - 8, area.top() + _OVER // 2
        self._line(
            painter, QRect(x, top, width, look.px(_TITLE)), index.data(), "ink", 15, 700 if is_current else 600
        )
        detail = QRect(x, top + look.px(_TITLE), width, look.px(_DETAIL))
        self._line(painter, detail, index.data(Role.DETAIL), "ink2", 13, 500)
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, text: str, ink: str, size: int, weight: int) -> None:
        painter.setFont(self._look.font(size, weight))
        painter.setPen(self._look.color(ink))
        fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _ONE_LINE, fits)


class SceneList(ListView):
    """The list.

    Attributes:
        chosen: Emitted with the row that people are at, or -1.
        deletion_wanted: Emitted when somebody presses Delete.
    """

    chosen = Signal(int)
    deletion_wanted = Signal()

    def __init__(self, scenes: StoryList, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("scenes")
        self.setItemDelegate(SceneDelegate(look, self))
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(scenes)
        self.selectionModel().currentChanged.connect(lambda index, _: self.chosen.emit(index.row()))
        look.text_size_changed.connect(self._measure_anew)
        self._measure_anew()

    def sizeHint(self) -> QSize:
        """Return the room of the fewest rows: it scrolls."""
        return QSize(self._look.px(WIDTH), self.minimumHeight())

    def choose(self, row: int) -> None:
        """Be at a row."""
        self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Delete."""
        if event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.deletion_wanted.emit()
            return
        super().keyPressEvent(event)

    def _measure_anew(self) -> None:
        self.setMinimumHeight((self._look.px(_TITLE + _DETAIL) + _OVER) * _ROWS)
        self.scheduleDelayedItemsLayout()
