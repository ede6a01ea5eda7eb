"""The page on which a story is made: its scenes, the fields of the chosen one, and what people will see of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt import paths
from comparawatt.engine.phrases import capital
from comparawatt.engine.story import MOST_SCENES, Scene, Screen
from comparawatt.engine.story_change import cleaned, scene_of, scene_side_by_side, with_subject
from comparawatt.engine.story_files import read_stories
from comparawatt.engine.story_stage import Staged
from comparawatt.engine.story_wording import say_result
from comparawatt.engine.wording import Wording
from comparawatt.models.choice import Change
from comparawatt.models.recent_stories import RecentStories
from comparawatt.models.story_document import StoryDocument
from comparawatt.models.story_stages import StoryStages
from comparawatt.screens.key_table import KeyTable, make_shortcuts
from comparawatt.screens.page import Page
from comparawatt.screens.story_files import StoryFiles
from comparawatt.screens.story_preview import StoryPreview
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import entries_menu
from comparawatt.widgets.question_bar import QuestionBar
from comparawatt.widgets.story.buttons import StoryButtons
from comparawatt.widgets.story.columns import StoryColumns
from comparawatt.widgets.story.scene_fields import SceneFields
from comparawatt.widgets.story.scene_list import SceneList
from comparawatt.widgets.story.words_fields import WordsFields
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
        self._make_parts()
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._show_story()

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

    # What the buttons and the keys do

    def save(self) -> None:
        """Save the story."""
        self.files.save()

    def ask_open(self) -> None:
        """Ask for a story, and open it."""
        self.files.ask_open()

    def undo(self) -> None:
        """Take the last change back."""
        self._scenes.steps.undo()

    def redo(self) -> None:
        """Make it once more."""
        self._scenes.steps.redo()

    def add_scene(self) -> None:
        """Put an empty page of text behind the chosen scene."""
        if self._scenes.insert(self._row + 1, Scene(screen="text")):
            self._fields.focus_title()
        else:
            self.notice_wanted.emit(self._say_full, False)

    def duplicate(self) -> None:
        """Put a second one behind the chosen scene."""
        if self._scene is not None and not self._scenes.duplicate(self._row):
            self.notice_wanted.emit(self._say_full, False)

    def delete(self) -> None:
        """Take the chosen scene away."""
        if self._scene is not None:
            self._scenes.delete(self._row)

    def move_up(self) -> None:
        """Let the chosen scene come earlier."""
        self._scenes.move(self._row, self._row - 1)

    def move_down(self) -> None:
        """Let the chosen scene come later."""
        self._scenes.move(self._row, self._row + 1)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("Your story"))
        self.list.setAccessibleName(self.tr("Scenes of the story"))
        self._name.call(self.tr("Name of the story ({name})"))
        self._none.setText(
            self.tr(
                "No scene yet. Press A on the main screen to add what it shows, or begin with a new scene here."
            )
        )
        self._show_story()

    def showEvent(self, event: QShowEvent) -> None:
        """Offer once what was left behind."""
        super().showEvent(event)
        if not self._has_offered:
            self._has_offered = True
            self.files.offer_draft()

    @property
    def _row(self) -> int:
        return self.list.currentIndex().row()

    @property
    def _scene(self) -> Scene | None:
        scenes = self._scenes.story.scenes
        return scenes[self._row] if 0 <= self._row < len(scenes) else None

    def _make_parts(self) -> None:
        look = self.look
        self._buttons = StoryButtons(look, self)
        self._state = Label(look, 14, 500, "ink2", self)
        self._state.setObjectName("story_state")
        self._name = WordsFields("story", "name", 1, self.language, look, self)
        self.list = SceneList(self._scenes, look, self)
        self._none = Label(look, 15, 500, "ink2", self)
        self._fields = SceneFields(self.language, look, self)
        self._fields.use_articles(self._stages.articles)
        self._preview = StoryPreview(look, self)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setSpacing(12)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(self._name)
        column.addStretch(0)  # takes the room where there is no list
        self._columns = StoryColumns(left, self._fields, self._preview, self.look, self)
        self.body.addWidget(self._buttons)
        self.body.addWidget(self._question)
        self.body.addWidget(self._state)
        self.body.addWidget(self._columns, 1)

    def _connect(self) -> None:
        acts: dict[str, Callable[[], None]] = {
            "new": self.files.new, "open": self._open_menu, "save": self.save, "save_as": self.files.ask_save_as,
            "add": self.add_scene, "duplicate": self.duplicate, "delete": self.delete, "undo": self.undo,
            "redo": self.redo, "present": partial(self._hand_over, self.present_wanted),
            "sheet": partial(self._hand_over, self.sheet_wanted),
        }  # fmt: skip
        self._buttons.pressed.connect(lambda name: acts[name]())
        make_shortcuts(KeyTable().of_story(), self)
        self.files.file_wanted.connect(self.file_wanted)
        self.files.file_to_open_wanted.connect(self.file_to_open_wanted)
        self.files.said.connect(self.notice_wanted)
        self.document.state_changed.connect(self._say_state)
        self._scenes.story_changed.connect(self._show_story)
        self._scenes.modelReset.connect(lambda: self.list.choose(0))
        self._scenes.rowsInserted.connect(lambda _, first, last: self.list.choose(first if first == last else 0))
        self.list.chosen.connect(self._on_chosen)
        self.list.deletion_wanted.connect(self.delete)
        self._fields.edited.connect(lambda scene, typed: self._scenes.edit(self._row, scene, typed))
        self._fields.subject_wanted.connect(self._take_present)
        self._fields.escaped.connect(self.closed)
        self._name.typed.connect(self._on_name_typed)
        self._name.escaped.connect(self.closed)
        self.session.changed.connect(self._on_session_changed)

    def _on_chosen(self) -> None:
        self._columns.scroll_up()
        self._show_scene()

    def _show_story(self) -> None:
        self._none.setVisible(not self._scenes.story.scenes)
        self.list.setVisible(bool(self._scenes.story.scenes))
        self._name.show_words(self._scenes.story.name)
        self._show_scene()

    def _show_scene(self) -> None:
        scene, wording = self._scene, self.language.wording
        staged = self._stages.look(scene, self._row + 1) if scene is not None else Staged()
        focused = self.focusWidget()
        if scene is None and focused is not None and self._fields.isAncestorOf(focused):
            self._buttons["add"].setFocus()  # before the fields go
        self._fields.show_scene(scene, self._row, self._say_subject(staged))
        self._columns.show_fields(shown=scene is not None)
        self._preview.show_scene(scene, staged, self.session.catalogue, wording)
        self._say_state()

    def _say_subject(self, staged: Staged) -> str:
        """Say what a scene compares, or an empty text where it compares nothing."""
        wording, catalogue = self.language.wording, self.session.catalogue
        if staged.activities:
            names = [capital(wording.of(catalogue.activity(each).name)) for each in staged.activities]
            return " · ".join(names)
        return say_result(staged, wording)

    def _say_state(self) -> None:
        story, path = self._scenes.story, self.document.path
        parts = [self.tr("“{name}”").replace("{name}", self.language.wording.of(story.name))]
        parts.append(str(path) if path is not None else self.tr("no file yet"))
        if self.document.is_modified:
            parts.append(self.tr("changes not saved"))
        self._state.setText(" · ".join(parts))
        steps, has_scene = self._scenes.steps, self._scene is not None
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

    def _take_present(self) -> None:
        if self._scene is not None:
            self._scenes.edit(self._row, with_subject(self._scene, self._present()))

    def _on_name_typed(self, field: str, code: str, words: str) -> None:
        name = {**self._scenes.story.name, code: cleaned(field, words)}
        name = {each: said for each, said in name.items() if said}
        if name:  # a story has one in one language at least
            self._scenes.change_head(replace(self._scenes.story, name=name), f"{field}.{code}")

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA:
            self._stages.use(self.session.catalogue)
            self._fields.use_articles(self._stages.articles)
            self._scenes.say_anew()
            self._show_scene()

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
