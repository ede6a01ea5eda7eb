from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from comparawatt.engine.amounts import Amount, Duration, Energy
from comparawatt.errors import InputError
from comparawatt.models.choice import Change, Choice
from comparawatt.models.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue

A_YEAR = Amount(2.5e9, "day", Duration(1, "year"))


@pytest.fixture
def changes(session: Session) -> list[Change]:
    """Return the changes that the session tells of."""
    told: list[Change] = []
    session.changed.connect(told.append)
    return told


def lanes(session: Session) -> list[str]:
    return [count.equivalent.id for count in session.comparison.counts]


def test_it_starts_with_one_training_run(session: Session) -> None:
    assert session.activity is not None
    assert session.activity.id == "train-gpt4"
    assert session.comparison.amount == Amount(1)
    assert session.comparison.energy.central == 50e9
    assert lanes(session) == ["household-t", "cityday-t", "phone-t"]
    assert [count.count.central for count in session.comparison.counts] == pytest.approx(
        [12_500, 2.5, 3_333_333_333.33]
    )


def test_an_activity_brings_its_amount_and_its_first_estimate(session: Session, changes: list[Change]) -> None:
    session.choose_estimate("newspaper")
    session.choose_activity("chat-year")
    assert session.comparison.amount == A_YEAR
    assert session.comparison.estimate is not None
    assert session.comparison.estimate.id == "fleet"
    assert session.comparison.energy.central == pytest.approx(0.34 * 912.5e9)
    assert changes == [Change.ESTIMATE, Change.WHAT]


def test_an_amount_multiplies(session: Session, changes: list[Change]) -> None:
    session.choose_amount(Amount(3))
    assert session.comparison.energy.central == 150e9
    assert (session.comparison.energy.low, session.comparison.energy.high) == (120e9, 180e9)
    assert changes == [Change.AMOUNT]


def test_an_estimate_keeps_what_was_shown_before(session: Session, changes: list[Change]) -> None:
    session.choose_estimate("newspaper")
    assert session.before is not None
    assert (session.before.energy.central, session.comparison.energy.central) == (50e9, 5e9)
    assert changes == [Change.ESTIMATE]


def test_the_same_estimate_again_is_no_change(session: Session, changes: list[Change]) -> None:
    session.choose_estimate("laboratory")
    assert session.before is None
    assert changes == []


def test_every_other_change_forgets_what_was_before(session: Session) -> None:
    changes: list[Callable[[], None]] = [
        lambda: session.choose_amount(Amount(2)),
        lambda: session.put_in_lane(0, "rd-day"),
        lambda: session.choose_energy(Energy(5.0)),
        lambda: session.choose_activity("train-gpt4"),
    ]
    for change in changes:
        session.restore(Choice())
        session.choose_estimate("newspaper")
        change()
        assert session.before is None


def test_an_energy_has_no_activity_and_no_estimate(session: Session) -> None:
    session.choose_energy(Energy(7832e9))
    assert session.activity is None
    assert session.comparison.estimate is None
    assert session.comparison.amount is None
    assert session.comparison.energy.central == 7832e9
    session.choose_estimate("newspaper")
    assert session.comparison.energy.central == 7832e9


def test_an_equivalent_takes_a_lane(session: Session, changes: list[Change]) -> None:
    session.put_in_lane(1, "rd-day")
    assert lanes(session) == ["household-t", "rd-day", "phone-t"]
    assert changes == [Change.LANES]


def test_an_equivalent_that_has_a_lane_changes_places(session: Session) -> None:
    session.put_in_lane(0, "phone-t")
    assert lanes(session) == ["phone-t", "cityday-t", "household-t"]


def test_the_sentence_tells_the_chosen_equivalent(session: Session) -> None:
    assert session.told.equivalent.id == "cityday-t"
    session.tell("phone-t")
    assert session.told.equivalent.id == "phone-t"
    assert lanes(session) == ["household-t", "cityday-t", "phone-t"]


def test_an_equivalent_without_a_lane_takes_the_told_one(session: Session) -> None:
    session.tell("rd-day")
    assert lanes(session) == ["household-t", "rd-day", "phone-t"]
    assert session.told.equivalent.id == "rd-day"


@pytest.mark.parametrize(
    "choice",
    [
        Choice("chat-year", A_YEAR, "fleet", lanes=("household-t", "rd-day", "phone-t")),
        Choice("train-gpt4", Amount(7), "rd", lanes=("phone-t",)),
        Choice(None, energy=50e9, lanes=("cityday-t", "phone-t")),
        Choice("servers", Amount(10, duration=Duration(2, "day")), "maker", lanes=("phone-t",)),
    ],
)
def test_a_choice_is_brought_back(window_data: Catalogue, choice: Choice, qapp: object) -> None:
    session = Session(window_data)
    session.restore(choice)
    assert session.choice == choice


def test_reset_goes_back_to_the_start(session: Session) -> None:
    start = session.choice
    session.choose_activity("image")
    session.tell("rd-day")
    session.choose_estimate("studio")
    session.reset()
    assert session.choice == start
    assert session.told.equivalent.id == "cityday-t"


