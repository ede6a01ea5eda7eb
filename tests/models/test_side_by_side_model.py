from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.assembly import assemble
from comparawatt.engine.ranges import Range
from comparawatt.errors import InputError
from comparawatt.models.equalities import Equalities, Equality
from comparawatt.models.language import LanguageSwitch
from comparawatt.models.roles import Role
from comparawatt.models.session import Session
from comparawatt.models.side_by_side_model import MOST, Order, SideBySideModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

DATA = Path(__file__).parents[1] / "data"
FIRST = ["video-5s", "ev-km", "kettle-litre", "stream-hour", "image", "prompt"]
LARGE = ["training-large", "everybody", "training-small"]


@pytest.fixture(scope="module")
def catalogue(languages: Languages) -> Catalogue:
    """Return activities from a prompt to a year of everybody's, and Fixture T's equivalents."""
    assembly = assemble([DATA / "side-by-side.toml", DATA / "fixture-t.toml"], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue


@pytest.fixture
def session(catalogue: Catalogue, qapp: object) -> Session:
    """Return a session whose activity is one of the first set."""
    return Session(catalogue)


@pytest.fixture
def language(languages: Languages, qapp: object) -> LanguageSwitch:
    """Return the switch, in English."""
    return LanguageSwitch(languages, "en")


@pytest.fixture
def model(session: Session, language: LanguageSwitch) -> SideBySideModel:
    """Return the model."""
    return SideBySideModel(session, language)


def ids(model: SideBySideModel) -> list[str]:
    return [row.activity.id for row in model.rows]


def said(model: SideBySideModel, activity_id: str, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    return str(model.index(ids(model).index(activity_id)).data(role))


def test_it_is_a_sound_model(model: SideBySideModel, qtmodeltester: Any, session: Session) -> None:
    qtmodeltester.check(model)
    model.add("bake")
    model.sort_by(Order.SMALLEST_FIRST)
    model.remove("video-5s")
    session.choose_activity("training-large")
    session.choose_activity("prompt")
    qtmodeltester.check(model)


def test_it_begins_with_the_first_set_largest_first(model: SideBySideModel) -> None:
    assert ids(model) == FIRST


def test_without_the_first_set_it_begins_with_what_there_is(
    fixture_t: Catalogue, language: LanguageSwitch
) -> None:
    assert ids(SideBySideModel(Session(fixture_t), language)) == ["prompt-t"]


def test_the_chosen_activity_joins_the_first_set(session: Session, model: SideBySideModel) -> None:
    session.choose_activity("bake")
    assert ids(model) == ["video-5s", "bake", *FIRST[1:]]


def test_beside_something_far_larger_stands_what_is_near_it(session: Session, model: SideBySideModel) -> None:
    session.choose_activity("training-large")
    assert ids(model) == ["everybody", "training-large", "training-small"]
    session.choose_activity("image")
    assert ids(model) == FIRST


def test_a_large_amount_of_a_small_thing_is_large(session: Session, model: SideBySideModel) -> None:
    session.choose_activity("prompt")
    session.choose_amount(Amount(1e11))
    assert ids(model) == ["everybody", "training-large", "prompt", "training-small"]


def test_the_chosen_activity_is_as_the_session_has_it(session: Session, model: SideBySideModel) -> None:
    session.choose_activity("prompt")
    assert (said(model, "prompt", Role.FIGURE), said(model, "prompt", Role.DETAIL)) == ("0.34 Wh", "")
    session.choose_estimate("other")
    session.choose_amount(Amount(100))
    assert ids(model)[:2] == ["video-5s", "prompt"]
    assert said(model, "prompt", Role.FIGURE) == "300 Wh"
    assert said(model, "prompt", Role.DETAIL) == "100 prompts · Another"
    session.choose_activity("image")
    assert said(model, "prompt", Role.FIGURE) == "0.34 Wh"


def test_a_lever_of_the_chosen_activity_counts_and_is_named(
    what_if_data: Catalogue, language: LanguageSwitch, qapp: object
) -> None:
    session = Session(what_if_data)
    session.use_lever("fewer", 10)
    model = SideBySideModel(session, language)
    row = next(row for row in model.rows if row.activity is session.activity)
    assert row.energy == session.comparison.energy
    assert "fewer requests" in model.index(model.rows.index(row)).data(Role.DETAIL)


def test_an_energy_brings_no_row(session: Session, model: SideBySideModel) -> None:
    session.choose_energy(Energy(5e10))
    assert ids(model) == FIRST


def test_rows_come_and_go(model: SideBySideModel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([model.rowsInserted, model.changed]):
        assert model.add("laundry")
    assert ids(model)[:3] == ["video-5s", "laundry", "ev-km"]
    with qtbot.waitSignals([model.rowsRemoved, model.changed]):
        model.remove("video-5s")
    assert "video-5s" not in model
    model.remove("video-5s")
    assert len(model.rows) == 6
    with pytest.raises(InputError):
        model.add("nothing-of-that-name")


def test_there_are_never_more_than_eight(session: Session, model: SideBySideModel) -> None:
    assert model.add("bake")
    assert model.add("laundry")
    assert model.is_full
    assert not model.add("assistant")
    assert model.add("bake")
    session.choose_activity("assistant")
    assert len(model.rows) == MOST
    assert "assistant" in model
    session.choose_activity("prompt")
    assert "assistant" not in model
    assert "bake" in model


def test_a_guest_leaves_when_another_activity_is_chosen(session: Session, model: SideBySideModel) -> None:
    model.remove("stream-hour")
    session.choose_activity("bake")
    assert "bake" in model
    session.choose_activity("training-large")
    assert "bake" not in model
    assert "training-large" in model


def test_a_row_that_is_removed_stays_away_until_it_is_chosen_again(
    session: Session, model: SideBySideModel
) -> None:
    session.choose_activity("bake")
    model.remove("bake")
    session.choose_amount(Amount(2))
    assert "bake" not in model
    session.choose_activity("prompt")
    session.choose_activity("bake")
    assert "bake" in model


def test_all_can_be_removed(model: SideBySideModel) -> None:
    for each in FIRST:
        model.remove(each)
    assert model.rowCount() == 0
    model.sort_by(Order.AS_ADDED)
    assert model.add("image")
    assert ids(model) == ["image"]


def test_rows_are_sorted_and_views_keep_their_place(model: SideBySideModel) -> None:
    place = QPersistentModelIndex(model.index(5))
    model.sort_by(Order.SMALLEST_FIRST)
    assert ids(model) == FIRST[::-1]
    assert (place.row(), place.data(Role.ID)) == (0, "prompt")
    model.add("laundry")
    model.sort_by(Order.AS_ADDED)
    assert ids(model) == [*FIRST, "laundry"]


def test_every_number_is_said_as_everywhere(model: SideBySideModel, language: LanguageSwitch) -> None:
    assert said(model, "image") == "Making an image"
    assert said(model, "image", Role.FIGURE) == "1.2 Wh"
    assert said(model, "image", Role.RANGE_TEXT) == "0.6 to 2.9 Wh"
    assert said(model, "image", Role.COUNT_TEXT) == "1/12"
    spoken = said(model, "image", Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "making an image, 1.2 Wh, 0.6 to 2.9 Wh, 1/12 of a phone charge"
    language.switch("fr")
    assert said(model, "image") == "Créer une image"
    spoken = said(model, "image", Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "créer une image, 1,2\u00a0Wh, de 0,6 à 2,9\u00a0Wh, 1/12 d’une charge de téléphone"
    assert said(model, "video-5s", Role.COUNT_TEXT) == "62,9"


def test_the_tooltip_tells_figure_range_and_sources(model: SideBySideModel) -> None:
    lines = said(model, "image", Qt.ItemDataRole.ToolTipRole).splitlines()
    assert lines == [
        "making an image",
        "1.2 Wh",
        "Range: 0.6 to 2.9 Wh",
        "Who says so: Studio & <b>Sons</b> (2026)",
        "Counts: Fixture",
        "Sources: Comparawatt, Made for <i>tests</i> & R&D, 2026",
    ]


def test_a_bad_row_leaves_the_others_alone(
    catalogue: Catalogue, language: LanguageSwitch, qtmodeltester: Any
) -> None:
    bad = msgspec.structs.replace(catalogue.estimates["kettle-litre"][0], energy=None, power=Range(1, 1, 1))
    estimates = catalogue.estimates | {"kettle-litre": (bad,)}
    session = Session(msgspec.structs.replace(catalogue, estimates=estimates))
    model = SideBySideModel(session, language)
    assert ids(model) == [*[each for each in FIRST if each != "kettle-litre"], "kettle-litre"]
    assert said(model, "kettle-litre", Role.FIGURE) == "no figure that can be drawn"
    assert said(model, "kettle-litre", Role.COUNT_TEXT) == ""
    assert model.index(5).data(Role.ENERGY) is None
    assert said(model, "ev-km", Role.FIGURE) == "170 Wh"
    assert "no figure" in said(model, "kettle-litre", Qt.ItemDataRole.AccessibleTextRole)
    qtmodeltester.check(model)


def test_an_amount_of_nothing_is_a_row_of_nothing(session: Session, model: SideBySideModel) -> None:
    session.choose_activity("prompt")
    session.choose_amount(Amount(0))
    assert said(model, "prompt", Role.FIGURE) == "0 Wh"
    assert ids(model) == FIRST


def told(model: SideBySideModel, session: Session, language: LanguageSwitch) -> list[Equality]:
    equalities = Equalities(session.catalogue, model.rows, language.wording)
    return list(equalities.told(model.column, session.activity))


def test_three_equalities_tell_the_most(
    model: SideBySideModel, session: Session, language: LanguageSwitch
) -> None:
    found = told(model, session, language)
    assert [(each.text, each.division) for each in found] == [
        ("1 video = 62.9 phone charges", "944 Wh ÷ 15 Wh"),
        ("1 video = 5.55 kilometres in an electric car", "944 Wh ÷ 170 Wh"),
        ("Boiling a litre of water = 324 prompts", "110 Wh ÷ 0.34 Wh"),
    ]
    language.switch("fr")
    assert [each.text for each in told(model, session, language)] == [
        "1 vidéo = 62,9 charges de téléphone",
        "1 vidéo = 5,55 kilomètres en voiture électrique",
        "Faire bouillir un litre d’eau = 324 requêtes",
    ]


def test_where_no_unit_says_what_it_is_names_are_multiplied(
    model: SideBySideModel, session: Session, language: LanguageSwitch
) -> None:
    session.choose_activity("training-large")
    assert [each.text for each in told(model, session, language)] == [
        "Training a large model = 3.33 billion phone charges",
        "A year of questions from everybody = 6.21 × training a large model",
        "Training a large model = 40 × training a small model",
    ]
    session.choose_amount(Amount(2))
    assert told(model, session, language)[0].text == (
        "Training a large model (2 training runs) = 6.67 billion phone charges"
    )


def test_a_unit_of_two_different_things_is_not_used(
    model: SideBySideModel, session: Session, language: LanguageSwitch
) -> None:
    model.add("everybody")
    equalities = Equalities(session.catalogue, model.rows, language.wording)
    video, prompt = model.rows[1], model.rows[-1]
    found = equalities.between(prompt, video)
    assert found is not None
    assert found.text == "1 video = 2,780 prompts"
    session.choose_activity("prompt")
    session.choose_estimate("other")
    equalities = Equalities(session.catalogue, model.rows, language.wording)
    found = equalities.between(model.rows[1], model.rows[-2])
    assert found is not None
    assert found.text == "1 video = 315 × asking a chatbot one question"


def test_nothing_equals_nothing(model: SideBySideModel, session: Session, language: LanguageSwitch) -> None:
    for each in FIRST[1:]:
        model.remove(each)
    assert [each.text for each in told(model, session, language)] == ["1 video = 62.9 phone charges"]
    model.remove(FIRST[0])
    assert told(model, session, language) == []
