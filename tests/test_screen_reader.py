"""Case H02, with the accessibility bus of Linux: another program reads the running window."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests import process

READER = Path(__file__).with_name("atspi_reader.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"

# The launcher of the accessibility bus, then the window, then who reads it.
SCRIPT = """
"$1" --launch-immediately & bus=$!
: > "$HOME/settings.toml" # somebody who was here before: nobody is told what this is
"$2" -m comparawatt --language fr --settings "$HOME/settings.toml" & window=$!
"$3" "$4"; status=$?
kill $window $bus
exit $status
"""


def missing() -> str:
    """Return what this machine lacks to read windows as a screen reader does."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is of Linux"
    for name in ("Xvfb", "xvfb-run", "dbus-run-session"):
        if shutil.which(name) is None:
            return f"{name} is not installed"
    if launcher() is None:
        return "at-spi2-core is not installed"
    found = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if found.returncode == 0 else "python3-pyatspi is not installed"


def launcher() -> str | None:
    return next((each for each in LAUNCHERS if Path(each).exists()), None)


pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(missing()), reason=missing())]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """Return what the reader printed: roles with names, and what was announced."""
    screen = ("xvfb-run", "-a", "-s", "-screen 0 1400x900x24")
    bus = ("dbus-run-session", "--", "sh", "-c", SCRIPT, "sh", str(launcher()))
    ended = subprocess.run(
        [*screen, *bus, sys.executable, SYSTEM_PYTHON, str(READER)],
        env=process.environment(
            tmp_path_factory.mktemp("home"), QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1"
        ),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=90,
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, list[Any]] = json.loads(ended.stdout.splitlines()[-1])
    return found


def test_h02_lanes_and_panels_are_read_in_the_language_in_use(heard: dict[str, list[Any]]) -> None:
    assert ["push button", "9\u202f910 foyers français pendant un an, sans fourchette"] in heard["french"]
    assert ["push button", "9,910 French households for a year, no range given"] in heard["english"]
    for panel in ("Activités", "Qui le dit\u202f?", "Et si…", "Combien\u202f?", "Barres"):
        assert panel in [name for role, name in heard["french"] if role in ("filler", "panel")], panel
    assert not {name for _, name in heard["french"] if name} & {
        "Activities",
        "Who says so?",
        "What if…",
        "How much?",
    }


def test_h02_everything_that_can_be_used_has_a_name(heard: dict[str, list[Any]]) -> None:
    usable = ("push button", "radio button", "check box", "text", "list", "list item", "slider", "table")
    for state in ("french", "english", "after"):
        assert [role for role, name in heard[state] if role in usable and not name] == []


def test_h02_a_result_is_announced_once(heard: dict[str, list[Any]]) -> None:
    assert heard["before"] == []  # another language is no other result
    (said,) = heard["announced"]
    assert said.startswith("Training GPT-4 ")
    lanes = [name for role, name in heard["after"] if role == "push button" and "phone charges" in name]
    assert lanes
    assert all(lane in said for lane in lanes)
