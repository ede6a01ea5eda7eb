"""The page that keeps what is on screen: as a picture, a page, a poster or a table, and on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.engine.messages import say_error
from comparawatt.exports.paper import paper_of_system
from comparawatt.exports.pictures.encode import Encoder
from comparawatt.exports.pictures.saving import Saving
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Ending, Format, Subject, View
from comparawatt.screens.keep_preview import KeepPreview
from comparawatt.screens.page import Page
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.file_dialogs import Wanted
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import make_menu
from comparawatt.widgets.option_row import OptionRow
from comparawatt.widgets.switch import Switch

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.errors import ComparawattError
    from comparawatt.models.side_by_side_row import Row

_KINDS: dict[str, tuple[Ending, bool]] = {
    "png": ("png", False),
    "svg": ("svg", False),
    "pdf": ("pdf", False),
    "poster": ("pdf", True),
    "csv": ("csv", False),
}
"""Name of a kind -> the ending of its file, and whether it is a poster."""

SIZES = ((1280, 800), (1920, 1080), (3840, 2160), (1080, 1080), (1080, 1920))
POSTER = (1240, 1754)
"""Pixels of a poster where it is copied as an image."""

_PAGES = {"a4": (1123, 794), "letter": (1056, 816)}
"""Pixels of a page that lies on its side."""

_COLUMN, _PICTURE = 400, 400
"""Pixels that the choices and the picture need to stand beside each other."""


class Keep(Page):
    """Shows what a file will look like, and saves it."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("keep_page")
        self._view: View = "bars"
        self._rows: tuple[Row, ...] = ()
        self._size = SIZES[0]
        self._shows_code = False
        self._encoder = Encoder()
        self._saving = Saving()
        self._make_choices()
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
        ending, poster = _KINDS[self._kinds.option]
        return Format(
            ending,
            POSTER if poster else self._size,
            view=self._view,
            poster=poster,
            qr=self._qr.isChecked(),
            paper="letter" if self._papers.option == "letter" else "a4",
            theme=self._themes.option,
        )

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Keep a picture"))
        kinds = {"png": "PNG", "svg": "SVG", "pdf": "PDF", "poster": self.tr("Poster"), "csv": self.tr("Table")}
        self._kinds.say(self.tr("What kind?"), kinds)
        self._papers.say(self.tr("Which paper?"), {"a4": "A4", "letter": self.tr("Letter")})
        themes = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        self._themes.say(self.tr("Which colours?"), themes)
        self._size_title.setText(self.tr("How large, in pixels?"))
        self._qr_title.setText(self.tr("With a QR code that holds the sentence and its source"))
        self._qr.setAccessibleName(self._qr_title.text())
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
        """Show what is chosen, and offer what belongs to its kind."""
        kind = self._kinds.option
        self._size_room.setVisible(kind in ("png", "svg"))
        self._papers.setVisible(kind in ("pdf", "poster"))
        self._themes.setVisible(kind != "csv")
        self._qr_room.setVisible(kind in ("png", "svg", "pdf"))
        self._size_button.setText("{} × {}".format(*self._size))
        self._size_button.setAccessibleName(f"{self._size_title.text()} {self._size_button.text()}")
        self._code.setText(self.tr("Show the picture") if self._shows_code else self.tr("Show as QR code"))
        self._show_preview()

    def _make_choices(self) -> None:
        look = self.look
        self.preview = KeepPreview(look, self)
        self._kinds = OptionRow("keep", tuple(_KINDS), look, self)
        self._papers = OptionRow("keep_paper", ("a4", "letter"), look, self)
        self._papers.choose(paper_of_system())
        self._themes = OptionRow("keep_theme", ("light", "dark", "contrast"), look, self)
        self._size_room = QWidget(self)
        self._size_title = Label(look, 14, 600, "ink2", self._size_room, wrap=False)
        self._size_button = Button(look, "chevron", parent=self._size_room)
        self._size_button.setObjectName("keep_size")
        self._qr_room = QWidget(self)
        self._qr = Switch(look, self._qr_room)
        self._qr.setObjectName("keep_qr")
        self._qr_title = Label(look, 14, 600, parent=self._qr_room)

    def _make_actions(self) -> None:
        self._save = Button(self.look, "", Kind.MAIN, self)
        self._save.setObjectName("keep_save")
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
        size = QVBoxLayout(self._size_room)
        size.setSpacing(6)
        size.setContentsMargins(0, 0, 0, 0)
        size.addWidget(self._size_title)
        size.addWidget(self._size_button, 0, Qt.AlignmentFlag.AlignLeft)
        code = QHBoxLayout(self._qr_room)
        code.setSpacing(12)
        code.setContentsMargins(0, 0, 0, 0)
        code.addWidget(self._qr)
        code.addWidget(self._qr_title, 1)
        # It takes the width that there is, so that the picture keeps its own whatever is offered.
        self._qr_title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout()
        column.setSpacing(18)
        for part in (self._kinds, self._size_room, self._papers, self._themes, self._qr_room):
            column.addWidget(part)
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
        for row in (self._kinds, self._papers, self._themes):
            row.chosen.connect(self._on_chosen)
        self._qr.toggled.connect(self._on_chosen)
        self._size_button.clicked.connect(self._open_sizes)
        self._save.clicked.connect(self.ask_save)
        self._copy_image.clicked.connect(self._on_copy_image)
        self._copy_sentence.clicked.connect(self._on_copy_sentence)
        self._code.clicked.connect(lambda: self._show_code(shown=not self._shows_code))
        copy = QShortcut(QKeySequence("Ctrl+C"), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self._on_copy_sentence)
        self.session.changed.connect(self._on_session_changed)
        self.look.text_size_changed.connect(self._arrange)
        self._saving.made.connect(lambda: self._progress.setValue(1))
        self._saving.saved.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._saving.ended.connect(lambda: self._set_busy(busy=False))

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
        self._saving.start(path, self.subject, self.form)

    def _set_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        for button in (self._save, self._copy_image):
            button.setEnabled(not busy)

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

    def _on_chosen(self) -> None:
        self._shows_code = False
        self.refresh()

    def _on_session_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_code(self, *, shown: bool) -> None:
        self._shows_code = shown
        self.refresh()

    def _open_sizes(self) -> None:
        menu = make_menu(self.look, self)
        for size in SIZES:
            action = menu.addAction("{} × {}".format(*size))
            action.triggered.connect(lambda _=False, chosen=size: self._use_size(chosen))
        menu.popup(self._size_button.mapToGlobal(self._size_button.rect().bottomLeft()))

    def _use_size(self, size: tuple[int, int]) -> None:
        self._size = size
        self._on_chosen()

    def _show_preview(self) -> None:
        subject, form = self.subject, self.form
        statement = statement_of(subject, form.view)
        self.preview.setAccessibleName(statement.sentence)
        self.preview.setAccessibleDescription("\n".join(statement.lines))
        if self._shows_code:
            self.preview.show_code(statement.short_text)
        elif form.ending == "csv":
            self.preview.show_text(self._encoder.encode(subject, form).decode("utf-8-sig"))
        else:
            self.preview.show_picture(lambda room: self._fitted(subject, form, room))

    def _fitted(self, subject: Subject, form: Format, room: QSize) -> QImage:
        """Return the picture as large as fits into the room, in pixels."""
        size = QSize(*form.size)
        if form.ending == "pdf":
            size = QSize(*_PAGES[form.paper])
            size = size.transposed() if form.poster else size
        fitting = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return self._encoder.preview(subject, form, (max(fitting.width(), 1), max(fitting.height(), 1)))
