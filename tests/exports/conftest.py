from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import comparawatt
from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.comparison import compare
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.exports.lesson.lesson import Lesson, lesson_of
from comparawatt.exports.pictures.encode import Encoder
from comparawatt.exports.subject import Subject
from comparawatt.models.session import Session
from comparawatt.models.side_by_side_row import row_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

STORY = """
[story]
id = "mine"
edition = 2026-11-25
name = { en = "Mine / <b>50 %</b>" }
"""


@pytest.fixture(scope="session")
def encoder(qapp: object) -> Encoder:
    """Return what makes files."""
    return Encoder()


@pytest.fixture
def subject(window_data: Catalogue, english: Wording) -> Callable[..., Subject]:
    """Return what makes a subject of an activity, with all activities beside it."""

    def make(activity: str = "train-gpt4", wording: Wording = english) -> Subject:
        rows = tuple(row_of(Session(window_data), each) for each in window_data.activities)
        return Subject(compare(window_data, window_data.activity(activity)), window_data, wording, None, rows)

    return make


@pytest.fixture(scope="session")
def lesson(languages: Languages) -> Callable[..., Lesson]:
    """Return what looks up a story under the built-in data."""
    catalogue = comparawatt.built_in()
    articles = read_articles(article_files(), catalogue, languages).articles

    def look_up(file: StoryFile, wording: Wording) -> Lesson:
        return lesson_of(file, catalogue, articles, languages, wording)

    return look_up


@pytest.fixture
def own(lesson: Callable[..., Lesson], english: Wording, tmp_path: Path) -> Callable[[str], Lesson]:
    """Return what makes a lesson of scenes, written as in a file."""

    def make(scenes: str) -> Lesson:
        path = tmp_path / "mine.toml"
        path.write_text(f"{STORY}{scenes}\n", encoding="utf-8")
        return lesson(read_story(path), english)

    return make
