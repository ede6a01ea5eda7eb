from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.ranges import Range

values = st.floats(min_value=1e-15, max_value=1e21)
ranges = st.tuples(values, values, values).map(lambda three: Range(*sorted(three)))


def close(one: Range, other: Range) -> bool:
    pairs = zip((one.low, one.central, one.high), (other.low, other.central, other.high), strict=True)
    return all(math.isclose(a, b, rel_tol=1e-12) for a, b in pairs)


@pytest.mark.parametrize(
    "values",
    [
        (-1, 0, 1),
        (2, 1, 3),
        (1, 3, 2),
        (3, 2, 1),
        (math.nan, 1, 2),
        (0, math.nan, 2),
        (0, 1, math.nan),
        (0, 1, math.inf),
        (-math.inf, 0, 1),
    ],
)
def test_what_is_no_range_is_refused(values: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="not a range"):
        Range(*values)


def test_exactly_has_no_spread() -> None:
    assert Range.exactly(3.5) == Range(3.5, 3.5, 3.5)
    assert not Range.exactly(3.5).has_spread
    assert Range(3, 3, 4).has_spread
    assert Range(3, 4, 4).has_spread


def test_counts_divide_the_smallest_by_the_largest() -> None:
    assert Range(10, 20, 40) / Range(1, 2, 4) == Range(2.5, 10, 40)


def test_a_plain_number_by_a_range_changes_the_bounds() -> None:
    assert 12 / Range(2, 3, 4) == Range(3, 4, 6)


def test_multiplication_goes_bound_by_bound() -> None:
    assert Range(1, 2, 3) * Range(4, 5, 6) == Range(4, 10, 18)
    assert 2 * Range(1, 2, 3) == Range(1, 2, 3) * 2 == Range(2, 4, 6)


def test_by_zero_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        Range(1, 2, 3) / Range(0, 1, 2)
    with pytest.raises(ZeroDivisionError):
        Range(1, 2, 3) / 0


def test_nothing_takes_a_range_below_zero() -> None:
    with pytest.raises(ValueError, match="not a range"):
        Range(1, 2, 3) * -1


def test_a_range_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Range(1, 2, 3).low = 0  # type: ignore[misc]


@given(ranges, ranges)
def test_order_is_kept(one: Range, other: Range) -> None:
    for result in (one * other, one / other, one * other.central, one / other.central, 1 / one):
        assert 0 <= result.low <= result.central <= result.high < math.inf


@given(ranges, values)
def test_multiplication_and_division_undo_each_other(one: Range, number: float) -> None:
    assert close(one * number / number, one)
    assert close(one / number * number, one)
    assert close(1 / (1 / one), one)


@given(ranges, ranges)
def test_a_quotient_holds_every_quotient_of_what_its_parts_hold(one: Range, other: Range) -> None:
    quotient = one / other
    for above in (one.low, one.central, one.high):
        for below in (other.low, other.central, other.high):
            assert above / below in quotient


@given(values)
def test_what_has_no_spread_divides_to_one(value: float) -> None:
    assert Range.exactly(value) / Range.exactly(value) == Range.exactly(1)


@given(ranges, st.floats(min_value=0, allow_nan=False, allow_infinity=False))
def test_a_range_holds_what_lies_between_its_bounds(one: Range, value: float) -> None:
    assert (value in one) == (one.low <= value <= one.high)
    assert math.nan not in one
