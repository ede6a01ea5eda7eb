"""The main screen: the comparison between two columns, which fold where there is no room for them."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from comparawatt.models.choice import Change
from comparawatt.screens.comparison_view import ComparisonView
from comparawatt.widgets.columns import LIST, PANEL, Room
from comparawatt.widgets.held import Held
from comparawatt.widgets.toolbar import BARS, SIDE_BY_SIDE

if TYPE_CHECKING:
    from comparawatt.models.activity_model import ActivityModel
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.models.side_by_side_row import Row
    from comparawatt.screens.side_column import SideColumn
    from comparawatt.widgets.activity_list import ActivityList
    from comparawatt.widgets.activity_rail import ActivityRail
    from comparawatt.widgets.amount_field import AmountField
    from comparawatt.widgets.look import Look

WIDE = 1184
"""Below this width, in pixels of the design, the list folds to a rail and the panel is closed."""

_BOTH = 900
"""Below this width, in pixels of the design, list and panel are not open at once, whatever is wanted."""


class CompareScreen(QWidget):
    """Everything about one comparison.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Final values at once.
        own_data: Whether people may add figures of their own.

    Attributes:
        view_changed: Emitted with ``bars``, ``pictograms`` or ``side-by-side``.
        page_wanted: Emitted with the name of a page that somebody asks for.
        middle: What stands between the columns.
    """

    view_changed = Signal(str)
    page_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
        own_data: bool = True,
    ) -> None:
        super().__init__(parent)
        self._own_data = own_data
        self._session = session
        self._language = language
        self._look = look
        self._panel_wanted: dict[str, bool] = {}
        self._list_wanted = False
        self._is_furnished = False
        self._rail: ActivityRail | None = None
        self._left = Room(look, self, width=LIST)
        self._right = Room(look, self, width=PANEL)
        self.middle = ComparisonView(session, language, look, self, reduced_motion=reduced_motion)
        self.sentence, self.stage, self.lanes = self.middle.sentence, self.middle.stage, self.middle.lanes
        self._area: QScrollArea | None = None
        self._columns = layout = QHBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._left)
        layout.addWidget(self.middle, 1)
        layout.addWidget(self._right)
        session.changed.connect(self._on_session_changed)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self._on_text_size_changed)
        self.middle.page_wanted.connect(self.page_wanted)
        self.middle.view_changed.connect(self._on_view_changed)
        self.middle.tools.who_pressed.connect(self.toggle_panel)
        self._let_scroll()

    @cached_property
    def list(self) -> ActivityList:
        """The activities; made when they are first asked for, or right after the first frame."""
        from comparawatt.widgets.activity_list import ActivityList

        made = ActivityList(self._activities, self._look, self._left)
        made.chosen.connect(self._on_activity_chosen)
        made.own_pressed.connect(lambda: self.page_wanted.emit("own"))
        if not self._own_data:
            Held(made.own, self._language)
        made.left.connect(self._on_search_left)
        self._left.fill(made)
        return made

    @cached_property
    def side(self) -> SideColumn:
        """Who says so and what if; made when it is first asked for, or right after the first frame."""
        from comparawatt.screens.side_column import SideColumn
        from comparawatt.widgets.scrolling import scrolling

        made = SideColumn(self._session, self._language, self._look, self._right)
        made.folded.connect(self.toggle_panel)
        made.refused.connect(lambda error: self.amount.refuse(error))
        made.board_pressed.connect(lambda: self.page_wanted.emit("board"))
        self._right.fill(scrolling(made, self._look, self._right))
        return made

    @cached_property
    def _activities(self) -> ActivityModel:
        from comparawatt.models.activity_model import ActivityModel

        return ActivityModel(self._session, self._language, self)

    @property
    def amount(self) -> AmountField:
        """How much of it."""
        return self.middle.amount

    @property
    def view(self) -> str:
        """Name of the view that is seen."""
        return self.middle.view

    @property
    def rows(self) -> tuple[Row, ...]:
        """The activities that stand side by side, once they have been seen."""
        return self.middle.rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what there is no room for."""
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the lines between the columns."""
        del event
        if not self._is_furnished:  # this is the first frame
            self._is_furnished = True
            QTimer.singleShot(0, self, self._furnish)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg"))
        for column in (self._left, self._rail):
            if column is not None and column.isVisible():
                painter.fillRect(column.geometry().right(), 0, 1, self.height(), self._look.color("line"))
        if self._right.isVisible():
            painter.fillRect(self._right.x(), 0, 1, self.height(), self._look.color("line"))
        painter.end()

    def order_tabs(self) -> None:
        """Let Tab go through list, toolbar, marked words, lanes, amount and panel (DESIGN.md section 8)."""
        areas = (self._rail, self._left, *self.middle.stops, self._right)
        stops = [stop for area in areas if area is not None for stop in _stops(area)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_view(self, view: str) -> None:
        """Show ``bars``, ``pictograms`` or ``side-by-side``."""
        self.middle.show_view(view)

    def replay(self) -> None:
        """Let the bars grow once more, or the pictogram count."""
        self.middle.replay()

    def toggle_panel(self) -> None:
        """Open or fold the panel that tells who says so."""
        self._panel_wanted[self.view] = not self._right.isVisible()
        self._fold()

    def toggle_what_if(self) -> None:
        """Show or hide what could be otherwise, opening the column that it stands in."""
        opened = not self._right.isVisible()
        if opened:
            self.toggle_panel()
        self.side.what_if.setVisible(opened or not self.side.what_if.isVisible())

    def search(self) -> None:
        """Let somebody look for an activity, unfolding the list where it is folded."""
        self._list_wanted = True
        self._fold()
        self.list.search()

    def _furnish(self) -> None:
        """Fill what stands around the stage: the first frame, of sentence and lanes, does not wait for it."""
        self.middle.amount.show()
        if self._left.isVisibleTo(self) and "list" not in self.__dict__:
            self.list.show()
            self._show_chosen()
        if self._right.isVisibleTo(self):
            self.side.show()

    def _show_chosen(self) -> None:
        if self._session.activity:
            self.list.show_chosen(self._session.activity.id)

    def _make_rail(self) -> None:
        """Make the folded list when it is first needed: a wide window never shows it."""
        from comparawatt.widgets.activity_rail import ActivityRail

        self._rail = ActivityRail(self._activities, self._look, self)
        self._rail.chosen.connect(self._on_activity_chosen)
        self._rail.search_pressed.connect(self.search)
        self._rail.own_pressed.connect(lambda: self.page_wanted.emit("own"))
        if not self._own_data:
            Held(self._rail.own, self._language)
        self._columns.insertWidget(0, self._rail)

    def _on_view_changed(self, view: str) -> None:
        self._fold()
        self.view_changed.emit(view)

    def _on_text_size_changed(self) -> None:
        self._let_scroll()
        self._fold()

    def _let_scroll(self) -> None:
        """Let the middle scroll where text is larger than the design has it: it may be higher than the window."""
        if self._look.text_size > 100 and self._area is None:  # made when it is first needed
            from comparawatt.widgets.scrolling import scrolling

            self._area = scrolling(self.middle, self._look, self)
            self._area.setObjectName("middle")
            self._columns.insertWidget(self._columns.indexOf(self._right), self._area, 1)

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(WIDE)
        bars = self.view == BARS
        crowded = self._list_wanted and self.width() < self._look.px(_BOTH)
        wanted = self._panel_wanted.get(self.view, wide and bars)
        has_panel = self.view != SIDE_BY_SIDE and wanted and not crowded
        if has_panel:  # before the columns need the room of its button
            self.middle.tools.offer_who(offered=False)
        self._left.setVisible((wide and bars) or self._list_wanted)
        folded = not self._left.isVisibleTo(self)
        if folded and self._rail is None:
            self._make_rail()
        if self._rail is not None:
            self._rail.setVisible(folded)
        self._right.setVisible(has_panel)
        self.middle.tools.offer_who(offered=bars and not has_panel)
        if self._is_furnished:
            self._furnish()

    def _on_activity_chosen(self, activity_id: str) -> None:
        self._list_wanted = False
        self._session.choose_activity(activity_id)
        self._fold()

    def _on_search_left(self) -> None:
        self._list_wanted = False
        self._fold()
        self.setFocus()

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.WHAT and "list" in self.__dict__:
            self._show_chosen()


def _stops(area: QWidget) -> list[QWidget]:
    """Return what Tab stops at in an area, in the order in which it was made."""
    tab = Qt.FocusPolicy.TabFocus
    return [widget for widget in area.findChildren(QWidget) if widget.focusPolicy() & tab == tab]
