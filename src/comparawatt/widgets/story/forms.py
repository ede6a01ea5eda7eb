"""The forms of a story: that of the chosen scene, or that of the story as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.story.head_fields import HeadFields
from comparawatt.widgets.story.scene_fields import SceneFields

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


class StoryForms(QWidget):
    """One of the two forms, and buttons that choose between them. Without a scene it is that of the story.

    Args:
        language: In which language they are said.
        look: Theme, font and icons.

    Attributes:
        scene: The form of a scene.
        head: The form of the story as a whole.
    """

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_scene = False
        self._of_scene = Button(look, kind=Kind.SEGMENT, parent=self)
        self._of_scene.setObjectName("story_form_scene")
        self._of_story = Button(look, kind=Kind.SEGMENT, parent=self)
        self._of_story.setObjectName("story_form_head")
        self.scene = SceneFields(language, look, self)
        self.head = HeadFields(language, look, self)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Segments([self._of_scene, self._of_story], self), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.scene, 1)
        layout.addWidget(self.head, 1)
        for button in (self._of_scene, self._of_story):
            button.clicked.connect(self._arrange)
        self._of_story.setChecked(True)
        self.retranslate_ui()
        self._arrange()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._of_scene.setText(self.tr("This scene"))
        self._of_story.setText(self.tr("The whole story"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def have_scene(self, *, has_scene: bool) -> None:
        """Say whether a scene is chosen."""
        if has_scene != self._has_scene:
            self._has_scene = has_scene
            self._choose(self._of_scene if has_scene else self._of_story)

    def choose_scene(self) -> None:
        """Show the form of the scene, where there is one."""
        if self._has_scene:
            self._choose(self._of_scene)

    def _choose(self, button: Button) -> None:
        button.setChecked(True)
        self._arrange()

    def _arrange(self) -> None:
        focused, of_scene = self.focusWidget(), self._of_scene.isChecked()
        hidden = self.head if of_scene else self.scene
        if focused is not None and hidden.isAncestorOf(focused):
            (self._of_scene if of_scene else self._of_story).setFocus()  # before the fields go
        self._of_scene.setEnabled(self._has_scene)
        self.scene.setVisible(of_scene)
        self.head.setVisible(not of_scene)
