from __future__ import annotations

import gc
import math
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolTip
from tests import hands

from comparawatt.engine.ranges import Range
from comparawatt.models.roles import Role
from comparawatt.models.side_by_side_model import MOST, Order
from comparawatt.widgets.focus_ring import FocusRing
from comparawatt.widgets.plots.bars import BEFORE_ZERO

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.plots.plan import Plan
    from comparawatt.widgets.plots.side_by_side import SideBySide

# The offscreen platform has no windows above each other; popups say so.
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)


def plan_of(view: SideBySide) -> Plan:
    plan = view.table.chart.plan
    assert plan is not None
    return plan


def shown(view: SideBySide) -> list[str]:
    return [bar.id for bar in plan_of(view).bars]


def turn_wheel(view: SideBySide, notches: int) -> None:
    hands.turn_wheel(view.table.chart.viewport(), notches, QPointF(200, 100))


def hover(view: SideBySide, row: int) -> str:
    """Point at a bar and return the tooltip that appears."""
    viewport = view.table.chart.viewport()
    place = QPoint(200, round(plan_of(view).band.middle(row)))
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def child(view: SideBySide, name: str) -> QAbstractButton:
    found = view.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def ink_along(view: SideBySide, row: int) -> float:
    """Return the part of dark pixels along the middle of a row's bar."""
    plan = plan_of(view)
    energy = plan.bars[row].energy
    assert energy is not None
    image: QImage = view.table.chart.grab().toImage()
    y = round(plan.band.middle(row))
    xs = range(int(BEFORE_ZERO) + 4, int(BEFORE_ZERO + plan.scale.length(energy.central)) - 4)
    return sum(QColor(image.pixel(x, y)).lightness() < 128 for x in xs) / len(xs)


def test_bars_stand_on_one_scale_from_zero(view: SideBySide) -> None:
    plan = plan_of(view)
    assert plan.scale.maximum == 1000
    assert view.table.chart.tick_texts() == ["0", "200 Wh", "400 Wh", "600 Wh", "800 Wh", "1 kWh"]
    assert [bar.figure for bar in plan.bars[:2]] == ["944 Wh", "170 Wh"]
    box = view.table.chart.getViewBox()
    zero, end = (box.mapViewToScene(QPointF(x, 0)).x() for x in (0, 1))
    assert zero == pytest.approx(BEFORE_ZERO, abs=1.5)
    assert end == pytest.approx(BEFORE_ZERO + plan.scale.length(1000), abs=1.5)


def test_ai_is_solid_and_everyday_is_hatched(view: SideBySide) -> None:
    assert ink_along(view, 0) == 1
    assert 0.2 < ink_along(view, 1) < 0.8


def test_the_smallest_are_framed_and_magnified(view: SideBySide) -> None:
    plan = plan_of(view)
    assert [(run.first, run.last) for run in plan.magnified] == [(4, 5)]
    assert plan.factor == 100
    box = plan.box(plan.magnified[0])
    longest = max(plan.magnified_length(bar.energy.high) for bar in plan.bars[4:] if bar.energy)
    assert longest <= box.width() < 10 * longest
    view.model.remove("prompt")
    assert [(run.first, run.last) for run in plan_of(view).magnified] == [(4, 4)]
    view.model.remove("image")
    assert plan_of(view).magnified == ()


def test_scattered_small_rows_have_a_frame_each(view: SideBySide) -> None:
    view.model.sort_by(Order.AS_ADDED)
    view.model.remove("image")
    view.model.add("bake")
    view.model.add("image")
    assert [(run.first, run.last) for run in plan_of(view).magnified] == [(4, 4), (6, 6)]


def test_a_bad_row_says_so_and_ruins_nothing(
    open_view: Callable[..., SideBySide], side_by_side_data: Catalogue
) -> None:
    estimates = side_by_side_data.estimates
    bad = msgspec.structs.replace(estimates["ev-km"][0], energy=None, power=Range(1, 1, 1))
    catalogue = msgspec.structs.replace(side_by_side_data, estimates=estimates | {"ev-km": (bad,)})
    view = open_view(catalogue)
    plan = plan_of(view)
    assert plan.scale.maximum == 1000
    assert plan.bars[-1].figure == "no figure that can be drawn"
    assert plan.bars[0].figure == "944 Wh"
    view.model.remove("ev-km")
    assert plan_of(view).scale.maximum == 1000
    assert view.grab().width() > 0


