"""Activities side by side on one linear scale, drawn with any painter: names, bars, magnifier and axis."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from comparawatt.engine.phrases import capital
from comparawatt.widgets.plots.bars import BEFORE_ZERO, BarsItem
from comparawatt.widgets.plots.drawing import FRAME, RADIUS, draw_text
from comparawatt.widgets.plots.geometry import RowBand, scale_for
from comparawatt.widgets.plots.magnifier import MagnifierItem
from comparawatt.widgets.plots.plan import BEHIND_BAR, Bar, Plan, frame_rows, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from comparawatt.engine.wording import Wording
    from comparawatt.models.side_by_side_row import Row
    from comparawatt.widgets.look import Look

_AXIS = 30
_ICON = 26
_NAME = 40
_GAP = 14
_LOWEST, _HIGHEST = 36, 76
_WIDEST_NAMES = 0.4
_OUTSIDE = 8.0
_TWO_LINES = 36.0
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_BETWEEN = 8.0


def _whole(_: int) -> tuple[float, float]:
    return 1.0, 1.0


def draw_side_by_side(
    painter: QPainter,
    area: QRectF,
    rows: Sequence[Row],
    wording: Wording,
    look: Look,
    *,
    progress: Callable[[int], tuple[float, float]] | None = _whole,
) -> None:
    """Draw rows with their bars; the plot's own items draw the bars, without the plot.

    Args:
        painter: On the picture.
        area: The room for rows and axis.
        rows: In the order in which they are drawn.
        wording: The language.
        look: Theme, font and icons.
        progress: Returns how far the bar and the range of a row have come, each from 0 to 1; None draws no bars.
    """
    height = int((area.height() - _AXIS) / max(len(rows), 3))
    band = RowBand(min(max(height, _LOWEST), _HIGHEST))
    names = [capital(wording.of(row.activity.name)) for row in rows]
    metrics = QFontMetricsF(look.font(16, 600))
    widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    zero = min(_NAME + widest + _GAP, area.width() * _WIDEST_NAMES)
    shown = _plan(rows, names, area.width() - zero - BEFORE_ZERO, band, wording, look)
    painter.save()
    painter.translate(area.topLeft())
    is_whole = progress is not None and all(progress(row)[0] == 1 for row in range(len(rows)))
    _draw_names(painter, rows, shown, zero, look, framed=is_whole)
    if progress is None:
        painter.restore()
        return
    painter.translate(zero, 0)
    bars, magnifier = BarsItem(look, progress, lambda _: 0.0), MagnifierItem(look, wording, elides=False)
    for item in (bars, magnifier) if is_whole else (bars,):
        item.show_plan(shown)
        item.paint(painter, None)
    painter.translate(BEFORE_ZERO, 0)
    _draw_axis(painter, shown, wording, look)
    painter.restore()


def _plan(
    rows: Sequence[Row], names: Sequence[str], width: float, band: RowBand, wording: Wording, look: Look
) -> Plan:
    bars = tuple(
        Bar(
            row.activity.id,
            name,
            row.activity.group == "everyday",
            row.energy,
            wording.energy(row.energy.central) if row.energy else wording.text("side_by_side.no_figure"),
        )
        for row, name in zip(rows, names, strict=True)
    )
    metrics = QFontMetricsF(look.font(22, 800, display=True))
    numbers = [metrics.horizontalAdvance(bar.figure) for bar in bars if bar.energy]
    room = min(max(numbers, default=0.0) + 2 * BEHIND_BAR, width / 2)
    return plan(bars, scale_for([bar.energy for bar in bars], width, room), band, look)


def _draw_names(
    painter: QPainter, rows: Sequence[Row], shown: Plan, zero: float, look: Look, *, framed: bool
) -> None:
    """Draw icons and names, and where it is wanted the frames around the rows that the magnifier repeats."""
    wide, narrow = look.font(16, 600), look.font(14, 600)
    room = zero - _NAME - _GAP / 2
    for place, row in enumerate(rows):
        name, middle = shown.bars[place].name, shown.band.middle(place)
        look.draw_icon(painter, row.activity.icon, "ink", QRectF(0, middle - _ICON / 2, _ICON, _ICON))
        fits = QFontMetricsF(wide).horizontalAdvance(name) <= room
        painter.setFont(wide if fits else narrow)
        painter.setPen(look.color("ink"))
        painter.drawText(QRectF(_NAME, middle - _TWO_LINES / 2, room, _TWO_LINES), _WRAP, name)
    if shown.factor == 1 or not framed:
        return
    pen = painter.pen()
    pen.setWidthF(FRAME)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in shown.magnified:
        frame = frame_rows(shown.band, run.first, run.last)
        frame.setLeft(-_OUTSIDE)
        frame.setRight(zero + BEFORE_ZERO + run.frame)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)


def _draw_axis(painter: QPainter, shown: Plan, wording: Wording, look: Look) -> None:
    font = look.font(14, 500)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(look.color("ink2"))
    maximum = shown.scale.maximum
    placed = []
    for tick in shown.scale.ticks()[1]:
        text = wording.energy(tick * maximum) if tick else "0"
        placed.append((shown.scale.length(tick * maximum), metrics.horizontalAdvance(text) + _BETWEEN, text))
    # Where labels would touch, every second or third of them stands for all.
    step = next((step for step in range(1, len(placed)) if _are_apart(placed[::step])), len(placed))
    for middle, width, text in placed[::step]:
        x = middle - (width - _BETWEEN) / 2
        draw_text(painter, QPointF(x, len(shown.bars) * shown.band.height + _AXIS / 2), text)


def _are_apart(labels: Sequence[tuple[float, float, str]]) -> bool:
    return all(
        left + left_width / 2 <= right - right_width / 2
        for (left, left_width, _), (right, right_width, _) in pairwise(labels)
    )
