"""The figures as a plain table, in which everything that can be pointed at is reached by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from comparawatt.models.estimate_table import COLUMNS, EstimateTable
from comparawatt.models.roles import Role
from comparawatt.widgets.list_view import ThinScrollBar
from comparawatt.widgets.marks import draw_radio
from comparawatt.widgets.theme import palette

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_RADIO = 20
_LEAST = 900
_ROW = 64
_MEASURED = 100
"""Up to how many rows each have the height that their words need."""

# Hundredths of the width.
_SHARES = {
    "who": 16,
    "figure": 8,
    "range": 10,
    "year": 5,
    "confidence": 11,
    "statistic": 11,
    "scope": 18,
    "sources": 21,
}


class _CellDelegate(QStyledItemDelegate):
    """Puts a radio before the name, filled where it is the chosen one; the window draws the focus itself."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Change what the style draws."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
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


class EstimateTableView(QTableView):
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
        super().__init__(parent)
        self.setObjectName("board_table")
        self._look = look
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(look, self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leaves the table, the arrows move in it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_pointed)
        self._bar = ThinScrollBar(look, self)
        self.setVerticalScrollBar(self._bar)
        model.modelReset.connect(self._measure)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._on_text_size_changed)
        self._restyle()
        self._set_sizes()
        self._measure()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("All figures as a table"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that text has now."""
        self._set_sizes()
        super().showEvent(event)

    def _on_text_size_changed(self) -> None:
        if self.isVisible():  # all cells are measured anew: a table that is not seen waits until it is
            self._set_sizes()

    def _set_sizes(self) -> None:
        self.setFont(self._look.font(13, 500))
        self.horizontalHeader().setFont(self._look.font(13, 700))
        self.horizontalHeader().setMinimumHeight(self._look.px(20) + 12)
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self._share_width()

    def _share_width(self) -> None:
        width = max(self.viewport().width(), self._look.px(_LEAST))
        for column, key in enumerate(COLUMNS):
            self.setColumnWidth(column, width * _SHARES[key] // 100)

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

    def _measure(self) -> None:
        """Let rows be as high as their words, where that takes no time."""
        few = self.model().rowCount() <= _MEASURED
        mode = QHeaderView.ResizeMode.ResizeToContents if few else QHeaderView.ResizeMode.Fixed
        self.verticalHeader().setSectionResizeMode(mode)

    def _restyle(self) -> None:
        colors = palette(self._look.theme)
        # A radio in ink must be seen on the row that the keyboard is at.
        colors.setColor(QPalette.ColorRole.Highlight, self._look.color("mark_fill"))
        colors.setColor(QPalette.ColorRole.HighlightedText, self._look.color("ink"))
        self.setPalette(colors)
        self.horizontalHeader().setPalette(colors)
        self._bar.update()
