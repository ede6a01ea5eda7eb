"""The pack of one's own figures, written anew with an entry more, another or one less.

What other hands wrote into the file stays in it: unknown tables, fields and entries are carried over.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import msgspec
import tomli_w

from comparawatt.engine.amounts import fold
from comparawatt.engine.own_entry import ICON_OF_GROUP, Kind, OwnEntry, quantity, slug, unused
from comparawatt.engine.own_pack import COUNTED, ID, OwnPack
from comparawatt.engine.pack_values import clean

if TYPE_CHECKING:
    import datetime as dt

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Text

_Row = dict[str, Any]


def with_entry(
    pack: OwnPack,
    entry: OwnEntry,
    known: Catalogue,
    name: Text,
    today: dt.date,
    *,
    instead_of: OwnEntry | None = None,
) -> bytes:
    """Return the file with an entry more, or with an entry in the place of another.

    Args:
        pack: The file as it is.
        entry: What is added; it gets an id from its name, or that of the entry in whose place it comes.
        known: The data in use, whose ids are taken.
        name: What the pack is called.
        today: The edition, and the day on which the source was looked at.
        instead_of: The entry in whose place it comes.
    """
    tables = _begun(pack, name, today)
    old = instead_of
    if old is None or old.activity != entry.activity:
        wanted = old.id if old else slug(next(iter(entry.name.values())))
        new_id = unused(wanted, _taken(tables, known, entry.kind, entry.activity))
    else:
        new_id = old.id
    entry = msgspec.structs.replace(entry, id=new_id)
    figure = _figure_row(tables, old)
    others = _sources(figure)[1:] if figure else []
    said: _Row = {
        "energy": _energy(entry),
        "year": entry.year,
        "scope": entry.scope,
        "sources": [_put_source(tables, figure, entry, known, today), *others],
    }
    names: _Row = {"id": entry.id, "name": entry.name}
    match entry.kind:
        case Kind.EQUIVALENT:
            row = {**names, "icon": entry.icon, "default": entry.default, "unit": entry.unit, **said}
            _put(tables, "equivalent", figure, row)
        case Kind.ESTIMATE:
            _put(
                tables,
                "estimate",
                figure,
                {**names, "activity": entry.activity, "confidence": "stated", **said},
                ("confidence",),
            )
        case Kind.ACTIVITY:
            row = {**names, "group": entry.group, "icon": ICON_OF_GROUP[entry.group], "unit": entry.unit}
            found = _rows(tables, "activity", old.id) if old else []
            _put(
                tables,
                "activity",
                found[0] if found else None,
                {"default_amount": "1", **row},
                ("default_amount",),
            )
            said_by = dict.fromkeys(entry.name, entry.publisher)
            row = {"id": ID, "activity": entry.id, "name": said_by, "confidence": "stated", **said}
            renamed = old is not None and figure is not None and not _is_named(figure, old.publisher)
            _put(
                tables, "estimate", figure, row, ("id", "confidence", "name") if renamed else ("id", "confidence")
            )
    return tomli_w.dumps(tables).encode()


def without(pack: OwnPack, entry: OwnEntry, today: dt.date) -> bytes:
    """Return the file without an entry, and without the source that nothing else in it names."""
    tables = _begun(pack, {}, today)
    gone = _rows(tables, entry.kind, entry.id, entry.activity)[:1]
    if entry.kind is Kind.ACTIVITY:
        gone += _rows(tables, "estimate", "", entry.id)
    for table in COUNTED:
        tables[table] = [row for row in tables.get(table, ()) if not any(row is each for each in gone)]
    still = _cited(tables)
    named = [source for row in gone for source in _sources(row) if source not in still]
    sources = tables.get("source", ())
    tables["source"] = [row for row in sources if not (isinstance(row, dict) and row.get("id") in named)]
    return tomli_w.dumps({name: value for name, value in tables.items() if value != []}).encode()


def _begun(pack: OwnPack, name: dict[str, str], today: dt.date) -> dict[str, Any]:
    """Return a copy of the tables, with today's edition."""
    tables: dict[str, Any] = copy.deepcopy(pack.tables)
    header = tables.get("pack") or {"id": ID, "name": name}
    return {"pack": {**header, "edition": today}, **{key: value for key, value in tables.items() if key != "pack"}}


