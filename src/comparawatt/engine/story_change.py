"""Changes to a story: scenes made of comparisons, edited, moved, and a head for a new one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from comparawatt.engine.amounts import fold
from comparawatt.engine.own_entry import quantity, unused
from comparawatt.engine.pack_values import clean
from comparawatt.engine.story import MOST_ACTIVITIES, Scene, Screen, Story
from comparawatt.engine.story_reader import LONGEST_TEXT, LONGEST_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.catalogue import Equivalent
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.languages import Text
    from comparawatt.engine.scenario import Chosen
    from comparawatt.engine.wording import Wording

LONGEST = {
    "name": LONGEST_TITLE, "note": LONGEST_TEXT,
    "title": LONGEST_TITLE, "text": LONGEST_TEXT, "notes": LONGEST_TEXT,
}  # fmt: skip
"""Characters that each text of a story may have in each language."""

_SUBJECT = (
    "activity", "activities", "amount", "energy", "estimate", "what_if", "basis", "country", "equivalents", "told",
)  # fmt: skip
"""The fields that say what a scene compares."""

_Entry = TypeVar("_Entry", Scene, Story)

_SHOWS_ONE: frozenset[Screen] = frozenset(("sentence", "lanes", "pictogram", "guess", "live-meter", "board"))


def scene_of(
    comparison: Comparison,
    levers: Sequence[Chosen],
    told: str | None,
    english: Wording,
    screen: Screen = "lanes",
) -> Scene:
    """Return a comparison as a scene: amounts as they are typed in English, everything else by its id.

    Args:
        comparison: The comparison.
        levers: Its levers as they were chosen, so that a value that a lever starts with goes on following it.
        told: Id of the equivalent that the sentence tells, or None.
        english: How amounts are written.
        screen: What shows it.
    """
    activity, estimate, intensity = comparison.activity, comparison.estimate, comparison.intensity
    counted = tuple(count.equivalent.id for count in comparison.counts)
    amount = english.amount(comparison.amount, activity) if activity and comparison.amount else None
    return Scene(
        screen=screen,
        activity=activity.id if activity else None,
        amount=" ".join(amount.split()) if amount else None,  # no-break spaces are for reading
        energy=None if activity else quantity(comparison.energy.central),
        estimate=estimate.id if estimate else None,
        what_if=tuple(map(_written, levers)),
        basis=comparison.basis,
        country=intensity.id if intensity and comparison.basis == "co2" else None,
        equivalents=counted,
        told=told if told in counted else None,
    )


def scene_side_by_side(activities: Iterable[str], column: Equivalent | None) -> Scene:
    """Return activities side by side as a scene.

    Args:
        activities: Their ids.
        column: What they are counted in, or None.
    """
    counted = (column.id,) if column else ()
    ids = tuple(activities)[:MOST_ACTIVITIES]
    return Scene(screen="side-by-side", activities=ids, equivalents=counted, told=column.id if column else None)


def with_subject(scene: Scene, taken: Scene) -> Scene:
    """Let a scene compare what another one does; its screen changes only where it could not show that."""
    subject = {name: getattr(taken, name) for name in _SUBJECT}
    fits = scene.screen in _SHOWS_ONE and taken.screen in _SHOWS_ONE
    return edited(scene, **subject, screen=scene.screen if fits else taken.screen)


def edited(entry: _Entry, **fields: Any) -> _Entry:
    """Return a scene, or the head of a story, with other fields; what could not be read of them before goes."""
    unread = {name: value for name, value in entry.unread.items() if name not in fields}
    return replace(entry, **fields, unread=unread)


def with_words(entry: _Entry, field: str, code: str, words: str) -> _Entry:
    """Return a scene, or the head of a story, with the words of one language of a text.

    Too many of them stay with it as they are. A name that is empty or too long leaves the story as it was, since
    no story can be read without one.

    Args:
        entry: The scene or the story.
        field: ``title``, ``text`` or ``notes`` of a scene, ``name`` or ``note`` of a story.
        code: The language.
        words: As they were typed; empty where there are none.
    """
    text = {**words_of(entry, field), code: cleaned(field, words)}
    text = {each: said for each, said in text.items() if said}
    is_long = any(len(said) > LONGEST[field] for said in text.values())
    if field == "name" and (is_long or not text):
        return entry
    if is_long:
        return replace(entry, **{field: None}, unread={**entry.unread, field: text})
    return edited(entry, **{field: text or None})


def words_of(entry: Scene | Story, field: str) -> Text:
    """Return a text of a scene or a story, also one that has too many words to be read."""
    kept = entry.unread.get(field)
    if isinstance(kept, dict) and all(isinstance(said, str) for said in kept.values()):
        return kept
    return getattr(entry, field) or {}


def cleaned(field: str, words: str) -> str:
    """Return words as a story holds them: without control characters, names and titles in one line."""
    if field in ("name", "title"):
        return clean(words)
    return "\n".join(map(clean, words.splitlines())).strip()


def next_id(wanted: str, taken: Iterable[str]) -> str:
    """Return an id that no other story has."""
    return unused(wanted, {fold(each) for each in taken})


def copy_of(scene: Scene, story: Story) -> Scene:
    """Return a second one of a scene, with an id of its own."""
    if scene.id is None:
        return scene
    return replace(scene, id=next_id(scene.id, (each.id for each in story.scenes if each.id)))


def _written(lever: Chosen) -> str:
    return lever.id if lever.value is None else f"{lever.id}={Decimal(repr(lever.value)):f}"
