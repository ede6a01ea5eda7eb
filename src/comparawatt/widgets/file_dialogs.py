"""Asks which file something is opened from and saved to; the gate decides whether anybody may."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from comparawatt.errors import FileError
from comparawatt.files import COMPARISON, file_name
from comparawatt.models.comparison_file import ComparisonFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.gate import Gate
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session


class Wanted(NamedTuple):
    """What somebody wants to save.

    Attributes:
        title: Of the dialog.
        name: What the file holds; its name is made of it.
        kind: What such files are called.
        ending: How their names end, with the dot; empty where a folder is wanted, which has neither name nor kind.
        save: Saves it.
        folder: Where it is looked for first; where the last file was, if None.
    """

    title: str
    name: str
    kind: str
    ending: str
    save: Callable[[Path], None]
    folder: Path | None = None


class Existing(NamedTuple):
    """What somebody wants to open.

    Attributes:
        title: Of the dialog.
        kind: What such files are called.
        ending: How their names end, with the dot.
        open: Opens it.
        folder: Where it is looked for first; where the last file was, if None.
    """

    title: str
    kind: str
    ending: str
    open: Callable[[Path], None]
    folder: Path | None = None


class FileDialogs(QObject):
    """Opens and saves comparisons, and asks where other files go.

    Args:
        session: What is chosen.
        language: The language in use.
        gate: What may leave the window.
        window: What the dialogs belong to.

    Attributes:
        opened: Emitted when a file was opened.
        failed: Emitted with the `FileError` of a file that could not be opened or saved; nothing has changed.
    """

    opened = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, language: LanguageSwitch, gate: Gate, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._language = language
        self._gate = gate
        self._file = ComparisonFile(session)
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask_open(self) -> None:
        """Ask for a file, and open it."""
        title, kind = self.tr("Open a comparison"), self.tr("Comparisons")
        self.ask_existing(Existing(title, kind, COMPARISON, self.open))

    def ask_save(self) -> None:
        """Ask for a name, and save the present comparison there."""
        title, kind = self.tr("Save this comparison"), self.tr("Comparisons")
        self.ask_name(Wanted(title, self._title(), kind, COMPARISON, self.save))

    def ask_existing(self, wanted: Existing) -> None:
        """Ask for a file, and open it as somebody wants to."""
        if self._gate.files:
            mode = QFileDialog.AcceptMode.AcceptOpen
            dialog = self._dialog(wanted.title, mode, wanted.kind, wanted.ending, wanted.folder)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(lambda name: wanted.open(Path(name)))
            dialog.open()

    def ask_name(self, wanted: Wanted) -> None:
        """Ask for a name, and save there what somebody wants to save."""
        if self._gate.files:
            is_file = bool(wanted.ending)
            mode = QFileDialog.AcceptMode.AcceptSave if is_file else QFileDialog.AcceptMode.AcceptOpen
            dialog = self._dialog(wanted.title, mode, wanted.kind, wanted.ending, wanted.folder)
            if is_file:
                dialog.setFileMode(QFileDialog.FileMode.AnyFile)
                dialog.selectFile(str(Path(wanted.folder or self._folder) / file_name(wanted.name, wanted.ending)))
            else:
                dialog.setFileMode(QFileDialog.FileMode.Directory)
                dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(lambda name: self._save_as(wanted, Path(name)))
            dialog.open()

    def open(self, path: Path) -> None:
        """Open a file."""
        try:
            self._file.open(path)
        except FileError as error:
            self.failed.emit(error)
            return
        self._folder = str(path.parent)
        self.opened.emit()

    def save(self, path: Path) -> None:
        """Save the present comparison."""
        try:
            self._file.save(path)
        except FileError as error:
            self.failed.emit(error)

    def what_changed(self) -> str:
        """Say what is otherwise than when the opened file was saved."""
        return self._file.what_changed(self._language.wording)

    def _save_as(self, wanted: Wanted, path: Path) -> None:
        if wanted.folder is None:
            self._folder = str(path.parent if wanted.ending else path)
        wanted.save(path)

    def _title(self) -> str:
        wording, activity = self._language.wording, self._session.activity
        return wording.of(activity.name) if activity else wording.energy(self._session.comparison.energy.central)

    def _dialog(
        self, title: str, mode: QFileDialog.AcceptMode, kind: str, ending: str, folder: Path | None
    ) -> QFileDialog:
        """Make a dialog that goes when it is closed; it adds the ending before it asks about replacing."""
        dialog = QFileDialog(self._window, title, str(folder or self._folder))
        dialog.setObjectName("file_dialog")
        dialog.setAcceptMode(mode)
        if ending:
            dialog.setNameFilter(f"{kind} (*{ending})")
        # Qt's own French leaves these two in English.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind of file:"))
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
