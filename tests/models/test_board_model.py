from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt

from comparawatt.engine.amounts import Energy
from comparawatt.engine.scale import LogSpan
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.models.board_model import BoardModel
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session


def ids(model: BoardModel) -> list[str]:
    return [model.index(row).data(Role.ID) for row in range(model.rowCount())]


def test_it_is_a_sound_model(board_model: BoardModel, board_session: Session, qtmodeltester: Any) -> None:
    qtmodeltester.check(board_model)
    board_session.choose_activity("servers")
    board_session.choose_energy(Energy(5.0))
    board_session.choose_activity("train-gpt4")
    board_session.choose_estimate("article")


def test_rows_go_from_the_lowest_figure_to_the_highest(board_model: BoardModel, board_session: Session) -> None:
    assert ids(board_model) == ["low", "middle", "twin", "old", "article"]
    board_session.choose_activity("servers")
    assert ids(board_model) == ["meter", "maker"]


def test_the_chosen_one_is_found_wherever_it_stands(board_model: BoardModel, board_session: Session) -> None:
    assert board_model.row_of_selected() == 1
    board_session.choose_estimate("article")
    assert board_model.row_of_selected() == board_model.row_of("article") == 4
    assert board_model.row_of("nobody") == -1


def test_a_row_is_read_with_its_sources_and_whether_it_counts(
    board_model: BoardModel, language: LanguageSwitch
) -> None:
    def read(row: int) -> str:
        return str(board_model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))

    assert read(1) == (
        "The middle, 0.3 Wh, 0.2 to 0.9 Wh, 2025 · modelled, the servers, chosen, "
        "Comparawatt, Made for <i>tests</i> & R&D, 2025, A reader, A letter, 2024"
    )
    assert "chosen" not in read(2)
    language.switch("fr")
    assert "choisi" in read(1)


def test_what_a_row_knows(board_model: BoardModel) -> None:
    row = board_model.index(1)
    assert (row.data(Role.YEAR), row.data(Role.FOUND), row.data(Role.STATISTIC)) == (2025, "modelled", "median")
    assert board_model.index(4).data(Role.STATISTIC) == "not said"
    assert board_model.index(3).data(Role.STATISTIC) == "an average, of a kind that is not said"
    assert [source.id for source in row.data(Role.SOURCE_LIST)] == ["paper", "letter"]
    assert row.data(Role.VALUE).high == 0.9


def test_it_says_what_the_board_is_about(board_model: BoardModel, board_session: Session) -> None:
    assert board_model.activity_name() == "Asking a question"
    assert board_model.explanation().startswith("5 figures, from 0.2 to 9 Wh: the highest is 45 times the lowest.")
    assert board_model.say_unit("unit") == "For one question."
    board_session.choose_energy(Energy(5.0))
    assert board_model.is_empty
    said = (
        board_model.activity_name(),
        board_model.explanation(),
        board_model.say_unit("unit"),
        board_model.say(1),
    )
    assert said == ("", "", "", "")


def test_the_axis_holds_the_ranges_too(board_model: BoardModel, board_session: Session) -> None:
    assert board_model.axis_span() == LogSpan(-2, 2)
    board_session.choose_energy(Energy(5.0))
    assert board_model.axis_span() == LogSpan(0, 1)


def test_ticks_are_said_in_the_quantity(board_model: BoardModel, board_session: Session) -> None:
    assert board_model.say(1000) == "1 kWh"
    board_session.choose_activity("servers")
    assert board_model.say(1000) == "1 kW"


def test_a_scale_says_how_far_its_lines_are_apart(board_model: BoardModel, language: LanguageSwitch) -> None:
    assert board_model.say_scale([0.1, 0.3, 1]).endswith("is about three times the last.")
    assert board_model.say_scale([1, 10]).endswith("is ten times the last.")
    assert board_model.say_scale([1, 1000]).endswith("is 1,000 times the last.")
    assert board_model.say_scale([1]) == "For one question."
    language.switch("fr")
    assert board_model.say_scale([1, 1000]).endswith("vaut 1\u202f000 fois le précédent.")


def test_there_is_nothing_outside(board_model: BoardModel) -> None:
    assert board_model.data(QModelIndex(), Qt.ItemDataRole.AccessibleTextRole) is None
