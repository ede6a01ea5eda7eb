"""The screen on which a visitor guesses: a question, and four cards of which a tap takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect

from comparawatt.engine.guess import LETTERS, Question
from comparawatt.engine.guess_wording import ask, say_marks, say_number
from comparawatt.engine.phrases import Part
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.screens.kiosk.surround import GAP, Surround
from comparawatt.widgets.guess.answer_bar import icon_of
from comparawatt.widgets.guess.card import CardContent
from comparawatt.widgets.kiosk.button import KioskButton
from comparawatt.widgets.kiosk.guess_card import KioskGuessCard
from comparawatt.widgets.kiosk.heading import Heading
from comparawatt.widgets.sentence_layout import TypeSize
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording

_HEADINGS = (TypeSize(66, 82, 4), TypeSize(58, 70, 4), TypeSize(50, 60, 5), TypeSize(44, 54, 9))
_TALLEST = 560


class GuessPage(KioskPage):
    """Asks; the first tap is the guess."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.setObjectName("kiosk_guess")
        self._surround = Surround(self)
        self._heading = Heading(self.look, self)
        self._cards = tuple(self._make(place) for place in range(len(LETTERS)))
        self._home = KioskButton(self.look, "home", self)
        self._home.setObjectName("kiosk_home")
        self._home.clicked.connect(self.visit.go_home)
        self.renew()

    def renew(self) -> None:
        """Show the question about the present choice."""
        self.retranslate_ui()
        self.lay_out()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._home.setText(self.tr("Home"))
        self._surround.retranslate_ui()
        question, wording = self.visit.guess.question, self.visit.language.wording
        if question is None:
            return
        kind = yardstick(icon_of(question))
        self._heading.show_parts(_asked(question, wording), kind)
        for place, card in enumerate(self._cards):
            card.show_card(_content(question, place, wording), kind)

    def lay_out(self) -> None:
        """Place heading, cards and footer; on an upright screen the cards lie low, two by two."""
        measure = self.measure
        room = self._surround.place(self._home)
        gap, foot, width = measure.px(GAP), room.bottom() + 1, room.width()
        top = self._heading.set_in(room.left(), room.top(), width, _HEADINGS) + gap
        rows = 2 if measure.is_upright else 1
        columns = len(self._cards) // rows
        tall = min((foot - top - gap * rows) // rows, measure.px(_TALLEST))
        first = foot - rows * (tall + gap)
        each = (width - gap * (columns - 1)) // columns
        for place, card in enumerate(self._cards):
            row, column = divmod(place, columns)
            card.setGeometry(QRect(room.left() + column * (each + gap), first + row * (tall + gap), each, tall))

    def _make(self, place: int) -> KioskGuessCard:
        card = KioskGuessCard(self.look, self)
        card.setObjectName(f"kiosk_card_{LETTERS[place]}")
        card.clicked.connect(lambda: self.visit.take_card(place))
        return card


def _asked(question: Question, wording: Wording) -> tuple[Part, ...]:
    """Return the question in pieces; what is asked about is marked as a result marks it."""
    parts = ask(question, wording, brief=True)
    if question.inverted:  # the units that are counted stand there, and are no subject
        return tuple(Part("text", part.text) if part.role == "activity" else part for part in parts)
    return parts


def _content(question: Question, place: int, wording: Wording) -> CardContent:
    value, letter = question.cards[place], LETTERS[place]
    number, unit = say_number(question, value, wording)
    marks = round(value / question.cards[0])
    caption = say_marks(question, place, wording)
    return CardContent(letter, number, marks, caption, 0, f"{letter}: {number} {unit}")
