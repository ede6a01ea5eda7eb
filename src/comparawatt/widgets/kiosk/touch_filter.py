"""Hears all that people do before anybody else does: it counts as a touch, and what leads out goes no further."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from comparawatt.models.gate import WAYS_OUT
from comparawatt.widgets.kiosk.corner_hold import CornerHold
from comparawatt.widgets.kiosk.press_guard import PressGuard

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QTouchEvent

    from comparawatt.models.gate import Gate
    from comparawatt.models.idle import Idle

_TOUCHES = frozenset(
    {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
)
_LIFTED = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})
_BEGINS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})
_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
    }
)
_OTHERS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
        QEvent.Type.NativeGesture,
    }
)
_INPUT = _TOUCHES | _MOUSE | _OTHERS
_HEARD = _INPUT | WAYS_OUT | {QEvent.Type.ShortcutOverride, QEvent.Type.Show}

_NOWHERE = QPoint(-30_000, -30_000)
"""Beyond any screen, and within what X11 can count."""

_STAFF_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)
"""With these, S leads the staff out."""


class TouchFilter(QObject):
    """Stands before all widgets of a program that has one window.

    Args:
        window: What visitors see.
        idle: Counts the seconds without a touch. While it warns, a touch does nothing but to end that.
        gate: Decides what leads out.
        clock: Seconds that only ever grow.

    Attributes:
        touched: Emitted with everything that somebody really did, whatever comes of it.
        staff_held: Emitted when a finger rested in the corner; `corner` says how large that is.
        staff_keys: Emitted when somebody pressed Ctrl, Alt, Shift and S.
    """

    touched = Signal()
    staff_held = Signal()
    staff_keys = Signal()

    def __init__(self, window: QWidget, idle: Idle, gate: Gate, clock: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._idle = idle
        self._gate = gate
        self._guard = PressGuard(window, clock)
        self.corner = CornerHold(self)
        self.corner.held.connect(self._on_held)
        self._pointer: QPointF | None = None
        self._is_deaf = False
        self._has_fingers = False
        self._waits_for_lift = False

    @property
    def is_deaf(self) -> bool:
        """Whether nothing reacts to anything."""
        return self._is_deaf

    def deafen(self, *, deaf: bool) -> None:
        """Let nothing react any more, or react again once all fingers are lifted."""
        self._is_deaf = deaf
        self._waits_for_lift = not deaf and self._has_fingers
        if deaf:
            self.let_go()

    def let_go(self) -> None:
        """Let what is pressed come back up and do nothing, whenever its finger is lifted."""
        self.corner.end()
        if self._guard.is_down:
            self._guard.drop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear an event, and say whether it goes no further; called for every event of the application."""
        kind = event.type()
        if kind not in _HEARD:
            return False
        if kind is QEvent.Type.Show:
            self._shut(watched)
            return False
        if kind in _INPUT and self._takes(watched, event, kind):
            event.accept()  # of what is accepted Qt makes no event of another kind
            return True
        if self._gate.refuses(event):
            event.accept()
            return True
        if kind in _TOUCHES and watched.isWidgetType():  # one that wants touch would get both fingers
            event.ignore()
            return True
        if kind in _MOUSE and watched.isWindowType():
            return self._refuses_mouse(cast("QMouseEvent", event), kind)
        return False

    def _takes(self, watched: QObject, event: QEvent, kind: QEvent.Type) -> bool:
        """Count what somebody did, and say whether nothing else comes of it."""
        if kind in _TOUCHES and watched.isWindowType():
            self._follow_fingers(cast("QTouchEvent", event), kind)
        if self._is_deaf:
            return True
        if self._waits_for_lift and kind in _TOUCHES | _MOUSE:
            self._waits_for_lift = self._has_fingers
            return True
        warned = self._idle.warns
        if self._is_real(event, kind):
            self._idle.touch()
            self.touched.emit()
        if kind is QEvent.Type.KeyPress and _is_for_staff(cast("QKeyEvent", event)):
            if watched.isWindowType():
                self.staff_keys.emit()
            return True
        if warned and kind in _BEGINS and event.spontaneous():
            if kind is QEvent.Type.KeyPress:
                return True
            self._guard.drop()
        return False

    def _follow_fingers(self, event: QTouchEvent, kind: QEvent.Type) -> None:
        self._has_fingers = kind not in _LIFTED
        if len(event.points()) > 1:
            self.corner.end()
        if kind in _LIFTED:
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Leave nothing pressed when no finger is on the glass: one that is cancelled is never released."""
        if not self._has_fingers:
            self.corner.end()
            self._guard.settle()

    def _refuses_mouse(self, event: QMouseEvent, kind: QEvent.Type) -> bool:
        if self._guard.refuses(event):
            return True
        match kind:
            case QEvent.Type.MouseButtonPress:
                self.corner.press(event.position())
            case QEvent.Type.MouseMove:
                self.corner.move(event.position())
            case _:
                self.corner.end()
        return False

    def _is_real(self, event: QEvent, kind: QEvent.Type) -> bool:
        """Say whether somebody did this: no widget, no timer, and no pointer that lies still."""
        if kind is QEvent.Type.InputMethod:  # on-screen keyboards send them as a program does
            typed = cast("QInputMethodEvent", event)
            return bool(typed.commitString() or typed.preeditString())
        if kind is QEvent.Type.MouseMove:
            moved = cast("QMouseEvent", event)
            place, before = moved.globalPosition(), self._pointer
            self._pointer = place
            return event.spontaneous() and before is not None and place != before
        return event.spontaneous() and kind is not QEvent.Type.KeyRelease

    def _on_held(self) -> None:
        self.let_go()
        self.staff_held.emit()

    def _shut(self, watched: QObject) -> None:
        """Let no other window stay: what asks something is answered as if somebody had closed it.

        It is put where no screen is, since a window manager may draw it before it is gone. Qt's own attribute for
        that leaves the windows that wait for an answer in a list, and is ended by them.
        """
        if not self._gate.locked or not isinstance(watched, QWidget):
            return
        if watched.isWindow() and watched is not self._window:
            watched.move(_NOWHERE)
            QTimer.singleShot(0, watched, watched.close)
            QTimer.singleShot(0, self._window, self._window.activateWindow)


def _is_for_staff(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_S and event.modifiers() == _STAFF_KEYS
