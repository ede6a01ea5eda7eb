"""Keeps a window on the whole of a screen, whatever happens to either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

SOON = 250
"""Milliseconds after which a lost screen is taken again, at first."""

LATEST = 4000
"""Milliseconds between two tries in the end: what a slow window manager is still about is not asked for anew."""

WATCH = 2000
"""Milliseconds between two looks while all is well: of some changes of screens nobody is told."""

MOST_TRIES = 40
"""A window manager that refuses for so many times is left in peace until something changes."""

_TRIES_TO_MAP = 3
"""A window that is asked for in vain so many times is taken from the desktop and put on it anew."""

_CHANGES = frozenset(
    {
        QEvent.Type.Hide,
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.WindowStateChange,
    }
)


class WholeScreen(QObject):
    """Takes a screen for a window, and takes it again when the window was made smaller, moved or covered.

    Args:
        window: Without a parent.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(WATCH)
        self._tries = 0
        self._timer.timeout.connect(self._take_again)

    def take(self, screen: QScreen) -> None:
        """Fill a screen, and keep filling it, or the one that the window is moved to when it is gone."""
        first = self._screen is None
        self._follow(screen)
        if first:  # a frame with its buttons would be drawn by Qt itself under Wayland
            self._window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        if first:
            self._timer.start()
            self._window.installEventFilter(self)
            self._window.windowHandle().screenChanged.connect(self._on_screen_changed)

    def let_go(self) -> None:
        """Keep the window no more."""
        self._window.removeEventFilter(self)
        if self._screen is not None and isValid(self._screen):
            self._screen.geometryChanged.disconnect(self._check)
        self._screen = None
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether the window still fills its screen when something about it changed."""
        if event.type() in _CHANGES and self._timer.interval() == WATCH:
            self._check()
        return super().eventFilter(watched, event)

    def _follow(self, screen: QScreen) -> None:
        """Hear of the changes of a screen, and no more of those of the one before, which may be gone."""
        if self._screen is not None and isValid(self._screen):
            self._screen.geometryChanged.disconnect(self._check)
        self._screen = screen
        screen.geometryChanged.connect(self._check)

    def _on_screen_changed(self, screen: QScreen | None) -> None:
        """Fill the screen that the window was moved to, where its own is gone; else come back."""
        if screen is not None and self._screen is not None and screen is not self._screen:
            if not self._has_screen():
                self._follow(screen)
            self._check()

    def _has_screen(self) -> bool:
        """Say whether the screen that was taken is there still."""
        screen = self._screen
        return screen is not None and isValid(screen) and screen in QGuiApplication.screens()

    def _target(self) -> QScreen:
        """Return the screen to fill."""
        screen = self._screen
        return screen if screen is not None and self._has_screen() else self._window.screen()

    def _check(self) -> None:
        if not self._fills():
            self._tries = 0
            self._timer.setInterval(SOON)

    def _fills(self) -> bool:
        window = self._window
        if not window.isVisible() or window.geometry() != self._target().geometry():
            return False
        # Under Wayland no window can come to the front by itself, none is ever active where there is no keyboard,
        # and a compositor for a single window may call it maximised.
        return QGuiApplication.platformName() == "wayland" or (window.isFullScreen() and window.isActiveWindow())

    def _take_again(self) -> None:
        target = self._target()
        area = target.geometry()
        self._tries = 0 if self._fills() else self._tries + 1
        if self._tries == 0 or self._tries > MOST_TRIES:
            self._timer.setInterval(WATCH)
            return
        self._timer.setInterval(min(SOON * 2 ** (self._tries // _TRIES_TO_MAP), LATEST))
        if area.isEmpty():  # a screen that is being changed has no size for a moment
            return
        if self._tries % _TRIES_TO_MAP == 0:  # a new window comes up on any desktop
            self._window.hide()
        if self._window.screen() is not target:  # a loose cable: it was moved while its own was away for a moment
            self._window.setScreen(target)
        self._window.showFullScreen()
        self._window.setGeometry(area)
        self._window.raise_()
        self._window.activateWindow()
