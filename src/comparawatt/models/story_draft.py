"""A copy of what is not saved yet, so that a crash loses next to nothing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QLockFile

from comparawatt.engine.story_files import own_folder
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.story_writer import write_story
from comparawatt.errors import FileError
from comparawatt.files import make_folder
from comparawatt.locks import PATIENCE, locked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.story import Story

_TABLE = "autosave"
"""What a draft has beside its story: the file that it belongs to, and what was read of that."""


class Origin(NamedTuple):
    """Where a story comes from.

    Attributes:
        path: Its file, or None where it has none yet.
        digest: Of what was in the file when it was read or written.
    """

    path: Path | None = None
    digest: str = ""


class Draft:
    """The draft of one story, in the user's data folder. A lock tells that the one who writes it is alive.

    Args:
        path: Its file.
        lock: Its lock, where it is held already.
    """

    def __init__(self, path: Path | None = None, lock: QLockFile | None = None) -> None:
        self._path = path
        self._lock = lock

    def write(self, story: Story, origin: Origin) -> None:
        """Write what is not saved yet.

        Raises:
            FileError: It cannot be written.
        """
        folder = _folder()
        if folder is None:  # nowhere to keep anything
            return
        if self._path is None or self._lock is None:
            with contextlib.suppress(OSError):  # writing says what is wrong
                folder.mkdir(parents=True, exist_ok=True)
            self._path = folder / f"{uuid.uuid4().hex}.toml"
            self._lock = _lock_of(self._path)
            self._lock.tryLock(0)
        kept = {"path": str(origin.path or ""), "digest": origin.digest}
        write_story(self._path, replace(story, others={**story.others, _TABLE: kept}))

    def read(self) -> tuple[Story, Origin]:
        """Return what was not saved, and where it belongs.

        Raises:
            FileError: It cannot be read.
        """
        story = read_story(self._path or Path()).story
        kept = story.others.get(_TABLE)
        path, digest = (kept.get("path"), kept.get("digest")) if isinstance(kept, dict) else ("", "")
        known = path if isinstance(path, str) and "\0" not in path else ""
        others = {name: table for name, table in story.others.items() if name != _TABLE}
        return replace(story, others=others), Origin(Path(known) if known else None, str(digest))

    def discard(self) -> None:
        """Remove it: what was in it is saved, or nobody wants it."""
        if self._path is not None:
            with contextlib.suppress(OSError):  # then it is offered once more
                self._path.unlink(missing_ok=True)
        self.leave()

    def leave(self) -> None:
        """Leave it to whoever looks for drafts next."""
        if self._lock is not None:
            self._lock.unlock()
        self._path = self._lock = None


def left_behind() -> Draft | None:
    """Return the newest readable draft of a program that is gone, or None; it is held until it is answered for."""
    folder = _folder()
    try:
        files = sorted(folder.glob("*.toml"), key=lambda each: each.stat().st_mtime) if folder else []
    except OSError:  # a folder that may not be read holds nothing for us
        return None
    for path in reversed(files):
        lock = _lock_of(path)
        if not lock.tryLock(0):
            continue
        draft = Draft(path, lock)
        try:
            draft.read()
        except FileError:
            draft.leave()
            continue
        return draft
    return None


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other copies of the program from a story while it is looked at and written.

    The lock lies with the drafts, not beside the story: people do not find it on their sticks.

    Raises:
        FileError: Another copy does not end.
    """
    folder = _folder()
    try:
        make_folder(folder or path.parent)
    except FileError:
        folder = None
    if folder is None:  # no lock is no reason not to save
        yield
        return
    name = hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:16]
    with locked(folder / f"{name}.lock", PATIENCE, path):
        yield


def _folder() -> Path | None:
    stories = own_folder()
    return stories / ".autosave" if stories else None


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)  # only the end of its program frees it, however long that runs
    return lock
