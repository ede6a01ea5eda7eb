"""Keeps a window on the whole of one screen, whatever comes and goes beside it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LOG = logging.getLogger("comparawatt")
_SETTLING = 300
"""Milliseconds until a change of screens is over: a cable that is plugged in is told of several times."""


class FillScreen(QObject):
    """Fills the screen of a name, or the first one while that is missing.

    Args:
        window: What fills it.
        name: Of the screen, such as ``HDMI-1``; the first one where None.
    """

    def __init__(self, window: QWidget, name: str | None) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self._missed = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self.fill)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._settling.start)
        application.primaryScreenChanged.connect(self._settling.start)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._settling.start)

    def fill(self) -> None:
        """Fill the screen now; without any screen, wait for one."""
        screen = self._screen()
        if screen is None:
            return
        window = self._window
        if window.screen() is not screen and window.isVisible():
            window.hide()  # Wayland moves no window that is shown: it is told the screen before
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        window.activateWindow()

    def _screen(self) -> QScreen | None:
        screens = QGuiApplication.screens()
        if not screens:
            return None
        found = next((screen for screen in screens if screen.name() == self._name), None)
        if self._name and (found is None) != self._missed:
            self._missed = found is None
            names = ", ".join(screen.name() for screen in screens)
            say = "is missing; the first one is used" if self._missed else "is back"
            _LOG.warning("Screen %s %s. There are: %s", self._name, say, names)
        return found or QGuiApplication.primaryScreen()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settling.start)
        self._settling.start()
