"""Proof that a window was painted, for those who test what is installed: a picture of it, and the end.

``COMPARAWATT_FIRST_FRAME=FILE comparawatt …`` opens any of the windows, prints the time of its first frame on the
clock that all processes of a machine share (Linux: seconds since the boot), keeps a picture of it once it has
settled, and ends; with 1 where the picture could not be kept.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

VARIABLE = "COMPARAWATT_FIRST_FRAME"

_SETTLED = 1500
"""Milliseconds after the first frame, in which all that it does not wait for is there and has moved."""


def prove(window: QWidget) -> None:
    """Keep a picture of a window and end the program, where the environment asks for it."""
    file = os.environ.get(VARIABLE)
    if file:
        _FirstFrame(window, file)


class _FirstFrame(QObject):
    """Waits for the first frame of a window, which no signal tells: those of the windows come after more work."""

    def __init__(self, window: QWidget, file: str) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        cast("QCoreApplication", QCoreApplication.instance()).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask to be told when what begins to be painted here is painted: before any timer."""
        if event.type() == QEvent.Type.Paint:
            cast("QCoreApplication", QCoreApplication.instance()).removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return super().eventFilter(watched, event)

    def customEvent(self, event: QEvent) -> None:
        """The frame is painted."""
        del event
        sys.stdout.write(f"first frame: {time.monotonic():.4f}\n")
        sys.stdout.flush()
        QTimer.singleShot(_SETTLED, self, self._end)

    def _end(self) -> None:
        kept = self._window.grab().save(self._file)
        if not kept:
            sys.stderr.write(f"{self._file}: no picture\n")
        QCoreApplication.exit(0 if kept else 1)
