"""The sentence of the present comparison; its marked words open the menus of what else it could be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from comparawatt.screens.session_menus import open_activities, open_equivalents
from comparawatt.widgets.sentence import Sentence
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


class SessionSentence(Sentence):
    """Tells what is compared, and changes it.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.

    Attributes:
        amount_pressed: Emitted with where on the screen the menu of amounts belongs.
        energy_pressed: Emitted when somebody wants to type another energy.
    """

    amount_pressed = Signal(QPoint)
    energy_pressed = Signal()

    def __init__(self, session: Session, language: LanguageSwitch, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._session = session
        self._language = language
        self.word_pressed.connect(self._on_word_pressed)
        session.changed.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tell what is chosen, in the language in use."""
        told = self._session.told
        descriptions = {
            "activity": self.tr("Choose another activity"),
            "amount": self.tr("Choose another amount"),
            "energy": self.tr("Type another energy"),
            "equivalent": self.tr("Choose what to count in"),
        }
        parts = self._language.wording.sentence(self._session.comparison, told)
        self.show_parts(parts, yardstick(told.equivalent.icon).text, descriptions)

    def _on_word_pressed(self, role: str, place: QPoint) -> None:
        session, wording = self._session, self._language.wording
        if role == "activity":
            open_activities(session, wording, self._look, self, place)
        elif role == "amount":
            self.amount_pressed.emit(place)
        elif role == "energy":
            self.energy_pressed.emit()
        else:
            open_equivalents(session, wording, self._look, self, place, session.tell)
