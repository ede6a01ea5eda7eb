"""The stories there are: the built-in ones, and those of the user's data folder."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from comparawatt import paths
from comparawatt.engine.problems import Problem
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.errors import FileError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stories(msgspec.Struct, frozen=True):
    """Stories as they were read.

    Attributes:
        files: Those that can be used, in the order of their files.
        problems: Ids that are taken by another story.
        refused: The errors of files that were left out whole.
    """

    files: tuple[StoryFile, ...]
    problems: tuple[Problem, ...] = ()
    refused: tuple[FileError, ...] = ()


def story_files() -> list[Path]:
    """Return the files of the built-in stories, and behind them the user's own, by name."""
    return [*sorted((paths.resources() / "stories").glob("*.toml")), *own_stories()]


def own_folder() -> Path | None:
    """Return the folder of the user's own stories, or None where the system knows no home."""
    folder = paths.user_data()
    return folder / "stories" if folder else None


def own_stories() -> list[Path]:
    """Return the stories in the user's own folder."""
    folder = own_folder()
    try:
        return sorted(folder.glob("*.toml")) if folder else []
    except OSError:  # a folder that may not be read holds nothing for us
        return []


def read_stories(files: Iterable[Path]) -> Stories:
    """Read stories, each as far as it can be used."""
    read: list[StoryFile] = []
    problems: list[Problem] = []
    refused: list[FileError] = []
    taken: dict[str, str] = {}
    for path in files:
        try:
            file = read_story(path)
        except FileError as error:
            refused.append(error)
            continue
        read.append(file)
        other = taken.setdefault(file.story.id, file.path)
        if other != file.path:
            problems.append(Problem("taken", file.path, "[story]", "id", {"id": file.story.id, "other": other}))
    return Stories(tuple(read), tuple(problems), tuple(refused))


def find_story(name: str) -> StoryFile:
    """Return a story by its id, or by the path of its file.

    Args:
        name: The id of one of `story_files`, the first of that id; anything else is a path.

    Raises:
        FileError: There is a file, and it cannot be used.
        InputError: There is neither such a story nor such a file; close ids are suggested.
    """
    ids: list[str] = []
    for path in story_files():
        try:
            file = read_story(path)
        except FileError:  # it is told where stories are listed
            continue
        if file.story.id == name:
            return file
        ids.append(file.story.id)
    if Path(name).suffix or Path(name).exists():
        return read_story(Path(name))
    close = tuple(difflib.get_close_matches(name, ids, 3, 0.5))
    raise InputError("story.unknown", close, id=name, known=", ".join(ids))
