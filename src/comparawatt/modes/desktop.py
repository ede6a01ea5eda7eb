"""The desktop window: a top bar over the main screen, and the keys that work everywhere."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QToolTip, QVBoxLayout, QWidget

from comparawatt.engine.messages import say_error
from comparawatt.models.gate import Gate
from comparawatt.policy import Policy
from comparawatt.screens.compare import CompareScreen
from comparawatt.screens.key_table import KeyTable, make_shortcuts
from comparawatt.screens.page_stack import PageStack
from comparawatt.screens.pages import BOARD, CLAIMS, DATA, INTRODUCTION, STORY
from comparawatt.screens.top_menus import TopMenus
from comparawatt.widgets.held import Held
from comparawatt.widgets.motion import Motion
from comparawatt.widgets.notice import Notice
from comparawatt.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from comparawatt.errors import FileError
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.screens.board import Board
    from comparawatt.screens.keep import Keep
    from comparawatt.screens.page import Page
    from comparawatt.screens.story import StoryPage
    from comparawatt.widgets.file_dialogs import FileDialogs
    from comparawatt.widgets.focus_ring import FocusRing
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.text_size import TextSizeByHand

_SMALLEST = QSize(1024, 680)
_FREE = Policy()


class DesktopWindow(QMainWindow):
    """The window of someone at a desk.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Final values at once.
        policy: What an administrator has set.

    Attributes:
        closing: Emitted when the window is about to close, while it still has its size.
        painted: Emitted once, right after the first frame.
        present_wanted: Emitted with the id of a story or the path of its file; the last one where empty.
        motion_pressed: Emitted when somebody wants that nothing moves, or that things move again.
        gate: What may leave the window.
        menus: Those of the top bar.
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
        policy: Policy = _FREE,
    ) -> None:
        super().__init__()
        self.setObjectName("desktop")
        self._session = session
        self._look = look
        self._language = language
        self.gate = Gate.under(policy)
        self._is_painted = False
        self.setMinimumSize(_SMALLEST)
        self.top_bar = TopBar(language, look, self)
        self.notice = Notice(look, self)
        self.screen_ = CompareScreen(
            session, language, look, self, reduced_motion=reduced_motion, own_data=policy.own_data
        )
        self._stack = PageStack(self.screen_, session, language, look, self.gate)
        self._pages = self._stack.pages
        self.recent_stories = self._stack.recent_stories
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.notice)
        layout.addLayout(self._stack, 1)
        self.setCentralWidget(central)
        self._stack.made.connect(self._connect_page)
        self._stack.turned.connect(lambda: self.top_bar.check_article.setChecked(self.page == CLAIMS))
        self._stack.present_wanted.connect(self.present_wanted)
        self.top_bar.check_article.clicked.connect(lambda: self._stack.toggle_page(CLAIMS))
        self.menus = TopMenus(
            self.top_bar, language, look, self.gate,
            is_still=lambda: self.screen_.middle.reduced_motion, motion_is_set=policy.reduced_motion is not None,
        )  # fmt: skip
        if not policy.presenter:
            Held(self.top_bar.present, language)
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
        """Lay one of `comparawatt.screens.pages.PAGES` over the main screen."""
        self._stack.show_page(name)

    def introduce(self) -> None:
        """Offer to tell what all this is, in a line that asks for no answer."""
        self.notice.offer(
            lambda: self.tr("The electricity of AI, counted in homes, days of a city and phone charges."),
            lambda: self.tr("What is this?"),
            lambda: self.show_page(INTRODUCTION),
        )

    def close_page(self) -> None:
        """Go back to the main screen."""
        self._stack.close_page()

    @property
    def page(self) -> str | None:
        """Name of the page that lies over the main screen, or None."""
        return self._stack.name

    def _story(self) -> StoryPage:
        return cast("StoryPage", self._stack.page(STORY))

    def _connect_page(self, page: Page) -> None:
        """Let a page ask for what only the window may do."""
        page.link_pressed.connect(self.gate.open_link)
        page.file_wanted.connect(lambda wanted: self.files.ask_name(wanted))
        page.file_to_open_wanted.connect(lambda wanted: self.files.ask_existing(wanted))
        page.notice_wanted.connect(lambda say, calm: self.notice.tell(say, calm=calm))

    def _is_held(self, *, held: bool) -> bool:
        """Say whether an administrator holds what a key or a file wants, and tell it where it is so."""
        if held:
            self.notice.tell(lambda: self._language.wording.text("policy.held"), calm=True)
        return held

    def add_to_story(self) -> None:
        """Make a scene of what the main screen shows."""
        if not self._is_held(held=not self.gate.files):
            self._story().add()

    def present(self, name: str = "") -> None:
        """Present a story by its id or the path of its file; the one presented last, or the article, if empty."""
        if not self._is_held(held=not self.gate.presenter):
            self.present_wanted.emit(name)

    def ask_open(self) -> None:
        """Ask for a saved comparison, or for a story where one is made, and open it."""
        if not self._is_held(held=not self.gate.files):
            (self._story() if self.page == STORY else self.files).ask_open()

    def ask_save(self) -> None:
        """Ask for a name, and save the present comparison, or the story where one is made."""
        if self._is_held(held=not self.gate.files):
            return
        if self.page == STORY:
            self._story().save()
        else:
            self.files.ask_save()

    def keep_picture(self, *, as_code: bool = False) -> None:
        """Open the page that keeps what is on the main screen, or shows it as a QR code."""
        self.show_page("keep")
        cast("Keep", self._pages["keep"]).show_view(self.screen_.view, self.screen_.rows, as_code=as_code)

    def show_code(self) -> None:
        """Show what is on the main screen as a QR code."""
        self.keep_picture(as_code=True)

    def copy_sentence(self) -> None:
        """Put the sentence on the clipboard, with its range, who says so and the sources."""
        from comparawatt.exports.statement import statement_of
        from comparawatt.exports.subject import Subject

        session, screen = self._session, self.screen_
        subject = Subject(session.comparison, session.catalogue, self._language.wording, session.told, screen.rows)
        QGuiApplication.clipboard().setText(statement_of(subject, subject.drawn(screen.view)).text)
        self.notice.tell(lambda: self.tr("The sentence is on the clipboard, with its source."), calm=True)

    def open_file(self, path: Path) -> None:
        """Open a saved comparison."""
        if not self._is_held(held=not self.gate.files):
            self.files.open(path)

    def _on_file_opened(self) -> None:
        self._stack.show_stage()
        self.notice.tell(self.files.what_changed, calm=True)

    def _on_file_failed(self, error: FileError) -> None:
        self.notice.tell(lambda: say_error(error, self._language.wording))

    def switch_table(self) -> None:
        """Show as a table what is drawn, or go back to what is drawn."""
        if self.page == BOARD:
            cast("Board", self._pages[BOARD]).show_table()
        elif self.page in (None, DATA):  # over another page it would tell what a guess hides
            self._stack.toggle_page(DATA)

    def reduce_motion(self, reduced: bool) -> None:  # noqa: FBT001 # it hears a signal
        """Let nothing move any more, or let things move again."""
        self._stack.reduce_motion(reduced=reduced)
        for motion in self.findChildren(Motion):
            motion.reduce(reduced=reduced)

    def switch_motion(self) -> None:
        """Ask that nothing moves any more, or that things move again."""
        self.motion_pressed.emit(not self.screen_.middle.reduced_motion)

    def step_text(self, steps: int) -> None:
        """Draw text so many steps larger, or as it was designed where there are none."""
        if not self._is_held(held=self._look.text_size_is_set):
            self.text_size.step(steps)

    def choose_theme(self, name: str) -> None:
        """Use a theme, or follow the system where the name is empty."""
        self._look.choose(name or None)

    def switch_theme(self) -> None:
        """Change between light and dark."""
        if not self._is_held(held=self._look.theme_is_set):
            self._look.choose("light" if self._look.theme.name == "dark" else "dark")

    def switch_language(self) -> None:
        """Use the next language."""
        if self._is_held(held=self._language.is_set):
            return
        codes = self._language.languages.codes
        self._language.switch(codes[(codes.index(self._language.code) + 1) % len(codes)])

    def switch_full_screen(self) -> None:
        """Fill the screen, or come back from it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def step_back(self) -> None:
        """Come back from a page, then from the full screen; never leave the program."""
        if self.page is not None:
            self.close_page()
        else:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
