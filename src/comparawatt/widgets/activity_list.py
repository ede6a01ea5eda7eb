"""The activities by group, with their energies and a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from comparawatt.models.activity_model import ActivityFilter, ActivityModel
from comparawatt.models.roles import Role
from comparawatt.widgets.columns import LIST as WIDTH
from comparawatt.widgets.controls import Button
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_ROW = 40
_HEADER = 30
_ICON = 20
_LINE = 17
_NAME_LEFT = 48
_CHIP_RIGHT = WIDTH - 20
_CHIP_ROOM = 96
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

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; names are measured once, so that ten thousand rows are laid out at once."""
        del option
        lines = len(self._name_lines(index.data(), bold=False))
        height = max(_ROW, lines * _LINE + 8) + (_HEADER if _is_first_of_group(index) else 0)
        return QSize(WIDTH, height)

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
            header = QRect(area.left() + 16, area.top() + 6, WIDTH - 32, _HEADER - 6)
            painter.drawText(header, _Align.AlignVCenter, index.data(Role.GROUP_NAME))
            area.setTop(area.top() + _HEADER)
        selected = bool(index.data(Role.SELECTED))
        if selected:
            painter.fillRect(area, look.color("surface"))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), look.color("mark"))
        elif index.row() == self._view.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("sunken"))
            painter.drawRoundedRect(area.adjusted(6, 0, -6, 0), 8, 8)
        ratio = self._view.devicePixelRatioF()
        icon = look.pixmap(index.data(Role.ICON), "ink" if selected else "ink2", _ICON, ratio)
        painter.drawPixmap(QPointF(area.left() + 17, area.center().y() - _ICON / 2 + 0.5), icon)
        chip_left = self._draw_chip(painter, area, index.data(Role.FIGURE), selected=selected)
        room = QRect(area.left() + _NAME_LEFT, area.top(), chip_left - _NAME_LEFT, area.height())
        self._draw_name(painter, room, self._name_lines(index.data(), bold=selected), bold=selected)
        painter.restore()

    def _draw_chip(self, painter: QPainter, area: QRect, text: str, *, selected: bool) -> int:
        """Draw the energy in a pill at the right and return where it begins."""
        look = self._look
        font = look.font(13, 600, tabular=True)
        width = QFontMetrics(font).horizontalAdvance(text) + 20
        pill = QRectF(area.left() + _CHIP_RIGHT - width, area.center().y() - 11.5, width, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("mark" if selected else "sunken"))
        painter.drawRoundedRect(pill, 12, 12)
        painter.setFont(font)
        painter.setPen(look.color("on_mark" if selected else "ink2"))
        painter.drawText(pill, _Align.AlignCenter, text)
        return int(pill.left())

    def _draw_name(self, painter: QPainter, room: QRect, lines: list[str], *, bold: bool) -> None:
        painter.setFont(self._look.font(14, 700 if bold else 500))
        painter.setPen(self._look.color("ink"))
        top = room.center().y() - _LINE * len(lines) // 2 + 1
        for place, line in enumerate(lines):
            row = QRect(room.left(), top + place * _LINE, room.width(), _LINE)
            painter.drawText(row, _Align.AlignVCenter | _Align.AlignLeft | Qt.TextFlag.TextSingleLine, line)

    def _name_lines(self, name: str, *, bold: bool) -> list[str]:
        found = self._lines.get((name, bold))
        if found is None:
            found = self._lines[name, bold] = self._break(name[:200].split(" "), bold=bold)
        return found

    def _break(self, words: list[str], *, bold: bool) -> list[str]:
        """Break words into lines; what does not fit on the last one is elided."""
        width = _CHIP_RIGHT - _CHIP_ROOM - _NAME_LEFT
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

    def _advance(self, word: str, metrics: QFontMetrics, *, bold: bool) -> int:
        """Return a word's width; names share most of their words, and measuring is what a list costs."""
        found = self._widths.get((word, bold))
        if found is None:
            found = self._widths[word, bold] = metrics.horizontalAdvance(word)
        return found


def _is_first_of_group(index: QModelIndex | QPersistentModelIndex) -> bool:
    row = index.row()
    return row == 0 or index.sibling(row - 1, 0).data(Role.GROUP) != index.data(Role.GROUP)


