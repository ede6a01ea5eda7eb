"""A kiosk as a process of its own, and what keeps it up."""

from __future__ import annotations

import json
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="its service is systemd's")

SCREEN = Path(__file__).parent / "bench" / "screen.json"
PATIENCE = 30


class Kiosk:
    """A running kiosk, and the service manager that it tells how it is."""

    def __init__(self, home: Path, *arguments: str, **more: str) -> None:
        address = str(home / "notify")
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(address)
        environment = process.environment(
            home, QT_QPA_PLATFORM=f"offscreen:configfile={SCREEN}", NOTIFY_SOCKET=address, **more
        )
        self.process = subprocess.Popen(
            [*process.PROGRAM, "kiosk", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def hears(self, state: bytes, within: float = PATIENCE) -> bool:
        """Say whether the manager hears a state in time."""
        until = time.monotonic() + within
        while (left := until - time.monotonic()) > 0:
            if select.select([self.manager], [], [], left)[0] and self.manager.recv(99) == state:
                return True
        return False

    def end(self) -> tuple[int, str, str, float]:
        """End it as a service manager does; return its status, what it wrote, and how long that took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        written, complaints = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, written, complaints, time.monotonic() - began


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Kiosk]]:
    started: list[Kiosk] = []

    def start_it(text: str | None = None, **more: str) -> Kiosk:
        arguments = []
        if text is not None:
            file = tmp_path / "kiosk.toml"
            file.write_text(text, encoding="utf-8")
            arguments = ["--config", str(file)]
        kiosk = Kiosk(tmp_path, *arguments, **more)
        started.append(kiosk)
        return kiosk

    yield start_it
    for each in started:
        each.process.kill()
        each.process.communicate()
        each.manager.close()


def faults(home: Path) -> str:
    """Return what nobody foresaw."""
    file = home / ".local/state/comparawatt/log/faults.log"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_it_is_ready_with_its_first_frame_alive_with_each_more_and_ends_within_a_second(
    start: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = start('format = 1\n[kiosk]\nlanguage = "fr"\n', WATCHDOG_USEC="1000000")
    assert kiosk.hears(b"READY=1")
    assert kiosk.hears(b"WATCHDOG=1")
    assert kiosk.hears(b"WATCHDOG=1")
    status, written, complaints, took = kiosk.end()
    assert status == 0
    assert complaints == ""
    assert took < 1
    assert kiosk.hears(b"STOPPING=1", within=1)
    line = json.loads(written.splitlines()[0])
    assert (line["state"], line["language"], line["faults"]) == ("attract", "fr", 0)
    assert faults(tmp_path) == ""


@pytest.mark.parametrize(
    "text",
    [
        "this is no TOML",
        "",
        'format = 99\n[kiosk]\nidle_seconds = "soon"\nactivities = 5\npin = "1234"\nhours = { mon = "noon" }\n',
        '[kiosk]\nactivities = ["no-such-thing"]\nmain = "neither"\nattract = []\nscreen = "HDMI-9"\n',
        '[kiosk]\ncontent = "/dev/null/content"\nbuilt_in = false\nhealth = "/dev/null/health.jsonl"\n',
    ],
)
def test_whatever_its_file_says_something_sensible_starts_and_the_log_names_what_is_wrong(
    start: Callable[..., Kiosk], tmp_path: Path, text: str
) -> None:
    kiosk = start(text)
    assert kiosk.hears(b"READY=1")
    status, written, complaints, _ = kiosk.end()
    assert status == 0
    assert json.loads(written.splitlines()[0])["state"] == "attract"
    assert faults(tmp_path) == ""
    assert "Traceback" not in complaints
    if text:
        assert "WARNING" in complaints


def test_a_home_that_cannot_be_written_is_no_reason_not_to_start(
    start: Callable[..., Kiosk], tmp_path: Path
) -> None:
    (tmp_path / ".local").write_text("no folder", encoding="utf-8")
    kiosk = start()
    assert kiosk.hears(b"READY=1")
    assert kiosk.end()[0] == 0


def test_health_goes_to_a_file_as_well(start: Callable[..., Kiosk], tmp_path: Path) -> None:
    kiosk = start('[kiosk]\nhealth = "state/health.jsonl"\n')
    assert kiosk.hears(b"READY=1")
    assert kiosk.end()[0] == 0
    (line,) = (tmp_path / "state/health.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["host"] == socket.gethostname()


def test_the_venue_s_own_pack_is_shown_alone(start: Callable[..., Kiosk], tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    pack = (Path(__file__).parent / "data/fixture-t.toml").read_text(encoding="utf-8")
    (folder / "venue.toml").write_text(pack, encoding="utf-8")
    kiosk = start(f'[kiosk]\ncontent = "{folder}"\nbuilt_in = false\n')
    assert kiosk.hears(b"READY=1")
    kept = tmp_path / ".local/state/comparawatt/kiosk"
    until = time.monotonic() + PATIENCE
    while not list(kept.rglob("venue.toml")) and time.monotonic() < until:
        time.sleep(0.05)
    assert list(kept.rglob("venue.toml"))  # the last good copy, for when the stick is gone
    status, written, complaints, _ = kiosk.end()
    assert (status, complaints) == (0, "")
    assert json.loads(written.splitlines()[0])["faults"] == 0


def test_a_kiosk_that_hangs_gives_no_sign_of_life(start: Callable[..., Kiosk]) -> None:
    kiosk = start(WATCHDOG_USEC="400000")
    assert kiosk.hears(b"WATCHDOG=1")
    kiosk.process.send_signal(signal.SIGSTOP)
    while kiosk.hears(b"WATCHDOG=1", within=0.2):  # what was sent before
        pass
    assert not kiosk.hears(b"WATCHDOG=1", within=1)
    kiosk.process.send_signal(signal.SIGCONT)
    assert kiosk.hears(b"WATCHDOG=1")


def test_a_closed_hall_is_alive_too(start: Callable[..., Kiosk]) -> None:
    kiosk = start('[kiosk]\nhours = { "every day" = "closed" }\n', WATCHDOG_USEC="400000")
    assert kiosk.hears(b"READY=1")
    for _ in range(3):
        assert kiosk.hears(b"WATCHDOG=1", within=5)
    assert json.loads(kiosk.end()[1].splitlines()[0])["state"] == "closed"
