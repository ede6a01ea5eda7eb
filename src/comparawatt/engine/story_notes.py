"""What is worth knowing about a story though nothing is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.problems import Problem
from comparawatt.engine.story import USED, entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.story import Scene, Story


def notes_of(story: Story, path: str = "") -> tuple[Problem, ...]:
    """Return where another language takes the place of one that is missing, and what has no effect.

    Args:
        story: The story; its languages are those of its name.
        path: The file that they are named with.
    """
    found: list[Problem] = []
    if story.note:
        found += _missing(story, story.note, path, "[story]", "note")
    taken: dict[str, str] = {}
    for number, scene in enumerate(story.scenes, start=1):
        entry = entry_of(number, scene)
        for name in ("title", "text", "notes"):
            found += _missing(story, getattr(scene, name) or {}, path, entry, name)
        found += [
            Problem("no_effect", path, entry, name, {"screen": str(scene.screen)}) for name in _unused(scene)
        ]
        if scene.id and taken.setdefault(scene.id, entry) != entry:
            found.append(Problem("taken", path, entry, "id", {"id": scene.id, "other": taken[scene.id]}))
    return tuple(found)


def _missing(story: Story, text: dict[str, str], path: str, entry: str, field: str) -> Iterator[Problem]:
    """Name the languages of the story that a text is not in; a text that is not there misses none."""
    for code in sorted(story.name.keys() - text.keys()) if text else ():
        yield Problem("falls_back", path, entry, field, {"language": code})


def _unused(scene: Scene) -> list[str]:
    """Return the fields that a scene has and its screen makes nothing of."""
    if scene.screen is None:
        return []
    fields = msgspec.to_builtins(
        msgspec.structs.replace(scene, unread={})
    )  # without what is as it would be anyway
    return [name for name in fields if name not in USED[scene.screen]]
