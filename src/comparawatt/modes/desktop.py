"""The desktop window: a top bar over the main screen, and the keys that work everywhere."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from comparawatt.engine.messages import say_error
from comparawatt.models.gate import Gate
from comparawatt.screens.compare import CompareScreen
from comparawatt.screens.pages import CLAIMS, make_page
from comparawatt.widgets.menus import entries_menu
from comparawatt.widgets.notice import Notice
from comparawatt.widgets.toolbar import BARS, PICTOGRAMS, SIDE_BY_SIDE
from comparawatt.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.errors import FileError
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.screens.page import Page
    from comparawatt.widgets.file_dialogs import FileDialogs
    from comparawatt.widgets.focus_ring import FocusRing
    from comparawatt.widgets.look import Look

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
        gate: What may leave the window.
        page: Name of the page that lies over the main screen, or None.
    """

    closing = Signal()

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
        self.page: str | None = None
        self._said: Callable[[], None] | None = None
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
        self.top_bar.theme.clicked.connect(self.switch_theme)
        self._add_keys()
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

    def showEvent(self, event: QShowEvent) -> None:
        """Let the focus ring know what the window is used with."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._watch_focus)  # nobody has pressed a key before the first frame

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
    def files(self) -> FileDialogs:
        """What comparisons are opened from and saved to."""
        from comparawatt.widgets.file_dialogs import FileDialogs

        made = FileDialogs(self._session, self._language, self.gate, self)
        made.opened.connect(self._on_file_opened)
        made.failed.connect(self._on_file_failed)
        return made

    def _watch_focus(self) -> None:
        self.focus_ring.watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        self.closing.emit()
        super().closeEvent(event)

    def show_page(self, name: str) -> None:
        """Lay a page over the main screen; it is loaded when it is first opened.

        Args:
            name: One of `comparawatt.screens.pages.PAGES`.
        """
        page = self._pages.get(name)
        if page is None:
            parts = (self._session, self._language, self._look, self)
            page = self._pages[name] = make_page(name, *parts, reduced_motion=self._reduced_motion)
            page.closed.connect(self.close_page)
            page.page_wanted.connect(self.show_page)
            page.stage_wanted.connect(self.show_stage)
            page.link_pressed.connect(self.gate.open_link)
            self._stack.addWidget(page)
        self.page = name
        self.top_bar.check_article.setChecked(name == CLAIMS)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def close_page(self) -> None:
        """Go back to the main screen."""
        self.page = None
        self.top_bar.check_article.setChecked(False)
        self._stack.setCurrentWidget(self.screen_)
        self.screen_.setFocus()

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
            (self.tr("Sources"), "", lambda: self.show_page("sources")),
            (self.tr("From one person to everybody"), "", lambda: self.show_page("chain")),
            (self.tr("Check a claim of your own"), "", lambda: self.show_page("own-claim")),
            (self.tr("Your own figures"), "", lambda: self.show_page("own")),
            (self.tr("What is a kWh?"), "K", lambda: self.show_page("kwh")),
        )
        button = self.top_bar.more
        menu = entries_menu(self._look, self, entries)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def ask_open(self) -> None:
        """Ask for a saved comparison, and open it."""
        self.files.ask_open()

    def ask_save(self) -> None:
        """Ask for a name, and save the present comparison."""
        self.files.ask_save()

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

    def _add_keys(self) -> None:
        screen = self.screen_
        on_screen: dict[str, Callable[[], None]] = {
            "/": screen.search,
            "1": lambda: screen.show_view(BARS),
            "2": lambda: screen.show_view(PICTOGRAMS),
            "3": lambda: screen.show_view(SIDE_BY_SIDE),
            "W": screen.toggle_panel,
            "I": screen.toggle_what_if,
            "R": screen.replay,
        }
        for key, action in on_screen.items():
            # The main screen hears its keys while it is seen; under a page they would act unseen.
            shortcut = QShortcut(QKeySequence(key), screen)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(action)
        keys: dict[str, Callable[[], None]] = {
            "L": self.switch_language,
            "T": self.switch_theme,
            "K": lambda: self.show_page("kwh"),
            "F11": self.switch_full_screen,
            "Esc": self.step_back,
            "Ctrl+O": self.ask_open,
            "Ctrl+S": self.ask_save,
            "Ctrl+Q": self.close_by_key,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    def close_by_key(self) -> None:
        """Close the window."""
        self.close()
