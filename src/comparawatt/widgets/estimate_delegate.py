"""A card of an estimate in the list of those who say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from comparawatt.models.roles import Role
from comparawatt.widgets.columns import PANEL as WIDTH
from comparawatt.widgets.marks import draw_confidence, draw_radio

if TYPE_CHECKING:
    from comparawatt.widgets.list_view import ListView
    from comparawatt.widgets.look import Look

MARGIN = 16
LEFT = 40
"""From the edge of a card to its words."""

LINE = 20
_GAP = 9
_DOTS = 38
_PADDING = 10
_MOST_HEIGHTS = 2000
_ROOM_FOR_NOTES = 420
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
        card = QRect(option.rect).adjusted(MARGIN, 1, 0, -_GAP)
        card.setWidth(self._card())
        hovered = index.row() == self._view.hovered
        selected = bool(index.data(Role.SELECTED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = "ink" if selected or hovered else "line"
        painter.setPen(QPen(look.color(outline), 2.5 if selected else 1.5))
        painter.setBrush(look.color("sunken" if hovered and not selected else "surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)
        line = look.px(LINE)
        draw_radio(painter, look, QPointF(card.left() + 22, card.top() + _PADDING + line / 2), chosen=selected)
        figure_font = look.font(15, 700)
        figure = index.data(Role.FIGURE)
        width = QFontMetrics(figure_font).horizontalAdvance(figure)
        right = card.right() - 12
        painter.setFont(figure_font)
        painter.setPen(look.color("ink"))
        painter.drawText(QRect(right - width, card.top() + _PADDING, width + 2, line), _Align.AlignVCenter, figure)
        painter.setFont(look.font(15, 700))
        left = card.left() + LEFT
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
        return width - 2 * MARGIN

    def _lines(self, index: _Index) -> list[_Line]:
        """Return the lines under the name; the first leaves room for the dots at its right."""
        width = self._card() - LEFT - 12
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
        return self._wrapped(index.data(), 15, 700, self._card() - LEFT - 12 - width - 8)

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
