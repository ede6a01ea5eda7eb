from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from comparawatt.engine.comparison import compare
from comparawatt.engine.messages import say_error
from comparawatt.errors import FileError, InputError
from comparawatt.exports.pictures.picture import draw_picture, line_heights
from comparawatt.exports.subject import Format, Subject
from comparawatt.files import write_bytes
from comparawatt.widgets.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Ended

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.pictures.encode import Encoder
    from comparawatt.exports.subject import View
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


@pytest.mark.parametrize("size", ["640x400", "1080x1920", "1920x1080"])
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
    encoder: Encoder, subject: Callable[..., Subject], tmp_path: Path
) -> None:
    target = tmp_path / "picture.png"
    target.write_bytes(b"old")
    target.chmod(0o400)
    content = encoder.encode(subject(), Format(size=(640, 480)))
    if not os.access(target, os.W_OK):
        with pytest.raises(FileError):
            write_bytes(target, content)
        assert target.read_bytes() == b"old"
    target.chmod(0o600)
    write_bytes(target, content)
    assert QImage(str(target)).width() == 640
    assert [each.name for each in tmp_path.iterdir()] == ["picture.png"]


def test_a_link_stays_a_link(picture: Callable[..., tuple[Ended, Path]], alone: Path) -> None:
    real, link = alone / "real.png", alone / "link.png"
    real.write_bytes(b"old")
    link.symlink_to(real)
    assert picture("50 GWh", name="link.png")[0].status == 0
    assert link.is_symlink()
    assert QImage(str(real)).width() == 1280


@pytest.mark.parametrize("lanes", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [(320, 240), (1280, 800), (600, 2000), (2000, 600)])
def test_nothing_is_drawn_over_the_edge(
    window_data: Catalogue, french: Wording, look: Look, lanes: int, size: tuple[int, int]
) -> None:
    chosen = list(window_data.equivalents.values())[:lanes]
    compared = compare(window_data, window_data.activity("chat-year"), equivalents=chosen)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_picture(painter, size, Subject(compared, window_data, french), look)
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
    (narrow,), (wide,) = (line_heights([line], width, look) for width in (400, 4000))
    assert narrow > 2 * wide


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_i05_a_scale_multiplies_the_pixels_and_nothing_else(
    picture: Callable[..., tuple[Ended, Path]], scale: str
) -> None:
    _, target = picture("train-gpt4", "--size", "640x400", "--scale", scale)
    image = QImage(str(target))
    assert image.size().toTuple() == (640 * float(scale), 400 * float(scale))
    assert image.dotsPerMeterX() == pytest.approx(96 * float(scale) / 0.0254, abs=1)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("form", [Format(), Format(view="side-by-side"), Format(poster=True, size=(1240, 1754))])
def test_every_kind_is_drawn_in_every_theme(
    encoder: Encoder, subject: Callable[..., Subject], french: Wording, form: Format, theme: str
) -> None:
    image = encoder.image(subject("chat-year", french), form._replace(theme=theme))
    ground = THEMES[theme].bg
    assert image.pixelColor(2, image.height() - 2).name().upper() == ground
    inks = {image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 3) for y in range(20, 300, 3)}
    assert THEMES[theme].ink in inks


def test_another_view_and_another_theme_are_another_picture(
    encoder: Encoder, subject: Callable[..., Subject]
) -> None:
    kept = subject("chat-year")
    forms = [Format(), Format(theme="dark"), Format(view="side-by-side"), Format(qr=True), Format(poster=True)]
    assert len({encoder.encode(kept, form) for form in forms}) == len(forms)
    assert encoder.encode(kept, Format()) == encoder.encode(kept, Format())  # the dark one left nothing behind


@pytest.mark.slow
def test_a_picture_of_3840_by_2160_takes_less_than_two_seconds(
    encoder: Encoder, subject: Callable[..., Subject]
) -> None:
    began = time.process_time()
    encoder.encode(subject("chat-year"), Format(size=(3840, 2160), qr=True))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(("size", "poster"), [((640, 400), False), ((600, 900), True)])
def test_a_picture_too_small_for_its_code_is_refused(
    encoder: Encoder, subject: Callable[..., Subject], size: tuple[int, int], *, poster: bool
) -> None:
    with pytest.raises(InputError) as error:
        encoder.encode(subject(), Format(size=size, qr=True, poster=poster))
    assert error.value.key == "picture.qr_room"


@pytest.mark.parametrize("view", ["bars", "pictograms", "side-by-side"])
@pytest.mark.parametrize("size", [(640, 400), (800, 600), (953, 641), (600, 900)])
def test_the_size_that_a_refusal_names_is_large_enough(
    encoder: Encoder, subject: Callable[..., Subject], english: Wording, size: tuple[int, int], view: View
) -> None:
    with pytest.raises(InputError) as error:
        encoder.encode(subject(), Format(size=size, view=view, qr=True))
    width, height = map(int, str(error.value.values["least"]).split("x"))
    assert f"{width}x{height}" in say_error(error.value, english)
    assert width / height == pytest.approx(size[0] / size[1], rel=0.01)
    encoder.encode(subject(), Format(size=(width, height), view=view, qr=True))


@pytest.mark.parametrize(
    "form", [Format(size=(960, 640), qr=True), Format(size=(794, 1123), poster=True)], ids=["picture", "poster"]
)
def test_a_code_is_read_from_the_smallest_size_that_is_not_scaled(
    encoder: Encoder, subject: Callable[..., Subject], form: Format
) -> None:
    assert encoder.image(subject(), form).width() == form.size[0]


def test_a_table_is_kept_by_the_same_command(
    picture: Callable[..., tuple[Ended, Path]], run: Callable[..., Ended]
) -> None:
    ended, target = picture("train-gpt4", "--language", "fr", name="été.csv")
    assert ended.status == 0
    text = run("compare", "train-gpt4", "--language", "fr", "--format", "csv", *FIXTURE).out
    assert target.read_bytes().decode() == text


def test_one_activity_alone_stands_beside_nothing(encoder: Encoder, subject: Callable[..., Subject]) -> None:
    kept = subject("chat-year")
    alone = kept._replace(rows=kept.rows[:1])
    assert encoder.image(alone, Format(view="side-by-side")).width() == 1280
    assert kept._replace(rows=()).drawn("side-by-side") == "bars"
    assert kept.drawn("pictograms") == "pictograms"


@pytest.mark.parametrize("what", ["train-gpt4", "chatgpt-year", "prompt"])
@pytest.mark.parametrize("shape", [(), ("--poster",), ("--size", "640x900")])
def test_no_name_is_cut_in_a_file_that_nobody_can_ask(
    run: Callable[..., Ended], alone: Path, qapp: object, what: str, shape: tuple[str, ...]
) -> None:
    for language in ("en", "fr"):
        path = alone / f"{language}.svg"
        ended = run("picture", what, "--view", "side-by-side", *shape, "--language", language, "-o", str(path))
        assert ended.status == 0, ended.err
        assert "…" not in path.read_text(encoding="utf-8")
