from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.hands import press, turn_wheel

from comparawatt.widgets.list_view import ListView

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look


@pytest.fixture
def view(look: Look, show: Callable[..., ListView]) -> ListView:
    """Return a list of a hundred rows."""
    found = ListView(look)
    found.setModel(QStringListModel([f"row {number}" for number in range(100)], found))
    return show(found, 200, 300)


def middle(view: ListView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def test_it_knows_the_row_under_the_mouse(view: ListView) -> None:
    QTest.mouseMove(view.viewport(), middle(view, 2))
    assert view.hovered == 2
    QTest.mouseMove(view.viewport(), middle(view, 4))
    assert view.hovered == 4
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.hovered == -1


def test_nobody_can_edit_a_row(view: ListView) -> None:
    view.setCurrentIndex(view.model().index(3, 0))
    press(Qt.Key.Key_F2, view)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 3))
    assert view.state() != ListView.State.EditingState


def test_it_scrolls_and_shows_where_it_is(view: ListView, look: Look) -> None:
    bar = view.verticalScrollBar()
    top = bar.grab().toImage()
    middle_of_bar = bar.width() // 2
    assert top.pixelColor(middle_of_bar, 12) == look.color("edge")
    assert top.pixelColor(middle_of_bar, bar.height() - 12) == look.color("bg")
    bar.setValue(bar.maximum())
    bottom = bar.grab().toImage()
    assert bottom.pixelColor(middle_of_bar, 12) == look.color("bg")
    assert bottom.pixelColor(middle_of_bar, bar.height() - 12) == look.color("edge")


def test_the_wheel_scrolls_and_chooses_nothing(view: ListView) -> None:
    turn_wheel(view.viewport(), -3)
    assert view.verticalScrollBar().value() > 0
    assert view.currentIndex().row() <= 0


def test_its_ground_is_that_of_the_page(view: ListView, look: Look) -> None:
    for theme in ("light", "dark", "contrast"):
        look.choose(theme)
        image = view.viewport().grab().toImage()
        assert image.pixelColor(view.viewport().width() - 2, middle(view, 5).y()) == look.color("bg")
