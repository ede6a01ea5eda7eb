"""The hidden way for the staff: a finger that rests on the logo for some seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

HOLD = 5000
"""Milliseconds."""


class CornerHold(QObject):
    """Waits for a finger that stays in the top left corner.

    Attributes:
        side: Of the corner, in logical pixels.
        held: Emitted when the finger was there long enough.
    """

    held = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.side = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD)
        self._timer.timeout.connect(self.held)

    def press(self, place: QPointF) -> None:
        """Begin, where a finger is put down in the corner."""
        if self._is_inside(place):
            self._timer.start()

    def move(self, place: QPointF) -> None:
        """End it, where the finger leaves the corner."""
        if not self._is_inside(place):
            self._timer.stop()

    def end(self) -> None:
        """End it: the finger was lifted, or another one came."""
        self._timer.stop()

    def _is_inside(self, place: QPointF) -> bool:
        return 0 <= place.x() < self.side and 0 <= place.y() < self.side
