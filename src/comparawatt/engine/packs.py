"""Data packs: TOML files read entry by entry: one fault leaves the rest usable, and all are named at once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

import msgspec
import tomli

from comparawatt.engine import pack_values as values
from comparawatt.engine.amounts import Amount, Countable, read_amount, words_of
from comparawatt.engine.catalogue import GROUPS, Activity, Confidence, Equivalent, Estimate, Source, Statistic
from comparawatt.engine.intensities import Intensity
from comparawatt.engine.languages import Text
from comparawatt.engine.levers import CHANGES, READINGS, Lever
from comparawatt.engine.problems import Place, Problem, TooManyError
from comparawatt.engine.rows import fields_of, read_row
from comparawatt.engine.units import Kind
from comparawatt.errors import FileError, InputError
from comparawatt.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.languages import Languages

LARGEST = 16 * 1024 * 1024
"""Bytes that a pack may have."""

MOST_ENTRIES = 50_000
"""Entries that a pack may have; more of them would take too long to read."""

_FEW = 10


class Entry(msgspec.Struct, frozen=True):
    """One entry of a pack, decoded, with the file and the name under which people find it there."""

    value: Any
    path: str
    name: str


class Partial(msgspec.Struct, frozen=True):
    """What is known of an entry that has a fault: enough to look for faults that need other entries."""

    id: str
    activity: str
    estimates_of: str
    sources: tuple[str, ...]


class Pack(msgspec.Struct):
    """A pack as it was read, before it is checked against others.

    Attributes:
        path: The file.
        id: The pack's id.
        edition: The date of its data.
        entries: Its good entries, by table.
        left_out: The others, by table, each with a `Partial`.
        problems: The faults of those.
    """

    path: str
    id: str
    edition: dt.date
    entries: dict[str, list[Entry]]
    left_out: dict[str, list[Entry]]
    problems: list[Problem]


class _Header(msgspec.Struct, frozen=True, kw_only=True):
    """The ``[pack]`` table."""

    id: str
    edition: dt.date
    name: Text


_TABLES: dict[str, type[msgspec.Struct]] = {
    "source": Source,
    "equivalent": Equivalent,
    "activity": Activity,
    "estimate": Estimate,
    "lever": Lever,
    "intensity": Intensity,
}

_ONE_OF: dict[type[msgspec.Struct], tuple[str, ...]] = {
    Estimate: ("energy", "power"),
    Equivalent: ("energy", "co2", "water"),
    Intensity: ("co2", "water"),
}
"""Fields of which an entry has exactly one: its figure."""

_KINDS: tuple[type[msgspec.Struct], ...] = (_Header, *_TABLES.values())
_FIELDS = {kind: fields_of(kind) for kind in _KINDS}
"""The fields of each table, and whether an entry must have them."""

_READERS: dict[str, values.Reader] = {
    "id": values.word, "activity": values.word, "estimates_of": values.word, "title": values.word,
    "publisher": values.word, "url": values.url, "name": values.text, "scope": values.text, "note": values.text,
    "unit": values.unit, "year": values.year, "accessed": values.date, "edition": values.date,
    "default": values.flag, "sources": values.sources, "group": values.choice(GROUPS),
    "confidence": values.choice(get_args(Confidence)), "statistic": values.choice(get_args(Statistic)),
    "energy": values.figure(Kind.ENERGY), "power": values.figure(Kind.POWER), "co2": values.figure(Kind.MASS),
    "water": values.figure(Kind.VOLUME), "pue": values.pue, "people": values.number,
    "reads": values.choice(READINGS), "value": values.numbers, "least": values.number, "most": values.number,
    "changes": values.choice(CHANGES),
    "units": values.ids, "activities": values.ids, "excludes": values.ids, "own_choice": values.flag,
}  # fmt: skip


def read_tables(path: Path) -> dict[str, Any]:
    """Read the tables of a TOML file.

    Raises:
        FileError: It is missing, too large, no TOML or not UTF-8.
    """
    text = read_text(path, LARGEST)
    try:
        return tomli.loads(text)
    except RecursionError:
        raise FileError("file.toml_unplaced", path=str(path), detail="nested too deep") from None
    except tomli.TOMLDecodeError as error:
        raise FileError("file.toml", path=str(path), line=error.lineno, detail=error.msg[:80]) from None
    except ValueError as error:  # an integer of thousands of digits
        raise FileError("file.toml_unplaced", path=str(path), detail=str(error)[:80]) from None


def read_pack(path: Path, languages: Languages) -> Pack:
    """Read a pack.

    Raises:
        FileError: The file as a whole is of no use: missing, too large, no TOML, not UTF-8, or without a usable
            ``[pack]`` table.
    """
    tables = read_tables(path)
    if not isinstance(tables.get("pack"), dict):
        raise FileError("file.unknown_kind", path=str(path))
    return _PackReader(str(path), languages).read(tables)


class _PackReader:
    """Reads the tables of one file, and keeps what is wrong with them."""

    def __init__(self, path: str, languages: Languages) -> None:
        self.path = path
        self.languages = languages
        self.problems: list[Problem] = []
        self.readers = {**_READERS, "icon": values.icon()}
        self.amounts: dict[tuple[str, tuple[str, ...]], Amount] = {}

    def read(self, tables: dict[str, Any]) -> Pack:
        header = self._header(tables.pop("pack"))
        pack = Pack(
            self.path,
            header.id,
            header.edition,
            entries={table: [] for table in _TABLES},
            left_out={table: [] for table in _TABLES},
            problems=self.problems,
        )
        rows = [
            (table, number, row)
            for table in _TABLES
            if isinstance(tables.get(table), list)
            for number, row in enumerate(tables[table], start=1)
        ]
        name, unread, met = "[pack]", len(rows), Counter[str]()
        try:
            for table, number, row in rows[:MOST_ENTRIES]:
                name, unread = f"{table} {_name_of(row) or number}", unread - 1
                met[name] += 1
                name = f"{name} ({met[name]})" if met[name] > 1 else name
                self._read_entry(pack, table, row, name)
            for table, value in tables.items():
                name = f"[{table}]"
                if table not in _TABLES:
                    self._place(name).add("unknown_table")
                elif not isinstance(value, list):
                    self._place(name).add("wrong_type", needed="tables")
            if unread:
                self._place("[pack]").add("too_many_entries", count=str(unread))
        except TooManyError:
            self.problems.append(Problem("too_many", self.path, name, values={"count": str(unread)}))
        return pack

    def _header(self, table: dict[str, Any]) -> _Header:
        try:
            read = self._row(table, _Header, self._place("pack"))
        except TooManyError:
            read = None
        if read is None:
            fields = dict.fromkeys(problem.field.split(".")[0] for problem in self.problems)
            raise FileError("file.no_header", path=self.path, fields=", ".join(list(fields)[:_FEW]))
        return _Header(**read)

    def _read_entry(self, pack: Pack, table: str, row: Any, name: str) -> None:
        place = self._place(name)
        if not isinstance(row, dict):
            place.add("wrong_type", needed="table")
            return
        read = None
        try:
            read = self._row(row, _TABLES[table], place)
        finally:
            if read is None:
                pack.left_out[table].append(Entry(_partial(row), self.path, name))
        if read is not None:
            pack.entries[table].append(Entry(_TABLES[table](**read), self.path, name))

    def _row(self, row: dict[str, Any], kind: type[msgspec.Struct], place: Place) -> dict[str, Any] | None:
        """Read a row, naming every field at fault; return its values, or None where one is at fault."""
        before = len(self.problems)
        readers = {**self.readers, "default_amount": lambda value, at: self._amount(value, row.get("unit"), at)}
        read = read_row(row, _FIELDS[kind], readers, place)
        figures = _ONE_OF.get(kind, ())
        if figures and sum(name in row for name in figures) != 1:
            place.field(figures[0]).add("one_of", choices=", ".join(figures))
        if kind is Lever and len(self.problems) == before:
            _check_lever(read, place)
        return read if len(self.problems) == before else None

    def _amount(self, value: Any, unit: Any, place: Place) -> Amount | None:
        """Read an amount as it is typed in English; whether it needs a time is known when estimates are."""
        if not isinstance(value, str):
            place.add("wrong_type", needed="amount")
            return None
        tables = [forms for forms in unit.values() if isinstance(forms, dict)] if isinstance(unit, dict) else []
        forms = tuple(form for forms in tables for form in forms.values() if isinstance(form, str))
        if (value, forms) in self.amounts:
            return self.amounts[value, forms]
        words = words_of(forms)
        for runs in (False, True):
            try:
                amount = read_amount(value, Countable(words, "", runs), self.languages, "en")
                return self.amounts.setdefault((value, forms), amount)
            except InputError as error:
                cause = error
                if error.key != "amount.time_needs_rate":
                    break
        place.add("bad_amount", cause)
        return None

    def _place(self, entry: str) -> Place:
        return Place(self.problems, self.path, entry)


def _check_lever(read: dict[str, Any], place: Place) -> None:
    """Check that a lever's value can be chosen, that a PUE makes sense, and that somebody says so."""
    value = read["value"]
    if not read["least"] <= value.low <= value.high <= read["most"]:
        place.field("value").add("not_in_order")
    if read["reads"] == "pue" and read["least"] < 1:
        place.field("least").add("pue_below_one")
    if not read.get("own_choice"):
        for name in ("sources", "year"):
            if name not in read:
                place.field(name).add("missing_field")


def _partial(row: dict[str, Any]) -> Partial:
    """Return what can be read of an entry with a fault."""
    sources = row.get("sources")
    cited = sources if isinstance(sources, list) else ()

    def word(name: str) -> str:
        value = row.get(name)
        return values.clean(value) if isinstance(value, str) else ""

    return Partial(
        word("id"),
        word("activity"),
        word("estimates_of"),
        tuple(values.clean(each) for each in cited if isinstance(each, str)),
    )


def _name_of(row: Any) -> str:
    """Return what people know an entry by; an estimate's id is its own within its activity only."""
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        return ""
    activity = row.get("activity")
    return values.clean(f"{activity}/{row['id']}" if isinstance(activity, str) else row["id"])
