"""Proof that a window was painted, for those who test what is installed: a picture of it, and the end.

``COMPARAWATT_FIRST_FRAME=FILE comparawatt …`` opens any of the windows, prints the time of its first frame on the
clock that all processes of a machine share (Linux: seconds since the boot), keeps a picture of it once it has
settled, and ends; with 1 where the picture could not be kept.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

VARIABLE = "COMPARAWATT_FIRST_FRAME"

_SETTLED = 1500
"""Milliseconds after the first frame, in which all that it does not wait for is there and has moved."""


def prove(window: QWidget, painted: SignalInstance) -> None:
    """Keep a picture of a window and end the program, where the environment asks for it.

    Args:
        window: Whose picture is kept.
        painted: The signal of its first frame.
    """
    file = os.environ.get(VARIABLE)
    if not file:
        return
    times: list[float] = []

    def note() -> None:
        if times:
            return
        times.append(time.monotonic())
        sys.stdout.write(f"first frame: {times[0]:.4f}\n")
        sys.stdout.flush()
        QTimer.singleShot(_SETTLED, window, end)

    def end() -> None:
        kept = window.grab().save(file)
        if not kept:
            sys.stderr.write(f"{file}: no picture\n")
        QCoreApplication.exit(0 if kept else 1)

    painted.connect(note)
