"""The venue's own content: read in a thread, since a dead network share lets whoever reads it wait for minutes."""

from __future__ import annotations

import contextlib
import queue
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.kiosk_content import Shown

_AGAIN = 300_000
"""Milliseconds between two looks into the folder: a stick may be changed, and a share come back."""

_SOON = 2.0
"""Seconds in which a folder on a stick answers; a start waits no longer."""


def soon(gather: Callable[[], Shown], patience: float = _SOON) -> Shown | None:
    """Return what is gathered, or None where that takes too long.

    Args:
        gather: Reads the folder; called in a thread, which is left alone where it hangs.
        patience: Seconds to wait.
    """
    answers: queue.SimpleQueue[Shown] = queue.SimpleQueue()
    threading.Thread(target=lambda: answers.put(gather()), name="venue", daemon=True).start()
    try:
        return answers.get(timeout=patience)
    except queue.Empty:
        return None


class Venue(QObject):
    """Looks into the venue's folder now and then.

    Args:
        gather: Reads it; called in a thread.
        last: What was read last.

    Attributes:
        gathered: Emitted with what was read, as `Shown`, where it differs from what was read before.
    """

    gathered = Signal(object)
    _read = Signal(object)

    def __init__(self, gather: Callable[[], Shown], last: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gather = gather
        self._thread: threading.Thread | None = None
        self._last = last
        self._read.connect(self._on_read)  # it comes from the thread, and is heard in the window's
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and again from time to time."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Look into the folder, unless somebody still waits for it."""
        if self._thread is None or not self._thread.is_alive():
            # A thread that hangs must not keep the program from ending.
            self._thread = threading.Thread(target=self._run, name="venue", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        shown = self._gather()
        with contextlib.suppress(RuntimeError):  # the program has ended meanwhile, and nobody is there to hear it
            self._read.emit(shown)

    def _on_read(self, shown: Shown) -> None:
        if shown != self._last:
            self._last = shown
            self.gathered.emit(shown)
