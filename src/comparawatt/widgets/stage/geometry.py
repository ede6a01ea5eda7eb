"""Where the parts of the stage lie (DESIGN.md section 2)."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QRectF

PADDING = 24
TAG_HEIGHT = 30
TAG_GAP = 14
LANE_LEAST, LANE_USUAL, LANE_MOST = 88, 112, 160
AXIS_HEIGHT = 40
BADGE = 54
BADGE_LEFT = 24
TEXT_LEFT = 96
BAR_HEIGHT = 26
COUNT_SIZE = 42
COUNT_SIZE_LOW = 36
CABLE_LEFT = 8
RANGE_HEIGHT = 22


class Lane(msgspec.Struct, frozen=True):
    """Where the parts of one lane lie."""

    area: QRectF
    badge: QRectF
    count: QRectF
    bar: QRectF
    whisker: QRectF


class Geometry(NamedTuple):
    """Where everything lies.

    Attributes:
        count_size: Size of the type of the counts, in pixels; smaller where the lanes are low.
    """

    tag: QRectF
    caption: QRectF
    track: QRectF
    axis: QRectF
    lanes: tuple[Lane, ...]
    cable: float
    count_size: int


def lay_out(width: float, height: float, lanes: int) -> Geometry:
    """Lay the stage out: extra height goes to the lanes first, and they shrink first."""
    left, right = float(PADDING), width - PADDING
    fixed = TAG_HEIGHT + TAG_GAP + AXIS_HEIGHT
    lane_height = min(max((height - fixed) / max(lanes, 1), LANE_LEAST), LANE_MOST)
    top = float(TAG_HEIGHT + TAG_GAP)
    start = left + TEXT_LEFT
    is_low = lane_height < LANE_USUAL - 10
    placed = []
    for place in range(lanes):
        area = QRectF(left, top + place * lane_height, right - left, lane_height)
        # Count, bar and range stay together; what a tall lane has left lies between the lanes.
        spare = (lane_height - LANE_LEAST) / 2
        count_top = area.top() + min(spare, 12)
        bar_top = count_top + (42 if is_low else 50)
        bar_height = BAR_HEIGHT - (3 if is_low else 0)
        middle = (count_top + bar_top + bar_height) / 2
        placed.append(
            Lane(
                area=area,
                badge=QRectF(left + BADGE_LEFT, middle - BADGE / 2, BADGE, BADGE),
                count=QRectF(start, count_top, right - start, bar_top - count_top),
                bar=QRectF(start, bar_top, right - start, bar_height),
                whisker=QRectF(start, bar_top + bar_height, right - start, RANGE_HEIGHT),
            )
        )
    bottom = top + lanes * lane_height
    return Geometry(
        tag=QRectF(left - 6, 0, 0, TAG_HEIGHT),
        caption=QRectF(left, -2, right - left, TAG_HEIGHT + 4),
        track=QRectF(start, top, right - start, bottom - top),
        axis=QRectF(start, bottom, right - start, AXIS_HEIGHT),
        lanes=tuple(placed),
        cable=left + CABLE_LEFT,
        count_size=COUNT_SIZE_LOW if is_low else COUNT_SIZE,
    )
