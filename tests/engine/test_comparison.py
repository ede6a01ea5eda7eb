from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.amounts import Amount, Duration, Energy
from comparawatt.engine.catalogue import Catalogue, Estimate
from comparawatt.engine.comparison import Yardsticks, compare, energy_of
from comparawatt.engine.ranges import Range
from comparawatt.errors import InputError

YEAR = Duration(1, "year")


def paper(energy: Range | None = None, power: Range | None = None) -> Estimate:
    return Estimate(
        id="paper",
        activity="prompt-t",
        name={"en": "Paper"},
        year=2026,
        confidence="assumed",
        scope={"en": "x"},
        sources=("t",),
        energy=energy,
        power=power,
    )


def test_an_energy_is_counted_in_every_default(fixture_t: Catalogue) -> None:
    comparison = compare(fixture_t, Energy(7.832e12))
    assert comparison.edition == dt.date(2026, 11, 25)
    assert comparison.energy == Range.exactly(7.832e12)
    assert (comparison.activity, comparison.amount, comparison.estimate) == (None, None, None)
    counts = {count.equivalent.id: count.count.central for count in comparison.counts}
    assert counts == pytest.approx({"household-t": 1_958_000, "cityday-t": 391.6, "phone-t": 7.832e12 / 15})


def test_an_activity_is_counted_with_its_defaults(fixture_t: Catalogue) -> None:
    activity = fixture_t.activity("prompt-t")
    comparison = compare(fixture_t, activity)
    assert comparison.activity == activity
    assert comparison.amount == Amount(1)
    assert comparison.estimate == fixture_t.estimate("prompt-t")
    assert comparison.energy == Range.exactly(0.34)


def test_amount_estimate_and_equivalents_can_be_chosen(fixture_t: Catalogue) -> None:
    phone = fixture_t.equivalent("phone-t")
    estimate = paper(Range(1, 2, 4))
    comparison = compare(fixture_t, fixture_t.activity("prompt-t"), Amount(30), estimate, [phone])
    assert comparison.energy == Range(30, 60, 120)
    assert [count.equivalent for count in comparison.counts] == [phone]
    assert comparison.counts[0].count == Range(2, 4, 8)


def test_nothing_to_count_in_is_refused(fixture_t: Catalogue) -> None:
    with pytest.raises(InputError, match=r"find\.no_equivalents"):
        compare(fixture_t, Energy(1), equivalents=[])


@pytest.mark.parametrize(
    ("amount", "energy"),
    [
        (Amount(0), Range(0, 0, 0)),
        (Amount(3), Range(0.6, 0.93, 3)),
        (Amount(2.5e9, "day", YEAR), Range(0.2 * 912.5e9, 0.31 * 912.5e9, 912.5e9)),
        (Amount(1, "hour", Duration(1, "day")), Range(4.8, 7.44, 24)),
    ],
)
def test_an_energy_counts_once_for_each_unit(amount: Amount, energy: Range) -> None:
    result = energy_of(paper(Range(0.2, 0.31, 1)), amount)
    assert (result.low, result.central, result.high) == pytest.approx((energy.low, energy.central, energy.high))


def test_a_power_runs_for_its_time() -> None:
    result = energy_of(paper(power=Range(6000, 6500, 7000)), Amount(512_821, None, YEAR))
    assert result.central == pytest.approx(512_821 * 6500 * 8760)
    assert result.low == pytest.approx(512_821 * 6000 * 8760)


def test_a_power_needs_a_time() -> None:
    with pytest.raises(ValueError, match="time"):
        energy_of(paper(power=Range.exactly(6500)), Amount(3))


@pytest.mark.parametrize(
    ("amount", "warned"),
    [
        (Amount(1), False),
        (Amount(1000), False),
        (Amount(1001), True),
        (Amount(10, "day", YEAR), True),
    ],
)
@pytest.mark.parametrize("statistic", ["median", "undefined", "mean", None])
def test_an_average_that_is_no_mean_is_warned_of_where_it_is_multiplied(
    fixture_t: Catalogue, amount: Amount, warned: bool, statistic: str | None
) -> None:
    estimate = fixture_t.estimate("prompt-t")
    odd = Estimate(
        **{name: getattr(estimate, name) for name in estimate.__struct_fields__} | {"statistic": statistic}
    )
    comparison = compare(fixture_t, fixture_t.activity("prompt-t"), amount, odd)
    assert comparison.warnings == ((statistic,) if warned and statistic in ("median", "undefined") else ())


positive = st.floats(min_value=1e-9, max_value=1e18)
ranges = st.tuples(positive, positive, positive).map(lambda three: Range(*sorted(three)))


@given(energy=ranges)
def test_columns_count_as_ranges_do(built_in: Catalogue, energy: Range) -> None:
    equivalents = list(built_in.equivalents.values())
    low, central, high = Yardsticks(equivalents).counts(energy)
    assert [Range(*three) for three in zip(low, central, high, strict=True)] == [
        energy / equivalent.figure for equivalent in equivalents
    ]


@given(watt_hours=st.floats(min_value=0, max_value=1e21))
def test_every_energy_has_finite_counts(fixture_t: Catalogue, watt_hours: float) -> None:
    for count in compare(fixture_t, Energy(watt_hours)).counts:
        assert 0 <= count.count.low <= count.count.central <= count.count.high < math.inf
