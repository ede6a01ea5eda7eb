"""Who says so: the estimates of the chosen activity, as cards of which one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.models.roles import Role
from comparawatt.widgets.columns import PANEL as WIDTH
from comparawatt.widgets.controls import Button
from comparawatt.widgets.estimate_delegate import LEFT, LINE, MARGIN, EstimateDelegate
from comparawatt.widgets.labels import Label
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.marks import draw_confidence
from comparawatt.widgets.no_estimates import NoEstimates

if TYPE_CHECKING:
    from comparawatt.models.estimate_model import EstimateModel
    from comparawatt.widgets.look import Look

_ROOM_FOR_LEGEND = 340


class _Cards(ListView):
    """A list in which moving the current row chooses, as radio buttons do."""

    moved = Signal(QModelIndex)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew: a high panel tells more."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows, and with Space."""
        super().keyPressEvent(event)
        if event.key() in (
            Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_End,
        ):  # fmt: skip
            self.moved.emit(self.currentIndex())


class _Legend(QWidget):
    """Says what the dots mean, and of which date the data are."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.text = ""
        self.edition = ""

    def sizeHint(self) -> QSize:
        """Return the room of two lines."""
        return QSize(self._look.px(WIDTH), 2 * self._look.px(LINE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw three full dots and their meaning."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._look.px(LINE)
        draw_confidence(painter, self._look, QPointF(MARGIN + 4, 2 + line / 2), 3)
        painter.setFont(self._look.font(13, 500))
        painter.setPen(self._look.color("ink2"))
        painter.drawText(QRect(MARGIN + LEFT, 2, self.width(), line), Qt.AlignmentFlag.AlignVCenter, self.text)
        painter.drawText(QRect(MARGIN, 2 + line, self.width(), line), Qt.AlignmentFlag.AlignVCenter, self.edition)
        painter.end()


class EstimatePanel(QWidget):
    """Shows who says so.

    Args:
        model: The estimates.
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with the id of an estimate.
        folded: Emitted when somebody folds the panel away.
        board_pressed: Emitted when somebody wants to see all figures on one scale.
    """

    chosen = Signal(str)
    folded = Signal()
    board_pressed = Signal()

    def __init__(self, model: EstimateModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("estimate_panel")
        self._model = model
        self._look = look
        self._title = Label(look, 18, 800, parent=self)
        self._fold = Button(look, "close", parent=self)
        self._fold.setObjectName("fold_panel")
        self._fold.hide_frame()
        self.view = _Cards(look, self)
        self.view.setObjectName("estimates")
        self.view.setModel(model)
        self.view.setItemDelegate(EstimateDelegate(look, self.view))
        self._none = NoEstimates(look, self)
        self._legend = _Legend(look, self)
        self._board = Button(look, parent=self)
        self._board.setObjectName("open_board")
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN - 4, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._fold)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.setContentsMargins(1, 16, 0, 8)
        layout.addLayout(head)
        self._none.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout.addWidget(self._none)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._legend)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 8)  # the French words need the width
        foot.addWidget(self._board)
        layout.addLayout(foot)
        self.view.clicked.connect(self._on_chosen)
        self.view.moved.connect(self._on_chosen)
        self._fold.clicked.connect(self.folded)
        self._board.clicked.connect(self.board_pressed)
        model.modelReset.connect(self._on_changed)
        model.dataChanged.connect(self._on_changed)
        look.theme_changed.connect(self.update)
        self.retranslate_ui()
        self._on_changed()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("Who says so?"))
        self._title.setText(self.tr("Who says so?"))
        self._fold.setAccessibleName(self.tr("Fold this panel"))
        self._fold.setToolTip(self.tr("Fold this panel (W)"))
        self.view.setAccessibleName(self.tr("Who says so?"))
        self._board.setText(self.tr("All figures on one scale"))
        self._legend.text = self.tr("confidence in the source")
        self._legend.edition = self.tr("data of {date}").replace("{date}", self._model.edition)
        self._legend.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a low panel to its cards."""
        super().resizeEvent(event)
        self._show_legend()

    def hasHeightForWidth(self) -> bool:
        """The panel takes the height that it gets: its cards scroll."""
        return False

    def _show_legend(self) -> None:
        self._legend.setVisible(self._model.rowCount() > 0 and self.height() >= self._look.px(_ROOM_FOR_LEGEND))

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(Role.ID))

    def _on_changed(self) -> None:
        has_rows = self._model.rowCount() > 0
        self._none.setVisible(not has_rows)
        self._show_legend()
        self._board.setVisible(has_rows)
        row = self._model.row_of_selected()
        if row >= 0:
            self.view.setCurrentIndex(self._model.index(row))
        self.view.scheduleDelayedItemsLayout()  # the chosen card is the tall one
