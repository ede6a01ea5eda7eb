"""Packs put together into one catalogue: ids, references and circles are checked across all of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
import tomli

from comparawatt.engine.amounts import fold
from comparawatt.engine.catalogue import Catalogue, Source
from comparawatt.engine.inheritance import Inheritance
from comparawatt.engine.packs import Entry, Pack, read_pack
from comparawatt.engine.problems import MOST, Problem
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

    from comparawatt.engine.languages import Languages


class Assembly(msgspec.Struct, frozen=True):
    """A catalogue and what was left out of it.

    Attributes:
        catalogue: What can be used.
        problems: The faults of single entries.
        refused: The errors of files that were left out whole.
    """

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()
    refused: tuple[FileError, ...] = ()


def assemble(paths: Iterable[Path], languages: Languages, base: Catalogue | None = None) -> Assembly:
    """Read packs and put them together, on top of a catalogue that is complete already.

    An entry with a fault is left out, and so is what depends on it; the rest works.
    """
    packs: list[Pack] = []
    refused: list[FileError] = []
    for path in paths:
        try:
            packs.append(read_pack(path, languages))
        except FileError as error:
            refused.append(error)
    builder = _Builder(base)
    catalogue = builder.build(packs)
    problems = [problem for pack in packs for problem in pack.problems]
    return Assembly(catalogue, (*problems, *builder.problems), tuple(refused))


class _Builder:
    """The checks that need more than one entry, in the order in which they depend on each other."""

    def __init__(self, base: Catalogue | None) -> None:
        self.problems: list[Problem] = []
        self.named: Counter[str] = Counter()
        self.rejected: dict[str, list[Entry]] = {}
        """Entries that do not count any more, by table; what else is wrong with them is named all the same."""
        self.base = base or Catalogue(dt.date.min, {}, {}, {}, {})
        self.taken: dict[tuple[str, str], str | None] = {}
        """Where an id is taken, by table and folded id; None where the base has it."""
        for table, ids in (
            ("source", self.base.sources),
            ("equivalent", self.base.equivalents),
            ("activity", self.base.activities),
            ("lever", self.base.levers),
            ("intensity", self.base.intensities),
        ):
            self.taken.update({(table, fold(known)): None for known in ids})
        for activity, estimates in self.base.estimates.items():
            self.taken.update({("estimate", fold(f"{activity}/{known.id}")): None for known in estimates})

    def build(self, packs: list[Pack]) -> Catalogue:
        self._check_packs(packs)
        sources = self._unique("source", packs)
        known_sources = {**self.base.sources, **{s.value.id: s.value for s in sources}}
        without = _left_out("source", packs)
        equivalents = self._sourced(self._unique("equivalent", packs), known_sources, without)
        activities = {entry.value.id: entry for entry in self._unique("activity", packs)}
        estimates = self._sourced(self._unique("estimate", packs), known_sources, without)
        levers = self._sourced(self._unique("lever", packs), known_sources, without)
        intensities = self._sourced(self._unique("intensity", packs), known_sources, without)
        without_activities = _left_out("activity", packs)
        self._check_rejected(known_sources, without, {*activities, *self.base.activities, *without_activities})
        inheritance = Inheritance(self.base, activities, without_activities, self._add)
        counted = inheritance.estimates(estimates)
        levers = self._known(levers, "activities", counted, "unknown_activity")
        # To exclude a lever that is itself left out is no fault.
        known_levers = {*self.base.levers, *(e.value.id for e in levers), *_left_out("lever", packs)}
        levers = self._known(levers, "excludes", known_levers, "unknown_lever")
        return Catalogue(
            edition=max([self.base.edition, *(pack.edition for pack in packs)]),
            sources=known_sources,
            equivalents={**self.base.equivalents, **{e.value.id: e.value for e in equivalents}},
            activities={
                **self.base.activities,
                **{i: e.value for i, e in activities.items() if i in counted},
            },
            estimates=counted,
            levers={**self.base.levers, **{e.value.id: e.value for e in levers}},
            intensities={**self.base.intensities, **{e.value.id: e.value for e in intensities}},
        )

    def _check_packs(self, packs: list[Pack]) -> None:
        """Name packs that call themselves as another does: what they hold is checked entry by entry."""
        taken = (
            {fold(name): f"resources/data/{name}.toml" for name in _built_in_packs()} if self.base.sources else {}
        )
        for pack in packs:
            other = taken.setdefault(fold(pack.id), pack.path)
            if other != pack.path:
                self._add("taken", Entry(None, pack.path, "[pack]"), "id", id=pack.id, other=other)

    def _unique(self, table: str, packs: list[Pack]) -> list[Entry]:
        """Leave out entries whose id is taken, in whatever case or accent form: no pack wins over another.

        Entries that have faults already are looked at behind the others, and take their ids from none of them.
        """
        unique: list[Entry] = []
        faulty = [entry for pack in packs for entry in pack.left_out[table]]
        self.rejected[table] = faulty.copy()
        for entry in (entry for pack in packs for entry in pack.entries[table]):
            (unique if self._takes_id(table, entry) else self.rejected[table]).append(entry)
        for entry in faulty:
            if entry.value.id and (table != "estimate" or entry.value.activity):
                self._takes_id(table, entry)
        return unique

    def _takes_id(self, table: str, entry: Entry) -> bool:
        """Let an entry take its id, or name where it is taken."""
        value = entry.value
        key = (table, fold(f"{value.activity}/{value.id}" if table == "estimate" else value.id))
        if key not in self.taken:
            self.taken[key] = f"{entry.path} ({entry.name})"
            return True
        if other := self.taken[key] or _place_in_built_in(table, key[1]):
            self._add("taken", entry, "id", id=value.id, other=other)
        else:
            self._add("taken_in_base", entry, "id", id=value.id)
        return False

    def _check_rejected(self, sources: dict[str, Source], left_out: set[str], activities: set[str]) -> None:
        """Name what entries refer to that is not there, where they are left out for another fault."""
        sourced = ("equivalent", "estimate", "lever", "intensity")
        for entry in (entry for table in sourced for entry in self.rejected[table]):
            for source in entry.value.sources:
                if source not in sources and source not in left_out:
                    self._add("unknown_source", entry, "sources", id=source)
        for table, field in (("activity", "estimates_of"), ("estimate", "activity")):
            for entry in self.rejected[table]:
                named = getattr(entry.value, field)
                if named and named not in activities:
                    self._add("unknown_activity", entry, field, id=named)

    def _sourced(self, entries: list[Entry], sources: dict[str, Source], left_out: set[str]) -> list[Entry]:
        """Leave out entries that name a source which is not there."""
        good = []
        for entry in entries:
            missing = [source for source in entry.value.sources if source not in sources]
            for source in missing:
                self._add("depends" if source in left_out else "unknown_source", entry, "sources", id=source)
            if not missing:
                good.append(entry)
        return good

    def _known(self, entries: list[Entry], field: str, known: Container[str], key: str) -> list[Entry]:
        """Leave out entries that name what is not there."""
        good = []
        for entry in entries:
            missing = [each for each in getattr(entry.value, field) if each not in known]
            for each in missing:
                self._add(key, entry, field, id=each)
            if not missing:
                good.append(entry)
        return good

    def _add(self, key: str, entry: Entry, field: str = "", **values: str) -> None:
        """Note a fault, up to as many of one file as are named."""
        self.named[entry.path] += 1
        if self.named[entry.path] == MOST:
            self.problems.append(Problem("too_many", entry.path, entry.name, values={"count": "0"}))
        elif self.named[entry.path] < MOST:
            self.problems.append(Problem(key, entry.path, entry.name, field, values))


def _left_out(table: str, packs: list[Pack]) -> set[str]:
    """Return the ids of a table's entries that had faults of their own."""
    return {entry.value.id for pack in packs for entry in pack.left_out[table]}


def _built_in_packs() -> Iterable[str]:
    from comparawatt.engine.compiled import PACKS  # it imports this module where it compiles

    return PACKS


def _place_in_built_in(table: str, folded_id: str) -> str | None:
    """Return the file and the entry of the built-in data that has an id; it reads them, so only for a fault."""
    from comparawatt.engine.compiled import built_in_packs

    for path in built_in_packs():
        for row in tomli.loads(path.read_text(encoding="utf-8")).get(table, ()):
            name = f"{row['activity']}/{row['id']}" if table == "estimate" else row["id"]
            if fold(name) == folded_id:
                return f"resources/data/{path.name} ({table} {name})"
    return None
