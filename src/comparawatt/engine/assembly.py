"""Packs put together into one catalogue: ids, references and circles are checked across all of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.amounts import fold
from comparawatt.engine.catalogue import Activity, Catalogue, Estimate, Source
from comparawatt.engine.packs import Entry, Pack, Problem, read_pack
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable
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
        self.left_out: set[str] = set()
        self.base = base or Catalogue(dt.date.min, {}, {}, {}, {})
        self.taken: dict[tuple[str, str], str] = {}
        for table, ids in (
            ("source", self.base.sources),
            ("equivalent", self.base.equivalents),
            ("activity", self.base.activities),
        ):
            self.taken.update({(table, fold(known)): "Comparawatt" for known in ids})
        for activity, estimates in self.base.estimates.items():
            self.taken.update({("estimate", fold(f"{activity}/{known.id}")): "Comparawatt" for known in estimates})

    def build(self, packs: list[Pack]) -> Catalogue:
        sources = self._unique("source", packs)
        known_sources = {**self.base.sources, **{s.value.id: s.value for s in sources}}
        equivalents = self._sourced(self._unique("equivalent", packs), known_sources)
        activities = {entry.value.id: entry for entry in self._unique("activity", packs)}
        estimates = self._sourced(self._unique("estimate", packs), known_sources)
        self._leave_out_circles(activities)
        own: dict[str, list[Entry]] = {}
        for entry in estimates:
            if entry.value.activity in activities or entry.value.activity in self.base.activities:
                own.setdefault(entry.value.activity, []).append(entry)
            else:
                self._add("unknown_activity", entry, "activity", id=entry.value.activity)
        counted = self._inherit(activities, own)
        return Catalogue(
            edition=max([self.base.edition, *(pack.edition for pack in packs)]),
            sources=known_sources,
            equivalents={**self.base.equivalents, **{e.value.id: e.value for e in equivalents}},
            activities={
                **self.base.activities,
                **{i: e.value for i, e in activities.items() if i in counted},
            },
            estimates=counted,
        )

    def _unique(self, table: str, packs: list[Pack]) -> list[Entry]:
        """Leave out entries whose id is taken, in whatever case or accent form: no pack wins over another."""
        unique = []
        for pack in packs:
            for entry in pack.entries[table]:
                value = entry.value
                full_id = f"{value.activity}/{value.id}" if isinstance(value, Estimate) else value.id
                key = (table, fold(full_id))
                if key in self.taken:
                    self._add("taken", entry, "id", id=value.id, other=self.taken[key])
                else:
                    self.taken[key] = f"{entry.path} ({entry.name})"
                    unique.append(entry)
        return unique

    def _sourced(self, entries: list[Entry], sources: dict[str, Source]) -> list[Entry]:
        """Leave out entries that name a source which is not there."""
        good = []
        for entry in entries:
            missing = [source for source in entry.value.sources if source not in sources]
            for source in missing:
                self._add("unknown_source", entry, "sources", id=source)
            if not missing:
                good.append(entry)
        return good

    def _leave_out_circles(self, activities: dict[str, Entry]) -> None:
        """Remove activities whose `estimates_of` leads round in a circle, naming each circle once."""
        finished: set[str] = set()
        for start in list(activities):
            trail: list[str] = []
            step: str | None = start
            while step in activities and step not in finished and step not in trail:
                trail.append(step)
                step = activities[step].value.estimates_of
            finished.update(trail)
            if step in trail:
                circle = trail[trail.index(step) :]
                shown = " → ".join([*circle[:10], *(["…"] if len(circle) > 10 else []), step])
                self._add("cycle", activities[step], "estimates_of", cycle=shown)
                for member in circle:
                    del activities[member]
                self.left_out.update(circle)

    def _inherit(
        self, activities: dict[str, Entry], own: dict[str, list[Entry]]
    ) -> dict[str, tuple[Estimate, ...]]:
        """Collect the estimates of each activity, its own before those it counts in; leave out those with none."""
        counted = dict(self.base.estimates)
        for activity_id, entries in own.items():
            if activity_id in self.base.activities:
                counted[activity_id] = self._of_one_kind(counted[activity_id], entries)
        # An activity of the base that counts in another's estimates gets those that were added to it, too.
        for activity in self.base.activities.values():
            if activity.estimates_of in own:
                known = {estimate.id for estimate in counted[activity.id]}
                extra = [e for e in counted[activity.estimates_of] if e.id not in known]
                counted[activity.id] = (*counted[activity.id], *extra)
        for start in activities:
            trail = [start]
            while (parent := activities[trail[-1]].value.estimates_of) in activities and parent not in counted:
                trail.append(parent)
            for activity_id in reversed(trail):
                if activity_id not in counted and activity_id not in self.left_out:
                    self._count(activities[activity_id], own.get(activity_id, []), counted)
        return counted

    def _count(self, entry: Entry, own: list[Entry], counted: dict[str, tuple[Estimate, ...]]) -> None:
        activity: Activity = entry.value
        parent = activity.estimates_of
        if parent and parent not in counted:
            known = parent in self.left_out
            self._add("depends" if known else "unknown_activity", entry, "estimates_of", id=parent)
            self.left_out.add(activity.id)
            return
        inherited = counted[parent] if parent else ()
        estimates = self._of_one_kind((), own)
        estimates = (
            *estimates,
            *(e for e in inherited if e.id not in {mine.id for mine in estimates}),
        )
        amount = activity.default_amount
        if not estimates:
            self._add("no_estimate", entry)
        elif (estimates[0].power is not None) != (amount.duration is not None and amount.per is None):
            self._add("amount_kind", entry, "default_amount")
        else:
            counted[activity.id] = estimates
            return
        self.left_out.add(activity.id)

    def _of_one_kind(self, known: tuple[Estimate, ...], entries: list[Entry]) -> tuple[Estimate, ...]:
        """Add estimates to others, leaving out a power among energies and an energy among powers."""
        for entry in entries:
            estimate: Estimate = entry.value
            if known and (estimate.power is None) != (known[0].power is None):
                self._add("mixed_kinds", entry, "energy", id=estimate.id)
            else:
                known = (*known, estimate)
        return known

    def _add(self, key: str, entry: Entry, field: str = "", **values: str) -> None:
        self.problems.append(Problem(key, entry.path, entry.name, field, values))
