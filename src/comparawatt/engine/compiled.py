"""The built-in catalogue and the wording in compiled form, so that a start needs neither pint nor TOML.

A wheel carries it; in a checkout it is made again whenever a source, or the code that reads it, is another.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from comparawatt import paths
from comparawatt.engine.catalogue import Catalogue
from comparawatt.engine.languages import Language, Languages, read_sources
from comparawatt.errors import FileError
from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from comparawatt.engine.assembly import Assembly
    from comparawatt.engine.problems import Problem

PACKS = (
    "chat", "models", "images", "training", "everybody", "cities", "homes", "everyday", "carbon", "water", "grids",
    "levers", "sources",
)  # fmt: skip
"""The built-in packs, in the order in which they are listed."""

_Content = TypeVar("_Content")


class _Stamped(msgspec.Struct):
    """Compiled content with what it was compiled from."""

    stamp: list[tuple[str, int, int]]
    content: msgspec.Raw


def load_languages() -> Languages:
    """Return all languages."""
    sources = _wording_sources()
    found = _read("wording", list[Language], sources)
    if found is not None:
        return Languages(found)
    languages = read_sources()
    _keep("wording", list(languages), sources)
    return languages


def load_catalogue(languages: Languages) -> Catalogue:
    """Return the built-in catalogue."""
    return load_built_in(languages)[0]


def load_built_in(languages: Languages) -> tuple[Catalogue, tuple[Problem, ...], tuple[FileError, ...]]:
    """Return the built-in catalogue with the faults of its packs, which only a checkout that is worked on has."""
    sources = [*built_in_packs(), *_wording_sources()]  # amounts are read with the words of the languages
    found = _read("catalogue", Catalogue, sources)
    if found is not None:
        return found, (), ()
    assembly = _assemble(languages)
    if not assembly.problems and not assembly.refused:
        _keep("catalogue", assembly.catalogue, sources)
    return assembly.catalogue, assembly.problems, assembly.refused


def write(folder: Path) -> None:
    """Compile the wording and the built-in catalogue into a folder that is shipped.

    What is shipped carries no stamp: the same sources give the same bytes.

    Raises:
        FileError: The folder cannot be written.
        ValueError: A built-in pack has a fault.
    """
    folder.mkdir(parents=True, exist_ok=True)
    languages = read_sources()
    assembly = _assemble(languages)
    if assembly.problems or assembly.refused:
        raise ValueError(f"the built-in data has faults: {assembly.problems} {assembly.refused}")
    _write(folder / "wording.msgpack", list(languages), [])
    _write(folder / "catalogue.msgpack", assembly.catalogue, [])


def built_in_packs() -> list[Path]:
    """Return the files of the built-in packs, in the order in which they are listed."""
    return [paths.resources() / "data" / f"{name}.toml" for name in PACKS]


def _assemble(languages: Languages) -> Assembly:
    from comparawatt.engine.assembly import assemble  # it reads packs, which a start does not need

    return assemble(built_in_packs(), languages)


def _wording_sources() -> list[Path]:
    return sorted(paths.translations().glob("wording_*.toml"))


def _stamp(sources: list[Path]) -> list[tuple[str, int, int]]:
    """Return what changes with the sources, and with the code that compiles them."""
    with os.scandir(Path(__file__).parent) as entries:
        code = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py"))
    found = [*((path.name, path.stat()) for path in sources), *code]
    return [(name, status.st_size, status.st_mtime_ns) for name, status in found]


def _read(name: str, kind: type[_Content], sources: list[Path]) -> _Content | None:
    """Read compiled content; None where it is missing or, in a checkout, not that of its sources."""
    try:
        content = (paths.compiled() / f"{name}.msgpack").read_bytes()
        stamped = msgspec.msgpack.decode(content, type=_Stamped)
        if not paths.is_checkout() or stamped.stamp == _stamp(sources):
            return msgspec.msgpack.decode(stamped.content, type=kind)
    except (OSError, msgspec.MsgspecError):
        pass
    return None


def _keep(name: str, content: object, sources: list[Path]) -> None:
    """Keep what was compiled in a checkout for the next start; where it cannot be written, that is only slower."""
    if paths.is_checkout():
        with contextlib.suppress(OSError, FileError):
            paths.compiled().mkdir(parents=True, exist_ok=True)
            _write(paths.compiled() / f"{name}.msgpack", content, _stamp(sources))


def _write(path: Path, content: object, stamp: list[tuple[str, int, int]]) -> None:
    stamped = _Stamped(stamp, msgspec.Raw(msgspec.msgpack.encode(content)))
    write_bytes(path, msgspec.msgpack.encode(stamped))
