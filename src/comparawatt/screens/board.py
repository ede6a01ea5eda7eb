"""Who says so, whole: all published figures of an activity on one scale, over the years, and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from comparawatt.engine.messages import say_error
from comparawatt.errors import InputError
from comparawatt.models.board_model import BoardModel
from comparawatt.models.estimate_table import EstimateTable
from comparawatt.screens.page import Page
from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.estimate_details import EstimateDetails
from comparawatt.widgets.estimate_table_view import EstimateTableView
from comparawatt.widgets.figure_board import FigureBoard
from comparawatt.widgets.labels import Label
from comparawatt.widgets.no_estimates import NoEstimates

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from comparawatt.widgets.plots.years import YearsPlot

FIGURES, YEARS, TABLE = "figures", "years", "table"
"""Names of the views."""

_WIDE, _BESIDE = 1184, 900
_DETAILS, _NARROW_DETAILS = 320, 264
_LOWEST = 220
"""Least height of what is shown, in pixels of the design, as all above."""


class Board(Page):
    """The page; who is chosen on it counts for the session.

    Attributes:
        model: The estimates, from the lowest figure to the highest.
        view: Name of the view that is shown.
        years: The plot over the years; None until it is first asked for.
    """

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("board")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keyboard
        self.model = BoardModel(self.session, self.language, self)
        self.view = FIGURES
        self.years: YearsPlot | None = None
        self._pointed = ""
        self._refused: InputError | None = None
        self._switch = self._make_switch()
        self._why = Label(self.look, 15, 600, parent=self)
        self._why.setObjectName("board_why")
        self._caption = Label(self.look, 14, 500, "ink2", self)
        self._caption.setObjectName("board_caption")
        self._error = Label(self.look, 14, 600, "danger", self)
        self._error.setObjectName("board_error")
        self._none = NoEstimates(self.look, self)
        self._none.setObjectName("board_none")
        self.figures = FigureBoard(self.model, self.look, self)
        self._years_room = QWidget(self)
        self.table = EstimateTableView(EstimateTable(self.model, self.language, self), self.look, self)
        self.details = EstimateDetails(self.model, self.look, self)
        self.details.link_made.connect(lambda link: self.hold_unless(link, allowed=self.gate.links))
        self._lay_out()
        self._connect()
        self.show_view(FIGURES)
        self._on_reset()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        for name, text in (
            (FIGURES, self.tr("Figures")),
            (YEARS, self.tr("Over the years")),
            (TABLE, self.tr("Table")),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].updateGeometry()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the details the width that is left for them, or put them under the figures."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        px, width = self.look.px, self.width()
        beside = width >= px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(way)
        details = px(_DETAILS if width >= px(_WIDE) else _NARROW_DETAILS)
        self.details.setMinimumWidth(details if beside else 0)
        self.details.setMaximumWidth(details if beside else width)
        for part in (self.figures, self._years_room, self.table, self.details):
            part.setMinimumHeight(px(_LOWEST))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what is shown."""
        views: dict[str, QWidget | None] = {FIGURES: self.figures.rows, YEARS: self.years, TABLE: self.table}
        view = views[self.view]
        if view is not None:
            view.setFocus(event.reason())

    def show_view(self, view: str) -> None:
        """Show the figures on one scale, over the years, or as a table."""
        self.view = view
        self._buttons[view].setChecked(True)
        self._stack.setCurrentIndex((FIGURES, YEARS, TABLE).index(view))
        self.details.setVisible(view != TABLE)  # the table needs the width
        if view == YEARS and self.years is None:
            QTimer.singleShot(0, self, self._load_years)  # it is slow to load: what is there is shown first
        self._follow()
        self._say()

    def show_table(self) -> None:
        """Show the figures as a table, with the keyboard at it."""
        self.show_view(TABLE)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _load_years(self) -> None:
        if self.years is not None:
            return
        from comparawatt.widgets.plots.years import YearsPlot  # brings pyqtgraph

        self.years = YearsPlot(self.model, self.look, self._years_room)
        self.years.chosen.connect(self._on_chosen)
        self.years.pointed.connect(self._on_pointed)
        room = QVBoxLayout(self._years_room)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.years)

    def _make_switch(self) -> Segments:
        self._buttons: dict[str, Button] = {}
        for name in (FIGURES, YEARS, TABLE):
            button = self._buttons[name] = Button(self.look, kind=Kind.SEGMENT, parent=self)
            button.setObjectName(f"board_{name}_button")
            button.clicked.connect(lambda _=False, chosen=name: self.show_view(chosen))
        return Segments(list(self._buttons.values()), self)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        for each in (self.figures, self._years_room, self.table):
            self._stack.addWidget(each)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self._switch)
        top.addWidget(self._caption, 1)
        self._views = QWidget(self)
        self._middle = middle = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._views)
        middle.setSpacing(16)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addLayout(self._stack, 1)
        middle.addWidget(self.details)
        self.body.setContentsMargins(32, 0, 24, 12)
        self.body.addLayout(top)
        self.body.addWidget(self._why)
        self.body.addWidget(self._error)
        self.body.addWidget(self._none)
        self.body.addWidget(self._views, 1)
        self.body.addStretch()  # takes the room while the views are hidden

    def _connect(self) -> None:
        self.figures.scale_changed.connect(self._say)
        for view in (self.figures.rows, self.table):
            view.chosen.connect(self._on_chosen)
            view.pointed.connect(self._on_pointed)
        self.details.link_pressed.connect(self.link_pressed)
        self.model.modelReset.connect(self._on_reset)
        self.session.changed.connect(self._on_session_changed)

    def _say(self) -> None:
        """Say title, explanation and caption of what is shown now."""
        name = self.model.activity_name()
        self.title.setText(" ".join(filter(None, (self.tr("Who says so?"), name))))
        self._why.setText(self.model.explanation())
        captions = {YEARS: "years", TABLE: "unit"}
        ticks = self.figures.rows.scale.ticks()
        said = self.model.say_unit(captions[self.view]) if self.view in captions else self.model.say_scale(ticks)
        self._caption.setText(said)
        self._error.setText(say_error(self._refused, self.language.wording) if self._refused else "")
        self._error.setVisible(self._refused is not None)
        self.details.show_row(self._row())

    def _row(self) -> int:
        """Return the row that was pointed at last, else the chosen one."""
        row = self.model.row_of(self._pointed)
        return row if row >= 0 else self.model.row_of_selected()

    def _follow(self) -> None:
        """Let every view be at the same row."""
        row = self._row()
        if row >= 0:
            self.figures.rows.setCurrentIndex(self.model.index(row))
            self.table.setCurrentIndex(self.table.model().index(row, 0))

    def _on_chosen(self, estimate_id: str) -> None:
        refused = None
        try:
            self.session.choose_estimate(estimate_id)
        except InputError as error:  # under this one, the amount is more than can be counted
            refused = error
        self._refused = refused
        self._say()

    def _on_pointed(self, estimate_id: str) -> None:
        self._pointed = estimate_id
        self.details.show_row(self._row())

    def _on_reset(self) -> None:
        """Show the estimates of another activity, or why there are none."""
        self._refused, self._pointed = None, ""
        there = not self.model.is_empty
        self._none.setVisible(not there)
        for part in (self._switch, self._caption, self._why, self._views):
            part.setVisible(there)
        self._follow()
        self._say()

    def _on_session_changed(self) -> None:
        self._refused = None
        self._say()
