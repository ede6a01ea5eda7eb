"""Guess first: the answer of the present comparison is hidden until people have guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea

from comparawatt.engine.guess_wording import (
    ask_aloud,
    say_about,
    say_answer,
    say_hands,
    say_miss,
    say_question,
    say_solution,
)
from comparawatt.engine.messages import say_error
from comparawatt.engine.phrases import capital
from comparawatt.models.guess_model import GuessModel, Way
from comparawatt.screens.page import MARGIN, Page
from comparawatt.widgets.announcement import Announcer
from comparawatt.widgets.black_screen import BlackScreen
from comparawatt.widgets.controls import Button, Kind, Segments
from comparawatt.widgets.guess.answer_bar import AnswerBar, answer_of, icon_of
from comparawatt.widgets.guess.cards import GuessCards
from comparawatt.widgets.guess.keys import hands_of, is_black_screen
from comparawatt.widgets.guess.question_view import QuestionView
from comparawatt.widgets.guess.scale import GuessScale
from comparawatt.widgets.labels import Label
from comparawatt.widgets.motion import REVEAL, Motion
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.guess import Question


class Guess(Page):
    """Asks for a guess on a scale or by hands, and reveals how far off it is.

    Attributes:
        model: What is guessed.
        motion: Slides the hatching off the answer.
    """

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("guess_page")
        self.model = GuessModel(self.session, self)
        self.motion = Motion(self, reduced=self.reduced_motion)
        self._black: BlackScreen | None = None
        self._is_uncovered = False
        self._kicker = Label(self.look, 15, 600, "ink2", self)
        self._question = QuestionView(self.look, self)
        self._buttons = {Way.SCALE: self._button("guess_scale", kind=Kind.SEGMENT)}
        self._buttons[Way.HANDS] = self._button("guess_hands", kind=Kind.SEGMENT)
        self._another = self._button("guess_another", "hand")
        self._again = self._button("guess_again", "replay")
        self._stage = self._button("guess_stage", "bars", Kind.MAIN)
        self._reveal = self._button("guess_reveal", kind=Kind.MAIN)
        self._scale = GuessScale(self.model, self.look, self)
        self._cards = GuessCards(self.model, self.look, self)
        self._bar = AnswerBar(self.look, self)
        self._verdict = Label(self.look, 18, 800, parent=self)
        self._verdict.setObjectName("guess_verdict")
        self._answer = Label(self.look, 16, 500, parent=self)
        self._answer.setObjectName("guess_answer")
        self._note = Label(self.look, 14, 500, "ink2", self)
        self._note.setObjectName("guess_note")
        self._refusal = Label(self.look, 18, 600, parent=self)
        self._refusal.setObjectName("guess_refusal")
        self._counted = list(self.model.hands)
        self._result = Announcer(self, self._spoken)
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use; what was guessed stays."""
        super().retranslate_ui()
        self.title.setText(self.tr("Your turn to guess"))
        self._buttons[Way.SCALE].setText(self.tr("On a scale"))
        self._buttons[Way.HANDS].setText(self.tr("By hands"))
        self._reveal.setText(self.tr("Reveal"))
        self._stage.setText(self.tr("See on the stage"))
        self._again.setText(self.tr("Guess again"))
        self._another.setText(self.tr("Another guess"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody saw it, and hide the answer anew where the page is opened anew."""
        super().showEvent(event)
        if not event.spontaneous() and self.model.is_revealed:
            self.model.start_again()
        else:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count hands, make the window black, or go on; what is focused hears its keys first."""
        hands = hands_of(event)
        if event.isAutoRepeat():  # a key that is held down is one hand
            event.accept()
        elif hands is not None:
            self.model.raise_hand(*hands)
        elif is_black_screen(event):
            self._black = self._black or BlackScreen(self.window())
            self._black.cover()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right):
            self.go_on()
        else:
            super().keyPressEvent(event)

    @property
    def _is_told(self) -> bool:
        """Whether the answer is told in words, too: not before the hatching is gone."""
        return self.model.is_revealed and not self.motion.is_running

    def go_on(self) -> None:
        """Do what comes next: reveal the answer, let the hatching go at once, or go to the stage."""
        if self.model.question is not None and not self.model.is_revealed:
            self.model.reveal()
        elif self.motion.is_running:
            self.motion.finish()
        else:
            self.stage_wanted.emit()

    def _button(self, name: str, icon: str = "", kind: Kind = Kind.PLAIN) -> Button:
        button = Button(self.look, icon, kind, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press must not take the keys from the page
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._ways = Segments(list(self._buttons.values()), self)
        row.addWidget(self._ways)
        row.addStretch()
        for button in (self._another, self._again, self._stage, self._reveal):
            row.addWidget(button)
        self.body.setSpacing(8)
        self.body.setContentsMargins(MARGIN, 4, MARGIN, 12)
        for widget in (self._kicker, self._question, self._refusal):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self._scale)
        self.body.addWidget(self._cards, 1)
        self.body.addWidget(self._bar)
        for label in (self._verdict, self._answer, self._note):
            self.body.addWidget(label)
        self.body.addStretch()
        # A press beside everything must not take the keys from the page: its body is focused by Tab alone.
        area = self.findChild(QScrollArea, "page_body")
        if isinstance(area, QScrollArea):
            area.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._show)
        self.motion.moved.connect(self._on_moved)
        self.motion.ended.connect(self._show)
        for way, button in self._buttons.items():
            button.clicked.connect(lambda _=False, chosen=way: model.guess_by(chosen))
        self._reveal.clicked.connect(model.reveal)
        self._stage.clicked.connect(self.stage_wanted)
        self._again.clicked.connect(model.start_again)
        self._another.clicked.connect(model.ask_another)
        clicker = QShortcut(QKeySequence(Qt.Key.Key_PageDown), self)  # wherever the focus is
        clicker.setAutoRepeat(False)
        clicker.activated.connect(self.go_on)

    def _on_moved(self) -> None:
        self._uncover(self.motion.reveal_progress())

    def _uncover(self, progress: float) -> None:
        self._question.uncover(progress)
        self._bar.uncover(progress)

    def _show(self) -> None:
        """Show what the model says; it changes with every move of the stage's slider, and is not seen then."""
        if not self.isVisible():
            return
        self._move()
        model, question = self.model, self.model.question
        known = model.is_revealed
        self._buttons[model.way].setChecked(True)
        self._refusal.setText(say_error(model.refusal, self.language.wording) if model.refusal else "")
        self._refusal.setVisible(question is None)
        for part in (self._question, self._bar, self._note):
            part.setVisible(question is not None)
        self._ways.setVisible(question is not None and not known)
        self._scale.setVisible(question is not None and model.way is Way.SCALE)
        self._cards.setVisible(question is not None and model.way is Way.HANDS)
        self._reveal.setVisible(question is not None and not known)
        self._again.setVisible(known)
        self._stage.setVisible(known or question is None)
        self._another.setVisible((known or question is None) and model.has_others)
        self._answer.setVisible(self._is_told)
        self._verdict.setVisible(False)
        self._kicker.setVisible(question is not None and question.inverted)
        if question is not None:
            self._show_question(question)
            self._result.changed()

    def _show_question(self, question: Question) -> None:
        wording, known = self.language.wording, self.model.is_revealed
        icon, cover = icon_of(question), self.tr("Your turn to guess")
        if known:
            parts = say_solution(question, wording)
            spoken = "".join(part.text for part in parts)
            self._bar.show_answer(icon, cover, answer_of(question, self.model, wording))
            self._bar.setAccessibleName(say_answer(question, wording))
        else:
            parts, spoken = say_question(question, wording), ask_aloud(question, wording)
            self._bar.show_answer(icon, cover, None)
            self._bar.setAccessibleName(cover)
        self._question.show_question(parts, spoken, yardstick(icon))
        activity = question.comparison.activity
        self._kicker.setText(capital(wording.of(activity.name)) if activity else "")
        self._scale.show_question(question, wording)
        self._cards.show_question(question, wording, told=self._is_told)
        self._say_result(question)

    def _say_result(self, question: Question) -> None:
        """Say how far off the guesses are, or, while the answer is hidden, which keys there are."""
        model, wording = self.model, self.language.wording
        if not self._is_told:
            keys = self.tr("1 to 4: one hand more for A to D. With Shift: one less. →: reveal. B: black screen.")
            self._note.setText(keys)
            return
        verdict = ""
        if model.way is Way.HANDS:
            verdict = say_hands(question, model.hands, wording)
        elif model.number is not None:
            guess = say_about(question, model.number, wording)
            miss = say_miss(question.off(model.number), wording)
            verdict = wording.text("guess.yours", guess=guess, miss=miss)
        self._verdict.setText(verdict)
        self._verdict.setVisible(bool(verdict))
        self._answer.setText(say_answer(question, wording))
        self._note.setText(" ".join((wording.text("guess.note"), *wording.warnings(question.comparison))))

    def _spoken(self) -> str:
        """Say how far off the guesses are, or the card that has a hand more; nothing of a hidden answer."""
        if self._is_told:
            return " ".join(filter(None, (self._verdict.text(), self._answer.text())))
        before, self._counted = self._counted, list(self.model.hands)
        raised = [place for place, hands in enumerate(self._counted) if hands != before[place]]
        return ", ".join(map(self._cards.spoken, raised)) if self.model.way is Way.HANDS else ""

    def _move(self) -> None:
        """Let the hatching slide off once the answer is known, and lie there before."""
        if self.model.is_revealed == self._is_uncovered:
            return
        self._is_uncovered = self.model.is_revealed
        if self._is_uncovered:
            self.motion.start(REVEAL)
        else:
            self.motion.finish()
            self._uncover(0.0)
