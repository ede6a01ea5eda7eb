"""What a measured process prints when its first frame is there."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer


def resident() -> float:
    """Return the resident memory of this process, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def on_first_frame() -> None:
    """Print the time since the process was started, then end it."""
    first = time.monotonic() - float(os.environ["COMPARAWATT_START"])

    def end() -> None:
        print(json.dumps({"first": first, "resident": resident()}), flush=True)
        QCoreApplication.quit()

    QTimer.singleShot(1000 if os.environ["COMPARAWATT_HOLD"] else 0, end)
