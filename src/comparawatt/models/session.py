"""What a person has chosen, and the comparison that follows from it: the only state that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSignalBlocker, Signal

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
from comparawatt.engine.comparison import Comparison, Count, compare, without_levers
from comparawatt.engine.intensities import BASES, Basis, Intensity
from comparawatt.engine.scenario import Chosen, apply, why_not
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.models.choice import MOST_LANES, START, Change, Choice, fits, with_new_lanes

if TYPE_CHECKING:
    from collections.abc import Callable


class Session(QObject):
    """The choices of one window.

    Args:
        catalogue: The data in use.
        read: Reads that data anew, where it can be read anew.

    Attributes:
        changed: Emitted after each choice, with the `Change`.
        before: What is left as an outline: the comparison without its levers, or under another estimate.
        country: Where the electricity is made, whether or not CO₂ is counted at present; None until it was chosen.
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
        self._lanes: dict[Basis, tuple[Equivalent, ...]] = {}
        self._told: str | None = None
        self._levers: tuple[Chosen, ...] = ()
        self._intensity: Intensity | None = None
        self.country: str | None = None
        self.before: Comparison | None = None
        self.comparison: Comparison
        self.restore(Choice())

    @property
    def activity(self) -> Activity | None:
        """The chosen activity, or None where an energy was named."""
        return self._what if isinstance(self._what, Activity) else None

    @property
    def levers(self) -> tuple[Chosen, ...]:
        """The levers in use."""
        return self._levers

    @property
    def basis(self) -> Basis:
        """What is counted."""
        return self.comparison.basis

    @property
    def choice(self) -> Choice:
        """What `restore` brings back."""
        lanes = tuple(lane.id for lanes in self._lanes.values() for lane in lanes)
        common = Choice(None, lanes=lanes, levers=self._levers, basis=self.basis, country=self.country)
        if isinstance(self._what, Energy):
            return replace(common, energy=self._what.watt_hours)
        estimate = self._estimate.id if self._estimate else None
        return replace(common, activity=self._what.id, amount=self._amount, estimate=estimate)

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
        lanes = with_new_lanes(choice.lanes, former, catalogue)
        with QSignalBlocker(self):  # whoever follows hears of it once, when all of it is there
            try:
                self.catalogue = catalogue
                self.restore(replace(choice, lanes=lanes))
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
        """Bring a choice back, or as much of it as can be counted under the data, at least its activity.

        Raises:
            InputError: The data has no activity, or nothing to count in.
        """
        self._lanes = {basis: self._lanes_of(basis, choice.lanes) for basis in BASES}
        self._told = None
        choice = self._without_lost_country(choice)
        self.country = choice.country
        unchanged = replace(choice, levers=())
        for attempt in (choice, unchanged, replace(unchanged, basis="energy")):
            try:
                self._levers, self._intensity = attempt.levers, self._intensity_of(attempt.basis)
                self._restore(attempt)
            except (InputError, ValueError, KeyError):  # a file that was written by hand holds anything
                continue
            return
        self._levers, self._intensity = (), None
        self._restore(Choice(choice.activity))

    def _without_lost_country(self, choice: Choice) -> Choice:
        """Return a choice without a country that the data no longer has, and without its CO₂."""
        try:
            if choice.country is not None:
                self.catalogue.intensity("co2", choice.country)
        except InputError:
            return replace(choice, basis="energy" if choice.basis == "co2" else choice.basis, country=None)
        return choice

    def _lanes_of(self, basis: Basis, wanted: tuple[str, ...]) -> tuple[Equivalent, ...]:
        """Return the lanes of a basis: those that are wanted, else the defaults, else what there is."""
        known = [each for each in self.catalogue.equivalents.values() if each.basis == basis]
        by_id = {each.id: each for each in known}
        lanes = [by_id[each] for each in dict.fromkeys(wanted) if each in by_id]
        return tuple(lanes[:MOST_LANES] or self.catalogue.default_equivalents(basis)[:MOST_LANES] or known[:3])

    def _intensity_of(self, basis: Basis) -> Intensity | None:
        """Return what a kWh brings with it under a basis, in the country that was chosen."""
        if basis == "energy":
            return None
        return self.catalogue.intensity(basis, self.country if basis == "co2" else None)

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
        same = activity.id == choice.activity and fits(choice.amount, estimate)
        amount = choice.amount if same and choice.amount else activity.default_amount
        self._compare(Change.WHAT, activity, amount, estimate)

    def choose_activity(self, activity_id: str) -> None:
        """Choose an activity, with its default amount and its default estimate."""
        activity = self.catalogue.activity(activity_id)
        if self.basis == "water" and self.catalogue.root(activity).group == "everyday":
            self._intensity = None  # nothing is cooled there, so that electricity is what can be counted
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

    def use_lever(self, lever_id: str, value: float | None = None) -> None:
        """Let something be otherwise, or give a lever that is in use another value.

        Raises:
            InputError: It cannot be used here, contradicts another one, or its value is beyond what it can be;
                nothing has changed.
        """
        chosen = Chosen(lever_id, value)
        others = [each for each in self._levers if each.id != lever_id]
        place = next((n for n, each in enumerate(self._levers) if each.id == lever_id), len(others))
        self._use_levers((*others[:place], chosen, *others[place:]))

    def drop_lever(self, lever_id: str) -> None:
        """Let a lever rest."""
        self._use_levers(tuple(each for each in self._levers if each.id != lever_id))

    def _use_levers(self, levers: tuple[Chosen, ...]) -> None:
        if isinstance(self._what, Energy):
            if levers:
                raise InputError("what_if.energy")
            return
        estimate = self._estimate or self.catalogue.estimate(self._what.id)
        apply(self.catalogue, levers, self._what, estimate)
        before = self._levers
        try:
            self._levers = levers
            self._compare(Change.LEVERS, self._what, self._amount, self._estimate)
        except InputError:
            self._levers = before
            raise

    def count_by(self, basis: Basis, country: str | None = None) -> None:
        """Count electricity, CO₂ or water.

        Args:
            basis: What to count.
            country: Where the electricity is made; the one that was chosen before where None.

        Raises:
            InputError: There is no such country, or no water to count; nothing has changed.
        """
        remembered, intensity = self.country, self._intensity
        try:
            self.country = country or remembered
            self._intensity = self._intensity_of(basis)
            self._compare(Change.BASIS, self._what, self._amount, self._estimate)
        except InputError:
            self.country, self._intensity = remembered, intensity
            raise

    def put_in_lane(self, place: int, equivalent_id: str) -> None:
        """Let an equivalent take a lane's place; where it stands in another lane, the two change places."""
        lanes = list(self._lanes[self.basis])
        equivalent = self.catalogue.equivalent(equivalent_id)
        if equivalent.basis != self.basis:
            raise InputError("basis.other_equivalent", id=equivalent.id, basis=self.basis)
        if equivalent in lanes:
            lanes[lanes.index(equivalent)] = lanes[place]
        lanes[place] = equivalent
        self._lanes[self.basis] = tuple(lanes)
        self._compare(Change.LANES, self._what, self._amount, self._estimate)

    def tell(self, equivalent_id: str) -> None:
        """Let the sentence tell an equivalent; it takes the place of the one that was told, if it has no lane."""
        ids = [lane.id for lane in self._lanes[self.basis]]
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
        """Take a choice once it is known that it can be compared; levers that no longer fit it are let go."""
        levers = self._fitting_levers(what, estimate)
        basis: Basis = "energy" if self._intensity is None else self._intensity.basis
        lanes = self._lanes[basis]
        comparison = compare(
            self.catalogue, what, amount, estimate, lanes, levers=levers, intensity=self._intensity
        )
        self.before = without_levers(comparison, self.catalogue) if levers else before
        self.comparison, self._levers = comparison, levers
        self._what, self._amount, self._estimate = what, amount, estimate
        self.changed.emit(change)

    def _fitting_levers(self, what: Activity | Energy, estimate: Estimate | None) -> tuple[Chosen, ...]:
        if isinstance(what, Energy):
            return ()
        catalogue, who = self.catalogue, estimate or self.catalogue.estimate(what.id)
        return tuple(
            each
            for each in self._levers
            if each.id in catalogue.levers and not why_not(catalogue, catalogue.levers[each.id], what, who)
        )
