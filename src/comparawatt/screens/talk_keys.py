"""What the keys of the presenter and of clickers ask for (DESIGN.md section 8); they are never bound otherwise."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier


class Act(Enum):
    """What a key asks for."""

    NEXT = auto()
    BACK = auto()
    START = auto()
    LEAVE = auto()
    BLACK = auto()
    REPLAY = auto()
    LANGUAGE = auto()
    THEME = auto()
    NOTES = auto()
    FULL_SCREEN = auto()
    LARGER = auto()
    SMALLER = auto()
    AS_DESIGNED = auto()


_PLAIN = {
    _Key.Key_Right: Act.NEXT, _Key.Key_Down: Act.NEXT, _Key.Key_PageDown: Act.NEXT, _Key.Key_Space: Act.NEXT,
    _Key.Key_Left: Act.BACK, _Key.Key_Up: Act.BACK, _Key.Key_PageUp: Act.BACK,
    _Key.Key_F5: Act.START, _Key.Key_Escape: Act.LEAVE,
    _Key.Key_B: Act.BLACK, _Key.Key_Period: Act.BLACK,
    _Key.Key_R: Act.REPLAY, _Key.Key_L: Act.LANGUAGE, _Key.Key_T: Act.THEME, _Key.Key_N: Act.NOTES,
    _Key.Key_F11: Act.FULL_SCREEN,
}  # fmt: skip
_WITH_CONTROL = {
    _Key.Key_Plus: Act.LARGER, _Key.Key_Equal: Act.LARGER, _Key.Key_Minus: Act.SMALLER,
    _Key.Key_0: Act.AS_DESIGNED, _Key.Key_Agrave: Act.AS_DESIGNED,
}  # fmt: skip

_UNSHIFTED = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
"""What a French keyboard types where nobody holds Shift for a digit."""

_COMMAS = frozenset(",")


def act_of(event: QKeyEvent) -> Act | None:
    """Return what a key asks for, or None where it asks for nothing."""
    modifiers = event.modifiers() & ~(_Modifier.KeypadModifier | _Modifier.ShiftModifier)
    key = _Key(event.key())
    if modifiers == _Modifier.ControlModifier:
        return _WITH_CONTROL.get(key)
    return _PLAIN.get(key) if modifiers == _Modifier.NoModifier else None


def digit_of(event: QKeyEvent, *, with_comma: bool) -> str:
    """Return the digit that a key types, wherever it lies on the keyboard; else an empty text.

    Args:
        event: The key.
        with_comma: Whether the comma of a decimal counts, too; the point never does, since clickers send it.
    """
    if event.modifiers() & (_Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier):
        return ""
    text = _UNSHIFTED.get(event.text(), event.text())
    if len(text) == 1 and text in "0123456789":
        return text
    return "," if with_comma and text in _COMMAS else ""
