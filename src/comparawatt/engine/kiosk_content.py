"""What a kiosk shows: the built-in data, and the venue's own packs and stories, checked before they are used.

The venue's folder lies on a USB stick or a network share, and a dead share lets whoever reads it wait for minutes:
`gather` is called in a thread, and never by what a visitor waits for. Until it has answered a kiosk shows what
`meanwhile` gives, which looks at the kiosk's own disk alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from comparawatt.engine.catalogue import Catalogue
from comparawatt.engine.content_copy import Content, keep, last_good, look_into
from comparawatt.engine.kiosk_reader import is_kiosk
from comparawatt.engine.kiosk_values import MOST_IDS
from comparawatt.engine.own_data import Loaded, load
from comparawatt.engine.problems import Problem
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from comparawatt.engine.kiosk import Kiosk
    from comparawatt.engine.kiosk_reader import KioskFile
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.story import Scene


_ENTRY = "[kiosk]"


class Shown(msgspec.Struct, frozen=True):
    """What a kiosk shows.

    Attributes:
        catalogue: The data in use.
        stories: The venue's own stories, of which every scene can be shown.
        asked: Ids of the activities in them, in the order of their scenes: the attract loop begins with these.
        kept: Whether the last good content is shown in place of the folder's.
        problems: The faults of single entries and scenes, and what became of the folder.
        refused: The errors of files and folders that are of no use whole.
    """

    catalogue: Catalogue
    stories: tuple[Path, ...] = ()
    asked: tuple[str, ...] = ()
    kept: bool = False
    problems: tuple[Problem, ...] = ()
    refused: tuple[FileError, ...] = ()


def content_of(folder: Path) -> Content:
    """Return the content of a folder, without the kiosk's own file, which may lie in it.

    Raises:
        FileError: It is not there, cannot be read, holds too much, or nothing: where no stick is plugged in, its
            folder may be there and empty.
    """
    content = look_into(folder)
    packs = tuple(name for name in content.packs if not is_kiosk(folder / name))
    if not packs and not content.stories:
        raise FileError("kiosk.content_empty", path=str(folder))
    return replace(content, packs=packs)


def gather(file: KioskFile, languages: Languages, state: Path | None, named: Sequence[Path] = ()) -> Shown:
    """Gather what a kiosk shows. A folder with a fault in it is not taken over while there is a good copy.

    Args:
        file: The kiosk's.
        languages: All languages.
        state: Where the last good copy is kept, or None where nothing can be kept.
        named: Packs to add, such as those of the command line.
    """
    if file.kiosk.content is None:
        return _load(file, None, languages, named)
    folder = Path(file.kiosk.content)
    try:
        content = content_of(folder)
    except FileError as error:
        last = last_good(folder, state) if state else None
        told = Problem("content_gone", str(folder), _ENTRY, "content")
        return _told(_load(file, last, languages, named), (told,), (error,), kept=last is not None)
    shown = _load(file, content, languages, named)
    ours = set(map(str, (*content.paths(content.packs), *content.paths(content.stories))))
    problems = tuple(each for each in shown.problems if each.path in ours)
    refused = tuple(each for each in shown.refused if each.values["path"] in ours)
    if problems or refused:
        last = last_good(folder, state) if state else None
        if last is None:
            return shown
        told = Problem("content_kept", str(folder), _ENTRY, "content")
        return _told(_load(file, last, languages, named), (told, *problems), refused, kept=True)
    try:
        copy = keep(content, state) if state else content
    except FileError as error:  # a full disk, or a stick that was pulled out this moment
        return _told(shown, (), (error,), kept=False)
    return replace(shown, stories=tuple(copy.paths(copy.stories)))


def meanwhile(file: KioskFile, languages: Languages, state: Path | None, named: Sequence[Path] = ()) -> Shown:
    """Return what a kiosk shows from its start on until `gather` has answered: the last good copy, if any.

    Args:
        file: The kiosk's.
        languages: All languages.
        state: Where the last good copy is kept, or None where nothing is.
        named: Packs to add, such as those of the command line.
    """
    folder = file.kiosk.content
    last = last_good(Path(folder), state) if folder and state else None
    return replace(_load(file, last, languages, named), kept=last is not None)


def with_stories(kiosk: Kiosk, shown: Shown) -> Kiosk:
    """Return a kiosk whose attract loop begins with what the venue's stories are about."""
    return replace(kiosk, attract=tuple(dict.fromkeys((*shown.asked, *kiosk.attract))))


def _told(shown: Shown, problems: tuple[Problem, ...], refused: tuple[FileError, ...], *, kept: bool) -> Shown:
    """Return what is shown, with what became of the folder before all else that is wrong."""
    return replace(shown, kept=kept, problems=(*problems, *shown.problems), refused=(*refused, *shown.refused))


def _load(file: KioskFile, content: Content | None, languages: Languages, named: Sequence[Path]) -> Shown:
    """Load the data with a venue's own, and look whether each scene of its stories can be shown."""
    packs = [*named, *(content.paths(content.packs) if content else ())]
    stories = content.paths(content.stories) if content else []
    loaded, problems = _data(file, languages, packs)
    problems = (*problems, *loaded.problems)
    refused = loaded.refused
    asked: tuple[str, ...] = ()
    if stories:
        # A start without stories has no time for these.
        from comparawatt.engine.article_files import article_files, read_articles
        from comparawatt.engine.story_files import read_stories
        from comparawatt.engine.story_stage import Stager

        read = read_stories(stories)
        articles = read_articles(article_files(), loaded.catalogue, languages).articles
        stager = Stager(loaded.catalogue, articles, languages)
        faults = tuple(problem for each in read.files for problem in stager.faults_of(each))
        problems, refused = (*problems, *read.problems, *faults), (*refused, *read.refused)
        faulty = {each.path for each in (*read.problems, *faults)}  # no visitor reads that a scene cannot be shown
        good = [each for each in read.files if each.path not in faulty]
        stories = [Path(each.path) for each in good]
        asked = _asked(scene for each in good for scene in each.story.scenes)
    return Shown(loaded.catalogue, tuple(stories), asked, problems=problems, refused=refused)


def _asked(scenes: Iterable[Scene]) -> tuple[str, ...]:
    """Return the ids of the activities of scenes, each once, and no more than are named in a kiosk's file."""
    ids = (each for scene in scenes for each in (scene.activity, *scene.activities) if each)
    return tuple(dict.fromkeys(ids))[:MOST_IDS]


def _data(file: KioskFile, languages: Languages, packs: Sequence[Path]) -> tuple[Loaded, tuple[Problem, ...]]:
    """Load the data; where a venue's own alone are of no use, the built-in ones are shown, and that is named."""
    if file.kiosk.built_in:
        return load(languages, packs), ()
    told: tuple[Problem, ...] = (Problem("nothing_own", file.path, _ENTRY, "built_in"),)
    if not packs:
        return load(languages), told
    loaded = load(languages, packs, built_in=False)
    if loaded.catalogue.activities and loaded.catalogue.equivalents:
        return loaded, ()
    return replace(loaded, catalogue=load(languages).catalogue), told
