"""Files made and written beside the window's own thread, so that it never stands still."""

from __future__ import annotations

from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from comparawatt.errors import ComparawattError
from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


class Job(NamedTuple):
    """A file to write.

    Attributes:
        path: Where.
        make: Returns its bytes, or raises a `ComparawattError`.
    """

    path: Path
    make: Callable[[], bytes]


class Saving(QObject):
    """Saves one file after the other, each whole or not at all.

    Attributes:
        made: Emitted when the bytes of a file are there and remain to be written.
        saved: Emitted with the path of a file that was written.
        failed: Emitted with the `ComparawattError` of one that was not; what was there is still there, and those
            behind it are not begun.
        ended: Emitted last, whatever became of them.
    """

    made = Signal()
    saved = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()  # no parent: the thread holds it until the file is written
        self._turn = Lock()
        self._stop = Event()

    def start(self, jobs: Iterable[Job]) -> None:
        """Begin to save files, after those before; the program ends no sooner than they are written."""
        self._stop = Event()
        Thread(target=self._save, args=(jobs, self._stop)).start()

    def cancel(self) -> None:
        """Begin no further file of those that were started last."""
        self._stop.set()

    def _save(self, jobs: Iterable[Job], stop: Event) -> None:
        with self._turn:
            try:
                for job in jobs:
                    if stop.is_set():
                        break
                    content = job.make()
                    self.made.emit()
                    if stop.is_set():
                        break
                    write_bytes(job.path, content)
                    self.saved.emit(job.path)
            except ComparawattError as error:
                self.failed.emit(error)
            finally:
                self.ended.emit()
