"""The desktop window: a top bar over the main screen, and the keys that work everywhere."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QToolTip, QVBoxLayout, QWidget

from comparawatt.screens.compare import CompareScreen
from comparawatt.widgets.controls import Button
from comparawatt.widgets.language_switch import LanguageButtons
from comparawatt.widgets.notice import Notice
from comparawatt.widgets.toolbar import BARS, SIDE_BY_SIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.focus_ring import FocusRing
    from comparawatt.widgets.look import Look

_TOP_BAR = 60
_SMALLEST = QSize(1024, 680)


class TopBar(QWidget):
    """Logo, theme and language; it never moves and never hides.

    Args:
        language: The language in use.
        look: Theme, font and icons.
    """

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(_TOP_BAR)
        self.theme = Button(look, "theme", parent=self)
        self.theme.setObjectName("theme")
        layout = QHBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.addStretch()
        layout.addWidget(self.theme)
        layout.addWidget(LanguageButtons(language, look, self))
        look.theme_changed.connect(self.update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.theme.setAccessibleName(self.tr("Light or dark"))
        self.theme.setToolTip(self.tr("Light or dark (T)"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the logo: an equals sign of two bars, and a bolt."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.color("surface"))
        draw_logo(painter, self._look, QRectF(16, 13, 34, 34))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))
        painter.setFont(self._look.font(18, 800))
        painter.setPen(self._look.color("ink"))
        painter.drawText(QPointF(59, 36), "Comparawatt")
        painter.end()


def draw_logo(painter: QPainter, look: Look, area: QRectF) -> None:
    """Draw the logo into a square."""
    side = area.width()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("mark"))
    painter.drawRoundedRect(area, side / 4, side / 4)
    painter.setBrush(look.color("on_mark"))
    for top, width in ((0.30, 0.28), (0.55, 0.28)):
        bar = QRectF(area.left() + side * 0.15, area.top() + side * top, side * width, side * 0.16)
        painter.drawRoundedRect(bar, side * 0.05, side * 0.05)
    bolt = QRectF(area.left() + side * 0.38, area.top() + side * 0.18, side * 0.64, side * 0.64)
    look.draw_icon(painter, "bolt", "on_mark", bolt)


class DesktopWindow(QMainWindow):
    """The window of someone at a desk.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Final values at once.

    Attributes:
        closing: Emitted when the window is about to close, while it still has its size.
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
        self._look = look
        self._language = language
        self.setMinimumSize(_SMALLEST)
        self.top_bar = TopBar(language, look, self)
        self.notice = Notice(look, self)
        self.screen_ = CompareScreen(session, language, look, self, reduced_motion=reduced_motion)
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.notice)
        layout.addWidget(self.screen_, 1)
        self.setCentralWidget(central)
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

    def _watch_focus(self) -> None:
        self.focus_ring.watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        self.closing.emit()
        super().closeEvent(event)

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

    def leave_full_screen(self) -> None:
        """Come back from the full screen; never leave the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _add_keys(self) -> None:
        screen = self.screen_
        keys: dict[str, Callable[[], None]] = {
            "/": screen.search,
            "1": lambda: screen.show_view(BARS),
            "3": lambda: screen.show_view(SIDE_BY_SIDE),
            "L": self.switch_language,
            "W": screen.toggle_panel,
            "R": screen.replay,
            "T": self.switch_theme,
            "F11": self.switch_full_screen,
            "Esc": self.leave_full_screen,
            "Ctrl+Q": self.close_by_key,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    def close_by_key(self) -> None:
        """Close the window."""
        self.close()
