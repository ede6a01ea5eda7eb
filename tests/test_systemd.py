"""What a service manager hears."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from comparawatt import systemd

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        listener.settimeout(2)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        yield listener


def test_the_manager_hears_each_state(manager: socket.socket) -> None:
    assert systemd.notify(systemd.READY)
    assert systemd.notify(systemd.ALIVE)
    assert [manager.recv(99), manager.recv(99)] == [b"READY=1", b"WATCHDOG=1"]


def test_a_name_that_no_file_has_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"comparawatt-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0{name}")
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        assert systemd.notify(systemd.STOPPING)
        assert listener.recv(99) == b"STOPPING=1"


@pytest.mark.parametrize("address", ["", "nowhere", "/no/such/socket"])
def test_where_nobody_listens_nothing_happens(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    assert not systemd.notify(systemd.READY)


@pytest.mark.parametrize(
    ("microseconds", "process", "seconds"),
    [
        ("30000000", "", 30.0),
        ("30000000", "own", 30.0),
        ("30000000", "1", None),
        ("0", "", None),
        ("", "", None),
        ("soon", "", None),
    ],
)
def test_the_watchdog_is_the_one_that_is_meant_for_this_process(
    microseconds: str, process: str, seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", microseconds)
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()) if process == "own" else process)
    assert systemd.watchdog_seconds() == seconds
