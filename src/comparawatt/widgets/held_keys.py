"""A key that is held counts once, also where the system does not say that it repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_AT_ONCE = 5
"""Milliseconds: no hand presses a key again so soon after letting it go. X11 sends both for each repeat."""


class HeldKeys(QObject):
    """Lets no repeat of a key reach a window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._released: dict[int, int] = {}

    def watch(self, window: QWidget) -> None:
        """Begin to hear the keys of a window, which must be shown, before any of its widgets does."""
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop what is a repeat."""
        if event.type() == QEvent.Type.KeyRelease:
            key = cast("QKeyEvent", event)
            self._released[key.key()] = key.timestamp()
        elif event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event)
            since = key.timestamp() - self._released.get(key.key(), -_AT_ONCE - 1)
            return key.isAutoRepeat() or 0 <= since <= _AT_ONCE
        return super().eventFilter(watched, event)
