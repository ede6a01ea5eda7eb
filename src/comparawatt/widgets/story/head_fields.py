"""What can be said of a story as a whole, as a form; each key that is typed counts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.story_change import edited, with_words, words_of
from comparawatt.widgets.story.minutes_field import MinutesField
from comparawatt.widgets.story.words_fields import WordsFields

if TYPE_CHECKING:
    from comparawatt.engine.story import Story
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

_GAP = 14
_NOTE_LINES = 4


class HeadFields(QWidget):
    """The form of a story without its scenes.

    Args:
        language: In which language it is said.
        look: Theme, font and icons.

    Attributes:
        edited: Emitted with the changed story, and with the field where somebody types.
        escaped: Emitted when somebody gives up in a line.
    """

    edited = Signal(object, str)
    escaped = Signal()

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._story: Story | None = None
        self._name = WordsFields("story", "name", 1, language, look, self)
        self._minutes = MinutesField("story_minutes", language, look, self)
        self._note = WordsFields("story", "note", _NOTE_LINES, language, look, self)
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.setContentsMargins(2, 2, 8, 2)
        for part in (self._name, self._minutes, self._note):
            layout.addWidget(part)
            part.escaped.connect(self.escaped)
        layout.addStretch(1)
        for words in (self._name, self._note):
            words.typed.connect(self._on_typed)
        self._minutes.typed.connect(self._on_minutes)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._name.call(self.tr("Name of the story ({name})"))
        self._minutes.call(self.tr("Minutes of the whole story (empty: those of its scenes together)"))
        self._note.call(self.tr("For whom it is, and what is needed ({name})"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def show_story(self, story: Story, *, anew: bool) -> None:
        """Show a story.

        Args:
            story: The story.
            anew: Whether it is another one: then nothing stays that was typed and counts for nothing.
        """
        self._story = story
        self._name.show_words(story.name, anew=anew)
        self._minutes.show_minutes(story.minutes, anew=anew)
        self._note.show_words(words_of(story, "note"), anew=anew)

    def focus_name(self) -> None:
        """Let people type the name."""
        self._name.focus_first()

    def _on_typed(self, field: str, code: str, words: str) -> None:
        if self._story is not None:
            self.edited.emit(with_words(self._story, field, code, words), f"{field}.{code}")

    def _on_minutes(self, minutes: float | None) -> None:
        if self._story is not None:
            self.edited.emit(edited(self._story, minutes=minutes), "minutes")
