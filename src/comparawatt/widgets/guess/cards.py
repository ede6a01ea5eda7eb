"""The four cards of a guess, in a row, or two by two where there is no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from comparawatt.engine.guess import LETTERS, Question
from comparawatt.engine.guess_wording import say_marks, say_miss, say_number
from comparawatt.engine.phrases import capital
from comparawatt.widgets.guess.answer_bar import icon_of
from comparawatt.widgets.guess.card import CardContent, GuessCard
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from comparawatt.engine.wording import Wording
    from comparawatt.models.guess_model import GuessModel
    from comparawatt.widgets.look import Look

_GAP = 16
_NARROW = 190
"""Below this width of a card four do not stand in a row; it grows with the text."""


class GuessCards(QWidget):
    """Counts hands for the cards of a guess.

    Args:
        model: What is guessed.
        look: Theme, font and icons.
    """

    def __init__(self, model: GuessModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self._cards = [GuessCard(look, self) for _ in LETTERS]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setSpacing(_GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, card in enumerate(self._cards):
            card.raised.connect(lambda hands, card=place: model.raise_hand(card, hands))
        look.text_size_changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in a row where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def show_question(self, question: Question, wording: Wording, *, told: bool) -> None:
        """Show the cards of a question.

        Args:
            question: What is asked.
            wording: The language.
            told: Whether it is said how far off each card is.
        """
        kind = yardstick(icon_of(question))
        for place, card in enumerate(self._cards):
            card.show_card(self._content(question, place, wording, told=told), kind)

    def spoken(self, place: int) -> str:
        """Return what a screen reader says of a card."""
        return self._cards[place].accessibleName()

    def _arrange(self) -> None:
        columns = len(LETTERS) if self.width() >= 4 * self._look.px(_NARROW) + 3 * _GAP else 2
        if columns != self._columns:
            self._columns = columns
            for place, card in enumerate(self._cards):
                self._grid.addWidget(card, place // columns, place % columns)

    def _content(self, question: Question, place: int, wording: Wording, *, told: bool) -> CardContent:
        value, hands, letter = question.cards[place], self._model.hands[place], LETTERS[place]
        number, unit = say_number(question, value, wording)
        spoken = wording.plural("guess.card", hands, letter=letter, answer=f"{number} {unit}")
        caption, right = say_marks(question, place, wording), None
        if told:
            miss = question.off(value)
            caption, right = capital(say_miss(miss, wording)), miss.is_right
            spoken = f"{spoken}, {caption}"
        marks = round(value / question.cards[0])
        return CardContent(letter, number, marks, caption, hands, spoken, right)
