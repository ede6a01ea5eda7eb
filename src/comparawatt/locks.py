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


_STEP = 0.01
_NO_LOCKS = frozenset((errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP))
"""Errors of file systems that know no locks, as some network shares."""


@contextlib.contextmanager
def locked(path: Path, patience: float) -> Iterator[None]:
    """Hold a lock; where the file system knows none, everybody goes on without.

    Args:
        path: A file that is made for it, and stays; its folder is there.
        patience: Seconds that are waited for somebody else who holds it.

    Raises:
        FileError: It cannot be had.
    """
    until = time.monotonic() + patience
    try:
        with path.open("ab") as file:
            while True:
                try:
                    _take(file)
                    break
                except OSError as error:
                    if error.errno in _NO_LOCKS:
                        break
                    if time.monotonic() >= until:
                        raise
                    time.sleep(_STEP)
            yield
    except OSError as error:
        raise FileError("file.unwritable", path=str(path), reason=error) from None
