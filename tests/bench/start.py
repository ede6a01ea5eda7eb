"""From the start of the process to the first painted frame, and the memory that it holds then."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_ROUNDS = 9


def first_frame() -> Iterator[str]:
    """Compare the real window, with its data, with a bare QMainWindow: its stage, both columns, and a story."""
    starts = (
        ("first painted frame", ()),
        ("whole window painted", ("--whole",)),
        ("first scene of a story painted", ("present",)),
    )
    for name, arguments in starts:
        bare, real = _interleaved("first", *arguments)
        times = f"{real * 1e3:.0f} ms / {bare * 1e3:.0f} ms"
        yield f"{name}: {real / bare:.2f} x a bare QMainWindow ({times})"


def memory() -> Iterator[str]:
    """Compare the resident memory of both, a second after the first frame."""
    bare, real = _interleaved("resident", hold=True)
    yield f"resident memory: {real / bare:.2f} x a bare QMainWindow ({real:.0f} MB / {bare:.0f} MB)"


def run(script: str, *arguments: str, hold: bool = False) -> dict[str, float]:
    """Run a script of this folder in a process of its own and return what it printed."""
    command = [sys.executable, str(_HERE / script), *arguments]
    # A home without settings and packs of one's own, but the same each time: its caches are warm, as a user's are.
    home = Path(tempfile.gettempdir()) / "comparawatt-bench-home"
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    environment |= {"XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    environment |= {"COMPARAWATT_HOLD": "1" if hold else "", "COMPARAWATT_START": repr(time.monotonic())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(printed.strip().splitlines()[-1])
    return found


def _interleaved(what: str, *arguments: str, hold: bool = False) -> tuple[float, float]:
    """Return the medians of the bare window and of the real one, run by turns so that both meet the same noise."""
    bare, real = [], []
    for number in range(_ROUNDS + 1):
        one, other = run("bare_window.py", hold=hold), run("real_window.py", *arguments, hold=hold)
        if number:  # the first round warms the disk
            bare.append(one[what])
            real.append(other[what])
    return statistics.median(bare), statistics.median(real)
