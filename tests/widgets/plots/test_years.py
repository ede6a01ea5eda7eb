from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests import board
from tests.hands import press, switch, turn_wheel

from comparawatt.engine.amounts import Energy
from comparawatt.models.board_model import BoardModel
from comparawatt.models.roles import Role
from comparawatt.models.session import Session
from comparawatt.widgets.plots.years import YearsPlot

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

Show = Callable[..., QWidget]


@pytest.fixture
def board_session(languages: Languages, qapp: object) -> Session:
    """Return a session over the board's data."""
    return Session(board.read(languages))


@pytest.fixture
def plot(board_session: Session, language: LanguageSwitch, look: Look, show: Show) -> YearsPlot:
    """Return the plot in a window, whose choices reach the session."""
    return opened(board_session, language, look, show)


def opened(session: Session, language: LanguageSwitch, look: Look, show: Show) -> YearsPlot:
    window = QWidget()
    found = YearsPlot(BoardModel(session, language, window), look, window)
    found.chosen.connect(session.choose_estimate)
    found.resize(800, 500)
    show(window, 800, 500)
    found.clearFocus()
    found.grab()
    return found


def place(plot: YearsPlot, estimate: str) -> QPoint:
    point = plot.points[plot.model.row_of(estimate)]
    return plot.pixel(point.x, point.y).toPoint()


def hover(plot: YearsPlot, where: QPoint) -> None:
    QTest.mouseMove(plot.viewport(), where)
    QApplication.processEvents()


def bubble(plot: YearsPlot) -> str:
    return plot._bubble.text() if plot._bubble.isVisible() else ""


def chosen(session: Session) -> str:
    assert session.comparison.estimate is not None
    return session.comparison.estimate.id


def test_points_stand_where_pyqtgraph_has_their_values(plot: YearsPlot) -> None:
    for point in plot.points:
        scene = plot.getViewBox().mapViewToScene(QPointF(point.x, point.y))
        assert scene.x() == pytest.approx(plot.pixel(point.x, point.y).x(), abs=1.5)
        assert scene.y() == pytest.approx(plot.pixel(point.x, point.y).y(), abs=1.5)


def test_points_of_one_place_are_told_apart(plot: YearsPlot) -> None:
    away = place(plot, "middle") - place(plot, "twin")
    assert abs(away.x()) > 12


def test_c08_words_come_from_the_wording(
    plot: YearsPlot, board_session: Session, language: LanguageSwitch
) -> None:
    assert plot.tick_texts() == ["0.1 Wh", "0.3 Wh", "1 Wh", "3 Wh", "10 Wh"]
    switch(language, "fr")
    assert plot.tick_texts()[0] == "0,1\u00a0Wh"
    switch(language, "en")
    board_session.choose_activity("servers")
    assert plot.tick_texts() == ["300 W", "1 kW", "3 kW", "10 kW"]
    turn_wheel(plot.viewport(), 4)
    assert all(text.endswith((" kW", " W")) for text in plot.tick_texts())


def test_the_article_is_a_diamond_and_the_chosen_one_has_a_ring(
    plot: YearsPlot, board_session: Session, look: Look
) -> None:
    picture = plot.grab().toImage()
    assert picture.pixelColor(place(plot, "article")) == look.color("mark")
    assert picture.pixelColor(place(plot, "low")) == look.color("ink")
    ring = place(plot, "low") + QPoint(13, 0)
    assert picture.pixelColor(ring) != look.color("ink")
    board_session.choose_estimate("low")
    assert plot.grab().toImage().pixelColor(ring) == look.color("ink")


def test_a_theme_recolours_it(plot: YearsPlot, look: Look) -> None:
    for theme in ("dark", "contrast", "light"):
        look.choose(theme)
        picture = plot.grab().toImage()
        assert picture.pixelColor(place(plot, "low")) == look.color("ink")
        assert picture.pixelColor(place(plot, "article")) == look.color("mark")
        assert plot._words.textPen().color() == look.color("ink2")


def test_hover_tells_the_figure_and_its_source_as_plain_text(plot: YearsPlot, language: LanguageSwitch) -> None:
    told: list[str] = []
    plot.pointed.connect(told.append)
    hover(plot, place(plot, "twin"))
    assert told == ["twin"]
    assert bubble(plot).split("\n") == [
        "R&D <b>x</b>",
        "0.3 Wh · no range given",
        "2025 · measured",
        "<i>everything</i>",
        "A reader, A letter, 2024",
    ]
    assert plot._bubble.textFormat() == Qt.TextFormat.PlainText
    assert plot.rect().contains(plot._bubble.geometry())
    switch(language, "fr")
    assert bubble(plot).startswith("R&D <b>y</b>\n0,3\u00a0Wh · sans fourchette")
    hover(plot, QPoint(100, 20))
    assert bubble(plot) == ""
    hover(plot, place(plot, "twin"))
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert bubble(plot) == ""


def test_a_click_on_a_point_chooses(plot: YearsPlot, board_session: Session) -> None:
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(plot, "old"))
    assert chosen(board_session) == "old"
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=place(plot, "low"))
    assert chosen(board_session) == "old"
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(plot, "low"))
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(plot, "article"))
    assert chosen(board_session) == "old"


