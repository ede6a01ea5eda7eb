from __future__ import annotations

import itertools

import pytest

from comparawatt.widgets.stage.geometry import LANE_MOST, PADDING, lay_out, least_height

LANE_LEAST = 62
SIZES = list(itertools.product((560, 700, 1280, 2560), (350, 470, 560, 1000), (1, 2, 3, 4)))


@pytest.mark.parametrize(("width", "height", "lanes"), SIZES)
def test_everything_lies_inside_and_apart(width: int, height: int, lanes: int) -> None:
    geometry = lay_out(width, height, lanes)
    assert len(geometry.lanes) == lanes
    bottom = geometry.tag.bottom()
    for lane in geometry.lanes:
        assert lane.area.top() >= bottom - 0.01
        bottom = lane.area.bottom()
        assert LANE_LEAST <= lane.area.height() <= LANE_MOST
        for part in (lane.badge, lane.count, lane.bar, lane.whisker):
            assert part.left() >= PADDING
            assert part.right() <= width - PADDING
            assert lane.area.top() <= part.top()
        assert lane.count.bottom() <= lane.bar.top()
        assert lane.bar.bottom() <= lane.whisker.top()
        assert lane.badge.right() <= lane.bar.left()
    assert geometry.axis.top() >= bottom - 0.01


def test_lanes_shrink_and_grow_within_bounds() -> None:
    heights = [lay_out(700, height, 3).lanes[0].area.height() for height in (100, 348, 420, 600, 2000)]
    assert heights[0] == LANE_LEAST
    assert heights[1] == 88
    assert heights[-1] == LANE_MOST
    assert heights == sorted(heights)


def test_low_lanes_have_smaller_counts() -> None:
    assert lay_out(700, 348, 3).count_size < lay_out(700, 500, 3).count_size


def test_bars_and_axis_share_one_scale() -> None:
    geometry = lay_out(1000, 500, 3)
    lefts = {geometry.axis.left(), geometry.track.left(), *(lane.bar.left() for lane in geometry.lanes)}
    rights = {geometry.axis.right(), geometry.track.right(), *(lane.bar.right() for lane in geometry.lanes)}
    assert (len(lefts), len(rights)) == (1, 1)


@pytest.mark.parametrize("grown", [1.0, 1.25, 1.5, 2.0])
def test_larger_text_has_higher_lanes_and_finds_room_in_them(grown: float) -> None:
    height = least_height(3, grown)
    geometry = lay_out(700, height, 3, grown)
    assert geometry.axis.bottom() == pytest.approx(height, abs=1)
    for lane in geometry.lanes:
        assert lane.count.height() >= geometry.count_size * grown
        assert lane.whisker.bottom() <= lane.area.bottom()
