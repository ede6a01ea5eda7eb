from __future__ import annotations

import gc
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from tests.hands import switch

from comparawatt.engine.amounts import Energy
from comparawatt.engine.powers_of_ten import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.canvas import PictogramCanvas
    from comparawatt.widgets.pictogram.view import PictogramView


def on_screen(canvas: PictogramCanvas) -> QImage:
    """Return what the window shows, made of all the parts that were repainted."""
    QApplication.processEvents()
    shown = (
        canvas.screen().grabWindow(canvas.window().winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )
    return shown.copy(canvas.geometry())


def anew(canvas: PictogramCanvas) -> QImage:
    """Return the same picture, painted as a whole."""
    return canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def unlike(first: QImage, second: QImage) -> int:
    """Return how many pixels of two pictures differ so much that somebody could see it."""
    assert first.size() == second.size()
    if first == second:
        return 0
    one, other = bytes(first.constBits()), bytes(second.constBits())
    return sum(abs(a - b) > 40 for a, b in zip(one, other, strict=True) if a != b)


def colored(canvas: PictogramCanvas, look: Look, token: str) -> int:
    """Return how many pixels of the field have a colour."""
    layout = canvas._layout
    assert layout is not None
    image = anew(canvas).copy(layout.field.toAlignedRect())
    color = look.color(token).rgb() & 0xFFFFFF
    pixels = memoryview(image.constBits()).cast("I")
    return sum(pixel & 0xFFFFFF == color for pixel in pixels)


@pytest.mark.parametrize("count", [3.56, 42.7, 10_200, 3.33e9])
def test_what_is_repainted_in_parts_is_the_whole_picture(
    open_view: Callable[..., PictogramView], count: float
) -> None:
    view = open_view(count, "phone-t")
    playback, canvas = view.playback, view.canvas
    playback._speed = 1.0
    seen = set()
    for step in range(70):
        playback.time = playback.timeline.duration * step / 69
        playback.moved.emit()
        seen.add(playback.scene.moment.phase)
        # The marks of a block may lie a hair elsewhere once they are drawn as one.
        assert unlike(on_screen(canvas), anew(canvas)) < 100, (step, playback.scene.moment)
    assert Phase.COUNT in seen


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there, and is not counted")
def test_e06_two_thousand_frames_lose_no_reference_to_none(open_view: Callable[..., PictogramView]) -> None:
    view = open_view(3.33e9, "phone-t", reduced_motion=True)

    def frames(count: int) -> None:
        for step in range(count):
            view.playback.time = view.playback.timeline.duration * (step % 200) / 200
            view.playback.moved.emit()
            view.canvas.repaint()

    frames(200)
    gc.collect()
    before = sys.getrefcount(None)
    frames(2000)
    gc.collect()
    assert before - sys.getrefcount(None) < 50  # each picture that is painted on gains some, and loses none


def test_the_area_is_the_count(open_view: Callable[..., PictogramView], look: Look) -> None:
    view = open_view(10_000, reduced_motion=True)
    areas = {}
    for count in (1500, 3000, 6000):
        view.playback.seek(Decimal(count))
        areas[count] = colored(view.canvas, look, "home")
    assert areas[3000] / areas[1500] == pytest.approx(2, rel=0.15)
    assert areas[6000] / areas[3000] == pytest.approx(2, rel=0.15)


def test_what_is_full_turns_yellow_but_not_on_the_way_back(
    open_view: Callable[..., PictogramView], session: Session, look: Look
) -> None:
    view = open_view(10_200, reduced_motion=True)
    assert colored(view.canvas, look, "mark") == 0
    view.playback.rewind()
    view.playback.step()
    assert colored(view.canvas, look, "mark") > 500
    view.playback._speed = -2.0
    view.playback.moved.emit()
    assert colored(view.canvas, look, "mark") == 0


@pytest.mark.parametrize("count", [10, 100, 10_000, 1e9])
def test_a_full_field_has_no_yellow_frame_at_the_end(
    open_view: Callable[..., PictogramView], look: Look, count: float
) -> None:
    view = open_view(count, reduced_motion=True)
    assert colored(view.canvas, look, "mark") == 0


@pytest.mark.parametrize(("count", "signs"), [(42e9, 1), (16e6, 1), (10_200, 1), (1_200_000, 2), (3.56e9, 2)])
def test_no_sign_stands_behind_the_last_rod(
    open_view: Callable[..., PictogramView], monkeypatch: pytest.MonkeyPatch, count: float, signs: int
) -> None:
    view = open_view(count, "phone-t", reduced_motion=True)
    drawn: list[object] = []
    original = QPainter.drawText

    def noted(self: QPainter, *arguments: object) -> None:
        drawn.append(arguments[-1])
        original(self, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", noted)
    view.canvas.grab()
    assert drawn.count(",") == signs


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_follows_the_theme(open_view: Callable[..., PictogramView], look: Look, theme: str) -> None:
    view = open_view(10_200, "phone-t", reduced_motion=True)
    look.choose(theme)
    assert anew(view.canvas).pixelColor(2, 2) == look.color("bg")
    assert colored(view.canvas, look, "phone") > 200


def test_a_larger_text_is_laid_out_anew(open_view: Callable[..., PictogramView], look: Look) -> None:
    view = open_view(10_200, reduced_motion=True)
    before = view.canvas._layout
    look.choose_text_size(200)
    after = view.canvas._layout
    assert before is not None
    assert after is not None
    assert after.field.width() < before.field.width()
    assert after.rods.width() == before.rods.width()


def test_a_fraction_fills_its_last_box_exactly(
    open_view: Callable[..., PictogramView], session: Session, look: Look
) -> None:
    view = open_view(0.002, reduced_motion=True)
    areas = {}
    for one_in in (500, 400, 667):
        session.choose_energy(Energy(4e6 / one_in))
        areas[one_in] = colored(view.canvas, look, "home")
    assert areas[400] / areas[500] == pytest.approx(500 / 400, rel=0.15)
    assert areas[667] / areas[500] == pytest.approx(500 / 667, rel=0.15)


def test_it_says_what_it_shows_in_both_languages(
    open_view: Callable[..., PictogramView], language: LanguageSwitch
) -> None:
    view = open_view(3e12, "phone-t", reduced_motion=True)
    assert view.canvas.words[0] == "3 trillion phone charges"
    switch(language, "fr")
    assert view.canvas.words == (
        "3\u00a0mille milliards de charges de téléphone",
        "= 3\u202f000\u202f000\u202f000\u202f000 · sans fourchette",
    )


def test_the_last_one_is_filled_up_to_its_part_and_can_be_seen(
    open_view: Callable[..., PictogramView], session: Session, look: Look
) -> None:
    view = open_view(5, reduced_motion=True)
    areas = []
    for count in (5, 5.01, 5.5, 6):
        session.choose_energy(Energy(count * 4e6))
        areas.append(colored(view.canvas, look, "home"))
    five, hardly, half, six = areas
    one = six - five
    assert hardly - five > one * 0.04
    assert half - five == pytest.approx(one / 2, rel=0.3)
