"""Kills a process at random points of saving, over and over, and looks each time whether the file is whole.

``python -m tests.saving.killed FOLDER --times 280 --seed 1``. The process is a fork of this one, so that a kill
costs milliseconds. It acknowledges each save by its number: after the kill the file holds the last acknowledged
number, or the one after it, and nothing else.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.own_entries import NAME, entry

from comparawatt.engine import saved
from comparawatt.engine.catalogue import Catalogue
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.content_copy import keep, last_good, look_into
from comparawatt.engine.counters import Counters, read_days, rows_of
from comparawatt.engine.own_change import with_entry
from comparawatt.engine.own_pack import OwnPack, read_own
from comparawatt.engine.story import Scene, Story
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.story_writer import write_story
from comparawatt.files import write_bytes
from comparawatt.models.story_draft import Draft, Origin, left_behind
from comparawatt.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = dt.date(2026, 11, 25)
LONGEST = 0.05
"""Seconds after which a process is killed at the latest: a few saves."""

_WORD = 8
_LANGUAGES = load_languages()
_NO_DATA = Catalogue(DAY, {}, {}, {}, {})


class Kind(NamedTuple):
    """A kind of file.

    Attributes:
        saver: Returns what saves a number into the kind's file of a folder.
        read: Returns the number that is there, from a whole file; 0 where there is none yet.
    """

    saver: Callable[[Path], Callable[[int], object]]
    read: Callable[[Path], int]


def _filler(number: int) -> str:
    """Return a text whose length changes from save to save, over several pages of the disk."""
    return "é" * (number * 977 % 9000)


def _save_settings(folder: Path) -> Callable[[int], object]:
    file = SettingsFile(folder / "settings.toml")
    return lambda number: file.save(Settings(width=number, activity=_filler(number) or "a"))


def _read_settings(folder: Path) -> int:
    file = SettingsFile(folder / "settings.toml")
    assert (file.notice, file.set_aside) == (None, None)
    number = file.settings.width if file.settings != Settings() else 0
    assert not number or file.settings.activity == (_filler(number) or "a")
    return number


def _story(number: int) -> Story:
    scenes = tuple(Scene(screen="text", text={"en": _filler(number)[:1500] or "a"}) for _ in range(number % 7))
    return Story(id="story", edition=DAY, name={"en": "A story"}, minutes=float(number), scenes=scenes)


def _number_of(story: Story) -> int:
    number = int(story.minutes or 0)
    assert story.scenes == _story(number).scenes
    return number


def _read_story(folder: Path) -> int:
    path = folder / "story.toml"
    if not path.exists():
        return 0
    file = read_story(path)
    assert not file.problems
    return _number_of(file.story)


def _save_own(folder: Path) -> Callable[[int], object]:
    def save(number: int) -> None:
        added = entry(central=float(number), low=None, scope={"en": _filler(number) or "a"})
        write_bytes(folder / "own.toml", with_entry(OwnPack(), added, _NO_DATA, NAME, DAY))

    return save


def _read_own(folder: Path) -> int:
    if not (folder / "own.toml").exists():
        return 0
    (read,) = read_own(folder / "own.toml", _LANGUAGES, _NO_DATA).entries
    assert read.scope == {"en": _filler(round(read.central)) or "a"}
    return round(read.central)


def _save_counters(folder: Path) -> Callable[[int], object]:
    counters = Counters(folder / "counters.json", lambda: DAY)

    def save(number: int) -> None:
        counters.count("visit")
        assert counters.save(1.0) is None

    return save


def _read_counters(folder: Path) -> int:
    path = folder / "counters.json"
    assert not path.with_name("counters.json.broken").exists()
    return sum(row.times for row in rows_of(read_days(path))) if path.exists() else 0


def _read_comparison(folder: Path) -> int:
    path = folder / "mine.comparawatt"
    return round(saved.read(path).energy or 0.0) if path.exists() else 0


def _save_draft(folder: Path) -> Callable[[int], object]:
    os.environ["XDG_DATA_HOME"] = str(folder)
    draft = left_behind() or Draft()
    return lambda number: draft.write(_story(number), Origin(folder / "story.toml", "digest"))


def _read_draft(folder: Path) -> int:
    os.environ["XDG_DATA_HOME"] = str(folder)
    draft = left_behind()
    if draft is None:
        assert not list(folder.rglob(".autosave/*.toml"))
        return 0
    story, origin = draft.read()
    draft.leave()
    assert origin == Origin(folder / "story.toml", "digest")
    return _number_of(story)


def _save_content(folder: Path) -> Callable[[int], object]:
    content = folder / "content"

    def save(number: int) -> None:
        content.joinpath("stories").mkdir(parents=True, exist_ok=True)
        for place in range(3):
            (content / "stories" / f"{place}.toml").write_text(f"# {number}\n{_filler(number)}", encoding="utf-8")
        keep(look_into(content), folder / "state")

    return save


def _read_content(folder: Path) -> int:
    last = last_good(folder / "content", folder / "state")
    if last is None:
        assert not list(folder.rglob("last"))
        return 0
    texts = {path.read_text(encoding="utf-8") for path in last.paths(last.stories)}
    (text,) = texts
    assert len(last.stories) == 3
    return int(text.removeprefix("# ").partition("\n")[0])


KINDS: dict[str, Kind] = {
    "settings": Kind(_save_settings, _read_settings),
    "story": Kind(lambda folder: lambda number: write_story(folder / "story.toml", _story(number)), _read_story),
    "own figures": Kind(_save_own, _read_own),
    "counters": Kind(_save_counters, _read_counters),
    "comparison": Kind(
        lambda folder: (
            lambda number: saved.write(folder / "mine.comparawatt", saved.Saved(edition=DAY, energy=float(number)))
        ),
        _read_comparison,
    ),
    "draft": Kind(_save_draft, _read_draft),
    "content": Kind(_save_content, _read_content),
}


def killed_save(kind: Kind, folder: Path, first: int, delay: float) -> int:
    """Save in a process from a number on, kill it after a delay, and return the last acknowledged number."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:  # nothing of the parent may run here
        try:
            save, number = kind.saver(folder), first
            os.write(writer, (first - 1).to_bytes(_WORD))
            while True:
                save(number)
                os.write(writer, number.to_bytes(_WORD))
                number += 1
        finally:
            os._exit(1)
    os.close(writer)
    acknowledged = os.read(reader, _WORD)  # it is ready
    time.sleep(delay)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    while more := os.read(reader, 65536):
        acknowledged += more
    os.close(reader)
    assert os.WIFSIGNALED(status), "it could not save"
    return int.from_bytes(acknowledged[-_WORD:])


