"""Everything that reads files, with good files to begin with and what the program does next with what it read."""

from __future__ import annotations

import json
import os
import shutil
import unicodedata
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import tomli
from tests.fuzz.mutation import Table, as_json, as_toml

from comparawatt import paths
from comparawatt.engine import article_wording, saved
from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.assembly import assemble
from comparawatt.engine.compiled import built_in_packs, load_catalogue, load_languages
from comparawatt.engine.counters import Counters, read_days, rows_of
from comparawatt.engine.kiosk_fit import fit, unknown_ids
from comparawatt.engine.kiosk_reader import read_kiosk
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.engine.own_change import with_entry, without
from comparawatt.engine.own_pack import read_own
from comparawatt.engine.request import ask
from comparawatt.engine.story_notes import notes_of
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.story_stage import Stager
from comparawatt.engine.story_wording import say_scene, say_why_not
from comparawatt.engine.story_writer import write_story
from comparawatt.engine.wording import Wording
from comparawatt.errors import ComparawattError
from comparawatt.exports import listings
from comparawatt.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.problems import Problem

_SEEDS = Path(__file__).parent / "seeds"
_MOST_SAID = 3
_STEERING = ("Cc", "Cf")
"""Kinds of signs that steer a terminal or turn what follows them around; no error quotes them."""


class Target(NamedTuple):
    """Something that reads files.

    Attributes:
        seeds: Returns what is in good files.
        read: Reads a file as the program does; only a `ComparawattError` may come of it.
        share: Of all inputs, in percent.
        ending: How names of its files end.
        dump: Writes tables.
    """

    seeds: Callable[[], Iterable[Table]]
    read: Callable[[Path], object]
    share: int
    ending: str = ".toml"
    dump: Callable[[Table], str] = as_toml


@cache
def _languages() -> Languages:
    return load_languages()


@cache
def _wordings() -> tuple[Wording, ...]:
    return tuple(Wording(language) for language in _languages())


@cache
def _catalogue() -> Catalogue:
    return load_catalogue(_languages())


@cache
def _stager() -> Stager:
    articles = read_articles(article_files(), _catalogue(), _languages()).articles
    return Stager(_catalogue(), articles, _languages())


def _say(problems: Iterable[Problem], errors: Iterable[ComparawattError] = ()) -> None:
    """Say what is wrong, in each language and in few words."""
    for wording in _wordings():
        said = [say_problem(each, wording) for each in problems] + [say_error(each, wording) for each in errors]
        for sentence in said:
            assert len(sentence) < 5000, sentence[:200]
            assert not any(unicodedata.category(sign) in _STEERING for sign in sentence), ascii(sentence[:500])


def _say_comparison(compared: Comparison) -> None:
    for wording in _wordings():
        for count in compared.counts:
            assert wording.sentence_text(compared, count)
            wording.count_range(count.count)
            wording.spoken_count(count)
        wording.multiplied(compared)
        wording.what_if(compared)
        wording.warnings(compared)


def _read_pack(path: Path) -> None:
    assembly = assemble([path], _languages(), _catalogue())
    _say(assembly.problems, assembly.refused)
    catalogue = assembly.catalogue
    new = [each for each in catalogue.activities if each not in _catalogue().activities]
    for name in new[:_MOST_SAID]:
        lanes = [each for each in catalogue.equivalents if each not in _catalogue().equivalents][:_MOST_SAID]
        _ask(catalogue, name, lanes)
    for what in ("activities", "equivalents", "estimates", "sources", "levers", "countries") if new else ():
        for form in ("text", "csv", "json"):
            listings.listing(what, catalogue, _wordings()[0], form)


def _ask(catalogue: Catalogue, name: str, lanes: list[str]) -> None:
    try:
        _say_comparison(ask(catalogue, _languages(), "en", name, equivalents=lanes))
    except ComparawattError as error:
        _say((), [error])


def _read_story(path: Path) -> None:
    file = read_story(path)
    _say((*file.problems, *_stager().faults_of(file), *notes_of(file.story, file.path)))
    for number, scene in enumerate(file.story.scenes[:_MOST_SAID], start=1):
        staged = _stager().look(file, number)
        for wording in _wordings():
            say_scene(scene, staged, wording)
            say_why_not(staged, wording)
            if staged.comparison:
                _say_comparison(staged.comparison)
    again = path.with_name("again.toml")
    write_story(again, file.story)
    assert _plain(read_story(again).story) == _plain(file.story), "writing it loses something"


