"""What there is to compare: sources, equivalents, activities and their estimates, from all packs in use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from comparawatt.engine.amounts import Amount, Countable, fold, words_of
from comparawatt.engine.intensities import Basis, Intensity
from comparawatt.engine.languages import Text, say
from comparawatt.engine.levers import Lever
from comparawatt.engine.ranges import Range
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

Group = Literal["ask", "create", "train", "everyone", "everyday"]
Confidence = Literal["measured", "modelled", "stated", "assumed"]
Statistic = Literal["mean", "median", "undefined"]

GROUPS: tuple[Group, ...] = get_args(Group)

Unit = dict[str, dict[str, str]]
"""The name of what is counted, by language and CLDR plural category."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A publication that figures were read in."""

    id: str
    title: str
    publisher: str
    year: int
    accessed: dt.date
    url: str | None = None


class Equivalent(msgspec.Struct, frozen=True, kw_only=True):
    """A familiar thing that uses electricity, or that stands for CO₂ or for water.

    It has one figure, always more than zero, of the basis that it is counted by.

    Attributes:
        energy: What one of it uses, in Wh, or None.
        co2: What one of it emits, in g of CO₂ equivalent, or None.
        water: What one of it holds, in L, or None.
        default: Whether it is a lane where nobody asked for others.
        icon: Name of an icon of ``resources/icons``.
    """

    id: str
    icon: str
    name: Text
    unit: Unit
    year: int
    scope: Text
    sources: tuple[str, ...]
    energy: Range | None = None
    co2: Range | None = None
    water: Range | None = None
    default: bool = False
    note: Text | None = None

    @property
    def basis(self) -> Basis:
        """What it is counted by."""
        if self.energy is not None:
            return "energy"
        return "water" if self.co2 is None else "co2"

    @property
    def figure(self) -> Range:
        """In Wh, in g or in L, by its basis."""
        figure = self.energy or self.co2 or self.water
        if figure is None:
            raise ValueError(f"equivalent {self.id} has no figure")
        return figure


class Activity(msgspec.Struct, frozen=True, kw_only=True):
    """A thing that AI does, or an everyday thing beside it.

    Attributes:
        unit: The functional unit that an amount counts.
        estimates_of: Another activity whose estimates count here too.
        people: How many people the default amount is shared among, where that is known; else None.
    """

    id: str
    group: Group
    icon: str
    name: Text
    unit: Unit
    default_amount: Amount
    estimates_of: str | None = None
    people: float | None = None
    note: Text | None = None


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """What one publication says that one functional unit of an activity uses.

    Attributes:
        energy: In Wh for one unit, or None for what runs.
        power: In W for one thing that runs, or None.
        confidence: How the figure came about.
        statistic: What kind of average it is, where the source says so or leaves it open.
        pue: How much the building adds (whole site over its computers), where the figure counts it; None where it
            does not, or where that is not said.
    """

    id: str
    activity: str
    name: Text
    year: int
    confidence: Confidence
    scope: Text
    sources: tuple[str, ...]
    energy: Range | None = None
    power: Range | None = None
    statistic: Statistic | None = None
    pue: float | None = None
    note: Text | None = None

    @property
    def figure(self) -> Range:
        """The energy in Wh or the power in W, whichever it gives."""
        figure = self.energy or self.power
        if figure is None:
            raise ValueError(f"estimate {self.id} has no figure")
        return figure


