from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import (
    POPUPS,
    button,
    choose,
    click,
    entries,
    find,
    popup,
    shown_in,
    switch,
    type_into,
    unescaped,
)

from comparawatt.engine.amounts import Amount
from comparawatt.screens.compare import CompareScreen
from comparawatt.widgets.toolbar import BARS, PICTOGRAMS, SIDE_BY_SIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def open_screen(
    session: Session, language: LanguageSwitch, look: Look, show: Callable[..., CompareScreen]
) -> Callable[..., CompareScreen]:
    """Return what opens the screen at a size."""

    def open_it(width: int = 1280, *, reduced_motion: bool = True) -> CompareScreen:
        screen = show(CompareScreen(session, language, look, reduced_motion=reduced_motion), width, 740)
        screen.grab()
        QApplication.processEvents()
        return screen

    return open_it


@pytest.fixture
def screen(open_screen: Callable[..., CompareScreen]) -> CompareScreen:
    """Return the screen at its usual size."""
    return open_screen()


def sentence(screen: CompareScreen) -> str:
    return screen.sentence.accessibleName()


def counts(screen: CompareScreen) -> list[str]:
    return [f"{frame.count} {frame.unit}" for frame in screen.stage.frames()]


def visible(screen: CompareScreen, name: str) -> bool:
    return any(found.isVisible() for found in screen.findChildren(QWidget, name))


def test_an_activity_changes_everything_that_is_shown(screen: CompareScreen, session: Session) -> None:
    assert sentence(screen) == "Training a large model once uses as much electricity as 2.5 average city-days"
    model = screen.list.filtered()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "Making an image")
    click(screen.list.view.viewport(), screen.list.view.visualRect(model.index(row, 0)).center())
    assert session.choice.activity == "image"
    assert sentence(screen) == "Making an image once uses as much electricity as 10% of a phone charge"
    assert counts(screen)[2] == "10% of a phone charge"
    assert screen.amount.field.line.text() == "1 image"
    cards = screen.side.panel.view.model()
    assert [cards.index(row, 0).data() for row in range(cards.rowCount())] == ["The studio"]


def test_an_activity_is_chosen_by_the_sentence(screen: CompareScreen, session: Session) -> None:
    click(button(screen, "word_activity"))
    assert "R&D <b>x</b>" in shown_in(popup())
    choose(popup(), "a year of a chatbot for everybody")
    assert session.choice.activity == "chat-year"
    assert sentence(screen).startswith("A year of a chatbot for everybody, 2.5 billion a day for 1 year, uses")


def test_an_amount_is_chosen_by_the_sentence(screen: CompareScreen, session: Session) -> None:
    click(button(screen, "word_amount"))
    choose(popup(), "10 training runs")
    assert session.choice.amount == Amount(10)
    assert "10 times" in sentence(screen)
    assert counts(screen)[0] == "125,000 households"


def test_what_to_count_in_is_chosen_by_the_sentence(screen: CompareScreen, session: Session) -> None:
    click(button(screen, "word_equivalent"))
    checked = [unescaped(entry.text()) for entry in entries(popup()) if entry.isChecked()]
    assert checked == ["a household for a year", "a phone charge", "an average day of a city"]
    choose(popup(), "a day of R&D <b>x</b>")
    assert session.choice.lanes == ("household-t", "rd-day", "phone-t")
    assert sentence(screen).endswith("500,000 R&D <b>x</b> days")


def test_a_lane_takes_another_equivalent(screen: CompareScreen, session: Session) -> None:
    click(button(screen, "lane_2"))
    choose(popup(), "a day of R&D <b>x</b>")
    assert session.choice.lanes == ("household-t", "cityday-t", "rd-day")
    assert counts(screen)[2] == "500,000 R&D <b>x</b> days"
    assert button(screen, "lane_2").accessibleName().startswith("500,000 R&D <b>x</b> days, ")


