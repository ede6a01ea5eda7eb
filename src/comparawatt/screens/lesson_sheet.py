"""The page that hands a lesson out: its sheet to print, and its scenes as pictures for slides."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QVBoxLayout

from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.messages import say_error
from comparawatt.engine.story_files import read_stories, story_files
from comparawatt.engine.wording import Wording
from comparawatt.exports.lesson.lesson import Lesson, lesson_of
from comparawatt.exports.lesson.slides import slides_of
from comparawatt.exports.paper import paper_of_system
from comparawatt.exports.pictures.printed_sheet import Printed, Printer
from comparawatt.exports.pictures.saving import Job, Saving
from comparawatt.files import file_name
from comparawatt.models.choice import Change
from comparawatt.screens.keep_preview import KeepPreview
from comparawatt.screens.page import Page
from comparawatt.screens.scene_pictures import ScenePictures, picture_jobs
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.file_dialogs import Wanted
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import choice_menu, plain
from comparawatt.widgets.option_row import OptionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage, QResizeEvent, QShowEvent

    from comparawatt.engine.story_reader import StoryFile
    from comparawatt.errors import ComparawattError
    from comparawatt.exports.subject import Paper

_COLUMN, _PREVIEW = 400, 400
"""Pixels that the choices and the preview need to stand beside each other."""

_THEMES = ("contrast", "light", "dark")
"""Of pictures; the projector's own comes first."""

_SIZES = {"1920x1080": (1920, 1080), "1280x720": (1280, 720), "1440x1080": (1440, 1080)}
"""Pixels of pictures: two sizes for wide slides, and one for slides of 4 to 3."""


