"""The amount that counts, and what people type in its place: read, and said back. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.amounts import Amount, Energy, read_entry
from comparawatt.engine.scenario import product

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session


class AmountEntry:
    """Reads and says amounts of a session's activity, or energies.

    Args:
        session: What is chosen.
        language: In which language it is typed and said.
    """

    def __init__(self, session: Session, language: LanguageSwitch) -> None:
        self._session = session
        self._language = language

    @property
    def present(self) -> Amount | Energy:
        """What counts at present."""
        comparison = self._session.comparison
        return comparison.amount or Energy(comparison.energy.central)

    @property
    def text(self) -> str:
        """What counts at present, as it stands in the field."""
        wording, activity = self._language.wording, self._session.activity
        present = self.present
        if isinstance(present, Amount) and activity:
            return wording.amount(present, activity)
        return wording.energy(self._session.comparison.energy.central)

    def read(self, text: str) -> Amount | Energy:
        """Read what somebody typed.

        Raises:
            InputError: It is no amount of the activity, and no energy.
        """
        activity, code = self._session.activity, self._language.code
        countable = self._session.catalogue.countable(activity, code) if activity else None
        return read_entry(text, countable, self._language.languages, code)

    def choose(self, value: Amount | Energy) -> None:
        """Let something else count.

        Raises:
            InputError: It is more than can be counted.
        """
        if isinstance(value, Energy):
            self._session.choose_energy(value)
        else:
            self._session.choose_amount(value)

    def echo(self, value: Amount | Energy) -> str:
        """Say back what was read, where it is not what stands there anyway."""
        wording, activity = self._language.wording, self._session.activity
        if value == self.present and (isinstance(value, Energy) or value.per is None):
            return ""
        if isinstance(value, Energy):
            return wording.text("amount.echo_energy", energy=wording.energy(value.watt_hours))
        return wording.total(value, activity) if activity else ""

    def reckoned(self) -> str:
        """Say what the levers make of the amount, where they change it."""
        comparison = self._session.comparison
        amount, activity = comparison.amount, comparison.activity
        factor = product([each for each in comparison.levers if each.lever.changes == "amount"]).central
        if amount is None or activity is None or factor == 1 or (amount.duration and not amount.per):
            return ""
        return self._language.wording.reckoned(amount.count, factor, activity)

    def warning(self) -> str:
        """Say what belongs beside the result: that a median is multiplied by a volume, whose CO₂ it is."""
        return " ".join(self._language.wording.warnings(self._session.comparison))