@pytest.mark.parametrize(
    ("choice", "activity", "amount"),
    [
        (Choice("gone", Amount(5)), "train-gpt4", Amount(1)),
        (Choice("train-gpt4", Amount(5), "gone"), "train-gpt4", Amount(5)),
        (Choice("train-gpt4", lanes=("gone", "gone-too")), "train-gpt4", Amount(1)),
        # A count is no amount of what runs, and the other way round.
        (Choice("servers", Amount(5)), "servers", Amount(512_821, duration=Duration(1, "year"))),
        (Choice("image", Amount(5, duration=Duration(1, "day"))), "image", Amount(1)),
    ],
)
def test_what_the_data_no_longer_has_is_replaced(
    session: Session, choice: Choice, activity: str, amount: Amount
) -> None:
    session.restore(choice)
    assert session.activity is not None
    assert session.activity.id == activity
    assert session.comparison.amount == amount
    assert lanes(session) == ["household-t", "cityday-t", "phone-t"]


def test_data_without_the_start_activity_starts_with_its_first(fixture_t: Catalogue, qapp: object) -> None:
    session = Session(fixture_t)
    assert session.activity is not None
    assert session.activity.id == "prompt-t"


def test_data_without_default_lanes_shows_its_first_three(window_data: Catalogue, qapp: object) -> None:
    plain = {
        equivalent.id: msgspec.structs.replace(equivalent, default=False)
        for equivalent in window_data.equivalents.values()
    }
    session = Session(msgspec.structs.replace(window_data, equivalents=plain))
    assert lanes(session) == ["household-t", "cityday-t", "phone-t"]


def test_an_unknown_id_is_refused_and_changes_nothing(session: Session, changes: list[Change]) -> None:
    slips: list[Callable[[], None]] = [
        lambda: session.choose_activity("trian-gpt4"),
        lambda: session.choose_estimate("newspapre"),
        lambda: session.put_in_lane(0, "household"),
    ]
    for choose in slips:
        with pytest.raises(InputError) as caught:
            choose()
        assert caught.value.suggestions
    assert session.choice == Session(session.catalogue).choice
    assert changes == []


def test_more_than_can_be_counted_is_refused_and_changes_nothing(session: Session, changes: list[Change]) -> None:
    session.choose_amount(Amount(1e9))
    before, compared = session.choice, session.comparison
    changes.clear()
    excesses: list[Callable[[], None]] = [
        lambda: session.choose_amount(Amount(1e21)),
        lambda: session.choose_energy(Energy(1e40)),
    ]
    for choose in excesses:
        with pytest.raises(InputError) as caught:
            choose()
        assert caught.value.key == "amount.too_large"
    assert (session.choice, session.comparison, changes) == (before, compared, [])


@pytest.mark.parametrize(
    "choice",
    [
        Choice(None, energy=1e40),
        Choice(None, energy=float("inf")),
        Choice(None, energy=float("nan")),
        Choice(None, energy=-5.0),
        Choice("train-gpt4", Amount(1e21)),
        Choice("train-gpt4", Amount(float("nan"))),
        Choice("train-gpt4", Amount(-3)),
        Choice("chat-year", Amount(2, "fortnight", Duration(1, "year"))),
        Choice("chat-year", Amount(2, "day", Duration(1, "aeon"))),
        Choice("chat-year", Amount(2, "day", Duration(-1, "year"))),
    ],
    ids=str,
)
def test_f01_a_choice_that_cannot_be_counted_is_the_start(session: Session, choice: Choice) -> None:
    session.restore(choice)
    assert session.comparison.energy.central > 0
    assert session.activity is not None
    assert session.activity.id == (choice.activity or "train-gpt4")
    assert session.comparison.amount == session.activity.default_amount


@pytest.mark.parametrize(
    ("remembered", "shown"),
    [
        (("phone-t", "phone-t", "phone-t"), ["phone-t"]),
        (
            ("phone-t", "household-t", "cityday-t", "rd-day", "phone-t"),
            ["phone-t", "household-t", "cityday-t", "rd-day"],
        ),
    ],
)
def test_f01_an_equivalent_has_one_lane(session: Session, remembered: tuple[str, ...], shown: list[str]) -> None:
    session.restore(Choice(lanes=remembered))
    assert lanes(session) == shown


def test_there_are_never_more_than_four_lanes(window_data: Catalogue, qapp: object) -> None:
    one = window_data.equivalents["phone-t"]
    many = {f"e{place}": msgspec.structs.replace(one, id=f"e{place}") for place in range(9)}
    session = Session(msgspec.structs.replace(window_data, equivalents=many))
    assert len(lanes(session)) <= 4
    session.restore(Choice(lanes=tuple(many)))
    assert len(lanes(session)) <= 4


def test_data_without_activities_or_equivalents_is_refused(window_data: Catalogue, qapp: object) -> None:
    for missing, key in (
        (("activities", "estimates"), "find.activity"),
        (("equivalents",), "find.no_equivalents"),
    ):
        with pytest.raises(InputError) as caught:
            Session(msgspec.structs.replace(window_data, **{name: {} for name in missing}))
        assert caught.value.key == key
