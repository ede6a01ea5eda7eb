"""Scenes as a session takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.assembly import assemble
from comparawatt.engine.compiled import built_in_packs
from comparawatt.engine.story import MOST_ACTIVITIES, MOST_EQUIVALENTS, Scene
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.engine.story_stage import Stager
from comparawatt.engine.story_wording import say_result
from comparawatt.models.choice import MOST_LANES
from comparawatt.models.session import Session
from comparawatt.models.side_by_side_model import MOST
from comparawatt.models.story_scene import choice_of

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


@pytest.fixture(scope="module")
def catalogue(languages: Languages) -> Catalogue:
    """Return the built-in data."""
    return assemble(built_in_packs(), languages).catalogue


@pytest.fixture(scope="module")
def stager(catalogue: Catalogue, languages: Languages) -> Stager:
    """Return what stages scenes under the built-in data."""
    return Stager(catalogue, read_articles(article_files(), catalogue, languages).articles, languages)


@pytest.mark.parametrize("file", [read_story(path) for path in story_files()], ids=lambda file: file.story.id)
def test_every_shipped_scene_is_what_a_session_shows(
    catalogue: Catalogue, stager: Stager, english: Wording, french: Wording, file: StoryFile
) -> None:
    session = Session(catalogue)
    for number, scene in enumerate(file.story.scenes, start=1):
        staged = stager.look(file, number)
        choice = choice_of(staged)
        if choice is None:
            assert scene.screen in ("text", "end")
            continue
        session.restore(choice)
        assert session.comparison == staged.comparison
        for wording in (english, french):
            assert wording.sentence_text(session.comparison, session.told) == say_result(staged, wording)


@pytest.mark.parametrize(
    "scene",
    [
        Scene(screen="lanes", energy="50 GWh", told="phone-charge"),
        Scene(screen="lanes", activity="prompt", basis="water", equivalents=("glass", "bath"), told="bath"),
        Scene(
            screen="lanes",
            activity="chatgpt-year",
            amount="3 a day for 2 years",
            estimate="article",
            what_if=("fewer-requests=4", "smaller-model"),
            basis="co2",
            country="PL",
            equivalents=("car-km", "beef-meal", "t-shirt"),
            told="t-shirt",
        ),
    ],
)
def test_a_session_that_was_elsewhere_is_brought_to_it(catalogue: Catalogue, stager: Stager, scene: Scene) -> None:
    session = Session(catalogue)
    session.choose_activity("image")
    session.tell("home-fr")
    staged = stager.stage(scene, 1)
    choice = choice_of(staged)
    assert choice is not None
    session.restore(choice)
    assert session.comparison == staged.comparison
    assert session.told.equivalent.id == scene.told
    assert session.choice.told == scene.told


def test_what_cannot_be_shown_is_no_choice(stager: Stager) -> None:
    assert choice_of(stager.stage(Scene(screen="lanes", activity="x"), 1)) is None


def test_scenes_hold_as_much_as_their_screens() -> None:
    assert (MOST_EQUIVALENTS, MOST_ACTIVITIES) == (MOST_LANES, MOST)
