from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from comparawatt.engine.amounts import Amount
from comparawatt.models.choice import Choice
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session

Display, ToolTip, Accessible = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


@pytest.fixture
def model(session: Session, english: Wording) -> ComparisonModel:
    """Return the model of the start, in English."""
    return ComparisonModel(session.comparison, english)


def texts(model: ComparisonModel, role: int = Display) -> list[str]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_it_is_a_sound_model(
    model: ComparisonModel, session: Session, french: Wording, qtmodeltester: Any
) -> None:
    qtmodeltester.check(model)
    model.speak(french)
    session.choose_amount(Amount(3))
    model.show(session.comparison)
    session.restore(Choice("image", lanes=("phone-t",)))
    model.show(session.comparison)
    assert model.rowCount() == 1


def test_lanes_are_said_in_the_language(model: ComparisonModel, french: Wording) -> None:
    assert texts(model) == ["12,500 households", "2.5 average city-days", "3.33 billion phone charges"]
    assert texts(model, Role.RANGE_TEXT) == ["10,000 to 15,000", "2 to 3", "2.67 to 4 billion"]
    model.speak(french)
    assert texts(model) == [
        "12\u202f500 foyers",
        "2,5 jours moyens de ville",
        "3,33\u00a0milliards de charges de téléphone",
    ]


def test_h02_a_lane_is_read_with_its_range(model: ComparisonModel, session: Session, french: Wording) -> None:
    assert texts(model, Accessible)[0] == "12,500 households, 10,000 to 15,000"
    session.choose_estimate("newspaper")
    model.show(session.comparison)
    assert texts(model, Accessible)[0] == "1,250 households, no range given"
    model.speak(french)
    assert texts(model, Accessible)[0] == "1\u202f250 foyers, sans fourchette"


def test_a_tool_tip_says_every_digit(model: ComparisonModel) -> None:
    assert texts(model, ToolTip)[2].splitlines() == [
        "Exactly 3,333,333,333.33",
        "15 Wh, 2026",
        "Fixture",
    ]
    assert model.index(2).data(Role.EXACT) == "Exactly 3,333,333,333.33"


def test_a_count_below_one_is_said_the_other_way_round(model: ComparisonModel, session: Session) -> None:
    session.choose_activity("chat")
    model.show(session.comparison)
    assert texts(model)[2] == "1/44 of a phone charge"
    assert texts(model, Role.INVERSE)[2] == "44 prompts for one phone charge"


def test_a_change_of_the_number_of_lanes_is_a_reset(model: ComparisonModel, session: Session, qtbot: Any) -> None:
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        session.choose_amount(Amount(3))
        model.show(session.comparison)
    session.restore(Choice(lanes=("phone-t", "rd-day")))
    with qtbot.waitSignal(model.modelReset):
        model.show(session.comparison)


def test_there_is_nothing_outside(model: ComparisonModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
    assert model.index(0).data(Qt.ItemDataRole.BackgroundRole) is None
    assert model.index(0).data(Role.ID) == "household-t"
    assert model.index(0).data(Role.ICON) == "household"
