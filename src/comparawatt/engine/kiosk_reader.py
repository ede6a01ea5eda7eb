"""The file of a kiosk, ``kiosk.toml``: whatever stands in it a kiosk comes of it, and what is wrong is named."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import msgspec
from msgspec.structs import replace

from comparawatt import paths
from comparawatt.engine import kiosk_values as kinds
from comparawatt.engine import pack_values as values
from comparawatt.engine.kiosk import Kiosk, Outside, Theme
from comparawatt.engine.packs import read_tables
from comparawatt.engine.problems import MOST, Place, Problem, TooManyError
from comparawatt.errors import FileError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from comparawatt.engine.languages import Languages

FORMAT = 1
"""The version of the file that is known; a newer one is read as far as it is like it."""

_TOP = ("format", "kiosk", "hosts")


class Section(msgspec.Struct, frozen=True):
    """A table that describes a kiosk, as far as it could be read.

    Attributes:
        entry: What it is called where its faults are named.
        pattern: The host names that it is for; None for all of them.
        values: What it says, by field.
    """

    entry: str
    pattern: str | None
    values: dict[str, Any]


class KioskFile(msgspec.Struct, frozen=True):
    """A kiosk's file as it was read.

    Attributes:
        path: The file, or an empty text where there is none.
        kiosk: What counts on this host.
        matched: The names and patterns under ``[hosts]`` that are for this host, in the order in which they count.
        sections: The tables of all hosts.
        problems: What is wrong with single fields.
        refused: Why the file as a whole is of no use, or None.
    """

    path: str = ""
    kiosk: Kiosk = Kiosk()
    matched: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: FileError | None = None


def kiosk_path(named: str | None = None) -> Path | None:
    """Return the file that describes the kiosk: the named one, else the whole machine's, else the user's own.

    None where there is none, so that the kiosk is as it is made.
    """
    if named:
        return Path(named)
    return next((path for path in (paths.site_kiosk(), paths.user_kiosk()) if path and _is_there(path)), None)


def _is_there(path: Path) -> bool:
    """Say whether there is a file; one that may not be looked at is there, and reading it says why."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def is_kiosk(path: Path) -> bool:
    """Say whether a file describes a kiosk; one that cannot be read does not."""
    try:
        return not {"kiosk", "hosts"}.isdisjoint(read_tables(path))
    except FileError:
        return False


def read_kiosk(path: Path | None, languages: Languages, host: str) -> KioskFile:
    """Read a kiosk's file; what is at fault is as if it were not there, and is named.

    Args:
        path: The file, or None where there is none.
        languages: The languages there are.
        host: The name of this computer, which ``[hosts]`` is asked about.
    """
    if path is None:
        return KioskFile()
    try:
        tables = read_tables(path)
    except FileError as error:
        return KioskFile(str(path), refused=error)
    problems: list[Problem] = []
    sections = _sections(tables, path, languages, problems)
    if len(problems) > MOST:
        problems[MOST:] = [Problem("too_many", str(path), "[kiosk]", values={"count": "0"})]
    everywhere = [each for each in sections if each.pattern is None]
    here = [each for each in sections if each.pattern is not None and _matches(each.pattern, host)]
    here.sort(key=lambda each: not _is_pattern(each.pattern))  # the host's own name has the last word
    return KioskFile(
        str(path),
        _kiosk([*everywhere, *here]),
        tuple(each.pattern for each in here if each.pattern is not None),
        tuple(sections),
        tuple(problems),
    )


def _kiosk(sections: Iterable[Section]) -> Kiosk:
    """Return what sections say together, the later over the earlier."""
    said: dict[str, Any] = {}
    for section in sections:
        said |= section.values
    return replace(Kiosk(), **{name: None if value == kinds.NONE else value for name, value in said.items()})


def _is_pattern(name: str | None) -> bool:
    return name is None or not {"*", "?", "["}.isdisjoint(name)


def _matches(pattern: str, host: str) -> bool:
    """Say whether a pattern is for a host, by its whole name or by what stands before the first point."""
    names = {host.casefold(), host.casefold().partition(".")[0]}
    return any(fnmatchcase(name, pattern.casefold()) for name in names)


def _sections(
    tables: Mapping[str, Any], path: Path, languages: Languages, problems: list[Problem]
) -> list[Section]:
    """Read the tables of all hosts."""
    readers = _readers(path, languages)
    _check_top(tables, str(path), readers, problems)
    named: list[tuple[str, str | None, Any]] = []
    if "kiosk" in tables:
        named.append(("[kiosk]", None, tables["kiosk"]))
    hosts = tables.get("hosts", {})
    if isinstance(hosts, dict):
        named += [(f'[hosts."{pattern}"]', pattern, table) for pattern, table in hosts.items()]
    else:
        problems.append(Problem("wrong_type", str(path), "[hosts]", values={"needed": "hosts"}))
    return [
        Section(entry, pattern, _fields(table, readers, str(path), entry, problems))
        for entry, pattern, table in named
    ]


def _fields(
    table: Any, readers: Mapping[str, values.Reader], path: str, entry: str, problems: list[Problem]
) -> dict[str, Any]:
    """Return what the fields of a table say; those at fault say nothing."""
    faults: list[Problem] = []
    read: dict[str, Any] = {}
    place = Place(faults, path, entry)
    try:
        if not isinstance(table, dict):
            place.add("wrong_type", needed="kiosk")
            table = {}
        for name in (each for each in readers if each in table):  # first, so that faults without end lose none
            read[name] = readers[name](table[name], place.field(name))
        for name in (each for each in table if each not in readers):
            place.field(name).add("refused", InputError("kiosk.field", kinds.near(name, readers)))
    except TooManyError:
        faults.append(Problem("too_many", path, entry, values={"count": "0"}))
    problems += faults
    return {name: value for name, value in read.items() if value is not None}


def _check_top(tables: Mapping[str, Any], path: str, readers: Iterable[str], problems: list[Problem]) -> None:
    """Note what is wrong with the names and the version at the top of a file."""
    version = tables.get("format", FORMAT)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        problems.append(Problem("wrong_type", path, "format", values={"needed": "format"}))
    elif version > FORMAT:
        problems.append(Problem("refused", path, "format", cause=InputError("kiosk.newer", format=str(version))))
    if {"kiosk", "hosts"}.isdisjoint(tables):
        problems.append(Problem("refused", path, "[kiosk]", cause=InputError("kiosk.no_table")))
    for name in (each for each in tables if each not in _TOP):
        error = (
            InputError("kiosk.outside") if name in readers else InputError("kiosk.table", kinds.near(name, _TOP))
        )
        problems.append(Problem("refused", path, name, cause=error))


def _readers(path: Path, languages: Languages) -> dict[str, values.Reader]:
    """Return how each field is read."""
    beside = kinds.or_none(kinds.path_beside(path))
    return {
        "language": kinds.or_none(values.choice(languages.codes)),
        "theme": values.choice(get_args(Theme)),
        "screen": kinds.or_none(values.word),
        "idle_seconds": kinds.seconds,
        "activities": kinds.tiles,
        "main": kinds.or_none(values.word),
        "everyday": kinds.tiles_or_none,
        "attract": kinds.tiles,
        "told": kinds.or_none(values.word),
        "what_if": kinds.or_none(values.word),
        "link": kinds.or_none(kinds.link),
        "pin": kinds.or_none(kinds.pin_hash),
        "outside": values.choice(get_args(Outside)),
        "content": beside,
        "built_in": values.flag,
        "counters": values.flag,
        "health": beside,
        "reduced_motion": values.flag,
        "hours": kinds.hours,
    }
