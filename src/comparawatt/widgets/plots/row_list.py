"""The rows beside the plot: icon, name and count of each activity, for the keyboard and the screen reader too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comparawatt.models.roles import Role
from comparawatt.widgets.plots.drawing import FRAME, RADIUS, draw_text
from comparawatt.widgets.plots.geometry import RowBand
from comparawatt.widgets.plots.plan import Plan, frame_rows
from comparawatt.widgets.plots.small_buttons import REMOVE
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_ICON = 28
_NAME = 42
_LINE = 1.2
_GAP = 16
_LEAST_PLOT = 340


class Columns(msgspec.Struct, frozen=True):
    """Where the columns are, in pixels of the list.

    Attributes:
        left: Where icons begin.
        zero: Where bars begin.
        end: Where the plot ends.
        right: Where counts end.
        counts: Whether there is room for counts.
    """

    left: int
    zero: int
    end: int
    right: int
    counts: bool = True


def columns_for(model: QAbstractItemModel, look: Look, width: int, margin: int) -> Columns:
    """Return the columns that names and counts need; where bars would have too little, counts fold away.

    Args:
        model: The rows.
        look: The font.
        width: Of the list, in pixels.
        margin: What stays free left of the icons and right of the counts, in pixels.
    """
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    names = [_widest(look, 16, 600, str(index.data())) for index in indexes]
    details = [_widest(look, 13, 500, index.data(Role.DETAIL) or "") for index in indexes]
    counts = [_widest(look, 16, 700, index.data(Role.COUNT_TEXT) or "") for index in indexes]
    most = int(width * 0.36)
    zero = margin + look.px(_NAME) + int(max([*names, *details, 120.0])) + _GAP + REMOVE
    right = width - margin
    end = right - int(max([*counts, 90.0])) - 24
    if end - min(zero, most) >= look.px(_LEAST_PLOT):
        return Columns(margin, min(zero, most), end, right)
    return Columns(margin, min(zero, most), right, right, counts=False)


def _widest(look: Look, size: int, weight: int, text: str) -> float:
    return QFontMetricsF(look.font(size, weight)).horizontalAdvance(text)


class _RowDelegate(QStyledItemDelegate):
    """Draws a row's icon, name and count; the plot between them is drawn by the chart."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.band = RowBand(68)
        self.columns = Columns(0, 200, 600, 700)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that all rows share."""
        del option, index
        return QSize(0, self.band.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row; texts of the data are drawn, never set as markup."""
        look, columns = self._look, self.columns
        top = option.rect.top()
        middle = top + self.band.middle(0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(_ICON)
        look.draw_icon(painter, index.data(Role.ICON), "ink", QRectF(columns.left, middle - side / 2, side, side))
        self._draw_name(painter, index, middle)
        if columns.counts:
            self._draw_count(painter, index, middle)
        painter.restore()

    def _draw_name(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, middle: float) -> None:
        look, columns = self._look, self.columns
        left = columns.left + look.px(_NAME)
        room = columns.zero - REMOVE - _GAP / 2 - left
        detail = index.data(Role.DETAIL)
        font, small = look.font(16, 600), look.font(13, 500)
        lines = [
            (text, font, "ink") for text in _wrapped(index.data(), QFontMetricsF(font), room, 1 if detail else 2)
        ]
        if detail:
            lines.append((_elided(detail, QFontMetricsF(small), room), small, "ink2"))
        step = font.pixelSize() * _LINE
        # Two lines in a low row keep off the frame, which begins a few pixels inside of it.
        top = middle - self.band.middle(0)
        y = max(middle - step * (len(lines) - 1) / 2, top + look.px(14))
        for text, shown, token in lines:
            painter.setFont(shown)
            painter.setPen(look.color(token))
            draw_text(painter, QRectF(left, y, 0, 0).topLeft(), text)
            y += step

    def _draw_count(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, middle: float) -> None:
        look = self._look
        font = look.font(16, 700)
        equivalent = index.data(Role.EQUIVALENT)
        painter.setFont(font)
        painter.setPen(look.color(yardstick(equivalent.icon).text if equivalent else "ink"))
        text = index.data(Role.COUNT_TEXT) or ""
        x = self.columns.right - QFontMetricsF(font).horizontalAdvance(text)
        draw_text(painter, QRectF(x, middle, 0, 0).topLeft(), text)


class RowList(QListView):
    """Lists the rows; the plot lies over its middle, so that a row is one line from its name to its count.

    Attributes:
        remove_asked: Emitted with the row that somebody wants to be rid of.
        zoom_asked: Emitted with notches of a wheel, by which the scale is to be seen from closer.
    """

    remove_asked = Signal(int)
    zoom_asked = Signal(float)

    def __init__(self, model: QAbstractItemModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_by_side_rows")
        self._look = look
        self._plan: Plan | None = None
        self._delegate = _RowDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        look.theme_changed.connect(self.viewport().update)

    def arrange(self, columns: Columns, band: RowBand) -> None:
        """Use other columns and another height."""
        self._delegate.columns, self._delegate.band = columns, band
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_plan(self, plan: Plan | None) -> None:
        """Frame the rows that are magnified."""
        self._plan = plan
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove the current row, + - 0 zoom; the rest is the list's."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.remove_asked.emit(row)
            return
        notches = {Qt.Key.Key_Plus: 2.0, Qt.Key.Key_Minus: -2.0, Qt.Key.Key_0: -100.0}
        if event.key() in notches:
            self.zoom_asked.emit(notches[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frames, then the rows."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("ink"), FRAME))
        columns = self._delegate.columns
        for run in self._plan.magnified if self._plan else ():
            frame = frame_rows(self._delegate.band, run.first, run.last)
            frame.setLeft(columns.left - 10)
            frame.setRight(columns.zero + run.frame)
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)


def _wrapped(text: str, metrics: QFontMetricsF, room: float, most: int) -> list[str]:
    """Break a text into a few lines; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= room:
            taken += 1
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    if words:
        lines.append(_elided(" ".join(words), metrics, room))
    return lines


def _elided(text: str, metrics: QFontMetricsF, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
