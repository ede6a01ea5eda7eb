"""A mouse pointer that goes away over a window when it rests, and is there again when it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

REST = 3000
"""Milliseconds after which it goes."""

_SIGNS = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress)


class RestingPointer(QObject):
    """Hides the pointer over one window alone: over another one, such as a speaker's, it stays.

    Args:
        window: Over which it goes.
        rest: Milliseconds after which it goes.
    """

    def __init__(self, window: QWidget, rest: int = REST) -> None:
        super().__init__(window)
        self._window = window
        self._at: QPointF | None = None
        self._rest = QTimer(self, singleShot=True, interval=rest)
        self._rest.timeout.connect(self._hide)

    def watch(self) -> None:
        """Begin; the window must be shown. The window of the system hears the mouse wherever it is on it."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
            self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the pointer where it moves; some systems tell of moves to where it is already."""
        if event.type() in _SIGNS:
            mouse = cast("QMouseEvent", event)
            at = mouse.globalPosition()
            by_finger = mouse.device().type() == QInputDevice.DeviceType.TouchScreen  # which needs no pointer
            if not by_finger and (at != self._at or event.type() == QEvent.Type.MouseButtonPress):
                self._at = at
                self._window.unsetCursor()
                self._rest.start()
        return super().eventFilter(watched, event)

    def _hide(self) -> None:
        self._window.setCursor(Qt.CursorShape.BlankCursor)
        handle = self._window.windowHandle()
        if handle is not None:  # what lies under the pointer may have a hand of its own
            handle.setCursor(Qt.CursorShape.BlankCursor)
