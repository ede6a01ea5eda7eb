"""Draws a row of the activity list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from comparawatt.models.roles import Role
from comparawatt.widgets.columns import LIST as WIDTH

if TYPE_CHECKING:
    from comparawatt.widgets.list_view import ListView
    from comparawatt.widgets.look import Look

_ROW = 40
_HEADER = 30
_ICON = 20
_LINE = 17
_NAME_LEFT = 48
_CHIP_RIGHT = 20
_CHIP_ROOM = 96
_CHIP_LINE, _CHIP_OVER = 16, 8
_NAME_LINES = 3
_Align = Qt.AlignmentFlag


class ActivityDelegate(QStyledItemDelegate):
    """Draws an activity: icon, name on up to three lines, energy chip; the group's name above its first one."""

    def __init__(self, look: Look, view: ListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._lines: dict[tuple[str, bool], list[str]] = {}
        self._widths: dict[tuple[str, bool], int] = {}
        look.text_size_changed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; names are measured once, so that ten thousand rows are laid out at once."""
        del option
        lines = len(self._name_lines(index.data(), bold=False))
        look = self._look
        height = max(look.px(_ROW), lines * look.px(_LINE) + 8)
        return QSize(look.px(WIDTH), height + (look.px(_HEADER) if _is_first_of_group(index) else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        look = self._look
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _is_first_of_group(index):
            painter.setFont(look.font(13, 600, tabular=True))
            painter.setPen(look.color("ink2"))
            header = QRect(area.left() + 16, area.top() + 6, look.px(WIDTH) - 32, look.px(_HEADER) - 6)
            painter.drawText(header, _Align.AlignVCenter, index.data(Role.GROUP_NAME))
            area.setTop(area.top() + look.px(_HEADER))
        selected = bool(index.data(Role.SELECTED))
        if selected:
            painter.fillRect(area, look.color("surface"))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), look.color("mark"))
        elif index.row() == self._view.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("sunken"))
            painter.drawRoundedRect(area.adjusted(6, 0, -6, 0), 8, 8)
        ratio = self._view.devicePixelRatioF()
        side = look.px(_ICON)
        icon = look.pixmap(index.data(Role.ICON), "ink" if selected else "ink2", side, ratio)
        painter.drawPixmap(QPointF(area.left() + look.px(17), area.center().y() - side / 2 + 0.5), icon)
        chip_left = self._draw_chip(painter, area, index.data(Role.FIGURE), selected=selected)
        left = look.px(_NAME_LEFT)
        room = QRect(area.left() + left, area.top(), chip_left - left, area.height())
        self._draw_name(painter, room, self._name_lines(index.data(), bold=selected), bold=selected)
        painter.restore()

    def _draw_chip(self, painter: QPainter, area: QRect, text: str, *, selected: bool) -> int:
        """Draw the energy in a pill at the right and return where it begins."""
        look = self._look
        font = look.font(13, 600, tabular=True)
        width = QFontMetrics(font).horizontalAdvance(text) + 20
        height = look.px(_CHIP_LINE) + _CHIP_OVER
        right = area.left() + look.px(WIDTH) - _CHIP_RIGHT
        pill = QRectF(right - width, area.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("mark" if selected else "sunken"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(look.color("on_mark" if selected else "ink2"))
        painter.drawText(pill, _Align.AlignCenter, text)
        return int(pill.left())

    def _draw_name(self, painter: QPainter, room: QRect, lines: list[str], *, bold: bool) -> None:
        painter.setFont(self._look.font(14, 700 if bold else 500))
        painter.setPen(self._look.color("ink"))
        height = self._look.px(_LINE)
        top = room.center().y() - height * len(lines) // 2 + 1
        for place, line in enumerate(lines):
            row = QRect(room.left(), top + place * height, room.width(), height)
            painter.drawText(row, _Align.AlignVCenter | _Align.AlignLeft | Qt.TextFlag.TextSingleLine, line)

    def _name_lines(self, name: str, *, bold: bool) -> list[str]:
        found = self._lines.get((name, bold))
        if found is None:
            found = self._lines[name, bold] = self._break(name[:200].split(" "), bold=bold)
        return found

    def _break(self, words: list[str], *, bold: bool) -> list[str]:
        """Break words into lines; what does not fit on the last one is elided."""
        look = self._look
        width = look.px(WIDTH - _CHIP_ROOM - _NAME_LEFT) - _CHIP_RIGHT
        metrics = QFontMetrics(self._look.font(14, 700 if bold else 500))
        space = self._advance(" ", metrics, bold=bold)
        lines: list[str] = []
        while words:
            line = words.pop(0)
            taken = self._advance(line, metrics, bold=bold)
            is_last = len(lines) == _NAME_LINES - 1
            while words and (is_last or taken + space + self._advance(words[0], metrics, bold=bold) <= width):
                taken += space + self._advance(words[0], metrics, bold=bold)
                line += f" {words.pop(0)}"
            fits = taken <= width
            lines.append(line if fits else metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        return lines

    def _forget(self) -> None:
        """Measure anew: text has another size."""
        self._lines.clear()
        self._widths.clear()

    def _advance(self, word: str, metrics: QFontMetrics, *, bold: bool) -> int:
        """Return a word's width; names share most of their words, and measuring is what a list costs."""
        found = self._widths.get((word, bold))
        if found is None:
            found = self._widths[word, bold] = metrics.horizontalAdvance(word)
        return found


def _is_first_of_group(index: QModelIndex | QPersistentModelIndex) -> bool:
    row = index.row()
    return row == 0 or index.sibling(row - 1, 0).data(Role.GROUP) != index.data(Role.GROUP)
