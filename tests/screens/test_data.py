"""The table of a view, one key away: it says what is drawn, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from tests.hands import POPUPS, button, choose, click, popup, press, switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window at its usual size."""
    found = open_window()
    found.activateWindow()
    found.setFocus()
    return found


def table(window: DesktopWindow) -> QTableView:
    """Return the table that is seen."""
    (found,) = (each for each in window.findChildren(QTableView, "data_table") if each.isVisible())
    return found


def cells(window: DesktopWindow) -> list[list[str]]:
    """Return headings and rows, as a screen reader finds them."""
    model = table(window).model()
    columns = range(model.columnCount())
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    return [
        heads,
        *([str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())),
    ]


def test_d_shows_the_lanes_as_a_table_and_goes_back(window: DesktopWindow, language: LanguageSwitch) -> None:
    press("D", window)
    assert QApplication.focusWidget() is table(window)
    others = "others say 1,250 to 125,000"
    assert cells(window)[:2] == [
        ["compared with", "how many", "range", "exactly", "what others say"],
        ["a household for a year", "12,500 households", "10,000 to 15,000", "12,500", others],
    ]
    assert len(cells(window)) == 1 + window.screen_.lanes.rowCount()
    press("D", table(window))
    assert window.page is None
    press("D", window)
    switch(language, "fr")
    assert cells(window)[0] == ["comparé à", "combien", "fourchette", "exactement", "ce qu’en disent les autres"]
    assert cells(window)[1][1] == "12\u202f500 foyers"


def test_it_follows_what_is_shown(window: DesktopWindow, session: Session) -> None:
    press("D", window)
    session.choose_estimate("newspaper")
    assert cells(window)[1][1] == "1,250 households"
    session.put_in_lane(1, "rd-day")
    assert len(cells(window)) == 1 + window.screen_.lanes.rowCount()


def test_it_shows_what_stands_side_by_side(window: DesktopWindow) -> None:
    press("3", window)
    press("D", window)
    rows = window.screen_.middle.side_by_side
    assert rows is not None
    assert cells(window)[0] == ["activity", "electricity", "range", "how many", "amount", "who says so"]
    assert [row[0] for row in cells(window)[1:]] == [
        rows.model.index(row).data() for row in range(rows.model.rowCount())
    ]
    rows.model.remove(rows.model.rows[0].activity.id)
    assert len(cells(window)) == 1 + rows.model.rowCount()
    press("Esc", window)
    press("1", window)
    press("D", window)
    assert cells(window)[0][0] == "compared with"


def test_the_board_s_own_table_is_the_board_s(window: DesktopWindow) -> None:
    window.show_page("board")
    press("D", window)
    assert window.page == "board"
    assert button(window, "board_table_button").isChecked()
    assert QApplication.focusWidget() is window.findChild(QTableView, "board_table")


def test_the_menu_leads_there(window: DesktopWindow) -> None:
    click(button(window, "more"))
    choose(popup(), "What is shown, as a table\tD")
    assert window.page == "data"


def test_h02_cells_and_headings_are_in_the_tree(window: DesktopWindow) -> None:
    press("D", window)
    tree = QAccessible.queryAccessibleInterface(table(window))
    assert tree.role() == QAccessible.Role.Table
    assert tree.text(QAccessible.Text.Name) == "What is shown, as a table"
    found = [tree.child(place) for place in range(tree.childCount())]
    names = {each.text(QAccessible.Text.Name): each.role() for each in found}
    assert names["how many"] == QAccessible.Role.ColumnHeader
    assert names["12,500 households"] == QAccessible.Role.Cell


def test_arrows_move_and_tab_leaves(window: DesktopWindow) -> None:
    press("D", window)
    view: QWidget = table(window)
    press(Qt.Key.Key_Down, view)
    assert table(window).currentIndex().row() == 1
    press(Qt.Key.Key_Tab, view)
    assert QApplication.focusWidget() is not view
