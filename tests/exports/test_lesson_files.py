"""The sheet of a lesson as PDF, and the pictures of its scenes."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import read_story
from comparawatt.exports.lesson.sheet import sheet_of
from comparawatt.exports.lesson.slides import Slide, slides_of
from comparawatt.exports.pictures.printed_sheet import Printer
from comparawatt.exports.pictures.slide_picture import SlideDrawer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from comparawatt.engine.wording import Wording
    from comparawatt.exports.lesson.lesson import Lesson
    from comparawatt.exports.subject import Paper

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

SHIPPED = {path.stem: read_story(path) for path in story_files()}
LONG = "[[scene]]\nscreen = 'text'\ntitle = { en = 'Long' }\ntext.en = '''\n" + "a\n\n" * 600 + "the end'''\n"


@pytest.fixture(scope="module")
def printer(qapp: object) -> Printer:
    """Return what prints sheets."""
    return Printer()


@pytest.fixture
def pages(printer: Printer, tmp_path: Path) -> Callable[..., list[str]]:
    """Return what prints a lesson, and reads each page of it."""

    def read(lesson: Lesson, paper: Paper = "a4") -> list[str]:
        path = tmp_path / "lesson.pdf"
        path.write_bytes(printer.pdf(lesson, paper))
        done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
        return done.stdout.decode().split("\f")[:-1]

    return read


@needs_poppler
@pytest.mark.parametrize("name", SHIPPED)
def test_everything_is_read_on_numbered_pages(
    name: str, lesson: Callable[..., Lesson], pages: Callable[..., list[str]], english: Wording, french: Wording
) -> None:
    for wording in (english, french):
        found = lesson(SHIPPED[name], wording)
        read = pages(found)
        assert len(read) > 3
        for number, page in enumerate(read, start=1):
            assert page.rstrip().endswith(f"{number}/{len(read)}")
        answers = [place for place, page in enumerate(read) if page.startswith(wording.text("sheet.answers"))]
        assert len(answers) == 1
        plain = re.sub(r"\s", "", "".join(read))
        for block in sheet_of(found).blocks:
            for line in block.lines:
                for text in (line.text, line.right):
                    assert re.sub(r"\s", "", text) in plain, text


def test_no_block_is_cut_and_nothing_stands_over_the_edge(
    printer: Printer, lesson: Callable[..., Lesson], french: Wording
) -> None:
    for file in SHIPPED.values():
        printed = printer.lay_out(lesson(file, french), "letter")
        place_of = {id(placed.found.line): number for number, page in enumerate(printed.pages) for placed in page}
        for block in printed.sheet.blocks:
            assert len({place_of[id(line)] for line in block.lines if line.text}) == 1
        for page in printed.pages:
            assert all(placed.y + placed.found.height < printed.size[1] - 50 for placed in page)


def test_what_is_longer_than_a_page_goes_on_without_a_loss(printer: Printer, own: Callable[[str], Lesson]) -> None:
    printed = printer.lay_out(own(LONG), "a4")
    lines = [placed.found.line for page in printed.pages for placed in page]
    assert len(printed.pages) > 10
    assert lines == [line for block in printed.sheet.blocks for line in block.lines]


@needs_poppler
@pytest.mark.parametrize(("paper", "points"), [("a4", "595 x 842"), ("letter", "612 x 792")])
def test_pages_have_the_paper_s_size_and_their_font_in_them(
    paper: Paper, points: str, printer: Printer, lesson: Callable[..., Lesson], english: Wording, tmp_path: Path
) -> None:
    path = tmp_path / "lesson.pdf"
    path.write_bytes(printer.pdf(lesson(SHIPPED["article"], english), paper))
    said = subprocess.run(["pdfinfo", path], capture_output=True, encoding="utf-8", check=True).stdout
    assert f"{points} pts" in said
    assert "The article in eight scenes" in said
    fonts = subprocess.run(["pdffonts", path], capture_output=True, encoding="utf-8", check=True).stdout
    assert all("yes" in line for line in fonts.splitlines()[2:])


def test_the_same_lesson_gives_the_same_bytes(
    printer: Printer, lesson: Callable[..., Lesson], english: Wording
) -> None:
    found = lesson(SHIPPED["one-question"], english)
    assert printer.pdf(found, "a4") == printer.pdf(found, "a4")
    drawer = SlideDrawer("contrast", (960, 540))
    for slide in slides_of(found):
        assert drawer.png(slide) == drawer.png(slide)


@needs_poppler
def test_quotation_marks_can_be_copied(own: Callable[[str], Lesson], pages: Callable[..., list[str]]) -> None:
    (read, *_) = pages(own('[[scene]]\nscreen = "guess"\nactivity = "promt"'))
    assert "“promt”" in read


def test_a_long_lesson_is_quick(printer: Printer, own: Callable[[str], Lesson]) -> None:
    scenes = '[[scene]]\nscreen = "lanes"\nactivity = "chatgpt-year"\n' * 200
    found = own(scenes)
    start = time.perf_counter()
    printed = printer.lay_out(found, "a4")
    assert time.perf_counter() - start < 3
    assert len(printed.pages) > 60


def test_the_preview_is_the_first_page(printer: Printer, lesson: Callable[..., Lesson], english: Wording) -> None:
    printed = printer.lay_out(lesson(SHIPPED["article"], english), "a4")
    image = printer.preview(printed, 0, (397, 562))
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert len({image.pixel(x, 40) for x in range(397)}) > 5


# Slides


@pytest.mark.parametrize("theme", ["contrast", "dark"])
def test_every_scene_is_drawn(
    theme: str, lesson: Callable[..., Lesson], french: Wording, own: Callable[[str], Lesson]
) -> None:
    drawer = SlideDrawer(theme, (640, 360))
    others = own('[[scene]]\nscreen = "sentence"\nactivity = "prompt"\n[[scene]]\nscreen = "end"\n' + LONG)
    slides = [
        *slides_of(others),
        *(slide for file in SHIPPED.values() for slide in slides_of(lesson(file, french))),
    ]
    drawn = [drawer.image(slide) for slide in slides]
    assert all(image.size().toTuple() == (640, 360) for image in drawn)
    assert [slide.name for slide, image in zip(slides, drawn, strict=True) if colors(image) < 3] == ["02.png"]


def test_a_full_slide_gets_smaller_type_and_nothing_is_lost_at_its_foot(own: Callable[[str], Lesson]) -> None:
    text = "[[scene]]\nscreen = 'text'\ntitle = { en = 'Full' }\ntext.en = '''" + "a word\n" * 30 + "'''"
    (slide,) = slides_of(own(text))
    image = SlideDrawer("light", (960, 540)).image(slide)
    ground = image.pixel(2, 400)
    assert all(image.pixel(x, y) == ground for y in range(528, 540) for x in range(0, 960, 3))


def test_a_long_heading_takes_more_lines(qapp: object) -> None:
    drawer = SlideDrawer("light", (960, 540))
    bands = []
    for heading in ("short", "a heading of many words " * 8):
        image = drawer.image(Slide("a.png", heading))
        bands.append(sum(image.pixel(2, y) == image.pixel(2, 2) for y in range(540)))
    assert bands[1] > 2 * bands[0]


def colors(image: QImage) -> int:
    """Return how many colours a picture has, seen on a raster."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})
