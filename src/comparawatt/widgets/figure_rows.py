"""The rows of the board: who says it, how sure it is, and where the figure stands on one logarithmic scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comparawatt.engine.rivals import ARTICLE
from comparawatt.engine.scale import LogSpan
from comparawatt.models.roles import Role
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.marks import DOT, draw_confidence, draw_figure, draw_radio, draw_whisker

if TYPE_CHECKING:
    from comparawatt.engine.ranges import Range
    from comparawatt.models.board_model import BoardModel
    from comparawatt.widgets.look import Look

_HEIGHT = 54
_NAME = 40
_DOTS = 46
_UPPER, _LOWER = 18, 38
_LINE = 20
_BEHIND = 6.0
_BETWEEN = 10.0
_Align = Qt.AlignmentFlag

_Index = QModelIndex | QPersistentModelIndex


class BoardScale(msgspec.Struct, frozen=True):
    """Where figures stand in the list.

    Attributes:
        span: The logarithmic axis.
        left: Pixels from the left edge to the axis' beginning.
        right: Pixels from the left edge to its end.
        edge: Pixels from the left edge to where words must end.
        room: Pixels that a word of the axis needs.
    """

    span: LogSpan
    left: float
    right: float
    edge: float
    room: float

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.left + (self.right - self.left) * self.span.position(value)

    def ticks(self) -> tuple[float, ...]:
        """Return the values that have a line and a word, as many as there is room for."""
        return self.span.ticks(int((self.right - self.left) / self.room) + 1)


class _RowDelegate(QStyledItemDelegate):
    """Draws a row; texts of the data are drawn, never set as markup."""

    def __init__(self, look: Look, view: FigureRows) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that all rows share."""
        del option, index
        return QSize(0, self._look.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        look, scale = self._look, self._view.scale
        row = QRectF(option.rect)
        chosen = bool(index.data(Role.SELECTED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._draw_ground(painter, row, chosen=chosen, hovered=index.row() == self._view.hovered)
        painter.translate(0, row.top())
        draw_radio(painter, look, QPointF(20, look.px(_HEIGHT) / 2), chosen=chosen)
        upper, lower = look.px(_UPPER), look.px(_LOWER)
        room = scale.left - _DOTS - 8 - _NAME
        self._draw_text(painter, QPointF(_NAME, upper), index.data(), room, weight=700)
        self._draw_text(painter, QPointF(_NAME, lower), index.data(Role.DETAIL), room)
        draw_confidence(painter, look, QPointF(scale.left - _DOTS + 4, upper), index.data(Role.CONFIDENCE))
        about = " · ".join((index.data(Role.SCOPE), *index.data(Role.SOURCES).split("\n")))
        self._draw_text(painter, QPointF(scale.left, lower), about, scale.edge - scale.left, ground=ground)
        self._draw_figure(painter, index, ground, chosen=chosen)
        painter.restore()

    def _draw_ground(self, painter: QPainter, row: QRectF, *, chosen: bool, hovered: bool) -> str:
        """Draw the ground of a row that is chosen or pointed at, and return its token."""
        if not (chosen or hovered):
            return "bg"
        ground = "surface" if chosen else "sunken"
        painter.setPen(QPen(self._look.color("ink"), 2.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(ground))
        painter.drawRoundedRect(row.adjusted(1.5, 2, -3, -2), 10, 10)
        return ground

    def _draw_figure(self, painter: QPainter, index: _Index, ground: str, *, chosen: bool) -> None:
        """Draw the line from the axis, the range, the mark, and the figure in words beside it."""
        look, scale = self._look, self._view.scale
        value: Range = index.data(Role.VALUE)
        upper, line = look.px(_UPPER), look.px(_LINE)
        mark, low, high = (QPointF(scale.x(each), upper) for each in (value.central, value.low, value.high))
        article = index.data(Role.ID) == ARTICLE
        painter.setPen(QPen(look.color("ink"), 2 if article or chosen else 1.5))
        painter.drawLine(QLineF(scale.left, upper, mark.x(), upper))
        if value.has_spread:
            draw_whisker(painter, look, low, high)
        words = [(index.data(Role.FIGURE), look.font(15, 700), "ink")]
        if value.has_spread:
            words.append((index.data(Role.RANGE_TEXT), look.font(13, 500), "ink2"))
        widths = [QFontMetricsF(font).horizontalAdvance(text) for text, font, _ in words]
        needed = sum(widths) + 8 * (len(words) - 1)
        x = max(high.x(), mark.x() + DOT) + _BEHIND + 3
        if x + needed > scale.edge:  # there is no room at the right: the words interrupt the line at the left
            x = max(min(low.x(), mark.x() - DOT) - _BEHIND - needed - 3, scale.left - _DOTS)
        painter.fillRect(QRectF(x - 3, upper - line / 2, needed + 6, line), look.color(ground))
        draw_figure(painter, look, mark, article=article)
        for (text, font, token), width in zip(words, widths, strict=True):
            painter.setFont(font)
            painter.setPen(look.color(token))
            painter.drawText(QRectF(x, upper - line / 2, width + 2, line), _Align.AlignVCenter, text)
            x += width + 8

    def _draw_text(
        self, painter: QPainter, place: QPointF, text: str, room: float, *, weight: int = 0, ground: str = ""
    ) -> None:
        """Draw a text in one line: bold where a weight is given, on a ground where lines run behind it."""
        font = self._look.font(15, weight) if weight else self._look.font(13, 500)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        line = self._look.px(_LINE)
        area = QRectF(place.x(), place.y() - line / 2, metrics.horizontalAdvance(shown) + 2, line)
        if ground:
            painter.fillRect(area, self._look.color(ground))
        painter.setFont(font)
        painter.setPen(self._look.color("ink" if weight else "ink2"))
        painter.drawText(area, _Align.AlignVCenter, shown)


class FigureRows(ListView):
    """The list; moving in it points at a row, and only pressing it chooses.

    Args:
        model: The estimates.
        look: Theme and font.

    Attributes:
        chosen: Emitted with the id of an estimate.
        pointed: Emitted with the id of the estimate that the mouse or the keyboard is at.
        scale_changed: Emitted when figures stand elsewhere.
    """

    chosen = Signal(str)
    pointed = Signal(str)
    scale_changed = Signal()

    def __init__(self, model: BoardModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("board_rows")
        self._board = model
        self.setUniformItemSizes(True)
        self.setSelectionMode(ListView.SelectionMode.NoSelection)  # what is chosen is the session's
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(look, self))
        self.scale = self._find_scale()
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_pointed)
        self.selectionModel().currentChanged.connect(self._on_pointed)
        model.modelReset.connect(self.rescale)

    def rescale(self) -> None:
        """Find where the figures stand now."""
        self.scale = self._find_scale()
        self.viewport().update()
        self.scale_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self.rescale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter and Space; the rest is the list's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines of the scale, then the rows."""
        painter = QPainter(self.viewport())
        pen = QPen(self._look.color("line"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 3])
        painter.setPen(pen)
        for tick in self.scale.ticks():
            x = round(self.scale.x(tick))
            painter.drawLine(x, 0, x, self.viewport().height())
        painter.end()
        super().paintEvent(event)

    def _find_scale(self) -> BoardScale:
        width = self.viewport().width()
        look = self._look
        names = min(look.px(300 if width > look.px(860) else 232), width * 2 // 5)
        left = _NAME + names + _DOTS
        edge = width - 10.0
        span = self._board.axis_span()
        words = [self._board.say(tick) for tick in span.ticks(1000)]
        figure, word = (
            max(map(QFontMetricsF(font).horizontalAdvance, words))
            for font in (self._look.font(15, 700), self._look.font(14, 500))
        )
        right = max(edge - figure - DOT - _BEHIND, left + 1.0)
        return BoardScale(span, left, right, edge, word + _BETWEEN)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(Role.ID))

    def _on_pointed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pointed.emit(index.data(Role.ID))
