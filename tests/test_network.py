"""No mode asks the network for anything, or listens to it: there is none, and the system counts the calls."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import process

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces and strace are Linux's")

_SPEAKERS = frozenset(
    {
        "socket",
        "socketserver",
        "ssl",
        "urllib",
        "http",
        "ftplib",
        "smtplib",
        "asyncio",
        "xmlrpc",
        "requests",
        "webbrowser",
    }
)

COMMANDS = {
    "compare": ("compare", "train-gpt4"),
    "compare in JSON": ("compare", "chatgpt-year", "--format", "json"),
    "check": ("check", "tests/data/fixture-t.toml"),
    "list": ("list", "sources"),
    "picture": ("picture", "train-gpt4", "-o", "{folder}/a.png"),
    "poster": ("picture", "train-gpt4", "-o", "{folder}/a.pdf", "--poster"),
    "sheet": ("sheet", "one-question", "-o", "{folder}/lesson.pdf"),
    "doctor": ("doctor",),
}
WINDOWS = {"window": (), "presenter": ("present", "one-question"), "kiosk": ("kiosk",)}
SECONDS = 3.0
"""For which a window is left open: it paints, moves, and would look for news by then."""

_CALL = re.compile(r"(?:^|\s)(socket|connect|bind|listen|accept4?|sendto|sendmsg|socketpair)\((.*)")
_LOCAL = ("AF_UNIX", "AF_LOCAL")
_OPENS = ("socket", "socketpair")
_LISTENS = ("bind", "listen", "accept", "accept4")


def run(prefix: Sequence[str], arguments: Sequence[str], folder: Path, *, ends: bool) -> None:
    """Run a command to its end, or a window for some seconds."""
    environment = process.environment(folder, QT_QPA_PLATFORM="offscreen")
    command = [*prefix, *process.PROGRAM, *(each.format(folder=folder) for each in arguments)]
    root = Path(__file__).parents[1]
    with subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        if not ends:
            time.sleep(SECONDS)
            assert running.poll() is None, running.stderr and running.stderr.read().decode()
            subprocess.run(["pkill", "-TERM", "-P", str(running.pid)], check=False)
            running.terminate()
        out, err = running.communicate(timeout=120)
    if ends:
        assert running.returncode == 0, (out + err).decode()


def has(*command: str) -> bool:
    """Say whether a program is there, and may do what it is for."""
    found = shutil.which(command[0]) is not None
    return found and subprocess.run(command, capture_output=True, check=False).returncode == 0


NO_NETWORK = ("unshare", "-rn") if has("unshare", "-rn", "true") else ()
CAN_COUNT = has("strace", "-f", "-o", "/dev/null", "true")


def calls_of(log: Path) -> list[tuple[str, str]]:
    """Return the calls for a network that were counted: what opens a socket of another kind, or listens."""
    calls = [match.groups() for line in log.read_text().splitlines() if (match := _CALL.search(line))]
    return [
        (name, arguments)
        for name, arguments in calls
        if name in _LISTENS or (name in _OPENS and not any(local in arguments for local in _LOCAL))
    ]


@pytest.mark.skipif(not (NO_NETWORK or CAN_COUNT), reason="neither namespaces nor strace may be used here")
@pytest.mark.parametrize("name", [*COMMANDS, *WINDOWS])
def test_nothing_is_asked_of_a_network(name: str, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    count = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)) if CAN_COUNT else ()
    run((*NO_NETWORK, *count), {**COMMANDS, **WINDOWS}[name], tmp_path, ends=name in COMMANDS)
    if CAN_COUNT:
        assert calls_of(log) == []


@pytest.mark.skipif(not CAN_COUNT, reason="strace may not be used here")
def test_what_is_counted_is_what_would_be_asked(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    program = (
        "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); socket.socket(socket.AF_UNIX)"
    )
    strace = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(log))
    subprocess.run((*strace, sys.executable, "-c", program), check=True)
    assert [name for name, _ in calls_of(log)] == ["socket", "bind", "listen"]


def test_nobody_imports_what_speaks_over_a_network() -> None:
    """Sockets tell systemd that a kiosk lives, and wake Windows on a signal; two ask the host's name."""
    allowed = {"socket": {"application.py", "checks.py", "health.py", "systemd.py"}}
    source = Path(__file__).parents[1] / "src" / "comparawatt"
    found: dict[str, set[str]] = {}
    for path in source.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                if name.split(".")[0] in _SPEAKERS or name in ("PySide6.QtNetwork", "PySide6.QtWebSockets"):
                    found.setdefault(name, set()).add(path.name)
    assert found == allowed
