from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from comparawatt.engine.amounts import Energy
from comparawatt.models.estimate_table import COLUMNS, EstimateTable
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.models.board_model import BoardModel
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session

ACROSS = Qt.Orientation.Horizontal


@pytest.fixture
def table(board_model: BoardModel, language: LanguageSwitch) -> EstimateTable:
    """Return the table."""
    return EstimateTable(board_model, language)


def headings(table: EstimateTable) -> list[str]:
    return [table.headerData(column, ACROSS) for column in range(table.columnCount())]


def cells(table: EstimateTable, row: int) -> list[str]:
    return [table.index(row, column).data() for column in range(table.columnCount())]


def test_it_is_a_sound_model(table: EstimateTable, board_session: Session, qtmodeltester: Any) -> None:
    qtmodeltester.check(table)
    board_session.choose_activity("servers")
    board_session.choose_energy(Energy(5.0))
    assert table.rowCount() == 0
    board_session.choose_activity("train-gpt4")
    board_session.choose_estimate("article")
    assert table.rowCount() == 5


def test_every_cell_says_its_thing(table: EstimateTable) -> None:
    assert headings(table) == [
        "who", "figure", "range", "year", "confidence", "average", "what is counted", "source",
    ]  # fmt: skip
    assert cells(table, 1) == [
        "The middle", "0.3 Wh", "0.2 to 0.9 Wh", "2025", "modelled", "median", "the servers",
        "Comparawatt, Made for <i>tests</i> & R&D, 2025\nA reader, A letter, 2024",
    ]  # fmt: skip
    assert cells(table, 4)[2] == "no range given"


def test_it_follows_the_language(table: EstimateTable, language: LanguageSwitch) -> None:
    english = [*headings(table), *cells(table, 1)]
    language.switch("fr")
    french = [*headings(table), *cells(table, 1)]
    same = {text for text in english if text in french}
    assert same == {"source", "2025", cells(table, 1)[-1]}
    assert cells(table, 1)[1] == "0,3\u00a0Wh"


def test_a_cell_s_tool_tip_is_plain_text(table: EstimateTable) -> None:
    assert table.index(2, 0).data(Qt.ItemDataRole.ToolTipRole) == "<p>R&amp;D &lt;b&gt;x&lt;/b&gt;</p>"


def test_the_chosen_row_is_told(table: EstimateTable, board_session: Session) -> None:
    told = Qt.ItemDataRole.AccessibleDescriptionRole
    assert [table.index(row, 0).data(told) for row in range(5)] == [None, "chosen", None, None, None]
    assert table.index(1, 1).data(told) is None
    board_session.choose_estimate("low")
    assert table.index(0, 0).data(told) == "chosen"
    assert table.index(0, 3).data(Role.ID) == "low"


def test_there_is_nothing_outside(table: EstimateTable) -> None:
    assert table.data(QModelIndex()) is None
    assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0
    assert table.headerData(len(COLUMNS), ACROSS) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert table.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None
