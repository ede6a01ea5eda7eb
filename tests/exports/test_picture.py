from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from comparawatt.engine.amounts import Energy
from comparawatt.engine.comparison import compare
from comparawatt.errors import FileError
from comparawatt.exports.picture import _heights, draw, save_png
from comparawatt.widgets.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Ended

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

DATA = Path(__file__).parents[1] / "data"
FIXTURE = ("--without-built-in", "--data", str(DATA / "fixture-t.toml"), "--data", str(DATA / "window.toml"))


@pytest.fixture
def picture(run: Callable[..., Ended], alone: Path, qapp: object) -> Callable[..., tuple[Ended, Path]]:
    """Return what asks for a picture on the command line."""

    def ask(*arguments: str, name: str = "picture.png") -> tuple[Ended, Path]:
        target = alone / name
        return run("picture", *arguments, "-o", str(target), *FIXTURE), target

    return ask


def test_a_picture_is_written_and_named(picture: Callable[..., tuple[Ended, Path]]) -> None:
    ended, target = picture("train-gpt4")
    assert (ended.status, ended.err) == (0, "")
    assert str(target) in ended.out
    assert QImage(str(target)).size().toTuple() == (1280, 800)
    ended, target = picture("train-gpt4", "--language", "fr", name="image.png")
    assert ended.out.startswith("Enregistré")


def test_the_same_comparison_gives_the_same_bytes(picture: Callable[..., tuple[Ended, Path]]) -> None:
    first = picture("chat-year", name="first.png")[1].read_bytes()
    second = picture("chat-year", name="second.png")[1].read_bytes()
    assert first == second
    assert first != picture("image", name="third.png")[1].read_bytes()


@pytest.mark.parametrize("size", ["320x240", "1080x1920", "1920x1080"])
@pytest.mark.parametrize("what", ["train-gpt4", "chat-year", "50 GWh", "0 kWh"])
def test_i05_a_picture_has_the_size_that_was_asked(
    picture: Callable[..., tuple[Ended, Path]], size: str, what: str
) -> None:
    ended, target = picture(what, "--size", size)
    assert ended.status == 0, ended.err
    assert "x".join(map(str, QImage(str(target)).size().toTuple())) == size


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_g04_a_picture_keeps_its_own_theme(picture: Callable[..., tuple[Ended, Path]], theme: str) -> None:
    _, target = picture("train-gpt4", "--theme", theme)
    assert QImage(str(target)).pixelColor(2, 2).name().upper() == THEMES[theme].bg


@pytest.mark.parametrize("target", ["/proc/nowhere/picture.png", "missing/folder/picture.png", "a-folder.png"])
def test_i07_a_place_that_cannot_be_written_is_said(
    run: Callable[..., Ended], alone: Path, qapp: object, target: str
) -> None:
    (alone / "a-folder.png").mkdir()
    path = str(alone / target)
    for language in ("en", "fr"):
        ended = run("picture", "train-gpt4", "-o", path, "--language", language, *FIXTURE)
        assert (ended.status, ended.out) == (1, "")
        assert path in ended.err
        assert ended.err.count("\n") == 1


def test_i07_an_old_file_stays_when_the_new_one_fails(
    window_data: Catalogue, english: Wording, look: Look, tmp_path: Path
) -> None:
    target = tmp_path / "picture.png"
    target.write_bytes(b"old")
    target.chmod(0o400)
    compared = compare(window_data, Energy(50e9))
    if not os.access(target, os.W_OK):
        with pytest.raises(FileError):
            save_png(target, (640, 480), compared, window_data, english, look)
        assert target.read_bytes() == b"old"
    target.chmod(0o600)
    save_png(target, (640, 480), compared, window_data, english, look)
    assert QImage(str(target)).width() == 640
    assert [each.name for each in tmp_path.iterdir()] == ["picture.png"]


def test_a_link_stays_a_link(window_data: Catalogue, english: Wording, look: Look, tmp_path: Path) -> None:
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    real.write_bytes(b"old")
    link.symlink_to(real)
    save_png(link, (640, 480), compare(window_data, Energy(50e9)), window_data, english, look)
    assert link.is_symlink()
    assert QImage(str(real)).width() == 640


@pytest.mark.parametrize("lanes", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [(320, 240), (1280, 800), (600, 2000), (2000, 600)])
def test_nothing_is_drawn_over_the_edge(
    window_data: Catalogue, french: Wording, look: Look, lanes: int, size: tuple[int, int]
) -> None:
    chosen = list(window_data.equivalents.values())[:lanes]
    compared = compare(window_data, window_data.activity("chat-year"), equivalents=chosen)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, size, compared, window_data, french, look)
    painter.end()
    ground = look.color("bg").rgb()
    edges = [(x, y) for x in range(size[0]) for y in (0, size[1] - 1)]
    edges += [(x, y) for y in range(size[1]) for x in (0, size[0] - 1)]
    assert all(image.pixel(x, y) == ground for x, y in edges)


def test_g02_a_path_with_accents_and_blanks(picture: Callable[..., tuple[Ended, Path]]) -> None:
    ended, target = picture("train-gpt4", name="Été à l’école é.png")
    assert ended.status == 0
    assert target.is_file()


def test_a_pack_s_label_is_no_markup(picture: Callable[..., tuple[Ended, Path]]) -> None:
    ended, target = picture("rd", "--in", "rd-day")
    assert ended.status == 0
    assert QImage(str(target)).width() == 1280


def test_a_long_warning_is_written_whole(look: Look, english: Wording) -> None:
    line = english.text("warnings.location_based")
    (narrow,), (wide,) = (_heights([line], width, look) for width in (400, 4000))
    assert narrow > 2 * wide
