from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.ranges import Range
from comparawatt.widgets.plots.geometry import HIGHEST_ZOOM, LinearScale, RowBand, runs, scale_for

energies = st.floats(min_value=0, max_value=1e300)


@pytest.mark.parametrize(
    ("largest", "maximum"), [(944, 1000), (1000, 1000), (1001, 2000), (0.34, 0.5), (3e10, 5e10), (0, 1)]
)
def test_the_scale_ends_at_one_two_or_five(largest: float, maximum: float) -> None:
    assert scale_for([Range.exactly(largest), None], 700, 100).maximum == pytest.approx(maximum)


def test_a_range_that_fits_behind_the_scale_leaves_it_alone() -> None:
    assert scale_for([Range(146, 283, 547)], 700, 100).maximum == 500
    assert scale_for([Range(146, 283, 900)], 700, 100).maximum == 1000


@given(st.lists(energies, max_size=8), st.floats(min_value=1, max_value=HIGHEST_ZOOM))
def test_whatever_stands_on_it_a_scale_is_finite(centrals: list[float], zoom: float) -> None:
    scale = scale_for([Range.exactly(each) for each in centrals], 700, 100, zoom)
    assert 0 < scale.maximum < math.inf
    assert all(0 <= scale.length(each) <= 4 * scale.width for each in centrals)
    step, ticks = scale.ticks()
    assert step > 0
    assert 1 < len(ticks) <= 13
    assert all(math.isfinite(tick) for tick in ticks)


@pytest.mark.parametrize("energy", [5e-324, 1e-310, 1e-18, 1e40, 1e308])
def test_extremes_neither_freeze_nor_overflow(energy: float) -> None:
    scale = scale_for([Range.exactly(energy)], 700, 100, HIGHEST_ZOOM)
    assert math.isfinite(scale.end)
    assert math.isfinite(scale.length(energy))
    assert len(scale.ticks()[1]) < 20


def test_lengths_are_true_to_scale() -> None:
    scale = LinearScale(1000, 700, 100)
    assert scale.length(500) == 300
    assert LinearScale(1000, 700, 100, 10).length(50) == 300


def test_under_a_hundredth_of_the_width_is_small() -> None:
    scale = LinearScale(1000, 700, 100)
    assert [scale.is_small(each) for each in (0, 0.1, 11, 12, 100)] == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("energy", "factor"),
    [
        (Range.exactly(0.34), 1000),
        (Range.exactly(1.2), 100),
        (Range(0.24, 0.34, 5), 100),
        (Range(0.24, 0.34, 900), 1000),
        (Range.exactly(40), 10),
    ],
)
def test_the_largest_factor_that_fits(energy: Range, factor: int) -> None:
    assert LinearScale(1000, 700, 100).factor([energy], 400) == factor


def test_rows_leave_room_for_ranges() -> None:
    for height in (40, 68, 76):
        band = RowBand(height)
        assert band.top(2) == 2 * height
        assert band.bar_top(1) + band.bar + 13 <= band.top(2)


@pytest.mark.parametrize(
    ("flags", "found"), [("", []), ("0110", [(1, 2)]), ("1011", [(0, 0), (2, 3)]), ("000", [])]
)
def test_runs(flags: str, found: list[tuple[int, int]]) -> None:
    assert runs([flag == "1" for flag in flags]) == found
