"""What can be said of a scene, as a form; each key that is typed counts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.story import GUESSES, SCREENS, USED
from comparawatt.engine.story_change import edited, with_words, words_of
from comparawatt.models.story_list import ICONS
from comparawatt.widgets.controls import Button, Segments
from comparawatt.widgets.controls import Kind as ButtonKind
from comparawatt.widgets.labels import Label
from comparawatt.widgets.own.choice import ChoiceField
from comparawatt.widgets.story.minutes_field import MinutesField
from comparawatt.widgets.story.words_fields import WordsFields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.article import Article
    from comparawatt.engine.story import Scene
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

_GAP = 14
_TEXT_LINES, _NOTE_LINES = 5, 4


class SceneFields(QWidget):
    """The form of one scene.

    Args:
        language: In which language it is said.
        look: Theme, font and icons.

    Attributes:
        edited: Emitted with the changed scene, and with the field where somebody types.
        subject_wanted: Emitted when the scene shall compare what the main screen does.
        escaped: Emitted when somebody gives up in a line.
    """

    edited = Signal(object, str)
    subject_wanted = Signal()
    escaped = Signal()

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._articles: Sequence[Article] = ()
        self._scene: Scene | None = None
        self._row = -1
        self._screen = ChoiceField("screen", look, self)
        self._screen.button.setObjectName("scene_screen")
        self._subject = Label(look, 15, 600, parent=self)
        self._subject.setObjectName("scene_subject")
        self._take = Button(look, "bars", parent=self)
        self._take.setObjectName("scene_take")
        self._claim = ChoiceField("claim", look, self)
        self._claim.button.setObjectName("scene_claim")
        self._guesses = {each: Button(look, kind=ButtonKind.SEGMENT, parent=self) for each in GUESSES}
        for name, button in self._guesses.items():
            button.setObjectName(f"scene_guess_{name}")
        self._segments = Segments(list(self._guesses.values()), self)
        self._title = WordsFields("scene", "title", 1, language, look, self)
        self._text = WordsFields("scene", "text", _TEXT_LINES, language, look, self)
        self._notes = WordsFields("scene", "notes", _NOTE_LINES, language, look, self)
        self._minutes = MinutesField("scene_minutes", language, look, self)
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.setContentsMargins(2, 2, 8, 2)
        for part in self._parts():
            layout.addWidget(part)
        layout.addStretch(1)
        self._connect()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        wording = self._language.wording
        self._screen.call(self.tr("Shown as"), self.tr("Choose a screen"))
        self._screen.offer({each: (wording.text(f"story.screens.{each}"), ICONS[each]) for each in SCREENS})
        self._claim.call(self.tr("Claim"), self.tr("Choose a claim"))
        self._take.setText(self.tr("Take the present comparison"))
        self._take.setToolTip(self.tr("What the main screen shows takes the place of what this scene compares"))
        self._guesses["hands"].setText(self.tr("By raised hands"))
        self._guesses["scale"].setText(self.tr("On a scale"))
        self._title.call(self.tr("Title ({name})"))
        self._text.call(self.tr("Text ({name})"))
        self._notes.call(self.tr("Notes for you alone ({name})"))
        self._minutes.call(self.tr("Minutes (may stay empty)"))
        self._offer_claims()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def use_articles(self, articles: Sequence[Article]) -> None:
        """Offer the claims of articles."""
        self._articles = articles
        self._offer_claims()

    def show_scene(self, scene: Scene | None, row: int, subject: str) -> None:
        """Show a scene, or nothing.

        Args:
            scene: The scene.
            row: Its place: in another one, nothing stays that was typed and counts for nothing.
            subject: What it compares, in words; empty where nothing is compared.
        """
        is_other, anew = scene is not self._scene, row != self._row
        self._scene, self._row = scene, row
        self._subject.setText(subject)
        if scene is None or not (is_other or anew):
            self._show_used()
            return
        self._screen.choose(scene.screen or "")
        self._claim.choose(scene.claim or "")
        for guess, choice in self._guesses.items():
            choice.setChecked(guess == scene.guess)
        for name, words in self._words().items():
            words.show_words(words_of(scene, name), anew=anew)
        self._minutes.show_minutes(scene.minutes, anew=anew)
        self._show_used()

    def focus_title(self) -> None:
        """Let people type the title."""
        self._title.focus_first()

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self._screen,
            self._subject,
            self._take,
            self._claim,
            self._segments,
            self._title,
            self._text,
            self._minutes,
            self._notes,
        )

    def _words(self) -> dict[str, WordsFields]:
        return {"title": self._title, "text": self._text, "notes": self._notes}

    def _connect(self) -> None:
        self._screen.chosen.connect(lambda chosen: self._change(screen=chosen))
        self._claim.chosen.connect(lambda chosen: self._change(claim=chosen))
        for name, button in self._guesses.items():
            button.clicked.connect(lambda _=False, chosen=name: self._change(guess=chosen))
        self._take.clicked.connect(self.subject_wanted)
        for words in self._words().values():
            words.typed.connect(self._on_typed)
            words.escaped.connect(self.escaped)
        self._minutes.typed.connect(lambda minutes: self._change("minutes", minutes=minutes))
        self._minutes.escaped.connect(self.escaped)

    def _change(self, typed_into: str = "", **fields: Any) -> None:
        if self._scene is not None:
            self.edited.emit(edited(self._scene, **fields), typed_into)

    def _on_typed(self, field: str, code: str, words: str) -> None:
        if self._scene is not None:
            self.edited.emit(with_words(self._scene, field, code, words), f"{field}.{code}")

    def _show_used(self) -> None:
        """Show the fields that the screen makes something of, and a text wherever there is one."""
        scene = self._scene
        screen = scene.screen if scene is not None else None
        used = USED[screen] if screen else frozenset()
        compares = bool(used & {"activity", "activities"})
        self._subject.setVisible(compares and bool(self._subject.text()))
        self._take.setVisible(compares)
        self._claim.setVisible("claim" in used)
        self._segments.setVisible("guess" in used)
        self._text.setVisible("text" in used or (scene is not None and scene.text is not None))

    def _offer_claims(self) -> None:
        wording = self._language.wording
        self._claim.offer(
            {
                f"{article.id}/{claim.id}": (wording.of(claim.short), "source")
                for article in self._articles
                for claim in article.claims
            }
        )
