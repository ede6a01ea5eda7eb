"""The window as a process of its own: its signals, and its size on a screen that has room."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import process

from comparawatt.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it looks at /proc")

SCREEN = Path(__file__).parent / "bench" / "screen.json"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Return what opens the window on a large screen, and waits until it listens to signals."""
    running: list[subprocess.Popen[str]] = []

    def start_it(*arguments: str, **more: str) -> subprocess.Popen[str]:
        environment = process.environment(tmp_path, QT_QPA_PLATFORM=f"offscreen:configfile={SCREEN}", **more)
        found = subprocess.Popen(
            [*process.PROGRAM, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(found)
        deadline = time.monotonic() + 30
        while not _listens(found.pid) and found.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        return found

    yield start_it
    for each in running:
        each.kill()
        each.communicate()


def _listens(pid: int) -> bool:
    """Say whether a process catches SIGTERM."""
    status = Path(f"/proc/{pid}/status").read_text()
    (caught,) = (line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path, number: signal.Signals
) -> None:
    path = tmp_path / "settings.toml"
    running = start("--settings", str(path), "--language", "fr")
    running.send_signal(number)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (0, "", "")
    kept = SettingsFile(path).settings
    assert kept.activity == "train-gpt4"
    assert kept.language is None  # what the command line says counts for one time


def test_the_window_has_the_size_it_had(start: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    SettingsFile(path).save(Settings(width=1111, height=777, view="side-by-side", theme="dark"))
    running = start("--settings", str(path))
    running.terminate()
    assert running.wait(timeout=30) == 0
    settings = SettingsFile(path).settings
    assert (settings.width, settings.height) == (1111, 777)
    assert (settings.view, settings.theme) == ("side-by-side", "dark")


def test_a_window_is_never_larger_than_its_screen(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    SettingsFile(path).save(Settings(width=99_999, height=99_999))
    running = start("--settings", str(path))
    running.terminate()
    assert running.wait(timeout=30) == 0
    settings = SettingsFile(path).settings
    assert (settings.width, settings.height) == (1920, 1080)


def test_f02_a_home_that_cannot_be_written_is_one_line(start: Callable[..., subprocess.Popen[str]]) -> None:
    for home, more in (("/proc/nowhere", {}), ("/dev/null", {"LC_ALL": "fr_FR.UTF-8"})):
        running = start(HOME=home, **more)
        running.terminate()
        out, err = running.communicate(timeout=30)
        assert (running.returncode, out) == (0, "")
        # The system's font library complains of its own cache, to those who are not root.
        (line,) = (line for line in err.splitlines() if not line.startswith("Fontconfig"))
        assert f"{home}/.config/comparawatt/settings.toml" in line


def test_f02_a_configuration_folder_that_is_a_file(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("a file")
    running = start(XDG_CONFIG_HOME=str(tmp_path / "file"))
    running.terminate()
    _, err = running.communicate(timeout=30)
    assert running.returncode == 0
    assert err.count("\n") == 1
    assert (tmp_path / "file").read_text() == "a file"


def test_an_unknown_screen_opens_on_the_first(start: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    running = start("--screen", "nowhere", "--settings", str(tmp_path / "s.toml"))
    running.terminate()
    assert running.wait(timeout=30) == 0


@pytest.mark.parametrize("text", ['[pack]\nid = "e"\nedition = 2026-11-25\nname = { en = "Empty" }\n', "[pack"])
def test_data_with_nothing_in_it_is_said(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path, text: str
) -> None:
    empty = tmp_path / "empty.toml"
    empty.write_text(text)
    running = start("--without-built-in", "--data", str(empty), "--settings", str(tmp_path / "s.toml"))
    _, err = running.communicate(timeout=30)
    assert running.returncode == 1
    assert err.startswith("There is no activity called")
    assert err.count("\n") == 1
