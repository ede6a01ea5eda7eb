"""A log that cannot fill a disk, and that a full one does not stop."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1024 * 1024
"""Bytes after which a file is put aside; one older file is kept beside it."""

_FORMAT = "%(asctime)s %(levelname)s %(message)s"


class CappedFile(RotatingFileHandler):
    """Writes lines to a file of limited size; where it cannot, it says so once, and tries again with the next.

    Args:
        path: The file; its folder is made where it is missing.

    Attributes:
        error: Why the last line could not be written, or None.
    """

    def __init__(self, path: Path) -> None:
        self._has_complained = False
        self.error: Exception | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._complain(error)
        super().__init__(path, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        self.error = None
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 # the library's own name
        """Say once that nothing can be written."""
        del record
        error = sys.exc_info()[1]
        if isinstance(error, Exception):
            self._complain(error)

    def _complain(self, error: Exception) -> None:
        self.error = error
        if not self._has_complained:
            self._has_complained = True
            sys.stderr.write(f"comparawatt: {error}\n")


def log_to(path: Path | None) -> logging.Logger:
    """Return the program's log, which goes to standard error, and to a file where one is named.

    Args:
        path: The file, or None.
    """
    log = logging.getLogger("comparawatt")
    log.setLevel(logging.INFO)
    log.propagate = False
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    if path is not None:
        handlers.append(CappedFile(path))
    for handler in log.handlers[:]:
        log.removeHandler(handler)
        handler.close()
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_FORMAT))
        log.addHandler(handler)
    return log
