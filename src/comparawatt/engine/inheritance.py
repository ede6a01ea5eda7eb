"""Which estimates count for which activity: its own, and those of the activity that it counts in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from comparawatt.engine.comparison import times_used
from comparawatt.engine.units import HIGHEST_WATT_HOURS

if TYPE_CHECKING:
    from comparawatt.engine.amounts import Amount
    from comparawatt.engine.catalogue import Activity, Catalogue, Estimate
    from comparawatt.engine.packs import Entry

_MOST_ESTIMATES = 1000
"""Estimates that an activity may have; a chain of many activities would hand down more and more."""

_SHOWN_OF_A_CIRCLE = 10


class Add(Protocol):
    """Notes a fault of an entry."""

    def __call__(self, key: str, entry: Entry, field: str = "", **values: str) -> None:
        """Note it."""


class Inheritance:
    """Hands estimates down from activity to activity, leaving out and naming what does not fit.

    Args:
        base: A catalogue that is complete already.
        activities: The activities that are added, by id; those in a circle are taken out.
        left_out: Ids of activities that were left out already.
        add: Notes a fault.
    """

    def __init__(self, base: Catalogue, activities: dict[str, Entry], left_out: set[str], add: Add) -> None:
        self._base = base
        self._activities = activities
        self._left_out = left_out - activities.keys() - base.activities.keys()
        self._add = add

    def estimates(self, entries: list[Entry]) -> dict[str, tuple[Estimate, ...]]:
        """Return the estimates of each activity that has any, its own before those it counts in."""
        self._leave_out_circles()
        own: dict[str, list[Entry]] = {}
        for entry in entries:
            activity_id = entry.value.activity
            if activity_id in self._activities or activity_id in self._base.activities:
                own.setdefault(activity_id, []).append(entry)
            else:
                key = "depends" if activity_id in self._left_out else "unknown_activity"
                self._add(key, entry, "activity", id=activity_id)
        counted = dict(self._base.estimates)
        if not self._base.activities.keys().isdisjoint(own):
            self._add_to_base(own, counted)
        for start in self._activities:
            trail = [start]
            while (parent := self._parent(trail[-1])) in self._activities and parent not in counted:
                if parent in self._left_out:
                    break
                trail.append(parent)
            for activity_id in reversed(trail):
                if activity_id not in counted and activity_id not in self._left_out:
                    self._count(self._activities[activity_id], own.get(activity_id, []), counted)
        return counted

    def _parent(self, activity_id: str) -> str | None:
        parent: str | None = self._activities[activity_id].value.estimates_of
        return parent

    def _leave_out_circles(self) -> None:
        """Remove activities whose `estimates_of` leads round in a circle, naming each circle once."""
        finished: set[str] = set()
        for start in list(self._activities):
            trail: dict[str, None] = {}
            step: str | None = start
            while step in self._activities and step not in finished and step not in trail:
                trail[step] = None
                step = self._parent(step)
            finished.update(trail)
            if step in trail:
                circle = list(trail)[list(trail).index(step) :]
                more = ["…"] if len(circle) > _SHOWN_OF_A_CIRCLE else []
                shown = " → ".join([*circle[:_SHOWN_OF_A_CIRCLE], *more, step])
                self._add("cycle", self._activities[step], "estimates_of", cycle=shown)
                for member in circle:
                    del self._activities[member]
                self._left_out.update(circle)

    def _add_to_base(self, own: dict[str, list[Entry]], counted: dict[str, tuple[Estimate, ...]]) -> None:
        """Give estimates to activities of the base, and to all that count in them, however far down."""
        finished: set[str] = set()
        for start in self._base.activities:
            trail: list[Activity] = []
            step: str | None = start
            while step in self._base.activities and step not in finished:
                finished.add(step)
                trail.append(self._base.activities[step])
                step = trail[-1].estimates_of
            for activity in reversed(trail):
                before = counted[activity.id]
                added = [e.value for e in self._fitting(activity, before, own.get(activity.id, []))]
                known = {estimate.id for estimate in (*before, *added)}
                above = counted.get(activity.estimates_of or "", ())
                handed = [e for e in above if e.id not in known and not _is_too_much(e, activity.default_amount)]
                counted[activity.id] = (*before, *added, *handed)

    def _count(self, entry: Entry, own: list[Entry], counted: dict[str, tuple[Estimate, ...]]) -> None:
        activity: Activity = entry.value
        parent = activity.estimates_of
        if parent and parent not in counted:
            key = "depends" if parent in self._left_out else "unknown_activity"
            self._leave_out(key, entry, "estimates_of", own, id=parent)
            return
        inherited = counted[parent] if parent else ()
        fitting = self._fitting(activity, inherited, own)
        ids = {each.value.id for each in fitting}
        estimates = (*(each.value for each in fitting), *(e for e in inherited if e.id not in ids))
        amount = activity.default_amount
        if not estimates:
            self._leave_out("no_estimate", entry)
        elif len(estimates) > _MOST_ESTIMATES:
            self._leave_out("too_many_estimates", entry, own=fitting)
        elif (estimates[0].power is not None) != (amount.duration is not None and amount.per is None):
            self._leave_out("amount_kind", entry, "default_amount", fitting)
        elif any(_is_too_much(estimate, amount) for estimate in inherited):
            self._leave_out("amount_too_large", entry, "default_amount", fitting)
        else:
            counted[activity.id] = estimates

    def _fitting(self, activity: Activity, known: tuple[Estimate, ...], entries: list[Entry]) -> list[Entry]:
        """Leave out a power among energies, an energy among powers, and what is too much in the default amount."""
        fitting: list[Entry] = []
        for entry in entries:
            estimate: Estimate = entry.value
            field = "energy" if estimate.power is None else "power"
            first = known[0] if known else fitting[0].value if fitting else estimate
            if (estimate.power is None) != (first.power is None):
                self._add("mixed_kinds", entry, field, id=estimate.id)
            elif _is_too_much(estimate, activity.default_amount):
                self._add("figure_too_large", entry, field)
            else:
                fitting.append(entry)
        return fitting

    def _leave_out(
        self, key: str, entry: Entry, field: str = "", own: list[Entry] | None = None, **values: str
    ) -> None:
        """Leave out an activity, and name the estimates that go with it."""
        self._left_out.add(entry.value.id)
        self._add(key, entry, field, **values)
        for estimate in own or ():
            self._add("depends", estimate, "activity", id=entry.value.id)


def _is_too_much(estimate: Estimate, amount: Amount) -> bool:
    """Say whether an amount of an estimate is beyond what is counted with."""
    if estimate.power is not None and amount.duration is None:
        return False  # it is of the wrong kind, which is said elsewhere
    return not estimate.figure.high * times_used(estimate, amount) <= HIGHEST_WATT_HOURS