def _figure_row(tables: dict[str, Any], entry: OwnEntry | None) -> _Row | None:
    """Return the row in which the figure of an entry stands, if it is there."""
    if entry is None:
        return None
    if entry.kind is Kind.ACTIVITY:
        found = _rows(tables, "estimate", "", entry.id)
    else:
        found = _rows(tables, entry.kind, entry.id, entry.activity)
    return found[0] if found else None


def _energy(entry: OwnEntry) -> dict[str, str]:
    bounds = (("low", entry.low), ("central", entry.central), ("high", entry.high))
    return {bound: quantity(value) for bound, value in bounds if value is not None}


def _put(tables: dict[str, Any], table: str, found: _Row | None, row: _Row, keep: tuple[str, ...] = ()) -> None:
    """Write over a row, whose other fields stay, and those that are to be kept; else add a new one."""
    if found is None:
        tables.setdefault(table, []).append(row)
    else:
        found.update({field: value for field, value in row.items() if field not in keep or field not in found})


def _put_source(
    tables: dict[str, Any], figure: _Row | None, entry: OwnEntry, known: Catalogue, today: dt.date
) -> str:
    """Write over the source of a figure where nothing else names it, else add a new one; return its id."""
    cited = next(iter(_sources(figure)), "") if figure else ""
    found = _rows(tables, "source", cited) if cited and _cited(tables).count(cited) == 1 else []
    if found:
        row = found[0]
        row.pop("url", None)
    else:
        row = {"id": unused(f"{ID}-{entry.id}", _taken(tables, known, "source"))}
        tables.setdefault("source", []).append(row)
    row.update(title=entry.title, publisher=entry.publisher, year=entry.year, accessed=today)
    if entry.url:
        row["url"] = entry.url
    return str(row["id"])


def _rows(tables: dict[str, Any], table: str, row_id: str, activity: str = "") -> list[_Row]:
    """Return the rows of a table with an id, or with any where it is empty, and those of an activity alone."""
    return [
        row
        for row in tables.get(table, ())
        if isinstance(row, dict)
        and (not row_id or _word(row, "id") == row_id)
        and (not activity or _word(row, "activity") == activity)
        and (row_id or activity)
    ]


def _cited(tables: dict[str, Any]) -> list[str]:
    """Return the ids of the sources that entries name, as often as they do."""
    rows = [row for table in COUNTED for row in tables.get(table, ()) if isinstance(row, dict)]
    return [source for row in rows for source in _sources(row)]


def _sources(row: _Row) -> list[str]:
    """Return the ids of the sources that a row names, which somebody may have written by hand."""
    named = row.get("sources")
    return [each for each in named if isinstance(each, str)] if isinstance(named, list) else []


def _is_named(row: _Row, name: str) -> bool:
    """Say whether a row has a name in each of its languages, and no other."""
    names = row.get("name")
    return isinstance(names, dict) and all(each == name for each in names.values())


def _taken(tables: dict[str, Any], known: Catalogue, table: str, activity: str = "") -> set[str]:
    """Return the folded ids that a new entry of a table cannot have."""
    in_use: dict[str, Any] = {
        "source": known.sources,
        "equivalent": known.equivalents,
        "activity": known.activities,
        "estimate": [each.id for each in known.estimates.get(activity, ())],
    }
    here = [row for row in tables.get(table, ()) if isinstance(row, dict)]
    mine = [_word(row, "id") for row in here if table != "estimate" or _word(row, "activity") == activity]
    return {fold(each) for each in (*in_use[table], *mine)}


def _word(row: _Row, field: str) -> str:
    value = row.get(field)
    return clean(value) if isinstance(value, str) else ""
