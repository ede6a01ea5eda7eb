"""The command line as a person meets it."""

from __future__ import annotations

from typing import NamedTuple


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    status: int
    out: str
    err: str
