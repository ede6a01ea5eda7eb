"""Where the parts of the stage lie (DESIGN.md section 2)."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QRectF

PADDING = 24
TAG_HEIGHT = 30
TAG_GAP = 14
LANE_LEAST, LANE_MOST = 62, 160
AXIS_HEIGHT = 40
BADGE = 54
BADGE_LEFT = 24
TEXT_LEFT = 96
CABLE_LEFT = 8


class _Sizes(NamedTuple):
    """Heights of the parts of a lane, and the size of its count, in pixels."""

    count_height: int
    count_size: int
    bar: int
    range_height: int

    @property
    def height(self) -> int:
        """Height of all parts together."""
        return self.count_height + self.bar + self.range_height


# From the design's own sizes to those of the smallest window with an error in it.
_SIZES = (_Sizes(50, 42, 26, 22), _Sizes(42, 36, 23, 20), _Sizes(30, 24, 14, 17))


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
    sizes = next((sizes for sizes in _SIZES if sizes.height <= lane_height), _SIZES[-1])
    badge = min(BADGE, lane_height - 10)
    placed = []
    for place in range(lanes):
        area = QRectF(left, top + place * lane_height, right - left, lane_height)
        # Count, bar and range stay together; what a tall lane has left lies between the lanes.
        count_top = area.top() + min(max(lane_height - sizes.height, 0) / 2, 12)
        bar_top = count_top + sizes.count_height
        middle = max((count_top + bar_top + sizes.bar) / 2, area.top() + badge / 2)
        placed.append(
            Lane(
                area=area,
                badge=QRectF(left + BADGE_LEFT + (BADGE - badge) / 2, middle - badge / 2, badge, badge),
                count=QRectF(start, count_top, right - start, sizes.count_height),
                bar=QRectF(start, bar_top, right - start, sizes.bar),
                whisker=QRectF(start, bar_top + sizes.bar, right - start, sizes.range_height),
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
        count_size=sizes.count_size,
    )
