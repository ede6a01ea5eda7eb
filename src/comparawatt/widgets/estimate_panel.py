"""Who says so: the estimates of the chosen activity, as cards of which one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from comparawatt.models.roles import Role
from comparawatt.widgets.columns import PANEL as WIDTH
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.marks import draw_confidence, draw_radio
from comparawatt.widgets.no_estimates import NoEstimates

if TYPE_CHECKING:
    from comparawatt.models.estimate_model import EstimateModel
    from comparawatt.widgets.look import Look

_MARGIN = 16
_GAP = 9
_DOTS = 38
_LINE = 20
_LEFT = 40
_PADDING = 10
_MOST_HEIGHTS = 2000
_ROOM_FOR_NOTES = 420
_ROOM_FOR_LEGEND = 340
_Align = Qt.AlignmentFlag
_WRAP = _Align.AlignLeft | _Align.AlignTop | Qt.TextFlag.TextWordWrap

_Index = QModelIndex | QPersistentModelIndex


class _Line(NamedTuple):
    """A paragraph of a card, with its colour token and the width it is set in."""

    text: str
    token: str
    width: int


class EstimateDelegate(QStyledItemDelegate):
    """Draws a card; the chosen one tells everything, the others what tells them apart."""

    def __init__(self, look: Look, view: ListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._heights: dict[tuple[str, int, int, int], int] = {}
        look.text_size_changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a card."""
        del option
        height = self._name_height(index)
        height += sum(self._height(line) + 3 for line in self._lines(index))
        return QSize(self._card(), height + 2 * _PADDING + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a card."""
        look = self._look
        # A card keeps its width whether or not there is a scroll bar beside it.
        card = QRect(option.rect).adjusted(_MARGIN, 1, 0, -_GAP)
        card.setWidth(self._card())
        hovered = index.row() == self._view.hovered
        selected = bool(index.data(Role.SELECTED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = "ink" if selected or hovered else "line"
        painter.setPen(QPen(look.color(outline), 2.5 if selected else 1.5))
        painter.setBrush(look.color("sunken" if hovered and not selected else "surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)
        line = look.px(_LINE)
        draw_radio(painter, look, QPointF(card.left() + 22, card.top() + _PADDING + line / 2), chosen=selected)
        figure_font = look.font(15, 700)
        figure = index.data(Role.FIGURE)
        width = QFontMetrics(figure_font).horizontalAdvance(figure)
        right = card.right() - 12
        painter.setFont(figure_font)
        painter.setPen(look.color("ink"))
        painter.drawText(QRect(right - width, card.top() + _PADDING, width + 2, line), _Align.AlignVCenter, figure)
        painter.setFont(look.font(15, 700))
        left = card.left() + _LEFT
        name_height = self._name_height(index)
        room = QRect(left, card.top() + _PADDING, right - width - 8 - left, name_height)
        painter.drawText(room, _WRAP, index.data())
        top = room.bottom() + 4
        draw_confidence(painter, look, QPointF(right - 26, top + look.px(8)), index.data(Role.CONFIDENCE))
        for told in self._lines(index):
            height = self._height(told)
            painter.setFont(look.font(13, 500))
            painter.setPen(look.color(told.token))
            painter.drawText(QRect(left, top, told.width, height), _WRAP, told.text)
            top += height + 3
        painter.restore()

    def _card(self) -> int:
        """Return how wide a card is; before the list is laid out, how wide it will be."""
        width = self._view.width() + 1 if self._view.isVisible() else self._look.px(WIDTH)
        return width - 2 * _MARGIN

    def _lines(self, index: _Index) -> list[_Line]:
        """Return the lines under the name; the first leaves room for the dots at its right."""
        width = self._card() - _LEFT - 12
        lines = [_Line(index.data(Role.DETAIL), "ink2", width - _DOTS)]
        if index.data(Role.SELECTED):
            lines.append(_Line(index.data(Role.RANGE_TEXT), "ink", width))
            # In a low panel the note would hide the rivals; the page of all figures has it.
            roomy = self._view.height() >= self._look.px(_ROOM_FOR_NOTES)
            told = (Role.SCOPE, Role.NOTE) if roomy else (Role.SCOPE,)
            lines += [_Line(index.data(role), "ink2", width) for role in told if index.data(role)]
            lines += [_Line(source, "ink", width) for source in index.data(Role.SOURCES).split("\n")]
        return lines

    def _name_height(self, index: _Index) -> int:
        width = QFontMetrics(self._look.font(15, 700)).horizontalAdvance(index.data(Role.FIGURE))
        return self._wrapped(index.data(), 15, 700, self._card() - _LEFT - 12 - width - 8)

    def _height(self, line: _Line) -> int:
        return self._wrapped(line.text, 13, 500, line.width)

    def _wrapped(self, text: str, size: int, weight: int, width: int) -> int:
        """Return the height of a paragraph; each is measured once, since a choice lays out all cards anew."""
        key = (text, size, weight, width)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            metrics = QFontMetrics(self._look.font(size, weight))
            height = self._heights[key] = metrics.boundingRect(QRect(0, 0, width, 4000), int(_WRAP), text).height()
        return height


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
        return QSize(self._look.px(WIDTH), 2 * self._look.px(_LINE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw three full dots and their meaning."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._look.px(_LINE)
        draw_confidence(painter, self._look, QPointF(_MARGIN + 4, 2 + line / 2), 3)
        painter.setFont(self._look.font(13, 500))
        painter.setPen(self._look.color("ink2"))
        painter.drawText(QRect(_MARGIN + _LEFT, 2, self.width(), line), _Align.AlignVCenter, self.text)
        painter.drawText(QRect(_MARGIN, 2 + line, self.width(), line), _Align.AlignVCenter, self.edition)
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
        head.setContentsMargins(_MARGIN, 0, _MARGIN - 4, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._fold)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.setContentsMargins(1, 16, 0, 8)
        layout.addLayout(head)
        self._none.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
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