def test_the_wheel_brings_the_scale_closer_around_zero(view: SideBySide) -> None:
    chart = view.table.chart
    turn_wheel(view, 3)
    assert chart.zoom == pytest.approx(1.25**3)
    assert chart.getViewBox().viewRange()[0][0] == 0
    assert chart.tick_texts()[-1] != "1 kWh"
    assert view.table.whole.isVisible()
    turn_wheel(view, -3)
    assert chart.zoom == pytest.approx(1)


def test_two_hundred_notches_are_answered_at_once(view: SideBySide) -> None:
    chart = view.table.chart
    started = time.process_time()
    for _ in range(200):
        turn_wheel(view, 1)
    chart.grab()
    assert time.process_time() - started < 6
    assert chart.zoom == 1000
    low, high = chart.getViewBox().viewRange()[0]
    assert low == 0
    assert 0 < high < math.inf
    started = time.process_time()
    turn_wheel(view, 1)
    chart.grab()
    assert time.process_time() - started < 0.6
    for _ in range(200):
        turn_wheel(view, -1)
    assert chart.zoom == 1


def test_a_double_click_shows_the_whole_scale(view: SideBySide, qtbot: QtBot) -> None:
    chart = view.table.chart
    turn_wheel(view, 10)
    assert chart.zoom > 1
    place = QPoint(200, 100)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: chart.zoom == 1)
    turn_wheel(view, 10)
    click(view.table.whole)
    assert chart.zoom == 1
    assert not view.table.whole.isVisible()


@pytest.mark.parametrize("notches", range(0, 32, 3))
def test_ticks_times_their_unit_are_true(view: SideBySide, language: LanguageSwitch, notches: int) -> None:
    sizes = {"mWh": 1e-3, "Wh": 1, "kWh": 1e3, "MWh": 1e6, "GWh": 1e9, "TWh": 1e12}
    for chosen in ("image", "training-large"):
        view._session.choose_activity(chosen)
        view.table.chart.reset_zoom()
        turn_wheel(view, notches)
        scale = plan_of(view).scale
        for tick, text in zip(scale.ticks()[1][1:], view.table.chart.tick_texts()[1:], strict=True):
            number, unit = text.split("\u00a0") if "\u00a0" in text else text.split(" ")
            assert float(number.replace(",", "")) * sizes[unit] == pytest.approx(tick * scale.maximum)


def test_dragging_and_the_right_button_do_nothing(view: SideBySide, qtbot: QtBot) -> None:
    chart = view.table.chart
    before = chart.getViewBox().viewRange()
    viewport = chart.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    QTest.mouseMove(viewport, QPoint(300, 150))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=QPoint(200, 100))
    assert chart.getViewBox().viewRange() == before
    assert QApplication.activePopupWidget() is None
    assert not chart.getPlotItem().autoBtn.isVisible()


def test_the_tooltip_is_plain_text(view: SideBySide) -> None:
    tip = hover(view, 0)
    assert "944 Wh" in tip
    assert "Studio &amp; &lt;b&gt;Sons&lt;/b&gt; (2026)" in tip
    assert "Made for &lt;i&gt;tests&lt;/i&gt; &amp; R&amp;D" in tip


def test_names_of_the_data_are_plain_text(view: SideBySide, qtbot: QtBot) -> None:
    view.model.add("assistant")
    row = shown(view).index("assistant")
    assert plan_of(view).bars[row].name == "R&D <b>assistant</b>"
    click(child(view, "add_activity"))
    menu = popup()
    texts = {action.text() for group in menu.actions() for action in _submenu(group).actions()}
    assert "R&&D <b>assistant</b>" in texts
    menu.close()


def _submenu(action: Any) -> QMenu:
    menu = action.menu()
    assert isinstance(menu, QMenu)
    return menu


