"""The sheet of a lesson as PDF, and the pictures of its scenes."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from comparawatt.engine.story_files import story_files
from comparawatt.engine.story_reader import read_story
from comparawatt.exports.lesson.blocks import BLANK
from comparawatt.exports.lesson.sheet import sheet_of
from comparawatt.exports.pictures.printed_sheet import Printer
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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


@needs_poppler
def test_quotation_marks_can_be_copied(own: Callable[[str], Lesson], pages: Callable[..., list[str]]) -> None:
    (read, *_) = pages(own('[[scene]]\nscreen = "guess"\nactivity = "promt"'))
    assert "“promt”" in read


@needs_poppler
def test_the_addresses_of_sources_are_links(
    printer: Printer, lesson: Callable[..., Lesson], english: Wording, tmp_path: Path
) -> None:
    found = lesson(SHIPPED["article"], english)
    path = tmp_path / "lesson.pdf"
    path.write_bytes(printer.pdf(found, "a4"))
    said = subprocess.run(["pdfinfo", "-url", path], capture_output=True, encoding="utf-8", check=True).stdout
    linked = set(re.findall(r"https://\S+", said))
    shown = {
        line.text.rsplit(" ", 1)[1]
        for block in sheet_of(found).blocks
        for line in block.lines
        if line.role == "source" and "https://" in line.text
    }
    assert linked == shown
    assert len(linked) > 5


def test_no_page_holds_the_rest_of_the_sources_alone(
    printer: Printer, lesson: Callable[..., Lesson], english: Wording, french: Wording
) -> None:
    for file in SHIPPED.values():
        for wording in (english, french):
            printed = printer.lay_out(lesson(file, wording), "a4")
            pages = [
                place
                for place, page in enumerate(printed.pages)
                if any(each.found.line.role == "source" for each in page)
            ]
            assert len(pages) == 1


def test_there_is_room_to_write_by_hand(printer: Printer, lesson: Callable[..., Lesson], french: Wording) -> None:
    printed = printer.lay_out(lesson(SHIPPED["one-question"], french), "a4")
    dots = 96 / 25.4  # to the millimetre
    for page in printed.pages:
        for above, line in itertools.pairwise(page):
            if BLANK in line.found.line.text and line.found.line.role == "sum":
                assert line.y - above.y > 7.5 * dots
    font = Look("light").font(14, 500)
    assert QFontMetricsF(font).horizontalAdvance(BLANK) > 22 * dots


def test_a_long_lesson_is_quick(printer: Printer, own: Callable[[str], Lesson]) -> None:
    scenes = '[[scene]]\nscreen = "lanes"\nactivity = "chatgpt-year"\n' * 200
    found = own(scenes)
    start = time.process_time()
    printed = printer.lay_out(found, "a4")
    assert time.process_time() - start < 3
    assert len(printed.pages) > 60


def test_the_preview_is_the_first_page(printer: Printer, lesson: Callable[..., Lesson], english: Wording) -> None:
    printed = printer.lay_out(lesson(SHIPPED["article"], english), "a4")
    image = printer.preview(printed, 0, (397, 562))
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert len({image.pixel(x, 40) for x in range(397)}) > 5
