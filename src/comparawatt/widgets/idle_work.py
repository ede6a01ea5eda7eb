"""Work that is done piece by piece while nothing else is to be done."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class IdleWork(QObject):
    """Does pieces of work one by one; keys and painting come between them.

    Args:
        pieces: In the order in which they are done.
    """

    def __init__(self, pieces: Iterable[Callable[[], object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces = deque(pieces)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._soon.start()

    def _go_on(self) -> None:
        if self._pieces:
            self._pieces.popleft()()
            self._soon.start()
