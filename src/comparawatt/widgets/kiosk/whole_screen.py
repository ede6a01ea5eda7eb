"""Keeps a window on the whole of a screen, whatever happens to either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

SOON = 250
"""Milliseconds after which a lost screen is taken again: a window manager that refuses is not fought with."""

_CHANGES = frozenset({QEvent.Type.WindowStateChange, QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide})


class WholeScreen(QObject):
    """Takes a screen for a window, and takes it again when the window was made smaller, minimised or moved.

    Args:
        window: Without a parent.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._take_again)

    def take(self, screen: QScreen) -> None:
        """Fill a screen, and keep filling it, or the one that the window is moved to when it is gone."""
        first = self._screen is None
        self._follow(screen)
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        if first:
            self._window.installEventFilter(self)
            self._window.windowHandle().screenChanged.connect(self._on_screen_changed)

    def let_go(self) -> None:
        """Keep the window no more."""
        self._window.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether the window still fills its screen when something about it changed."""
        if event.type() in _CHANGES and not self._fills():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _follow(self, screen: QScreen) -> None:
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self._timer.start)
        self._screen = screen
        screen.geometryChanged.connect(self._timer.start)

    def _on_screen_changed(self, screen: QScreen) -> None:
        """Fill the screen that the window was moved to, since its own is gone."""
        self._screen = screen  # the old one may be gone, and its signals with it
        screen.geometryChanged.connect(self._timer.start)
        self._timer.start()

    def _fills(self) -> bool:
        window = self._window
        return window.isVisible() and window.isFullScreen() and window.geometry() == window.screen().geometry()

    def _take_again(self) -> None:
        area = self._window.screen().geometry()
        if area.isEmpty() or self._fills():  # a screen that is being changed has no size for a moment
            return
        self._window.showFullScreen()
        self._window.setGeometry(area)
        self._window.raise_()
        self._window.activateWindow()
