from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests import board
from tests.hands import POPUPS, button, click, find, press, switch, turn_wheel, visible_texts

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.models.session import Session
from comparawatt.modes.desktop import DesktopWindow
from comparawatt.screens.board import FIGURES, TABLE, YEARS, Board
from comparawatt.widgets.plots.years import YearsPlot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

ALIKE = {"EN", "FR", "English", "Français", "Sources", "source"}
"""What is the same in both languages."""


@pytest.fixture
def session(languages: Languages, qapp: object) -> Session:
    """Return a session over the board's data; the shared fixtures open their window with it."""
    return Session(board.read(languages))


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow], qtbot: QtBot) -> DesktopWindow:
    """Return a window that shows the board."""
    found = open_window()
    qtbot.waitUntil(found.isActiveWindow)
    found.show_page("board")
    QApplication.processEvents()
    return found


@pytest.fixture
def page(window: DesktopWindow) -> Board:
    """Return the board."""
    return find(window, Board, "board")


def shown(window: DesktopWindow) -> str:
    return "the main screen" if window.screen_.isVisible() else str(window.page)


def show_view(page: Board, view: str) -> None:
    click(button(page, f"board_{view}_button"))
    for _ in range(3):
        QApplication.processEvents()


def row(page: Board, estimate: str) -> QRect:
    return page.figures.rows.visualRect(page.model.index(page.model.row_of(estimate)))


def chosen(session: Session) -> str:
    assert session.comparison.estimate is not None
    return session.comparison.estimate.id


def details(page: Board) -> list[str]:
    return [label.text() for label in page.details.findChildren(QLabel) if label.isVisible()]


def text(page: Board, name: str) -> str:
    return find(page, QLabel, name).text()


def test_the_panel_leads_to_it_and_escape_back(
    open_window: Callable[..., DesktopWindow], language: LanguageSwitch
) -> None:
    window = open_window()
    assert button(window, "open_board").text() == "All figures on one scale"
    switch(language, "fr")
    assert button(window, "open_board").text() == "Tous les chiffres sur une échelle"
    click(button(window, "open_board"))
    assert shown(window) == "board"
    press("Esc", window)
    assert shown(window) == "the main screen"


def test_it_is_headed_by_the_activity_and_says_why_figures_differ(page: Board, session: Session) -> None:
    assert text(page, "page_title") == "Who says so? Asking a question"
    assert text(page, "board_why") == (
        "5 figures, from 0.2 to 9 Wh: the highest is 45 times the lowest. They differ by year (2023 to 2026), by "
        "what is counted, by how they were found (measured, modelled, stated, assumed) and by the kind of average "
        "(mean, median, not said)."
    )
    assert text(page, "board_caption").startswith("For one question. Each line on this scale is about three times")
    session.choose_activity("lonely")
    assert text(page, "page_title") == "Who says so? What one source knows"
    assert text(page, "board_why").startswith("One source only: nobody else has published a figure")
    assert details(page)[:2] == ["The only one", "5 Wh"]
    page.grab()


def test_a_click_on_a_row_chooses_it(page: Board, session: Session) -> None:
    click(page.figures.rows.viewport(), row(page, "old").center())
    assert chosen(session) == "old"
    click(page.figures.rows.viewport(), row(page, "low").center())
    assert chosen(session) == "low"


def test_h01_the_keyboard_alone_looks_and_chooses(window: DesktopWindow, page: Board, session: Session) -> None:
    rows = page.figures.rows
    assert window.focusWidget() is rows
    assert rows.currentIndex().row() == page.model.row_of("middle")
    press(Qt.Key.Key_Down)
    assert details(page)[0] == "R&D <b>x</b>"
    assert chosen(session) == "middle"  # moving chooses nothing
    press(Qt.Key.Key_Return)
    assert chosen(session) == "twin"
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Space)
    assert chosen(session) == "article"
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Enter)
    assert chosen(session) == "low"


def test_h01_tab_goes_round_in_every_view(window: DesktopWindow, page: Board) -> None:
    for view in (FIGURES, YEARS, TABLE):
        show_view(page, view)
        page.setFocus()
        stops: list[str] = []
        for _ in range(30):
            stop = window.focusWidget()
            assert stop is not None
            if stops and stop.objectName() == stops[0] and len(stops) > 3:
                break
            stops.append(stop.objectName())
            press(Qt.Key.Key_Tab, stop)
        else:
            raise AssertionError(stops)
        view_s = {FIGURES: "board_rows", YEARS: "years_plot", TABLE: "board_table"}[view]
        wanted = {view_s, "close_page", "theme", f"board_{view}_button"}
        assert wanted | ({"open_source"} if view != TABLE else set()) <= set(stops), stops


