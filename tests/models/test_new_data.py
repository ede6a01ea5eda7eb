"""Other data under a window that is open: what is chosen stays, and every model follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from comparawatt.engine.amounts import Amount
from comparawatt.errors import InputError
from comparawatt.models.activity_model import ActivityFilter, ActivityModel
from comparawatt.models.choice import MOST_LANES, Change, Choice
from comparawatt.models.estimate_model import EstimateModel
from comparawatt.models.roles import Role
from comparawatt.models.session import Session
from comparawatt.models.side_by_side_model import SideBySideModel

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch

LANES = ("household-t", "cityday-t", "phone-t")


def with_more(catalogue: Catalogue, **default: bool) -> Catalogue:
    """Return data with an activity, a figure for a prompt and equivalents more."""
    first = catalogue.estimates["prompt-t"][0]
    like = catalogue.equivalents["rd-day"]
    more = {name: msgspec.structs.replace(like, id=name, default=on) for name, on in default.items()}
    added = msgspec.structs.replace(catalogue.activities["prompt-t"], id="own")
    mine = msgspec.structs.replace(first, id="mine")
    return msgspec.structs.replace(
        catalogue,
        equivalents={**catalogue.equivalents, **more},
        activities={**catalogue.activities, "own": added},
        estimates={
            **catalogue.estimates,
            "own": (first,),
            "prompt-t": (*catalogue.estimates["prompt-t"], mine),
        },
    )


def without(catalogue: Catalogue, activity: str) -> Catalogue:
    kept = {name: each for name, each in catalogue.activities.items() if name != activity}
    return msgspec.structs.replace(catalogue, activities=kept)


@pytest.fixture
def changes(session: Session) -> list[Change]:
    """Return what the session tells of."""
    found: list[Change] = []
    session.changed.connect(found.append)
    return found


def test_what_is_chosen_stays(session: Session, changes: list[Change], window_data: Catalogue) -> None:
    session.choose_activity("prompt-t")
    session.choose_amount(Amount(3))
    session.put_in_lane(0, "rd-day")
    session.tell("cityday-t")
    choice, told = session.choice, session.told.equivalent.id
    changes.clear()
    session.use(with_more(window_data))
    assert changes == [Change.DATA]
    assert session.choice == choice
    assert session.told.equivalent.id == told
    assert session.activity is session.catalogue.activities["prompt-t"]


def test_an_energy_stays(session: Session, window_data: Catalogue) -> None:
    from comparawatt.engine.amounts import Energy

    session.choose_energy(Energy(5e9))
    session.use(with_more(window_data))
    assert session.choice.energy == 5e9


def test_what_is_gone_is_replaced_by_the_start(session: Session, window_data: Catalogue) -> None:
    session.use(with_more(window_data))
    session.choose_activity("own")
    session.use(window_data)
    assert session.choice.activity == "train-gpt4"


def test_an_estimate_that_is_gone_leaves_the_activity(session: Session, window_data: Catalogue) -> None:
    session.use(with_more(window_data))
    session.choose_activity("prompt-t")
    session.choose_estimate("mine")
    session.use(window_data)
    assert (session.choice.activity, session.choice.estimate) == ("prompt-t", "t")


def test_what_is_to_be_a_lane_is_one_and_goes_again(session: Session, window_data: Catalogue) -> None:
    def lanes(**default: bool) -> list[str]:
        session.use(with_more(window_data, **default))
        return list(session.choice.lanes)

    first = list(LANES)
    assert lanes(a=True, b=False) == [*first, "a"]
    assert lanes(a=True, b=True) == [*first, "b"]  # the last place is all that is left
    assert len(session.choice.lanes) == MOST_LANES
    assert lanes(a=True, b=False) == first
    assert lanes() == first


def test_data_with_nothing_to_choose_is_not_used(
    session: Session, changes: list[Change], window_data: Catalogue
) -> None:
    nothing = msgspec.structs.replace(window_data, activities={}, estimates={})
    with pytest.raises(InputError):
        session.use(nothing)
    assert session.catalogue is window_data
    assert session.choice == Choice("train-gpt4", Amount(1), "laboratory", lanes=LANES)
    assert changes == []


def test_data_can_be_read_anew(window_data: Catalogue, qapp: object) -> None:
    session = Session(window_data, read=lambda: with_more(window_data))
    session.renew()
    assert "own" in session.catalogue.activities
    Session(window_data).renew()  # where it cannot, nothing changes


def test_the_models_follow(
    session: Session, language: LanguageSwitch, window_data: Catalogue, qtmodeltester: Any
) -> None:
    session.choose_activity("prompt-t")
    activities, estimates = ActivityModel(session, language), EstimateModel(session, language)
    filtered, plots = ActivityFilter(activities), SideBySideModel(session, language)
    filtered.search("own")
    models = (activities, estimates, filtered, plots)
    before = [model.rowCount() for model in models]
    session.use(with_more(window_data))
    assert [model.rowCount() for model in models] == [before[0] + 1, before[1] + 1, 1, before[3]]
    plots.add("own")
    for model in models:
        qtmodeltester.check(model)
        for row in range(model.rowCount()):
            assert model.index(row, 0).data()
    chosen = [row for row in range(activities.rowCount()) if activities.index(row).data(Role.SELECTED)]
    assert len(chosen) == 1
    session.use(without(window_data, "image"))
    assert "own" not in plots
    assert activities.row_of("image") == activities.row_of("own") == -1
    assert [model.rowCount() for model in models[:3]] == [before[0] - 1, before[1], 0]
