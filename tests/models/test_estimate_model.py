from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.models.estimate_model import EstimateModel
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session


@pytest.fixture
def model(session: Session, language: LanguageSwitch) -> EstimateModel:
    """Return the model."""
    return EstimateModel(session, language)


def ids(model: EstimateModel) -> list[str]:
    return [model.index(row).data(Role.ID) for row in range(model.rowCount())]


def test_it_is_a_sound_model(model: EstimateModel, session: Session, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)
    session.choose_activity("image")
    session.choose_energy(Energy(5.0))
    session.choose_activity("train-gpt4")
    session.choose_estimate("rd")
    session.choose_amount(Amount(3))


def test_a_card_says_who_and_how(model: EstimateModel, language: LanguageSwitch) -> None:
    card = model.index(0)
    assert card.data() == "The laboratory"
    assert card.data(Role.FIGURE) == "50 GWh"
    assert card.data(Role.RANGE_TEXT) == "40 to 60 GWh"
    assert card.data(Role.DETAIL) == "2026 · modelled"
    assert card.data(Role.CONFIDENCE) == 2
    assert card.data(Role.SCOPE) == "the whole run"
    assert card.data(Role.NOTE) == ""
    assert card.data(Role.SOURCES) == "Comparawatt, Made for <i>tests</i> & R&D, 2026"
    assert model.index(2).data(Role.NOTE) == "read with care"
    language.switch("fr")
    assert card.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Le laboratoire, 50\u00a0GWh, de 40 à 60\u00a0GWh, 2026 · modélisé, tout l’entraînement, choisi"
    )


def test_an_estimate_without_a_range_says_so(model: EstimateModel) -> None:
    assert model.index(1).data(Role.RANGE_TEXT) == "no range given"


def test_it_follows_the_activity(model: EstimateModel, session: Session) -> None:
    assert ids(model) == ["laboratory", "newspaper", "rd"]
    session.choose_activity("chat-year")
    assert ids(model) == ["fleet"]
    session.choose_energy(Energy(5.0))
    assert ids(model) == []
    assert model.row_of_selected() == -1


def test_it_knows_which_estimate_counts(model: EstimateModel, session: Session) -> None:
    assert model.row_of_selected() == 0
    session.choose_estimate("rd")
    assert model.row_of_selected() == 2
    assert [model.index(row).data(Role.SELECTED) for row in range(3)] == [False, False, True]


def test_what_runs_is_said_as_a_power(model: EstimateModel, session: Session) -> None:
    session.choose_activity("servers")
    assert model.index(0).data(Role.FIGURE) == "6.5 kW"


def test_there_is_nothing_outside(model: EstimateModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
    assert model.index(0).data(Qt.ItemDataRole.BackgroundRole) is None
