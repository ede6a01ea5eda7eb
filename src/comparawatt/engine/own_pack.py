"""The pack of one's own figures, read as what a form can show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import msgspec
import tomli

from comparawatt.engine.own_entry import Kind, OwnEntry
from comparawatt.engine.packs import LARGEST, read_pack
from comparawatt.errors import FileError
from comparawatt.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue, Equivalent, Estimate, Source
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.packs import Pack
    from comparawatt.engine.ranges import Range

NAME = "own.toml"
ID = "own"

COUNTED = ("activity", "estimate", "equivalent")
"""The tables whose entries are counted; sources belong to them."""


class OwnPack(msgspec.Struct, frozen=True):
    """The file as it was read.

    Attributes:
        content: Its bytes, or None where there is no file.
        tables: What is in it.
        entries: What can be changed by a form.
        others: How many entries are in it that cannot.
    """

    content: bytes | None = None
    tables: dict[str, Any] = {}
    entries: tuple[OwnEntry, ...] = ()
    others: int = 0


def read_own(path: Path, languages: Languages, known: Catalogue) -> OwnPack:
    """Read the file of one's own figures; where there is none, or an empty one, it holds nothing.

    Args:
        path: The file.
        languages: All languages.
        known: The data in use; sources may be in other packs.

    Raises:
        FileError: The file is of no use as a whole, and must be left as it is.
    """
    if not os.path.exists(path):  # noqa: PTH110 # a folder that may not be looked into is no error yet
        return OwnPack()
    text, content = read_text(path, LARGEST), path.read_bytes()
    if not text.strip():
        return OwnPack(content)
    pack = read_pack(path, languages)
    tables = tomli.loads(text)
    for table in (*COUNTED, "source"):
        if not isinstance(tables.get(table, []), list):
            raise FileError("file.not_a_list", path=str(path), table=table)
    here = {entry.value.id: entry.value for entry in pack.entries["source"]}
    entries = tuple(_entries(pack, {**known.sources, **here}))
    rows = sum(len(tables.get(table, ())) for table in COUNTED)
    shown = sum(2 if entry.kind is Kind.ACTIVITY else 1 for entry in entries)
    return OwnPack(content, tables, entries, rows - shown)


def _entries(pack: Pack, sources: dict[str, Source]) -> list[OwnEntry]:
    """Return the entries that a form can show: an energy each, from a source that is known."""
    found: list[OwnEntry] = []
    estimates: list[Estimate] = [each.value for each in pack.entries["estimate"]]
    for activity in (each.value for each in pack.entries["activity"]):
        first = next((each for each in estimates if each.activity == activity.id), None)
        if first is not None and first.energy is not None and first.sources[0] in sources:
            estimates.remove(first)
            said = _said(first, first.energy, sources)
            found.append(
                OwnEntry(
                    kind=Kind.ACTIVITY,
                    id=activity.id,
                    name=activity.name,
                    unit=activity.unit,
                    group=activity.group,
                    **said,
                )
            )
    for estimate in estimates:
        if estimate.energy is not None and estimate.sources[0] in sources:
            said = _said(estimate, estimate.energy, sources)
            found.append(
                OwnEntry(
                    kind=Kind.ESTIMATE, id=estimate.id, name=estimate.name, activity=estimate.activity, **said
                )
            )
    for thing in (each.value for each in pack.entries["equivalent"]):
        if thing.energy is not None and thing.sources[0] in sources:
            said = _said(thing, thing.energy, sources)
            found.append(
                OwnEntry(
                    kind=Kind.EQUIVALENT,
                    id=thing.id,
                    name=thing.name,
                    unit=thing.unit,
                    icon=thing.icon,
                    default=thing.default,
                    **said,
                )
            )
    return found


def _said(row: Estimate | Equivalent, energy: Range, sources: dict[str, Source]) -> dict[str, Any]:
    """Return the figure of an entry with its scope and its source."""
    source = sources[row.sources[0]]
    return {
        "central": energy.central,
        "low": energy.low if energy.low < energy.central else None,
        "high": energy.high if energy.high > energy.central else None,
        "scope": row.scope,
        "year": row.year,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
    }