def test_what_the_mouse_is_at_is_told_and_stays_until_something_else(page: Board) -> None:
    viewport = page.figures.rows.viewport()
    QTest.mouseMove(viewport, row(page, "article").center())
    assert details(page)[:2] == ["The newspaper", "9 Wh"]
    QApplication.sendEvent(page.figures.rows, QEvent(QEvent.Type.Leave))
    assert details(page)[0] == "The newspaper"
    QTest.mouseMove(viewport, row(page, "low").center())
    assert details(page)[0] == "The lowest"


def test_the_details_tell_all_that_is_known(page: Board, language: LanguageSwitch) -> None:
    assert details(page) == [
        "The middle",
        "0.3 Wh",
        "0.2 to 0.9 Wh",
        "2025 · modelled",
        "the servers",
        "read with care",
        "Kind of average: median",
        "Sources",
        "Made for <i>tests</i> & R&D",
        "Comparawatt, 2025",
        "Read on 2026-11-25",
        "A letter",
        "A reader, 2024",
        "Read on 2026-11-24",
    ]
    switch(language, "fr")
    said = details(page)
    assert said[1:3] == ["0,3\u00a0Wh", "de 0,2 à 0,9\u00a0Wh"]
    assert said[6] == "Sorte de moyenne\u202f: médiane"
    assert said[10] == "Consulté le 2026-11-25"


def test_a_link_leaves_through_the_gate_alone(window: DesktopWindow, page: Board) -> None:
    asked: list[str] = []
    page.link_pressed.connect(asked.append)
    window.gate.links = False
    links = [each for each in page.findChildren(QAbstractButton, "open_source") if each.isVisible()]
    (link,) = links  # a letter has no address
    assert link.accessibleName() == "Open the source, Made for <i>tests</i> & R&D"
    click(link)
    assert asked == ["https://example.org/paper"]


def test_the_chosen_row_is_outlined_and_has_a_filled_radio(page: Board, session: Session, look: Look) -> None:
    for estimate in ("low", "article"):
        session.choose_estimate(estimate)
        picture = page.figures.rows.viewport().grab().toImage()
        filled = {
            each: picture.pixelColor(20, row(page, each).top() + 27) == look.color("ink")
            for each in ("low", "middle", "twin", "old", "article")
        }
        assert [each for each, is_filled in filled.items() if is_filled] == [estimate]
        assert picture.pixelColor(200, row(page, estimate).top() + 2) == look.color("ink")


def test_figures_stand_on_one_logarithmic_scale(page: Board, look: Look) -> None:
    scale = page.figures.rows.scale
    assert page.figures.axis.texts() == ["0.1 Wh", "0.3 Wh", "1 Wh", "3 Wh", "10 Wh"]
    assert scale.x(10) - scale.x(1) == pytest.approx(scale.x(1) - scale.x(0.1))
    picture = page.figures.rows.viewport().grab().toImage()
    for estimate, figure, token in (("low", 0.2, "ink"), ("old", 3, "ink"), ("article", 9, "mark")):
        place = QPoint(round(scale.x(figure)), row(page, estimate).top() + 18)
        assert picture.pixelColor(place) == look.color(token), estimate
    above = QPoint(round(scale.x(0.9)), row(page, "middle").top() + 14)
    assert picture.pixelColor(above) == look.color("ink")  # the whisker's cap


def test_a_theme_recolours_every_view(page: Board, look: Look) -> None:
    for view in (FIGURES, YEARS, TABLE):
        show_view(page, view)
        shown = {FIGURES: page.figures.rows, YEARS: page.years, TABLE: page.table}[view]
        assert shown is not None
        area = shown.viewport()
        for theme in ("dark", "contrast", "light"):
            look.choose(theme)
            picture = page.grab().toImage()
            assert picture.pixelColor(4, 300) == look.color("bg")
            ground = "surface" if view == TABLE else "bg"
            place = area.mapTo(page, QPoint(4, area.height() - 5))
            assert picture.pixelColor(place) == look.color(ground), (view, theme)


