"""Case H02: a screen reader meets each point of the years, and chooses one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.hands import button, click, find, switch

from comparawatt.widgets.plots.point_marks import PointMark

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow


@pytest.fixture
def plot(open_window: Callable[..., DesktopWindow]) -> QWidget:
    """Return the plot on its page."""
    window = open_window()
    window.show_page("board")
    click(button(window, "board_years_button"))
    QTest.qWait(50)
    return find(window, QWidget, "years_plot")


def points(plot: QWidget) -> list[tuple[QAccessible.Role, str, bool]]:
    """Return role and name of each point in the tree, and whether it is chosen."""
    tree = QAccessible.queryAccessibleInterface(plot)
    area = tree.child(0)
    found = [area.child(place) for place in range(area.childCount())]
    return [
        (each.role(), each.text(QAccessible.Text.Name), bool(each.state().checked))
        for each in found
        if not each.state().invisible
    ]


def test_each_point_is_a_choice_with_a_name(plot: QWidget, language: LanguageSwitch, session: Session) -> None:
    found = points(plot)
    estimates = session.catalogue.estimates["train-gpt4"]
    assert len(found) == len(estimates) > 1
    assert {role for role, _, _ in found} == {QAccessible.Role.RadioButton}
    (chosen,) = (name for _, name, is_chosen in found if is_chosen)
    assert chosen.startswith("The laboratory, 50 GWh, 40 to 60 GWh")
    switch(language, "fr")
    assert any(name.startswith("Le laboratoire, 50\u00a0GWh, de 40 à 60\u00a0GWh") for _, name, _ in points(plot))
    session.choose_activity("image")
    assert len(points(plot)) == len(session.catalogue.estimates["image"])


def test_pressing_a_point_chooses_it(plot: QWidget, session: Session) -> None:
    mark = next(
        each
        for each in plot.findChildren(PointMark)
        if each.isVisible() and not each.isChecked() and each.accessibleName()
    )
    action = QAccessible.queryAccessibleInterface(mark).actionInterface()
    before = session.comparison.estimate
    action.doAction("Toggle")
    assert session.comparison.estimate is not before
    assert mark.isChecked()
    assert [chosen for _, _, chosen in points(plot)].count(True) == 1


def test_a_mark_lies_where_its_point_is_drawn(plot: QWidget) -> None:
    for point in plot.points:  # type: ignore[attr-defined]
        mark = find(plot, PointMark, f"point_{point.row}")
        away = mark.geometry().center() - plot.pixel(point.x, point.y).toPoint()  # type: ignore[attr-defined]
        assert away.manhattanLength() <= 2
