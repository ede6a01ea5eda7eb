"""The amount dock in a window of its own, as a person uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from tests.hands import find, type_into

from comparawatt.widgets.amount_field import AmountField

if TYPE_CHECKING:
    from comparawatt.engine.amounts import Amount
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


class Dock(QWidget):
    """The amount dock, and something else that can have the focus."""

    def __init__(self, session: Session, language: LanguageSwitch, look: Look) -> None:
        super().__init__()
        self.session = session
        self.field = AmountField(session, language, look, self)
        self.field.resize(700, 110)
        self.other = QLineEdit(self)
        self.other.move(0, 150)

    @property
    def line(self) -> QLineEdit:
        """Where people type."""
        return self.field.field.line

    @property
    def message(self) -> str:
        """What stands below."""
        return find(self, QLabel, "amount_message").text()

    @property
    def suggestions(self) -> list[str]:
        """The suggestions that can be pressed."""
        found = self.findChildren(QAbstractButton)
        return [each.text() for each in found if each.objectName().startswith("suggestion") and each.isVisible()]

    @property
    def amount(self) -> Amount | None:
        """The amount that counts."""
        return self.session.comparison.amount

    @property
    def energy(self) -> float:
        """The energy that counts, in Wh."""
        return self.session.comparison.energy.central

    def type(self, text: str, *, enter: bool = True) -> None:
        type_into(self.line, text, enter=enter)
