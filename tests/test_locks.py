"""Locks between processes: held by one, waited for as long as is asked, and gone with their holder."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from comparawatt.errors import FileError
from comparawatt.locks import locked

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys, time
from pathlib import Path
from comparawatt.locks import locked
with locked(Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_lock_is_taken_again_and_again(tmp_path: Path) -> None:
    for _ in range(3):
        with locked(tmp_path / "lock", 0):
            pass


def test_a_lock_that_a_process_holds_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        started = time.monotonic()
        with pytest.raises(FileError), locked(path, 0.1):
            pass
        assert 0.1 <= time.monotonic() - started < 5
        holder.kill()
        holder.wait()
    with locked(path, 0):
        pass


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(FileError), locked(tmp_path / "missing" / "lock", 0):
        pass