def test_arrows_go_from_year_to_year_and_enter_chooses(plot: YearsPlot, board_session: Session) -> None:
    told: list[str] = []
    plot.pointed.connect(told.append)
    plot.setFocus()
    press(Qt.Key.Key_Home, plot)
    for _ in range(5):
        press(Qt.Key.Key_Right, plot)
    assert told == ["old", "low", "middle", "twin", "article", "article"]
    assert chosen(board_session) == "middle"  # moving chooses nothing
    press(Qt.Key.Key_Left, plot)
    press(Qt.Key.Key_Return, plot)
    assert chosen(board_session) == "twin"
    press(Qt.Key.Key_End, plot)
    press(Qt.Key.Key_Space, plot)
    assert chosen(board_session) == "article"


def test_the_keyboard_s_point_is_shown_while_the_plot_has_the_focus(plot: YearsPlot, look: Look) -> None:
    assert bubble(plot) == ""
    plot.setFocus()
    press(Qt.Key.Key_Home, plot)
    assert bubble(plot).startswith("The oldest\n3 Wh")
    ring = place(plot, "old") + QPoint(0, 16)
    assert plot.grab().toImage().pixelColor(ring) == look.color("mark")
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert plot.hasFocus()
    assert bubble(plot) == ""  # the ring is the keyboard's
    press(Qt.Key.Key_Home, plot)
    plot.clearFocus()
    assert bubble(plot) == ""
    assert plot.grab().toImage().pixelColor(ring) != look.color("mark")


def test_h02_the_point_is_read_in_the_language(plot: YearsPlot, language: LanguageSwitch) -> None:
    def read(what: QAccessible.Text) -> str:
        return QAccessible.queryAccessibleInterface(plot).text(what)

    plot.setFocus()
    press(Qt.Key.Key_Home, plot)
    assert read(QAccessible.Text.Name).startswith("The figures by year, The oldest, 3 Wh, no range given, 2023")
    assert "Enter chooses" in read(QAccessible.Text.Description)
    switch(language, "fr")
    assert read(QAccessible.Text.Name).startswith("Les chiffres par année, Le plus ancien, 3\u00a0Wh")
    assert "Entrée" in read(QAccessible.Text.Description)


@pytest.mark.parametrize("notches", [200, -200])
def test_c11_the_wheel_is_clamped_and_quick(plot: YearsPlot, notches: int) -> None:
    started = time.process_time()
    for _ in range(abs(notches)):
        assert turn_wheel(plot.viewport(), 1 if notches > 0 else -1, QPointF(300, 200))
    plot.grab()
    assert time.process_time() - started < 2
    started = time.process_time()
    turn_wheel(plot.viewport(), notches * 1000, QPointF(300, 200))
    plot.grab()
    assert time.process_time() - started < 0.2
    assert plot.whole.left <= plot.extent.left < plot.extent.right <= plot.whole.right + 1e-9
    assert plot.extent.height >= 0.69
    assert plot.tick_texts()
    if notches < 0:
        assert plot.extent == plot.whole
    plot.reset_zoom()
    assert plot.extent == plot.whole


def test_the_wheel_brings_points_closer_and_a_double_click_shows_all(plot: YearsPlot) -> None:
    before = plot.extent
    turn_wheel(plot.viewport(), 3, QPointF(400, 250))
    assert plot.extent.width < before.width
    assert plot.extent.height < before.height
    QTest.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert plot.extent == plot.whole == before


def test_the_keyboard_zooms_too_and_brings_its_point_into_sight(plot: YearsPlot) -> None:
    plot.setFocus()
    for _ in range(9):
        press(Qt.Key.Key_Plus, plot)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        press(key, plot)
        assert plot.area().contains(place(plot, "old" if key == Qt.Key.Key_Home else "article"))
    press(Qt.Key.Key_Minus, plot)
    assert plot.extent != plot.whole
    press(Qt.Key.Key_0, plot)
    assert plot.extent == plot.whole


def test_nothing_of_pyqtgraph_leads_out_of_it(plot: YearsPlot) -> None:
    middle = plot.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, plot.mapToGlobal(middle))
    QApplication.sendEvent(plot.viewport(), event)
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=middle)
    assert QApplication.activePopupWidget() is None
    assert not [menu for menu in plot.findChildren(QMenu) if menu.isVisible()]
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    QTest.mouseMove(plot.viewport(), QPoint(500, 200))
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 200))
    assert plot.extent == plot.whole
    assert not plot.getPlotItem().autoBtn.isVisible()


def test_it_follows_the_activity(plot: YearsPlot, board_session: Session) -> None:
    turn_wheel(plot.viewport(), 5)
    board_session.choose_activity("lonely")
    assert [point.row for point in plot.points] == [0]
    assert plot.extent == plot.whole
    plot.grab()
    board_session.choose_energy(Energy(5.0))
    assert [point.row for point in plot.points] == []
    assert plot.tick_texts() == [""] * len(plot.tick_texts())
    plot.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Plus):
        press(key, plot)
    hover(plot, plot.rect().center())
    plot.grab()


def test_a_thousand_points_stay_usable(
    languages: Languages, tmp_path: Path, language: LanguageSwitch, look: Look, show: Show
) -> None:
    session = Session(board.read_thousand(languages, tmp_path))
    session.choose_activity("lonely")
    plot = opened(session, language, look, show)
    assert len(plot.points) == 1000
    for action in (
        plot.grab,
        lambda: hover(plot, plot.rect().center()),
        lambda: press(Qt.Key.Key_Right, plot),
        lambda: turn_wheel(plot.viewport(), 1),
    ):
        started = time.process_time()
        action()
        assert time.process_time() - started < 0.5
    assert {plot.model.index(point.row).data(Role.YEAR) for point in plot.points} == {2020, 2021, 2022, 2023, 2025}
