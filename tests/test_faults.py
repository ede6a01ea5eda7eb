from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BREAK = "from comparawatt import faults; faults.install(); raise ZeroDivisionError('made for a test')"


def run(home: Path, language: str, code: str = BREAK) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home), "LC_ALL": language, "XDG_STATE_HOME": str(home / "state")}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en_GB.UTF-8", "that nobody foresaw"), ("fr_FR.UTF-8", "que personne n’avait prévu")],
)
def test_an_unforeseen_fault_is_one_sentence_and_the_trace_is_in_a_file(
    tmp_path: Path, language: str, sentence: str
) -> None:
    ended = run(tmp_path, language)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert sentence in ended.stderr
    (log,) = tmp_path.rglob("faults.log")
    assert str(log) in ended.stderr
    assert "made for a test" in log.read_text(encoding="utf-8")


def test_where_nothing_can_be_written_the_sentence_still_comes(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    ended = run(tmp_path, "en_GB.UTF-8")
    assert ended.returncode == 1
    assert "could not be written down" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_file_does_not_grow_without_end(tmp_path: Path) -> None:
    for _ in range(2):
        run(tmp_path, "en_GB.UTF-8")
    (log,) = tmp_path.rglob("faults.log")
    assert log.read_text(encoding="utf-8").count("made for a test") >= 2
    log.write_text("x" * 300_000)
    run(tmp_path, "en_GB.UTF-8")
    assert log.stat().st_size < 10_000


def test_ctrl_c_says_nothing(tmp_path: Path) -> None:
    ended = run(
        tmp_path, "en_GB.UTF-8", BREAK.replace("ZeroDivisionError('made for a test')", "KeyboardInterrupt")
    )
    assert ended.stderr == ""
