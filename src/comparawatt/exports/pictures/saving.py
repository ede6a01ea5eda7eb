"""Files made and written beside the window's own thread, so that it never stands still."""

from __future__ import annotations

from threading import Lock, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.errors import ComparawattError
from comparawatt.exports.pictures.encode import Encoder
from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.exports.subject import Format, Subject


class Saving(QObject):
    """Saves one file after the other.

    Attributes:
        made: Emitted when the bytes are there and remain to be written.
        saved: Emitted with the path of a file that was written.
        failed: Emitted with the `ComparawattError` of one that was not; what was there is still there.
        ended: Emitted last, whatever became of it.
    """

    made = Signal()
    saved = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()  # no parent: the thread holds it until the file is written
        self._encoder = Encoder()
        self._turn = Lock()

    def start(self, path: Path, subject: Subject, form: Format) -> None:
        """Begin to save a file, after the one before; the program ends no sooner than it is written."""
        Thread(target=self._save, args=(path, subject, form)).start()

    def _save(self, path: Path, subject: Subject, form: Format) -> None:
        with self._turn:
            try:
                content = self._encoder.encode(subject, form)
                self.made.emit()
                write_bytes(path, content)
                self.saved.emit(path)
            except ComparawattError as error:
                self.failed.emit(error)
            finally:
                self.ended.emit()
