"""The scenes of lessons as pictures for slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import comparawatt
from comparawatt.engine.article_files import article_files, read_articles
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import read_story
from comparawatt.engine.wording import Wording
from comparawatt.exports.lesson.lesson import Lesson, lesson_of
from comparawatt.exports.lesson.slides import slides_of
from comparawatt.exports.pictures.encode import to_png
from comparawatt.screens.scene_pictures import ScenePictures

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch

SHIPPED = {path.stem: path for path in story_files()}


@pytest.fixture(scope="module")
def lesson(languages: Languages) -> Callable[..., Lesson]:
    """Return what looks up a story under the built-in data."""
    catalogue = comparawatt.built_in()
    articles = read_articles(article_files(), catalogue, languages).articles

    def look_up(path: Path, code: str = "en") -> Lesson:
        return lesson_of(read_story(path), catalogue, articles, languages, Wording(languages[code]))

    return look_up


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("theme", ["contrast", "dark"])
def test_every_scene_of_every_lesson_is_drawn(
    code: str, theme: str, lesson: Callable[..., Lesson], languages: Languages, qapp: object
) -> None:
    for path in SHIPPED.values():
        found = lesson(path, code)
        pictures = ScenePictures(found, languages, theme, (640, 400))
        for slide in slides_of(found):
            image = pictures.image(slide)
            assert image.size().toTuple() == (640, 400)
            assert len(colors(image)) > 3, slide.name


def test_the_same_scene_gives_the_same_bytes(
    lesson: Callable[..., Lesson], languages: Languages, qapp: object
) -> None:
    found = lesson(SHIPPED["one-question"])
    first, second = (ScenePictures(found, languages, "contrast", (960, 540)) for _ in range(2))
    for slide in slides_of(found):
        assert to_png(first.image(slide)) == to_png(second.image(slide)), slide.name


def test_a_meter_that_stands_still_has_counted_for_a_minute(
    lesson: Callable[..., Lesson], languages: Languages, qapp: object
) -> None:
    found = lesson(SHIPPED["one-question"])
    pictures = ScenePictures(found, languages, "contrast", (960, 540))
    (slide,) = [each for each in slides_of(found) if each.scene.scene.id == "now"]
    pictures.image(slide)
    picture = pictures._view.picture
    assert picture is not None
    assert "81.5 litres" in picture.spoken()


def test_pictures_in_another_language_leave_that_of_the_window(
    lesson: Callable[..., Lesson], languages: Languages, language: LanguageSwitch
) -> None:
    found = lesson(SHIPPED["article"], "fr")
    asked = next(slide for slide in slides_of(found) if slide.step == "guess")
    french = ScenePictures(found, languages, "contrast", (960, 540)).image(asked)
    assert language.code == "en"
    language.switch("fr")
    assert ScenePictures(found, languages, "contrast", (960, 540)).image(asked) == french  # « À vous de deviner »


def colors(image: QImage) -> set[int]:
    """Return the colours of a picture, seen on a raster."""
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
