"""How a story is opened and saved with people: what could be lost is asked about first."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.engine.languages import say
from comparawatt.engine.messages import say_error
from comparawatt.engine.story_files import own_folder
from comparawatt.errors import FileError
from comparawatt.models.story_draft import left_behind
from comparawatt.widgets.file_dialogs import Existing, Wanted
from comparawatt.widgets.question_bar import Answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.story_document import StoryDocument
    from comparawatt.models.story_draft import Draft
    from comparawatt.widgets.question_bar import QuestionBar

ENDING = ".toml"


class StoryFiles(QObject):
    """Does what the buttons of files want.

    Args:
        document: The story.
        language: In which language questions are asked.
        question: Where they are asked.

    Attributes:
        file_wanted: Emitted with a `Wanted`: a name is asked for.
        file_to_open_wanted: Emitted with an `Existing`: a file is asked for.
        said: Emitted with what says a notice, and whether nothing is wrong.
    """

    file_wanted = Signal(object)
    file_to_open_wanted = Signal(object)
    said = Signal(object, bool)

    def __init__(
        self,
        document: StoryDocument,
        language: LanguageSwitch,
        question: QuestionBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._language = language
        self._question = question
        document.failed.connect(self._tell)

    def new(self) -> None:
        """Begin a new story."""
        self.guard(self._document.new)

    def ask_open(self) -> None:
        """Ask for a file, and open it."""
        title, kind = self.tr("Open a story"), self.tr("Stories")
        self.file_to_open_wanted.emit(Existing(title, kind, ENDING, self.open, _folder()))

    def open(self, path: Path) -> None:
        """Open a story."""
        self.guard(partial(self._try, partial(self._document.open, path)))

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save the story; where it has no file, ask for one.

        Args:
            then: What is done once it is saved.
        """
        if self._document.path is None:
            self.ask_save_as(then)
            return
        try:
            self._document.save()
        except FileError as error:
            if error.key == "story.changed":
                self._ask_whose(error, then)
            else:
                self._tell(error)
            return
        self._on_saved(then)

    def ask_save_as(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a name, and save the story there."""

        def save(path: Path) -> None:
            if self._try(partial(self._document.save_as, path)):
                self._on_saved(then)

        title, kind = self.tr("Save the story"), self.tr("Stories")
        self.file_wanted.emit(Wanted(title, self._name(), kind, ENDING, save, _folder()))

    def guard(self, then: Callable[[], object]) -> None:
        """Do something that takes the place of the present story, once nobody minds what is not saved of it."""
        if not self._document.is_modified:
            self._question.withdraw()
            then()
            return

        def throw_away() -> None:
            self._document.new()
            then()

        self._question.ask(
            lambda: self.tr("“{name}” has changes that are not saved.").replace("{name}", self._name()),
            (
                Answer("story_answer_save", lambda: self.tr("Save them"), lambda: self.save(then)),
                Answer("story_answer_throw", lambda: self.tr("Throw them away"), throw_away),
                Answer("story_answer_stay", lambda: self.tr("Stay here")),
            ),
        )

    def offer_draft(self) -> None:
        """Offer what a program that ended before its time has left."""
        draft = left_behind()
        if draft is None:
            return
        name = draft.read()[0].name

        def throw_away() -> None:
            draft.discard()
            self.offer_draft()

        def ask() -> str:
            question = self.tr("“{name}” was not saved when the program ended. What was there is kept.")
            return question.replace("{name}", say(name, self._language.code))

        self._question.ask(
            ask,
            (
                Answer("story_answer_restore", lambda: self.tr("Go on with it"), lambda: self._restore(draft)),
                Answer("story_answer_throw", lambda: self.tr("Throw it away"), throw_away),
                Answer("story_answer_later", lambda: self.tr("Ask me later"), draft.leave),
            ),
        )

    def _restore(self, draft: Draft) -> None:
        self.guard(lambda: self._try(partial(self._document.restore, draft)))

    def _ask_whose(self, error: FileError, then: Callable[[], object] | None) -> None:
        """Ask whose changes count, where another program has written into the file."""
        path = self._document.path

        def keep_mine() -> None:
            if self._try(partial(self._document.save, over=True)):
                self._on_saved(then)

        def take_theirs() -> None:
            if path is not None and self._try(partial(self._document.open, path)) and then is not None:
                then()

        self._question.ask(
            lambda: say_error(error, self._language.wording),
            (
                Answer("story_answer_other", lambda: self.tr("Save mine as…"), lambda: self.ask_save_as(then)),
                Answer("story_answer_mine", lambda: self.tr("Keep mine"), keep_mine),
                Answer("story_answer_theirs", lambda: self.tr("Take theirs"), take_theirs),
                Answer("story_answer_stay", lambda: self.tr("Stay here")),
            ),
        )

    def _on_saved(self, then: Callable[[], object] | None) -> None:
        path = self._document.path
        self.said.emit(lambda: self._language.wording.text("report.written", path=path), True)
        if then is not None:
            then()

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except FileError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: FileError) -> None:
        self.said.emit(lambda: say_error(error, self._language.wording), False)

    def _name(self) -> str:
        return self._language.wording.of(self._document.scenes.story.name)


def _folder() -> Path | None:
    """Return the folder where stories are found by themselves; it is made when somebody first wants it."""
    folder = own_folder()
    if folder is not None:
        with contextlib.suppress(OSError):  # the dialog then begins elsewhere
            folder.mkdir(parents=True, exist_ok=True)
    return folder
