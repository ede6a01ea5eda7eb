"""A story that is being made: its file, whether it is saved, and a draft of what is not."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from comparawatt import paths
from comparawatt.engine.own_entry import slug
from comparawatt.engine.packs import LARGEST
from comparawatt.engine.story import Story
from comparawatt.engine.story_change import next_id
from comparawatt.engine.story_files import read_stories, story_files
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.story_writer import write_story
from comparawatt.errors import FileError
from comparawatt.models.story_draft import Draft, Origin, alone
from comparawatt.models.story_list import StoryList

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.recent_stories import RecentStories
    from comparawatt.models.story_stages import StoryStages

AUTOSAVE = 20_000
"""Milliseconds after which a change is in the draft."""


class StoryDocument(QObject):
    """Opens, saves and drafts one story at a time.

    Args:
        language: In which language scenes are said.
        stages: Looks up what they show.
        recent: The stories that were opened or saved last.

    Attributes:
        state_changed: Emitted when there is another file, or when changes come up or are saved.
        failed: Emitted with the `FileError` of a draft that cannot be written, once.
        scenes: The story, as it is changed.
        recent: Remembers the files.
    """

    state_changed = Signal()
    failed = Signal(object)

    def __init__(
        self, language: LanguageSwitch, stages: StoryStages, recent: RecentStories, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.recent = recent
        self._origin = Origin()
        self._draft = Draft()
        self._draft_failed = False
        self.scenes = StoryList(self._empty(), language, stages.look, self)
        self._id = self.scenes.story.id
        self._soon = QTimer(self, singleShot=True, interval=AUTOSAVE)
        self._soon.timeout.connect(self.keep_draft)
        self.scenes.steps.indexChanged.connect(self._on_step)
        self.scenes.steps.cleanChanged.connect(self.state_changed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.keep_draft)

    @property
    def path(self) -> Path | None:
        """The file, or None where the story has none yet."""
        return self._origin.path

    @property
    def is_modified(self) -> bool:
        """Whether there are changes that are not saved."""
        return not self.scenes.steps.isClean()

    @property
    def is_changed_on_disk(self) -> bool:
        """Whether another program wrote into the file since it was read or saved here."""
        return self.path is not None and _digest(self.path) not in ("", self._origin.digest)

    def new(self) -> None:
        """Begin a new story; what is not saved of the present one goes."""
        self._begin(self._empty(), Origin())

    def open(self, path: Path) -> None:
        """Open a story; what is not saved of the present one goes. Of a built-in one, a copy is opened.

        Raises:
            FileError: The file cannot be read; nothing has changed.
        """
        digest = _digest(path)  # before it is read: what is written between is noticed then
        story = read_story(path).story
        if path.resolve().is_relative_to((paths.resources() / "stories").resolve()):
            self._begin(story, Origin())
            return
        self._begin(story, Origin(path, digest))
        self.recent.add(path)
        self.state_changed.emit()

    def save(self, *, over: bool = False) -> None:
        """Save the story in its file.

        Args:
            over: Whether it may take the place of what another program wrote there.

        Raises:
            FileError: It cannot be written, or another program has written there; the file is as it was.
        """
        if self.path is None:
            raise FileError("story.no_file")
        with alone(self.path):
            if not over and self.is_changed_on_disk:
                raise FileError("story.changed", path=str(self.path))
            self._write(self.path, self._id)

    def save_as(self, path: Path) -> None:
        """Save the story in another file, under an id that no other story has.

        Raises:
            FileError: It cannot be written; what was there is still there.
        """
        if path == self.path:
            self.save(over=True)
            return
        others = read_stories(each for each in story_files() if each != path).files
        self._write(path, next_id(slug(path.stem), (each.story.id for each in others)))

    def restore(self, draft: Draft) -> None:
        """Go on with a draft that was left behind.

        Raises:
            FileError: It cannot be read; nothing has changed.
        """
        story, origin = draft.read()
        self._begin(story, origin)
        self._draft = draft
        self.scenes.steps.resetClean()

    def keep_draft(self) -> None:
        """Write what is not saved into the draft."""
        self._soon.stop()
        if not self.is_modified:
            self._forget_draft()  # all that was in it was taken back
            return
        try:
            self._draft.write(replace(self.scenes.story, id=self._id), self._origin)
        except FileError as error:
            if not self._draft_failed:
                self.failed.emit(error)
            self._draft_failed = True
        else:
            self._draft_failed = False

    def _begin(self, story: Story, origin: Origin) -> None:
        self._forget_draft()
        self._id, self._origin = story.id, origin
        self.scenes.use(story)
        self.state_changed.emit()

    def _write(self, path: Path, story_id: str) -> None:
        today = dt.datetime.now().astimezone().date()
        write_story(path, replace(self.scenes.story, id=story_id, edition=today))
        self._id = story_id
        self._origin = Origin(path, _digest(path))
        self.scenes.steps.setClean()
        self._forget_draft()
        self.recent.add(path)
        self.state_changed.emit()

    def _forget_draft(self) -> None:
        self._soon.stop()
        self._draft.discard()
        self._draft = Draft()

    def _empty(self) -> Story:
        names = {each.code: each.texts["story.new_name"] for each in self._language.languages}
        return Story(id="story", edition=dt.datetime.now().astimezone().date(), name=names)

    def _on_step(self) -> None:
        if self.is_modified and not self._soon.isActive():
            self._soon.start()


def _digest(path: Path) -> str:
    """Return a digest of what is in a file, or an empty text where there is none."""
    try:
        if not path.is_file():
            return ""
        size = path.stat().st_size
        return hashlib.sha256(path.read_bytes()).hexdigest() if size <= LARGEST else f"{size} bytes"
    except (OSError, ValueError):  # what cannot be read is not what was read
        return "unreadable"
