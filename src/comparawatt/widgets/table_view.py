"""A table in the look of the theme, in which the arrows move and which Tab leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from comparawatt.widgets.list_view import ThinScrollBar
from comparawatt.widgets.theme import palette

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_ROW, _AIR = 64, 5
_MEASURED = 100
"""Up to how many rows each have the height that their words need."""


class CellDelegate(QStyledItemDelegate):
    """Draws cells without a focus frame: the window draws the focus itself."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Change what the style draws."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave some air above and below the words."""
        return super().sizeHint(option, index) + QSize(0, 2 * _AIR)


class TableView(QTableView):
    """Shows a table that is read, not changed.

    Args:
        model: The table.
        look: Theme and font.
        shares: Of the columns, in hundredths of the width.
        least: Pixels of the design that the columns have together at least; below it the table scrolls.
        size: Of its type, in pixels.
    """

    def __init__(
        self,
        model: QAbstractItemModel,
        look: Look,
        shares: tuple[int, ...],
        parent: QWidget | None = None,
        *,
        least: int = 0,
        size: int = 13,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._shares = shares
        self._least = least
        self._size = size
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self._bar = ThinScrollBar(look, self)
        self.setVerticalScrollBar(self._bar)
        model.modelReset.connect(self._measure)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._on_text_size_changed)
        self._restyle()
        self._set_sizes()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that text has now."""
        self._set_sizes()
        super().showEvent(event)

    def _on_text_size_changed(self) -> None:
        if self.isVisible():  # all cells are measured anew: a table that is not seen waits until it is
            self._set_sizes()

    def _set_sizes(self) -> None:
        self.setFont(self._look.font(self._size, 500))
        self.horizontalHeader().setFont(self._look.font(self._size, 700))
        self.horizontalHeader().setMinimumHeight(self._look.px(20) + 12)
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self._share()

    def _share(self) -> None:
        width = max(self.viewport().width(), self._look.px(self._least))
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, width * share // 100)

    def _measure(self) -> None:
        """Let rows be as high as their words, where that takes no time."""
        few = self.model().rowCount() <= _MEASURED
        mode = QHeaderView.ResizeMode.ResizeToContents if few else QHeaderView.ResizeMode.Fixed
        self.verticalHeader().setSectionResizeMode(mode)

    def _restyle(self) -> None:
        colors = palette(self._look.theme)
        # What is drawn in ink must be seen on the row that the keyboard is at.
        colors.setColor(QPalette.ColorRole.Highlight, self._look.color("mark_fill"))
        colors.setColor(QPalette.ColorRole.HighlightedText, self._look.color("ink"))
        self.setPalette(colors)
        self.horizontalHeader().setPalette(colors)
        self._bar.update()