class Catalogue(msgspec.Struct, frozen=True):
    """Everything that the packs in use offer, by id and in the order of the packs.

    Attributes:
        edition: The date of the newest pack.
        estimates: By the id of the activity that they are counted for, inherited ones included; each activity
            has at least one, and the first is its default.
        levers: What could be otherwise.
        intensities: What a kWh brings with it, by country or place.
    """

    edition: dt.date
    sources: dict[str, Source]
    equivalents: dict[str, Equivalent]
    activities: dict[str, Activity]
    estimates: dict[str, tuple[Estimate, ...]]
    levers: dict[str, Lever] = {}
    intensities: dict[str, Intensity] = {}

    def activity(self, activity_id: str) -> Activity:
        """Return an activity.

        Raises:
            InputError: There is none of that id; close ids are suggested.
        """
        found = self.activities.get(activity_id)
        if found is None:
            raise InputError("find.activity", _close(activity_id, self.activities), id=activity_id)
        return found

    def equivalent(self, equivalent_id: str) -> Equivalent:
        """Return an equivalent.

        Raises:
            InputError: There is none of that id; close ids are suggested.
        """
        found = self.equivalents.get(equivalent_id)
        if found is None:
            raise InputError("find.equivalent", _close(equivalent_id, self.equivalents), id=equivalent_id)
        return found

    def estimate(self, activity_id: str, estimate_id: str | None = None) -> Estimate:
        """Return an estimate for an activity, its default one where no id is given.

        Raises:
            InputError: There is no such activity, or it has no such estimate; close ids are suggested.
        """
        estimates = self.estimates[self.activity(activity_id).id]
        if estimate_id is None:
            return estimates[0]
        for estimate in estimates:
            if estimate.id == estimate_id:
                return estimate
        close = _close(estimate_id, [estimate.id for estimate in estimates])
        raise InputError("find.estimate", close, id=estimate_id, activity=activity_id)

    def lever(self, lever_id: str) -> Lever:
        """Return a lever.

        Raises:
            InputError: There is none of that id; close ids are suggested.
        """
        found = self.levers.get(lever_id)
        if found is None:
            raise InputError("find.lever", _close(lever_id, self.levers), id=lever_id)
        return found

    def intensity(self, basis: Basis, country: str | None = None) -> Intensity:
        """Return what a kWh brings with it.

        Args:
            basis: ``co2`` or ``water``.
            country: Its code or its name in any language; the first of its basis where None.

        Raises:
            InputError: There is none of that name; close ones are suggested.
        """
        known = [each for each in self.intensities.values() if each.basis == basis]
        if country is None and known:
            return known[0]
        wanted = fold(country or "")
        for each in known:
            if wanted in (fold(each.id), *map(fold, each.name.values())):
                return each
        names = {fold(word): word for each in known for word in (each.id, *each.name.values())}
        close = tuple(names[word] for word in _close(wanted, names))
        raise InputError("find.country", close, id=country or "")

    def root(self, activity: Activity) -> Activity:
        """Return the activity in whose estimates an activity counts, however far up, or itself."""
        while activity.estimates_of in self.activities:
            activity = self.activities[activity.estimates_of]
        return activity

    def default_equivalents(self, basis: Basis = "energy") -> tuple[Equivalent, ...]:
        """Return the equivalents of a basis that count where nobody asked for others."""
        return tuple(each for each in self.equivalents.values() if each.default and each.basis == basis)

    def in_groups(self) -> list[Activity]:
        """Return the activities, those of a group together, in the order of `GROUPS`."""
        return sorted(self.activities.values(), key=lambda activity: GROUPS.index(activity.group))

    def countable(self, activity: Activity, language: str) -> Countable:
        """Return what an amount of an activity counts, for reading what people type."""
        forms = [form for by_category in activity.unit.values() for form in by_category.values()]
        estimates = self.estimates[activity.id]
        return Countable(
            words_of(forms),
            unit_name(activity.unit, language),
            runs=estimates[0].power is not None,
            least=min(estimate.figure.low for estimate in estimates),
            most=max(estimate.figure.high for estimate in estimates),
        )


def unit_name(unit: Unit, language: str) -> str:
    """Return the singular of a unit in a language, else in one that it has."""
    return say({code: forms.get("one", forms["other"]) for code, forms in unit.items()}, language)


def _close(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    import difflib  # only a slip needs it

    return tuple(difflib.get_close_matches(wanted.casefold(), list(known), 3, 0.5))