def test_an_estimate_moves_the_bars_and_leaves_an_outline(
    open_screen: Callable[..., CompareScreen], session: Session
) -> None:
    screen = open_screen(reduced_motion=False)
    screen.stage.motion.finish()
    before = [frame.position for frame in screen.stage.frames()]
    QTest.keyClick(screen.side.panel.view, Qt.Key.Key_Down)
    assert session.choice.estimate == "newspaper"
    assert screen.stage.motion.is_running
    assert [frame.position for frame in screen.stage.frames()] == pytest.approx(before)
    screen.stage.motion.finish()
    assert [frame.outline for frame in screen.stage.frames()] == before
    assert counts(screen)[0] == "1,250 households"
    assert sentence(screen).endswith("1,250 households")


def test_an_energy_makes_a_comparison_of_its_own(screen: CompareScreen, session: Session) -> None:
    type_into(screen.amount.field.line, "7 832 GWh")
    assert sentence(screen) == "7,832 GWh is as much electricity as 392 average city-days"
    assert counts(screen)[0] == "1.96 million households"
    assert session.choice.activity is None
    click(button(screen, "word_energy"))
    assert screen.focusWidget() is screen.amount.field.line


def test_a_wrong_amount_changes_nothing(screen: CompareScreen) -> None:
    before = (sentence(screen), counts(screen))
    type_into(screen.amount.field.line, "-5 kWh")
    assert (sentence(screen), counts(screen)) == before
    assert "negative" in find(screen, QLabel, "amount_message").text()


def test_everything_follows_the_language(screen: CompareScreen, language: LanguageSwitch) -> None:
    switch(language, "fr")
    assert sentence(screen) == (
        "Entraîner un grand modèle une fois consomme autant d’électricité que 2,5 jours moyens de ville"
    )
    assert counts(screen)[0] == "12\u202f500 foyers"
    said = "12\u202f500 foyers, de 10\u202f000 à 15\u202f000, d’autres disent de 1\u202f250 à 125\u202f000"
    assert button(screen, "lane_0").accessibleName() == said
    assert button(screen, "view_bars").text() == "Barres"
    assert button(screen, "word_activity").accessibleDescription() == "Choisir une autre activité"


def test_the_two_views_take_turns(screen: CompareScreen) -> None:
    seen: list[str] = []
    screen.view_changed.connect(seen.append)
    click(button(screen, "view_side_by_side"))
    assert not screen.stage.isVisible()
    assert not visible(screen, "replay")
    assert visible(screen, "add_activity")
    click(button(screen, "view_bars"))
    assert screen.stage.isVisible()
    assert visible(screen, "replay")
    assert not visible(screen, "add_activity")
    assert seen == [SIDE_BY_SIDE, BARS]


