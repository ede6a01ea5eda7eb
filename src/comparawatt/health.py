"""How a program that nobody watches is: one line a minute that a museum's own monitoring can read."""

from __future__ import annotations

import json
import os
import socket
import time
from pathlib import Path
from typing import Any

import msgspec


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """A line of health.

    Attributes:
        time: When, in local time with its offset.
        host: Name of the computer.
        version: Of the program.
        uptime_s: Seconds since its start.
        memory_mb: Memory in use, or None where the system does not tell.
        frame_age_s: Seconds since the last frame that was painted, or None before the first.
        screen: Name and size of the screen.
        state: ``attract``, ``choose``, ``guess``, ``result``, ``staff`` or ``closed``.
        language: Code of the language that is shown.
        visits: Since the start of the program.
        faults: Files at fault, and what else the staff page tells.
    """

    time: str
    host: str
    version: str
    uptime_s: int
    memory_mb: float | None
    frame_age_s: float | None
    screen: str
    state: str
    language: str
    visits: int
    faults: int

    def line(self) -> str:
        """Return the line, as JSON."""
        table: dict[str, Any] = msgspec.to_builtins(self)
        return json.dumps(table, ensure_ascii=False)


def host() -> str:
    """Return the name of this computer."""
    return socket.gethostname()


def now() -> str:
    """Return the time, as a line of health writes it."""
    return time.strftime("%Y-%m-%dT%H:%M:%S%z")


def memory_mb() -> float | None:
    """Return the memory that the program has in use, in megabytes, or None where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():  # Linux alone has it
        return None
    pages = int(statm.read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
