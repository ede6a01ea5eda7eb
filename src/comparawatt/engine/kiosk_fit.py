"""A kiosk under the data in use: what its file names and the data do not hold is named, and left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.kiosk_values import near
from comparawatt.engine.problems import MOST, Problem
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.kiosk_reader import KioskFile, Section

_FEW = 4
"""Tiles where the data hold neither what the file names nor what a kiosk shows by itself."""

_LISTS = ("activities", "everyday", "attract")


def unknown_ids(file: KioskFile, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return what is wrong with the ids of a kiosk's file, those for other hosts included."""
    found = [problem for section in file.sections for problem in _unknown(section, file.path, catalogue)]
    return tuple(found[:MOST])


def fit(kiosk: Kiosk, catalogue: Catalogue) -> Kiosk:
    """Return a kiosk that the data can fill: what they do not hold is left out, or its default stands there.

    Where they hold no default either, as with a venue's own data alone, the first activities are offered.
    """
    defaults, held = Kiosk(), catalogue.activities
    everyday = (_held(kiosk.everyday, held) or _held(defaults.everyday, held)) if kiosk.everyday else ()
    first = [each.id for each in catalogue.in_groups() if each.group != "everyday"] or list(held)
    activities = _held(kiosk.activities, held) or _held(defaults.activities, held) or tuple(first[:_FEW])
    main = next((each for each in (kiosk.main, defaults.main) if each in held), None) if kiosk.main else None
    what_if = kiosk.what_if if kiosk.what_if in catalogue.levers else None
    if kiosk.what_if and what_if is None and defaults.what_if in catalogue.levers:
        what_if = defaults.what_if
    return replace(
        kiosk,
        activities=activities,
        main=main,
        everyday=everyday,
        attract=_held(kiosk.attract, held) or _held(defaults.attract, held) or activities,
        what_if=what_if,
    )


def _held(ids: Iterable[str], held: Iterable[str]) -> tuple[str, ...]:
    known = set(held)
    return tuple(each for each in ids if each in known)


def _unknown(section: Section, path: str, catalogue: Catalogue) -> Iterable[Problem]:
    """Return a fault for each id of a section that the data do not hold."""
    said: dict[str, Any] = section.values
    named = [(field, each) for field in _LISTS for each in said.get(field, ())]
    named += [("main", said["main"])] if said.get("main") else []
    for field, name in named:
        if name not in catalogue.activities:
            error = InputError("find.activity", near(name, catalogue.activities), id=name)
            yield Problem("refused", path, section.entry, field, cause=error)
    for field, held, key in (
        ("told", catalogue.equivalents, "find.equivalent"),
        ("what_if", catalogue.levers, "find.lever"),
    ):
        name = said.get(field)
        if name and name not in held:
            error = InputError(key, near(name, held), id=name)
            yield Problem("refused", path, section.entry, field, cause=error)
