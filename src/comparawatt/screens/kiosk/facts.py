"""What the staff are told about a kiosk; whoever builds it hands it in."""

from __future__ import annotations

from typing import NamedTuple


class Facts(NamedTuple):
    """How a kiosk is, at one moment.

    Attributes:
        version: Of the program.
        host: Name of the computer, by which ``[hosts]`` finds it.
        file: Path of the kiosk's file, or nothing where there is none.
        edition: Date of the data.
        uptime: Seconds since it started.
        memory: Bytes that it takes.
        problems: What is wrong with its files, a sentence each, the last one first.
        counters: Lines of a table of what visitors did, its heading first.
    """

    version: str = ""
    host: str = ""
    file: str = ""
    edition: str = ""
    uptime: float = 0.0
    memory: int = 0
    problems: tuple[str, ...] = ()
    counters: tuple[tuple[str, ...], ...] = ()