class _List(ListView):
    """A list in which Enter and Space choose."""

    chosen = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row by key."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            and self.currentIndex().isValid()
        ):
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ActivityList(QWidget):
    """Lists the activities.

    Args:
        model: All of them.
        look: Theme, font and icons.

    Attributes:
        chosen: Emitted with the id of an activity.
    """

    chosen = Signal(str)

    def __init__(self, model: ActivityModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity_list")
        self.setFixedWidth(WIDTH)
        self._model = model
        self._look = look
        self._filter = ActivityFilter(model, self)
        self.field = TextField(look, "search", self)
        self.field.line.setObjectName("search")
        self._clear = Button(look, "close", parent=self.field)
        self._clear.hide_frame()
        self._clear.hide()
        self.field.trailing.addWidget(self._clear)
        self.view = _List(look, self)
        self.view.setObjectName("activities")
        self.view.setModel(self._filter)
        self.view.setItemDelegate(ActivityDelegate(look, self.view))
        self.view.setLayoutMode(ListView.LayoutMode.Batched)  # thousands of names are measured after the first
        self._empty = self._make_empty()
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        layout.setContentsMargins(0, 14, 1, 0)
        row = QVBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.field)
        layout.addLayout(row)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout.addLayout(self._stack, 1)
        self.field.line.textChanged.connect(self._on_text_changed)
        self.field.line.escaped.connect(self.field.line.clear)
        self.field.line.returnPressed.connect(self._on_return_pressed)
        self._clear.clicked.connect(self.field.line.clear)
        self.view.clicked.connect(self._on_chosen)
        self.view.chosen.connect(self._on_chosen)
        look.theme_changed.connect(self._restyle)
        self._restyle()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.field.line.setPlaceholderText(self.tr("Find an activity"))
        self.field.line.setAccessibleName(self.tr("Find an activity"))
        self.view.setAccessibleName(self.tr("Activities"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._empty_hint.setText(self.tr("Try “image”, “video” or “year”."))
        self._all.setText(self.tr("See all activities"))
        self._on_text_changed(self.field.line.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the chosen activity once there is room to show it in."""
        super().showEvent(event)
        self._reveal_chosen()

    def show_chosen(self, activity_id: str) -> None:
        """Scroll to an activity and make it the current one for the keyboard."""
        index = self._filter.mapFromSource(self._model.index(self._model.row_of(activity_id)))
        if index.isValid():
            self.view.setCurrentIndex(index)
            if self.isVisible():
                self._reveal_chosen()

    def _reveal_chosen(self) -> None:
        """Scroll to the current row where it is not wholly in sight, and then show what stands around it."""
        index = self.view.currentIndex()
        if not self.view.viewport().rect().contains(self.view.visualRect(index)):
            self.view.scrollTo(index, ListView.ScrollHint.PositionAtCenter)

    def search(self) -> None:
        """Let somebody type what to look for."""
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.selectAll()

    def filtered(self) -> QAbstractItemModel:
        """Return what the list shows."""
        return self._filter

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        self._empty_icon = QLabel(page, alignment=_Align.AlignCenter)
        self._empty_title = QLabel(page, alignment=_Align.AlignCenter, wordWrap=True)
        self._empty_title.setTextFormat(Qt.TextFormat.PlainText)
        self._empty_title.setObjectName("nothing_found")
        self._empty_hint = QLabel(page, alignment=_Align.AlignCenter, wordWrap=True)
        self._all = Button(self._look, parent=page)
        self._all.setObjectName("see_all")
        self._all.clicked.connect(self.field.line.clear)
        layout = QVBoxLayout(page)
        layout.setSpacing(8)
        layout.setContentsMargins(14, 32, 14, 0)
        for widget in (self._empty_icon, self._empty_title, self._empty_hint):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._all, 0, _Align.AlignHCenter)
        layout.addStretch()
        return page

    def _on_text_changed(self, text: str) -> None:
        self._filter.search(text)
        self._clear.setVisible(bool(text))
        empty = self._filter.rowCount() == 0
        self._stack.setCurrentWidget(self._empty if empty else self.view)
        if empty:
            shown = text if len(text) <= 40 else text[:40] + "…"
            self._empty_title.setText(self.tr("Nothing called “{text}”").replace("{text}", shown))

    def _on_return_pressed(self) -> None:
        first = self._filter.index(0, 0)
        if self.field.line.text() and first.isValid():
            self._on_chosen(first)
            self.field.line.clear()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Role.ID))

    def _restyle(self) -> None:
        look = self._look
        self._empty_icon.setPixmap(look.pixmap("search", "edge", 40, 2.0))
        for label, size, weight, token in (
            (self._empty_title, 17, 700, "ink"),
            (self._empty_hint, 14, 500, "ink2"),
        ):
            label.setFont(look.font(size, weight))
            colors = label.palette()
            colors.setColor(label.foregroundRole(), look.color(token))
            label.setPalette(colors)
        self.update()
