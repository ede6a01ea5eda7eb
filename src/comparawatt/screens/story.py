"""The page on which a story is made: where it comes from, where it is kept, and what it is for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal, SignalInstance

from comparawatt import paths
from comparawatt.engine.story import MOST_SCENES, Scene, Screen
from comparawatt.engine.story_change import scene_of, scene_side_by_side
from comparawatt.engine.story_files import read_stories
from comparawatt.engine.wording import Wording
from comparawatt.models.recent_stories import RecentStories
from comparawatt.models.story_document import StoryDocument
from comparawatt.models.story_stages import StoryStages
from comparawatt.screens.key_table import KeyTable, make_shortcuts
from comparawatt.screens.page import Page
from comparawatt.screens.story_editor import StoryEditor
from comparawatt.screens.story_files import StoryFiles
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import entries_menu
from comparawatt.widgets.question_bar import QuestionBar
from comparawatt.widgets.story.buttons import StoryButtons
from comparawatt.widgets.toolbar import PICTOGRAMS, SIDE_BY_SIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from comparawatt.engine.catalogue import Equivalent
    from comparawatt.models.side_by_side_row import Row

    MainView = tuple[str, tuple[Row, ...], Equivalent | None]


class StoryPage(Page):
    """Makes stories.

    Attributes:
        present_wanted: Emitted with the path of the saved story, which somebody wants to present.
        sheet_wanted: Emitted with that path, where somebody wants to print the lesson sheet.
        recent: The stories that were opened or saved last.
        document: The story.
        files: Opens and saves it.
    """

    present_wanted = Signal(object)
    sheet_wanted = Signal(object)

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("story_page")
        self._look_up: Callable[[], MainView] = lambda: ("", (), None)
        self._has_offered = False
        self.recent = RecentStories()
        self._stages = StoryStages(self.session.catalogue, self.language.languages)
        self.document = StoryDocument(self.language, self._stages, self.recent, self)
        self._scenes = self.document.scenes
        self._question = QuestionBar(self.look, self)
        self.files = StoryFiles(self.document, self.language, self._question, self)
        self._buttons = StoryButtons(self.look, self)
        self._state = Label(self.look, 14, 500, "ink2", self)
        self._state.setObjectName("story_state")
        self._editor = StoryEditor(self._scenes, self._stages, self.session, self.language, self.look, self)
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    # What others ask for

    def use_view(self, look_up: Callable[[], MainView]) -> None:
        """Know what the main screen shows.

        Args:
            look_up: Tells its view, the activities that stand side by side, and what they are counted in.
        """
        self._look_up = look_up

    def use_recent(self, recent: RecentStories) -> None:
        """Remember the files there."""
        self.recent = self.document.recent = recent

    def add(self) -> bool:
        """Put the present comparison behind the other scenes, and say whether there was room for it."""
        added = self._scenes.insert(self._scenes.rowCount(), self._present())
        self.notice_wanted.emit(self._say_added if added else self._say_full, added)
        return added

    def close_then(self, close: Callable[[], object]) -> bool:
        """Say whether the window may close; if not, people are asked, and it closes once nobody minds."""
        if not self.document.is_modified:
            return True
        self.document.keep_draft()  # whoever closes windows may not wait for an answer
        self.files.guard(close)
        return False

    # What the keys of the window do

    def save(self) -> None:
        """Save the story."""
        self.files.save()

    def ask_open(self) -> None:
        """Ask for a story, and open it."""
        self.files.ask_open()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Your story"))
        self._say_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Offer once what was left behind."""
        super().showEvent(event)
        if not self._has_offered:
            self._has_offered = True
            self.files.offer_draft()

    def _lay_out(self) -> None:
        self.body.addWidget(self._buttons)
        self.body.addWidget(self._question)
        self.body.addWidget(self._state)
        self.body.addWidget(self._editor, 1)

    def _connect(self) -> None:
        editor = self._editor
        acts: dict[str, Callable[[], None]] = {
            "new": self.files.new, "open": self._open_menu, "save": self.save, "save_as": self.files.ask_save_as,
            "add": editor.add_scene, "duplicate": editor.duplicate, "delete": editor.delete, "undo": editor.undo,
            "redo": editor.redo, "present": partial(self._hand_over, self.present_wanted),
            "sheet": partial(self._hand_over, self.sheet_wanted),
        }  # fmt: skip
        self._buttons.pressed.connect(lambda name: acts[name]())
        make_shortcuts(KeyTable().of_story(), self, editor)
        self.files.file_wanted.connect(self.file_wanted)
        self.files.file_to_open_wanted.connect(self.file_to_open_wanted)
        self.files.said.connect(self.notice_wanted)
        self.document.state_changed.connect(self._say_state)
        editor.shown.connect(self._say_state)
        editor.full.connect(lambda: self.notice_wanted.emit(self._say_full, False))
        editor.subject_wanted.connect(lambda: editor.take(self._present()))
        editor.escaped.connect(self.closed)

    def _say_state(self) -> None:
        story, path = self._scenes.story, self.document.path
        parts = [self.tr("“{name}”").replace("{name}", self.language.wording.of(story.name))]
        parts.append(str(path) if path is not None else self.tr("no file yet"))
        if self.document.is_modified:
            parts.append(self.tr("changes not saved"))
        self._state.setText(" · ".join(parts))
        steps, has_scene = self._scenes.steps, self._editor.scene is not None
        self._buttons.enable(undo=steps.canUndo(), redo=steps.canRedo(), duplicate=has_scene, delete=has_scene)

    def _say_added(self) -> str:
        said = self.tr("Added to “{name}” as scene {count}.")
        name = self.language.wording.of(self._scenes.story.name)
        return said.replace("{name}", name).replace("{count}", str(self._scenes.rowCount()))

    def _say_full(self) -> str:
        return self.tr("A story has at most {count} scenes.").replace("{count}", str(MOST_SCENES))

    def _present(self) -> Scene:
        """Return what the main screen shows as a scene."""
        view, rows, column = self._look_up()
        if view == SIDE_BY_SIDE and rows:
            return scene_side_by_side((row.activity.id for row in rows), column)
        session = self.session
        english = Wording(self.language.languages["en"])
        screen: Screen = "pictogram" if view == PICTOGRAMS else "lanes"
        return scene_of(session.comparison, session.levers, session.choice.told, english, screen)

    def _open_menu(self) -> None:
        """Offer a file, the last ones, and copies of those that ship."""
        wording, files = self.language.wording, self.files
        entries: list[tuple[str, str, Callable[[], None]] | None] = [
            (self.tr("A file…"), "Ctrl+O", files.ask_open)
        ]
        recent = self.recent.files
        entries += [None] if recent else []
        entries += [(path.name, "", partial(files.open, path)) for path in recent]
        entries.append(None)
        copy = self.tr("A copy of “{name}”")
        shipped = read_stories(sorted((paths.resources() / "stories").glob("*.toml"))).files
        for file in shipped:
            entries.append(
                (copy.replace("{name}", wording.of(file.story.name)), "", partial(files.open, Path(file.path)))
            )
        button = self._buttons["open"]
        entries_menu(self.look, self, entries).popup(button.mapToGlobal(QPoint(0, button.height())))

    def _hand_over(self, signal: SignalInstance) -> None:
        """Save what is not saved, then give the file to whoever wants it."""
        if self.document.path is None or self.document.is_modified:
            self.files.save(lambda: signal.emit(self.document.path))
        else:
            signal.emit(self.document.path)
