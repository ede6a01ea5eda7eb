"""The figures as a plain table, in which everything that can be pointed at is reached by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from comparawatt.models.roles import Role
from comparawatt.widgets.marks import draw_radio
from comparawatt.widgets.table_view import CellDelegate, TableView

if TYPE_CHECKING:
    from comparawatt.models.estimate_table import EstimateTable
    from comparawatt.widgets.look import Look

_RADIO = 20
_LEAST = 900

_SHARES = (16, 8, 10, 5, 11, 11, 18, 21)
"""Of the columns, in hundredths of the width."""


class _RadioDelegate(CellDelegate):
    """Puts a radio before the name, filled where it is the chosen one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Change what the style draws."""
        super().initStyleOption(option, index)
        if index.column() == 0:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(_RADIO, _RADIO)
            option.icon = QIcon(self._radio(chosen=bool(index.data(Role.SELECTED))))

    def _radio(self, *, chosen: bool) -> QPixmap:
        ratio = 2.0
        picture = QPixmap(QSize(_RADIO, _RADIO) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_radio(painter, self._look, QPointF(_RADIO / 2, _RADIO / 2), chosen=chosen)
        painter.end()
        return picture


class EstimateTableView(TableView):
    """Shows an `EstimateTable`.

    Args:
        model: The table.
        look: Theme and font.

    Attributes:
        chosen: Emitted with the id of an estimate.
        pointed: Emitted with the id of the estimate that the keyboard is at.
    """

    chosen = Signal(str)
    pointed = Signal(str)

    def __init__(self, model: EstimateTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(model, look, _SHARES, parent, least=_LEAST)
        self.setObjectName("board_table")
        self.setItemDelegate(_RadioDelegate(look, self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_pointed)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("All figures as a table"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter and Space; the rest is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(Role.ID))

    def _on_pointed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pointed.emit(index.data(Role.ID))
