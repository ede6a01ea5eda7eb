"""What is chosen, as the data has it: one value that is taken whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
from comparawatt.engine.comparison import Comparison, compare
from comparawatt.engine.intensities import BASES, Basis, Intensity
from comparawatt.engine.scenario import Chosen, why_not
from comparawatt.errors import InputError
from comparawatt.models.choice import MOST_LANES, START, Choice, fits


class Selection(msgspec.Struct, frozen=True):
    """What is compared, how, and in what.

    Attributes:
        what: An activity, or an energy that was named.
        amount: How much of the activity; None where an energy was named.
        estimate: Who says so; None where an energy was named.
        lanes: What is counted in, by basis.
        levers: What is otherwise than the estimate says.
        intensity: What a kWh brings with it, where CO₂ or water is counted.
        country: Where the electricity is made, whether or not CO₂ is counted at present; None until it was chosen.
        told: Id of the equivalent that the sentence tells; None for the one that is easiest to picture.
    """

    what: Activity | Energy
    amount: Amount | None
    estimate: Estimate | None
    lanes: Mapping[Basis, tuple[Equivalent, ...]]
    levers: tuple[Chosen, ...] = ()
    intensity: Intensity | None = None
    country: str | None = None
    told: str | None = None

    @property
    def basis(self) -> Basis:
        """What is counted."""
        return "energy" if self.intensity is None else self.intensity.basis

    @property
    def choice(self) -> Choice:
        """What brings it back."""
        lanes = tuple(lane.id for lanes in self.lanes.values() for lane in lanes)
        common = Choice(
            None, lanes=lanes, levers=self.levers, basis=self.basis, country=self.country, told=self.told
        )
        if isinstance(self.what, Energy):
            return replace(common, energy=self.what.watt_hours)
        estimate = self.estimate.id if self.estimate else None
        return replace(common, activity=self.what.id, amount=self.amount, estimate=estimate)

    def compared(self, catalogue: Catalogue) -> Comparison:
        """Return the comparison that follows from it.

        Raises:
            InputError: It cannot be counted.
        """
        return compare(
            catalogue,
            self.what,
            self.amount,
            self.estimate,
            self.lanes[self.basis],
            levers=self.levers,
            intensity=self.intensity,
        )

    def with_fitting_levers(self, catalogue: Catalogue) -> Selection:
        """Return it without the levers that have nothing to do with what is chosen."""
        what, estimate = self.what, self.estimate
        if isinstance(what, Energy) or estimate is None:
            return replace(self, levers=())
        known = [each for each in self.levers if each.id in catalogue.levers]
        fitting = [each for each in known if not why_not(catalogue, catalogue.levers[each.id], what, estimate)]
        return replace(self, levers=tuple(fitting))


def select(choice: Choice, catalogue: Catalogue) -> tuple[Selection, Comparison]:
    """Return as much of a choice as can be counted under the data, at least its activity, and what it comes to.

    Raises:
        InputError: The data has no activity, or nothing to count in.
    """
    choice = _without_lost_country(choice, catalogue)
    unchanged = replace(choice, levers=())
    for attempt in (choice, unchanged, replace(unchanged, basis="energy")):
        try:
            selection = _selected(attempt, catalogue).with_fitting_levers(catalogue)
            return selection, selection.compared(catalogue)
        except (InputError, ValueError, KeyError):  # a file that was written by hand holds anything
            continue
    plain = Choice(choice.activity, lanes=choice.lanes, country=choice.country, told=choice.told)
    selection = _selected(plain, catalogue)
    return selection, selection.compared(catalogue)


def _without_lost_country(choice: Choice, catalogue: Catalogue) -> Choice:
    """Return a choice without a country that the data no longer has, and without its CO₂."""
    try:
        if choice.country is not None:
            catalogue.intensity("co2", choice.country)
    except InputError:
        return replace(choice, basis="energy" if choice.basis == "co2" else choice.basis, country=None)
    return choice


def _selected(choice: Choice, catalogue: Catalogue) -> Selection:
    lanes = {basis: _lanes_of(basis, choice.lanes, catalogue) for basis in BASES}
    intensity = intensity_of(choice.basis, choice.country, catalogue)
    if choice.energy is not None:
        return Selection(Energy(choice.energy), None, None, lanes, (), intensity, choice.country, choice.told)
    activities = catalogue.activities
    activity = activities.get(choice.activity or START) or activities.get(START)
    activity = activity or catalogue.activity(next(iter(activities), START))
    estimates = catalogue.estimates[activity.id]
    estimate = next((each for each in estimates if each.id == choice.estimate), estimates[0])
    same = activity.id == choice.activity and fits(choice.amount, estimate)
    amount = choice.amount if same and choice.amount else activity.default_amount
    return Selection(activity, amount, estimate, lanes, choice.levers, intensity, choice.country, choice.told)


def _lanes_of(basis: Basis, wanted: tuple[str, ...], catalogue: Catalogue) -> tuple[Equivalent, ...]:
    """Return the lanes of a basis: those that are wanted, else the defaults, else what there is."""
    known = [each for each in catalogue.equivalents.values() if each.basis == basis]
    by_id = {each.id: each for each in known}
    lanes = [by_id[each] for each in dict.fromkeys(wanted) if each in by_id]
    return tuple(lanes[:MOST_LANES] or catalogue.default_equivalents(basis)[:MOST_LANES] or known[:3])


def intensity_of(basis: Basis, country: str | None, catalogue: Catalogue) -> Intensity | None:
    """Return what a kWh brings with it under a basis; only CO₂ has a country.

    Raises:
        InputError: There is no such country, or nothing that the basis could be counted by.
    """
    if basis == "energy":
        return None
    return catalogue.intensity(basis, country if basis == "co2" else None)