def test_activities_are_added_and_removed_by_the_menu(view: SideBySide, qtbot: QtBot) -> None:
    add = child(view, "add_activity")
    click(add)
    groups = popup().actions()
    assert [group.text() for group in groups] == ["Ask", "Create", "Train", "Everyone", "Everyday, to compare"]
    entries = {action.data(): action for action in _submenu(groups[-1]).actions()}
    assert entries["ev-km"].isChecked()
    assert not entries["bake"].isChecked()
    entries["bake"].trigger()
    assert "bake" in shown(view)
    entries["ev-km"].trigger()
    assert "ev-km" not in shown(view)
    popup().close()


def test_a_full_view_says_so(view: SideBySide, qtbot: QtBot) -> None:
    view.model.add("bake")
    view.model.add("laundry")
    assert len(shown(view)) == MOST
    click(child(view, "add_activity"))
    notice, _, *groups = popup().actions()
    assert "8" in notice.text()
    entries = {action.data(): action for action in _submenu(groups[0]).actions()}
    assert not entries["assistant"].isEnabled()
    assert entries["prompt"].isEnabled()
    popup().close()


def test_rows_are_sorted_by_the_menu(view: SideBySide, qtbot: QtBot) -> None:
    sort = child(view, "sort_rows")
    click(sort)
    largest, smallest, _ = popup().actions()
    assert largest.isChecked()
    smallest.trigger()
    popup().close()
    assert shown(view)[0] == "prompt"
    assert sort.text() == "Smallest first"


def test_a_row_is_removed_by_the_cross_under_the_mouse(view: SideBySide, qtbot: QtBot) -> None:
    table = view.table
    assert not table.remove.isVisible()
    for area in (table.rows.viewport(), table.chart.viewport()):
        y = round(plan_of(view).band.middle(1))
        QTest.mouseMove(area, QPoint(50, y))
        assert table.remove.isVisible()
        assert table.remove.accessibleName() == f"Remove {plan_of(view).bars[1].name}"
        removed = shown(view)[1]
        click(table.remove)
        assert removed not in shown(view)


def test_rows_are_reached_and_removed_by_keys(view: SideBySide, qtbot: QtBot) -> None:
    ring = FocusRing(view._look, view)
    view.activateWindow()
    rows = view.table.rows
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Tab)
        if rows.hasFocus():
            break
    assert rows.hasFocus()
    assert rows.currentIndex().row() == 0
    row = rows.visualRect(rows.currentIndex())
    assert ring.isVisible()
    assert ring.geometry().contains(row.translated(rows.viewport().mapTo(view, QPoint())))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().data(Role.ID) == "ev-km"
    assert ring.isVisible()
    qtbot.waitUntil(view.table.remove.isVisible)
    QTest.keyClick(rows, Qt.Key.Key_Tab)
    assert view.table.remove.hasFocus()
    QTest.keyClick(view.table.remove, Qt.Key.Key_Space)
    assert "ev-km" not in shown(view)
    rows.setFocus()
    rows.setCurrentIndex(view.model.index(0))
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert "video-5s" not in shown(view)


def test_screen_readers_find_name_and_value_of_each_row(view: SideBySide, language: LanguageSwitch) -> None:
    rows = QAccessible.queryAccessibleInterface(view.table.rows)
    assert rows.text(QAccessible.Text.Name) == "What stands side by side"
    names = [rows.child(row).text(QAccessible.Text.Name) for row in range(rows.childCount())]
    assert names[1] == "driving an electric car for 1 km, 170 Wh, 140 to 200 Wh, 11.3 phone charges"
    assert len(names) == 6
    chart = QAccessible.queryAccessibleInterface(view.table.chart)
    assert chart.text(QAccessible.Text.Description) == "1 video = 5.55 kilometres in an electric car"


def test_a_switch_of_language_leaves_nothing_behind(
    view: SideBySide, language: LanguageSwitch, qtbot: QtBot
) -> None:
    for _ in range(5):
        language.switch("fr")
        QApplication.processEvents()
        assert view.heading.accessibleName() == "1 vidéo = 5,55 kilomètres en voiture électrique"
        assert view.strip.texts[0] == "1 vidéo = 62,9 charges de téléphone"
        assert view.legend.heading.text() == "En charges de téléphone"
        assert plan_of(view).bars[1].name == "Faire 1 km en voiture électrique"
        assert view.table.chart.tick_texts()[1] == "200\u00a0Wh"
        assert "Studio &amp; &lt;b&gt;Fils" in hover(view, 0)
        language.switch("en")
        QApplication.processEvents()
        assert view.heading.accessibleName() == "1 video = 5.55 kilometres in an electric car"
        assert child(view, "add_activity").text() == "Add an activity"


