"""Somebody who has never been there starts the program: it writes into their own folders, and nowhere else."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from tests import process

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.models.language import LanguageSwitch

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace sees what is written")

WRITES = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat"
WRITING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC)|^\d+ +(creat|mkdir|rename|unlink|link|symlink)")
NEITHER = ("/dev/", "/proc/")


def written(log: Path, home: Path) -> list[str]:
    """Return the successful calls that wrote outside of a home."""
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        names = re.findall(r'"([^"]*)"', line)
        if not names or not WRITING.search(line) or " = -1 " in line:
            continue
        if not all(name.startswith((str(home), *NEITHER)) for name in names):
            found.append(line)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("command", [(), ("present",), ("kiosk",), ("doctor",), ("compare", "train-gpt4")])
def test_nothing_is_written_outside_of_the_user_s_folders(
    tmp_path: Path, command: tuple[str, ...], language: LanguageSwitch
) -> None:
    home, log = tmp_path / "home", tmp_path / "strace.log"
    process.run(tmp_path, "compare", "train-gpt4")  # with `language`: a checkout has made what a build ships
    home.mkdir()
    (home / "tmp").mkdir()
    environment = process.environment(
        home,
        QT_QPA_PLATFORM="offscreen",
        PYTHONDONTWRITEBYTECODE="1",  # of what is installed, Python has compiled the modules already
        DBUS_SESSION_BUS_ADDRESS=f"unix:path={home}/none",
        TMPDIR=str(home / "tmp"),
        XDG_CONFIG_DIRS=str(tmp_path / "etc"),
    )
    trace = ("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={WRITES}")
    started = subprocess.Popen(
        (*trace, *process.PROGRAM, *command), env=environment, cwd="/", start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    ends_by_itself = command[:1] in (("doctor",), ("compare",))
    if not ends_by_itself:
        deadline = time.monotonic() + 40
        while not _is_drawn(log) and started.poll() is None and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(2)  # what the first frame does not wait for
        os.killpg(started.pid, signal.SIGTERM)
    _, said = started.communicate(timeout=60)
    assert written(log, home) == [], said
    if not command:
        assert (home / ".config" / "comparawatt" / "settings.toml").is_file()
    assert sorted(each.name for each in home.iterdir()) == ([".config", "tmp"] if not command else _of(command))
    assert list((home / "tmp").iterdir()) == []


def _of(command: tuple[str, ...]) -> list[str]:
    """Return what a command leaves in a home: a kiosk alone keeps something."""
    return [".local", "tmp"] if command == ("kiosk",) else ["tmp"]


def _is_drawn(log: Path) -> bool:
    """Say whether the font was read, which is right before the window is drawn."""
    return log.exists() and "Inter[opsz,wght].ttf" in log.read_text(encoding="utf-8", errors="replace")