def kill_over_and_over(name: str, folder: Path, times: int, chance: random.Random) -> tuple[int, int]:
    """Kill a kind's saves; return how many numbers were saved, and how many saves were cut short.

    Raises:
        AssertionError: A file was not whole, or not what was saved last.
    """
    kind, number, cut = KINDS[name], 0, 0
    folder.mkdir(parents=True)
    for _ in range(times):
        last = killed_save(kind, folder, number + 1, chance.uniform(0, LONGEST))
        number = kind.read(folder)
        assert number in (last, last + 1), f"{name}: {number} was found where {last} was saved"
        unfinished = list(folder.rglob(".*.comparawatt-part"))
        cut += bool(unfinished)
        for each in unfinished:  # as if somebody came back after a while
            os.utime(each, (0, 0))
    save: Any = kind.saver(folder)
    save(number + 1)
    if name != "content":  # whose copies have folders of their own, which go as a whole
        assert not list(folder.rglob(".*.comparawatt-part")), f"{name}: an unfinished file was left"
    return number, cut


def main() -> int:
    """Kill saves of all kinds, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=280)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 # it decides when to kill
    each = -(-options.times // len(KINDS))
    for name in KINDS:
        number, cut = kill_over_and_over(name, options.folder / name, each, chance)
        print(f"{name}: killed {each} times, {cut} of them within a save; {number} saves, each whole", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
