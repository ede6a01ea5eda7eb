"""Where the parts of the stage lie (DESIGN.md section 2)."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QRectF

PADDING = 24
TAG_HEIGHT = 30
TAG_GAP = 14
LANE_MOST = 160
AXIS_HEIGHT = 40
BADGE = 54
BADGE_LEFT = 24
TEXT_LEFT = 96
CABLE_LEFT = 8


class _Sizes(NamedTuple):
    """Heights of the parts of a lane, and the size of its count, in pixels of the design."""

    count_height: float
    count_size: int
    bar: float
    range_height: float

    @property
    def height(self) -> float:
        """Height of all parts together."""
        return self.count_height + self.bar + self.range_height

    def grown(self, times: float) -> _Sizes:
        """Return the heights where text is larger; a bar holds none."""
        return self._replace(count_height=self.count_height * times, range_height=self.range_height * times)


class Proportions(NamedTuple):
    """How the parts of a stage share its room, in pixels of the design.

    Attributes:
        padding: Left and right.
        gap: Between the tag and the lanes.
        axis: Height of the axis.
        most: Height of the tallest lane.
        sizes: Of the parts of a lane, from the largest to the smallest.
        tag: Height of the energy tag.
        badge: Side of a badge.
        text_left: Where counts and bars begin, from the padding.
    """

    padding: float
    gap: float
    axis: float
    most: float
    sizes: tuple[_Sizes, ...]
    tag: float = TAG_HEIGHT
    badge: float = BADGE
    text_left: float = TEXT_LEFT


# From the design's own sizes to those of the smallest window with an error in it.
DESK = Proportions(
    PADDING,
    TAG_GAP,
    AXIS_HEIGHT,
    LANE_MOST,
    (_Sizes(50, 42, 26, 22), _Sizes(42, 36, 23, 20), _Sizes(30, 24, 14, 17)),
)
WALL = Proportions(
    0,
    6,
    30,
    112,
    (
        _Sizes(46, 42, 20, 18),
        _Sizes(42, 38, 18, 18),
        _Sizes(36, 32, 15, 17),
        _Sizes(29, 26, 13, 16),
        _Sizes(22, 20, 10, 15),
    ),
)
"""On a page half as large as a screen of 1920 x 1080, which is drawn twice as large."""

KIOSK = Proportions(
    6,
    12,
    34,
    124,
    (
        _Sizes(48, 42, 25, 26),
        _Sizes(44, 40, 22, 24),
        _Sizes(39, 36, 18, 22),
        _Sizes(34, 31, 16, 20),
        _Sizes(28, 26, 14, 19),
        _Sizes(24, 23, 12, 18),
    ),
    tag=35,
    badge=47,
    text_left=84,
)
"""For a touch screen, on which a stage is drawn 1.83 times as large; the tag sticks out into its padding."""


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
        count_size: Size of the type of the counts, in pixels of the design; smaller where the lanes are low.
        grown: How many times larger text is than the design's.
    """

    tag: QRectF
    caption: QRectF
    track: QRectF
    axis: QRectF
    lanes: tuple[Lane, ...]
    cable: float
    count_size: int
    grown: float


def least_height(lanes: int, grown: float = 1.0, proportions: Proportions = DESK) -> int:
    """Return the height below which lanes would be cut, in pixels."""
    fixed = (proportions.tag + proportions.axis) * grown + proportions.gap
    return round(fixed + lanes * _least(grown, proportions))


def lay_out(
    width: float, height: float, lanes: int, grown: float = 1.0, proportions: Proportions = DESK
) -> Geometry:
    """Lay the stage out: extra height goes to the lanes first, and they shrink first.

    Args:
        width: Of the stage, in pixels.
        height: Of the stage, in pixels.
        lanes: How many there are.
        grown: How many times larger text is than the design's.
        proportions: How its parts share its room.
    """
    left, right = float(proportions.padding), width - proportions.padding
    tag, axis = proportions.tag * grown, proportions.axis * grown
    top = tag + proportions.gap
    lane_height = min(
        max((height - top - axis) / max(lanes, 1), _least(grown, proportions)), proportions.most * grown
    )
    start = left + proportions.text_left
    settings = [each.grown(grown) for each in proportions.sizes]
    sizes = next((sizes for sizes in settings if sizes.height <= lane_height), settings[-1])
    badge = min(proportions.badge, lane_height - 10)
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
                badge=QRectF(
                    left + BADGE_LEFT + (proportions.badge - badge) / 2, middle - badge / 2, badge, badge
                ),
                count=QRectF(start, count_top, right - start, sizes.count_height),
                bar=QRectF(start, bar_top, right - start, sizes.bar),
                whisker=QRectF(start, bar_top + sizes.bar, right - start, sizes.range_height),
            )
        )
    bottom = top + lanes * lane_height
    return Geometry(
        tag=QRectF(left - 6, 0, 0, tag),
        caption=QRectF(left, -2, right - left, tag + 4),
        track=QRectF(start, top, right - start, bottom - top),
        axis=QRectF(start, bottom, right - start, axis),
        lanes=tuple(placed),
        cable=left + CABLE_LEFT,
        count_size=sizes.count_size,
        grown=grown,
    )


def _least(grown: float, proportions: Proportions) -> float:
    """Return the least height of a lane."""
    return proportions.sizes[-1].grown(grown).height + 1
