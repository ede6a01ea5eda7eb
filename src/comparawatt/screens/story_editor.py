"""A story as people change it: its scenes, the form of the chosen one or of the whole, and what will be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.phrases import capital
from comparawatt.engine.story import Scene
from comparawatt.engine.story_change import with_subject
from comparawatt.engine.story_stage import Staged
from comparawatt.engine.story_wording import say_result
from comparawatt.models.choice import Change
from comparawatt.screens.story_preview import StoryPreview
from comparawatt.widgets.labels import Label
from comparawatt.widgets.story.columns import StoryColumns
from comparawatt.widgets.story.forms import StoryForms
from comparawatt.widgets.story.scene_list import SceneList

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.models.story_list import StoryList
    from comparawatt.models.story_stages import StoryStages
    from comparawatt.widgets.look import Look


class StoryEditor(QWidget):
    """Changes the story of a list.

    Args:
        scenes: The story.
        stages: Looks up what scenes show.
        session: Whose data they are looked up in.
        language: The language in use.
        look: Theme, font and icons.

    Attributes:
        shown: Emitted when another scene is chosen, or the story has changed.
        full: Emitted when there is no room for one more scene.
        subject_wanted: Emitted when the chosen scene shall compare what the main screen does.
        escaped: Emitted when somebody gives up in a line.
        list: The scenes.
    """

    shown = Signal()
    full = Signal()
    subject_wanted = Signal()
    escaped = Signal()

    def __init__(
        self,
        scenes: StoryList,
        stages: StoryStages,
        session: Session,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scenes = scenes
        self._stages = stages
        self._session = session
        self._language = language
        self.list = SceneList(scenes, look, self)
        self._none = Label(look, 15, 500, "ink2", self)
        self._forms = StoryForms(language, look, self)
        self._forms.scene.use_articles(stages.articles)
        self._preview = StoryPreview(language, look, self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setSpacing(12)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addStretch(0)  # takes the room where there is no list
        self._columns = StoryColumns(left, self._forms, self._preview, look, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns)
        self._connect()
        self.retranslate_ui()

    @property
    def row(self) -> int:
        """The place of the chosen scene, from 0; -1 where there is none."""
        return self.list.currentIndex().row()

    @property
    def scene(self) -> Scene | None:
        """The chosen scene."""
        scenes = self._scenes.story.scenes
        return scenes[self.row] if 0 <= self.row < len(scenes) else None

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Scenes of the story"))
        self._none.setText(
            self.tr(
                "No scene yet. Press A on the main screen to add what it shows, or begin with a new scene here."
            )
        )
        self._show_story()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    # What the buttons and the keys do

    def undo(self) -> None:
        """Take the last change back."""
        self._scenes.steps.undo()

    def redo(self) -> None:
        """Make it once more."""
        self._scenes.steps.redo()

    def add_scene(self) -> None:
        """Put an empty page of text behind the chosen scene."""
        if self._scenes.insert(self.row + 1, Scene(screen="text")):
            self._forms.choose_scene()
            self._forms.scene.focus_title()
        else:
            self.full.emit()

    def duplicate(self) -> None:
        """Put a second one behind the chosen scene."""
        if self.scene is not None and not self._scenes.duplicate(self.row):
            self.full.emit()

    def delete(self) -> None:
        """Take the chosen scene away."""
        if self.scene is not None:
            self._scenes.delete(self.row)

    def move_up(self) -> None:
        """Let the chosen scene come earlier."""
        self._scenes.move(self.row, self.row - 1)

    def move_down(self) -> None:
        """Let the chosen scene come later."""
        self._scenes.move(self.row, self.row + 1)

    def take(self, subject: Scene) -> None:
        """Let the chosen scene compare what another one does."""
        if self.scene is not None:
            self._scenes.edit(self.row, with_subject(self.scene, subject))

    def _connect(self) -> None:
        scenes, forms = self._scenes, self._forms
        scenes.story_changed.connect(self._show_story)
        scenes.modelReset.connect(self._on_other_story)
        scenes.rowsInserted.connect(lambda _, first, last: self.list.choose(first if first == last else 0))
        self.list.chosen.connect(self._on_chosen)
        self.list.clicked.connect(forms.choose_scene)
        self.list.deletion_wanted.connect(self.delete)
        forms.scene.edited.connect(lambda scene, typed: scenes.edit(self.row, scene, typed))
        forms.scene.subject_wanted.connect(self.subject_wanted)
        forms.head.edited.connect(scenes.change_head)
        for form in (forms.scene, forms.head):
            form.escaped.connect(self.escaped)
        self._session.changed.connect(self._on_session_changed)

    def _on_other_story(self) -> None:
        self._forms.head.show_story(self._scenes.story, anew=True)
        self.list.choose(0)

    def _on_chosen(self) -> None:
        self._columns.scroll_up()
        self._forms.choose_scene()
        self._show_scene()

    def _show_story(self) -> None:
        self._none.setVisible(not self._scenes.story.scenes)
        self.list.setVisible(bool(self._scenes.story.scenes))
        self._forms.head.show_story(self._scenes.story, anew=False)
        self._show_scene()

    def _show_scene(self) -> None:
        scene = self.scene
        staged = self._stages.look(scene, self.row + 1) if scene is not None else Staged()
        self._forms.have_scene(has_scene=scene is not None)
        self._forms.scene.show_scene(scene, self.row, self._say_subject(staged))
        self._preview.show_scene(scene, self.row + 1, staged, self._session.catalogue)
        self.shown.emit()

    def _say_subject(self, staged: Staged) -> str:
        """Say what a scene compares, or an empty text where it compares nothing."""
        wording, catalogue = self._language.wording, self._session.catalogue
        if staged.activities:
            names = [capital(wording.of(catalogue.activity(each).name)) for each in staged.activities]
            return " · ".join(names)
        return say_result(staged, wording)

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.DATA:
            self._stages.use(self._session.catalogue)
            self._forms.scene.use_articles(self._stages.articles)
            self._scenes.say_anew()
            self._show_scene()
