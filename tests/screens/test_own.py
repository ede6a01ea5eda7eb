from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, shown_in, switch, type_into, type_keys

from comparawatt import paths
from comparawatt.engine.assembly import assemble
from comparawatt.engine.own_data import own_packs
from comparawatt.models.roles import Role
from comparawatt.models.session import Session
from comparawatt.modes.desktop import DesktopWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.command import Ended

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

SCHOOL = {
    "name_en": "a day of our school",
    "one_en": "school day",
    "other_en": "school days",
    "figure": "410 kWh",
    "year": "2025",
    "publisher": "Our school",
    "title": "Electricity bill",
}
NEWSPAPER = {"name_en": "Our paper", "figure": "3 Wh", "year": "2024", "publisher": "Paper", "title": "Page 3"}


@pytest.fixture
def session(alone: Path, window_data: Catalogue, languages: Languages, qapp: object) -> Session:
    """Return a session that reads the person's own packs over the data of the tests."""
    return Session(window_data, read=lambda: assemble(own_packs(), languages, window_data).catalogue)


@pytest.fixture
def window(
    session: Session, language: LanguageSwitch, look: Look, show: Callable[..., DesktopWindow], qtbot: QtBot
) -> DesktopWindow:
    """Return the window of somebody who has added nothing yet, with the page open."""
    found = show(DesktopWindow(session, language, look, reduced_motion=True), 1280, 800)
    found.grab()
    settle()
    qtbot.waitUntil(found.isActiveWindow)
    click(button(found, "open_own"))
    settle()
    return found


@pytest.fixture
def file(alone: Path) -> Path:
    """Return where the person's own figures are kept."""
    folder = paths.user_data()
    assert folder is not None
    return folder / "own.toml"


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def fill(window: DesktopWindow, **texts: str) -> None:
    for name, text in texts.items():
        type_into(find(window, QLineEdit, f"own_{name}"), text, enter=False)


def add(window: DesktopWindow, kind: str, **texts: str) -> None:
    click(button(window, f"own_kind_{kind}"))
    if kind == "estimate":
        click(button(window, "own_activity"))
        choose(popup(), "Energy: asking a chatbot")
    fill(window, **texts)
    click(button(window, "own_submit"))
    settle()


def faults(window: DesktopWindow) -> dict[str, str]:
    labels = [each for each in window.findChildren(QLabel) if each.objectName().endswith("_fault")]
    return {each.objectName()[4:-6]: each.text() for each in labels if each.isVisible()}


def error(window: DesktopWindow) -> str:
    label = find(window, QLabel, "own_error")
    return label.text() if label.isVisible() else ""


def rows(window: DesktopWindow) -> list[str]:
    shown = [each for each in window.findChildren(QWidget, "own_row") if each.isVisible()]
    return [" | ".join(label.text() for label in row.findChildren(QLabel)) for row in shown]


def tab_to(window: DesktopWindow, name: str) -> None:
    for _ in range(60):
        stop = window.focusWidget()
        if stop is not None and stop.objectName() == name:
            return
        press(Qt.Key.Key_Tab, stop or window)
    raise AssertionError(f"Tab does not reach {name}")


# What is added is there


def test_something_to_compare_with_is_a_lane_at_once(window: DesktopWindow, session: Session, file: Path) -> None:
    session.choose_activity("chat")
    add(window, "equivalent", **SCHOOL)
    assert (faults(window), error(window)) == ({}, "")
    assert rows(window) == ["A day of our school | 410 kWh · Our school, 2025 · not said"]
    assert session.choice.activity == "chat"
    assert session.choice.lanes[-1] == "a-day-of-our-school"
    assert file.is_file()
    press("Esc", window)
    assert window.page is None
    assert window.screen_.stage.frames()[-1].unit == "of a day of our school"
    click(button(window, "word_equivalent"))
    assert "a day of our school" in shown_in(popup())
    popup().close()


def test_something_to_compare_with_need_be_no_lane(window: DesktopWindow, session: Session) -> None:
    before = session.choice.lanes
    click(button(window, "own_kind_equivalent"))
    click(button(window, "own_lane"))
    click(button(window, "own_icon"))
    assert shown_in(popup())[1] == "a house"
    choose(popup(), "a house")
    add(window, "equivalent", **SCHOOL)
    assert session.choice.lanes == before
    assert session.catalogue.equivalents["a-day-of-our-school"].icon == "household"


