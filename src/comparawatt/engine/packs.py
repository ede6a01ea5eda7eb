"""Data packs: TOML files read entry by entry: one fault leaves the rest usable, and all are named at once."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import msgspec
import tomli

from comparawatt.engine import units
from comparawatt.engine.amounts import Amount, Countable, read_amount, words_of
from comparawatt.engine.catalogue import (
    Activity,
    Confidence,
    Equivalent,
    Estimate,
    Group,
    Source,
    Statistic,
    Unit,
)
from comparawatt.engine.languages import Languages, Text
from comparawatt.engine.ranges import Range
from comparawatt.errors import FileError, InputError
from comparawatt.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 16 * 1024 * 1024
"""Bytes that a pack may have."""

_NUMBER_WITH_UNIT = re.compile(r"\s*([+\-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-]?\d+)?|[+\-]?nan|[+\-]?inf)\s*(\S*)\s*")
_Row = TypeVar("_Row", bound=msgspec.Struct)
_CATEGORIES = frozenset(("zero", "one", "two", "few", "many", "other"))


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


class Entry(msgspec.Struct, frozen=True):
    """One entry of a pack, decoded, with the file and the name under which people find it there."""

    value: Any
    path: str
    name: str


class Pack(msgspec.Struct):
    """A pack as it was read, before it is checked against others.

    Attributes:
        path: The file.
        id: The pack's id.
        edition: The date of its data.
        entries: Its good entries, by table.
        problems: The faults of the entries that were left out.
    """

    path: str
    id: str
    edition: dt.date
    entries: dict[str, list[Entry]]
    problems: list[Problem]


class _Figure(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    central: str
    low: str | None = None
    high: str | None = None


class _Header(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    id: str
    edition: dt.date
    name: Text


class _Source(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    id: str
    title: str
    publisher: str
    year: int
    accessed: dt.date
    url: str | None = None


class _Equivalent(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    id: str
    icon: str
    name: Text
    unit: Unit
    energy: _Figure
    year: int
    scope: Text
    sources: tuple[str, ...]
    default: bool = False
    note: Text | None = None


class _Activity(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    id: str
    group: Group
    icon: str
    name: Text
    unit: Unit
    default_amount: str
    estimates_of: str | None = None


class _Estimate(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    id: str
    activity: str
    name: Text
    year: int
    confidence: Confidence
    scope: Text
    sources: tuple[str, ...]
    energy: _Figure | None = None
    power: _Figure | None = None
    statistic: Statistic | None = None
    note: Text | None = None


_TABLES: dict[str, tuple[type[msgspec.Struct], type[msgspec.Struct]]] = {
    "source": (_Source, Source),
    "equivalent": (_Equivalent, Equivalent),
    "activity": (_Activity, Activity),
    "estimate": (_Estimate, Estimate),
}


class _FaultError(Exception):
    """A value of a field that cannot be used."""

    def __init__(self, key: str, field: str = "", cause: InputError | None = None, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.cause = cause
        self.values = values


def read_pack(path: Path, languages: Languages) -> Pack:
    """Read a pack.

    Raises:
        FileError: The file as a whole is of no use: missing, too large, no TOML, not UTF-8, or without a usable
            ``[pack]`` table.
    """
    text = read_text(path, LARGEST)
    try:
        tables = tomli.loads(text)
    except RecursionError:
        raise FileError("file.toml_unplaced", path=str(path), detail="nested too deep") from None
    except tomli.TOMLDecodeError as error:
        raise FileError("file.toml", path=str(path), line=error.lineno, detail=error.msg) from None
    except ValueError as error:  # an integer of thousands of digits
        raise FileError("file.toml_unplaced", path=str(path), detail=str(error)[:80]) from None
    if not isinstance(tables.get("pack"), dict):
        raise FileError("file.unknown_kind", path=str(path))
    return _PackReader(str(path), languages).read(tables)


class _PackReader:
    """Reads the tables of one file, and keeps what is wrong with them."""

    def __init__(self, path: str, languages: Languages) -> None:
        self.path = path
        self.languages = languages
        self.problems: list[Problem] = []

    def read(self, tables: dict[str, Any]) -> Pack:
        header = self._decode(tables["pack"], _Header, "pack")
        if header is None:
            first = self.problems[0]
            raise FileError("file.no_header", path=self.path, problems=tuple(self.problems), field=first.field)
        for name in tables.keys() - {"pack", *_TABLES}:
            self.problems.append(Problem("unknown_table", self.path, f"[{name}]"))
        entries: dict[str, list[Entry]] = {table: [] for table in _TABLES}
        for table, (written, final) in _TABLES.items():
            rows = tables.get(table, [])
            if not isinstance(rows, list):
                self.problems.append(Problem("wrong_type", self.path, f"[{table}]"))
                continue
            for place, row in enumerate(rows, start=1):
                name = f"{table} {_name_of(row) or place}"
                decoded = self._decode(row, written, name)
                value = decoded and self._finish(decoded, final, name)
                if value:
                    entries[table].append(Entry(value, self.path, name))
        return Pack(self.path, header.id, header.edition, entries, self.problems)

    def _decode(self, row: Any, written: type[_Row], name: str) -> _Row | None:
        """Decode a row strictly; where that fails, name every field at fault."""
        try:
            return msgspec.convert(row, written)
        except msgspec.ValidationError:
            pass
        if not isinstance(row, dict):
            self.problems.append(Problem("wrong_type", self.path, name))
            return None
        fields = {field.name: field for field in msgspec.structs.fields(written)}
        for field in row.keys() - fields.keys():
            self._add("unknown_field", name, field)
        for field, info in fields.items():
            if field not in row:
                if info.required:
                    self._add("missing_field", name, field)
                continue
            try:
                msgspec.convert(row[field], info.type)
            except msgspec.ValidationError as error:
                self._add_validation(str(error), name, field, row[field], info.type)
        return None

    def _add_validation(self, message: str, name: str, field: str, value: Any, expected: Any) -> None:
        """Say msgspec's finding in our own words."""
        inside = re.search(r"at `\$\.?([^`]*)`", message)
        place = f"{field}.{inside[1]}" if inside and inside[1] else field
        quoted = re.search(r"field `([^`]+)`", message)
        if quoted:
            key = "unknown_field" if "unknown" in message else "missing_field"
            self._add(key, name, f"{place}.{quoted[1]}")
        elif message.startswith("Invalid enum value"):
            choices = [c for c in get_args(expected) for c in (get_args(c) or (c,)) if isinstance(c, str)]
            self._add("bad_choice", name, place, value=str(value), choices=", ".join(choices))
        else:
            self._add("wrong_type", name, place)

    def _finish(self, row: Any, final: type[msgspec.Struct], name: str) -> msgspec.Struct | None:
        """Turn what was written into what the catalogue holds: figures into Wh, texts cleaned."""
        values: dict[str, Any] = {}
        good = True
        for field in row.__struct_fields__:
            value = getattr(row, field)
            try:
                values[field] = self._convert(value, field, row)
            except _FaultError as fault:
                good = False
                self._add(fault.key, name, f"{field}{fault.field}", cause=fault.cause, **fault.values)
        if isinstance(row, _Estimate) and (row.energy is None) == (row.power is None):
            good = False
            self._add("energy_or_power", name, "energy")
        return final(**values) if good else None

    def _convert(self, value: Any, field: str, row: Any) -> Any:
        if value is None or isinstance(value, bool | int | dt.date):
            return value
        if isinstance(value, _Figure):
            return _figure(value, units.Kind(field))
        if field == "default_amount":
            return self._amount(value, row)
        if field == "unit":
            return _unit(value)
        if field in ("name", "scope", "note"):
            return _text(value)
        if field == "sources":
            if not value:
                raise _FaultError("no_sources")
            return tuple(map(_clean, value))
        if field == "url" and not re.fullmatch(r"https://[^\s<>\"]+", value):
            raise _FaultError("bad_url", value=value)
        return _clean(value)

    def _amount(self, value: str, row: _Activity) -> Amount:
        """Read an amount as it is typed in English; whether it needs a time is known when estimates are."""
        words = words_of(form for forms in row.unit.values() for form in forms.values())
        for runs in (False, True):
            try:
                return read_amount(value, Countable(words, row.id, runs), self.languages, "en")
            except InputError as error:
                cause = error
                if error.key != "amount.time_needs_rate":
                    break
        raise _FaultError("bad_amount", cause=cause)

    def _add(self, key: str, name: str, field: str, cause: InputError | None = None, **values: str) -> None:
        self.problems.append(Problem(key, self.path, name, field, values, cause))


