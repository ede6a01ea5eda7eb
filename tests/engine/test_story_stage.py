"""Scenes under the data in use: those of the shipped stories, and those that cannot be shown."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.messages import say_problem
from comparawatt.engine.story import Scene, steps_of
from comparawatt.engine.story_files import read_stories, story_files
from comparawatt.engine.story_notes import notes_of
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.engine.story_stage import Stager
from comparawatt.engine.story_wording import say_result, say_scene, say_why_not
from comparawatt.engine.story_writer import write_story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

SHIPPED = {path.stem: read_story(path) for path in story_files()}
ALL_SCENES = [
    pytest.param(file, number, id=f"{name}-{number}")
    for name, file in SHIPPED.items()
    for number in range(1, len(file.story.scenes) + 1)
]
SAYING = {"sentence", "lanes", "pictogram", "guess", "side-by-side", "board", "live-meter"}


@pytest.fixture(scope="module")
def stager(built_in: Catalogue, languages: Languages) -> Stager:
    """Return what stages scenes under the built-in data."""
    return Stager(built_in, read_articles(article_files(), built_in, languages).articles, languages)


@pytest.fixture
def why_not(stager: Stager, english: Wording) -> Callable[..., list[str]]:
    """Return what says why a scene cannot be shown."""

    def say(**fields: Any) -> list[str]:
        staged = stager.stage(Scene(**fields), 7, "s.toml")
        assert not staged.problems or staged.comparison is None
        return [say_problem(problem, english).removeprefix("s.toml: scene 7: ") for problem in staged.problems]

    return say


# The shipped stories


def test_three_stories_ship() -> None:
    assert {name: (file.story.lasts, len(file.story.scenes)) for name, file in SHIPPED.items()} == {
        "article": (5, 8),
        "headline": (45, 14),
        "one-question": (15, 11),
    }
    for name, file in SHIPPED.items():
        assert file.story.id == name
        assert (file.problems, notes_of(file.story)) == ((), ())
        assert sum(scene.minutes or 0 for scene in file.story.scenes) == file.story.minutes
        assert file.story.scenes[-1].screen == "end"


def test_the_quarter_of_an_hour_has_guesses_of_both_kinds() -> None:
    scenes = SHIPPED["one-question"].story.scenes
    assert {scene.guess for scene in scenes if scene.screen == "guess"} == {"hands", "scale"}


@pytest.mark.parametrize(("file", "number"), ALL_SCENES)
def test_every_scene_is_shown_and_said_in_both_languages(
    stager: Stager, english: Wording, french: Wording, file: StoryFile, number: int
) -> None:
    scene = file.story.scenes[number - 1]
    staged = stager.look(file, number)
    assert staged.problems == ()
    assert say_why_not(staged, english) == ""
    assert say_scene(scene, staged, english) != say_scene(scene, staged, french)
    if scene.screen in SAYING:
        assert staged.comparison is not None
        assert say_result(staged, english)
        assert say_result(staged, english) != say_result(staged, french)
    assert (staged.claim is not None) == (scene.screen == "claim")
    assert scene.notes is not None
    assert steps_of(scene)


@pytest.mark.parametrize(("file", "number"), ALL_SCENES)
def test_french_is_set_as_french_is(file: StoryFile, number: int) -> None:
    scene = file.story.scenes[number - 1]
    for text in filter(None, (file.story.name, file.story.note, scene.title, scene.text, scene.notes)):
        words = text["fr"]
        assert text.keys() == {"en", "fr"}
        assert not re.search(r"[^\u202f][:;?!»]|«[^\u202f]|'", words), words
        assert not re.search(r"\d (?:[kMG]?Wh\b|%|milli|\d{3})", words), words


def test_the_figures_are_those_of_the_article(stager: Stager, english: Wording, french: Wording) -> None:
    said = {
        scene.id: (say_result(staged, english), say_result(staged, french))
        for number, scene in enumerate(SHIPPED["article"].story.scenes, start=1)
        for staged in [stager.look(SHIPPED["article"], number)]
    }
    assert "1.6 million French households" in said["everybody"][0].replace("\u00a0", " ")
    assert "1,6 million de foyers français" in said["everybody"][1].replace("\u00a0", " ")
    assert "63,400 French households" in said["other-figure"][0]
    assert "3.56 average days of San Francisco" in said["san-francisco"][0]


def test_a_claim_heads_its_scene_where_it_has_no_title(stager: Stager, english: Wording) -> None:
    scene = Scene(screen="claim", claim="les-numeriques/country")
    assert (
        say_scene(scene, stager.stage(scene, 1), english) == "Those servers would use as much as a whole country"
    )
    assert stager.stage(Scene(screen="claim", claim="les-numeriques/renewables"), 1).comparison is None


def test_200_scenes_open_within_a_second(stager: Stager, tmp_path: Path) -> None:
    story = SHIPPED["one-question"].story
    path = tmp_path / "long.toml"
    write_story(path, replace(story, scenes=(story.scenes * 20)[:200]))
    started = time.process_time()
    file = read_story(path)
    assert stager.faults_of(file) == ()
    assert time.process_time() - started < 1
    assert len(file.story.scenes) == 200


# What a scene compares


def test_a_scene_is_compared_as_it_says(stager: Stager) -> None:
    staged = stager.stage(
        Scene(
            screen="lanes",
            activity="chatgpt-year",
            amount="1 million a day for 2 years",
            estimate="google-2025",
            what_if=("fewer-requests=4",),
            basis="co2",
            country="France",
            equivalents=("car-km", "beef-meal"),
            told="beef-meal",
        ),
        1,
    )
    comparison = staged.comparison
    assert comparison is not None
    assert comparison.energy.central == pytest.approx(1e6 * 730 * 0.24 / 4)
    assert comparison.quantity.central == pytest.approx(comparison.energy.central * 44.18 / 1000)
    assert [count.equivalent.id for count in comparison.counts] == ["car-km", "beef-meal"]
    assert staged.told == "beef-meal"


def test_an_energy_is_compared_too(stager: Stager, english: Wording) -> None:
    staged = stager.stage(Scene(screen="sentence", energy="50 GWh", told="phone-charge"), 1)
    assert say_result(staged, english).replace("\u00a0", " ") == (
        "50 GWh is as much electricity as 3.33 billion phone charges of 15 Wh"
    )


def test_an_equivalent_that_is_named_twice_has_one_lane(stager: Stager) -> None:
    staged = stager.stage(Scene(screen="lanes", activity="prompt", equivalents=("phone-charge",) * 6), 1)
    assert staged.comparison is not None
    assert len(staged.comparison.counts) == 1


def test_water_is_counted_without_a_country(stager: Stager) -> None:
    staged = stager.stage(Scene(screen="lanes", activity="prompt", basis="water"), 1)
    assert staged.comparison is not None
    assert staged.comparison.basis == "water"


def test_the_meter_takes_a_rate_of_one_s_own(stager: Stager) -> None:
    scene = Scene(screen="live-meter", activity="prompt", amount="3 a day for 1 year")
    assert stager.stage(scene, 1).problems == ()


# What cannot be shown


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"screen": "lanes", "activity": "gpt-99"}, ["activity: the activity “gpt-99” is not in the data."]),
        (
            {"screen": "pictogram"},
            ["energy: either an activity or an energy is needed, not both."],
        ),
        (
            {"screen": "guess", "activity": "prompt", "energy": "5 Wh"},
            ["energy: either an activity or an energy is needed, not both."],
        ),
        (
            {"screen": "sentence", "energy": "5 kW"},
            ["energy: “5 kW” is a power, not an energy."],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "estimate": "nobody", "amount": "many"},
            ["amount: “many”", "estimate: the estimate “prompt/nobody” is not in the data."],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "equivalents": ("home-fr", "x", "y"), "told": "z"},
            [
                "equivalents: the equivalent “x” is not in the data.",
                "equivalents: the equivalent “y” is not in the data.",
                "told: the equivalent “z” is not in the data.",
            ],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "equivalents": ("x",), "told": "x"},
            ["equivalents: the equivalent “x” is not in the data."],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "equivalents": ("home-fr",), "told": "phone-charge"},
            ["told: the equivalent “phone-charge” is not among those that are counted in"],
        ),
        (
            {
                "screen": "lanes",
                "activity": "prompt",
                "equivalents": ("home-fr", "home-us", "home-uk", "home-de", "home-nl"),
            },
            ["equivalents: 4 at most find room here."],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "equivalents": ("bath",)},
            ["equivalents: “bath” does not count Electricity."],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "what_if": ("nothing", "fewer-requests=lots")},
            ["what_if: the lever “nothing” does not exist.", "what_if: “lots”"],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "what_if": ("fewer-requests", "rebound")},
            ["what_if: “Rebound: people ask more” and “Fewer requests” contradict"],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "what_if": ("pue",) * 21},
            ["what_if: 20 at most find room here."],
        ),
        (
            {"screen": "lanes", "energy": "5 Wh", "what_if": ("fewer-requests",)},
            ["what_if: An energy has nothing that could be otherwise"],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "amount": "9e20"},
            ["amount: “9e20” is more than we can count with."],
        ),
        ({"screen": "lanes", "activity": "prompt", "basis": "co2"}, ["country: this field is missing."]),
        (
            {"screen": "lanes", "activity": "prompt", "country": "FR"},
            ["country: a country changes the CO₂ alone"],
        ),
        (
            {"screen": "lanes", "activity": "prompt", "basis": "co2", "country": "Atlantis"},
            ["country: There is no grid of “Atlantis” in the data."],
        ),
        (
            {"screen": "lanes", "activity": "kettle-litre", "basis": "water"},
            ["basis: “boiling a litre of water” does not happen in a data centre"],
        ),
        ({"screen": "board"}, ["activity: this field is missing."]),
        (
            {"screen": "board", "activity": "prompt", "estimate": "x"},
            ["estimate: the estimate “prompt/x” is not in the data."],
        ),
        ({"screen": "side-by-side"}, ["activities: this field is missing."]),
        (
            {"screen": "side-by-side", "activities": ("prompt", "x")},
            ["activities: the activity “x” is not in the data."],
        ),
        (
            {"screen": "side-by-side", "activities": ("prompt",) * 9},
            ["activities: 8 at most find room here."],
        ),
        ({"screen": "claim"}, ["claim: this field is missing."]),
        ({"screen": "claim", "claim": "les-numeriques/gone"}, ["claim: the claim “les-numeriques/gone” is not"]),
        ({"screen": "live-meter"}, ["activity: this field is missing."]),
        (
            {"screen": "live-meter", "activity": "prompt"},
            ["amount: the live meter needs a rate with a time"],
        ),
        ({"screen": "guess", "energy": "0 Wh"}, ["energy: There is nothing to guess"]),
        ({"screen": "guess", "energy": "0.000001 Wh"}, ["energy: Too small to guess at"]),
        ({"screen": "guess", "activity": "prompt", "amount": "0"}, ["amount: There is nothing to guess"]),
        ({"screen": "text", "text": {"en": "t"}}, ["title: this field is missing."]),
    ],
)
def test_why_a_scene_cannot_be_shown(
    why_not: Callable[..., list[str]], fields: dict[str, Any], said: list[str]
) -> None:
    found = why_not(**fields)
    assert len(found) == len(said), found
    for each, beginning in zip(found, said, strict=True):
        assert each.startswith(beginning)


@pytest.mark.parametrize(
    ("unread", "screen"),
    [
        ({"activity": 3}, "lanes"),
        ({"energy": 3}, "lanes"),
        ({"activity": 3}, "board"),
        ({"activity": 3}, "live-meter"),
        ({"activities": "prompt"}, "side-by-side"),
        ({"claim": 3}, "claim"),
        ({"title": "t"}, "text"),
    ],
)
def test_what_could_not_be_read_is_not_missed_twice(
    why_not: Callable[..., list[str]], unread: dict[str, Any], screen: str
) -> None:
    assert why_not(screen=screen, unread=unread) == [f"what stands here cannot be read: {', '.join(unread)}."]


def test_a_basis_that_could_not_be_read_is_no_second_fault(why_not: Callable[..., list[str]]) -> None:
    fields = {"activity": "prompt", "country": "FR", "equivalents": ("car-km",), "unread": {"basis": "coal"}}
    assert why_not(screen="lanes", **fields) == ["what stands here cannot be read: basis."]


def test_a_scene_without_a_screen_cannot_be_shown(why_not: Callable[..., list[str]]) -> None:
    assert why_not(activity="prompt") == ["what stands here cannot be read: screen."]


def test_a_broken_scene_says_what_is_missing_and_the_rest_runs(
    stager: Stager, tmp_path: Path, english: Wording, french: Wording
) -> None:
    path = tmp_path / "s.toml"
    path.write_text(
        '[story]\nid = "s"\nedition = 2026-11-25\nname.en = "S"\n'
        '[[scene]]\nscreen = "lanes"\nactivity = "x"\nammount = "3"\n[[scene]]\nscreen = "lens"\n'
        '[[scene]]\nscreen = "lanes"\nactivity = "prompt"\n',
        encoding="utf-8",
    )
    file = read_story(path)
    first, second, third = (stager.look(file, number) for number in (1, 2, 3))
    assert say_why_not(first, english) == (
        "This scene cannot be shown.\n"
        "ammount: this field is unknown; remove it, or look for a slip in its name.\n"
        "activity: the activity “x” is not in the data."
    )
    assert say_why_not(first, french).endswith(
        "activity\u202f: l’activité «\u202fx\u202f» n’est pas dans les données."
    )
    assert "“lens” is none of" in say_why_not(second, english)
    assert third.comparison is not None
    assert [problem.entry for problem in stager.faults_of(file)] == ["scene 1", "scene 1", "scene 2"]


def test_many_faults_fill_no_screen(stager: Stager, english: Wording) -> None:
    staged = stager.stage(Scene(screen="side-by-side", activities=("a", "b", "c", "d", "e", "f")), 1)
    lines = say_why_not(staged, english).splitlines()
    assert len(lines) == 6
    assert lines[-1] == "And more faults: 2."


def test_no_more_faults_are_named_than_anybody_reads(stager: Stager, tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    scene = '[[scene]]\nscreen = "lanes"\nactivity = "x"\n'
    path.write_text(f'[story]\nid = "s"\nedition = 2026-11-25\nname.en = "S"\n{scene * 300}', encoding="utf-8")
    (file,) = read_stories([path]).files
    faults = stager.faults_of(file)
    assert len(faults) == 201
    assert faults[-1].key == "too_many"
