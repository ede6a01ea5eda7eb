from __future__ import annotations

import itertools
import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.scale import (
    DECADES,
    HIGHEST_EXPONENT,
    LOWEST_EXPONENT,
    STEP,
    LogWindow,
    blocks,
    log_span,
    log_ticks,
    magnification,
    nice_maximum,
    round_to,
    window_for,
)

counts = st.floats(min_value=10.0**LOWEST_EXPONENT, max_value=10.0**HIGHEST_EXPONENT)
anything = st.floats(min_value=0, allow_nan=False, allow_infinity=False)
windows = st.integers(LOWEST_EXPONENT // STEP, HIGHEST_EXPONENT // STEP).map(lambda step: LogWindow(step * STEP))


@given(windows, anything, anything)
def test_positions_follow_the_order_of_counts_and_stay_on_the_axis(
    window: LogWindow, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    assert 0 <= window.position(low) <= window.position(high) <= 1


@given(windows, st.floats(min_value=0, max_value=1))
def test_a_position_and_its_count_belong_together(window: LogWindow, position: float) -> None:
    assert window.position(window.value(position)) == pytest.approx(position, abs=1e-9)


@pytest.mark.parametrize(
    ("value", "position"),
    [(1, 0), (1000, 0.25), (1e6, 0.5), (1e12, 1), (0, 0), (1e-9, 0), (1e15, 1)],
)
def test_positions_on_the_first_window(value: float, position: float) -> None:
    assert LogWindow().position(value) == pytest.approx(position)


def test_nothing_stands_at_the_left_end() -> None:
    assert LogWindow().position(0) == 0
    assert LogWindow(-18).position(0) == 0
    assert not LogWindow().shows(0)


@given(counts)
def test_a_window_shows_the_largest_count(largest: float) -> None:
    window = window_for(largest)
    assert window.shows(largest)
    assert LOWEST_EXPONENT <= window.exponent <= HIGHEST_EXPONENT
    assert window.exponent % STEP == 0
    assert window.labels() == tuple(window.exponent + STEP * step for step in range(5))


@given(st.floats(min_value=1, max_value=1e12))
def test_the_window_begins_at_one_wherever_it_can(largest: float) -> None:
    assert window_for(largest) == LogWindow(0)


@pytest.mark.parametrize("largest", [5e-324, 1e-310, 0.0, 1e300, 1.7e308])
def test_c11_extreme_counts_give_a_finite_axis(largest: float) -> None:
    window = window_for(largest)
    assert LOWEST_EXPONENT <= window.exponent <= HIGHEST_EXPONENT
    assert 0 <= window.position(largest) <= 1
    assert math.isfinite(window.value(0))
    assert math.isfinite(window.value(1))


@given(st.floats(min_value=0, max_value=DECADES), st.floats(min_value=0, max_value=0.99))
def test_blocks_cover_the_length_without_gap(length: float, smallest_rest: float) -> None:
    pieces = blocks(length, smallest_rest)
    if length == 0:
        assert pieces == ()
        return
    assert pieces[0][0] == 0
    assert pieces[-1][1] == pytest.approx(length)
    assert all(start < end for start, end in pieces)
    assert all(one[1] == other[0] for one, other in itertools.pairwise(pieces))
    assert all(end - start == 1 for start, end in pieces[:-1])


@pytest.mark.parametrize(
    ("length", "pieces"),
    [
        (0, ()),
        (0.3, ((0, 0.3),)),
        (1, ((0, 1),)),
        (2.2, ((0, 1), (1, 2.2))),
        (2.5, ((0, 1), (1, 2), (2, 2.5))),
        (12, tuple((n, n + 1) for n in range(12))),
    ],
)
def test_a_short_rest_joins_the_block_before_it(length: float, pieces: tuple[tuple[float, float], ...]) -> None:
    assert blocks(length) == pieces


@given(st.floats(min_value=1e-300, max_value=1e300))
def test_a_linear_axis_ends_a_little_above_the_largest(largest: float) -> None:
    end = nice_maximum(largest)
    assert end >= largest * (1 - 1e-11)
    assert end <= largest * 2.5 * (1 + 1e-9)
    digits = f"{end:.6e}"
    assert digits[:8] in ("1.000000", "2.000000", "5.000000")


@pytest.mark.parametrize(
    ("largest", "end"),
    [
        (0, 1),
        (1, 1),
        (1.1, 2),
        (2, 2),
        (3, 5),
        (5, 5),
        (6, 10),
        (10, 10),
        (12500, 20000),
        (0.03, 0.05),
    ],
)
def test_ends_of_linear_axes(largest: float, end: float) -> None:
    assert nice_maximum(largest) == pytest.approx(end)


@given(st.floats(min_value=0, max_value=1e6), st.floats(min_value=1e-3, max_value=1e6))
def test_a_magnifier_is_as_strong_as_fits(largest: float, width: float) -> None:
    factor = magnification(largest, width)
    assert factor in (1, 10, 100, 1000)
    assert factor == 1 or largest * factor <= width
    assert factor == 1000 or largest * factor * 10 > width


@given(st.floats(min_value=1e-300, max_value=1e300), st.integers(1, 12))
def test_rounding_keeps_the_relative_error_and_the_digits(value: float, digits: int) -> None:
    rounded = round_to(value, digits)
    exact = Decimal(repr(value))
    assert abs(rounded - exact) / exact <= Decimal("0.5") * Decimal(10) ** (1 - digits)
    assert len(rounded.normalize().as_tuple().digits) <= digits
    assert round_to(float(rounded), digits) == rounded


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.0, 3, "0"),
        (999.5, 3, "1000"),
        (999.4999, 3, "999"),
        (391.6, 3, "392"),
        (1957999.9999, 7, "1958000"),
        (2.675, 3, "2.68"),
        (0.125, 2, "0.13"),
        (1234500.0, 4, "1235000"),
        (7.832e12, 4, "7832000000000"),
        (1e21, 3, "1000000000000000000000"),
        (0.34, 4, "0.34"),
        (5e-324, 3, "0." + "0" * 323 + "5"),
    ],
)
def test_rounding_as_people_read(value: float, digits: int, text: str) -> None:
    assert format(round_to(value, digits), "f") == text


