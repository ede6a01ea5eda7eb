"""The size of type in a presentation, as the last row of a room needs it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from comparawatt.engine.assembly import assemble
from comparawatt.engine.compiled import built_in_packs
from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import StoryFile, read_story
from comparawatt.presenting import present
from comparawatt.screens.scenes.foot import draw_lines
from comparawatt.screens.scenes.picture import HEIGHT, LEAST, WIDTH
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.presenter import PresenterWindow
    from comparawatt.policy import TextSize

SHIPPED = [read_story(path) for path in story_files()]
PARTS = re.compile(
    r'transform="matrix\((?P<scale>[-\d.e]+),|font-size="(?P<size>[\d.]+)"[^<>]*>(?P<text>[^<]+)</text>'
)
"""In what Qt writes: the scale of a group, and a text."""


@pytest.fixture(scope="module")
def catalogue(languages: Languages) -> Catalogue:
    """Return the built-in data."""
    return assemble(built_in_packs(), languages).catalogue


def types(window: PresenterWindow) -> dict[str, float]:
    """Return each text of a scene with the size of its type, on the page."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(WIDTH, HEIGHT))
    generator.setViewBox(QRectF(0, 0, WIDTH, HEIGHT))
    generator.setResolution(96)
    painter = QPainter(generator)
    window.scene.draw(painter, WIDTH, HEIGHT)
    painter.end()
    found, scale = {}, 1.0
    for part in PARTS.finditer(bytes(buffer.data().data()).decode()):
        if part["scale"]:
            scale = float(part["scale"])
        else:
            found[html.unescape(part["text"]).strip()] = float(part["size"]) * scale
    return found


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.story.id)
def test_no_text_of_a_shipped_story_is_too_small_for_the_last_row(
    file: StoryFile, code: str, size: TextSize, catalogue: Catalogue, language: LanguageSwitch, qapp: object
) -> None:
    language.switch(code)
    made = present(file, catalogue, language, Look("contrast", dresses=False, text_size=size), reduced_motion=True)
    small: dict[tuple[int, str, str], float] = {}
    while True:
        if made.talk.step == "guess" and made.talk.vote is not None:
            made.talk.vote.raise_hand(1)
        found = types(made.window)
        assert found
        small |= {
            (made.talk.number, made.talk.step, text): at
            for text, at in found.items()
            if text and at < LEAST - 0.01
        }
        if made.talk.follows is None:
            break
        made.talk.next()
    language.switch("en")
    assert small == {}


@pytest.mark.parametrize(
    ("story", "scene", "step", "text"),
    [
        ("article", 3, "bars", "million"),
        ("article", 2, "guess", "1 square = 4"),
        ("headline", 5, "reveal", "4,895 kWh"),
        ("headline", 3, "guess", "million"),
    ],
)
def test_small_text_grows_and_stays_within_the_scene(
    story: str, scene: int, step: str, text: str, catalogue: Catalogue, language: LanguageSwitch, qapp: object
) -> None:
    file = next(each for each in SHIPPED if each.story.id == story)
    look = Look("contrast", dresses=False)
    made = present(file, catalogue, language, look, reduced_motion=True)
    made.talk.go_to(scene)
    while made.talk.step != step:
        made.talk.next()
    before = types(made.window)
    look.choose_text_size(150)
    after = types(made.window)
    assert after[text] > before[text]
    figures = {each for each in before if each[:1].isdigit() and " " not in each}
    assert figures <= set(after)  # none is cut


def test_a_list_of_sources_that_does_not_fit_ends_with_an_ellipsis(qapp: object) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    named = " · ".join(f"A publisher of some length, {year}" for year in range(2000, 2026))
    draw_lines(painter, QRectF(0, 0, 400, 40), ("", f"Sources: {named}"), Look("contrast", dresses=False))
    painter.end()
    written = bytes(buffer.data().data()).decode()
    assert "A publisher of some length, 2000" in written
    assert "2025" not in written
    assert "· …" in written


@pytest.mark.parametrize("size", [100, 150])
def test_a_sum_is_not_broken_for_its_last_word(
    size: TextSize, catalogue: Catalogue, language: LanguageSwitch, qapp: object
) -> None:
    file = next(each for each in SHIPPED if each.story.id == "article")
    look = Look("contrast", dresses=False, text_size=size)
    made = present(file, catalogue, language, look, reduced_motion=True)
    made.talk.go_to(7)
    made.talk.next()
    found = types(made.window)
    assert "512,821 × 6.5 kW for 1 year" in found
    assert "a whole country" in found  # neither is the claim, which leaves its sum the room of a line


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.story.id)
def test_nothing_of_the_lanes_is_cut_in_the_largest_text(
    file: StoryFile, code: str, catalogue: Catalogue, language: LanguageSwitch, qapp: object
) -> None:
    language.switch(code)
    made = present(file, catalogue, language, Look("contrast", dresses=False, text_size=200), reduced_motion=True)
    cut = []
    while made.talk.follows is not None:
        if made.talk.scene.screen in ("lanes", "guess") and made.talk.step in ("bars", "range"):
            cut += [text for text in types(made.window) if text.endswith("…")]
        made.talk.next()
    language.switch("en")
    assert cut == []
