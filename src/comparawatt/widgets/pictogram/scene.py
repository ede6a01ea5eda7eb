"""What a pictogram shows at one moment, as numbers, before anything is drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from comparawatt.engine.place_value import Told, digit, places
from comparawatt.engine.powers_of_ten import Moment, Phase, Timeline


class RodState(NamedTuple):
    """What one rod shows.

    Attributes:
        place: The power of ten of its place.
        filled: How many of its slots are full.
        digit: What stands under it; nothing where the count has no such place yet, or where it is hatched.
        is_hatched: Whether its digit changes too often to be read.
        is_full: Whether its ten are about to be folded.
        is_framed: Whether it is the one that is being filled.
        is_folding: Whether its ten are on their way.
    """

    place: int
    filled: int
    digit: str
    is_hatched: bool
    is_full: bool
    is_framed: bool
    is_folding: bool


class Scene(NamedTuple):
    """A moment, and how it is watched.

    Attributes:
        moment: What the timeline says.
        told: Where the count goes.
        is_end: Whether it is there.
        speed: How fast time goes: 0 where it stands still, below 0 where it goes backwards.
    """

    moment: Moment
    told: Told
    is_end: bool
    speed: float = 0.0

    @property
    def flashes(self) -> bool:
        """Whether what is full turns yellow: not on the way back, and not where nothing is folded any more."""
        return self.speed >= 0 and not self.is_end

    @property
    def place(self) -> int | None:
        """The place of the rod that is being filled, which has a frame; while nothing moves, the lowest one."""
        if self.is_end or self.told.value < 1:
            return None
        if self.moment.phase is Phase.COUNT and self.speed == 0:
            return places(self.told, self.moment.place)[-1]
        return self.moment.place if self.moment.phase is Phase.COUNT else None

    @property
    def places(self) -> tuple[int, ...]:
        """The places that have a rod, highest first."""
        return places(self.told, self.told.top if self.is_end else self.moment.place)

    @property
    def is_full(self) -> bool:
        """Whether the ten slots of a rod are full, and about to be folded."""
        phase = self.moment.phase
        return not self.is_end and (phase is Phase.FULL or (phase is Phase.FOLD and self.moment.progress == 0))

    @property
    def is_folding(self) -> bool:
        """Whether the ten of a rod are on their way to the next one."""
        return self.moment.phase is Phase.FOLD and 0 < self.moment.progress < 1

    @property
    def rods(self) -> tuple[RodState, ...]:
        """What the rods show, highest place first."""
        return _rods(self)

    def rod(self, place: int) -> RodState:
        """Return what the rod of a place shows."""
        moment = self.moment
        is_here = place == moment.place
        hatched = moment.hides(place, abs(self.speed))
        filled = digit(moment.value, place)
        if self.is_full and is_here:
            filled = 10
        elif (self.is_full or self.is_folding) and place > moment.place:
            filled = 0
        elif hatched and place < moment.place:
            filled = 10  # what fills and empties many times a second is hatched whole
        return RodState(
            place,
            filled,
            "" if hatched else self._digit(place),
            is_hatched=hatched,
            is_full=self.is_full and is_here,
            is_framed=place == self.place,
            is_folding=self.is_folding and is_here,
        )

    def _digit(self, place: int) -> str:
        """Return what stands under a rod: before its ten have been folded it has ten of them."""
        moment = self.moment
        if self.is_full or (self.is_folding and moment.progress < 0.5):
            if place >= moment.place:
                return "10" if place == moment.place else ""
            return "0"
        highest = moment.value.adjusted() if moment.value else 0
        return str(digit(moment.value, place)) if place <= max(highest, 0) else ""


@lru_cache(maxsize=4)  # a frame asks for the one that is shown and for the one before
def _rods(scene: Scene) -> tuple[RodState, ...]:
    return tuple(scene.rod(place) for place in scene.places)


def end_scene(timeline: Timeline) -> Scene:
    """Return the finished picture."""
    return Scene(timeline.at(timeline.duration), timeline.told, is_end=True)