def _plain(value: Any) -> Any:
    """Return a value as it can be compared: nan is nan, and ends of lines are those of Unix."""
    if isinstance(value, msgspec.Struct):
        return _plain(msgspec.structs.asdict(value))
    if isinstance(value, dict):
        return {_plain(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.replace("\r\n", "\n") if isinstance(value, str) else repr(value)


def _read_article(path: Path) -> None:
    read = read_articles([path], _catalogue(), _languages())
    _say(read.problems, read.refused)
    for claim in (claim for article in read.articles for claim in article.claims[:_MOST_SAID]):
        for wording in _wordings():
            for step in claim.steps:
                article_wording.say_step(step, wording)
            if claim.stage:
                article_wording.say_stage(claim.stage, _catalogue(), wording)


def _read_kiosk(path: Path) -> None:
    file = read_kiosk(path, _languages(), "hall-entrance")
    _say((*file.problems, *unknown_ids(file, _catalogue())), [file.refused] if file.refused else ())
    fit(file.kiosk, _catalogue())


def _read_settings(path: Path) -> None:
    file = SettingsFile(path)
    if file.notice:
        _say((), [file.notice])
    SettingsFile(None, path)
    file.save(msgspec.structs.replace(file.settings, text_size=200, stories=("/a", *file.settings.stories)))
    again = SettingsFile(path)
    assert again.settings.text_size == 200
    assert again.notice or again.settings.stories[0] == "/a"  # a newer version may list them otherwise


def _read_comparison(path: Path) -> None:
    from comparawatt.models.comparison_file import ComparisonFile
    from comparawatt.models.session import Session

    session = Session(_catalogue())
    file = ComparisonFile(session)
    file.open(path)
    _say_comparison(session.comparison)
    for wording in _wordings():
        file.what_changed(wording)
    file.save(path)
    saved.read(path)


def _read_counters(path: Path) -> None:
    counters = Counters(path)
    counters.count("visit")
    error = counters.save()
    if error is None:
        assert read_days(path)
        listings.counters(rows_of(read_days(path)), _wordings()[0], "csv")


def _read_own(path: Path) -> None:
    import datetime as dt

    from tests.own_entries import NAME, entry

    today = dt.date(2026, 11, 25)
    pack = read_own(path, _languages(), _catalogue())
    path.write_bytes(with_entry(pack, entry(), _catalogue(), NAME, today))
    longer = read_own(path, _languages(), _catalogue())
    assert len(longer.entries) > len(pack.entries) or pack.others
    if longer.entries:
        last = longer.entries[-1]
        path.write_bytes(with_entry(longer, entry(), _catalogue(), NAME, today, instead_of=last))
        path.write_bytes(without(read_own(path, _languages(), _catalogue()), last, today))
        read_own(path, _languages(), _catalogue())


def _read_draft(path: Path) -> None:
    from comparawatt.models.story_draft import left_behind

    folder = path.parent / "data"
    os.environ["XDG_DATA_HOME"] = str(folder)
    target = folder / "comparawatt" / "stories" / ".autosave" / "left.toml"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, target)
    draft = left_behind()
    if draft is not None:
        draft.read()
        draft.leave()


def _toml(files: Callable[[], Iterable[Path]]) -> Iterable[Table]:
    return [tomli.loads(path.read_text(encoding="utf-8")) for path in files()]


def _kept(folder: str) -> Iterable[Path]:
    return sorted((_SEEDS / folder).iterdir())


def _stories() -> list[Path]:
    return sorted((paths.resources() / "stories").glob("*.toml"))


def _drafts() -> Iterable[Table]:
    kept: Any = {"path": "/tmp/lesson.toml", "digest": "0" * 64}  # noqa: S108 # nothing is written there
    return [{**story, "autosave": kept} for story in _toml(_stories)]


def _packs() -> list[Table]:
    """Return packs whose ids are not taken by those that they were made of."""
    packs = list(_toml(lambda: [*built_in_packs(), *_kept("pack")]))
    for pack in packs:
        rows = [pack["pack"], *(row for value in pack.values() if isinstance(value, list) for row in value)]
        for row in rows:
            field = "activity" if "activity" in row else "id"
            row[field] = f"x-{row[field]}"
    return packs


TARGETS: dict[str, Target] = {
    "pack": Target(_packs, _read_pack, 22),
    "story": Target(partial(_toml, _stories), _read_story, 18),
    "article": Target(partial(_toml, article_files), _read_article, 14),
    "kiosk": Target(
        partial(_toml, lambda: [*sorted((paths.resources() / "kiosk").glob("*.toml")), *_kept("kiosk")]),
        _read_kiosk,
        12,
    ),
    "settings": Target(partial(_toml, lambda: _kept("settings")), _read_settings, 10),
    "comparison": Target(partial(_toml, lambda: _kept("comparison")), _read_comparison, 10, ending=".comparawatt"),
    "counters": Target(
        lambda: [json.loads(path.read_text(encoding="utf-8")) for path in _kept("counters")],
        _read_counters,
        6,
        ending=".json",
        dump=as_json,
    ),
    "own": Target(partial(_toml, lambda: _kept("own")), _read_own, 5),
    "draft": Target(_drafts, _read_draft, 3),
}
