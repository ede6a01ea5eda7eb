"""The one gate through which anything leaves the program: a mode that is locked closes it in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from comparawatt.policy import Policy

WAYS_OUT = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.Gesture,
        QEvent.Type.GestureOverride,
        QEvent.Type.HelpRequest,
        QEvent.Type.NativeGesture,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.Shortcut,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.Wheel,
    }
)
"""Menus, drops, help, shortcuts, gestures beside the tap, and the wheel, which would change what it turns over."""

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BUTTONS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_USABLE = (
    _ARROWS
    | {Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)}
    | {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
    | {Qt.Key.Key_Backspace}
)
"""What moves about, presses and types a number; every other key could be a command of somebody's."""

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Gate:
    """Decides what may be opened outside of the window, and what may lead out of it.

    Args:
        links: Whether links may be opened in the browser of the system.
        files: Whether people may choose files to open and to save.
        own_data: Whether people may add figures of their own.
        presenter: Whether stories may be presented.
        locked: Whether nothing leads out: no other window, no menu, no command of a key, no closing.
    """

    def __init__(
        self, *, links: bool, files: bool, own_data: bool = True, presenter: bool = True, locked: bool = False
    ) -> None:
        self.links = links
        self.files = files
        self.own_data = own_data
        self.presenter = presenter
        self.locked = locked

    @classmethod
    def under(cls, policy: Policy) -> Gate:
        """Return the gate of a window at a desk, as an administrator wants it."""
        return cls(links=policy.links, files=policy.files, own_data=policy.own_data, presenter=policy.presenter)

    def open_link(self, url: str) -> bool:
        """Open a link that somebody pressed, and say whether it was let through; only https is."""
        from PySide6.QtCore import QUrl  # the start opens no link
        from PySide6.QtGui import QDesktopServices

        address = QUrl(url)
        return self.links and address.scheme() == "https" and QDesktopServices.openUrl(address)

    def refuses(self, event: QEvent) -> bool:
        """Say whether an event must reach nobody, since it could lead out of a program that is locked.

        What can be tapped, dragged with the first button, or reached with Tab, arrows, Space and Enter passes.
        """
        if not self.locked:
            return False
        kind = event.type()
        if kind in _KEYS:
            return _is_command(cast("QKeyEvent", event))
        if kind in _BUTTONS:
            return cast("QMouseEvent", event).button() != Qt.MouseButton.LeftButton
        return kind in WAYS_OUT


def _is_command(event: QKeyEvent) -> bool:
    """Say whether a key does more than to move about and to press; one that is held presses once."""
    if event.modifiers() & ~_HARMLESS or event.key() not in _USABLE:
        return True
    return event.isAutoRepeat() and event.key() not in _ARROWS
