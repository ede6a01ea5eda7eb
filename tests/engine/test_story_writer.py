"""Stories that are written and read again."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.intensities import BASES
from comparawatt.engine.pack_values import clean
from comparawatt.engine.story import GUESSES, SCREENS, Scene, Story
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.story_writer import to_toml, write_story
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

MINE = Story(id="mine", edition=dt.date(2026, 11, 25), name={"en": "Mine"}, scenes=(Scene(screen="end"),))

ANY = st.text(max_size=60)
WORDS = ANY.map(clean).filter(bool)
PARAGRAPHS = ANY.map(lambda text: "\n".join(map(clean, text.splitlines())).strip()).filter(bool)
MINUTES = st.none() | st.floats(1e-3, 1e6)
UNREAD: list[dict[str, Any]] = [
    {},
    {"ammount": "3"},
    {"slip": [1, {"a": dt.date(2026, 11, 25)}]},
    {"slip": {"deep": {"er": [1.5, True, "\n"]}}},
]


def in_languages(words: SearchStrategy[str]) -> SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(("en", "fr", "de", "gsw")), words, min_size=1)


SCENES = st.builds(
    Scene,
    id=st.none() | WORDS,
    screen=st.sampled_from(SCREENS),
    title=st.none() | in_languages(WORDS),
    minutes=MINUTES,
    activity=st.none() | WORDS,
    activities=st.lists(WORDS, max_size=9).map(tuple),
    amount=st.none() | WORDS,
    energy=st.none() | WORDS,
    estimate=st.none() | WORDS,
    what_if=st.lists(WORDS, max_size=3).map(tuple),
    basis=st.sampled_from(BASES),
    country=st.none() | WORDS,
    equivalents=st.lists(WORDS, max_size=5).map(tuple),
    told=st.none() | WORDS,
    claim=st.none() | WORDS,
    guess=st.sampled_from(GUESSES),
    text=st.none() | in_languages(PARAGRAPHS),
    notes=st.none() | in_languages(PARAGRAPHS),
    unread=st.sampled_from(UNREAD),
)

STORIES = st.builds(
    Story,
    id=WORDS,
    edition=st.dates(),
    name=in_languages(WORDS),
    minutes=MINUTES,
    note=st.none() | in_languages(PARAGRAPHS),
    scenes=st.lists(SCENES, max_size=4).map(tuple),
    unread=st.sampled_from(UNREAD),
    others=st.sampled_from(UNREAD),
)


@given(STORIES)
def test_what_was_written_is_read_again(story: Story) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.toml"
        write_story(path, story)
        assert read_story(path).story == story


@pytest.mark.parametrize("path", story_files(), ids=lambda path: path.stem)
def test_the_shipped_stories_survive_being_written(path: Path, tmp_path: Path) -> None:
    story = read_story(path).story
    copy = tmp_path / "copy.toml"
    write_story(copy, story)
    assert read_story(copy).story == story
    assert "notes" in copy.read_text(encoding="utf-8")


def test_what_is_as_it_would_be_anyway_is_not_written() -> None:
    assert to_toml(MINE) == (
        'scene = [\n    { screen = "end" },\n]\n\n[story]\nid = "mine"\nedition = 2026-11-25\n\n'
        '[story.name]\nen = "Mine"\n'
    )


def test_what_is_at_fault_is_written_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    path.write_text(
        '[story]\nid = "a"\nedition = 2026-11-25\nname.en = "A"\nminutes = "five"\n'
        '[lesson]\nx = 1\n[[scene]]\nscreen = "lens"\nminutes = "long"\n',
        encoding="utf-8",
    )
    before = read_story(path)
    write_story(path, before.story)
    assert read_story(path) == before


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.toml"
    write_story(path, MINE)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileError) as raised:
        write_story(path, Story(id="b", edition=MINE.edition, name=MINE.name))
    assert raised.value.key == "file.unwritable"
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["story.toml"]
