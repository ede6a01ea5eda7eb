"""What is wrong with packs: single faults, each with its place, and the place where they are noted down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

MOST = 200
"""Faults that are named of one file, so that a hostile one costs neither time nor a screen without end."""


class Problem(msgspec.Struct, frozen=True):
    """One fault of a pack.

    Attributes:
        key: Name of the sentence in the ``[problems]`` table of the wording.
        path: The file.
        entry: The table and the id of the entry, such as ``estimate prompt/our-paper``.
        field: The field at fault, or an empty text.
        values: What the sentence quotes.
        cause: The error behind it, where a value was read like something typed.
    """

    key: str
    path: str
    entry: str
    field: str = ""
    values: Mapping[str, str] = {}
    cause: Any = None


class TooManyError(Exception):
    """A file has more faults than are named."""


class Place:
    """A field of an entry, or the entry itself, whose faults are noted in a list.

    Args:
        problems: Where they are noted.
        path: The file.
        entry: The entry's name.
        field: The field, or an empty text.
    """

    def __init__(self, problems: list[Problem], path: str, entry: str, field: str = "") -> None:
        self._problems = problems
        self._path = path
        self._entry = entry
        self._field = field

    def field(self, name: str) -> Place:
        """Return a field of this place."""
        return Place(self._problems, self._path, self._entry, f"{self._field}.{name}" if self._field else name)

    def add(self, key: str, cause: Exception | None = None, **values: str) -> None:
        """Note a fault.

        Raises:
            TooManyError: The file has too many.
        """
        if len(self._problems) >= MOST:
            raise TooManyError
        self._problems.append(Problem(key, self._path, self._entry, self._field, values, cause))
