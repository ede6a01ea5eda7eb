"""The data in use: the built-in catalogue, the user's own packs and those named on the command line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from comparawatt import paths
from comparawatt.engine.catalogue import Catalogue
from comparawatt.engine.compiled import load_built_in
from comparawatt.engine.problems import Problem
from comparawatt.errors import FileError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from comparawatt.engine.languages import Languages


class Loaded(msgspec.Struct, frozen=True):
    """The data in use.

    Attributes:
        catalogue: What can be used.
        problems: The faults of single entries, which were left out.
        refused: The errors of files that were left out whole.
    """

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()
    refused: tuple[FileError, ...] = ()

    @property
    def left_out(self) -> int:
        """How many entries and files were left out; a pack whose own id is taken is none."""
        entries = {(problem.path, problem.entry) for problem in self.problems if problem.entry != "[pack]"}
        return len(entries) + len(self.refused)


def own_packs() -> list[Path]:
    """Return the packs in the user's data folder, in the order of their names."""
    folder = paths.user_data()
    # Windows and macOS have one folder for data and for these two.
    others = (paths.user_settings(), paths.user_kiosk())
    try:
        return sorted(path for path in folder.glob("*.toml") if path not in others) if folder else []
    except OSError:  # a folder that may not be read holds nothing for us
        return []


def load(languages: Languages, named: Sequence[Path] = (), *, built_in: bool = True, own: bool = True) -> Loaded:
    """Load the data in use.

    Args:
        languages: All languages.
        named: Packs to add.
        built_in: Whether the built-in data and the user's own packs count too, or only the named packs.
        own: Whether the user's own packs count with the built-in data.

    Raises:
        UsageError: There is nothing to load.
    """
    if not built_in and not named:
        raise UsageError("usage.nothing_without_built_in")
    base, problems, refused = load_built_in(languages) if built_in else (None, (), ())
    files = _once([*(own_packs() if built_in and own else ()), *named])
    if base is not None and not files:
        return Loaded(base, problems, refused)
    from comparawatt.engine.assembly import assemble  # it reads packs, which a start does not need

    assembly = assemble(files, languages, base)
    return Loaded(assembly.catalogue, (*problems, *assembly.problems), (*refused, *assembly.refused))


def _once(files: Sequence[Path]) -> list[Path]:
    """Return each file once, by whatever names it was given."""
    known: dict[str, Path] = {}
    for file in files:
        try:
            known.setdefault(os.path.realpath(file), file)
        except ValueError:  # a null character in the name: reading it will say so
            known.setdefault(str(file), file)
    return list(known.values())
