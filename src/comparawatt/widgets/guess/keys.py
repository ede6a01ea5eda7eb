"""The keys that count hands, wherever the digits lie on the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_DIGITS = {_Key.Key_1: 0, _Key.Key_2: 1, _Key.Key_3: 2, _Key.Key_4: 3}
# The same four keys on a French keyboard, where digits need Shift, and on an English one, where these need it.
_WITHOUT_SHIFT = {_Key.Key_Ampersand: 0, _Key.Key_Eacute: 1, _Key.Key_QuoteDbl: 2, _Key.Key_Apostrophe: 3}
_WITH_SHIFT = {_Key.Key_Exclam: 0, _Key.Key_At: 1, _Key.Key_NumberSign: 2, _Key.Key_Dollar: 3}
_BRITISH = {_Key.Key_QuoteDbl: 1, _Key.Key_sterling: 2}

_BLACK = (_Key.Key_B, _Key.Key_Period)
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def hands_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Return which card a key stands for, and how many hands more it gives it: 1, or with Shift -1; else None."""
    if event.modifiers() & _OTHERS:
        return None
    takes = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    keys = _DIGITS | (_WITH_SHIFT | _BRITISH if takes else _WITHOUT_SHIFT)
    place = keys.get(_Key(event.key()))
    return None if place is None else (place, -1 if takes else 1)


def is_black_screen(event: QKeyEvent) -> bool:
    """Say whether a key asks for the black screen: B, or the point that some clickers send."""
    return event.key() in _BLACK and not event.modifiers() & _OTHERS
