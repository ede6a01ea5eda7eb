from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.hands import button, click, find, press, switch, type_into, type_keys

from comparawatt.models.activity_model import ActivityModel
from comparawatt.models.roles import Role
from comparawatt.models.session import Session
from comparawatt.widgets.activity_list import ActivityList

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


@pytest.fixture
def open_list(
    language: LanguageSwitch, look: Look, show: Callable[..., QWidget]
) -> Callable[[Session], ActivityList]:
    """Return what opens the list of a session, whose choices reach the session."""

    def open_it(session: Session) -> ActivityList:
        window = QWidget()
        found = ActivityList(ActivityModel(session, language), look, window)
        found.resize(256, 600)
        found.chosen.connect(session.choose_activity)
        show(window, 256, 600)
        return found

    return open_it


@pytest.fixture
def shown(session: Session, open_list: Callable[[Session], ActivityList]) -> ActivityList:
    """Return the list."""
    return open_list(session)


def ids(shown: ActivityList) -> list[str]:
    model = shown.filtered()
    return [model.index(row, 0).data(Role.ID) for row in range(model.rowCount())]


def index_of(shown: ActivityList, activity_id: str) -> QModelIndex:
    return shown.filtered().index(ids(shown).index(activity_id), 0)


def chosen(session: Session) -> str:
    assert session.activity is not None
    return session.activity.id


def click_row(shown: ActivityList, activity_id: str) -> None:
    place = shown.view.visualRect(index_of(shown, activity_id)).center()
    click(shown.view.viewport(), place)


def many(catalogue: Catalogue, number: int, name: str = "activity number") -> Catalogue:
    """Return a catalogue of a number of activities, all with the figures of one."""
    one = catalogue.activities["image"]
    activities = {
        f"a{place}": msgspec.structs.replace(one, id=f"a{place}", name={"en": f"{name} {place}"})
        for place in range(number)
    }
    estimates = dict.fromkeys(activities, catalogue.estimates["image"])
    return msgspec.structs.replace(catalogue, activities=activities, estimates=estimates)


def test_a_click_chooses(shown: ActivityList, session: Session) -> None:
    click_row(shown, "image")
    assert chosen(session) == "image"


def test_arrows_look_and_enter_chooses(shown: ActivityList, session: Session) -> None:
    shown.view.setFocus()
    shown.view.setCurrentIndex(index_of(shown, "chat"))
    press(Qt.Key.Key_Down)
    assert chosen(session) == "train-gpt4"
    press(Qt.Key.Key_Return)
    assert chosen(session) == "rd"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert chosen(session) == "image"


def test_the_chosen_one_is_marked(shown: ActivityList, session: Session, look: Look) -> None:
    for activity_id in ("image", "rd"):
        click_row(shown, activity_id)
        QTest.mouseMove(shown, QPoint(5, 5))
        picture = shown.view.viewport().grab().toImage()
        for each in ids(shown):
            row = shown.view.visualRect(index_of(shown, each))
            edge = picture.pixelColor(row.left() + 1, row.bottom() - 8)
            assert (edge == look.color("mark")) == (each == activity_id), each


def test_d04_a_search_ignores_accents_and_case(shown: ActivityList) -> None:
    for text in ("energie", "ÉNERGIE", "Énergie"):
        type_into(shown.field.line, text, enter=False)
        assert ids(shown) == ["chat"]


def test_enter_chooses_the_first_that_is_found(shown: ActivityList, session: Session) -> None:
    type_into(shown.field.line, "serv")
    assert chosen(session) == "servers"


def test_enter_chooses_nothing_while_nothing_is_typed_or_found(shown: ActivityList, session: Session) -> None:
    shown.field.line.setFocus()
    press(Qt.Key.Key_Return)
    type_into(shown.field.line, "fridge")
    assert chosen(session) == "train-gpt4"


def test_an_empty_search_says_so_and_has_a_way_out(shown: ActivityList, language: LanguageSwitch) -> None:
    type_into(shown.field.line, "fridge", enter=False)
    title = find(shown, QLabel, "nothing_found")
    assert title.isVisible()
    assert not shown.view.isVisible()
    assert title.text() == "Nothing called “fridge”"
    switch(language, "fr")
    assert title.text() == "Rien pour «\u202ffridge\u202f»"
    out = button(shown, "see_all")
    assert out.text() == "Voir toutes les activités"
    click(out)
    assert shown.view.isVisible()
    assert len(ids(shown)) == 7
    assert shown.field.line.text() == ""


