"""The shapes of the yardsticks: each has a badge and an end of its bar, so that colour is never alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

BLOCK_GAP = 3.0
BLOCK_RADIUS = 4.0


class Yardstick(NamedTuple):
    """How an equivalent looks.

    Attributes:
        name: ``home``, ``city``, ``phone`` or ``other``.
        shape: Colour token of its shapes.
        text: Colour token of its numbers.
    """

    name: str
    shape: str
    text: str


_BY_ICON = {
    "household": Yardstick("home", "home", "home_text"),
    "city": Yardstick("city", "city", "city_text"),
    "phone": Yardstick("phone", "phone", "phone_text"),
    # What CO₂ and water are counted in never stands beside electricity: the three hues serve again.
    "plane": Yardstick("other", "city", "city_text"),
    "petrolcar": Yardstick("other", "phone", "phone_text"),
    "glass": Yardstick("phone", "phone", "phone_text"),
    "bath": Yardstick("other", "home", "home_text"),
    "pool": Yardstick("other", "city", "city_text"),
}
_OTHER = Yardstick("other", "ink", "ink")


def yardstick(icon: str) -> Yardstick:
    """Return how an equivalent with an icon looks; beyond three hues no set is safe, so all others are ink."""
    return _BY_ICON.get(icon, _OTHER)


def badge(kind: Yardstick, area: QRectF) -> QPainterPath:
    """Return a badge: a gabled house, a stepped skyline, a disc or a hexagon."""
    path = QPainterPath()
    if kind.name == "phone":
        path.addEllipse(area)
        return path
    outline = {
        "home": ((0.5, 0), (1, 0.38), (1, 1), (0, 1), (0, 0.38)),
        "city": (
            (0.33, 0), (0.67, 0), (0.67, 0.14), (0.84, 0.14), (0.84, 0.3), (1, 0.3), (1, 1),
            (0, 1), (0, 0.3), (0.16, 0.3), (0.16, 0.14), (0.33, 0.14),
        ),
        "other": ((0.25, 0.04), (0.75, 0.04), (1, 0.5), (0.75, 0.96), (0.25, 0.96), (0, 0.5)),
    }[kind.name]  # fmt: skip
    path.addPolygon(_scaled(outline, area))
    path.closeSubpath()
    return path


def badge_icon(kind: Yardstick, area: QRectF) -> QRectF:
    """Return where the icon lies in a badge."""
    side = area.width() * 0.52
    lower = {"home": 0.58, "city": 0.62}.get(kind.name, 0.5)
    return QRectF(area.center().x() - side / 2, area.top() + area.height() * lower - side / 2, side, side)


def bar(kind: Yardstick, area: QRectF, blocks: tuple[tuple[float, float], ...], decade: float) -> QPainterPath:
    """Return a bar: one rounded block for each power of ten, the last one with the yardstick's end.

    Args:
        kind: Whose bar it is.
        area: The bar's track; its left side is where the axis begins.
        blocks: Start and end of each block, in decades.
        decade: Width of a power of ten.
    """
    path = QPainterPath()
    path.setFillRule(_WINDING)
    for place, (start, end) in enumerate(blocks):
        left = area.left() + start * decade
        is_last = place == len(blocks) - 1
        right = area.left() + end * decade - (0 if is_last else BLOCK_GAP)
        block = QRectF(left, area.top(), max(right - left, 1.0), area.height())
        if is_last:
            path.addPath(_ended(kind, block))
        else:
            path.addRoundedRect(block, BLOCK_RADIUS, BLOCK_RADIUS)
    return path


def _ended(kind: Yardstick, block: QRectF) -> QPainterPath:
    """Return the last block: a point, steps, a half circle or a notch, never deeper than half the bar's height."""
    depth = min(block.height() / 2, block.width())
    path = QPainterPath()
    path.setFillRule(_WINDING)
    body = QRectF(block.left(), block.top(), block.width() - depth, block.height())
    if kind.name == "other":
        body = block
    if body.width() > 0:
        radius = min(BLOCK_RADIUS, body.width() / 2)
        path.addRoundedRect(body, radius, radius)
        if kind.name != "other":  # square where the end joins
            path.addRect(QRectF(body.right() - radius, body.top(), radius, body.height()))
    end = QRectF(block.right() - depth, block.top(), depth, block.height())
    match kind.name:
        case "home":
            path.addPolygon(_scaled(((0, 0), (1, 0.5), (0, 1)), end))
        case "city":
            for reach, height in ((0.55, 0.6), (1.0, 0.28)):
                path.addRect(
                    QRectF(
                        end.left(),
                        end.center().y() - end.height() * height / 2,
                        depth * reach,
                        end.height() * height,
                    )
                )
        case "phone":
            path.addEllipse(QRectF(end.left() - depth, end.top(), 2 * depth, end.height()))
            if body.width() < depth:  # a bar shorter than its round end must not begin left of the axis
                inside = QPainterPath()
                inside.addRect(block)
                return path.intersected(inside)
        case _:
            notch = QPainterPath()
            notch.addPolygon(_scaled(((1, 0.15), (0.35, 0.5), (1, 0.85)), end))
            return path.subtracted(notch)
    return path


def _scaled(points: tuple[tuple[float, float], ...], area: QRectF) -> QPolygonF:
    return QPolygonF([QPointF(area.left() + x * area.width(), area.top() + y * area.height()) for x, y in points])


_WINDING = QPainterPath().fillRule().WindingFill
