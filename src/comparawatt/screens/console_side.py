"""The right half of the speaker's console: the time, what comes next, and the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.meter_wording import say_clock
from comparawatt.engine.talk_wording import say_heading, say_left, say_shown, say_spent, say_step
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label
from comparawatt.widgets.notes import Notes

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk
    from comparawatt.widgets.look import Look


class ConsoleSide(QWidget):
    """Tells what the speaker alone should know.

    Args:
        talk: What is presented.
        language: The language in use.
        look: Theme and font.

    Attributes:
        notes: The notes of the present scene.
    """

    def __init__(self, talk: Talk, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk = talk
        self._language = language
        self._elapsed = self._label("console_elapsed", look, 42, 800)
        self._left = self._label("console_left", look, 19, 700)
        self._spent = self._label("console_spent", look, 15, 500, "ink2")
        self._next_step = self._label("console_next_step", look, 17, 700, wrap=True)
        self._next_scene = self._label("console_next_scene", look, 17, 700, wrap=True)
        self._next_shows = self._label("console_next_shows", look, 15, 500, "ink2", wrap=True)
        self._heading = self._label("console_notes", look, 15, 700, "ink2")
        self.notes = Notes(look, self)
        self._elapsed.setFont(look.font(42, 800, display=True, tabular=True))
        look.text_size_changed.connect(
            lambda: self._elapsed.setFont(look.font(42, 800, display=True, tabular=True))
        )
        clock = Flow(20)
        for label in (self._elapsed, self._left, self._spent):
            clock.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(clock)
        layout.addSpacing(12)
        for label in (self._next_step, self._next_scene, self._next_shows):
            layout.addWidget(label)
        layout.addSpacing(16)
        layout.addWidget(self._heading)
        layout.addWidget(self.notes, 1)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._heading.setText(self.tr("Notes"))
        self.notes.area.setAccessibleName(self.tr("Notes"))
        self._elapsed.setToolTip(self.tr("Since the first “next”"))
        self.show_place()
        self.show_time()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def show_time(self) -> None:
        """Show how long the talk has taken, and how much is left."""
        talk, wording = self._talk, self._language.wording
        elapsed, remaining = say_clock(talk.elapsed), talk.remaining
        self._elapsed.setText(elapsed)
        self._elapsed.setAccessibleName(wording.text("labelled", label=self._elapsed.toolTip(), text=elapsed))
        self._left.setText("" if remaining is None else say_left(remaining, wording))
        self._left.setVisible(remaining is not None)
        self._spent.setText(say_spent(talk.spent, talk.scene.minutes, wording))

    def show_place(self) -> None:
        """Show the notes of the present scene, and what comes next."""
        talk, wording = self._talk, self._language.wording
        scene, follows, following = talk.scene, talk.follows, talk.number + 1
        step = follows[1] if follows is not None and follows[0] == talk.number else None
        self._next_step.setText(wording.text("talk.next_step", step=say_step(step, wording)) if step else "")
        self._next_step.setVisible(step is not None)
        heading, shown = wording.text("talk.last"), ""
        if following <= len(talk.scenes):
            ahead = talk.scenes[following - 1], talk.staged_of(following), wording
            heading, shown = (
                wording.text("talk.next_scene", scene=say_heading(following, *ahead)),
                say_shown(*ahead),
            )
        self._next_scene.setText(heading)
        self._next_shows.setText(shown)
        self._next_shows.setVisible(bool(shown))
        self.notes.show_notes(wording.of(scene.notes) if scene.notes else "")

    def _label(
        self, name: str, look: Look, size: int, weight: int, color: str = "ink", *, wrap: bool = False
    ) -> Label:
        label = Label(look, size, weight, color, self, wrap=wrap)
        label.setObjectName(name)
        return label
