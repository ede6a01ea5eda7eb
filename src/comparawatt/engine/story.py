"""Stories: scenes that somebody presents, one behind the other."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, get_args

import msgspec

from comparawatt.engine.intensities import Basis
from comparawatt.engine.languages import Text, say

Screen = Literal[
    "sentence", "lanes", "pictogram", "side-by-side", "board", "claim", "guess", "live-meter", "text", "end"
]
Guess = Literal["hands", "scale"]
Step = Literal["question", "guess", "reveal", "bars", "range", "source", "text"]

SCREENS: tuple[Screen, ...] = get_args(Screen)
GUESSES: tuple[Guess, ...] = get_args(Guess)

MOST_SCENES = 500
MOST_EQUIVALENTS = 4
"""Lanes of a scene: beyond four no set of colours and shapes stays safe."""
MOST_ACTIVITIES = 8
"""Activities side by side that people still take in at a glance."""

_STEPS: dict[Screen, tuple[Step, ...]] = {
    "sentence": ("question", "reveal", "source"),
    "lanes": ("question", "reveal", "bars", "range", "source"),
    "pictogram": ("question", "reveal", "bars", "range", "source"),
    "guess": ("question", "guess", "reveal", "bars", "range", "source"),
    "side-by-side": ("question", "bars", "range", "source"),
    "board": ("question", "bars", "source"),
    "claim": ("question", "reveal", "source"),
    "live-meter": ("question", "bars", "source"),
    "text": ("text",),
    "end": ("text",),
}

_EVERYWHERE = frozenset(("id", "screen", "title", "notes", "minutes"))
_COMPARED = frozenset(
    ("activity", "amount", "energy", "estimate", "what_if", "basis", "country", "equivalents", "told")
)

USED: dict[Screen, frozenset[str]] = {
    "sentence": _EVERYWHERE | _COMPARED,
    "lanes": _EVERYWHERE | _COMPARED,
    "pictogram": _EVERYWHERE | _COMPARED,
    "guess": _EVERYWHERE | _COMPARED | {"guess"},
    "live-meter": _EVERYWHERE | (_COMPARED - {"energy"}),
    "side-by-side": _EVERYWHERE | {"activities", "equivalents", "told"},
    "board": _EVERYWHERE | {"activity", "estimate"},
    "claim": _EVERYWHERE | {"claim"},
    "text": _EVERYWHERE | {"text"},
    "end": _EVERYWHERE | {"text"},
}
"""The fields that each screen makes something of."""


class Scene(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A scene, as it is written: its ids and amounts are looked up when it is shown, in the data in use then.

    Attributes:
        id: A name for it, or None.
        screen: What shows it; None where that could not be read.
        title: Its heading; what is said about its result where None.
        notes: For the speaker alone; several lines.
        minutes: How long it is meant to take, or None.
        activity: Id of what is compared.
        activities: Ids of what stands side by side.
        amount: How much of the activity, as it is typed in English; its default where None.
        energy: What is compared instead of an activity, such as ``50 GWh``.
        estimate: Id of who says so; the activity's default where None.
        what_if: Levers, each its id or ``id=value``.
        basis: What is counted.
        country: Where the electricity is made; for CO₂.
        equivalents: Ids of what to count in; the defaults where empty.
        told: Id of the equivalent that the sentence tells; the one that is easiest to picture where None.
        claim: Id of an article, a slash, and the id of one of its claims.
        guess: How people guess: by raising hands for four cards, or on a scale.
        text: What stands on a page of text; several lines.
        unread: Fields at fault, as they stand in the file, so that writing the story loses nothing.
    """

    id: str | None = None
    screen: Screen | None = None
    title: Text | None = None
    minutes: float | None = None
    activity: str | None = None
    activities: tuple[str, ...] = ()
    amount: str | None = None
    energy: str | None = None
    estimate: str | None = None
    what_if: tuple[str, ...] = ()
    basis: Basis = "energy"
    country: str | None = None
    equivalents: tuple[str, ...] = ()
    told: str | None = None
    claim: str | None = None
    guess: Guess = "hands"
    text: Text | None = None
    notes: Text | None = None
    unread: dict[str, Any] = {}


class Story(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A story.

    Attributes:
        edition: The day of its last change.
        name: Its languages are those of the story.
        minutes: How long it is meant to take, where that is said.
        note: For whom it is, and what is needed.
        scenes: In their order.
        unread: Fields of its head that are at fault, as they stand in the file.
        others: Tables that the program does not know, as they stand in the file.
    """

    id: str
    edition: dt.date
    name: Text
    minutes: float | None = None
    note: Text | None = None
    scenes: tuple[Scene, ...] = ()
    unread: dict[str, Any] = {}
    others: dict[str, Any] = {}

    @property
    def lasts(self) -> float | None:
        """How many minutes it takes: its own, else those of its scenes together; None where nothing is said."""
        return self.minutes or sum(scene.minutes or 0 for scene in self.scenes) or None


def steps_of(scene: Scene) -> tuple[Step, ...]:
    """Return the steps that "next" alone walks through; a scene that cannot be read is one page that says so."""
    return _STEPS[scene.screen] if scene.screen else ("text",)


def entry_of(number: int, scene: Scene) -> str:
    """Return what a scene is called where its faults are named.

    Args:
        number: Its place in the story, from 1.
        scene: The scene.
    """
    name = scene.id or (say(scene.title, "en") if scene.title else "")
    return f"scene {number} {name}".rstrip()
