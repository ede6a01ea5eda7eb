from __future__ import annotations

import math
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.comparison import Comparison, Count, compare
from comparawatt.engine.guess import Question, question
from comparawatt.engine.ranges import Range
from comparawatt.engine.scale import round_to
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue

WATT_HOURS = st.floats(1e-1, 1e20)
UNITS = st.sampled_from(["household-t", "cityday-t", "phone-t"])


def asked(catalogue: Catalogue, watt_hours: float, unit: str = "household-t") -> Question:
    comparison = compare(catalogue, Energy(watt_hours), equivalents=[catalogue.equivalent(unit)])
    return question(comparison, comparison.counts[0])


def of_prompts(catalogue: Catalogue, number: float, unit: str) -> Question:
    activity, equivalent = catalogue.activity("prompt-t"), catalogue.equivalent(unit)
    comparison = compare(catalogue, activity, Amount(number), equivalents=[equivalent])
    return question(comparison, comparison.counts[0])


@given(WATT_HOURS, UNITS)
def test_cards_rise_by_powers_of_ten_and_hold_the_true_count(
    fixture_t: Catalogue, watt_hours: float, unit: str
) -> None:
    true = watt_hours / fixture_t.equivalent(unit).figure.central
    if true < 0.001:
        return
    found = asked(fixture_t, watt_hours, unit)
    assert found.said == float(round_to(true, 3))
    powers = [math.log10(card / found.cards[0]) for card in found.cards]
    assert [round(power) for power in powers[:3]] == [0, 1, 2]
    assert round(powers[3]) in (3, 4, 5)
    assert all(abs(power - round(power)) < 1e-9 for power in powers)


@given(WATT_HOURS, UNITS)
def test_every_card_stands_on_the_axis(fixture_t: Catalogue, watt_hours: float, unit: str) -> None:
    if watt_hours / fixture_t.equivalent(unit).figure.central < 0.001:
        return
    found = asked(fixture_t, watt_hours, unit)
    assert all(found.window.shows(card) for card in found.cards)
    assert found.cards[-1] <= max(1e14, found.cards[found.right])


@given(WATT_HOURS, UNITS)
def test_cards_are_round_and_the_round_one_is_right(fixture_t: Catalogue, watt_hours: float, unit: str) -> None:
    if watt_hours / fixture_t.equivalent(unit).figure.central < 0.001:
        return
    found = asked(fixture_t, watt_hours, unit)
    assert all(round_to(card, 1) == round_to(card, 3) for card in found.cards)
    assert [place for place, card in enumerate(found.cards) if found.off(card).is_right] == [found.right]


@given(WATT_HOURS)
def test_the_same_question_has_the_same_cards(fixture_t: Catalogue, watt_hours: float) -> None:
    if watt_hours >= 4000:
        assert asked(fixture_t, watt_hours) == asked(fixture_t, watt_hours)


def test_the_letter_does_not_tell_which_card_is_the_true_one(built_in: Catalogue) -> None:
    places = [0, 0, 0, 0]
    for activity in built_in.activities.values():
        comparison = compare(built_in, activity)
        for count in comparison.counts:
            with suppress(InputError):  # too small to guess at
                places[question(comparison, count).right] += 1
    assert sum(places) > 100
    assert min(places) > sum(places) / 10


def test_large_counts_have_no_card_below_one(fixture_t: Catalogue) -> None:
    for tenths in range(30, 130):
        count = 10.0 ** (tenths / 10)
        assert asked(fixture_t, count * 4e6).cards[0] >= 1


def test_a_count_below_one_is_asked_the_other_way_round(fixture_t: Catalogue) -> None:
    found = of_prompts(fixture_t, 1, "phone-t")
    assert (found.inverted, found.said) == (True, 44)
    assert found.answer.central == pytest.approx(15 / 0.34)
    assert found.cards[0] >= 1
    many = of_prompts(fixture_t, 3, "phone-t")
    assert (many.inverted, many.said) == (True, 44)


def test_a_count_from_one_up_is_asked_as_it_is_told(fixture_t: Catalogue) -> None:
    found = of_prompts(fixture_t, 1000, "phone-t")
    assert (found.inverted, found.said) == (False, 22.7)


def test_a_part_of_an_energy_is_guessed_as_a_part(fixture_t: Catalogue) -> None:
    found = asked(fixture_t, 2e6)
    assert (found.inverted, found.said) == (False, 0.5)
    assert found.window.shows(0.5)


@pytest.mark.parametrize(("watt_hours", "key"), [(0.0, "guess.nothing"), (3999.0, "guess.too_small")])
def test_what_cannot_be_guessed_is_refused(fixture_t: Catalogue, watt_hours: float, key: str) -> None:
    with pytest.raises(InputError) as refused:
        asked(fixture_t, watt_hours)
    assert refused.value.key == key


def test_no_prompts_are_nothing_to_guess_at(fixture_t: Catalogue) -> None:
    with pytest.raises(InputError) as refused:
        of_prompts(fixture_t, 0, "phone-t")
    assert refused.value.key == "guess.nothing"


def ranged(catalogue: Catalogue, low: float, high: float) -> Question:
    comparison = compare(catalogue, Energy(50e9), equivalents=[catalogue.equivalent("household-t")])
    count = Count(comparison.counts[0].equivalent, Range(low, 12_500.0, high))
    return question(Comparison(comparison.edition, comparison.energy, (count,)), count)


@pytest.mark.parametrize(
    ("guess", "way"),
    [
        (12_500, "exact"),
        (10_000, "within"),
        (16_000, "within"),
        (20_000, "high"),
        (1250, "low"),
        (16_500, "high"),
    ],
)
def test_the_range_is_honoured(fixture_t: Catalogue, guess: float, way: str) -> None:
    miss = ranged(fixture_t, 10_000, 16_000).off(guess)
    assert miss.way == way
    assert miss.is_right == (way in ("exact", "within"))


def test_what_is_near_is_almost_right(fixture_t: Catalogue) -> None:
    found = asked(fixture_t, 50e9)
    assert [found.off(guess).way for guess in (12_000, 15_000, 16_000, 9_000)] == [
        "almost",
        "almost",
        "high",
        "low",
    ]


@given(st.floats(1e-3, 1e15))
def test_a_miss_is_scored_in_powers_of_ten(fixture_t: Catalogue, guess: float) -> None:
    found = asked(fixture_t, 50e9)
    miss = found.off(guess)
    assert miss.decades == pytest.approx(math.log10(guess / 12_500), abs=1e-9)
    assert miss.factor == pytest.approx(10 ** abs(miss.decades))
    assert miss.way != "high" or miss.decades > 0
    assert miss.way != "low" or miss.decades < 0


@given(WATT_HOURS, UNITS)
def test_where_the_answer_is_one_or_more_no_card_is_a_part_of_one(
    fixture_t: Catalogue, watt_hours: float, unit: str
) -> None:
    with suppress(InputError):
        found = asked(fixture_t, watt_hours, unit)
        assert found.answer.central < 1 or found.cards[0] >= 1
