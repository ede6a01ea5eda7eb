from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.ranges import Range
from comparawatt.widgets.plots.year_points import Extent, Point, place_points, whole_of, year_ticks

WHOLE = Extent(2022, 2027, -1, 2)
places = st.floats(min_value=0, max_value=1)


def placed(years: list[int], figures: list[float]) -> tuple[Point, ...]:
    return place_points(years, [Range.exactly(figure) for figure in figures], whole_of(years, 0.1, 30))


def test_a_point_stands_at_its_year_and_its_power_of_ten() -> None:
    (point,) = place_points([2025], [Range(0.1, 1, 10)], whole_of([2025], 0.1, 30))
    assert (point.x, point.y, point.low, point.high) == (2025, 0, -1, 1)


def test_points_that_would_hide_each_other_stand_side_by_side() -> None:
    points = placed([2025, 2025, 2025, 2025, 2024], [0.3, 0.3, 0.31, 9, 9])
    assert len({point.x for point in points[:3]}) == 3
    assert sum(point.x for point in points[:3]) / 3 == pytest.approx(2025)
    assert [point.x for point in points[3:]] == [2025, 2024]


def test_the_same_points_always_stand_in_the_same_places() -> None:
    years, figures = [2024, 2025] * 20, [1.0] * 40
    assert placed(years, figures) == placed(years, figures)


def test_a_thousand_alike_stay_in_their_year_and_apart() -> None:
    started = time.process_time()
    points = placed([2024] * 1000, [1.0] * 1000)
    assert time.process_time() - started < 0.2
    assert len({point.x for point in points}) == 1000
    assert all(abs(point.x - 2024) < 0.5 for point in points)


@given(places, places, st.lists(st.floats(min_value=1e-9, max_value=1e9), max_size=20))
def test_c11_no_zoom_leaves_the_whole(across: float, up: float, factors: list[float]) -> None:
    extent = WHOLE
    for factor in factors:
        x, y = extent.left + across * extent.width, extent.bottom + up * extent.height
        extent = extent.zoomed(WHOLE, factor, x, y)
        assert WHOLE.left - 1e-6 <= extent.left < extent.right <= WHOLE.right + 1e-6
        assert WHOLE.bottom - 1e-6 <= extent.bottom < extent.top <= WHOLE.top + 1e-6
        assert extent.width > 1
        assert extent.height > 0.6


def test_the_place_under_the_mouse_stays() -> None:
    extent = WHOLE.zoomed(WHOLE, 1.5, 2025, 1)
    assert (2025 - extent.left) / extent.width == pytest.approx((2025 - WHOLE.left) / WHOLE.width)
    assert (1 - extent.bottom) / extent.height == pytest.approx((1 - WHOLE.bottom) / WHOLE.height)


def test_what_is_not_seen_is_moved_into_sight() -> None:
    extent = Extent(2022, 2023.2, -1, 0)
    assert extent.around(WHOLE, 2022.5, -0.5) == extent
    moved = extent.around(WHOLE, 2026, 1.5)
    assert moved.left <= 2026 <= moved.right
    assert moved.bottom <= 1.5 <= moved.top
    assert moved.width == pytest.approx(extent.width)


def test_years_have_whole_ticks_and_no_more_than_there_is_room_for() -> None:
    assert year_ticks(2022.4, 2026.6, 9) == [2023, 2024, 2025, 2026]
    assert year_ticks(2022.4, 2026.6, 2) == [2024, 2026]
    for most, (low, high) in itertools.product((1, 3, 10), ((1900, 2030), (2009, 2026), (2024.2, 2025.4))):
        assert len(year_ticks(low, high, most)) <= most
