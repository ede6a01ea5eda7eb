"""A guess at the present comparison: hands for cards, a number on a scale, and whether the answer is shown."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.engine.guess import LETTERS, Question, question
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.models.session import Session

MOST_GROUPS = 60
"""Groups that guess on the scale."""

_MOST_HANDS = 999


class Way(Enum):
    """How people guess."""

    SCALE = "scale"
    HANDS = "hands"


class GuessModel(QObject):
    """What is guessed about what the session tells; nothing of it is stored.

    Args:
        session: What is chosen.

    Attributes:
        changed: Emitted after each change.
        question: What is asked, or None where there is nothing to guess at.
        refusal: Why there is nothing to guess at, or None.
        way: How people guess at present.
        hands: How many hands each card has.
        number: The number on the scale, or None until somebody has chosen one.
        groups: What groups guessed on the scale, one number for each, in the order in which they said it.
        is_revealed: Whether the answer is shown; nothing can be guessed from then on.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.question: Question | None = None
        self.refusal: InputError | None = None
        self.way = Way.SCALE
        self.hands = [0] * len(LETTERS)
        self.number: float | None = None
        self.groups: list[float] = []
        self.is_revealed = False
        session.changed.connect(self._on_session_changed)
        self._ask()

    @property
    def has_others(self) -> bool:
        """Whether the comparison has more that can be guessed at."""
        return len(self._session.comparison.counts) > 1

    def guess_by(self, way: Way) -> None:
        """Guess in another way; what was guessed in the one before stays."""
        self.way = way
        self.changed.emit()

    def raise_hand(self, place: int, hands: int = 1) -> None:
        """Give a card hands, or take some away; a card never has fewer than none.

        Args:
            place: Of the card.
            hands: How many more; negative to take away.
        """
        if self.question is None or self.is_revealed:
            return
        self.way = Way.HANDS
        self.hands[place] = min(max(self.hands[place] + hands, 0), _MOST_HANDS)
        self.changed.emit()

    def guess(self, number: float) -> None:
        """Guess a number on the scale."""
        if self.question is None or self.is_revealed:
            return
        self.number = number
        self.changed.emit()

    def add_group(self, number: float) -> None:
        """Note what a group guesses on the scale.

        Args:
            number: More than zero.
        """
        if self.question is None or self.is_revealed or len(self.groups) >= MOST_GROUPS:
            return
        self.way = Way.SCALE
        self.groups.append(number)
        self.changed.emit()

    def drop_group(self) -> None:
        """Forget what the last group guessed."""
        if self.groups and not self.is_revealed:
            self.groups.pop()
            self.changed.emit()

    def reveal(self) -> None:
        """Show the answer."""
        if self.question is not None and not self.is_revealed:
            self.is_revealed = True
            self.changed.emit()

    def cover(self) -> None:
        """Hide the answer; what was guessed stays, and more can be."""
        if self.is_revealed:
            self.is_revealed = False
            self.changed.emit()

    def start_again(self) -> None:
        """Hide the answer, and forget what was guessed."""
        self.hands = [0] * len(LETTERS)
        self.number = None
        self.groups = []
        self.is_revealed = False
        self.changed.emit()

    def ask_another(self) -> None:
        """Ask for the next equivalent of the comparison."""
        ids = [count.equivalent.id for count in self._session.comparison.counts]
        told = ids.index(self._session.told.equivalent.id)
        self._session.tell(ids[(told + 1) % len(ids)])

    def _on_session_changed(self) -> None:
        before = self.question, self.refusal
        self._ask()
        if (self.question, self.refusal) != before:
            self.start_again()

    def _ask(self) -> None:
        self.question = self.refusal = None
        try:
            self.question = question(self._session.comparison, self._session.told)
        except InputError as error:
            self.refusal = error
