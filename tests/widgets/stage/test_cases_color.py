"""H05: nothing is told by colour alone, as on a grey print."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from comparawatt import built_in
from comparawatt.engine.intensities import BASES, Basis
from comparawatt.widgets.stage.shapes import Yardstick, badge, bar, yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

BADGE = QRectF(0, 0, 58, 58)
TRACK = QRectF(0, 0, 600, 26)
BLOCKS = ((0.0, 1.0), (1.0, 2.0), (2.0, 2.6))


def shapes(kind: Yardstick) -> tuple[QPainterPath, QPainterPath]:
    """Return what is left of an equivalent without its colour: badge and bar."""
    return badge(kind, BADGE), bar(kind, TRACK, BLOCKS, 50)


@pytest.mark.parametrize("basis", BASES)
def test_h05_the_default_lanes_differ_by_shape_or_icon_and_by_word(basis: Basis) -> None:
    lanes = built_in().default_equivalents(basis)
    assert len(lanes) >= 3
    for one, other in combinations(lanes, 2):
        alike = shapes(yardstick(one.icon)) == shapes(yardstick(other.icon))
        assert not alike or one.icon != other.icon
        assert one.name != other.name


def test_h05_the_three_yardsticks_and_the_fourth_differ_by_badge_and_by_end() -> None:
    kinds = [yardstick(icon) for icon in ("household", "city", "phone", "kettle")]
    for one, other in combinations(map(shapes, kinds), 2):
        assert one[0] != other[0]
        assert one[1] != other[1]
