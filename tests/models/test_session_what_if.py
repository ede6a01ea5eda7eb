"""Levers, CO₂ and water in a session: what is kept, what is let go, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from comparawatt import built_in
from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.scenario import Chosen
from comparawatt.errors import InputError
from comparawatt.models.choice import Change, Choice
from comparawatt.models.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue


@pytest.fixture
def session(what_if_data: Catalogue, qapp: object) -> Session:
    """Return a session at a prompt of 0.34 Wh."""
    return Session(what_if_data)


@pytest.fixture
def changes(session: Session) -> list[Change]:
    """Return what changes, as it does."""
    seen: list[Change] = []
    session.changed.connect(seen.append)
    return seen


def energy(session: Session) -> float:
    return session.comparison.energy.central


def test_a_lever_is_used_moved_and_dropped(session: Session, changes: list[Change]) -> None:
    session.use_lever("fewer")
    assert energy(session) == pytest.approx(0.17)
    session.use_lever("fewer", 4)
    assert energy(session) == pytest.approx(0.085)
    assert session.levers == (Chosen("fewer", 4),)
    session.drop_lever("fewer")
    assert energy(session) == pytest.approx(0.34)
    assert changes == [Change.LEVERS] * 3


def test_the_outline_is_what_it_would_be_without_levers(session: Session) -> None:
    session.use_lever("fewer")
    session.use_lever("smaller", 10)
    assert session.before is not None
    assert session.before.energy.central == pytest.approx(0.34)
    session.drop_lever("fewer")
    session.drop_lever("smaller")
    assert session.before is None


def test_a_lever_keeps_its_place_when_it_is_moved(session: Session) -> None:
    session.use_lever("fewer")
    session.use_lever("smaller")
    session.use_lever("fewer", 3)
    assert [each.id for each in session.levers] == ["fewer", "smaller"]


@pytest.mark.parametrize(
    ("refused", "key"),
    [
        (lambda session: session.use_lever("rebound"), "what_if.contradiction"),
        (lambda session: session.use_lever("fewer", 0), "what_if.value"),
        (lambda session: session.use_lever("pue"), "what_if.no_building"),
        (lambda session: session.use_lever("nothing"), "find.lever"),
        (lambda session: session.count_by("co2", "Atlantis"), "find.country"),
        (lambda session: session.tell("car-t"), "basis.other_equivalent"),
        (lambda session: session.put_in_lane(0, "car-t"), "basis.other_equivalent"),
        (lambda session: session.choose_amount(Amount(9e21)), "amount.too_large"),
        (lambda session: session.choose_estimate("nobody"), "find.estimate"),
        (lambda session: session.choose_activity("nothing"), "find.activity"),
    ],
)
def test_what_is_refused_changes_nothing(session: Session, refused: Callable[[Session], None], key: str) -> None:
    session.use_lever("fewer", 2)
    before, seen = (session.choice, session.comparison, session.told, session.before), list[Change]()
    session.changed.connect(seen.append)
    with pytest.raises(InputError) as error:
        refused(session)
    assert (error.value.key, seen) == (key, [])
    assert (session.choice, session.comparison, session.told, session.before) == before


def test_much_can_be_counted_with_a_lever_alone(session: Session) -> None:
    session.use_lever("fewer", 1000)
    session.choose_amount(Amount(1e23))
    assert energy(session) == pytest.approx(3.4e19)
    assert session.before is None  # without the lever it is more than is counted with
    choice = session.choice
    with pytest.raises(InputError, match=r"amount\.too_large"):
        session.drop_lever("fewer")
    assert session.choice == choice


def test_an_activity_is_chosen_whatever_the_levers_make_of_it(what_if_data: Catalogue, qapp: object) -> None:
    vast = replace(what_if_data.activities["prompt-t"], id="vast", default_amount=Amount(1e21))
    session = Session(
        replace(
            what_if_data,
            activities={**what_if_data.activities, "vast": vast},
            estimates={**what_if_data.estimates, "vast": what_if_data.estimates["prompt-t"]},
        )
    )
    session.use_lever("rebound", 1000)
    session.choose_activity("vast")
    assert (session.choice.activity, session.levers) == ("vast", ())


def test_data_without_lanes_of_energy_leave_the_basis_alone(what_if_data: Catalogue, qapp: object) -> None:
    only = {name: each for name, each in what_if_data.equivalents.items() if each.basis == "water"}
    session = Session(what_if_data)
    session.count_by("water")
    everyday = replace(what_if_data.activities["prompt-t"], id="kettle", group="everyday")
    session.use(
        replace(
            what_if_data,
            equivalents=only,
            activities={**what_if_data.activities, "kettle": everyday},
            estimates={**what_if_data.estimates, "kettle": what_if_data.estimates["prompt-t"]},
        )
    )
    with pytest.raises(InputError, match=r"find\.no_equivalents"):
        session.choose_activity("kettle")
    assert session.basis == "water"
    session.choose_amount(Amount(2))
    assert session.basis == "water"


def test_refused_data_leave_the_outline(session: Session, what_if_data: Catalogue) -> None:
    session.choose_estimate("with-building")
    outline = session.before
    assert outline is not None
    with pytest.raises(InputError):
        session.use(replace(what_if_data, activities={}))
    assert session.before == outline


def test_a_lever_that_no_longer_fits_is_let_go(session: Session) -> None:
    session.choose_estimate("with-building")
    session.use_lever("pue", 1.0)
    session.use_lever("fewer")
    session.choose_estimate("t")
    assert [each.id for each in session.levers] == ["fewer"]
    session.choose_energy(Energy(5000.0))
    assert not session.levers
    with pytest.raises(InputError):
        session.use_lever("fewer")


def test_co2_has_lanes_of_its_own_and_leaves_the_energy_alone(session: Session, changes: list[Change]) -> None:
    before = energy(session)
    session.count_by("co2", "FR")
    assert [count.equivalent.id for count in session.comparison.counts] == ["car-t"]
    assert energy(session) == before
    session.count_by("energy")
    assert session.comparison.counts[0].equivalent.id == "household-t"
    session.count_by("co2")
    assert session.comparison.intensity is not None
    assert session.comparison.intensity.id == "FR"  # the country is remembered
    assert changes == [Change.BASIS] * 3


def test_an_equivalent_of_another_basis_is_refused(session: Session) -> None:
    with pytest.raises(InputError, match=r"basis\.other_equivalent"):
        session.put_in_lane(0, "car-t")
    assert session.comparison.counts[0].equivalent.id == "household-t"


def test_a_choice_with_levers_and_basis_is_restored(what_if_data: Catalogue, session: Session) -> None:
    session.choose_estimate("with-building")
    session.use_lever("pue", 1.5)
    session.count_by("co2", "SE")
    other = Session(what_if_data)
    other.restore(session.choice)
    assert other.choice == session.choice
    assert other.comparison == session.comparison


def test_what_the_data_no_longer_has_is_replaced_by_the_start(session: Session) -> None:
    session.restore(Choice("prompt-t", levers=(Chosen("gone"),), basis="co2", country="Atlantis"))
    assert (session.levers, session.basis) == ((), "energy")
    assert energy(session) == pytest.approx(0.34)


def test_an_everyday_thing_has_no_water(qapp: object) -> None:
    session = Session(built_in())
    session.choose_activity("prompt")
    session.count_by("water")
    assert session.basis == "water"
    session.choose_activity("kettle-litre")
    assert session.choice.basis == "energy"


def test_a_named_energy_has_water(what_if_data: Catalogue, qapp: object) -> None:
    session = Session(what_if_data)
    session.count_by("water")
    session.choose_energy(Energy(1000.0))
    assert session.comparison.quantity.central == pytest.approx(1.0)


def test_a_country_that_is_gone_does_not_bar_the_way_to_co2(what_if_data: Catalogue, qapp: object) -> None:
    session = Session(what_if_data)
    session.restore(Choice("prompt-t", country="XX", basis="co2"))
    assert (session.basis, session.country) == ("energy", None)
    session.count_by("co2")
    assert session.basis == "co2"
