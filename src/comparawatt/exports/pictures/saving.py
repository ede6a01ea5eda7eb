"""Files made and written beside the window's own thread, so that it never stands still."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.errors import ComparawattError
from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.exports.pictures.encode import Encoder
    from comparawatt.exports.subject import Format, Subject


class Saving(QObject):
    """Saves one file after the other.

    Args:
        encoder: What makes them; nobody else may use it while `is_busy`.

    Attributes:
        made: Emitted when the bytes are there and remain to be written.
        saved: Emitted with the path of a file that was written.
        failed: Emitted with the `ComparawattError` of one that was not; what was there is still there.
    """

    made = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()  # no parent: the thread holds it until the file is written
        self._encoder = encoder
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, path: Path, subject: Subject, form: Format) -> None:
        """Begin to save a file; the program ends no sooner than it is written."""
        self._thread = Thread(target=self._save, args=(path, subject, form))
        self._thread.start()

    def wait(self) -> None:
        """Return when nothing is being made any longer."""
        if self._thread is not None:
            self._thread.join()

    def _save(self, path: Path, subject: Subject, form: Format) -> None:
        try:
            content = self._encoder.encode(subject, form)
            self.made.emit()
            write_bytes(path, content)
        except ComparawattError as error:
            self.failed.emit(error)
        else:
            self.saved.emit(path)
