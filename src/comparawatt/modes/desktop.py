"""The desktop window: a top bar over the main screen, and the keys that work everywhere."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedLayout, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from comparawatt.engine.messages import say_error
from comparawatt.models.gate import Gate
from comparawatt.models.recent_stories import RecentStories
from comparawatt.screens.compare import CompareScreen
from comparawatt.screens.key_table import KeyTable, make_shortcuts
from comparawatt.screens.pages import BOARD, CLAIMS, DATA, GUESS, SHEET, STORY, make_page
from comparawatt.widgets.menus import choice_menu, entries_menu
from comparawatt.widgets.motion import Motion
from comparawatt.widgets.notice import Notice
from comparawatt.widgets.toolbar import BARS
from comparawatt.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from comparawatt.errors import FileError
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.screens.board import Board
    from comparawatt.screens.data import Data
    from comparawatt.screens.keep import Keep
    from comparawatt.screens.lesson_sheet import LessonSheet
    from comparawatt.screens.page import Page
    from comparawatt.screens.story import StoryPage
    from comparawatt.widgets.file_dialogs import FileDialogs
    from comparawatt.widgets.focus_ring import FocusRing
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.text_size import TextSizeByHand

_SMALLEST = QSize(1024, 680)


class DesktopWindow(QMainWindow):
    """The window of someone at a desk.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Final values at once.

    Attributes:
        closing: Emitted when the window is about to close, while it still has its size.
        painted: Emitted once, right after the first frame.
        present_wanted: Emitted with the id of a story or the path of its file; the last one where empty.
        motion_pressed: Emitted when somebody wants that nothing moves, or that things move again.
        gate: What may leave the window.
        page: Name of the page that lies over the main screen, or None.
        recent_stories: The stories that were opened or saved last.
    """

    closing = Signal()
    painted = Signal()
    present_wanted = Signal(str)
    motion_pressed = Signal(bool)

    def __init__(
        self,
        session: Session,
        language: LanguageSwitch,
        look: Look,
        *,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("desktop")
        self._session = session
        self._look = look
        self._language = language
        self._reduced_motion = reduced_motion
        self.gate = Gate(links=True, files=True)
        self._pages: dict[str, Page] = {}
        self.recent_stories = RecentStories()
        self.page: str | None = None
        self._said: Callable[[], None] | None = None
        self._is_painted = False
        self._left_at: QWidget | None = None
        self.setMinimumSize(_SMALLEST)
        self.top_bar = TopBar(language, look, self)
        self.notice = Notice(look, self)
        self.screen_ = CompareScreen(session, language, look, self, reduced_motion=reduced_motion)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.screen_)
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.notice)
        layout.addLayout(self._stack, 1)
        self.setCentralWidget(central)
        self.screen_.page_wanted.connect(self.show_page)
        self.top_bar.more.clicked.connect(self.open_more)
        self.top_bar.check_article.clicked.connect(self.switch_claims)
        self.top_bar.present.clicked.connect(self.open_stories)
        self.top_bar.theme.clicked.connect(self.open_themes)
        make_shortcuts(KeyTable().of_screen(), self.screen_, self)
        make_shortcuts(KeyTable().of_window(), self)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setWindowTitle(self.tr("Comparawatt: the electricity of AI, compared"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            QToolTip.hideText()  # it was said in the other one
            if self._said is not None and self.notice.isVisible():
                self._said()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on with what the first frame does not wait for; a timer of `showEvent` would come before it."""
        super().paintEvent(event)
        if not self._is_painted and self.isVisible():  # a picture can be taken of a window that is not shown
            self._is_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 # Qt's own signature
        """Move the focus in the order in which things stand, whatever was made when."""
        self.screen_.order_tabs()
        return super().focusNextPrevChild(forward)

    @cached_property
    def focus_ring(self) -> FocusRing:
        """The ring around what the keyboard is at."""
        from comparawatt.widgets.focus_ring import FocusRing

        return FocusRing(self._look, self)

    @cached_property
    def text_size(self) -> TextSizeByHand:
        """What makes text larger and smaller; made right after the first frame."""
        from comparawatt.widgets.text_size import TextSizeByHand

        return TextSizeByHand(self._look, self)

    @cached_property
    def files(self) -> FileDialogs:
        """What comparisons are opened from and saved to."""
        from comparawatt.widgets.file_dialogs import FileDialogs

        made = FileDialogs(self._session, self._language, self.gate, self)
        made.opened.connect(self._on_file_opened)
        made.failed.connect(self._on_file_failed)
        return made

    def _on_painted(self) -> None:
        self.focus_ring.watch()  # nobody has pressed a key before the first frame
        self.text_size.watch()
        self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the page that is shown hear what the top bar, where the focus may be, does not want."""
        if self.page is not None:
            self._pages[self.page].keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes; a story with changes that are not saved is asked about first."""
        if STORY in self._pages and not self._story().close_then(self.close):
            event.ignore()
            self.show_page(STORY)
            return
        self.closing.emit()
        super().closeEvent(event)

    def show_page(self, name: str) -> None:
        """Lay a page over the main screen; it is loaded when it is first opened.

        Args:
            name: One of `comparawatt.screens.pages.PAGES`.
        """
        page = self._pages.get(name) or self._make_page(name)
        if name == DATA:
            cast("Data", page).show_rows(*self.screen_.table())
        if self.page is None:
            self._left_at = self.focusWidget()
        self.page = name
        self.top_bar.check_article.setChecked(name == CLAIMS)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _make_page(self, name: str) -> Page:
        parts = (self._session, self._language, self._look, self)
        page = self._pages[name] = make_page(name, *parts, reduced_motion=self._reduced_motion)
        page.closed.connect(self.close_page)
        page.page_wanted.connect(self.show_page)
        page.stage_wanted.connect(self.show_stage)
        page.link_pressed.connect(self.gate.open_link)
        page.file_wanted.connect(lambda wanted: self.files.ask_name(wanted))
        page.file_to_open_wanted.connect(lambda wanted: self.files.ask_existing(wanted))
        page.notice_wanted.connect(lambda say, calm: self._tell(lambda: self.notice.say(say(), calm=calm)))
        self._stack.addWidget(page)
        if name == STORY:
            story = cast("StoryPage", page)
            story.use_recent(self.recent_stories)
            story.use_view(lambda: (self.screen_.view, self.screen_.rows, self.screen_.column))
            story.present_wanted.connect(lambda path: self.present_wanted.emit(str(path)))
            story.sheet_wanted.connect(self._show_sheet)
        return page

    def _show_sheet(self, path: Path) -> None:
        """Show the lesson sheet of a story."""
        cast("LessonSheet", self._pages.get(SHEET) or self._make_page(SHEET)).choose(path)
        self.show_page(SHEET)

    def _story(self) -> StoryPage:
        return cast("StoryPage", self._pages.get(STORY) or self._make_page(STORY))

    def add_to_story(self) -> None:
        """Make a scene of what the main screen shows."""
        self._story().add()

    def close_page(self) -> None:
        """Go back to the main screen, and there to what had the focus, if it is still there."""
        self.page = None
        self.top_bar.check_article.setChecked(False)
        self._stack.setCurrentWidget(self.screen_)
        left_at = self._left_at
        is_there = left_at is not None and isValid(left_at) and left_at.isVisible()
        (left_at if left_at is not None and is_there else self.screen_).setFocus()

    def show_stage(self) -> None:
        """Go back to the main screen, and there to the lanes."""
        self.close_page()
        self.screen_.show_view(BARS)

    def open_more(self) -> None:
        """Open the menu of what has no button of its own."""
        entries: tuple[tuple[str, str, Callable[[], None]] | None, ...] = (
            (self.tr("Open a comparison…"), "Ctrl+O", self.ask_open),
            (self.tr("Save this comparison…"), "Ctrl+S", self.ask_save),
            None,
            (self.tr("Keep a picture…"), "Ctrl+E", self.keep_picture),
            (self.tr("Show as QR code"), "", lambda: self.keep_picture(as_code=True)),
            (self.tr("Copy as sentence"), "Ctrl+C", self.copy_sentence),
            None,
            (self.tr("Add to my story"), "A", self.add_to_story),
            (self.tr("Your story"), "", lambda: self.show_page(STORY)),
            (self.tr("Guess first"), "G", lambda: self.show_page(GUESS)),
            (self.tr("Sources"), "", lambda: self.show_page("sources")),
            (self.tr("From one person to everybody"), "", lambda: self.show_page("chain")),
            (self.tr("Live meter"), "", lambda: self.show_page("meter")),
            (self.tr("Check a claim of your own"), "", lambda: self.show_page("own-claim")),
            (self.tr("Your own figures"), "", lambda: self.show_page("own")),
            (self.tr("What is a kWh?"), "K", lambda: self.show_page("kwh")),
            (self.tr("Lesson sheet"), "", lambda: self.show_page(SHEET)),
            None,
            (self.tr("What is shown, as a table"), "D", self.switch_table),
            (self.tr("The keys"), "?", lambda: self.show_page("keys")),
        )
        button = self.top_bar.more
        menu = entries_menu(self._look, self, entries)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def present(self) -> None:
        """Present the story that was presented last, or the article."""
        self.present_wanted.emit("")

    def open_stories(self) -> None:
        """Open the menu of the stories there are."""
        from comparawatt.engine.story_files import read_stories, story_files

        wording = self._language.wording
        entries = []
        for file in read_stories(story_files()).files:
            name, minutes = wording.of(file.story.name), file.story.lasts
            said = wording.time(minutes, "minute") if minutes else ""
            text = wording.text("presenter.story", name=name, time=said) if said else name
            entries.append((text, "", partial(self.present_wanted.emit, file.path)))
        button = self.top_bar.present
        menu = entries_menu(self._look, self, entries)
        menu.setObjectName("stories_menu")
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def open_themes(self) -> None:
        """Open the menu of the themes, with the way to all that changes the looks."""
        look = self._look
        names = (
            (None, self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        menu = choice_menu(look, self, names, look.chosen, look.choose)
        menu.addSeparator()
        moving = self.tr("Let things move") if self._reduced_motion else self.tr("Let nothing move")
        menu.addAction(moving).triggered.connect(lambda: self.motion_pressed.emit(not self._reduced_motion))
        menu.addAction(self.tr("Text size, and how others see it…")).triggered.connect(
            lambda: self.show_page("appearance")
        )
        button = self.top_bar.theme
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def ask_open(self) -> None:
        """Ask for a saved comparison, or for a story where one is made, and open it."""
        if self.page == STORY:
            self._story().ask_open()
        else:
            self.files.ask_open()

    def ask_save(self) -> None:
        """Ask for a name, and save the present comparison, or the story where one is made."""
        if self.page == STORY:
            self._story().save()
        else:
            self.files.ask_save()

    def keep_picture(self, *, as_code: bool = False) -> None:
        """Open the page that keeps what is on the main screen, or shows it as a QR code."""
        self.show_page("keep")
        page = cast("Keep", self._pages["keep"])
        page.show_view(self.screen_.view, self.screen_.rows, as_code=as_code)

    def copy_sentence(self) -> None:
        """Put the sentence on the clipboard, with its range, who says so and the sources."""
        from comparawatt.exports.statement import statement_of
        from comparawatt.exports.subject import Subject

        session, screen = self._session, self.screen_
        subject = Subject(session.comparison, session.catalogue, self._language.wording, session.told, screen.rows)
        QGuiApplication.clipboard().setText(statement_of(subject, subject.drawn(screen.view)).text)
        self._tell(self._say_copied)

    def _say_copied(self) -> None:
        self.notice.say(self.tr("The sentence is on the clipboard, with its source."), calm=True)

    def open_file(self, path: Path) -> None:
        """Open a saved comparison."""
        self.files.open(path)

    def _on_file_opened(self) -> None:
        self.show_stage()
        self._tell(lambda: self.notice.say(self.files.what_changed(), calm=True))

    def _on_file_failed(self, error: FileError) -> None:
        self._tell(lambda: self.notice.say(say_error(error, self._language.wording)))

    def _tell(self, say: Callable[[], None]) -> None:
        """Say something in the notice, and say it again when the language changes."""
        self._said = say
        say()

    def switch_claims(self) -> None:
        """Open the page that checks the article, or go back from it."""
        if self.page == CLAIMS:
            self.close_page()
        else:
            self.show_page(CLAIMS)

    def switch_table(self) -> None:
        """Show as a table what is drawn, or go back to what is drawn."""
        if self.page == DATA:
            self.close_page()
            return
        if self.page == BOARD:
            cast("Board", self._pages[BOARD]).show_table()
        elif self.page is None:  # over another page it would tell what a guess hides
            self.show_page(DATA)

    def reduce_motion(self, reduced: bool) -> None:  # noqa: FBT001 # it hears a signal
        """Let nothing move any more, or let things move again."""
        self._reduced_motion = reduced
        self.screen_.reduce_motion(reduced=reduced)
        for page in self._pages.values():
            page.reduce_motion(reduced=reduced)
        for motion in self.findChildren(Motion):
            motion.reduce(reduced=reduced)

    def enlarge_text(self) -> None:
        """Draw text larger."""
        self.text_size.step(1)

    def shrink_text(self) -> None:
        """Draw text smaller."""
        self.text_size.step(-1)

    def reset_text(self) -> None:
        """Draw text as large as it was designed."""
        self.text_size.step(0)

    def switch_theme(self) -> None:
        """Change between light and dark."""
        self._look.choose("light" if self._look.theme.name == "dark" else "dark")

    def switch_language(self) -> None:
        """Use the next language."""
        codes = self._language.languages.codes
        self._language.switch(codes[(codes.index(self._language.code) + 1) % len(codes)])

    def switch_full_screen(self) -> None:
        """Fill the screen, or come back from it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def step_back(self) -> None:
        """Come back from a page, then from the full screen; never leave the program."""
        if self.page is not None:
            self.close_page()
            return
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def close_by_key(self) -> None:
        """Close the window."""
        self.close()
