"""A visit: from the attract loop over a choice and a guess to a result, and back to the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from comparawatt.errors import InputError
from comparawatt.models.choice import Choice
from comparawatt.models.guess_model import GuessModel, Way

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.kiosk import Kiosk
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session

Place = Literal["attract", "choose", "guess", "result"]
Event = Literal["visit", "choice", "guess", "language", "estimate", "lever"]


class Visit(QObject):
    """Where a visitor is, and what is chosen; whoever shows it follows its signals.

    Args:
        session: What is chosen.
        language: The language in use.
        kiosk: What can be chosen.
        home: Code of the language that everything returns to.

    Attributes:
        moved: Emitted when another screen is to be shown.
        noted: Emitted with an `Event` and what it was about, such as an activity's id; nothing about a person.
        place: The screen that is shown.
        guess: What is guessed about the choice.
        guessed: The place of the card that was guessed, or None.
    """

    moved = Signal()
    noted = Signal(str, str)

    def __init__(
        self, session: Session, language: LanguageSwitch, kiosk: Kiosk, home: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.language = language
        self.kiosk = kiosk
        self._home = home
        self.place: Place = "attract"
        self.guess = GuessModel(session, self)
        self.guessed: int | None = None

    def begin(self) -> None:
        """Leave the attract loop."""
        if self.place == "attract":
            self.noted.emit("visit", "")
            self._go("choose")

    def speak(self, code: str) -> None:
        """Use another language; somebody who does has begun."""
        if self.place == "attract":
            self.begin()
        if code != self.language.code:
            self.language.switch(code)
            self.noted.emit("language", code)

    def return_to(self, code: str) -> None:
        """Let another language be the one that everything returns to, and speak it."""
        self._home = code
        self.language.switch(code)

    def choose(self, activity_id: str) -> None:
        """Choose an activity, and guess at it; where there is nothing to guess, its result is shown at once.

        An id that the data do not hold changes nothing.
        """
        try:
            self.session.restore(Choice(activity=activity_id))
        except InputError:
            return
        if self.session.activity is None or self.session.activity.id != activity_id:
            return
        self._tell()
        self.guessed = None
        self.guess.start_again()
        self.noted.emit("choice", activity_id)
        self._go("guess" if self.guess.question else "result")

    def take_card(self, place: int) -> None:
        """Guess one of the four cards, and see the result.

        Args:
            place: Of the card, from 0.
        """
        question = self.guess.question
        if self.place != "guess" or question is None:
            return
        self.guessed = place
        self.guess.guess_by(Way.HANDS)
        self.guess.raise_hand(place)
        self.guess.reveal()
        self.noted.emit("guess", "right" if place == question.right else "wrong")
        self._go("result")

    def choose_estimate(self, estimate_id: str) -> None:
        """Let another one say it."""
        self.session.choose_estimate(estimate_id)
        self.noted.emit("estimate", estimate_id)

    def use_lever(self, *, on: bool) -> None:
        """Use the kiosk's lever, or let it rest; where it does not fit, nothing changes."""
        lever = self.kiosk.what_if
        if lever is None:
            return
        try:
            if on:
                self.session.use_lever(lever)
            else:
                self.session.drop_lever(lever)
        except InputError:
            return
        self.noted.emit("lever", lever)

    def again(self) -> None:
        """Choose once more."""
        self._forget()
        self._go("choose")

    def go_home(self) -> None:
        """Return to the start: language, choices and guesses."""
        self._forget()
        self.language.switch(self._home)
        self._go("attract")

    def use(self, kiosk: Kiosk, catalogue: Catalogue) -> None:
        """Use other data, and what can be chosen of them; asked for at the start alone, where nobody is.

        Args:
            kiosk: What can be chosen, which the data hold.
            catalogue: The data.
        """
        self.kiosk = kiosk
        self.session.use(catalogue)
        self._forget()
        self.moved.emit()

    def _tell(self) -> None:
        """Ask for what the kiosk asks for, where it is no small part of one."""
        for count in self.session.comparison.counts:
            if count.equivalent.id == self.kiosk.told and count.count.central >= 1:
                self.session.tell(count.equivalent.id)
                return

    def _forget(self) -> None:
        self.guessed = None
        self.session.restore(self._start())
        self.guess.start_again()

    def _start(self) -> Choice:
        """Return the choice of the start: the first activity of the attract loop that the data hold."""
        held = [each for each in self.kiosk.attract if each in self.session.catalogue.activities]
        return Choice(activity=held[0]) if held else Choice()

    def _go(self, place: Place) -> None:
        if place != self.place:
            self.place = place
            self.moved.emit()
