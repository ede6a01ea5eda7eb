"""What changed between two editions of a pack: which figures, from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from comparawatt.engine.catalogue import Equivalent, Estimate, Source
from comparawatt.engine.intensities import Intensity
from comparawatt.engine.levers import Lever

if TYPE_CHECKING:
    from comparawatt.engine.packs import Entry, Pack
    from comparawatt.engine.wording import Wording

_HISTORY = frozenset(("accessed",))
"""Fields that change whenever somebody looks again."""


class Difference(msgspec.Struct, frozen=True):
    """What is otherwise in the newer of two packs.

    Attributes:
        entry: The table and the id of the entry.
        kind: ``changed``, ``added`` or ``gone``.
        field: The field that changed; empty where the whole entry is new or gone.
        before: The older value, or None.
        now: The newer value, or None.
        of: The entry itself, the newer one where there are two.
    """

    entry: str
    kind: Literal["changed", "added", "gone"]
    field: str
    before: Any
    now: Any
    of: Any


def differences(old: Pack, new: Pack) -> tuple[Difference, ...]:
    """Compare two packs entry by entry, those with faults left out."""
    found: list[Difference] = []
    for table, entries in new.entries.items():
        before, now = _by_name(old.entries[table]), _by_name(entries)
        for name, value in now.items():
            if name not in before:
                found.append(Difference(name, "added", "", None, _figure(value), value))
            else:
                found += _changed(name, before[name], value)
        found += [
            Difference(name, "gone", "", _figure(value), None, value)
            for name, value in before.items()
            if name not in now
        ]
    return tuple(found)


def say_difference(difference: Difference, wording: Wording) -> str:
    """Say a difference in one line."""
    before, now = (_said(value, difference, wording) for value in (difference.before, difference.now))
    return wording.text(
        f"editions.{difference.kind}", entry=difference.entry, field=difference.field, before=before, now=now
    ).rstrip()


def _by_name(entries: list[Entry]) -> dict[str, Any]:
    return {entry.name: entry.value for entry in entries}


def _changed(name: str, before: Any, now: Any) -> list[Difference]:
    return [
        Difference(name, "changed", field, getattr(before, field), getattr(now, field), now)
        for field in now.__struct_fields__
        if field not in _HISTORY and getattr(before, field) != getattr(now, field)
    ]


def _figure(value: Any) -> Any:
    """Return what an entry is about: its figure."""
    if isinstance(value, Estimate | Equivalent | Intensity):
        return value.figure
    return value.value if isinstance(value, Lever) else value.title if isinstance(value, Source) else value.name


def _said(value: Any, difference: Difference, wording: Wording) -> str:
    """Say a value of a field in the person's language."""
    of = difference.of
    if value is None:
        return wording.text("editions.nothing")
    if hasattr(value, "central"):
        if isinstance(of, Lever):
            said = wording.lever_value(of, value.central)
            return said if not value.has_spread else f"{said} ({value.low:g}–{value.high:g})"
        if isinstance(of, Estimate) and (difference.field == "power" or of.energy is None):
            return wording.digits.power(value.central)
        basis = of.basis if isinstance(of, Equivalent | Intensity) else "energy"
        said = wording.quantity(value.central, basis)
        return f"{said} ({wording.quantity_range(value, basis)})" if value.has_spread else said
    if isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
        return wording.text("quoted", text=wording.of(value))
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)
