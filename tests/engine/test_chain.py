from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.amounts import Amount, Duration
from comparawatt.engine.chain import Chain, chain_of, changed, is_asked_for
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.assembly import Assembly
    from comparawatt.engine.catalogue import Catalogue

YEAR = Duration(1.0, "year")
positive = st.floats(min_value=1e-3, max_value=1e9)


def test_everybody_s_year_is_told_by_people(built_in: Catalogue) -> None:
    activity = built_in.activity("chatgpt-year")
    assert activity.people is not None
    chain = chain_of(activity.default_amount, activity.people)
    assert (chain.people, chain.days) == (7e8, 365.0)
    assert chain.each == pytest.approx(25 / 7)  # 25 a week
    assert chain.amount.count == pytest.approx(912.5e9)


def test_a_plain_count_is_one_day_of_one_person() -> None:
    assert chain_of(Amount(3.0), 1.0) == Chain(1.0, 3.0, 1.0)


def test_a_whole_number_of_years_is_said_in_years() -> None:
    assert Chain(2.0, 10.0, 730.0).amount == Amount(20.0, "day", Duration(2.0, "year"))
    assert Chain(2.0, 10.0, 7.0).amount == Amount(20.0, "day", Duration(7.0, "day"))
    assert Chain(2.0, 10.0, 0.0).amount.count == 0


@given(people=positive, number=positive, per=st.sampled_from(["hour", "day", "week", "month", "year"]))
def test_the_amount_stays_the_same(people: float, number: float, per: str) -> None:
    amount = Amount(number, per, YEAR)
    assert chain_of(amount, people).amount.count == pytest.approx(amount.count)


@given(people=positive, each=positive, days=positive)
def test_each_factor_multiplies(people: float, each: float, days: float) -> None:
    chain = Chain(people, each, days)
    assert chain.amount.count == pytest.approx(people * each * days)
    assert changed(chain, "people", people * 2).amount.count == pytest.approx(chain.amount.count * 2)
    assert changed(chain, "days", days / 2).amount.count == pytest.approx(chain.amount.count / 2)


def test_nobody_asks_nothing() -> None:
    with pytest.raises(InputError, match=r"chain\.nobody"):
        changed(Chain(1.0, 1.0, 1.0), "people", 0.0)


def test_what_runs_and_what_is_trained_is_not_asked_for(built_in: Catalogue) -> None:
    asked = {each.id for each in built_in.activities.values() if is_asked_for(each, built_in)}
    assert {"prompt", "chatgpt-year", "user-year", "image"} <= asked
    assert not {"train-gpt4", "google-search-ai", "kettle-litre"} & asked


def test_what_runs_is_not_asked_for_in_whatever_group_it_stands(
    read: Callable[..., Assembly], fixture_t_text: str
) -> None:
    energy = 'energy = { central = "0.34 Wh" }'
    assert energy in fixture_t_text
    power = fixture_t_text.replace(energy, 'power = { central = "2 W" }')
    power = power.replace('default_amount = "1"', 'default_amount = "2 for 1 year"')
    data = read(fixture_t_text).catalogue
    assert is_asked_for(data.activity("prompt-t"), data)
    data = read(power).catalogue
    assert not is_asked_for(data.activity("prompt-t"), data)