class LessonSheet(Page):
    """Chooses a lesson, shows the first page of its sheet, and saves sheet and pictures."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("lesson_sheet_page")
        self._files: tuple[StoryFile, ...] = ()
        self._chosen: str | None = None
        self._lesson: Lesson | None = None
        self._printed: Printed | None = None
        self._written: list[Path] = []
        self._folder: Path | None = None
        self._has_failed = False
        self._printer = Printer()
        self._file_printer = Printer()  # it works in the thread that saves
        self._jobs: Iterator[Job] = iter(())
        self._saving = Saving()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Lesson sheet"))
        self._story_title.setText(self.tr("Which lesson?"))
        codes = self.language.languages.codes
        self._languages.say(
            self.tr("In which language?"), {code: self.language.languages[code].name for code in codes}
        )
        self._papers.say(self.tr("Which paper?"), {"a4": "A4", "letter": self.tr("Letter")})
        themes = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        self._themes.say(self.tr("How shall the pictures look?"), themes)
        sizes = {name: f"{width} × {height}" for name, (width, height) in _SIZES.items()}
        self._sizes.say(self.tr("How many pixels?"), sizes)
        self._save.setText(self.tr("Save the sheet…"))
        self._pictures.setText(self.tr("All scenes as pictures…"))
        self._cancel.setText(self.tr("Cancel"))
        self._progress.setAccessibleName(self.tr("Saving"))
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the language of the window, with the stories that there are now."""
        super().showEvent(event)
        self._languages.choose(self.language.code)
        known = story_files()
        chosen = [Path(self._chosen)] if self._chosen else []
        self._files = read_stories([*known, *(each for each in chosen if each not in known)]).files
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices beside the preview where there is room, else under it."""
        super().resizeEvent(event)
        self._arrange()

    def refresh(self) -> None:
        """Show the sheet of the lesson that is chosen."""
        self._lesson = lesson = self._look_up()
        self._set_busy(busy=not self._progress.isHidden())
        if lesson is None:
            return
        self._story.setText(plain(lesson.name))
        self._story.setAccessibleName(f"{self._story_title.text()} {lesson.name}")
        left_out = sum(bool(each.staged.problems) for each in lesson.scenes)
        wording = self.language.wording
        self._left_out.setText(wording.plural("sheet.left_out_count", left_out) if left_out else "")
        self._left_out.setVisible(bool(left_out))
        self._printed = printed = self._printer.lay_out(lesson, self._paper)
        self.preview.setAccessibleName(f"{self.title.text()}, {lesson.name}")
        lines = (placed.found.line for placed in printed.pages[0])
        self.preview.setAccessibleDescription("\n".join(line.text for line in lines if line.text))
        self.preview.show_picture(lambda room: self._fitted(printed, room))

    @property
    def _paper(self) -> Paper:
        return "letter" if self._papers.option == "letter" else "a4"

    def _look_up(self) -> Lesson | None:
        """Return the lesson that is chosen, the first one where none is; None where there is none at all."""
        if not self._files:
            return None
        file = next((each for each in self._files if each.path == self._chosen), self._files[0])
        catalogue, languages = self.session.catalogue, self.language.languages
        articles = read_articles(article_files(), catalogue, languages).articles
        return lesson_of(file, catalogue, articles, languages, Wording(languages[self._languages.option]))

    def _make_parts(self) -> None:
        look = self.look
        self.preview = KeepPreview(look, self)
        self.preview.setObjectName("lesson_sheet_preview")
        self._story_title = Label(look, 14, 600, "ink2", self, wrap=False)
        self._story = Button(look, "chevron", parent=self)
        self._story.setObjectName("lesson_sheet_story")
        self._left_out = Label(look, 14, 500, parent=self)
        self._left_out.setObjectName("lesson_sheet_left_out")
        self._languages = OptionRow("lesson_sheet", self.language.languages.codes, look, self)
        self._papers = OptionRow("lesson_sheet_paper", ("a4", "letter"), look, self)
        self._papers.choose(paper_of_system())
        self._themes = OptionRow("lesson_sheet_theme", _THEMES, look, self)
        self._sizes = OptionRow("lesson_sheet_size", tuple(_SIZES), look, self)
        self._save = Button(look, "", Kind.MAIN, self)
        self._save.setObjectName("lesson_sheet_save")
        self._pictures = Button(look, parent=self)
        self._pictures.setObjectName("lesson_sheet_pictures")
        self._progress = QProgressBar(self)
        self._progress.setObjectName("lesson_sheet_progress")
        self._progress.setTextVisible(False)
        self._cancel = Button(look, "close", parent=self)
        self._cancel.setObjectName("lesson_sheet_cancel")
        for part in (self._progress, self._cancel):
            part.hide()

    def _lay_out(self) -> None:
        story = QVBoxLayout()
        story.setSpacing(6)
        story.addWidget(self._story_title)
        story.addWidget(self._story)
        story.addWidget(self._left_out)
        actions = QVBoxLayout()
        actions.setSpacing(8)
        for part in (self._pictures, self._progress, self._cancel):
            actions.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(18)
        column.addLayout(story)
        for choice in (self._languages, self._papers):
            column.addWidget(choice)
        column.addWidget(self._save)
        for choice in (self._themes, self._sizes):
            column.addWidget(choice)
        column.addLayout(actions)
        column.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(32)
        self._row.addWidget(self.preview, 1)
        self._row.addLayout(column)
        self.body.addLayout(self._row, 1)

    def _connect(self) -> None:
        self._story.clicked.connect(self._open_stories)
        self._languages.chosen.connect(lambda: self.refresh())
        self._papers.chosen.connect(lambda: self.refresh())
        self._save.clicked.connect(self.ask_save)
        self._pictures.clicked.connect(self.ask_pictures)
        self._cancel.clicked.connect(self._stop)
        self.session.changed.connect(self._on_session_changed)
        self.look.text_size_changed.connect(self._arrange)
        # Methods of this page are called in its own thread.
        self._saving.saved.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._saving.ended.connect(self._go_on)
        application = QCoreApplication.instance()
        if application is not None:  # it ends no sooner than the picture that is being written
            application.aboutToQuit.connect(self._stop)

    def ask_save(self) -> None:
        """Ask where the sheet shall be, and save it there."""
        if self._lesson is not None:
            self.file_wanted.emit(
                Wanted(self.tr("Save the sheet"), self._lesson.name, self.tr("Documents"), ".pdf", self.save)
            )

    def ask_pictures(self) -> None:
        """Ask for a folder, and save the pictures in one of the lesson's name in it."""
        if self._lesson is not None:
            name = file_name(self._lesson.name, "")
            title = self.tr("Where shall the folder with the pictures be?")
            self.file_wanted.emit(Wanted(title, "", "", "", lambda folder: self.save_pictures(folder / name)))

    def save(self, path: Path) -> None:
        """Save the sheet that is shown; the window goes on meanwhile."""
        if self._lesson is not None:
            self._folder = None
            self._start(iter([Job(path, partial(self._file_printer.pdf, self._lesson, self._paper))]), 1)

    def save_pictures(self, folder: Path) -> None:
        """Save all scenes as pictures; the window goes on between one and the next."""
        if self._lesson is not None:
            self._folder = folder
            slides = slides_of(self._lesson)
            theme, size = self._themes.option, _SIZES[self._sizes.option]
            pictures = ScenePictures(self._lesson, self.language.languages, theme, size)
            self._start(picture_jobs(pictures, slides, folder), len(slides))

    def _start(self, jobs: Iterator[Job], count: int) -> None:
        self._written, self._has_failed = [], False
        self._progress.setRange(0, count)
        self._progress.setValue(0)
        self._set_busy(busy=True)
        self._jobs = jobs
        self._go_on()

    def _go_on(self) -> None:
        """Save what comes next; where nothing does, say what was written."""
        job = next(self._jobs, None)
        if job is not None:
            self._saving.start([job])
            return
        self._set_busy(busy=False)
        if not self._has_failed:
            self.notice_wanted.emit(self._say_written(), True)

    def _stop(self) -> None:
        self._jobs = iter(())
        self._saving.cancel()

    def _set_busy(self, *, busy: bool) -> None:
        had_focus = self._cancel.hasFocus()
        for part in (self._progress, self._cancel):
            part.setVisible(busy)
        self._pictures.setVisible(not busy)  # there is no room for all of them on a small screen
        lesson = self._lesson
        self._save.setEnabled(not busy and lesson is not None)
        self._pictures.setEnabled(not busy and lesson is not None and any(lesson.shown))
        if had_focus:
            self._pictures.setFocus()

    def _on_saved(self, path: Path) -> None:
        self._written.append(path)
        self._progress.setValue(len(self._written))

    def _on_failed(self, error: ComparawattError) -> None:
        self._has_failed = True
        self._jobs = iter(())
        self.notice_wanted.emit(lambda: say_error(error, self.language.wording), False)

    def _say_written(self) -> Callable[[], str]:
        """Return what says what was written, in the language in use then."""
        count, folder = len(self._written), self._folder
        is_whole = count == self._progress.maximum()

        def say() -> str:
            wording = self.language.wording
            if folder is None and is_whole:
                return wording.text("report.written", path=self._written[0])
            if not count:
                return wording.text("sheet.stopped_before")
            return wording.plural("sheet.pictures" if is_whole else "sheet.stopped", count, path=folder)

        return say

    def _open_stories(self) -> None:
        wording = self.language.wording
        names = [(file.path, wording.of(file.story.name)) for file in self._files]
        chosen = self._chosen or names[0][0]
        menu = choice_menu(self.look, self, names, chosen, self._choose)
        menu.popup(self._story.mapToGlobal(self._story.rect().bottomLeft()))

    def choose(self, path: Path) -> None:
        """Choose a story, wherever its file is; it is read when the page is shown."""
        self._chosen = str(path)

    def _choose(self, path: str | None) -> None:
        self._chosen = path
        self.refresh()

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA and self.isVisible():
            self.refresh()

    def _arrange(self) -> None:
        beside = self.width() >= self.look.px(_COLUMN) + _PREVIEW
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _fitted(self, printed: Printed, room: QSize) -> QImage:
        """Return the first page as large as fits into the room, in pixels."""
        size = QSize(*printed.size).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return self._printer.preview(printed, 0, (max(size.width(), 1), max(size.height(), 1)))
