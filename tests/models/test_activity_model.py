from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from comparawatt.engine.compiled import load_catalogue
from comparawatt.models.activity_model import ActivityFilter, ActivityModel
from comparawatt.models.roles import Role
from comparawatt.models.session import Session

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch


ALL = ["prompt-t", "chat", "rd", "image", "train-gpt4", "chat-year", "servers"]


@pytest.fixture
def model(session: Session, language: LanguageSwitch) -> ActivityModel:
    """Return the model."""
    return ActivityModel(session, language)


@pytest.fixture
def filtered(model: ActivityModel) -> ActivityFilter:
    """Return what is left of it while somebody searches."""
    return ActivityFilter(model)


def ids(model: ActivityModel | ActivityFilter) -> list[str]:
    return [model.index(row, 0).data(Role.ID) for row in range(model.rowCount())]


def test_it_is_a_sound_model(model: ActivityModel, filtered: ActivityFilter, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)
    qtmodeltester.check(filtered)
    filtered.search("chat")
    filtered.search("")


def test_groups_stand_together_in_their_order(model: ActivityModel) -> None:
    assert ids(model) == ALL
    groups = [model.index(row).data(Role.GROUP) for row in range(model.rowCount())]
    assert groups == ["ask", "ask", "ask", "create", "train", "everyone", "everyone"]
    assert model.groups() == {
        "ask": "Ask",
        "create": "Create",
        "train": "Train",
        "everyone": "Everyone",
    }
    assert [index.data(Role.ID) for index in model.in_group("everyone")] == ["chat-year", "servers"]
    assert model.in_group("everyday") == []


def test_a_row_says_name_energy_and_icon(model: ActivityModel, language: LanguageSwitch) -> None:
    row = model.index(model.row_of("train-gpt4"))
    assert row.data() == "Training a large model"
    assert row.data(Role.FIGURE) == "50 GWh"
    assert row.data(Role.ICON) == "train"
    assert row.data(Role.GROUP_NAME) == "Train"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Training a large model, 50 GWh, chosen"
    language.switch("fr")
    assert row.data() == "Entraîner un grand modèle"
    assert row.data(Role.GROUP_NAME) == "Entraîner"
    assert model.groups()["ask"] == "Demander"


def test_j08_labels_are_plain_text(model: ActivityModel) -> None:
    row = model.index(model.row_of("rd"))
    assert row.data() == "R&D <b>x</b>"
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "<p>R&amp;D &lt;b&gt;x&lt;/b&gt;</p>"


def test_it_knows_which_activity_is_chosen(model: ActivityModel, session: Session) -> None:
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(last.row() - first.row()))

    def chosen() -> list[str]:
        return [each for each in ids(model) if model.index(model.row_of(each)).data(Role.SELECTED)]

    assert chosen() == ["train-gpt4"]
    session.choose_activity("image")
    assert chosen() == ["image"]
    assert changed


def test_there_is_nothing_outside(model: ActivityModel) -> None:
    assert QModelIndex().data() is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
    assert model.index(0).data(Qt.ItemDataRole.BackgroundRole) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ALL),
        ("energie", ["chat"]),
        ("ÉNERGIE", ["chat"]),
        ("ECOLE", ["rd"]),
        ("modele", ["train-gpt4"]),
        ("everybody chatbot", ["chat-year"]),
        ("  chatbot   everybody ", ["chat-year"]),
        ("train-gpt4", ["train-gpt4"]),
        ("ia", ["chat", "chat-year"]),
        ("R&D", ["rd"]),
        ("fridge", []),
        ("(", []),
        (".*", []),
    ],
)
def test_d04_a_search_ignores_accents_and_case(filtered: ActivityFilter, text: str, found: list[str]) -> None:
    filtered.search(text)
    assert ids(filtered) == found


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("name", ["Mistral", "Claude", "GPT", "Gemini", "Llama"])
def test_well_known_models_are_found_by_name(
    languages: Languages, language: LanguageSwitch, name: str, code: str
) -> None:
    language.switch(code)
    built_in = ActivityModel(Session(load_catalogue(languages)), language)
    filtered = ActivityFilter(built_in)
    filtered.search(name)
    found = [each for each in ids(filtered) if each.startswith("ask-")]
    assert len(found) >= 2, "two can be compared"
    assert all(name in built_in.index(built_in.row_of(each)).data() for each in found)