def test_escape_and_the_cross_clear_the_search(shown: ActivityList) -> None:
    cross = shown.field.findChildren(QAbstractButton)[0]
    assert not cross.isVisible()
    type_into(shown.field.line, "chat", enter=False)
    assert cross.isVisible()
    click(cross)
    assert (len(ids(shown)), cross.isVisible()) == (7, False)
    type_into(shown.field.line, "chat", enter=False)
    press(Qt.Key.Key_Escape)
    assert (len(ids(shown)), shown.field.line.text()) == (7, "")


@pytest.mark.parametrize("text", ["R&D <b>zzz</b>", "<img src=x>", "zzz" * 400, "\\d+[", "%n %1 {text}"])
def test_j08_what_was_typed_is_shown_as_it_is(shown: ActivityList, text: str) -> None:
    type_keys(shown.field.line, text)
    title = find(shown, QLabel, "nothing_found")
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert text[:40] in title.text()
    assert len(title.text()) < 80


def test_a_search_goes_on_in_the_other_language(shown: ActivityList, language: LanguageSwitch) -> None:
    type_into(shown.field.line, "chat", enter=False)
    switch(language, "fr")
    assert ids(shown) == ["chat", "chat-year"]
    assert shown.filtered().index(0, 0).data() == "Énergie : demander à une IA"
    assert shown.field.line.placeholderText() == "Chercher…"
    assert shown.view.accessibleName() == "Activités"


def test_what_is_chosen_elsewhere_is_scrolled_to(
    window_data: Catalogue, open_list: Callable[[Session], ActivityList]
) -> None:
    session = Session(many(window_data, 200))
    shown = open_list(session)
    assert not shown.view.viewport().rect().intersects(shown.view.visualRect(index_of(shown, "a150")))
    shown.show_chosen("a150")
    QApplication.processEvents()
    assert shown.view.viewport().rect().contains(shown.view.visualRect(index_of(shown, "a150")).center())
    type_into(shown.field.line, "number 3", enter=False)
    shown.show_chosen("a150")  # it is not among what was found


def test_h02_a_row_is_read_with_its_energy(shown: ActivityList) -> None:
    view = QAccessible.queryAccessibleInterface(shown.view)
    names = [view.child(row).text(QAccessible.Text.Name) for row in range(view.childCount())]
    assert names[4] == "Training a large model, 50 GWh, chosen"
    assert names[2] == "R&D <b>x</b>, 3 Wh"


def test_j06_ten_thousand_activities(
    window_data: Catalogue, open_list: Callable[[Session], ActivityList], language: LanguageSwitch
) -> None:
    session = Session(many(window_data, 10_000))
    start = time.process_time()
    shown = open_list(session)
    shown.grab()
    opened = time.process_time()
    type_into(shown.field.line, "number 9999", enter=False)
    searched = time.process_time()
    shown.field.line.clear()
    switch(language, "fr")
    shown.grab()
    switched = time.process_time()
    assert len(ids(shown)) == 10_000
    assert opened - start < 3
    assert searched - opened < 4  # eleven keys
    assert switched - searched < 3


def test_a_label_of_any_length_keeps_its_row_low(
    window_data: Catalogue, open_list: Callable[[Session], ActivityList]
) -> None:
    for name in ("x" * 5000, "word " * 1000, "énergie" * 60):
        shown = open_list(Session(many(window_data, 3, name)))
        assert shown.view.visualRect(index_of(shown, "a1")).height() < 80
        assert shown.width() == 256
        shown.grab()
        assert name.strip() in str(shown.filtered().index(1, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_it_is_drawn_in_each_theme(shown: ActivityList, look: Look) -> None:
    for theme in ("dark", "contrast", "light"):
        look.choose(theme)
        picture = shown.view.viewport().grab().toImage()
        assert picture.pixelColor(picture.width() - 2, picture.height() - 2) == look.color("bg")
        type_into(shown.field.line, "fridge", enter=False)
        shown.grab()
        shown.field.line.clear()
