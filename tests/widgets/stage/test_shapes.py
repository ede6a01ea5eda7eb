from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from comparawatt.engine.scale import blocks
from comparawatt.widgets.stage.shapes import BLOCK_GAP, Yardstick, badge, badge_icon, bar, yardstick

KINDS = [yardstick(icon) for icon in ("household", "city", "phone", "kettle")]
TRACK = QRectF(100, 20, 600, 26)
DECADE = 50.0

kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def test_beyond_three_hues_everything_is_ink() -> None:
    assert [kind.name for kind in KINDS] == ["home", "city", "phone", "other"]
    assert yardstick("unheard-of").shape == "ink"


@kinds
def test_a_badge_fills_its_place(kind: Yardstick) -> None:
    area = QRectF(10, 10, 54, 54)
    box = badge(kind, area).boundingRect()
    assert area.adjusted(-0.5, -0.5, 0.5, 0.5).contains(box)
    assert box.width() > 50
    assert box.contains(badge_icon(kind, area))


@kinds
@pytest.mark.parametrize("decades", [0.04, 0.1, 0.3, 0.46, 1, 1.2, 2.5, 4.097, 9.52, 12])
def test_a_bar_begins_at_the_axis_and_ends_at_its_value(kind: yardstick, decades: float) -> None:  # type: ignore[valid-type]
    box = bar(kind, TRACK, blocks(decades), DECADE).boundingRect()
    assert box.left() == pytest.approx(TRACK.left(), abs=0.6)
    assert box.right() == pytest.approx(TRACK.left() + decades * DECADE, abs=1.1)
    assert TRACK.adjusted(0, -0.5, 0, 0.5).top() <= box.top()
    assert box.bottom() <= TRACK.bottom() + 0.5


@kinds
def test_powers_of_ten_stand_apart(kind: Yardstick) -> None:
    path = bar(kind, TRACK, blocks(4.1), DECADE)
    middle = TRACK.center().y()
    for power in (1, 2, 3):
        x = TRACK.left() + power * DECADE
        assert not path.contains(QPointF(x - BLOCK_GAP / 2, middle))
        assert path.contains(QPointF(x + 4, middle))


def test_each_yardstick_has_its_own_end() -> None:
    ends = [bar(kind, TRACK, blocks(3.8), DECADE) for kind in KINDS]
    for place, end in enumerate(ends):
        assert all(end != other for other in ends[place + 1 :])
    tip = TRACK.left() + 3.8 * DECADE - 2
    inside = [end.contains(QPointF(tip, TRACK.center().y())) for end in ends]
    assert inside == [True, True, True, False]  # a point, steps, a half circle; a notch is cut out
    corner = [end.contains(QPointF(tip, TRACK.top() + 3)) for end in ends]
    assert corner == [False, False, False, True]
