"""Stories written as the TOML that they are read from, whole or not at all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from comparawatt.files import write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.story import Scene, Story


def write_story(path: Path, story: Story) -> None:
    """Write a story; what could not be read of its fields is written as it was.

    Raises:
        FileError: The file cannot be written; what was there is still there.
    """
    write_bytes(path, to_toml(story).encode())


def to_toml(story: Story) -> str:
    """Return a story as the text of its file."""
    import tomli_w  # most commands write nothing

    header = _table(replace(story, scenes=(), unread={}, others={}))
    tables = {
        "story": {**header, **story.unread},
        "scene": [{**_table(replace(scene, unread={})), **scene.unread} for scene in story.scenes],
        **story.others,
    }
    return tomli_w.dumps(tables, multiline_strings=True)


def _table(entry: Story | Scene) -> dict[str, Any]:
    """Return an entry as a table, without what is as it would be anyway."""
    table: dict[str, Any] = msgspec.to_builtins(entry, builtin_types=(dt.date,))
    return table
