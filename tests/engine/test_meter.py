from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from comparawatt.engine.amounts import SECONDS, Amount, Duration
from comparawatt.engine.comparison import compare
from comparawatt.engine.meter import (
    FULL,
    LEAST_MARK,
    Rate,
    a_second_of,
    decimals,
    easiest_soon,
    has_rate,
    mark,
    pace_of,
    with_rates,
)
from comparawatt.engine.scale import floor_to
from comparawatt.engine.scenario import Chosen

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue

YEAR = Duration(1.0, "year")
periods = st.sampled_from(sorted(SECONDS))
positive = st.floats(min_value=1e-6, max_value=1e12)


def rate_of(catalogue: Catalogue, activity_id: str, amount: Amount | None = None, *levers: str) -> Rate:
    activity = catalogue.activity(activity_id)
    second = a_second_of(amount or activity.default_amount)
    return Rate(compare(catalogue, activity, second, levers=[Chosen(each) for each in levers]))


def test_everybody_s_prompts_a_second(built_in: Catalogue) -> None:
    rate = rate_of(built_in, "chatgpt-year")
    figure = built_in.estimate("chatgpt-year").figure
    assert rate.units == pytest.approx(2.5e9 / 86400)
    assert rate.energy(60).central == pytest.approx(2.5e9 / 1440 * figure.central)
    assert rate.energy(60).low == pytest.approx(2.5e9 / 1440 * figure.low)
    assert not rate.runs


def test_a_year_of_seconds_is_a_year(built_in: Catalogue) -> None:
    activity = built_in.activity("chatgpt-year")
    rate, year = rate_of(built_in, "chatgpt-year"), compare(built_in, activity)
    assert rate.energy(SECONDS["year"]).central == pytest.approx(year.energy.central)
    for count in year.counts:
        second = rate.count(count.equivalent.id)
        assert (second.count * SECONDS["year"]).high == pytest.approx(count.count.high)


@given(number=positive, per=periods, unit=periods, many=st.floats(min_value=0, max_value=1e4))
def test_a_second_does_not_depend_on_how_long_it_goes_on(number: float, per: str, unit: str, many: float) -> None:
    amount = Amount(number, per, Duration(many, unit))
    second = a_second_of(amount)
    assert has_rate(amount)
    assert second == a_second_of(replace(amount, duration=YEAR))
    assert second.count == pytest.approx(number / SECONDS[per])


@given(first=st.floats(0, 1e6), second=st.floats(0, 1e6))
def test_what_was_used_adds_up(what_if_data: Catalogue, first: float, second: float) -> None:
    rate = rate_of(what_if_data, "prompt-t", Amount(2.5e9, "day", YEAR))
    together = rate.energy(first + second)
    assert together.central == pytest.approx(rate.energy(first).central + rate.energy(second).central)
    assert together.low <= together.central <= together.high


def test_a_plain_count_and_nothing_have_no_rate() -> None:
    assert not has_rate(Amount(3.0))
    assert not has_rate(None)
    assert has_rate(Amount(3.0, None, YEAR))


def test_what_runs_uses_its_power(built_in: Catalogue) -> None:
    rate = rate_of(built_in, "google-search-ai")
    assert rate.runs
    assert rate.units == 512821
    assert rate.energy(3600).central == pytest.approx(512821 * 6500)


def test_levers_on_the_amount_change_how_many_there_are(what_if_data: Catalogue) -> None:
    amount = Amount(86400.0, "day", YEAR)
    plain, fewer, smaller = (
        rate_of(what_if_data, "prompt-t", amount, *levers) for levers in ((), ("fewer",), ("smaller",))
    )
    assert (plain.units, fewer.units, smaller.units) == pytest.approx((1, 0.5, 1))
    assert fewer.energy(1).central == pytest.approx(plain.energy(1).central / 2)
    assert smaller.energy(1).central == pytest.approx(plain.energy(1).central / 4)


def test_everybody_comes_first_and_what_is_alike_once(built_in: Catalogue) -> None:
    found = with_rates(built_in)
    assert [activity.id for activity in found] == ["chatgpt-day", "google-search-ai", "user-year"]
    day, year = (built_in.activity(each) for each in ("chatgpt-day", "chatgpt-year"))
    assert pace_of(day, day.default_amount, built_in) == pace_of(year, year.default_amount, built_in)


def test_it_begins_with_what_is_soon_more_than_one(built_in: Catalogue) -> None:
    rate = rate_of(built_in, "chatgpt-year")
    assert easiest_soon(rate, 60.0) == "phone-charge"
    assert easiest_soon(rate, SECONDS["day"]) == "home-fr"


@given(per_second=st.floats(min_value=1e-8, max_value=1e15))
def test_the_last_digit_moves_about_once_a_second(per_second: float) -> None:
    places = decimals(per_second)
    moves = per_second * 10**places
    assert moves >= 1 - 1e-9
    assert moves <= 10 + 1e-6 or places == 0


def test_a_digit_that_never_moves_is_not_shown() -> None:
    assert decimals(0.0) == 0
    assert decimals(1e-300) < 10


@given(count=st.floats(min_value=0, max_value=1e18), per_second=st.floats(min_value=0, max_value=1e15))
def test_ten_marks_hold_every_count(count: float, per_second: float) -> None:
    size = mark(count, per_second)
    assert size >= LEAST_MARK
    assert count / size < FULL * (1 + 1e-12)
    if count >= per_second * 10 and count >= LEAST_MARK:
        assert count / size >= 1 - 1e-12


@pytest.mark.parametrize("power", range(-2, 19))
def test_ten_full_marks_are_one_of_the_next(power: int) -> None:
    assert mark(10.0**power, 0.0) == pytest.approx(10.0**power)
    assert mark(10.0**power * 0.999, 0.0) == pytest.approx(10.0 ** (power - 1)) or power == -2


@given(value=st.floats(min_value=0, max_value=1e30), places=st.integers(0, 9))
def test_what_is_cut_is_never_more_than_there_is(value: float, places: int) -> None:
    cut = floor_to(value, places)
    assert float(cut) <= value
    assert -(cut.as_tuple().exponent or 0) == places  # type: ignore[operator]
    assert value - float(cut) <= 10.0**-places * (1 + 1e-6) + value * 1e-15
