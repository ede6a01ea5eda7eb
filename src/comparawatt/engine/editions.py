"""What changed between two editions of a pack: which figures, from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from comparawatt.engine.catalogue import Equivalent, Estimate, Source
from comparawatt.engine.intensities import Intensity
from comparawatt.engine.levers import Lever

if TYPE_CHECKING:
    from comparawatt.engine.packs import Entry, Pack

_HISTORY = frozenset(("accessed",))
"""Fields that change whenever somebody looks again."""


class Difference(msgspec.Struct, frozen=True):
    """What is otherwise in the newer of two packs.

    Attributes:
        entry: The table and the id of the entry.
        kind: ``changed``, ``added`` or ``gone``.
        field: The field that changed; empty where the whole entry is new or gone.
        before: The older value of the field, or the older entry's figure; None where there is none.
        now: The newer one, in the same way.
        older: The entry as it was, or None where it is new: it says in which unit `before` is.
        newer: The entry as it is, or None where it is gone.
    """

    entry: str
    kind: Literal["changed", "added", "gone"]
    field: str
    before: Any
    now: Any
    older: Any
    newer: Any


def differences(old: Pack, new: Pack) -> tuple[Difference, ...]:
    """Compare two packs entry by entry, those with faults left out."""
    found: list[Difference] = []
    for table, entries in new.entries.items():
        before, now = _by_name(old.entries[table]), _by_name(entries)
        for name, value in now.items():
            if name not in before:
                found.append(Difference(name, "added", "", None, _figure(value), None, value))
            else:
                found += _changed(name, before[name], value)
        found += [
            Difference(name, "gone", "", _figure(value), None, value, None)
            for name, value in before.items()
            if name not in now
        ]
    return tuple(found)


def _by_name(entries: list[Entry]) -> dict[str, Any]:
    return {entry.name: entry.value for entry in entries}


def _changed(name: str, before: Any, now: Any) -> list[Difference]:
    return [
        Difference(name, "changed", field, getattr(before, field), getattr(now, field), before, now)
        for field in now.__struct_fields__
        if field not in _HISTORY and getattr(before, field) != getattr(now, field)
    ]


def _figure(value: Any) -> Any:
    """Return what an entry is about: its figure."""
    if isinstance(value, Estimate | Equivalent | Intensity):
        return value.figure
    return value.value if isinstance(value, Lever) else value.title if isinstance(value, Source) else value.name
