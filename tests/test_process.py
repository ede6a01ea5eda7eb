from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests import process

CHECK = "import sys\nfrom comparawatt.cli import main\nstatus = main(sys.argv[1:])\n"
QT = "print(sorted({'PySide6', 'shiboken6', 'pyqtgraph'}.intersection(sys.modules)), status)"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("compare", "train-gpt4", "--format", "json"),
        ("compare", "50 GWh"),
        ("list", "activities"),
        ("check", "{fixture}"),
        ("doctor",),
        ("picture", "train-gpt4"),  # that is refused before anything is drawn
    ],
    ids=lambda value: value[0],
)
def test_only_windows_and_pictures_load_qt(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    fixture = str(Path(__file__).parent / "data" / "fixture-t.toml")
    given = [argument.format(fixture=fixture) for argument in arguments]
    ended = subprocess.run(
        [sys.executable, "-c", CHECK + QT, *given],
        env=process.environment(tmp_path),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert ended.stdout.splitlines()[-1] in ("[] 0", "[] 2")


@pytest.mark.parametrize(
    "more",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
        {"LC_ALL": "", "LANG": "C", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "fr_FR.ISO-8859-1", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252:strict"},
    ],
    ids=str,
)
def test_output_is_utf_8_whatever_the_terminal_says(tmp_path: Path, more: dict[str, str]) -> None:
    ended = process.run(tmp_path, "compare", "train-gpt4", "--language", "fr", **more)
    assert ended.returncode == 0
    assert "Entraîner GPT-4" in ended.stdout
    assert "\u202f" in ended.stdout
    refused = process.run(tmp_path, "compare", "nope", "--language", "fr", **more)
    assert "«\u202fnope\u202f»" in refused.stderr


@pytest.mark.parametrize("arguments", [("list", "estimates"), ("compare", "train-gpt4"), ("--help",)], ids=str)
def test_a_closed_pipe_ends_it_quietly(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        ended = subprocess.run(
            [*process.PROGRAM, *arguments],
            env=process.environment(tmp_path),
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_head_reads_one_line(tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S602
        f'set -o pipefail; "{sys.executable}" -m comparawatt list estimates | head -1',
        shell=True,
        executable="/bin/bash",
        env=process.environment(tmp_path, LC_ALL="C.UTF-8"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("activity")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")  # noqa: PTH110
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ended = subprocess.run(
            [*process.PROGRAM, "list", "estimates"],
            env=process.environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"the disk is full" in ended.stderr


def test_closed_streams_do_no_harm(tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S602
        f'"{sys.executable}" -m comparawatt compare train-gpt4 >&- 2>&-; echo $?',
        shell=True,
        executable="/bin/bash",
        env=process.environment(tmp_path, LC_ALL="C.UTF-8"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert ended.stdout == "0\n"


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("fr_CA.UTF-8", "fr"),
        ("fr_BE", "fr"),
        ("fr_CH@euro", "fr"),
        ("fr_QA.UTF-8", "fr"),
        ("C", "en"),
        ("POSIX", "en"),
        ("C.UTF-8", "en"),
        ("xx_YY", "en"),
        ("", "en"),
    ],
)
def test_d02_odd_locales_start_in_a_language(tmp_path: Path, locale: str, code: str) -> None:
    ended = process.run(tmp_path, "compare", "50 GWh", "--format", "json", LC_ALL=locale)
    said = json.loads(ended.stdout)
    assert (said["language"], said["energy"]["central"]) == (code, 50e9)


@pytest.mark.parametrize("home", ["", "/nonexistent", "/proc/nowhere", "/dev/null"])
def test_f02_a_home_where_nothing_can_be_written(tmp_path: Path, home: str) -> None:
    there = Path("/nonexistent").exists()
    ended = process.run(tmp_path, "compare", "train-gpt4", HOME=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []
    assert Path("/nonexistent").exists() == there
