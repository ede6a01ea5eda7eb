"""Locks between processes, which the system opens when their holder dies."""

from __future__ import annotations

import contextlib
import errno
import sys
import time
from typing import TYPE_CHECKING

from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE = 2.0
"""Seconds that somebody at a window waits for another copy of the program, which saves at this moment."""

_STEP = 0.01
_NO_LOCKS = frozenset((errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP))
"""Errors of file systems that know no locks, as some network shares."""


@contextlib.contextmanager
def locked(path: Path, patience: float, file: Path | None = None) -> Iterator[None]:
    """Hold a lock; where the file system knows none, everybody goes on without.

    Args:
        path: A file that is made for it, and stays; its folder is there.
        patience: Seconds that are waited for somebody else who holds it.
        file: What it is the lock of, so that errors name what people know.

    Raises:
        FileError: It cannot be had.
    """
    until = time.monotonic() + patience
    try:
        with path.open("ab") as held:
            while True:
                try:
                    _take(held)
                    break
                except OSError as error:
                    if error.errno in _NO_LOCKS:
                        break
                    if time.monotonic() >= until:
                        raise
                    time.sleep(_STEP)
            yield
    except OSError as error:
        raise FileError("file.unwritable", path=str(file or path), reason=error) from None


def alone(file: Path) -> contextlib.AbstractContextManager[None]:
    """Keep other copies of the program from a file while it is read and written; its folder is made.

    Raises:
        FileError: That cannot be.
    """
    with contextlib.suppress(OSError):  # taking the lock says what is wrong
        file.parent.mkdir(parents=True, exist_ok=True)
    return locked(file.with_suffix(".lock"), PATIENCE, file)