def test_a_switch_of_theme_repaints_everything(view: SideBySide, look: Look) -> None:
    light = view.grab().toImage()
    look.choose("dark")
    QApplication.processEvents()
    dark = view.grab().toImage()
    place = QPoint(30, 690 - 10)
    assert light.pixelColor(place).name().upper() == "#FFFFFF"
    assert dark.pixelColor(place).name().upper() == "#17222F"
    bar = view.table.mapTo(view, view.table.chart.geometry().topLeft()) + QPoint(
        40, round(plan_of(view).band.middle(0))
    )
    assert light.pixelColor(bar).name().upper() == "#16202B"
    assert dark.pixelColor(bar).name().upper() == "#F4F1EA"


def test_the_sentence_compares_the_rows_that_are_chosen(view: SideBySide, qtbot: QtBot) -> None:
    word = child(view, "word_equivalent")
    click(word)
    entries = {action.data()[0]: action for action in popup().actions()}
    assert "video-5s" not in entries
    entries["prompt"].trigger()
    popup().close()
    assert view.heading.accessibleName() == "1 video = 2,780 prompts"
    view.model.remove("prompt")
    assert view.heading.accessibleName() == "1 video = 5.55 kilometres in an electric car"


def test_bars_grow_until_they_are_true(open_view: Callable[..., SideBySide], qtbot: QtBot) -> None:
    view = open_view(reduced_motion=False)
    chart = view.table.chart
    assert chart._progress(5)[0] < 1
    qtbot.waitUntil(lambda: chart._progress(5) == (1, 1), timeout=4000)
    assert ink_along(view, 0) == 1


def test_with_reduced_motion_bars_stand_at_once(view: SideBySide) -> None:
    assert all(view.table.chart._progress(row) == (1, 1) for row in range(6))


def test_an_empty_view_says_what_to_do(view: SideBySide) -> None:
    for each in shown(view):
        view.model.remove(each)
    assert not view.strip.isVisible()
    assert not view.table.chart.isVisible()
    assert view.heading.accessibleName() == ""
    view.grab()
    view.model.add("image")
    assert view.table.chart.isVisible()


def test_little_height_folds_the_strip_before_rows_are_cut(view: SideBySide) -> None:
    assert view.strip.isVisible()
    view.model.add("bake")
    view.model.add("laundry")
    view.resize(964, 520)
    QApplication.processEvents()
    assert not view.strip.isVisible()
    assert view.height() == 520
    chart = view.table.chart
    assert chart.geometry().bottom() <= view.table.rect().bottom()
    view.resize(1220, 690)
    QApplication.processEvents()
    assert view.strip.isVisible()


def test_it_can_be_opened_and_closed_many_times(open_view: Callable[..., SideBySide]) -> None:
    for _ in range(5):
        view = open_view()
        view.close()
        view.deleteLater()
        QApplication.processEvents()
        gc.collect()


def test_only_the_view_loads_pyqtgraph() -> None:
    program = (
        "import sys, comparawatt.widgets.plots, comparawatt.models.side_by_side_model\n"
        "assert 'pyqtgraph' not in sys.modules\n"
        "import comparawatt.widgets.plots.side_by_side\n"
        "assert 'pyqtgraph' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_h01_keys_see_the_scale_from_closer(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window()
    window.screen_.show_view("side-by-side")
    view = window.screen_.middle.side_by_side
    assert view is not None
    view.table.rows.setFocus()
    hands.press(Qt.Key.Key_Plus, view.table.rows)
    assert view.table.chart.zoom > 1
    hands.press(Qt.Key.Key_0, view.table.rows)
    assert view.table.chart.zoom == 1
    hands.press(Qt.Key.Key_Plus, view.table.rows)
    hands.press(Qt.Key.Key_Minus, view.table.rows)
    assert view.table.chart.zoom == 1
