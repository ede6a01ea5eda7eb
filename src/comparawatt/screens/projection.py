"""The windows of a talk on their screens: the audience's on the projector, the console on the speaker's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from comparawatt.models.screens import Screens
from comparawatt.screens.console import Console
from comparawatt.widgets.notes import USUAL, NotesPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk
    from comparawatt.widgets.look import Look


class Projection(QObject):
    """Keeps the audience's window where the audience is, whatever is plugged in or out, and notes away from it.

    Args:
        audience: The window of the audience. Keys that are pressed in the console come to what has its focus.
        talk: What is presented.
        language: The language in use.
        look: Theme, font and icons.
        wanted: Name of the screen that the audience shall see; found by itself where None.

    Attributes:
        screens: Which screen is whose.
        console: The speaker's window; None where it is not needed.
        panel: The notes over the audience's window, which come up only when they are asked for.
    """

    def __init__(
        self, audience: QWidget, talk: Talk, language: LanguageSwitch, look: Look, wanted: str | None = None
    ) -> None:
        super().__init__(audience)
        self._audience = audience
        self._talk = talk
        self._language = language
        self._look = look
        self._is_on = False
        self._had_speaker = False
        self._notes_size = USUAL
        self.screens = Screens(wanted, self)
        self.console: Console | None = None
        self.panel = NotesPanel(look, audience)
        self.screens.changed.connect(self._place)
        talk.moved.connect(self.panel.hide)
        language.language_changed.connect(self._fill_panel)
        audience.installEventFilter(self)

    def begin(self) -> None:
        """Show the audience's window over its whole screen, and the console where the speaker has another one."""
        self._is_on, self._had_speaker = True, False
        self._place()

    def switch_notes(self) -> None:
        """Show the notes: in the console where the speaker has a screen, else over the scene, or hide them."""
        if self.screens.speaker is not None:
            self._open_console(self.screens.speaker)
        elif self.panel.isHidden():
            self._fill_panel()
            self.panel.open()
        else:
            self.panel.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the console when the audience's window is closed."""
        if event.type() == QEvent.Type.Close:
            self._is_on = False
            self.panel.hide()
            self._close_console()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Bring the windows to their screens; notes leave before anything else moves.

        The console comes up by itself where the speaker gets a screen of their own. From there it goes to no other
        one unless somebody asks for it: what is left may be another projector.
        """
        if not self._is_on:
            return
        speaker, had_speaker = self.screens.speaker, self._had_speaker
        self._had_speaker = speaker is not None
        self.panel.hide()
        if self.console is not None and (speaker is None or self.console.screen() != speaker):
            self._close_console()
        _fill(self._audience, self.screens.audience)
        if speaker is None:
            self._audience.activateWindow()
        elif not had_speaker:
            self._open_console(speaker)
        elif self.console is not None and self.console.isVisible():
            _fill(self.console, speaker)

    def _open_console(self, speaker: QScreen) -> None:
        """Open the console, or bring it to the front.

        It is made anew each time, since a window that was hidden may be shown for a moment where it was before:
        on the screen that is the audience's by now.
        """
        if self.console is None or not self.console.isVisible():
            self._close_console()
            self.console = Console(self._talk, self._language, self._look, self._picture)
            self.console.notes.choose_size(self._notes_size)
            self.console.key_pressed.connect(self._on_key_pressed)
            self.console.swap_pressed.connect(self._swap)
            _fill(self.console, speaker)
            self.console.windowHandle().screenChanged.connect(self._on_console_moved)
        self.console.raise_()
        self.console.activateWindow()

    def _close_console(self) -> None:
        closed, self.console = self.console, None
        if closed is not None:
            self._notes_size = closed.notes.text_size
            closed.hide()
            QTimer.singleShot(0, lambda: closed.deleteLater())  # it may be its own key that closes it: it lives on

    def _swap(self) -> None:
        self.screens.swap()
        self.switch_notes()

    def _on_console_moved(self, screen: QScreen) -> None:
        """Hide the console where somebody moves it to the audience's screen; N opens it on the speaker's again."""
        if self.console is not None and screen != self.screens.speaker:
            self.console.hide()

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self._audience.focusWidget() or self._audience, event.clone())

    def _fill_panel(self) -> None:
        notes, wording = self._talk.scene.notes, self._language.wording
        self.panel.show_notes(wording.of(notes) if notes else "")

    def _picture(self, room: QSize) -> QImage:
        """Draw the audience's window as large as a room allows."""
        size = self._audience.size()
        image = QImage(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(image.width() / size.width(), image.height() / size.height())
        self._audience.render(painter, QPoint())
        painter.end()
        return image


def _fill(window: QWidget, screen: QScreen) -> None:
    """Fill a screen with a window: where programs may not place windows, that alone lets them choose a screen."""
    is_full = window.isVisible() and window.isFullScreen() and window.screen() == screen
    if is_full and window.geometry() == screen.geometry():  # where nobody manages windows, it keeps its own size
        return
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)  # else it stays where it is
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
