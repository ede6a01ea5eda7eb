"""What visitors did, counted by day and by nothing else: no person, no time of the day, no order."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from comparawatt import paths
from comparawatt.errors import FileError
from comparawatt.files import make_folder, read_text, write_bytes
from comparawatt.locks import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

SAVE_SECONDS = 60.0
"""After so many seconds whoever counts saves: no more is lost when the power is."""

MOST_DAYS = 400
MOST_NAMES = 200
"""Distinct names of a day; what goes beyond them is counted together."""

OTHERS = "*"
"""The name of what is counted together."""

_LONGEST_NAME = 80
_LARGEST = 16 * 1024 * 1024

Days = dict[str, dict[str, dict[str, int]]]
"""How often, by day (as 2026-11-25), event and name."""


class _File(msgspec.Struct, frozen=True):
    """What is kept; another format is another kind of file."""

    days: Days
    format: Literal[1] = 1


class Row(NamedTuple):
    """How often something happened on a day.

    Attributes:
        day: As 2026-11-25.
        event: What happened, as `models.visit.Event` names it.
        name: What it was about, such as an activity's id; empty where there is nothing more to say.
        times: How often.
    """

    day: str
    event: str
    name: str
    times: int


def counters_path() -> Path | None:
    """Return the file of the counters, or None where the system knows no home."""
    folder = paths.kiosk_state()
    return folder / "counters.json" if folder else None


class Counters:
    """The counters of a kiosk; one process adds what it counted to what others did.

    What could not be saved is counted on in memory, and saved when that is possible again. `count` and `save` may
    be called from two threads, so that a slow disk holds up no visitor.

    Args:
        path: Their file, or None where they live in memory alone.
        today: The day, in local time.

    Attributes:
        set_aside: Where a file that could not be read was put, or None.
        error: Why what was counted cannot be saved at present, or None.
    """

    def __init__(self, path: Path | None, today: Callable[[], dt.date] = dt.date.today) -> None:
        self._path = path
        self._today = today
        self._guard = threading.Lock()
        self._saved: Days = {}
        self._new: Days = {}
        self._said = False
        self.set_aside: Path | None = None
        self.error: FileError | None = None
        with contextlib.suppress(FileError):  # saving meets the same error, and says it
            self._saved = self._read()

    def count(self, event: str, name: str = "") -> None:
        """Count something once."""
        with self._guard:
            _add(self._new, {self._today().isoformat(): {event: {name: 1}}})

    def save(self, patience: float = 0.0) -> FileError | None:
        """Add what was counted to the file, once a minute and at the end.

        Args:
            patience: Seconds that are waited for another process which saves at this moment; what is not saved now
                is saved the next time.

        Returns:
            Why that cannot be done, the first time only; None where it is done, and where it was said already.
        """
        with self._guard:
            new, self._new = self._new, {}
        if self._path is None or not new:
            with self._guard:
                _add(self._saved, new)
            return None
        try:
            make_folder(self._path.parent)
            with locked(self._path.with_suffix(".lock"), patience):
                days = self._read()
                _add(days, new)
                write_bytes(self._path, msgspec.json.encode(_File(days)))
        except FileError as error:
            with self._guard:
                _add(new, self._new)
                self._new = new
            self.error = error
            said, self._said = self._said, True
            return None if said else error
        with self._guard:
            self._saved = days
        self.error = None
        self._said = False
        return None

    def rows(self) -> list[Row]:
        """Return what was counted, saved or not, the latest day first."""
        with self._guard:
            days: Days = {}
            _add(days, self._saved)
            _add(days, self._new)
        return rows_of(days)

    def _read(self) -> Days:
        """Return what is in the file; one that is of no use is set aside.

        Raises:
            FileError: It is there and cannot be read.
        """
        if self._path is None:
            return {}
        try:
            return read_days(self._path)
        except FileError as error:
            if error.key == "file.missing":
                return {}
            if error.key == "file.unreadable" and isinstance(error.values["reason"], OSError):
                raise
        aside = self._path.with_name(f"{self._path.name}.broken")
        try:
            self._path.replace(aside)
        except OSError as error:
            raise FileError("file.unwritable", path=str(aside), reason=error) from None
        self.set_aside = aside
        return {}


def read_days(path: Path) -> Days:
    """Read counters, as far as they find room.

    Raises:
        FileError: They are missing, or no counters of this version.
    """
    text = read_text(path, _LARGEST)
    days: Days = {}
    try:
        file = msgspec.json.decode(text, type=_File)
        _add(days, {dt.date.fromisoformat(day).isoformat(): events for day, events in file.days.items()})
    except (ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors
        raise FileError("file.unreadable", path=str(path), reason=ValueError(str(error)[:80])) from None
    return days


def rows_of(days: Days) -> list[Row]:
    """Return one row for each count, the latest day first."""
    return [
        Row(day, event, name, times)
        for day in sorted(days, reverse=True)
        for event in sorted(days[day])
        for name, times in sorted(days[day][event].items())
    ]


def by_day(rows: Iterable[Row], events: Sequence[str], most: int) -> list[tuple[str, ...]]:
    """Return a table of how often events happened on the latest days.

    Args:
        rows: The counts, the latest day first.
        events: Of which there is a column each.
        most: Days that have a line.
    """
    days: dict[str, Counter[str]] = {}
    for row in rows:
        days.setdefault(row.day, Counter())[row.event] += row.times
    return [(day, *(str(counted[event]) for event in events)) for day, counted in list(days.items())[:most]]


def _add(days: Days, more: Days) -> None:
    """Add counts to others, within the bounds of what is kept."""
    for day, events in more.items():
        held = days.setdefault(day, {})
        for event, names in events.items():
            for name, count in names.items():
                short = name[:_LONGEST_NAME]
                known = short in held.get(event, {}) or sum(map(len, held.values())) < MOST_NAMES
                event_names = held.setdefault(event if known or event in held else OTHERS, {})
                place = short if known else OTHERS
                event_names[place] = event_names.get(place, 0) + max(count, 0)
    for day in sorted(days)[:-MOST_DAYS]:
        del days[day]
