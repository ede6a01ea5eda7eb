"""The middle of the main screen: a comparison as a sentence and, beneath it, in one of three views."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from comparawatt.engine.rivals import rivals_of
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.screens.pages import GUESS
from comparawatt.screens.session_menus import open_equivalents
from comparawatt.screens.session_sentence import SessionSentence
from comparawatt.widgets.announcement import Announcer
from comparawatt.widgets.columns import foot
from comparawatt.widgets.stage.geometry import PADDING
from comparawatt.widgets.stage.stage import Stage
from comparawatt.widgets.toolbar import BARS, PICTOGRAMS, SIDE_BY_SIDE, Toolbar
from comparawatt.widgets.views import Views

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from comparawatt.engine.catalogue import Equivalent
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.models.side_by_side_row import Row
    from comparawatt.screens.data import View
    from comparawatt.widgets.amount_field import AmountField
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.view import PictogramView
    from comparawatt.widgets.plots.side_by_side import SideBySide


class ComparisonView(QWidget):
    """Shows bars, a pictogram, or several activities side by side; what is not the bars is loaded when asked for.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Final values at once.

    Attributes:
        view_changed: Emitted with ``bars``, ``pictograms`` or ``side-by-side``.
        page_wanted: Emitted with the name of a page that somebody asks for.
        view: Name of the view that is seen.
        pictograms: The pictogram, once it has been seen.
        side_by_side: What stands side by side, once it has been seen.
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
        self.view = BARS
        self.pictograms: PictogramView | None = None
        self.side_by_side: SideBySide | None = None
        self.lanes = ComparisonModel(session.comparison, language.wording, self)
        self.lanes.show(session.comparison, session.before, rivals_of(session.comparison, session.catalogue))
        self.tools = Toolbar(look, self)
        self.sentence = SessionSentence(session, language, look, self)
        self.stage = Stage(self.lanes, look, self, reduced_motion=reduced_motion)
        self._head = QWidget(self)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(PADDING, 8, PADDING, 10)
        head.addWidget(self.sentence)
        self._foot = foot(look, self)
        self._bars = QWidget(self)
        bars = QVBoxLayout(self._bars)
        bars.setSpacing(0)
        bars.setContentsMargins(0, 0, 0, 0)
        bars.addWidget(self.stage, 1)
        bars.addWidget(self._foot)
        self._views = Views()
        self._views.addWidget(self._bars)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tools)
        layout.addWidget(self._head)
        layout.addLayout(self._views, 1)
        self._result = Announcer(self, self._spoken)
        self._connect()
        self._describe_stage()

    @cached_property
    def amount(self) -> AmountField:
        """How much of it; made when it is first asked for, or right after the first frame."""
        from comparawatt.widgets.amount_field import AmountField

        made = AmountField(self._session, self._language, self._look, self._foot)
        self._foot.fill(made)
        return made

    @property
    def rows(self) -> tuple[Row, ...]:
        """The activities that stand side by side, once they have been seen."""
        return self.side_by_side.model.rows if self.side_by_side is not None else ()

    @property
    def column(self) -> Equivalent | None:
        """What the activities that stand side by side are counted in."""
        return self.side_by_side.model.column if self.side_by_side is not None else None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in its order."""
        page = self._views.currentWidget()
        return (self.tools, self.sentence, *((self.stage, self.amount) if page is self._bars else (page,)))

    def show_view(self, view: str) -> None:
        """Show the bars, the pictogram of what the sentence tells, or several activities side by side."""
        page = self._bars
        if view == SIDE_BY_SIDE:
            page = self.side_by_side or self._make_side_by_side()
        elif view == PICTOGRAMS:
            page = self.pictograms or self._make_pictograms()
        self.view = view
        self.tools.show_view(view)
        self._head.setVisible(view != SIDE_BY_SIDE)
        self._let_go_of_focus()
        self._views.setCurrentWidget(page)
        for each in (self.side_by_side, self.pictograms):
            if each is not None:
                each.tools.setVisible(each is page)
        self.view_changed.emit(view)
        self._say_result()
        if self.pictograms is not None and page is self.pictograms:
            self.pictograms.canvas.setFocus()  # its keys play it

    def _let_go_of_focus(self) -> None:
        """Take the focus from a view that is left: Qt would give it to the field of the amount."""
        focused, left = QApplication.focusWidget(), self._views.currentWidget()
        if focused is not None and left is not None and left.isAncestorOf(focused):
            focused.clearFocus()

    def table(self) -> tuple[QAbstractItemModel, View]:
        """Return the rows that the present view draws, and how they stand in a table."""
        from comparawatt.screens.data import ACTIVITIES, LANES

        if self.view == SIDE_BY_SIDE and self.side_by_side is not None:
            return self.side_by_side.model, ACTIVITIES
        return self.lanes, LANES

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again; what is a `Motion` hears of it by the window."""
        self.reduced_motion = reduced
        if self.pictograms is not None:
            self.pictograms.playback.reduce(reduced=reduced)

    def replay(self) -> None:
        """Let the bars grow once more, or the pictogram count."""
        if self.view == PICTOGRAMS and self.pictograms is not None:
            self.pictograms.replay()
        else:
            self.stage.play()

    def _make_side_by_side(self) -> SideBySide:
        from comparawatt.widgets.plots.side_by_side import SideBySide  # brings pyqtgraph

        parts = (self._session, self._language, self._look, self)
        made = self.side_by_side = SideBySide(*parts, reduced_motion=self.reduced_motion)
        made.model.changed.connect(self._say_result)
        self._views.addWidget(made)
        self.tools.add(made.tools)
        return made

    def _make_pictograms(self) -> PictogramView:
        from comparawatt.widgets.pictogram.view import PictogramView

        parts = (self._session, self._language, self._look, self)
        made = self.pictograms = PictogramView(*parts, reduced_motion=self.reduced_motion)
        self._views.addWidget(made)
        self.tools.add(made.tools)
        self.tools.room_changed.connect(made.tools.fit)
        made.tools.fit(self.tools.room)
        return made

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._language.language_changed.connect(self._on_language_changed)
        self.sentence.amount_pressed.connect(lambda place: self.amount.open_presets(place))
        self.sentence.energy_pressed.connect(self._on_energy_pressed)
        self.stage.lane_pressed.connect(self._on_lane_pressed)
        self.stage.product_pressed.connect(lambda: self.page_wanted.emit("chain"))
        self.stage.tag_pressed.connect(lambda: self.page_wanted.emit("kwh"))
        self.tools.view_chosen.connect(self.show_view)
        self.tools.replay_pressed.connect(self.replay)
        self.tools.guess_pressed.connect(lambda: self.page_wanted.emit(GUESS))

    def _on_session_changed(self) -> None:
        session = self._session
        rivals = rivals_of(session.comparison, session.catalogue)
        self.lanes.show(session.comparison, session.before, rivals)
        self._describe_stage()
        self._say_result()

    def _on_language_changed(self) -> None:
        self._describe_stage()
        self.lanes.speak(self._language.wording)

    def _describe_stage(self) -> None:
        self.stage.setAccessibleName(self.tr("Bars"))
        self.stage.setAccessibleDescription(self.sentence.accessibleName())

    def _say_result(self) -> None:
        """Let the result be said where it is seen: beneath a page it may be what people guess at."""
        if self.isVisible():
            self._result.changed()

    def _spoken(self) -> str:
        """Say the result in one piece: the sentence that heads the view, then each lane where lanes are seen."""
        if self.view == SIDE_BY_SIDE and self.side_by_side is not None:
            return self.side_by_side.heading.accessibleName()
        rows = map(self.lanes.index, range(self.lanes.rowCount()))
        lanes = (row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows)
        return ". ".join((self.sentence.accessibleName(), *lanes))

    def _on_energy_pressed(self) -> None:
        self.show_view(BARS)  # where it is typed
        self.amount.edit()

    def _on_lane_pressed(self, lane: int, place: QPoint) -> None:
        session = self._session
        choose = partial(session.put_in_lane, lane)
        open_equivalents(session, self._language.wording, self._look, self, place, choose)
