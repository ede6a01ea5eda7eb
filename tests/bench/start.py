"""From the start of the process to the first painted frame, and the memory that it holds then."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

_HERE = Path(__file__).parent
_ROUNDS = 9


def first_frame() -> Iterator[str]:
    """Compare the real window, with its data, with a bare QMainWindow."""
    bare, real = _interleaved("first")
    yield f"first painted frame: {real / bare:.2f} x a bare QMainWindow ({real * 1e3:.0f} ms / {bare * 1e3:.0f} ms)"


def memory() -> Iterator[str]:
    """Compare the resident memory of both, a second after the first frame."""
    bare, real = _interleaved("resident", hold=True)
    yield f"resident memory: {real / bare:.2f} x a bare QMainWindow ({real:.0f} MB / {bare:.0f} MB)"


def run(script: str, *arguments: str, hold: bool = False) -> dict[str, float]:
    """Run a script of this folder in a process of its own and return what it printed."""
    environment = {**os.environ, "COMPARAWATT_START": repr(time.monotonic()), "COMPARAWATT_HOLD": "1" if hold else ""}
    command = [sys.executable, str(_HERE / script), *arguments]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(printed.strip().splitlines()[-1])
    return found


def _interleaved(what: str, *, hold: bool = False) -> tuple[float, float]:
    """Return the medians of the bare window and of the real one, run by turns so that both meet the same noise."""
    bare, real = [], []
    for number in range(_ROUNDS + 1):
        one, other = run("bare_window.py", hold=hold), run("real_window.py", hold=hold)
        if number:  # the first round warms the disk
            bare.append(one[what])
            real.append(other[what])
    return statistics.median(bare), statistics.median(real)
