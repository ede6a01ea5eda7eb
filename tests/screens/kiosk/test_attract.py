"""The screen that invites: what it asks, that a touch begins, and that it costs nothing where nobody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.hands import button, click, press, switch

from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.own_data import load
from comparawatt.models.idle import Idle
from comparawatt.models.session import Session
from comparawatt.models.visit import Visit
from comparawatt.screens.kiosk.attract import AttractPage
from comparawatt.widgets.kiosk import attract_loop

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

SIZES = [(1080, 1920), (1920, 1080), (1024, 768), (768, 1024), (1366, 768), (3840, 2160)]
_SKY = QPoint(500, 560)


@pytest.fixture(scope="module")
def built_in(languages: Languages) -> Catalogue:
    return load(languages).catalogue


@pytest.fixture
def open_page(
    built_in: Catalogue, language: LanguageSwitch, look: Look, show: Callable[..., AttractPage]
) -> Callable[..., AttractPage]:
    look.choose("dark")

    def open_it(kiosk: Kiosk | None = None, catalogue: Catalogue | None = None) -> AttractPage:
        visit = Visit(Session(catalogue or built_in), language, kiosk or Kiosk(), "en")
        page = AttractPage(visit, Idle(45), look)
        page.retranslate_ui()
        return show(page, 1080, 1920)

    return open_it


def _place(page: AttractPage) -> str:
    return page.visit.place


@pytest.fixture
def page(open_page: Callable[..., AttractPage]) -> AttractPage:
    return open_page()


def test_it_asks_with_real_figures_large_in_one_language_and_small_in_the_other(page: AttractPage) -> None:
    assert page.question.accessibleName() == "How much electricity goes into training GPT-4?"
    assert page.question.accessibleDescription() == "Combien d’électricité pour entraîner GPT-4\u202f?"
    assert page.caption.count.endswith("French households for a year…")
    assert page.caption.note == "One lit window: 100"
    assert page.city.accessibleName().endswith("about 9,910 French households for a year")
    assert (page.start.text(), page.start.accessibleDescription()) == ("Touch to guess", "Touchez pour deviner")


def test_everything_follows_the_language(page: AttractPage) -> None:
    switch(page.visit.language, "fr")
    assert page.question.accessibleName() == "Combien d’électricité pour entraîner GPT-4\u202f?"
    assert page.question.accessibleDescription() == "How much electricity goes into training GPT-4?"
    assert page.caption.count.endswith("pendant un an…")
    assert page.caption.note == "Une fenêtre allumée\u202f: 100"
    assert page.start.accessibleName() == "Touchez pour deviner"
    assert page.city.accessibleName().startswith("Une ville")


def test_a_touch_anywhere_begins_when_it_is_let_go_of(page: AttractPage) -> None:
    rest = page.start.grab().toImage()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=_SKY)
    assert _place(page) == "attract"
    assert page.start.grab().toImage() != rest  # somebody sees that the touch was felt
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=_SKY + QPoint(40, 40))
    assert _place(page) == "choose"
    assert page.start.grab().toImage() == rest


@pytest.mark.parametrize("name", ["city", "question", "caption", "start"])
def test_a_real_finger_begins_on_every_part(page: AttractPage, name: str) -> None:
    part = getattr(page, name)
    place, device = part.mapTo(page, part.rect().center()), QTest.createTouchDevice()
    QTest.touchEvent(page.window(), device).press(0, place, page).commit()
    assert _place(page) == "attract"
    QTest.touchEvent(page.window(), device).release(0, place, page).commit()
    assert _place(page) == "choose"


def test_what_is_let_go_of_elsewhere_or_held_by_another_button_begins_nothing(page: AttractPage) -> None:
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=_SKY)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=QPoint(-20, 300))
    QTest.mouseClick(page, Qt.MouseButton.RightButton, pos=_SKY)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=_SKY)  # held before the screen was shown
    assert _place(page) == "attract"


def test_the_yellow_button_begins_by_finger_and_by_key(open_page: Callable[..., AttractPage]) -> None:
    page = open_page()
    click(page.start)
    assert _place(page) == "choose"
    other = open_page()
    other.start.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return, other.start)
    assert _place(other) == "choose"


def test_a_language_begins_in_it(page: AttractPage) -> None:
    click(button(page, "language_fr"))
    assert (page.visit.place, page.visit.language.code) == ("choose", "fr")


def test_the_city_counts_and_goes_on_to_the_next_activity(
    open_page: Callable[..., AttractPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attract_loop, "COUNT", 250)
    monkeypatch.setattr(attract_loop, "HOLD", 150)
    page = open_page()
    shown: list[str] = []
    page.loop.turned.connect(lambda: shown.append(page.question.accessibleName()))
    qtbot.waitUntil(lambda: page.loop.progress > 0.3)
    assert page.scene is not None
    assert 0 < page.city.lit < page.scene.windows
    qtbot.waitUntil(lambda: page.caption.count == "about 9,910 French households for a year")
    assert page.city.lit == pytest.approx(99.1)
    qtbot.waitUntil(lambda: len(shown) >= 3, timeout=5000)
    asked = [page.visit.session.catalogue.activities[each].name["en"] for each in Kiosk().attract]
    assert [name in question for name, question in zip((*asked[1:], asked[0]), shown, strict=False)] == [True] * 3


def test_with_reduced_motion_one_still_follows_the_other(
    open_page: Callable[..., AttractPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attract_loop, "STILL", 200)
    page = open_page()
    page.reduce_motion(reduced=True)
    assert page.caption.count.startswith("about ")
    lit = page.city.lit
    QApplication.processEvents()
    assert page.city.lit == lit
    with qtbot.waitSignal(page.loop.turned):
        pass
    assert "ChatGPT" in page.question.accessibleName()
    assert page.city.lit == pytest.approx(56)


def test_nothing_moves_where_nobody_sees_it(page: AttractPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.loop.is_running)
    page.hide()
    assert not page.loop.is_running
    page.grab()
    assert not page.loop.is_running
    page.show()
    qtbot.waitUntil(lambda: page.loop.is_running)
    page.showMinimized()
    qtbot.waitUntil(lambda: not page.loop.is_running)
    page.showNormal()
    qtbot.waitUntil(lambda: page.loop.is_running)


@pytest.mark.parametrize("ids", [(), ("nope", "", "neither")])
def test_with_nothing_to_ask_about_it_still_invites(
    open_page: Callable[..., AttractPage], ids: tuple[str, ...]
) -> None:
    page = open_page(Kiosk(attract=ids))
    assert page.question.accessibleName() == "How much electricity does AI use?"
    assert (page.caption.count, page.caption.note, page.loop.is_running) == ("", "", False)
    switch(page.visit.language, "fr")
    assert page.question.accessibleName() == "Combien d’électricité consomme l’IA\u202f?"
    click(page, _SKY)
    assert _place(page) == "choose"


def test_unknown_ids_are_passed_over(open_page: Callable[..., AttractPage]) -> None:
    page = open_page(Kiosk(attract=("nope", "prompt")))
    assert "chatbot" in page.question.accessibleName()
    assert page.caption.count.endswith("for one phone charge…")


def test_without_homes_something_else_is_counted(
    open_page: Callable[..., AttractPage], built_in: Catalogue
) -> None:
    others = {key: each for key, each in built_in.equivalents.items() if not key.startswith("home")}
    page = open_page(catalogue=replace(built_in, equivalents=others))
    assert page.caption.count.endswith("phone charges of 15 Wh…")


def test_it_begins_with_the_first_question_when_it_is_shown_again(page: AttractPage) -> None:
    page.loop._turn_to(2)
    assert "chatbot" in page.question.accessibleName()
    page.renew()
    assert "GPT-4" in page.question.accessibleName()


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_or_covered_on_any_screen(page: AttractPage, width: int, height: int, code: str) -> None:
    switch(page.visit.language, code)
    page.resize(width, height)
    for place in range(3):
        page.loop._turn_to(place)
        areas = [each.geometry() for each in (page.header, page.question, page.start, page.caption)]
        for number, area in enumerate(areas):
            assert page.rect().contains(area)
            assert not any(area.intersects(other) for other in areas[:number])
        layout = page.question._layout
        assert layout is not None
        assert max(each.area.right() for each in layout.fragments) <= page.question.width()
        assert layout.height + page.question._height_beneath(page.question.width()) <= page.question.height() + 1
        assert page.city._room.height() >= height / 5
        assert page.city._room.top() > page.header.geometry().bottom()
        if page.measure.is_upright:
            assert page.city._room.top() > page.question.geometry().bottom()
        else:
            assert page.city._room.left() > page.question.geometry().right()
    assert page.start.height() >= page.measure.target
