"""The last good copy of a venue's content: kept whole or not at all, and used when the folder itself is gone."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from comparawatt.errors import FileError
from comparawatt.files import make_folder, read_text, write_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_FILES = 200
LARGEST_MEGABYTES = 64
"""What a folder may hold: far more than a kiosk shows, and not so much that a wrong folder fills the disk."""

_STORIES = "stories"
_LAST = "last"
"""The file that names the copy which counts: it is written last, so that one that was cut short never does."""


class Content(msgspec.Struct, frozen=True):
    """The files of a folder of content.

    Attributes:
        folder: Where they are.
        packs: Names in the folder of its data packs.
        stories: Names in the folder of its stories.
    """

    folder: Path
    packs: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()

    def paths(self, names: tuple[str, ...]) -> list[Path]:
        """Return the paths of some of the files."""
        return [self.folder / name for name in names]


def look_into(folder: Path) -> Content:
    """Return what a folder holds: packs in it and in its ``packs``, stories in its ``stories``.

    Files whose name begins with a point are passed over: other systems leave them on USB sticks.

    Raises:
        FileError: It is not there, cannot be read, holds too much, or has a link in it that leads out of it.
    """
    packs = [*_names(folder, ""), *_names(folder, "packs")]
    stories = _names(folder, _STORIES)
    if len(packs) + len(stories) > MOST_FILES:
        raise FileError("kiosk.content_many", path=str(folder), most=str(MOST_FILES))
    if sum(_size(folder / name) for name in (*packs, *stories)) > LARGEST_MEGABYTES * 10**6:
        raise FileError("kiosk.content_large", path=str(folder), most=str(LARGEST_MEGABYTES))
    return Content(folder, tuple(packs), tuple(stories))


def _names(folder: Path, inner: str) -> list[str]:
    """Return the names of the TOML files in a folder, from the outer one on.

    Raises:
        FileError: It cannot be read, or has a link that leads out of it; an inner one may be missing.
    """
    try:
        found = sorted(os.listdir(folder / inner))  # noqa: PTH208 # Path.iterdir says nothing until it is walked
    except FileNotFoundError as error:
        if inner and folder.is_dir():
            return []
        raise FileError("file.unreadable", path=str(folder), reason=error) from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise FileError("file.unreadable", path=str(folder / inner), reason=error) from None
    names = [
        f"{inner}/{name}" if inner else name
        for name in found
        if name.lower().endswith(".toml") and not name.startswith(".")
    ]
    home = os.path.realpath(folder)
    for name in names:  # a stick shall not have the kiosk's own files read and copied
        if os.path.commonpath((home, os.path.realpath(folder / name))) != home:
            raise FileError("kiosk.content_outside", path=str(folder / name))
    return names


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # whoever reads it will say so
        return 0


def keep(content: Content, state: Path) -> Content:
    """Copy content into a kiosk's state, as the last good one, and return the copy.

    Raises:
        FileError: It cannot be copied; the copy of before is still there.
    """
    files = {name: _bytes(content.folder / name) for name in (*content.packs, *content.stories)}
    home, digest = _home(content.folder, state), _digest(files)
    target = home / digest
    if _held(target) != files:
        for name, written in files.items():
            make_folder((target / name).parent)
            write_bytes(target / name, written)
    make_folder(home)
    write_bytes(home / _LAST, digest.encode())
    for other in home.iterdir():
        if other.name != digest and other.is_dir():
            shutil.rmtree(other, ignore_errors=True)  # what cannot be removed now is removed with the next copy
    return msgspec.structs.replace(content, folder=target)


def last_good(folder: Path, state: Path) -> Content | None:
    """Return the last good copy of a folder's content, or None where there is none that is whole."""
    home = _home(folder, state)
    with contextlib.suppress(FileError):
        digest = read_text(home / _LAST, 100)
        if digest.isalnum() and _digest(_held(home / digest)) == digest:
            return look_into(home / digest)
    return None


def _home(folder: Path, state: Path) -> Path:
    """Return where the copy of a folder is kept: two kiosks of one computer may have content of their own."""
    return state / "content" / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]


def _held(folder: Path) -> dict[str, bytes]:
    """Return the files of a copy, or nothing where they cannot be read."""
    try:
        content = look_into(folder)
        return {name: _bytes(folder / name) for name in (*content.packs, *content.stories)}
    except FileError:
        return {}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError("file.unreadable", path=str(path), reason=error) from None


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode(errors="surrogateescape"))
        digest.update(files[name])
    return digest.hexdigest()
