"""The files of the kiosk's session, as an X server and a service manager take them."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from comparawatt.screens.kiosk.staff import EXIT, EXIT_RESTART

LINUX = Path(__file__).parents[2] / "packaging" / "linux"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a session of Linux")


def run_session(folder: Path, **more: str) -> list[str]:
    """Run the session with programs that say how they were called; the service fails once."""
    for name in ("openbox", "xset", "systemctl"):
        fake = folder / name
        ends = '[ -e once ] || [ "$2" != start ] || { touch once; exit 1; }' if name == "systemctl" else ""
        fake.write_text(f'#!/bin/sh\necho "{name} $*" >> called\n{ends}\n', encoding="utf-8")
        fake.chmod(0o755)
    environment = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", **more}
    session = ("sh", str(LINUX / "kiosk-session"))
    subprocess.run(session, env=environment, cwd=folder, check=True, timeout=30)
    return (folder / "called").read_text(encoding="utf-8").splitlines()


def test_the_session_keeps_the_screen_on_and_ends_when_the_kiosk_was_left(tmp_path: Path) -> None:
    called = run_session(tmp_path)
    # Each on its own: where the server has no DPMS, xset does nothing of the line at all.
    assert {"xset s off", "xset -dpms"} <= set(called)
    assert any(each.startswith("openbox --config-file") for each in called)
    start = "systemctl --user start --wait comparawatt-kiosk.service"
    assert called.count(start) == 2  # what failed is started anew, and no login is shown to visitors
    assert called.index(next(each for each in called if "import-environment" in each)) < called.index(start)


def test_a_wayland_session_needs_no_window_manager(tmp_path: Path) -> None:
    called = run_session(tmp_path, WAYLAND_DISPLAY="wayland-0")
    assert {each.split()[0] for each in called} == {"systemctl"}


def test_the_service_starts_again_after_restart_and_not_after_exit() -> None:
    service = configparser.ConfigParser(strict=False)
    service.optionxform = str  # type: ignore[assignment,method-assign]
    service.read(LINUX / "comparawatt-kiosk.service", encoding="utf-8")
    assert (EXIT, EXIT_RESTART) == (0, 75)
    assert service["Service"]["Restart"] == "on-failure"  # 0 is no failure, everything else is
    assert service["Service"]["Type"] == "notify"


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not there")
@pytest.mark.parametrize("name", ["comparawatt-kiosk-x11.desktop", "comparawatt-kiosk-wayland.desktop"])
def test_the_session_files_are_valid(name: str) -> None:
    done = subprocess.run(("desktop-file-validate", LINUX / name), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
