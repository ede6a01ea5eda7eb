"""A person's own figures: the file that they are in, each change to it, and the way back from each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from comparawatt import paths
from comparawatt.engine.own_change import with_entry, without
from comparawatt.engine.own_pack import NAME, OwnPack, read_own
from comparawatt.errors import ComparawattError, FileError, InputError
from comparawatt.files import write_bytes
from comparawatt.locks import alone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.own_entry import OwnEntry
    from comparawatt.models.session import Session


class _Step(QUndoCommand):
    """A change of the file: what was in it, and what is in it now. Writing it is not its task, since it may fail.

    Attributes:
        before: The bytes, or None where there was no file.
        after: The bytes.
    """

    def __init__(self, before: bytes | None, after: bytes | None) -> None:
        super().__init__()
        self.before = before
        self.after = after


class OwnFigures(QObject):
    """The file of one's own figures, in the user's data folder.

    The data in use is read anew after each change, so that what is new is at once wherever it belongs.

    Args:
        session: Whose data it is.
        languages: All languages.

    Attributes:
        changed: Emitted when the file was read or written, or could not be.
        pack: What is in it.
        error: Why it cannot be read or written, or None.
        steps: What can be undone and redone.
    """

    changed = Signal()

    def __init__(self, session: Session, languages: Languages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._languages = languages
        self.pack = OwnPack()
        self.error: ComparawattError | None = None
        self.steps = QUndoStack(self)
        self._taken: list[_Step] = []
        self._read()

    def read(self) -> bool:
        """Read the file anew, as other hands may have left it, and say whether that was possible."""
        before = self.pack.content
        self._read()
        if self.error is None and self.pack.content != before:
            self._renew()
        self.changed.emit()
        return self.error is None

    def put(self, entry: OwnEntry, instead_of: OwnEntry | None = None) -> bool:
        """Add an entry, or put it in the place of another, and say whether that was possible."""
        return self._alone(lambda: self._put(entry, instead_of))

    def remove(self, entry: OwnEntry) -> bool:
        """Remove an entry, and say whether that was possible."""
        today = dt.datetime.now().astimezone().date()
        return self._alone(lambda: self._can_be_written() and self._take(without(self.pack, entry, today)))

    def undo(self) -> bool:
        """Take the last change back, and say whether that was possible."""
        return self._alone(self._undo)

    def redo(self) -> bool:
        """Make the last change that was taken back again, and say whether that was possible."""
        return self._alone(self._redo)

    def _alone(self, change: Callable[[], bool]) -> bool:
        """Make a change while no other copy of the program makes one, and say whether that was possible."""
        try:
            with alone(self._path()):
                return change()
        except ComparawattError as error:
            self.error = error
            self.changed.emit()
            return False

    def _put(self, entry: OwnEntry, instead_of: OwnEntry | None) -> bool:
        if not self._can_be_written():
            return False
        name = {language.code: language.texts["own.name"] for language in self._languages}
        known, today = self._session.catalogue, dt.datetime.now().astimezone().date()
        return self._take(with_entry(self.pack, entry, known, name, today, instead_of=instead_of))

    def _undo(self) -> bool:
        if not self.steps.canUndo() or not self._is_as_read():
            return False
        if not self._write(self._taken[self.steps.index() - 1].before):
            return False
        self.steps.undo()
        self._renew()
        self.changed.emit()
        return True

    def _redo(self) -> bool:
        if not self.steps.canRedo() or not self._is_as_read():
            return False
        if not self._write(self._taken[self.steps.index()].after):
            return False
        self.steps.redo()
        self._renew()
        self.changed.emit()
        return True

    def _path(self) -> Path:
        folder = paths.user_data()
        if folder is None:
            raise InputError("own.no_home")
        return folder / NAME

    def _read(self) -> None:
        """Read the file; what other hands did to it cannot be undone here."""
        self.error = None
        content = self.pack.content
        try:
            self.pack = read_own(self._path(), self._languages, self._session.catalogue)
        except ComparawattError as error:
            self.error = error
            self.pack = OwnPack()
        if self.pack.content != content:
            self._forget()

    def _can_be_written(self) -> bool:
        """Read the file, with what other hands may have added, and say whether it can be used."""
        self._read()
        if self.error is not None:
            self.changed.emit()
        return self.error is None

    def _is_as_read(self) -> bool:
        """Say whether the file is what was read before: a step back from something else would lose that."""
        before = self.pack.content
        self._read()
        if self.error is None and self.pack.content != before:
            self._renew()
            self.error = FileError("own.changed", path=str(self._path()))
        if self.error is not None:
            self.changed.emit()
        return self.error is None

    def _take(self, after: bytes) -> bool:
        """Write the file, and note the step."""
        step = _Step(self.pack.content, after)
        if not self._write(after):
            return False
        del self._taken[self.steps.index() :]
        self._taken.append(step)
        self.steps.push(step)
        self._renew()
        self.changed.emit()
        return True

    def _write(self, content: bytes | None) -> bool:
        """Write the file, or remove it where there was none, and say whether that was possible."""
        try:
            path = self._path()
            if content is None:
                _remove(path)
            else:
                write_bytes(path, content)
        except ComparawattError as error:
            self.error = error
            self.changed.emit()
            return False
        self.pack = msgspec.structs.replace(self.pack, content=content)
        return True

    def _renew(self) -> None:
        """Read the data in use anew, then the file."""
        try:
            self._session.renew()
        except ComparawattError as error:  # another pack was broken meanwhile: what was read before stays in use
            self.error = error
            return
        self._read()

    def _forget(self) -> None:
        self._taken.clear()
        self.steps.clear()


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileError("file.unwritable", path=str(path), reason=error) from None
