"""Files that people name: read without hanging, written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
import unicodedata
from pathlib import Path

from comparawatt.errors import FileError

COMPARISON = ".comparawatt"
"""How the name of a saved comparison ends."""

_REASONS = {
    errno.EACCES: "denied", errno.EPERM: "denied", errno.ENOSPC: "no_space", errno.EDQUOT: "no_space",
    errno.ENOENT: "no_folder", errno.ENOTDIR: "no_folder", errno.EISDIR: "is_folder", errno.EROFS: "read_only",
    errno.ENAMETOOLONG: "long_name",
}  # fmt: skip


_ILLEGAL = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    ("CON", "PRN", "AUX", "NUL", *(f"{name}{place}" for name in ("COM", "LPT") for place in range(1, 10)))
)
"""Names that Windows keeps for its devices, whatever their ending."""
_LONGEST_NAME = 80

_UNFINISHED = ".comparawatt-part"
"""How the name of a file ends that is being written; nobody else's file is called so."""
_LEFT_BEHIND_AFTER = 600.0
"""Seconds without a byte after which nobody writes an unfinished file any more, on however slow a stick."""


def reason(error: OSError) -> str:
    """Return the key of the wording's ``reasons`` for an error of the system."""
    return _REASONS.get(error.errno or 0, "other")


def read_text(path: Path, largest: int) -> str:
    """Read a UTF-8 text file, with or without a byte-order mark.

    Folders, pipes and devices are refused before they are opened, since reading them may never end.

    Args:
        path: The file; a link is followed.
        largest: Bytes that it may have.

    Raises:
        FileError: It cannot be read, is too large or is not UTF-8.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileError("file.not_a_file", path=str(path))
        if status.st_size > largest:
            raise FileError("file.too_big", path=str(path))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileError("file.encoding", path=str(path)) from None
    except FileNotFoundError:
        raise FileError("file.missing", path=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise FileError("file.unreadable", path=str(path), reason=error) from None


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a link stays a link and its target is replaced.

    When this returns the content and its name are on the disk, whatever becomes of the power.

    Pipes and devices are refused: writing whole replaces, and ``/dev/null`` must stay what it is.

    Raises:
        FileError: It cannot be written; what was there is still there.
    """
    import tempfile  # slow to import, and most commands write nothing

    try:
        target = Path(os.path.realpath(path))
        if target.is_symlink():
            target.stat()  # links in a loop: the system says so
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory")
        if target.exists() and not target.is_file():
            raise FileError("file.not_a_file", path=str(path))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "not writable")
        _remove_left_behind(target.parent)
        handle, name = tempfile.mkstemp(_UNFINISHED, f".{target.name[:40]}-", target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target)
            _sync_folder(target.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise FileError("file.unwritable", path=str(path), reason=error) from None


def make_folder(path: Path) -> None:
    """Make a folder, with those above it; one that is there stays as it is.

    Raises:
        FileError: It cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise FileError("file.unwritable", path=str(path), reason=error) from None


def file_name(title: str, ending: str) -> str:
    """Return a name that every system takes for a file of a title: accents stay, what steers paths goes.

    Args:
        title: What the file holds.
        ending: Its ending, with the dot.
    """
    plain = unicodedata.normalize("NFC", title)
    legal = "".join(" " if c in _ILLEGAL or not c.isprintable() else c for c in plain)
    name = " ".join(legal.split())[:_LONGEST_NAME].strip(" .") or "comparawatt"
    return f"_{name}{ending}" if name.split(".")[0].upper() in _RESERVED else f"{name}{ending}"


def _remove_left_behind(folder: Path) -> None:
    """Remove what programs that were killed while they wrote into the same folder have left behind."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:  # writing says what is wrong
        for entry in entries:
            if not (entry.name.startswith(".") and entry.name.endswith(_UNFINISHED)):
                continue
            with contextlib.suppress(OSError):  # somebody else was faster
                if time.time() - entry.stat(follow_symlinks=False).st_mtime > _LEFT_BEHIND_AFTER:
                    Path(entry.path).unlink()


def _sync_folder(folder: Path) -> None:
    """Let the new name of a file outlive the power, where the system has a way to ask for that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):  # some file systems refuse; the file is whole all the same
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
