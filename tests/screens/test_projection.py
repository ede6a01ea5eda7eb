"""A talk on two real screens: Qt's own two without a display, and two of X, one of which is pulled out."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests import process, two_screens

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xrandr", "openbox")
MISSING = [name for name in NEEDED if shutil.which(name) is None]

Told = dict[str, dict[str, Any]]


def give(home: Path, *arguments: str, **more: str) -> Told:
    """Give the talk, and return who saw what, by what had happened."""
    ended = subprocess.run(
        (sys.executable, "-m", "tests.two_screens", *arguments),
        env=process.environment(home, **more),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        cwd=ROOT,
    )
    assert ended.returncode == 0, ended.stderr
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    return {line.pop("after"): line for line in lines}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Return what happens on a laptop of 1280×800 and a projector of 1920×1080 at its right."""
    home = tmp_path_factory.mktemp("home")
    alike = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "eDP-1", "x": 0, "width": 1280, "height": 800, **alike},
        {"name": "HDMI-1", "x": 1280, "width": 1920, "height": 1080, **alike},
    ]
    file = home / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return give(home, QT_QPA_PLATFORM=f"offscreen:configfile={file}")


def test_the_audience_has_the_projector_and_the_speaker_the_laptop(two: Told) -> None:
    assert two["begin"]["audience"] == ["HDMI-1", 1280, 0, 1920, 1080]
    assert two["begin"]["console"] == ["eDP-1", 0, 0, 1280, 800]
    assert two["begin"]["talk"] == "1 text"


def test_keys_in_the_console_are_the_presenters(two: Told) -> None:
    assert two["next"]["talk"] == "2 guess"


def test_the_two_change_places_when_somebody_asks(two: Told) -> None:
    assert two["swapped"]["audience"] == ["eDP-1", 0, 0, 1280, 800]
    assert two["swapped"]["console"] == ["HDMI-1", 1280, 0, 1920, 1080]


def test_n_brings_the_console_back(two: Told) -> None:
    assert two["notes again"]["console"] == two["swapped"]["console"]
    assert not any(each["panel"] for each in two.values())


def test_the_size_of_the_notes_is_kept_when_the_console_is_opened_again(two: Told) -> None:
    assert two["notes again"]["notes"] == two["swapped"]["notes"] + 1


def test_the_console_closes_with_the_audiences_window(two: Told) -> None:
    assert (two["closed"]["audience"], two["closed"]["console"]) == (None, None)


@pytest.fixture(scope="module")
def pulled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Return what happens on X, where the projector is pulled out and put back."""
    home = tmp_path_factory.mktemp("home")
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", "1", "-screen", "0", "2560x1080x24", "-noreset"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert server.stdout is not None
    display = f":{server.stdout.readline().strip()}"
    env = process.environment(home, DISPLAY=display)
    manager = subprocess.Popen(("openbox",), env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        laptop = ("laptop", "1280/340x1080/280+0+0", "screen")
        for monitor in (laptop, (*two_screens.SECOND, "none")):
            subprocess.run(("xrandr", "--setmonitor", *monitor), env=env, check=True)
        yield give(home, "unplug", DISPLAY=display, QT_QPA_PLATFORM="xcb")
    finally:
        for each in (manager, server):
            each.terminate()
            each.wait()
        server.stdout.close()


@pytest.mark.slow
@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_a_projector_pulled_out_and_put_back_loses_nothing_and_tells_nothing(pulled: Told) -> None:
    laptop, projector = ["laptop", 0, 0, 1280, 1080], ["HDMI-1", 1280, 0, 1280, 1080]
    seen = {after: (each["audience"], each["console"], each["panel"]) for after, each in pulled.items()}
    assert seen == {
        "begin": (projector, laptop, False),
        "next": (projector, laptop, False),
        "unplugged": (laptop, None, False),
        "notes": (laptop, None, True),
        "plugged in": (projector, laptop, False),  # the panel went before the window did
        "swapped": (laptop, projector, False),
        "notes again": (laptop, projector, False),
        "closed": (None, None, False),
    }
    assert {each["talk"] for after, each in pulled.items() if after != "begin"} == {"2 guess"}
    assert {each["seconds"] for after, each in pulled.items() if after != "begin"} == {60}
