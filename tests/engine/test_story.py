"""Stories as they are read: what is in them, what is wrong with them, and what the README says of them."""

from __future__ import annotations

import datetime as dt
import re
import time
from typing import TYPE_CHECKING, Any, get_args

import pytest

from comparawatt import paths
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.engine.story import SCREENS, USED, Scene, Step, Story, entry_of, steps_of
from comparawatt.engine.story_files import own_folder, own_stories, read_stories, story_files
from comparawatt.engine.story_notes import notes_of
from comparawatt.engine.story_reader import LONGEST_TEXT, LONGEST_TITLE, is_story, read_story
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.story_reader import StoryFile
    from comparawatt.engine.wording import Wording

README = paths.resources() / "stories" / "README.md"

HEAD = """
[story]
id = "mine"
edition = 2026-11-25
name = { en = "Mine", fr = "La mienne" }
"""

SCENE = """
[[scene]]
screen = "lanes"
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., StoryFile]:
    """Return what writes a story and reads it."""

    def read_it(*parts: str) -> StoryFile:
        path = tmp_path / "story.toml"
        path.write_text("\n".join(parts), encoding="utf-8")
        return read_story(path)

    return read_it


@pytest.fixture
def faults(read: Callable[..., StoryFile], english: Wording) -> Callable[..., list[str]]:
    """Return what says the faults of a story in English, without its path."""

    def say(*parts: str) -> list[str]:
        file = read(*parts)
        return [say_problem(problem, english).removeprefix(f"{file.path}: ") for problem in file.problems]

    return say


# What is read


def test_all_fields_are_read(read: Callable[..., StoryFile]) -> None:
    fields = (
        'id = "first"\ntitle = { en = " A  title ", fr = "Un titre" }\nminutes = 2\nactivity = "prompt"',
        'amount = "3"\nestimate = "google-2025"\nwhat_if = ["pue=1.1"]\nbasis = "co2"\ncountry = "FR"',
        'equivalents = ["car-km"]\ntold = "car-km"\nguess = "scale"\nclaim = "a/b"\nactivities = ["prompt"]',
        'energy = "50 GWh"\ntext.en = "t"\nnotes.en = """\nOne\x20\r\n\r\n  Two\t\n"""',
    )
    file = read(HEAD, "minutes = 5\nnote = { en = 'n', fr = 'n' }", SCENE, *fields)
    assert file.problems == ()
    story = file.story
    assert (story.id, story.edition, story.minutes) == ("mine", dt.date(2026, 11, 25), 5.0)
    (scene,) = story.scenes
    assert scene == Scene(
        id="first",
        screen="lanes",
        title={"en": "A  title", "fr": "Un titre"},
        minutes=2.0,
        activity="prompt",
        activities=("prompt",),
        amount="3",
        energy="50 GWh",
        estimate="google-2025",
        what_if=("pue=1.1",),
        basis="co2",
        country="FR",
        equivalents=("car-km",),
        told="car-km",
        claim="a/b",
        guess="scale",
        text={"en": "t"},
        notes={"en": "One\n\nTwo"},
    )


def test_how_long_it_takes() -> None:
    story = Story(id="s", edition=dt.date(2026, 11, 25), name={"en": "s"})
    assert story.lasts is None
    scenes = (Scene(minutes=1.5), Scene(), Scene(minutes=2))
    assert Story(id="s", edition=story.edition, name=story.name, scenes=scenes).lasts == 3.5
    assert Story(id="s", edition=story.edition, name=story.name, scenes=scenes, minutes=9).lasts == 9


def test_j01_a_file_of_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    path.write_bytes(b"\xef\xbb\xbf" + (HEAD + SCENE).replace("\n", "\r\n").encode())
    assert is_story(path)
    assert len(read_story(path).story.scenes) == 1


# Steps


@pytest.mark.parametrize("screen", SCREENS)
def test_next_alone_walks_through_every_scene(screen: Any) -> None:
    steps = steps_of(Scene(screen=screen))
    order: tuple[Step, ...] = get_args(Step)
    assert steps
    assert list(steps) == sorted(set(steps), key=order.index)
    assert ("guess" in steps) == (screen == "guess")
    assert (steps == ("text",)) == (screen in ("text", "end"))


def test_a_guess_is_before_what_it_guesses() -> None:
    assert steps_of(Scene(screen="guess")) == ("question", "guess", "reveal", "bars", "range", "source")


def test_a_scene_that_cannot_be_read_is_one_page() -> None:
    assert steps_of(Scene()) == ("text",)


# Faults


def test_all_faults_are_named_at_once_and_the_rest_is_there(
    read: Callable[..., StoryFile], faults: Callable[..., list[str]]
) -> None:
    parts = (
        HEAD,
        "minuets = 5",
        "[lesson]\nx = 1",
        SCENE,
        'ammount = "3"\nminutes = "long"\nbasis = "coal"\nequivalents = "home"',
        SCENE,
        'id = "good"\nactivity = "prompt"',
        '[[scene]]\nid = "lost"\nscreen = "lens"',
        '[[scene]]\ntitle = { en = "Untold" }',
        SCENE,
        'title = "x"\nnotes = { en = 3 }\nguess = true\nwhat_if = [1]',
    )
    assert faults(*parts) == [
        "[story]: minuets: this field is unknown; remove it, or look for a slip in its name.",
        "scene 1: ammount: this field is unknown; remove it, or look for a slip in its name.",
        "scene 1: minutes: what is needed here is a number above zero without quotes, such as 1.5.",
        "scene 1: basis: “coal” is none of energy, co2, water.",
        "scene 1: equivalents: what is needed here is a list of ids, in square brackets.",
        "scene 3 lost: screen: “lens” is none of " + ", ".join(SCREENS) + ".",
        "scene 4 Untold: screen: this field is missing.",
        "scene 5: title: what is needed here is a table with one text for each language, in braces.",
        "scene 5: what_if: what is needed here is a text, in quotes.",
        "scene 5: guess: what is needed here is a text, in quotes.",
        "scene 5: notes.en: what is needed here is a text, in quotes.",
        "[lesson]: this table is unknown; known are story, scene.",
    ]
    file = read(*parts)
    assert [scene.screen for scene in file.story.scenes] == ["lanes", "lanes", None, None, "lanes"]
    assert file.problems_of(2) == ()
    assert [problem.field for problem in file.problems_of(3)] == ["screen"]


def test_faults_of_scene_1_are_not_those_of_scene_10(read: Callable[..., StoryFile]) -> None:
    file = read(HEAD, *[SCENE] * 9, SCENE, "x = 1")
    assert file.problems_of(1) == ()
    assert len(file.problems_of(10)) == 1


def test_what_is_at_fault_stays_with_its_scene(read: Callable[..., StoryFile]) -> None:
    story = read(HEAD, "x = 2", "[lesson]\ny = 1", SCENE, 'minutes = "long"\nammount = 3').story
    assert (story.unread, story.others) == ({"x": 2}, {"lesson": {"y": 1}})
    assert story.scenes[0].unread == {"minutes": "long", "ammount": 3}


@pytest.mark.parametrize(
    ("scenes", "said"),
    [
        ("[scene]\nscreen = 'end'", "[scene]: what is needed here is a table for each entry"),
        ("scene = 3", "[story]: scene: this field is unknown"),
    ],
)
def test_scenes_that_are_no_list(faults: Callable[..., list[str]], scenes: str, said: str) -> None:
    (fault,) = faults(HEAD, scenes)
    assert fault.startswith(said)


def test_a_scene_that_is_no_table(tmp_path: Path, english: Wording) -> None:
    path = tmp_path / "story.toml"
    path.write_text(f'scene = [3, {{ screen = "end" }}]\n{HEAD}', encoding="utf-8")
    file = read_story(path)
    assert [scene.screen for scene in file.story.scenes] == [None, "end"]
    assert "scene 1: what is needed here is a table" in say_problem(file.problems[0], english)


@pytest.mark.parametrize(
    ("field", "longest"), [("title", LONGEST_TITLE), ("text", LONGEST_TEXT), ("notes", LONGEST_TEXT)]
)
def test_texts_have_a_limit(faults: Callable[..., list[str]], field: str, longest: int) -> None:
    assert faults(HEAD, SCENE, f'{field}.fr = "{"é" * longest}"') == []
    (fault,) = faults(HEAD, SCENE, f'{field}.fr = "{"é" * (longest + 1)}"')
    assert fault == f"scene 1: {field}.fr: it has more than {longest} characters."


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("", "file.no_story"),
        ("story = 3", "file.no_story"),
        ("[story]", "file.no_story_header"),
        (HEAD.replace('id = "mine"', 'id = ""'), "file.no_story_header"),
        (HEAD.replace("2026-11-25", '"soon"'), "file.no_story_header"),
        (HEAD.replace('{ en = "Mine", fr = "La mienne" }', '"Mine"'), "file.no_story_header"),
        (HEAD + SCENE * 501, "file.story_long"),
        (HEAD + "[[scene]", "file.toml"),
        (HEAD + "x = " + "[" * 10_000, "file.toml_unplaced"),
    ],
)
def test_files_that_are_of_no_use(
    tmp_path: Path, english: Wording, french: Wording, content: str, key: str
) -> None:
    path = tmp_path / "story.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileError) as raised:
        read_story(path)
    assert raised.value.key == key
    assert str(path) in say_error(raised.value, english)
    assert str(path) in say_error(raised.value, french)


def test_j07_a_hostile_file_is_read_or_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    slips = "".join(f"x{number} = 1\n" for number in range(2000))
    path.write_text(HEAD + (SCENE + slips) * 100, encoding="utf-8")
    started = time.process_time()
    file = read_story(path)
    assert time.process_time() - started < 2
    assert len(file.problems_of(1)) == 201
    assert file.problems_of(1)[-1].key == "too_many"
    path.write_bytes(b"#" * (17 * 1024 * 1024))
    with pytest.raises(FileError) as raised:
        read_story(path)
    assert raised.value.key == "file.too_big"


def test_what_is_a_story(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    for content, expected in ((HEAD, True), ("[pack]", False), ("[[", False)):
        path.write_text(content, encoding="utf-8")
        assert is_story(path) is expected
    assert not is_story(tmp_path / "missing.toml")
    assert not is_story(tmp_path)


# Notes


def test_notes_are_no_faults(read: Callable[..., StoryFile], english: Wording) -> None:
    file = read(
        HEAD,
        'note = { fr = "Pour moi" }',
        SCENE,
        'id = "a"\ntitle = { fr = "Un titre" }\ntext = { en = "t", fr = "t" }\nguess = "scale"',
        '[[scene]]\nid = "a"\nscreen = "end"\namount = "3"\nnotes = { en = "n" }',
        '[[scene]]\nscreen = "lens"\namount = "3"',
    )
    assert [problem.field for problem in file.problems] == ["screen"]
    said = [say_problem(note, english) for note in notes_of(file.story, "s")]
    assert said == [
        "s: [story]: note: it is missing in the language en; another language of the story takes its place.",
        "s: scene 1 a: title: it is missing in the language en; another language of the story takes its place.",
        "s: scene 1 a: guess: it has no effect on the screen “lanes”.",
        "s: scene 1 a: text: it has no effect on the screen “lanes”.",
        "s: scene 2 a: notes: it is missing in the language fr; another language of the story takes its place.",
        "s: scene 2 a: amount: it has no effect on the screen “end”.",
        "s: scene 2 a: id: the id “a” is taken already, by scene 1 a.",
    ]


def test_a_story_in_one_language_misses_none(read: Callable[..., StoryFile]) -> None:
    head = HEAD.replace(', fr = "La mienne"', "")
    assert notes_of(read(head, SCENE, 'title = { en = "t" }').story) == ()


def test_a_scene_is_named_by_its_id_or_its_title() -> None:
    assert entry_of(3, Scene(id="three", title={"en": "Third"})) == "scene 3 three"
    assert entry_of(3, Scene(title={"fr": "La troisième"})) == "scene 3 La troisième"
    assert entry_of(3, Scene()) == "scene 3"


# Where they are


def test_own_stories_follow_the_built_in_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english: Wording
) -> None:
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path)
    assert own_stories() == []
    folder = own_folder()
    assert folder is not None
    folder.mkdir()
    (folder / "mine.toml").write_text(HEAD + SCENE, encoding="utf-8")
    (folder / "again.toml").write_text(HEAD.replace("mine", "article"), encoding="utf-8")
    (folder / "broken.toml").write_text("[story]", encoding="utf-8")
    found = read_stories(story_files())
    assert [file.story.id for file in found.files] == ["article", "headline", "one-question", "article", "mine"]
    assert [error.key for error in found.refused] == ["file.no_story_header"]
    (problem,) = found.problems
    assert say_problem(problem, english).endswith(
        f"the id “article” is taken already, by {paths.resources() / 'stories' / 'article.toml'}."
    )


def test_who_has_no_home_has_no_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "user_data", lambda: None)
    assert own_folder() is None
    assert own_stories() == []


# The README


def test_the_readme_s_example_is_a_story(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "example.toml"
    path.write_text(example, encoding="utf-8")
    file = read_story(path)
    assert file.problems == ()
    assert notes_of(file.story) == ()


def test_the_readme_tells_every_field_and_every_step() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in README.read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]
    screens = {row[0].strip("`"): row[-1] for row in rows if len(row) == 4}
    assert screens == {screen: ", ".join(steps_of(Scene(screen=screen))) for screen in SCREENS}
    compared = {"sentence", "lanes", "pictogram", "guess", "live-meter"}
    told = {row[0].strip("`"): row[1] for row in rows if len(row) == 3}
    assert told.keys() == set().union(*USED.values())
    for field, places in told.items():
        named = set(re.findall(r"`(.*?)`", places)) | (compared if "compared" in places else set())
        named |= set(SCREENS) if places == "all" else set()
        assert named == {screen for screen in SCREENS if field in USED[screen]}, field