def test_an_activity_is_in_the_list_at_once(window: DesktopWindow, session: Session) -> None:
    add(window, "activity", **{**SCHOOL, "name_en": "homework help", "figure": "3 Wh"})
    model = window.screen_.list.filtered()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "Homework help" in shown
    assert model.index(shown.index("Homework help"), 0).data(Role.FIGURE) == "3 Wh"
    press("Esc", window)
    type_into(find(window, QLineEdit, "search"), "homework")
    assert session.choice.activity == "homework-help"
    assert window.screen_.sentence.accessibleName().startswith("Homework help once uses")
    window.screen_.show_view("side-by-side")
    settle()


def test_a_figure_stands_among_those_who_say_so_at_once(window: DesktopWindow, session: Session) -> None:
    session.choose_activity("chat")
    add(window, "estimate", **NEWSPAPER)
    assert faults(window) == {}
    cards = window.screen_.side.panel.view.model()
    assert "Our paper" in [cards.index(row, 0).data() for row in range(cards.rowCount())]
    assert session.choice.estimate != "our-paper"
    session.choose_estimate("our-paper")
    assert session.comparison.energy.central == 3


def test_what_is_written_passes_the_check(window: DesktopWindow, file: Path, run: Callable[..., Ended]) -> None:
    add(window, "equivalent", **SCHOOL)
    add(window, "activity", **{**SCHOOL, "name_en": "homework help"})
    ended = run("check", str(file))
    assert (ended.status, ended.out.strip()) == (0, f"{file}: ok.")


def test_what_was_read_is_said_before_it_counts(window: DesktopWindow, language: LanguageSwitch) -> None:
    click(button(window, "own_kind_equivalent"))
    fill(window, one_en="school day", figure="2500 Wh")
    line = find(window, QLineEdit, "own_figure")
    assert line.accessibleDescription() == "= 2.5 kWh for 1 school day"
    switch(language, "fr")
    assert line.text() == "2,5\u00a0kWh"
    type_into(line, "3,5 kWh", enter=False)
    assert line.accessibleDescription() == "soit 3,5\u00a0kWh"
    switch(language, "en")
    assert line.text() == "3.5 kWh"


def test_the_french_form_behind_a_million_is_offered_and_can_be_changed(
    window: DesktopWindow, language: LanguageSwitch, session: Session
) -> None:
    switch(language, "fr")
    click(button(window, "own_kind_equivalent"))
    many = find(window, QLineEdit, "own_many_fr")
    fill(window, name_fr="une heure de classe", one_fr="heure de classe", other_fr="heures de classe")
    assert many.text() == "d’heures de classe"
    fill(window, other_fr="journées")
    assert many.text() == "de journées"
    fill(window, many_fr="de belles journées", other_fr="heures")
    assert many.text() == "de belles journées"
    add(window, "equivalent", **{each: text for each, text in SCHOOL.items() if "_en" not in each})
    assert session.catalogue.equivalents["une-heure-de-classe"].unit["fr"]["many"] == "de belles journées"


def test_words_of_the_other_language_are_asked_for_by_those_who_want_to_give_them(
    window: DesktopWindow, language: LanguageSwitch, session: Session
) -> None:
    click(button(window, "own_kind_equivalent"))
    assert not find(window, QLineEdit, "own_name_fr").isVisible()
    click(button(window, "own_other_languages"))
    fill(window, name_fr="une journée de notre école", one_fr="jour d’école", other_fr="jours d’école")
    add(window, "equivalent", **SCHOOL)
    added = session.catalogue.equivalents["a-day-of-our-school"]
    assert added.name["fr"] == "une journée de notre école"
    assert added.unit["fr"]["many"] == "de jours d’école"
    switch(language, "fr")
    assert rows(window) == ["Une journée de notre école | 410\u00a0kWh · Our school, 2025 · non précisé"]


# What is wrong is said, and nothing is lost


