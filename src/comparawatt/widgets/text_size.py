"""Text size by hand: by keys or by Ctrl with the wheel, everywhere in a window; a bubble says what it is now."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.bubble import Bubble
    from comparawatt.widgets.look import Look

_NOTCH = 120
_TOP = 80
_SHOWN = 1500
"""Milliseconds that the bubble stays."""


class TextSizeByHand(QObject):
    """Steps through the text sizes of a look.

    Args:
        look: What knows how large text is.
        window: Where the wheel is heard.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._turned = 0

    @cached_property
    def _bubble(self) -> Bubble:
        """What says how large text is, for a moment; made when it is first said."""
        from comparawatt.widgets.bubble import Bubble

        made = Bubble(self._look, self._window)
        made.setObjectName("text_size_bubble")
        self._away = QTimer(self, singleShot=True, interval=_SHOWN)
        self._away.timeout.connect(made.hide)
        return made

    def watch(self) -> None:
        """Begin to hear the wheel; the window must be shown.

        The window of the system gets it before any widget does: no list and no plot turns with it.
        """
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel while Ctrl is held; a touchpad sends a notch in many parts."""
        if event.type() != QEvent.Type.Wheel:
            return super().eventFilter(watched, event)
        wheel = cast("QWheelEvent", event)
        if not wheel.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            return False
        self._turned += wheel.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        if notches:
            self.step(notches)
        event.accept()
        return True

    def step(self, steps: int) -> None:
        """Draw text so many steps larger, or as the design has it where there are none; say how large it is."""
        if steps:
            self._look.step_text_size(steps)
        else:
            self._look.choose_text_size(100)
        said = self.tr("Text size {percent}%").replace("{percent}", str(self._look.text_size))
        self._bubble.say_above(said, top=self._look.px(_TOP))
        self._away.start()
