"""What a person has chosen, and the comparison that follows from it: the only state that changes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QSignalBlocker, Signal

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
from comparawatt.engine.comparison import Comparison, Count, compare
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

START = "train-gpt4"
"""The activity of the start screen."""

MOST_LANES = 4
"""Beyond four no set of colours and shapes stays safe."""


class Change(Enum):
    """What a person changed."""

    WHAT = "what"
    AMOUNT = "amount"
    ESTIMATE = "estimate"
    LANES = "lanes"
    DATA = "data"


class Choice(msgspec.Struct, frozen=True):
    """What a session can be brought back to.

    Attributes:
        activity: Its id, or None where an energy was named.
        amount: How much of it; its default where None.
        estimate: Who says so; the activity's default where None.
        energy: In Wh, where no activity was chosen.
        lanes: Ids of the equivalents; the catalogue's defaults where empty.
    """

    activity: str | None = START
    amount: Amount | None = None
    estimate: str | None = None
    energy: float | None = None
    lanes: tuple[str, ...] = ()


class Session(QObject):
    """The choices of one window.

    Args:
        catalogue: The data in use.
        read: Reads that data anew, where it can be read anew.

    Attributes:
        changed: Emitted after each choice, with the `Change`.
    """

    changed = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        parent: QObject | None = None,
        *,
        read: Callable[[], Catalogue] | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self._read = read
        self._what: Activity | Energy
        self._amount: Amount | None = None
        self._estimate: Estimate | None = None
        self._lanes: tuple[Equivalent, ...] = ()
        self._told: str | None = None
        self.before: Comparison | None = None
        self.comparison: Comparison
        self.restore(Choice())

    @property
    def activity(self) -> Activity | None:
        """The chosen activity, or None where an energy was named."""
        return self._what if isinstance(self._what, Activity) else None

    @property
    def choice(self) -> Choice:
        """What `restore` brings back."""
        lanes = tuple(lane.id for lane in self._lanes)
        if isinstance(self._what, Energy):
            return Choice(None, energy=self._what.watt_hours, lanes=lanes)
        estimate = self._estimate.id if self._estimate else None
        return Choice(self._what.id, self._amount, estimate, lanes=lanes)

    @property
    def told(self) -> Count:
        """The count that the sentence tells: the one that was chosen, else the one that is easiest to picture."""
        chosen = [count for count in self.comparison.counts if count.equivalent.id == self._told]
        return chosen[0] if chosen else headline(self.comparison)

    def renew(self) -> None:
        """Read the data anew, where it can be read anew."""
        if self._read is not None:
            self.use(self._read())

    def use(self, catalogue: Catalogue) -> None:
        """Use other data; what is chosen stays as far as they have it, and what became a lane there is one.

        Raises:
            InputError: The data has no activity, or nothing to count in; nothing has changed.
        """
        former, choice, told = self.catalogue, self.choice, self._told
        lanes = _with_new_lanes(choice.lanes, former, catalogue)
        with QSignalBlocker(self):  # whoever follows hears of it once, when all of it is there
            try:
                self.catalogue = catalogue
                self.restore(msgspec.structs.replace(choice, lanes=lanes))
            except InputError:
                self.catalogue = former
                self.restore(choice)
                raise
            finally:
                self._told = told
        self.changed.emit(Change.DATA)

    def reset(self) -> None:
        """Go back to the start screen."""
        self.restore(Choice())

    def restore(self, choice: Choice) -> None:
        """Bring a choice back; what the data no longer has, or cannot be counted, is replaced by the start.

        Raises:
            InputError: The data has no activity, or nothing to count in.
        """
        catalogue = self.catalogue
        known = [
            catalogue.equivalents[lane] for lane in dict.fromkeys(choice.lanes) if lane in catalogue.equivalents
        ]
        lanes = known or catalogue.default_equivalents() or tuple(catalogue.equivalents.values())[:3]
        self._lanes = tuple(lanes[:MOST_LANES])
        self._told = None
        try:
            self._restore(choice)
        except (InputError, ValueError, KeyError):  # a settings file that was written by hand holds anything
            self._restore(Choice(choice.activity))

    def _restore(self, choice: Choice) -> None:
        catalogue = self.catalogue
        if choice.energy is not None:
            self.choose_energy(Energy(choice.energy))
            return
        activity_id = choice.activity if choice.activity in catalogue.activities else START
        first = next(iter(catalogue.activities), START)
        activity = catalogue.activities.get(activity_id or START) or catalogue.activity(first)
        estimates = catalogue.estimates[activity.id]
        estimate = next((each for each in estimates if each.id == choice.estimate), estimates[0])
        same = activity.id == choice.activity and _fits(choice.amount, estimate)
        amount = choice.amount if same and choice.amount else activity.default_amount
        self._compare(Change.WHAT, activity, amount, estimate)

    def choose_activity(self, activity_id: str) -> None:
        """Choose an activity, with its default amount and its default estimate."""
        activity = self.catalogue.activity(activity_id)
        self._compare(Change.WHAT, activity, activity.default_amount, self.catalogue.estimate(activity_id))

    def choose_energy(self, energy: Energy) -> None:
        """Choose an energy that somebody named; there is no activity then.

        Raises:
            InputError: It is beyond what is counted with; nothing has changed.
        """
        self._compare(Change.WHAT, energy, None, None)

    def choose_amount(self, amount: Amount) -> None:
        """Choose how much of the activity.

        Raises:
            InputError: It is beyond what is counted with; nothing has changed.
        """
        self._compare(Change.AMOUNT, self._what, amount, self._estimate)

    def choose_estimate(self, estimate_id: str) -> None:
        """Choose who says so; what the stage showed before stays as an outline."""
        if self.activity and estimate_id != (self._estimate and self._estimate.id):
            estimate = self.catalogue.estimate(self.activity.id, estimate_id)
            self._compare(Change.ESTIMATE, self._what, self._amount, estimate, before=self.comparison)

    def put_in_lane(self, place: int, equivalent_id: str) -> None:
        """Let an equivalent take a lane's place; where it stands in another lane, the two change places."""
        lanes = list(self._lanes)
        equivalent = self.catalogue.equivalent(equivalent_id)
        if equivalent in lanes:
            lanes[lanes.index(equivalent)] = lanes[place]
        lanes[place] = equivalent
        self._lanes = tuple(lanes)
        self._compare(Change.LANES, self._what, self._amount, self._estimate)

    def tell(self, equivalent_id: str) -> None:
        """Let the sentence tell an equivalent; it takes the place of the one that was told, if it has no lane."""
        ids = [lane.id for lane in self._lanes]
        told = ids.index(self.told.equivalent.id)
        self._told = equivalent_id
        if equivalent_id in ids:
            self.changed.emit(Change.LANES)
        else:
            self.put_in_lane(told, equivalent_id)

    def _compare(
        self,
        change: Change,
        what: Activity | Energy,
        amount: Amount | None,
        estimate: Estimate | None,
        *,
        before: Comparison | None = None,
    ) -> None:
        """Take a choice once it is known that it can be compared."""
        self.comparison = compare(self.catalogue, what, amount, estimate, self._lanes)
        self._what, self._amount, self._estimate, self.before = what, amount, estimate, before
        self.changed.emit(change)


def _with_new_lanes(lanes: tuple[str, ...], former: Catalogue, present: Catalogue) -> tuple[str, ...]:
    """Return the lanes, with what became a default one at their end, and without what is none any more."""
    before, now = (dict.fromkeys(each.id for each in data.default_equivalents()) for data in (former, present))
    new = [each for each in now if each not in before and each not in lanes][:MOST_LANES]
    kept = [each for each in lanes if each not in before or each in now]
    return (*kept[: MOST_LANES - len(new)], *new)


def _fits(amount: Amount | None, estimate: Estimate) -> bool:
    """Say whether a remembered amount is one of what the estimate counts."""
    runs = estimate.power is not None
    return amount is not None and (amount.duration is not None and amount.per is None) == runs
