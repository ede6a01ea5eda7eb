"""Scenes made of comparisons, and edited."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from comparawatt.engine.amounts import Energy
from comparawatt.engine.assembly import assemble
from comparawatt.engine.comparison import compare
from comparawatt.engine.compiled import built_in_packs
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.story import Scene, Story
from comparawatt.engine.story_change import (
    copy_of,
    edited,
    scene_of,
    scene_side_by_side,
    with_subject,
    with_words,
    words_of,
)
from comparawatt.engine.story_reader import LONGEST_TEXT, read_story
from comparawatt.engine.story_stage import Stager
from comparawatt.engine.story_writer import write_story

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

BARE = Story(id="s", edition=dt.date(2026, 11, 25), name={"en": "S", "fr": "S"})


@pytest.fixture(scope="session")
def built_in(languages: Languages) -> Catalogue:
    """Return the data that ship."""
    return assemble(built_in_packs(), languages).catalogue


@pytest.fixture(scope="session")
def stager(built_in: Catalogue, languages: Languages) -> Stager:
    """Return what looks scenes up in them."""
    return Stager(built_in, (), languages)


def test_every_activity_under_every_estimate_comes_back_as_it_was(
    built_in: Catalogue, stager: Stager, english: Wording
) -> None:
    for activity in built_in.activities.values():
        for estimate in built_in.estimates[activity.id]:
            comparison = compare(built_in, activity, activity.default_amount, estimate, None)
            scene = scene_of(comparison, (), comparison.counts[-1].equivalent.id, english)
            staged = stager.stage(scene, 1)
            assert staged.problems == (), (activity.id, estimate.id)
            assert staged.comparison == comparison
            assert staged.told == comparison.counts[-1].equivalent.id


@pytest.mark.parametrize("watt_hours", [0.34, 5e10, 1.5, 1e-6, 7_832_123_456_789.0])
def test_an_energy_comes_back_as_it_was(
    built_in: Catalogue, stager: Stager, english: Wording, watt_hours: float
) -> None:
    comparison = compare(built_in, Energy(watt_hours), None, None, None)
    found = stager.stage(scene_of(comparison, (), None, english, "pictogram"), 1).comparison
    assert found is not None
    assert found.energy.central == pytest.approx(watt_hours)


@pytest.mark.parametrize(("basis", "country"), [("co2", "FR"), ("water", None)])
def test_levers_and_what_is_counted_come_back(
    built_in: Catalogue, stager: Stager, english: Wording, basis: str, country: str | None
) -> None:
    levers = (Chosen("fewer-requests"), Chosen("pue", 1.1))
    activity = built_in.activity("chatgpt-year")
    estimate = next(each for each in built_in.estimates[activity.id] if each.pue)
    intensity = built_in.intensity("co2" if basis == "co2" else "water", country)
    comparison = compare(
        built_in, activity, activity.default_amount, estimate, None, levers=levers, intensity=intensity
    )
    scene = scene_of(comparison, levers, None, english)
    assert (scene.what_if, scene.country) == (("fewer-requests", "pue=1.1"), country)
    staged = stager.stage(scene, 1)
    assert (staged.comparison, staged.levers) == (comparison, levers)


def test_activities_side_by_side_can_be_shown(built_in: Catalogue, stager: Stager) -> None:
    scene = scene_side_by_side(built_in.activities, built_in.equivalents["phone-charge"])
    assert len(scene.activities) == 8
    assert stager.stage(scene, 1).activities == scene.activities


def test_a_scene_keeps_its_words_and_its_screen_with_another_subject() -> None:
    scene = Scene(screen="guess", title={"en": "Guess"}, activity="prompt", unread={"amount": 3, "slip": 1})
    taken = with_subject(scene, Scene(screen="lanes", activity="image", equivalents=("a",)))
    assert taken == Scene(
        screen="guess", title={"en": "Guess"}, activity="image", equivalents=("a",), unread={"slip": 1}
    )
    assert with_subject(scene, scene_side_by_side(("a", "b"), None)).screen == "side-by-side"
    assert with_subject(Scene(screen="text"), Scene(screen="lanes", activity="a")).screen == "lanes"


def test_words_are_kept_as_a_file_holds_them() -> None:
    scene = with_words(Scene(screen="text"), "title", "en", "  A\ttitle ")
    scene = with_words(scene, "notes", "fr", "\n Un \n\n deux \x07 \n")
    assert (scene.title, scene.notes) == ({"en": "A title"}, {"fr": "Un\n\ndeux"})
    assert with_words(scene, "title", "en", " ").title is None


def test_too_many_words_are_all_kept(tmp_path: Path) -> None:
    scene = with_words(Scene(screen="end", text={"fr": "x"}), "text", "en", "a" * (LONGEST_TEXT + 1))
    assert scene.text is None
    assert words_of(scene, "text") == {"fr": "x", "en": "a" * (LONGEST_TEXT + 1)}
    path = tmp_path / "s.toml"
    write_story(path, replace(BARE, scenes=(scene,)))
    assert read_story(path).story.scenes == (scene,)
    assert with_words(scene, "text", "en", "a").unread == {}


def test_what_could_not_be_read_goes_where_it_is_replaced() -> None:
    scene = Scene(unread={"screen": "lens", "slip": 1})
    assert edited(scene, screen="end") == Scene(screen="end", unread={"slip": 1})


def test_a_second_one_has_an_id_of_its_own() -> None:
    one, two = Scene(screen="end", id="a"), Scene(screen="end", id="A-2")
    assert copy_of(one, replace(BARE, scenes=(one, two))).id == "a-3"
    assert copy_of(Scene(screen="end"), BARE).id is None


def test_a_story_has_a_name_that_can_be_read() -> None:
    story = Story(id="a", edition=dt.date(2026, 11, 25), name={"en": "Mine"})
    assert with_words(story, "name", "en", "x" * 201) is story
    assert with_words(story, "name", "en", " ") is story
    assert with_words(story, "name", "fr", "Le mien").name == {"en": "Mine", "fr": "Le mien"}


def test_a_note_that_is_too_long_stays_with_its_story() -> None:
    story = Story(id="a", edition=dt.date(2026, 11, 25), name={"en": "Mine"})
    long = with_words(story, "note", "en", "x" * 2001)
    assert (long.note, words_of(long, "note")) == (None, {"en": "x" * 2001})
    assert with_words(long, "note", "en", "Short.").unread == {}
