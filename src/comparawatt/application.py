"""Qt's application, dressed in a look, and ended cleanly: what all windows of the program share."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from comparawatt.widgets.theme import palette

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

    from comparawatt.widgets.look import Look
    from comparawatt.widgets.reduced_motion import ReducedMotion


def make_application() -> QApplication:
    """Make Qt's application in the one style that all themes are drawn over."""
    qInstallMessageHandler(_on_qt_message)
    application = QApplication(["comparawatt"])
    application.setApplicationName("Comparawatt")
    application.setDesktopFileName("comparawatt")
    application.setStyle("Fusion")
    return application


def dress(application: QApplication, look: Look) -> None:
    """Let Qt's own widgets have the colours and the font of a look."""
    application.setPalette(palette(look.theme))
    application.setFont(look.font(15, 500))


def still_cursor(motion: ReducedMotion, application: QApplication) -> None:
    """Let the text cursor blink only where things move."""
    hints, of_system = application.styleHints(), -1

    def follow() -> None:
        hints.setCursorFlashTime(0 if motion.is_on else of_system)

    motion.changed.connect(follow)
    follow()


def screen_of(name: str | None) -> QScreen:
    """Return the screen of a name, else the first one."""
    return next(
        (screen for screen in QGuiApplication.screens() if screen.name() == name),
        QGuiApplication.primaryScreen(),
    )


class QuitOnSignals(QObject):
    """Ends the program cleanly on SIGTERM and Ctrl+C: Python's own handlers do not run while Qt sleeps."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        reader, writer = self._connected()
        signal.set_wakeup_fd(writer)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)  # the wake-up is what counts
        self._notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, self)
        # `quit` would close the windows first, and one with an unsaved story asks where nobody may be to answer.
        self._notifier.activated.connect(lambda: application.exit())
        application.aboutToQuit.connect(self.stop)

    def _connected(self) -> tuple[int, int]:
        """Return a pair of which one end says when the other was written to."""
        if sys.platform == "win32":  # where only sockets can be waited for
            import socket

            self._sockets = socket.socketpair()
            ends = self._sockets[0].fileno(), self._sockets[1].fileno()
        else:
            ends = os.pipe()
        for end in ends:
            os.set_blocking(end, False)
        return ends

    def stop(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Drop the one text that the offscreen platform says at each show; let every other through."""
    del kind, context
    if "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")