def test_a_power_is_said_as_a_power(page: Board, session: Session) -> None:
    session.choose_activity("servers")
    assert page.figures.axis.texts() == ["300 W", "1 kW", "3 kW", "10 kW"]
    assert text(page, "board_why").startswith(
        "2 figures, from 650 W to 6.5 kW: the highest is 10 times the lowest."
    )
    assert text(page, "board_caption").startswith("For one server.")
    show_view(page, YEARS)
    assert page.years is not None
    assert page.years.tick_texts() == ["300 W", "1 kW", "3 kW", "10 kW"]
    click(button(page, "board_figures_button"))
    click(page.figures.rows.viewport(), row(page, "meter").center())
    assert session.comparison.energy.central == pytest.approx(3 * 650 * 8760)


def test_a_named_energy_says_why_nothing_is_there(page: Board, session: Session, language: LanguageSwitch) -> None:
    for view in (FIGURES, YEARS, TABLE):
        session.choose_activity("train-gpt4")
        show_view(page, view)
        session.choose_energy(Energy(5e9))
        QApplication.processEvents()
        assert text(page, "page_title") == "Who says so?"
        shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert shown == [
            "Who says so?",
            "You named this energy yourself. Choose an activity to see who says what about it.",
        ]
        page.grab()
    switch(language, "fr")
    assert "Vous avez donné cette énergie vous-même" in text(page, "board_none")
    session.choose_activity("lonely")
    assert text(page, "page_title") == "Qui le dit\u202f? Ce qu’une seule source connaît"
    assert page.table.isVisible()


def test_an_estimate_under_which_the_amount_is_too_large_is_refused_in_words(
    page: Board, session: Session, language: LanguageSwitch
) -> None:
    session.choose_estimate("low")
    session.choose_amount(Amount(3e21))
    before = session.choice
    click(page.figures.rows.viewport(), row(page, "article").center())
    assert session.choice == before
    assert "more than we can count with" in text(page, "board_error")
    switch(language, "fr")
    assert "dépasse ce que l’on peut compter" in text(page, "board_error")
    session.choose_amount(Amount(1))
    assert not find(page, QLabel, "board_error").isVisible()
    click(page.figures.rows.viewport(), row(page, "article").center())
    assert chosen(session) == "article"


def test_the_years_come_after_what_is_there_already(page: Board, session: Session) -> None:
    click(button(page, "board_years_button"))
    assert page.view == YEARS
    assert page.findChildren(QWidget, "years_plot") == []  # the switch and the details are shown first
    for _ in range(3):
        QApplication.processEvents()
    plot = find(page, YearsPlot, "years_plot")
    assert plot.isVisible()
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.pixel(2023, 0.477).toPoint())
    assert chosen(session) == "old"
    assert details(page)[0] == "The oldest"
    show_view(page, FIGURES)
    assert page.figures.rows.currentIndex().row() == page.model.row_of("old")


def test_the_years_are_used_by_keyboard_and_wheel(page: Board, session: Session) -> None:
    show_view(page, YEARS)
    page.setFocus()
    assert page.window().focusWidget() is page.years
    press(Qt.Key.Key_End)
    assert details(page)[0] == "The newspaper"
    press(Qt.Key.Key_Return)
    assert chosen(session) == "article"
    assert page.years is not None
    assert turn_wheel(page.years.viewport(), 3)
    assert page.years.extent != page.years.whole


def test_the_table_is_used_by_keyboard(page: Board, session: Session) -> None:
    show_view(page, TABLE)
    page.setFocus()
    assert page.window().focusWidget() is page.table
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert chosen(session) == "middle"
    assert page.table.currentIndex().data() == "0.3 Wh"
    press(Qt.Key.Key_Return)
    assert chosen(session) == "twin"
    place = page.table.visualRect(page.table.model().index(0, 2)).center()
    click(page.table.viewport(), place)
    assert chosen(session) == "low"


def test_h02_rows_cells_and_controls_are_read(page: Board, language: LanguageSwitch) -> None:
    rows = QAccessible.queryAccessibleInterface(page.figures.rows)
    name = QAccessible.Text.Name
    assert rows.text(name) == "All figures, from the lowest to the highest"
    assert (
        rows.child(4).text(name)
        == "The newspaper, 9 Wh, no range given, 2026 · assumed, not said, A reader, A letter, 2024"
    )
    assert "chosen" in rows.child(1).text(name)
    for code in ("en", "fr"):
        switch(language, code)
        for view in (FIGURES, YEARS, TABLE):
            show_view(page, view)
            for widget in page.findChildren(QWidget):
                stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
                if widget.isVisible() and stops:
                    said = QAccessible.queryAccessibleInterface(widget).text(name)
                    assert said.strip(), f"{type(widget).__name__} {widget.objectName()}"


