"""The page that keeps what is on screen: as a picture, a page, a poster or a table, and on the clipboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QVBoxLayout

from comparawatt.engine.messages import say_error
from comparawatt.exports.pictures.encode import Encoder
from comparawatt.exports.pictures.saving import Job, Saving
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Format, Subject, View
from comparawatt.screens.keep_choices import KeepChoices
from comparawatt.screens.keep_preview import KeepPreview
from comparawatt.screens.page import Page
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.file_dialogs import Wanted

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.errors import ComparawattError
    from comparawatt.models.side_by_side_row import Row

_COLUMN, _PICTURE = 400, 400
"""Pixels that the choices and the picture need to stand beside each other."""


class Keep(Page):
    """Shows what a file will look like, and saves it."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("keep_page")
        self._view: View = "bars"
        self._rows: tuple[Row, ...] = ()
        self._shows_code = False
        self._encoder = Encoder()
        self._file_encoder = Encoder()  # it works in the thread that saves
        self._saving = Saving()
        self.preview = KeepPreview(self.look, self)
        self._choices = KeepChoices(self.look, self)
        self._make_actions()
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def show_view(self, view: str, rows: tuple[Row, ...], *, as_code: bool = False) -> None:
        """Keep what the main screen shows.

        Args:
            view: Which of its views.
            rows: The activities that stand side by side.
            as_code: Whether it is shown as a QR code, to be read by a phone.
        """
        self._rows = rows
        self._view = self.subject.drawn(view)
        self._show_code(shown=as_code)

    @property
    def subject(self) -> Subject:
        """What is kept."""
        session = self.session
        return Subject(session.comparison, session.catalogue, self.language.wording, session.told, self._rows)

    @property
    def form(self) -> Format:
        """How it is kept, as it is chosen."""
        return self._choices.form(self._view)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Keep a picture"))
        self._save.setText(self.tr("Save…"))
        self._copy_image.setText(self.tr("Copy as image"))
        self._copy_sentence.setText(self.tr("Copy as sentence"))
        self._copy_sentence.setToolTip(self.tr("Keys {key}").replace("{key}", "Ctrl+C"))
        self._progress.setAccessibleName(self.tr("Saving"))
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is on the main screen now."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices beside the picture where there is room, else under it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self.look.px(_COLUMN) + _PICTURE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)

    def refresh(self) -> None:
        """Show what is kept now."""
        self._code.setText(self.tr("Show the picture") if self._shows_code else self.tr("Show as QR code"))
        self._show_preview()

    def _make_actions(self) -> None:
        self._save = Button(self.look, "", Kind.MAIN, self)
        self._save.setObjectName("keep_save")
        self.hold_unless(self._save, allowed=self.gate.files)
        self._copy_image = Button(self.look, parent=self)
        self._copy_image.setObjectName("keep_copy_image")
        self._copy_sentence = Button(self.look, parent=self)
        self._copy_sentence.setObjectName("keep_copy_sentence")
        self._code = Button(self.look, parent=self)
        self._code.setObjectName("keep_code")
        self._progress = QProgressBar(self)
        self._progress.setObjectName("keep_progress")
        self._progress.setRange(0, 2)
        self._progress.setTextVisible(False)
        self._progress.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(18)
        column.addWidget(self._choices)
        actions = QVBoxLayout()
        actions.setSpacing(8)
        for part in (self._save, self._progress, self._copy_image, self._copy_sentence, self._code):
            actions.addWidget(part)
        column.addLayout(actions)
        column.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(32)
        self._row.addWidget(self.preview, 1)
        self._row.addLayout(column)
        self.body.addLayout(self._row, 1)

    def _connect(self) -> None:
        self._choices.changed.connect(lambda: self._show_code(shown=False))
        self._save.clicked.connect(self.ask_save)
        self._copy_image.clicked.connect(self._on_copy_image)
        self._copy_sentence.clicked.connect(self._on_copy_sentence)
        self._code.clicked.connect(lambda: self._show_code(shown=not self._shows_code))
        copy = QShortcut(QKeySequence("Ctrl+C"), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self._on_copy_sentence)
        self.session.changed.connect(self._on_session_changed)
        self.look.text_size_changed.connect(self._arrange)
        # Methods of this page are called in its own thread.
        self._saving.made.connect(self._on_made)
        self._saving.saved.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._saving.ended.connect(self._on_ended)

    def ask_save(self) -> None:
        """Ask where the file shall be, and save it there."""
        form = self.form
        names = {"png": self.tr("Pictures"), "svg": self.tr("Drawings"), "csv": self.tr("Tables")}
        title = statement_of(self.subject, form.view).sentence
        kind = names.get(form.ending, self.tr("Documents"))
        self.file_wanted.emit(Wanted(self.tr("Keep a picture"), title, kind, f".{form.ending}", self.save))

    def save(self, path: Path) -> None:
        """Save what is chosen; the window goes on meanwhile."""
        self._progress.setValue(0)
        self._set_busy(busy=True)
        self._saving.start([Job(path, partial(self._file_encoder.encode, self.subject, self.form))])

    def _set_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        for button in (self._save, self._copy_image):
            button.setEnabled(not busy)

    def _on_made(self) -> None:
        self._progress.setValue(1)

    def _on_ended(self) -> None:
        self._set_busy(busy=False)

    def _on_saved(self, path: Path) -> None:
        self.notice_wanted.emit(lambda: self.language.wording.text("report.written", path=path), True)

    def _on_failed(self, error: ComparawattError) -> None:
        self.notice_wanted.emit(lambda: say_error(error, self.language.wording), False)

    def _on_copy_image(self) -> None:
        QGuiApplication.clipboard().setImage(self._encoder.image(self.subject, self.form))
        self.notice_wanted.emit(lambda: self.tr("The picture is on the clipboard."), True)

    def _on_copy_sentence(self) -> None:
        QGuiApplication.clipboard().setText(statement_of(self.subject, self._view).text)
        self.notice_wanted.emit(lambda: self.tr("The sentence is on the clipboard, with its source."), True)

    def _on_session_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_code(self, *, shown: bool) -> None:
        self._shows_code = shown
        self.refresh()

    def _show_preview(self) -> None:
        subject, form = self.subject, self.form
        statement = statement_of(subject, form.view)
        self.preview.setAccessibleName(statement.sentence)
        self.preview.setAccessibleDescription("\n".join(statement.lines))
        if self._shows_code:
            self.preview.show_code(statement.gist.text)
        elif form.ending == "csv":
            self.preview.show_text(self._encoder.encode(subject, form).decode("utf-8-sig"))
        else:
            self.preview.show_picture(lambda room: self._fitted(subject, form, room))

    def _fitted(self, subject: Subject, form: Format, room: QSize) -> QImage:
        """Return the picture as large as fits into the room, in pixels."""
        fitting = self._choices.shape().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return self._encoder.preview(subject, form, (max(fitting.width(), 1), max(fitting.height(), 1)))