def _name_of(row: Any) -> str:
    """Return what people know an entry by; an estimate's id is its own within its activity only."""
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        return ""
    activity = row.get("activity")
    return _clean_sign(f"{activity}/{row['id']}" if isinstance(activity, str) else row["id"])


def _clean_sign(text: str) -> str:
    """Return a text in one line, in composed form and without control characters."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in composed).strip()


def _clean(text: str) -> str:
    cleaned = _clean_sign(text)
    if not cleaned:
        raise _FaultError("empty")
    return cleaned


def _text(text: Text) -> Text:
    if not text:
        raise _FaultError("empty")
    for code in text:
        _check_language(code)
    return {code: _clean(words) for code, words in text.items()}


def _unit(unit: Unit) -> Unit:
    if not unit:
        raise _FaultError("empty")
    for code, forms in unit.items():
        _check_language(code)
        if "other" not in forms:
            raise _FaultError("no_plural", language=code)
        for category in forms:
            if category not in _CATEGORIES:
                raise _FaultError("unknown_field", field=f".{code}.{category}")
    return {code: {category: _clean(form) for category, form in forms.items()} for code, forms in unit.items()}


def _check_language(code: str) -> None:
    if not re.fullmatch(r"[a-z]{2,3}", code):
        raise _FaultError("unknown_language", language=code)


def _figure(figure: _Figure, kind: units.Kind) -> Range:
    central = _quantity(figure.central, kind, ".central")
    low = central if figure.low is None else _quantity(figure.low, kind, ".low")
    high = central if figure.high is None else _quantity(figure.high, kind, ".high")
    if not low <= central <= high:
        raise _FaultError("not_in_order")
    return Range(low, central, high)


def _quantity(text: str, kind: units.Kind, field: str) -> float:
    """Read a plain number and a unit, into Wh or W."""
    match = _NUMBER_WITH_UNIT.fullmatch(text)
    if match is None:
        raise _FaultError("not_a_number", field, value=text[:60])
    if not match[2]:
        raise _FaultError("no_unit", field, value=text)
    symbols = units.candidates(match[2])
    if len(symbols) != 1:
        raise _FaultError("unknown_unit", field, value=text[:60])
    unit = units.unit(symbols[0])
    if unit.kind is not kind:
        raise _FaultError(f"not_{kind}", field, value=text)
    value = float(match[1]) * unit.factor
    if value <= 0:
        raise _FaultError("not_positive", field, value=text)
    if not units.LOWEST_WATT_HOURS <= value <= units.HIGHEST_WATT_HOURS:
        raise _FaultError("out_of_bounds", field, value=text)
    return value
