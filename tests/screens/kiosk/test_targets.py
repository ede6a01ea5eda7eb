"""Cases of section E: what can be touched is large enough, apart, on the screen, and says all it says."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, get_args

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import switch
from tests.kiosk_hall import SIZES, Hall

from comparawatt.engine.kiosk import Kiosk
from comparawatt.models.visit import Place
from comparawatt.screens.kiosk import take_home
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.screens.kiosk.take_home import TakeHome
from comparawatt.widgets.kiosk import button, guess_card, lever_switch, lines, ring, source_card, tile
from comparawatt.widgets.kiosk.footer import Footer
from comparawatt.widgets.kiosk.lanes import Lanes
from comparawatt.widgets.stage import drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch

_APART = 16
_DRAWN = (button, guess_card, lever_switch, ring, source_card, take_home, tile)
_TILES = (*Kiosk().activities, str(Kiosk().main), *Kiosk().everyday)


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what collects each text that is drawn with an ellipsis."""
    found: list[str] = []
    draw = lines.draw_lines

    def draw_and_note(painter: Any, set_: lines.Lines, area: Any, align: Any) -> None:
        if not set_.fits:
            found.append(" ".join(set_.texts))
        draw(painter, set_, area, align)

    class Metrics(QFontMetricsF):
        def elidedText(self, text: str, *rest: Any) -> str:  # noqa: N802 # Qt's own name
            elided = super().elidedText(text, *rest)
            if elided != text:
                found.append(elided)
            return elided

    for module in _DRAWN:
        monkeypatch.setattr(module, "draw_lines", draw_and_note)
    monkeypatch.setattr(drawing, "QFontMetricsF", Metrics)
    return found


def faults(hall: Hall) -> Iterator[str]:
    """Return what is wrong with the targets of the screen that is shown."""
    QApplication.processEvents()
    window, measure = hall.window, hall.window.page.measure
    hall.window.grab()
    areas = {
        each.objectName(): QRect(each.mapTo(window, each.rect().topLeft()), each.size()) for each in hall.targets()
    }
    for name, area in areas.items():
        if min(area.width(), area.height()) < measure.target:
            yield f"{name} is {area.width()} x {area.height()}, a finger needs {measure.target}"
        if not window.rect().contains(area):
            yield f"{name} reaches outside: {area}"
    yield from _overlaps(hall)
    apart = round(_APART * measure.scale) - 1
    for (name, area), (other, place) in combinations(areas.items(), 2):
        if area.adjusted(-apart, -apart, apart, apart).intersects(place):
            yield f"{name} and {other} are closer than {apart}: {area} {place}"


def _overlaps(hall: Hall) -> Iterator[str]:
    """Return what lies over another part of the screen, or has less room than it needs."""
    page = hall.window.page
    over = page.findChild(TakeHome)
    if over is not None and over.isVisible():
        return
    parts = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [each for each in parts if each.isVisible() and not isinstance(each, Footer)]
    for one, other in combinations(shown, 2):
        if one.geometry().intersects(other.geometry()):
            yield f"{one} lies over {other}"
    for part in shown:
        if not page.rect().contains(part.geometry()):
            yield f"{part} reaches outside"
        if isinstance(part, Lanes) and part.height() < part.minimumSizeHint().height():
            yield f"the lanes have {part.height()} of {part.minimumSizeHint().height()} pixels"
        if isinstance(part, QLabel) and part.text():
            needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            if needed > part.height() + 1 or (not part.wordWrap() and part.sizeHint().width() > part.width()):
                yield f"“{part.text()}” is cut"


def walk(hall: Hall, language: LanguageSwitch, activities: tuple[str, ...]) -> Iterator[str]:
    """Go everywhere, in both languages, and return what is wrong there."""
    for code in ("en", "fr"):
        switch(language, code)
        yield from (f"choose {code}: {each}" for each in faults(hall))
        for activity in activities:
            hall.visit.choose(activity)
            if hall.visit.place == "guess":
                yield from (f"guess {activity} {code}: {each}" for each in faults(hall))
                hall.visit.take_card(1)
            yield from (f"result {activity} {code}: {each}" for each in faults(hall))
            hall.target("kiosk_take_home_open").click()
            yield from (f"code of {activity} {code}: {each}" for each in faults(hall))
            hall.target("kiosk_take_home_close").click()
            hall.visit.use_lever(on=True)
            yield from (f"lever of {activity} {code}: {each}" for each in faults(hall))
            hall.visit.again()


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_every_target_is_for_a_finger_and_nothing_is_cut(
    open_hall: Callable[..., Hall], language: LanguageSwitch, size: tuple[int, int], cut: list[str]
) -> None:
    hall = open_hall(size)
    assert list(walk(hall, language, _TILES)) == []
    assert cut == []


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_longest_names_have_room(
    open_hall: Callable[..., Hall],
    language: LanguageSwitch,
    built_in: Catalogue,
    size: tuple[int, int],
    code: str,
    cut: list[str],
) -> None:
    longest = sorted(built_in.activities.values(), key=lambda each: len(each.name.get(code, "")), reverse=True)
    ids = [each.id for each in longest[:8]]
    hall = open_hall(size, Kiosk(main=ids[0], activities=tuple(ids[1:5]), everyday=tuple(ids[5:8])))
    switch(language, code)
    assert list(faults(hall)) == []
    for activity in ids[:3]:
        hall.guess(activity)
        assert list(faults(hall)) == []
        hall.visit.again()
    assert cut == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("number", range(1, 13))
def test_any_number_of_tiles_has_room(
    open_hall: Callable[..., Hall], built_in: Catalogue, size: tuple[int, int], number: int, cut: list[str]
) -> None:
    ids = tuple(built_in.activities)[:number]
    hall = open_hall(size, Kiosk(activities=ids, main=None, everyday=()))
    assert list(faults(hall)) == []
    assert sum(name.objectName().startswith("kiosk_tile") for name in hall.targets()) == number
    assert cut == []


@pytest.mark.slow
@pytest.mark.parametrize(("size", "millimetre"), [((1920, 1080), 5.2), ((1280, 800), 5.9), ((800, 1280), 5.9)])
def test_a_screen_that_tells_its_size_has_targets_of_two_centimetres(
    open_hall: Callable[..., Hall],
    language: LanguageSwitch,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    millimetre: float,
) -> None:
    monkeypatch.setattr("comparawatt.screens.kiosk.page._millimetre", lambda _: millimetre)
    hall = open_hall(size)
    assert hall.window.page.measure.target == round(20 * millimetre)
    assert list(walk(hall, language, _TILES)) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_screen_that_is_built_ahead_leaves_the_shown_one_as_large_as_it_is(
    open_hall: Callable[..., Hall], size: tuple[int, int]
) -> None:
    hall = open_hall(size)
    large = hall.look.grown
    while len(hall.window.findChildren(KioskPage)) < len(get_args(Place)):
        QTest.qWait(50)
    hall.window.grab()  # which tells each of them its size
    assert {(page.width(), page.height()) for page in hall.window.findChildren(KioskPage)} == {size}
    assert hall.look.grown == large
