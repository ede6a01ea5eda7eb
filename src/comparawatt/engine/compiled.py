"""The built-in catalogue and the wording in compiled form, so that a start needs neither pint nor TOML.

A wheel carries it; in a checkout it is made again whenever a source is newer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from comparawatt import paths
from comparawatt.engine.catalogue import Catalogue
from comparawatt.engine.languages import Language, Languages, read_sources
from comparawatt.errors import FileError
from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from pathlib import Path

PACKS = ("chat", "images", "training", "everybody", "cities", "homes", "everyday", "sources")
"""The built-in packs, in the order in which they are listed."""

_Content = TypeVar("_Content")


class _Stamped(msgspec.Struct):
    """Compiled content with what it was compiled from."""

    stamp: list[tuple[str, int, int]]
    content: msgspec.Raw


def load_languages() -> Languages:
    """Return all languages."""
    languages = _read("wording", list[Language], _wording_sources())
    return read_sources() if languages is None else Languages(languages)


def load_catalogue(languages: Languages) -> Catalogue:
    """Return the built-in catalogue."""
    found = _read("catalogue", Catalogue, built_in_packs())
    return _assemble(languages) if found is None else found


def write(folder: Path) -> None:
    """Compile the wording and the built-in catalogue into a folder.

    Raises:
        FileError: The folder cannot be written.
        ValueError: A built-in pack has a fault.
    """
    folder.mkdir(parents=True, exist_ok=True)
    languages = read_sources()
    _write(folder / "wording.msgpack", list(languages), _wording_sources())
    _write(folder / "catalogue.msgpack", _assemble(languages), built_in_packs())


def built_in_packs() -> list[Path]:
    """Return the files of the built-in packs, in the order in which they are listed."""
    return [paths.resources() / "data" / f"{name}.toml" for name in PACKS]


def _assemble(languages: Languages) -> Catalogue:
    from comparawatt.engine.assembly import (
        assemble,
    )  # imports what reads packs, which a start does not need

    assembly = assemble([path for path in built_in_packs() if path.suffix == ".toml"], languages)
    if assembly.problems or assembly.refused:
        raise ValueError(f"the built-in data has faults: {assembly.problems} {assembly.refused}")
    return assembly.catalogue


def _wording_sources() -> list[Path]:
    return sorted(paths.translations().glob("wording_*.toml"))


def _stamp(sources: list[Path]) -> list[tuple[str, int, int]]:
    return [(path.name, status.st_size, status.st_mtime_ns) for path in sources for status in (path.stat(),)]


def _read(name: str, kind: type[_Content], sources: list[Path]) -> _Content | None:
    """Read compiled content; in a checkout, make it first where it is missing or older than its sources."""
    path = paths.compiled() / f"{name}.msgpack"
    for attempt in ("as it is", "made again"):
        try:
            stamped = msgspec.msgpack.decode(path.read_bytes(), type=_Stamped)
            if not paths.is_checkout() or stamped.stamp == _stamp(sources):
                return msgspec.msgpack.decode(stamped.content, type=kind)
        except (OSError, msgspec.MsgspecError):
            pass
        if not paths.is_checkout() or attempt == "made again":
            return None
        try:
            write(paths.compiled())
        except (
            OSError,
            FileError,
        ):  # a checkout that cannot be written: it works without, only slower
            return None
    return None


def _write(path: Path, content: object, sources: list[Path]) -> None:
    stamped = _Stamped(_stamp(sources), msgspec.Raw(msgspec.msgpack.encode(content)))
    write_bytes(path, msgspec.msgpack.encode(stamped))
