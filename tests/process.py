"""The program as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = (sys.executable, "-m", "comparawatt")


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of somebody without data, settings and display; an empty text takes a name away."""
    found = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "XDG_", "QT_"))
    }
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONIOENCODING", "PYTHONUTF8"):
        found.pop(name, None)
    found |= {"HOME": str(home), "LC_ALL": "en_GB.UTF-8", **more}
    return {name: value for name, value in found.items() if value}


def run(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        (*PROGRAM, *arguments),
        env=environment(home, **more),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=home,
    )