positive = st.floats(min_value=1e-15, max_value=1e21)


@given(st.lists(positive, min_size=1, max_size=9))
def test_an_axis_of_threes_holds_its_values_and_no_more(values: list[float]) -> None:
    span = log_span(values)
    assert span.low <= min(values) * (1 + 1e-8)
    assert span.high >= max(values) * (1 - 1e-8)
    assert span.low < span.high
    positions = [span.position(value) for value in sorted(values)]
    assert positions == sorted(positions)
    assert all(0 <= position <= 1 for position in positions)


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ((0.24, 8.583), 0.1, 10),
        ((0.3,), 0.1, 1),
        ((1.0, 3.0), 1, 3),
        ((0.23, 18.9), 0.1, 30),
        ((650, 6500), 300, 1e4),
        ((50e9, 50e9), 30e9, 100e9),
    ],
)
def test_an_axis_begins_and_ends_at_a_word(values: tuple[float, ...], low: float, high: float) -> None:
    assert (log_span(values).low, log_span(values).high) == (low, high)


def test_the_marks_of_an_axis_go_from_end_to_end() -> None:
    assert log_span((0.23, 18.9)).marks() == (0.1, 0.3, 1, 3, 10, 30)
    assert log_span((0.3, 3)).marks() == (0.3, 1, 3)


@given(positive, st.floats(min_value=1.01, max_value=1e30), st.integers(min_value=1, max_value=30))
def test_ticks_are_no_more_than_there_is_room_for(low: float, factor: float, most: int) -> None:
    ticks = log_ticks(low, low * factor, most)
    assert len(ticks) <= most
    assert list(ticks) == sorted(set(ticks))
    assert all(low * (1 - 1e-8) <= tick <= low * factor * (1 + 1e-8) for tick in ticks)


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0.1, 30, 9, (0.1, 0.3, 1, 3, 10, 30)),
        (0.1, 30, 5, (0.1, 1, 10)),
        (1e-3, 1e9, 9, (1e-3, 1, 1e3, 1e6, 1e9)),
        (0.5, 0.9, 9, ()),
        (0.3, 0.3, 1, (0.3,)),
    ],
)
def test_ticks_stand_at_ones_and_threes(low: float, high: float, most: int, ticks: tuple[float, ...]) -> None:
    assert log_ticks(low, high, most) == ticks