def test_no_key_is_typed_into_the_amount_when_a_view_takes_the_focus_with_it(screen: CompareScreen) -> None:
    for view in (SIDE_BY_SIDE, PICTOGRAMS):
        screen.show_view(view)
        shown = screen.middle.side_by_side if view == SIDE_BY_SIDE else screen.middle.pictograms
        assert shown is not None
        stops = [each for each in shown.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        next(each for each in stops if each.isVisible()).setFocus()
        assert shown.isAncestorOf(QApplication.focusWidget() or screen)
        screen.show_view(BARS)
        assert not screen.amount.isAncestorOf(QApplication.focusWidget() or screen)


def test_a_choice_in_one_view_is_there_in_the_other(screen: CompareScreen, session: Session) -> None:
    screen.show_view(SIDE_BY_SIDE)
    session.choose_activity("image")
    screen.show_view(BARS)
    assert screen.amount.field.line.text() == "1 image"
    assert counts(screen)[2] == "10% of a phone charge"


def test_replay_lets_the_bars_grow_again(open_screen: Callable[..., CompareScreen]) -> None:
    screen = open_screen(reduced_motion=False)
    screen.stage.motion.finish()
    click(button(screen, "replay"))
    assert screen.stage.motion.is_running
    assert [frame.position for frame in screen.stage.frames()] == [0, 0, 0]
    screen.stage.motion.finish()
    assert counts(screen)[0] == "12,500 households"


def test_a_narrow_window_folds_list_and_panel(open_screen: Callable[..., CompareScreen], session: Session) -> None:
    screen = open_screen(1100)
    assert not visible(screen, "activity_list")
    assert not visible(screen, "estimate_panel")
    assert visible(screen, "activity_rail")
    click(button(screen, "rail_create"))
    choose(popup(), "Making an image  ·  1.5 Wh")
    assert session.choice.activity == "image"
    click(button(screen, "open_panel"))
    assert visible(screen, "estimate_panel")
    click(button(screen, "fold_panel"))
    assert not visible(screen, "estimate_panel")


def test_a_search_unfolds_the_list_until_something_is_chosen(
    open_screen: Callable[..., CompareScreen], session: Session
) -> None:
    screen = open_screen(1100)
    click(button(screen, "rail_search"))
    assert visible(screen, "activity_list")
    type_into(screen.list.field.line, "serv")
    assert session.choice.activity == "servers"
    assert not visible(screen, "activity_list")


def test_folding_follows_the_size(screen: CompareScreen) -> None:
    for width, folded in ((1183, True), (1184, False), (1024, True), (1600, False)):
        screen.resize(width, 740)
        QApplication.processEvents()
        assert visible(screen, "activity_rail") == folded
        assert visible(screen, "activity_list") != folded
        assert visible(screen, "estimate_panel") != folded


def test_a_folded_panel_stays_folded(screen: CompareScreen) -> None:
    click(button(screen, "fold_panel"))
    assert not visible(screen, "estimate_panel")
    assert visible(screen, "open_panel")
    screen.show_view(SIDE_BY_SIDE)
    screen.show_view(BARS)
    screen.resize(1500, 740)
    assert not visible(screen, "estimate_panel")
    click(button(screen, "open_panel"))
    assert visible(screen, "estimate_panel")


def test_an_estimate_under_which_nothing_can_be_counted_is_refused_in_words(
    screen: CompareScreen, session: Session
) -> None:
    before = session.choice
    screen.side.panel.chosen.emit("no-such-estimate")
    assert session.choice == before
    assert any("no-such-estimate" in found.text() for found in screen.findChildren(QLabel))


def test_the_pictogram_is_a_view_of_its_own(screen: CompareScreen, session: Session) -> None:
    seen: list[str] = []
    screen.view_changed.connect(seen.append)
    click(button(screen, "view_pictograms"))
    assert seen == [PICTOGRAMS]
    assert not screen.stage.isVisible()
    assert visible(screen, "pictogram")
    assert visible(screen, "pictogram_lanes")
    assert visible(screen, "activity_rail")
    assert not visible(screen, "replay")
    assert screen.focusWidget() is find(screen, QWidget, "pictogram")
    click(button(screen, "picture_household-t"))
    assert sentence(screen).endswith("12,500 households")
    click(button(screen, "word_equivalent"))
    choose(popup(), "a day of R&D <b>x</b>")
    assert find(screen, QWidget, "pictogram").accessibleName().startswith("500,000 R&D <b>x</b> days")
    click(button(screen, "view_bars"))
    assert not visible(screen, "pictogram_lanes")
    assert visible(screen, "activity_list")


def test_an_energy_is_typed_under_the_bars(screen: CompareScreen, session: Session) -> None:
    type_into(screen.amount.field.line, "50 GWh")
    screen.show_view(PICTOGRAMS)
    click(button(screen, "word_energy"))
    assert screen.view == BARS
    assert screen.focusWidget() is screen.amount.field.line


def test_who_says_so_can_stand_beside_the_pictogram(screen: CompareScreen, session: Session) -> None:
    screen.show_view(PICTOGRAMS)
    assert not visible(screen, "estimate_panel")
    screen.toggle_panel()
    assert visible(screen, "estimate_panel")
    screen.show_view(BARS)
    assert visible(screen, "estimate_panel")
    screen.show_view(SIDE_BY_SIDE)
    assert not visible(screen, "estimate_panel")


def test_a_window_with_a_pictogram_can_be_made_narrow(screen: CompareScreen) -> None:
    screen.show_view(PICTOGRAMS)
    for width in (1600, 1024, 900):
        screen.resize(width, 640)
        QApplication.processEvents()
        assert screen.width() == width
