"""The frozen program against bare windows: its first frame, and its size on the disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.start import run

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[2]
_BUILT = _ROOT / "build" / "frozen" / "dist"
_ROUNDS = 15


def first_frame_and_size() -> Iterator[str]:
    """Compare by turns with a bare window of this environment, and on the disk with a frozen one."""
    program = _BUILT / "comparawatt" / ("comparawatt.exe" if sys.platform == "win32" else "comparawatt")
    if not program.exists():
        yield "frozen: skipped, since `make package` has not been run here"
        return
    with tempfile.TemporaryDirectory() as home:
        bare, frozen = [], []
        for number in range(_ROUNDS + 1):
            one, other = run("bare_window.py")["first"], _first_frame(program, Path(home))
            if number:  # the first round warms the disk
                bare.append(one)
                frozen.append(other)
    floor, first = min(bare), min(frozen)  # what else the machine does only ever adds
    yield (
        f"frozen, first painted frame: {first / floor:.2f} x a bare QMainWindow from a virtual environment, "
        f"at most 1.5 ({first * 1e3:.0f} ms / {floor * 1e3:.0f} ms)"
    )
    size, least = _megabytes(_BUILT / "comparawatt"), _megabytes(_BUILT / "bare")
    yield f"frozen, size: {size / least:.2f} x a bare frozen one, at most 1.7 ({size:.0f} MB / {least:.0f} MB)"
    for package in sorted((_ROOT / "dist").glob("comparawatt*.*")):
        limit = ", at most 75" if package.suffix == ".deb" else ""
        yield f"  {package.name}: {package.stat().st_size / 1e6:.1f} MB{limit}"


def _first_frame(program: Path, home: Path) -> float:
    """Return the seconds from the start of the process to its first frame."""
    more = {"HOME": str(home), "COMPARAWATT_FIRST_FRAME": str(home / "picture.png")}
    start = time.monotonic()
    printed = subprocess.run(
        [program], env={**os.environ, **more}, capture_output=True, text=True, check=True
    ).stdout
    found = re.search(r"first frame: ([\d.]+)", printed)
    if found is None:
        raise ValueError(printed)
    return float(found[1]) - start


def _megabytes(folder: Path) -> float:
    return sum(file.lstat().st_blocks * 512 for file in folder.rglob("*") if not file.is_symlink()) / 1e6
