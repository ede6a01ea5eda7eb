"""What a class has guessed so far: the hands of each card, or what each group said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparawatt.engine.guess import LETTERS
from comparawatt.engine.guess_wording import say_number
from comparawatt.models.guess_model import Way
from comparawatt.widgets.controls import Button
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.models.guess_model import GuessModel
    from comparawatt.widgets.look import Look


class Tally(QWidget):
    """Counts hands and groups; a press on a card is one hand more.

    Args:
        look: Theme and font.

    Attributes:
        raised: Emitted with the place of a card that has one hand more.
    """

    raised = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = Label(look, 15, 700, parent=self, wrap=False)
        self._groups = Label(look, 15, 500, parent=self)
        self._cards = [Button(look, "hand", parent=self) for _ in LETTERS]
        cards = Flow(8)
        cards.addWidget(self._total)
        for place, card in enumerate(self._cards):
            card.setObjectName(f"tally_{LETTERS[place]}")
            card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            card.clicked.connect(lambda _=False, raised=place: self.raised.emit(raised))
            cards.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(cards)
        layout.addWidget(self._groups)

    def show_votes(self, model: GuessModel, wording: Wording) -> None:
        """Show what was guessed.

        Args:
            model: What is guessed, with a question.
            wording: The language.
        """
        question = model.question
        if question is None:
            return
        by_hands = model.way is Way.HANDS
        for place, card in enumerate(self._cards):
            hands, answer = model.hands[place], " ".join(say_number(question, question.cards[place], wording))
            spoken = wording.plural("guess.card", hands, letter=LETTERS[place], answer=answer)
            card.setText(wording.text("talk.card", letter=LETTERS[place], hands=hands))
            card.setAccessibleName(wording.text("talk.more", card=spoken))
            card.setEnabled(not model.is_revealed)
            card.setVisible(by_hands)
        counted = ("talk.hands", sum(model.hands)) if by_hands else ("talk.groups", len(model.groups))
        self._total.setText(wording.plural(*counted))
        said = (say_number(question, number, wording)[0] for number in model.groups)
        self._groups.setText(" · ".join(said))
        self._groups.setVisible(not by_hands and bool(model.groups))
