"""Stories read from TOML files, scene by scene: one fault leaves the rest usable, and all are named at once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec

from comparawatt.engine import pack_values as values
from comparawatt.engine.intensities import BASES
from comparawatt.engine.languages import Text
from comparawatt.engine.packs import read_tables
from comparawatt.engine.problems import Place, Problem, TooManyError
from comparawatt.engine.rows import fields_of, read_row
from comparawatt.engine.story import GUESSES, MOST_SCENES, SCREENS, Scene, Story, entry_of
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LONGEST_TITLE = 200
LONGEST_TEXT = 2000
"""Characters that a text may have in each language."""

_ENTRY = "[story]"


class StoryFile(msgspec.Struct, frozen=True):
    """A story as it was read.

    Attributes:
        path: The file.
        story: What is in it.
        problems: The faults of its fields; whether its scenes can be shown is asked of `story_stage`.
    """

    path: str
    story: Story
    problems: tuple[Problem, ...] = ()

    def problems_of(self, number: int) -> tuple[Problem, ...]:
        """Return the faults of one scene, by its place from 1."""
        entry = f"scene {number}"
        return tuple(each for each in self.problems if f"{each.entry} ".startswith(f"{entry} "))


class _Header(msgspec.Struct, frozen=True, kw_only=True):
    """The ``[story]`` table."""

    id: str
    edition: dt.date
    name: Text
    minutes: float | None = None
    note: Text | None = None


def _text(longest: int, read: values.Reader) -> values.Reader:
    """Return the reader of a text of limited length in several languages."""

    def limited(value: Any, place: Place) -> Text | None:
        found: Text | None = read(value, place)
        long = [code for code, words in (found or {}).items() if len(words) > longest]
        for code in long:
            place.field(code).add("too_long", most=str(longest))
        return None if long else found

    return limited


_TITLE = _text(LONGEST_TITLE, values.text)
_TEXT = _text(LONGEST_TEXT, values.paragraphs)

_HEADER_READERS: dict[str, values.Reader] = {
    "id": values.word, "edition": values.date, "name": _TITLE, "minutes": values.number, "note": _TEXT,
}  # fmt: skip

_SCENE_READERS: dict[str, values.Reader] = {
    "id": values.word, "screen": values.choice(SCREENS), "title": _TITLE, "minutes": values.number,
    "activity": values.word, "activities": values.ids, "amount": values.word, "energy": values.word,
    "estimate": values.word, "what_if": values.ids, "basis": values.choice(BASES), "country": values.word,
    "equivalents": values.ids, "told": values.word, "claim": values.word, "guess": values.choice(GUESSES),
    "text": _TEXT, "notes": _TEXT,
}  # fmt: skip

_HEADER_FIELDS = fields_of(_Header)
_SCENE_FIELDS = {name: name == "screen" for name in _SCENE_READERS}


def is_story(path: Path) -> bool:
    """Say whether a file is a story; one that cannot be read is not."""
    try:
        return "story" in read_tables(path)
    except FileError:
        return False


def read_story(path: Path) -> StoryFile:
    """Read a story.

    Args:
        path: The file.

    Raises:
        FileError: The file as a whole is of no use: missing, too large, no TOML, not UTF-8, without a usable
            ``[story]`` table, or with more than `MOST_SCENES` scenes.
    """
    tables = read_tables(path)
    header = tables.pop("story", None)
    if not isinstance(header, dict):
        raise FileError("file.no_story", path=str(path))
    problems: list[Problem] = []
    known, unread = _header(header, str(path), problems)
    scenes: tuple[Scene, ...] = ()
    rows = tables.get("scene", [])
    if isinstance(rows, list):
        tables.pop("scene", None)
        if len(rows) > MOST_SCENES:
            raise FileError("file.story_long", path=str(path), most=str(MOST_SCENES))
        scenes = tuple(_scene(row, number, str(path), problems) for number, row in enumerate(rows, start=1))
    if "scene" in tables:
        problems.append(Problem("wrong_type", str(path), "[scene]", values={"needed": "tables"}))
    problems += [
        Problem("unknown_table_here", str(path), f"[{name}]", values={"tables": "story, scene"})
        for name in tables
        if name != "scene"
    ]
    return StoryFile(str(path), Story(**known, scenes=scenes, unread=unread, others=tables), tuple(problems))


def _header(table: dict[str, Any], path: str, problems: list[Problem]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields of the head, and those at fault.

    Raises:
        FileError: One that it must have is missing or at fault.
    """
    known, unread = _fields(table, _HEADER_FIELDS, _HEADER_READERS, path, _ENTRY, problems)
    needed = [name for name, required in _HEADER_FIELDS.items() if required]
    if missing := [name for name in needed if name not in known]:
        raise FileError("file.no_story_header", path=path, fields=", ".join(missing))
    return known, unread


def _scene(row: Any, number: int, path: str, problems: list[Problem]) -> Scene:
    """Read a scene; what is at fault stays with it as it stands in the file."""
    if not isinstance(row, dict):
        problems.append(Problem("wrong_type", path, f"scene {number}", values={"needed": "table"}))
        return Scene()
    faults: list[Problem] = []
    known, unread = _fields(row, _SCENE_FIELDS, _SCENE_READERS, path, f"scene {number}", faults)
    scene = Scene(**known, unread=unread)
    problems += [msgspec.structs.replace(each, entry=entry_of(number, scene)) for each in faults]
    return scene


def _fields(
    row: dict[str, Any],
    fields: Mapping[str, bool],
    readers: Mapping[str, values.Reader],
    path: str,
    entry: str,
    problems: list[Problem],
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields of a table that can be read, and the others as they stand in the file."""
    faults: list[Problem] = []
    read: dict[str, Any] = {}
    try:
        read = read_row(row, fields, readers, Place(faults, path, entry))
    except TooManyError:
        faults.append(Problem("too_many", path, entry, values={"count": "0"}))
    problems += faults
    known = {name: value for name, value in read.items() if value is not None}
    return known, {name: value for name, value in row.items() if name not in known}
