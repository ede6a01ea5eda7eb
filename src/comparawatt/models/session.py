"""What a person has chosen, and the comparison that follows from it: the only state that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.catalogue import Activity, Catalogue
from comparawatt.engine.comparison import Comparison, Count, without_levers
from comparawatt.engine.scenario import Chosen, apply
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.models.choice import Change, Choice, with_new_lanes
from comparawatt.models.selection import Selection, intensity_of, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.intensities import Basis


class Session(QObject):
    """The choices of one window. What is refused changes nothing.

    Args:
        catalogue: The data in use.
        read: Reads that data anew, where it can be read anew.

    Attributes:
        changed: Emitted after each choice, with the `Change`.
        before: What is left as an outline: the comparison without its levers, or under another estimate.
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
        self._selection: Selection
        self.before: Comparison | None = None
        self.comparison: Comparison
        self.restore(Choice())

    @property
    def activity(self) -> Activity | None:
        """The chosen activity, or None where an energy was named."""
        what = self._selection.what
        return what if isinstance(what, Activity) else None

    @property
    def levers(self) -> tuple[Chosen, ...]:
        """The levers in use."""
        return self._selection.levers

    @property
    def basis(self) -> Basis:
        """What is counted."""
        return self._selection.basis

    @property
    def country(self) -> str | None:
        """Where the electricity is made, whether or not CO₂ is counted at present; None until it was chosen."""
        return self._selection.country

    @property
    def choice(self) -> Choice:
        """What `restore` brings back."""
        return self._selection.choice

    @property
    def told(self) -> Count:
        """The count that the sentence tells: the one that was chosen, else the one that is easiest to picture."""
        return headline(self.comparison, self._selection.told)

    def renew(self) -> None:
        """Read the data anew, where it can be read anew.

        Raises:
            InputError: The data has no activity, or nothing to count in.
        """
        if self._read is not None:
            self.use(self._read())

    def use(self, catalogue: Catalogue) -> None:
        """Use other data; what is chosen stays as far as they have it, and what became a lane there is one.

        Raises:
            InputError: The data has no activity, or nothing to count in.
        """
        lanes = with_new_lanes(self.choice.lanes, self.catalogue, catalogue)
        selection, comparison = select(replace(self.choice, lanes=lanes), catalogue)
        self.catalogue = catalogue
        self._take(Change.DATA, selection, comparison)

    def reset(self) -> None:
        """Go back to the start screen."""
        self.restore(Choice())

    def restore(self, choice: Choice) -> None:
        """Bring a choice back, or as much of it as can be counted under the data, at least its activity.

        Raises:
            InputError: The data has no activity, or nothing to count in.
        """
        self._take(Change.WHAT, *select(choice, self.catalogue))

    def choose_activity(self, activity_id: str) -> None:
        """Choose an activity, with its default amount and its default estimate.

        Levers that make it more than is counted with are let go.

        Raises:
            InputError: There is no such activity, or it cannot be counted.
        """
        catalogue = self.catalogue
        activity = catalogue.activity(activity_id)
        selection = replace(
            self._selection,
            what=activity,
            amount=activity.default_amount,
            estimate=catalogue.estimate(activity_id),
        )
        if self.basis == "water" and catalogue.root(activity).group == "everyday":
            selection = replace(selection, intensity=None)  # nothing is cooled there: electricity can be counted
        try:
            self._choose(Change.WHAT, selection)
        except InputError:
            self._choose(Change.WHAT, replace(selection, levers=()))

    def choose_energy(self, energy: Energy) -> None:
        """Choose an energy that somebody named; there is no activity then.

        Raises:
            InputError: It is beyond what is counted with.
        """
        self._choose(Change.WHAT, replace(self._selection, what=energy, amount=None, estimate=None))

    def choose_amount(self, amount: Amount) -> None:
        """Choose how much of the activity.

        Raises:
            InputError: It is beyond what is counted with.
        """
        self._choose(Change.AMOUNT, replace(self._selection, amount=amount))

    def choose_estimate(self, estimate_id: str) -> None:
        """Choose who says so; what the stage showed before stays as an outline.

        Raises:
            InputError: There is no such estimate, or it comes to more than is counted with.
        """
        former = self._selection.estimate
        if self.activity and estimate_id != (former and former.id):
            estimate = self.catalogue.estimate(self.activity.id, estimate_id)
            self._choose(Change.ESTIMATE, replace(self._selection, estimate=estimate), before=self.comparison)

    def use_lever(self, lever_id: str, value: float | None = None) -> None:
        """Let something be otherwise, or give a lever that is in use another value.

        Raises:
            InputError: It cannot be used here, contradicts another one, or its value is beyond what it can be.
        """
        chosen = Chosen(lever_id, value)
        others = [each for each in self.levers if each.id != lever_id]
        place = next((n for n, each in enumerate(self.levers) if each.id == lever_id), len(others))
        self._use_levers((*others[:place], chosen, *others[place:]))

    def drop_lever(self, lever_id: str) -> None:
        """Let a lever rest.

        Raises:
            InputError: Without it there is more than is counted with.
        """
        self._use_levers(tuple(each for each in self.levers if each.id != lever_id))

    def _use_levers(self, levers: tuple[Chosen, ...]) -> None:
        what, estimate = self._selection.what, self._selection.estimate
        if isinstance(what, Energy) or estimate is None:
            if levers:
                raise InputError("what_if.energy")
            return
        apply(self.catalogue, levers, what, estimate)  # refuses what does not fit, which would be let go
        self._choose(Change.LEVERS, replace(self._selection, levers=levers))

    def count_by(self, basis: Basis, country: str | None = None) -> None:
        """Count electricity, CO₂ or water.

        Args:
            basis: What to count.
            country: Where the electricity is made; the one that was chosen before where None.

        Raises:
            InputError: There is no such country, or no water to count.
        """
        country = country or self.country
        intensity = intensity_of(basis, country, self.catalogue)
        self._choose(Change.BASIS, replace(self._selection, intensity=intensity, country=country))

    def put_in_lane(self, place: int, equivalent_id: str) -> None:
        """Let an equivalent take a lane's place; where it stands in another lane, the two change places.

        Raises:
            InputError: There is no such equivalent, or it is counted by another basis.
        """
        self._choose(Change.LANES, self._with_lane(place, equivalent_id))

    def _with_lane(self, place: int, equivalent_id: str) -> Selection:
        lanes = list(self._selection.lanes[self.basis])
        equivalent = self.catalogue.equivalent(equivalent_id)
        if equivalent.basis != self.basis:
            raise InputError("basis.other_equivalent", id=equivalent.id, basis=self.basis)
        if equivalent in lanes:
            lanes[lanes.index(equivalent)] = lanes[place]
        lanes[place] = equivalent
        return replace(self._selection, lanes={**self._selection.lanes, self.basis: tuple(lanes)})

    def tell(self, equivalent_id: str) -> None:
        """Let the sentence tell an equivalent; it takes the place of the one that was told, if it has no lane.

        Raises:
            InputError: There is no such equivalent, or it is counted by another basis.
        """
        ids = [lane.id for lane in self._selection.lanes[self.basis]]
        if equivalent_id in ids:
            self._selection = replace(self._selection, told=equivalent_id)
            self.changed.emit(Change.LANES)
            return
        selection = self._with_lane(ids.index(self.told.equivalent.id), equivalent_id)
        self._choose(Change.LANES, replace(selection, told=equivalent_id))

    def _choose(self, change: Change, selection: Selection, *, before: Comparison | None = None) -> None:
        """Take what was chosen once it is known that it can be counted; levers that no longer fit are let go."""
        selection = selection.with_fitting_levers(self.catalogue)
        self._take(change, selection, selection.compared(self.catalogue), before)

    def _take(
        self, change: Change, selection: Selection, comparison: Comparison, before: Comparison | None = None
    ) -> None:
        self.before = without_levers(comparison, self.catalogue) if selection.levers else before
        self._selection, self.comparison = selection, comparison
        self.changed.emit(change)
