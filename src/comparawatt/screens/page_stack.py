"""The main screen and the pages that lie over it, of which one is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from comparawatt.models.recent_stories import RecentStories
from comparawatt.screens.pages import DATA, SHEET, STORY, make_page
from comparawatt.widgets.toolbar import BARS

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.models.gate import Gate
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.screens.compare import CompareScreen
    from comparawatt.screens.data import Data
    from comparawatt.screens.lesson_sheet import LessonSheet
    from comparawatt.screens.page import Page
    from comparawatt.screens.story import StoryPage
    from comparawatt.widgets.look import Look


class PageStack(QStackedLayout):
    """Lays a page over the main screen, and gives the focus back when it goes.

    Args:
        main: The main screen.
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        gate: What may leave the window.

    Attributes:
        turned: Emitted when another page, or the main screen, is seen.
        made: Emitted with a page when it is made, which is when it is first wanted.
        present_wanted: Emitted with the path of a story that is to be presented.
        name: Of the page that is seen, or None on the main screen.
        pages: Those that were made, by name.
        recent_stories: The stories that were opened or saved last.
    """

    turned = Signal()
    made = Signal(object)
    present_wanted = Signal(str)

    def __init__(
        self, main: CompareScreen, session: Session, language: LanguageSwitch, look: Look, gate: Gate
    ) -> None:
        super().__init__()
        self._gate = gate
        self.name: str | None = None
        self.pages: dict[str, Page] = {}
        self.recent_stories = RecentStories()
        self._main = main
        self._parts = (session, language, look)
        self._left_at: QWidget | None = None
        self.addWidget(main)
        main.page_wanted.connect(self.show_page)

    def page(self, name: str) -> Page:
        """Return a page, loading it where nobody has asked for it before.

        Args:
            name: One of `comparawatt.screens.pages.PAGES`.
        """
        return self.pages.get(name) or self._make_page(name)

    def show_page(self, name: str) -> None:
        """Lay a page over the main screen, or over another page."""
        page = self.page(name)
        if name == DATA:
            cast("Data", page).show_rows(*self._main.middle.table())
        if self.name is None:
            self._left_at = self._main.window().focusWidget()
        self._turn_to(name, page)
        page.setFocus()

    def close_page(self) -> None:
        """Go back to the main screen, and there to what had the focus, if it is still there."""
        self._turn_to(None, self._main)
        left_at = self._left_at
        is_there = left_at is not None and isValid(left_at) and left_at.isVisible()
        (left_at if left_at is not None and is_there else self._main).setFocus()

    def toggle_page(self, name: str) -> None:
        """Open a page, or go back from it."""
        if self.name == name:
            self.close_page()
        else:
            self.show_page(name)

    def show_stage(self) -> None:
        """Go back to the main screen, and there to the lanes."""
        self.close_page()
        self._main.show_view(BARS)

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again."""
        self._main.middle.reduce_motion(reduced=reduced)
        for page in self.pages.values():
            page.reduce_motion(reduced=reduced)

    def _turn_to(self, name: str | None, page: QWidget) -> None:
        self.name = name
        self.turned.emit()
        self.setCurrentWidget(page)

    def _make_page(self, name: str) -> Page:
        parts = (*self._parts, self.parentWidget())
        page = self.pages[name] = make_page(
            name, *parts, reduced_motion=self._main.middle.reduced_motion, gate=self._gate
        )
        page.closed.connect(self.close_page)
        page.page_wanted.connect(self.show_page)
        page.stage_wanted.connect(self.show_stage)
        if name == STORY:
            self._connect_story(cast("StoryPage", page))
        self.addWidget(page)
        self.made.emit(page)
        return page

    def _connect_story(self, story: StoryPage) -> None:
        shown = self._main.middle
        story.use_recent(self.recent_stories)
        story.use_view(lambda: (shown.view, shown.rows, shown.column))
        story.present_wanted.connect(lambda path: self.present_wanted.emit(str(path)))
        story.sheet_wanted.connect(self._show_sheet)

    def _show_sheet(self, path: Path) -> None:
        """Show the lesson sheet of a story."""
        cast("LessonSheet", self.page(SHEET)).choose(path)
        self.show_page(SHEET)