def test_d01_a_switch_leaves_no_word_of_the_other_language(
    window: DesktopWindow, page: Board, session: Session, language: LanguageSwitch
) -> None:
    """Every text with a letter in it must change, but for names that are the same in both."""
    session.choose_amount(Amount(3e20))
    session.choose_estimate("low")
    session.choose_amount(Amount(3e21))
    click(page.figures.rows.viewport(), row(page, "article").center())
    assert text(page, "board_error")
    for view in (FIGURES, YEARS, TABLE):
        show_view(page, view)
        if view == YEARS:
            page.setFocus()
            press(Qt.Key.Key_Home)
        said: dict[str, set[str]] = {}
        for _ in range(3):
            for code in ("fr", "en"):
                switch(language, code)
                shown = {each for _, each in visible_texts(window) if any(map(str.isalpha, each))}
                assert said.setdefault(code, shown) == shown
        alike = ("<p>20", "Comparawatt", "A reader", "A letter", "Made for", "example.org")
        both = {
            each for each in said["en"] & said["fr"] if each not in ALIKE and not any(s in each for s in alike)
        }
        assert both == set(), view


def test_a_thousand_figures_stay_usable(
    languages: Languages, tmp_path: Path, language: LanguageSwitch, look: Look, show: Callable[..., DesktopWindow]
) -> None:
    session = Session(board.read_thousand(languages, tmp_path))
    session.choose_activity("lonely")
    window = show(DesktopWindow(session, language, look, reduced_motion=True), 1280, 800)
    window.show_page("board")
    window.grab()
    page = find(window, Board, "board")
    assert text(page, "board_why").startswith("1,000 figures, from 0.5 to 6.5 Wh: the highest is 13 times")
    bar = page.figures.rows.verticalScrollBar()
    assert bar.maximum() > 50_000
    show_view(page, YEARS)  # brings pyqtgraph
    for view in (FIGURES, TABLE, YEARS):
        show_view(page, view)
        page.setFocus()
        press(Qt.Key.Key_End)
        press(Qt.Key.Key_Return)
        window.grab()
    assert session.comparison.estimate is page.model._rows[page.model.row_of_selected()]


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_cut_or_lies_over_another(
    open_window: Callable[..., DesktopWindow], language: LanguageSwitch, size: tuple[int, int], code: str
) -> None:
    window = open_window(*size)
    switch(language, code)
    window.show_page("board")
    page = find(window, Board, "board")
    for view in (FIGURES, YEARS, TABLE):
        show_view(page, view)
        assert (window.width(), window.height()) == size
        parts: list[QWidget] = [page.title, page.figures, page.details]
        parts += [each for each in page.findChildren(QAbstractButton) if "board_" in each.objectName()]
        parts += [find(page, QLabel, "board_why"), find(page, QLabel, "board_caption"), button(page, "close_page")]
        seen = [each for each in parts if each.isVisible()]
        areas = {each: each.rect().translated(each.mapTo(window, QPoint())) for each in seen}
        for each, area in areas.items():
            assert window.rect().contains(area), each.objectName()
            if isinstance(each, QLabel):
                assert each.height() >= each.heightForWidth(each.width()), each.text()
            elif isinstance(each, QAbstractButton):
                assert each.width() >= each.sizeHint().width(), each.text()
            for other, place in areas.items():
                assert each is other or not area.intersects(place), f"{each.objectName()} {other.objectName()}"
    assert page.figures.rows.height() > 4 * 54


def test_the_board_brings_no_pyqtgraph_and_something_is_shown_at_once() -> None:
    program = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
from comparawatt.app import build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import SettingsFile
application, languages, options = make_application(), load_languages(), Options()
options.language, options.reduced_motion = "en", True
program = build(load(languages), languages, SettingsFile(None), options)
window = program.window
window.show()
window.grab()
assert "comparawatt.screens.board" not in sys.modules
started = time.process_time()
window.show_page("board")
window.grab()
assert time.process_time() - started < 0.5
page = window.findChild(QWidget, "board")
started = time.process_time()
page.show_view("years")
window.grab()
assert time.process_time() - started < 0.5
assert "pyqtgraph" not in sys.modules
for _ in range(3):
    QApplication.processEvents()
assert "pyqtgraph" in sys.modules
assert page.years.isVisible()
window.close()
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
