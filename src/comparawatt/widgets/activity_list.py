"""The activities by group, with their energies and a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from comparawatt.models.activity_model import ActivityFilter, ActivityModel
from comparawatt.models.roles import Role
from comparawatt.widgets.activity_delegate import ActivityDelegate
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.controls import Button
from comparawatt.widgets.list_view import ListView
from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from comparawatt.widgets.look import Look

_Align = Qt.AlignmentFlag


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
        own: The button for it.
        own_pressed: Emitted when somebody wants to add a figure of their own.
        left: Emitted when Escape leaves the search, and nothing was typed.
    """

    chosen = Signal(str)
    own_pressed = Signal()
    left = Signal()

    def __init__(self, model: ActivityModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activity_list")
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
        self.own = Button(look, "plus", parent=self)
        self.own.setObjectName("open_own")
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 4, 14, 12)
        foot.addWidget(self.own)
        layout.addLayout(foot)
        self.field.line.textChanged.connect(self._on_text_changed)
        self.field.line.escaped.connect(self._on_escaped)
        self.field.line.returnPressed.connect(self._on_return_pressed)
        self._clear.clicked.connect(self.field.line.clear)
        self.view.clicked.connect(self._on_chosen)
        self.view.chosen.connect(self._on_chosen)
        self.own.clicked.connect(self.own_pressed)
        model.modelReset.connect(self._on_model_reset)
        look.theme_changed.connect(self._restyle)
        look.text_size_changed.connect(self._restyle)
        self._restyle()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.field.line.setPlaceholderText(self.tr("Find an activity"))
        self.field.line.setAccessibleName(self.tr("Find an activity"))
        self.setAccessibleName(self.tr("Activities"))
        self.view.setAccessibleName(self.tr("Activities"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._empty_hint.setText(self.tr("Try “image”, “video” or “year”."))
        self._all.setText(self.tr("See all activities"))
        self.own.setText(self.tr("Add your own figure"))
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
            announce(self._empty_title, self._empty_title.text())

    def _on_model_reset(self) -> None:
        """Show what there is now, with the chosen activity as the keyboard's."""
        self._on_text_changed(self.field.line.text())
        for row in range(self._model.rowCount()):
            index = self._model.index(row)
            if index.data(Role.SELECTED):
                self.show_chosen(index.data(Role.ID))

    def _on_escaped(self) -> None:
        if self.field.line.text():
            self.field.line.clear()
        else:
            self.left.emit()

    def _on_return_pressed(self) -> None:
        first = self._filter.index(0, 0)
        if self.field.line.text() and first.isValid():
            self._on_chosen(first)
            self.field.line.clear()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Role.ID))

    def _restyle(self) -> None:
        look = self._look
        self._empty_icon.setPixmap(look.pixmap("search", "edge", look.px(40), 2.0))
        for label, size, weight, token in (
            (self._empty_title, 17, 700, "ink"),
            (self._empty_hint, 14, 500, "ink2"),
        ):
            label.setFont(look.font(size, weight))
            colors = label.palette()
            colors.setColor(label.foregroundRole(), look.color(token))
            label.setPalette(colors)
        self.update()
