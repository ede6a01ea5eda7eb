"""The main screen: an activity, its electricity in lanes, who says so and how much of it."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from comparawatt.engine.rivals import rivals_of
from comparawatt.models.choice import Change
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.screens.pages import GUESS
from comparawatt.screens.session_menus import open_activities, open_equivalents
from comparawatt.widgets.announcement import Announcer
from comparawatt.widgets.columns import LIST, PANEL, Room, foot
from comparawatt.widgets.sentence import Sentence
from comparawatt.widgets.stage.geometry import PADDING
from comparawatt.widgets.stage.shapes import yardstick
from comparawatt.widgets.stage.stage import Stage
from comparawatt.widgets.toolbar import BARS, PICTOGRAMS, SIDE_BY_SIDE, Toolbar
from comparawatt.widgets.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

    from comparawatt.engine.catalogue import Equivalent
    from comparawatt.models.activity_model import ActivityModel
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.models.side_by_side_row import Row
    from comparawatt.screens.data import View
    from comparawatt.screens.side_column import SideColumn
    from comparawatt.widgets.activity_list import ActivityList
    from comparawatt.widgets.activity_rail import ActivityRail
    from comparawatt.widgets.amount_field import AmountField
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.view import PictogramView
    from comparawatt.widgets.plots.side_by_side import SideBySide

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

    Attributes:
        view_changed: Emitted with ``bars``, ``pictograms`` or ``side-by-side``.
        page_wanted: Emitted with the name of a page that somebody asks for.
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
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._look = look
        self.reduced_motion = reduced_motion
        self._side_by_side: SideBySide | None = None
        self._pictograms: PictogramView | None = None
        self._panel_wanted: dict[str, bool] = {}
        self._list_wanted = False
        self._is_furnished = False
        self.view = BARS
        self.lanes = ComparisonModel(session.comparison, language.wording, self)
        self.lanes.show(session.comparison, session.before, rivals_of(session.comparison, session.catalogue))
        self._rail: ActivityRail | None = None
        self._left = Room(look, self, width=LIST)
        self._right = Room(look, self, width=PANEL)
        self.sentence = Sentence(look, self)
        self.stage = Stage(self.lanes, look, self, reduced_motion=reduced_motion)
        self._foot = foot(look, self)
        self._tools = Toolbar(look, self)
        self._pages = Views()
        self._bars = self._make_bars()
        self._pages.addWidget(self._bars)
        self._head = self._make_head()
        self._middle = QWidget(self)
        self._area: QScrollArea | None = None
        middle = QVBoxLayout(self._middle)
        middle.setSpacing(0)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self._tools)
        middle.addWidget(self._head)
        middle.addLayout(self._pages, 1)
        self._columns = layout = QHBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._left)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self._right)
        self._result = Announcer(self, self._spoken)
        self._connect()
        self._let_scroll()
        self._show_sentence()

    @cached_property
    def list(self) -> ActivityList:
        """The activities; made when they are first asked for, or right after the first frame."""
        from comparawatt.widgets.activity_list import ActivityList

        made = ActivityList(self._activities, self._look, self._left)
        made.chosen.connect(self._on_activity_chosen)
        made.own_pressed.connect(lambda: self.page_wanted.emit("own"))
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
    def amount(self) -> AmountField:
        """How much of it; made when it is first asked for, or right after the first frame."""
        from comparawatt.widgets.amount_field import AmountField

        made = AmountField(self._session, self._language, self._look, self._foot)
        self._foot.fill(made)
        return made

    @cached_property
    def _activities(self) -> ActivityModel:
        from comparawatt.models.activity_model import ActivityModel

        return ActivityModel(self._session, self._language, self)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The activities that stand side by side, once they have been seen."""
        return self._side_by_side.model.rows if self._side_by_side is not None else ()

    @property
    def column(self) -> Equivalent | None:
        """What the activities that stand side by side are counted in."""
        return self._side_by_side.model.column if self._side_by_side is not None else None

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
        page = self._pages.currentWidget()
        middle = (self.sentence, self.stage, self.amount) if page is self._bars else (self.sentence, page)
        areas = (self._rail, self._left, self._tools, *middle, self._right)
        stops = [stop for area in areas if area is not None for stop in _stops(area)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_view(self, view: str) -> None:
        """Show the bars, the pictogram of what the sentence tells, or several activities side by side.

        What is not the bars is loaded when it is first asked for.
        """
        page: QWidget = self._bars
        if view == SIDE_BY_SIDE:
            page = self._side_by_side or self._make_side_by_side()
        elif view == PICTOGRAMS:
            page = self._pictograms or self._make_pictograms()
        self.view = view
        self._tools.show_view(view)
        self._head.setVisible(view != SIDE_BY_SIDE)
        self._pages.setCurrentWidget(page)
        for each in (self._side_by_side, self._pictograms):
            if each is not None:
                each.tools.setVisible(each is page)
        self._fold()
        self._say_result()
        if self._pictograms is not None and page is self._pictograms:
            self._pictograms.canvas.setFocus()  # its keys play it
        self.view_changed.emit(view)

    def table(self) -> tuple[QAbstractItemModel, View]:
        """Return the rows that the present view draws, and how they stand in a table."""
        from comparawatt.screens.data import ACTIVITIES, LANES

        if self.view == SIDE_BY_SIDE and self._side_by_side is not None:
            return self._side_by_side.model, ACTIVITIES
        return self.lanes, LANES

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

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again; what is a `Motion` hears of it by the window."""
        self.reduced_motion = reduced
        if self._pictograms is not None:
            self._pictograms.playback.reduce(reduced=reduced)

    def replay(self) -> None:
        """Let the bars grow once more, or the pictogram count."""
        if self.view == PICTOGRAMS and self._pictograms is not None:
            self._pictograms.replay()
        else:
            self.stage.play()

    def _furnish(self) -> None:
        """Fill what stands around the stage: the first frame, of sentence and lanes, does not wait for it."""
        self.amount.show()
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
        self._columns.insertWidget(0, self._rail)

    def _make_bars(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage, 1)
        column.addWidget(self._foot)
        return page

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(PADDING, 8, PADDING, 10)
        layout.addWidget(self.sentence)
        return head

    def _make_side_by_side(self) -> SideBySide:
        from comparawatt.widgets.plots.side_by_side import SideBySide  # brings pyqtgraph

        parts = (self._session, self._language, self._look, self)
        made = self._side_by_side = SideBySide(*parts, reduced_motion=self.reduced_motion)
        made.model.changed.connect(self._say_result)
        self._pages.addWidget(made)
        self._tools.add(made.tools)
        return made

    def _make_pictograms(self) -> PictogramView:
        from comparawatt.widgets.pictogram.view import PictogramView

        parts = (self._session, self._language, self._look, self)
        made = self._pictograms = PictogramView(*parts, reduced_motion=self.reduced_motion)
        self._pages.addWidget(made)
        self._tools.add(made.tools)
        self._tools.room_changed.connect(made.tools.fit)
        made.tools.fit(self._tools.room)
        return made

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._language.language_changed.connect(self._on_language_changed)
        self._look.theme_changed.connect(self.update)
        self._look.text_size_changed.connect(self._on_text_size_changed)
        self.sentence.word_pressed.connect(self._on_word_pressed)
        self.stage.lane_pressed.connect(self._on_lane_pressed)
        self.stage.product_pressed.connect(lambda: self.page_wanted.emit("chain"))
        self.stage.tag_pressed.connect(lambda: self.page_wanted.emit("kwh"))
        self._tools.view_chosen.connect(self.show_view)
        self._tools.replay_pressed.connect(self.replay)
        self._tools.guess_pressed.connect(lambda: self.page_wanted.emit(GUESS))
        self._tools.who_pressed.connect(self.toggle_panel)

    def _on_text_size_changed(self) -> None:
        self._let_scroll()
        self._fold()

    def _let_scroll(self) -> None:
        """Let the middle scroll where text is larger than the design has it: it may be higher than the window."""
        if self._look.text_size > 100 and self._area is None:  # made when it is first needed
            from comparawatt.widgets.scrolling import scrolling

            self._area = scrolling(self._middle, self._look, self)
            self._area.setObjectName("middle")
            self._columns.insertWidget(self._columns.indexOf(self._right), self._area, 1)

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(WIDE)
        bars = self.view == BARS
        crowded = self._list_wanted and self.width() < self._look.px(_BOTH)
        wanted = self._panel_wanted.get(self.view, wide and bars)
        has_panel = self.view != SIDE_BY_SIDE and wanted and not crowded
        if has_panel:  # before the columns need the room of its button
            self._tools.offer_who(offered=False)
        self._left.setVisible((wide and bars) or self._list_wanted)
        folded = not self._left.isVisibleTo(self)
        if folded and self._rail is None:
            self._make_rail()
        if self._rail is not None:
            self._rail.setVisible(folded)
        self._right.setVisible(has_panel)
        self._tools.offer_who(offered=bars and not has_panel)
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
        session = self._session
        rivals = rivals_of(session.comparison, session.catalogue)
        self.lanes.show(session.comparison, session.before, rivals)
        self._show_sentence()
        self._say_result()
        if change is Change.WHAT and "list" in self.__dict__:
            self._show_chosen()

    def _on_language_changed(self) -> None:
        self._show_sentence()
        self.lanes.speak(self._language.wording)

    def _show_sentence(self) -> None:
        told = self._session.told
        parts = self._language.wording.sentence(self._session.comparison, told)
        descriptions = {
            "activity": self.tr("Choose another activity"),
            "amount": self.tr("Choose another amount"),
            "energy": self.tr("Type another energy"),
            "equivalent": self.tr("Choose what to count in"),
        }
        self.stage.setAccessibleName(self.tr("Bars"))
        self.stage.setAccessibleDescription("".join(part.text for part in parts))
        self.sentence.show_parts(parts, yardstick(told.equivalent.icon).text, descriptions)

    def _say_result(self) -> None:
        """Let the result be said where it is seen: beneath a page it may be what people guess at."""
        if self.isVisible():
            self._result.changed()

    def _spoken(self) -> str:
        """Say the result in one piece: the sentence that heads the view, then each lane where lanes are seen."""
        if self.view == SIDE_BY_SIDE and self._side_by_side is not None:
            return self._side_by_side.heading.accessibleName()
        rows = map(self.lanes.index, range(self.lanes.rowCount()))
        lanes = (row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows)
        return ". ".join((self.sentence.accessibleName(), *lanes))

    def _on_word_pressed(self, role: str, place: QPoint) -> None:
        if role == "activity":
            open_activities(self._session, self._language.wording, self._look, self, place)
        elif role == "amount":
            self.amount.open_presets(place)
        elif role == "energy":
            self.show_view(BARS)  # where it is typed
            self.amount.edit()
        else:
            self._open_equivalents(place, self._session.tell)

    def _on_lane_pressed(self, lane: int, place: QPoint) -> None:
        self._open_equivalents(place, lambda chosen: self._session.put_in_lane(lane, chosen))

    def _open_equivalents(self, place: QPoint, choose: Callable[[str], None]) -> None:
        open_equivalents(self._session, self._language.wording, self._look, self, place, choose)


def _stops(area: QWidget) -> list[QWidget]:
    """Return what Tab stops at in an area, in the order in which it was made."""
    tab = Qt.FocusPolicy.TabFocus
    return [widget for widget in area.findChildren(QWidget) if widget.focusPolicy() & tab == tab]