def test_each_fault_is_said_under_its_field_in_both_languages(
    window: DesktopWindow, language: LanguageSwitch, session: Session, file: Path
) -> None:
    before = session.catalogue
    add(window, "equivalent", **{**SCHOOL, "figure": "3", "low": "x", "year": "25", "url": "http://x"})
    said = faults(window)
    assert set(said) == {"figure", "low", "year", "url"}
    assert "has no unit" in said["figure"]
    assert window.focusWidget() is find(window, QLineEdit, "own_figure")
    assert find(window, QLineEdit, "own_year").accessibleDescription() == said["year"]
    switch(language, "fr")
    assert "n’a pas d’unité" in faults(window)["figure"]
    assert find(window, QLineEdit, "own_name_en").text() == "a day of our school"
    switch(language, "en")
    assert faults(window) == said
    assert find(window, QLineEdit, "own_publisher").text() == "Our school"
    assert not file.exists()
    assert session.catalogue is before
    fill(window, figure="410 kWh", low="", year="2025", url="https://example.org/bill")
    press(Qt.Key.Key_Return, find(window, QLineEdit, "own_url"))
    settle()
    assert len(rows(window)) == 1


def test_a_broken_file_is_left_as_it_is(window: DesktopWindow, file: Path, language: LanguageSwitch) -> None:
    file.parent.mkdir(parents=True)
    broken = b"[pack\n# my notes\n"
    file.write_bytes(broken)
    add(window, "equivalent", **SCHOOL)
    assert "line 1" in error(window)
    assert find(window, QLineEdit, "own_name_en").text() == "a day of our school"
    switch(language, "fr")
    assert "ligne 1" in error(window)
    assert file.read_bytes() == broken
    switch(language, "en")
    file.unlink()
    click(button(window, "own_submit"))
    settle()
    assert (error(window), len(rows(window))) == ("", 1)


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(window: DesktopWindow, file: Path) -> None:
    file.parent.parent.mkdir(parents=True)
    file.parent.write_text("no folder")
    add(window, "equivalent", **SCHOOL)
    assert error(window).startswith(f"{file} cannot be written: ")
    assert find(window, QLineEdit, "own_figure").text() == "410 kWh"
    assert rows(window) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said_in_one_sentence(window: DesktopWindow, file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.parent.chmod(0o500)
    add(window, "equivalent", **SCHOOL)
    file.parent.chmod(0o700)
    assert "permission" in error(window)


def test_without_a_home_nothing_is_kept_and_that_is_said(
    window: DesktopWindow, monkeypatch: pytest.MonkeyPatch, alone: Path
) -> None:
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(paths, "user_data", lambda: None)
    add(window, "equivalent", **SCHOOL)
    assert error(window).startswith("The system knows no folder of yours")
    assert find(window, QLineEdit, "own_figure").text() == "410 kWh"
    assert list(alone.iterdir()) == []


# Back and forth


def test_everything_is_undone_and_redone_to_the_byte(window: DesktopWindow, session: Session, file: Path) -> None:
    undo, redo = button(window, "own_undo"), button(window, "own_redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    add(window, "equivalent", **SCHOOL)
    first = file.read_bytes()
    click(button(window, "edit_own"))
    fill(window, figure="500 kWh")
    click(button(window, "own_submit"))
    settle()
    second = file.read_bytes()
    assert session.catalogue.equivalents["a-day-of-our-school"].figure.central == 500e3
    click(button(window, "remove_own"))
    settle()
    third = file.read_bytes()
    states = [None, first, second, third]
    assert rows(window) == []
    for place in (2, 1, 0):
        click(undo)
        settle()
        assert (file.read_bytes() if file.exists() else None) == states[place]
        assert ("a-day-of-our-school" in session.choice.lanes) == (place > 0)
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    for place in (1, 2, 3):
        click(redo)
        settle()
        assert file.read_bytes() == states[place]
    assert not redo.isEnabled()


def test_what_comes_after_an_undo_takes_the_place_of_what_was_undone(window: DesktopWindow) -> None:
    add(window, "equivalent", **SCHOOL)
    click(button(window, "own_undo"))
    add(window, "equivalent", **{**SCHOOL, "name_en": "another"})
    assert not button(window, "own_redo").isEnabled()
    assert [row.split(" | ")[0] for row in rows(window)] == ["Another"]
    click(button(window, "own_undo"))
    settle()
    assert rows(window) == []


def test_what_another_program_wrote_is_not_undone(window: DesktopWindow, file: Path) -> None:
    add(window, "equivalent", **SCHOOL)
    changed = file.read_bytes() + b"# by hand\n"
    file.write_bytes(changed)
    click(button(window, "own_undo"))
    settle()
    assert "changed by another program" in error(window)
    assert file.read_bytes() == changed
    assert not button(window, "own_undo").isEnabled()
    assert len(rows(window)) == 1
    click(button(window, "remove_own"))
    settle()
    assert (error(window), rows(window)) == ("", [])


def test_what_another_program_wrote_is_there_when_the_page_is_opened_again(
    window: DesktopWindow, session: Session, file: Path
) -> None:
    add(window, "equivalent", **SCHOOL)
    window.close_page()
    file.write_text(file.read_text(encoding="utf-8").replace("410 kWh", "420 kWh"), encoding="utf-8")
    window.show_page("own")
    settle()
    assert rows(window)[0].startswith("A day of our school | 420 kWh")
    assert session.catalogue.equivalents["a-day-of-our-school"].figure.central == 420e3
    file.write_text(file.read_text(encoding="utf-8").replace("420 kWh", "430 kWh"), encoding="utf-8")
    add(window, "equivalent", **{**SCHOOL, "name_en": "another"})
    assert (error(window), len(rows(window))) == ("", 2)
    assert session.catalogue.equivalents["a-day-of-our-school"].figure.central == 430e3


def test_what_is_chosen_and_goes_gives_way_to_the_start(window: DesktopWindow, session: Session) -> None:
    add(window, "activity", **{**SCHOOL, "name_en": "homework help"})
    session.choose_activity("homework-help")
    window.screen_.show_view("side-by-side")
    press("Ctrl+Z", window.focusWidget() or window)
    settle()
    assert session.choice.activity == "train-gpt4"
    assert rows(window) == []


def test_a_change_can_be_given_up(window: DesktopWindow, file: Path) -> None:
    add(window, "estimate", **NEWSPAPER)
    before = file.read_bytes()
    click(button(window, "edit_own"))
    assert button(window, "own_submit").text() == "Keep the change"
    assert not button(window, "own_kind_activity").isEnabled()
    assert find(window, QLineEdit, "own_figure").text() == "3 Wh"
    assert button(window, "own_activity").text() == "Energy: asking a chatbot"
    fill(window, figure="9 Wh")
    click(button(window, "own_cancel"))
    assert button(window, "own_submit").text() == "Add"
    assert find(window, QLineEdit, "own_figure").text() == ""
    assert file.read_bytes() == before


def test_what_is_being_changed_and_is_undone_can_be_added_again(window: DesktopWindow) -> None:
    add(window, "equivalent", **SCHOOL)
    click(button(window, "edit_own"))
    click(button(window, "own_undo"))
    settle()
    assert button(window, "own_submit").text() == "Add"
    click(button(window, "own_submit"))
    settle()
    assert len(rows(window)) == 1


# By hand and by keyboard


def test_it_is_all_done_by_keyboard(window: DesktopWindow, session: Session, file: Path) -> None:
    press("Esc", window)
    window.screen_.list.search()
    tab_to(window, "open_own")
    press(Qt.Key.Key_Return)
    settle()
    assert window.page == "own"
    tab_to(window, "own_kind_activity")
    for _ in range(2):
        press(Qt.Key.Key_Right)
    assert button(window, "own_kind_equivalent").isChecked()
    for name, text in SCHOOL.items():
        tab_to(window, f"own_{name}")
        line = window.focusWidget()
        assert line is not None
        type_keys(line, text)
    press(Qt.Key.Key_Return)
    settle()
    assert len(rows(window)) == 1
    stop = window.focusWidget()
    assert stop is find(window, QLineEdit, "own_name_en")
    press("Ctrl+Z", stop)
    settle()
    assert rows(window) == []
    press("Ctrl+Shift+Z", stop)
    settle()
    assert len(rows(window)) == 1
    type_keys(stop, "x")
    press("Ctrl+Z", stop)  # the line has something to undo itself
    assert (len(rows(window)), find(window, QLineEdit, "own_name_en").text()) == (1, "")
    tab_to(window, "edit_own")
    press(Qt.Key.Key_Return)
    tab_to(window, "own_year")
    line = find(window, QLineEdit, "own_year")
    line.selectAll()
    type_keys(line, "2026")
    press(Qt.Key.Key_Return)
    settle()
    assert session.catalogue.equivalents["a-day-of-our-school"].year == 2026
    tab_to(window, "remove_own")
    press(Qt.Key.Key_Space)
    settle()
    assert rows(window) == []
    press("Esc", window.focusWidget() or window)
    assert window.page is None


@pytest.mark.parametrize("code", ["en", "fr"])
def test_tab_goes_as_things_stand(window: DesktopWindow, language: LanguageSwitch, code: str) -> None:
    add(window, "equivalent", **SCHOOL)
    click(button(window, "own_other_languages"))
    switch(language, code)
    tab_to(window, "own_kind_equivalent")
    names = []
    tab_to(window, "own_kind_equivalent")
    while (stop := window.focusWidget()) is not None and stop.objectName() != "own_submit":
        names.append(stop.objectName().removeprefix("own_"))
        press(Qt.Key.Key_Tab, stop)
    other = "fr" if code == "en" else "en"
    words = {
        each: [
            f"{name}_{each}"
            for name in ("name", "one", "other", "many", "scope")
            if (name, each) != ("many", "en")
        ]
        for each in ("en", "fr")
    }
    said = ["figure", "low", "high", "publisher", "year", "title", "url", "icon", "lane"]
    assert find(window, QScrollArea, "page_body").verticalScrollBar().value() > 0  # what has the focus is in sight
    assert names == ["kind_equivalent", *words[code], "other_languages", *words[other], *said]


def test_escape_in_a_line_goes_back_and_keeps_what_was_typed(window: DesktopWindow) -> None:
    fill(window, figure="3 Wh")
    press(Qt.Key.Key_Escape, find(window, QLineEdit, "own_figure"))
    assert window.page is None
    window.show_page("own")
    assert find(window, QLineEdit, "own_figure").text() == "3 Wh"


def test_a_narrow_window_has_a_way_there_too(window: DesktopWindow) -> None:
    press("Esc", window)
    window.resize(1024, 680)
    settle()
    click(button(window, "rail_own"))
    assert window.page == "own"


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
def test_nothing_is_cut(window: DesktopWindow, language: LanguageSwitch, code: str, size: tuple[int, int]) -> None:
    add(window, "equivalent", **SCHOOL)
    window.resize(*size)
    switch(language, code)
    area = find(window, QScrollArea, "page_body")
    content = area.widget()
    assert content is not None
    for kind in ("activity", "estimate", "equivalent"):
        click(button(window, f"own_kind_{kind}"))
        settle()
        assert content.width() <= area.viewport().width()
        controls = [
            each
            for each in area.findChildren(QWidget)
            if each.isVisible() and isinstance(each, QAbstractButton | QLineEdit)
        ]
        places = {each: each.rect().translated(each.mapTo(content, QPoint())) for each in controls}
        for each, place in places.items():
            assert content.rect().contains(place), each.objectName()
            assert QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
            if isinstance(each, QAbstractButton):
                assert each.width() >= each.sizeHint().width(), each.text()
            for other, there in places.items():
                assert each is other or not place.intersects(there), f"{each.objectName()} {other.objectName()}"


def test_names_are_shown_as_they_are(window: DesktopWindow) -> None:
    add(window, "equivalent", **{**SCHOOL, "name_en": "<b>R&D</b> day", "publisher": "A&B <i>c</i>"})
    assert rows(window) == ["<b>R&D</b> day | 410 kWh · A&B <i>c</i>, 2025 · not said"]
    label = window.findChildren(QWidget, "own_row")[0].findChildren(QLabel)[0]
    assert label.textFormat() == Qt.TextFormat.PlainText
