"""The scene of a guess: people raise hands or say a number, then the answer appears among their guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from comparawatt.engine.guess import LETTERS, Question
from comparawatt.engine.guess_wording import say_marks, say_miss, say_number
from comparawatt.engine.phrases import capital
from comparawatt.engine.vote import Score, say_score, score
from comparawatt.models.guess_model import GuessModel, Way
from comparawatt.screens.scenes.cards import Ballot, draw_ballots
from comparawatt.screens.scenes.compared import ASKED
from comparawatt.screens.scenes.dots import draw_guesses
from comparawatt.screens.scenes.foot import draw_lines
from comparawatt.screens.scenes.heading import LARGE_SIZES, draw_heading, set_heading
from comparawatt.screens.scenes.lanes import LanesPicture
from comparawatt.widgets.guess.answer_bar import AnswerBar, answer_of, icon_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_BAR, _BAR_WITH_GUESSES = 46, 76
_SCORE = 24
_GAP = 10


class GuessPicture(LanesPicture):
    """The question, the vote, the answer with the distribution of the guesses; then the lanes."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self._bar = AnswerBar(self.look)
        if self.shown.vote is not None:
            self.shown.vote.changed.connect(self.changed)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw what belongs to the step."""
        question, vote = self.question, self.shown.vote
        if question is None or vote is None or self.has_reached("bars"):
            super().draw(painter, room)
        elif self.step == "question":
            self._draw_question(painter, room, question, vote)
        else:
            self._draw_vote(painter, self.draw_sentence(painter, room), question, vote)

    def spoken(self) -> str:
        """Return the question with its cards, or the answer with what came of the vote."""
        said, question, vote = super().spoken(), self.question, self.shown.vote
        if question is None or vote is None:
            return said
        if self.step == "guess" and vote.way is Way.HANDS:
            cards = (" ".join(say_number(question, card, self.wording)) for card in question.cards)
            return f"{said} {', '.join(f'{letter}: {card}' for letter, card in zip(LETTERS, cards, strict=True))}"
        found = self._score(question, vote)
        return f"{said}. {say_score(found, self.wording)}" if self.step == "reveal" and found else said

    def _draw_question(self, painter: QPainter, room: QRectF, question: Question, vote: GuessModel) -> None:
        """Draw the question in large letters over the hidden bar."""
        above = room.adjusted(0, 0, 0, -self._bar_height(vote) - _GAP)
        layout = set_heading(self.parts(), above, self.look, share=0.8, sizes=LARGE_SIZES)
        top = above.top() + (above.height() - layout.height) * 0.35
        draw_heading(painter, layout, QPointF(room.left(), top), self.look, self.kind, colored=ASKED)
        self._draw_bar(painter, room, question, vote)

    def _draw_vote(self, painter: QPainter, room: QRectF, question: Question, vote: GuessModel) -> None:
        """Draw cards or scale, under them how the class did, and the bar of the answer."""
        is_revealed = self.has_reached("reveal")
        below = self._bar_height(vote) + _GAP
        found = self._score(question, vote) if is_revealed else None
        if found is not None:
            below += self.texts.px(_SCORE)
        area = room.adjusted(0, 4, 0, -below)
        if vote.way is Way.HANDS:
            ballots = tuple(self._ballot(question, vote, place) for place in range(len(LETTERS)))
            draw_ballots(painter, area, ballots, self.kind, self.texts, self.progress("reveal"))
        else:
            draw_guesses(
                painter,
                area,
                question,
                vote.groups,
                self.wording,
                self.texts,
                self.kind,
                revealed=self.progress("reveal"),
            )
        if found is not None:
            line = QRectF(room.left(), area.bottom() + 4, room.width(), self.texts.px(_SCORE))
            draw_lines(painter, line, (say_score(found, self.wording), ""), self.texts)
        self._draw_bar(painter, room, question, vote)

    def _draw_bar(self, painter: QPainter, room: QRectF, question: Question, vote: GuessModel) -> None:
        """Draw the bar of the answer at the bottom of a room, hidden as far as it is."""
        is_revealed = self.has_reached("reveal")
        height = self._bar_height(vote)
        answer = answer_of(question, vote, self.wording) if is_revealed else None
        bar = self._bar
        bar.show_answer(icon_of(question), self.wording.text("guess.cover"), answer)
        bar.uncover(self.progress("reveal"))
        bar.resize(round(room.width()), height)
        painter.save()
        painter.translate(room.left(), room.bottom() - height)
        bar.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.restore()

    def _bar_height(self, vote: GuessModel) -> int:
        """Return the height of the bar; the cards that hands are for are marked under it."""
        has_guesses = self.has_reached("reveal") and vote.way is Way.HANDS
        return self.look.px(_BAR_WITH_GUESSES if has_guesses else _BAR)

    def _ballot(self, question: Question, vote: GuessModel, place: int) -> Ballot:
        value, wording = question.cards[place], self.wording
        number = say_number(question, value, wording)[0]
        marks = round(value / question.cards[0])
        caption, is_right = say_marks(question, place, wording), None
        if self.has_reached("reveal"):
            miss = question.off(value)
            caption, is_right = capital(say_miss(miss, wording)), miss.is_right
        return Ballot(LETTERS[place], number, marks, caption, vote.hands[place], is_right)

    def _score(self, question: Question, vote: GuessModel) -> Score | None:
        if vote.way is Way.HANDS:
            return score(question, zip(question.cards, vote.hands, strict=True))
        return score(question, ((number, 1) for number in vote.groups))
