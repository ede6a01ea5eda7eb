"""Draws the stage with any painter: the window, a picture or a page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from comparawatt.engine.scale import DECADES, STEP, blocks
from comparawatt.widgets.marks import draw_diamond
from comparawatt.widgets.stage.frames import LaneFrame, Mark, tag_texts
from comparawatt.widgets.stage.shapes import BLOCK_RADIUS, badge, badge_icon, bar

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.models.comparison_model import ComparisonModel
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.geometry import Geometry, Lane

_Align = Qt.AlignmentFlag
_CAP = 12.0
_WHISKER_TOP = 11.0
_BOLT = 18
_SMALLEST_COUNT = 16
_BETWEEN_WORDS = 8
_JOINT = " · "
_STRIP = QSizeF(96, 18)
_LEAST_BESIDE_STRIP = 460
"""In a narrower lane the words need the room of the strip."""

_DIAMOND = 5.0


class StageDrawing:
    """Draws with the look and the words of one window.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look

    def tag_area(self, geometry: Geometry, energy: str) -> QRectF:
        """Return where the tag with an energy lies."""
        width = QFontMetricsF(self._look.font(18, 800)).horizontalAdvance(energy) + _BOLT * geometry.grown + 28
        return QRectF(geometry.tag.left(), geometry.tag.top(), width, geometry.tag.height())

    def tag(self, painter: QPainter, geometry: Geometry, energy: str, caption: tuple[str, ...]) -> None:
        """Draw the energy tag, and beside it the lines that say what is compared."""
        look = self._look
        area = self.tag_area(geometry, energy).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.color("on_mark" if look.theme.cable_outlined else "mark"), 2))
        painter.setBrush(look.color("mark"))
        painter.drawRoundedRect(area, 8, 8)
        bolt = _BOLT * geometry.grown
        look.draw_icon(
            painter, "bolt", "on_mark", QRectF(area.left() + 8, area.center().y() - bolt / 2, bolt, bolt)
        )
        painter.setPen(look.color("on_mark"))
        painter.setFont(look.font(18, 800))
        painter.drawText(area.adjusted(12 + bolt, 0, 0, 0), _Align.AlignVCenter | _Align.AlignLeft, energy)
        left = area.right() + 13
        room = geometry.caption.right() - left
        font = look.font(15, 600) if len(caption) == 1 else look.font(14, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.color("ink2"))
        height = geometry.caption.height() / max(len(caption), 1)
        for place, line in enumerate(caption):
            row = QRectF(left, geometry.caption.top() + place * height, room, height)
            painter.drawText(
                row,
                _Align.AlignVCenter,
                metrics.elidedText(line, Qt.TextElideMode.ElideRight, room),
            )

    def everything(
        self,
        painter: QPainter,
        geometry: Geometry,
        model: ComparisonModel,
        frames: tuple[LaneFrame, ...],
        exponent: float,
    ) -> None:
        """Draw the whole stage."""
        self.tag(painter, geometry, *tag_texts(model))
        self.cable(painter, geometry)
        self.grid(painter, geometry, geometry.track)
        self.axis(painter, geometry, exponent, model.wording)
        for lane, frame in zip(geometry.lanes, frames, strict=True):
            self.badge(painter, lane, frame)
            self.count(painter, lane, frame, geometry.count_size)
            self.bar(painter, lane, frame)
            self.whisker(painter, lane, frame)

    def cable(self, painter: QPainter, geometry: Geometry) -> None:
        """Draw the cable from the tag to each badge: one electricity feeds them all."""
        path = QPainterPath()
        for lane in geometry.lanes:
            middle = lane.badge.center().y()
            path.moveTo(geometry.cable, geometry.tag.bottom() - 3)
            path.lineTo(geometry.cable, middle - 8)
            path.quadTo(geometry.cable, middle, geometry.cable + 8, middle)
            path.lineTo(lane.badge.left() + 4, middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        strokes = ((7, "ink"), (3, "mark")) if self._look.theme.cable_outlined else ((4, "mark"),)
        for width, token in strokes:
            painter.setPen(QPen(self._look.color(token), width, c=Qt.PenCapStyle.FlatCap))
            painter.drawPath(path)

    def grid(self, painter: QPainter, geometry: Geometry, within: QRectF) -> None:
        """Draw the dotted lines at the powers of ten that have a word, and each lane's own line.

        Args:
            painter: On the stage.
            geometry: Of the stage.
            within: What is to be drawn; lines outside of it are passed over.
        """
        track = geometry.track
        dots = QPen(self._look.color("line"), 2)
        dots.setDashPattern([1, 3])
        painter.setPen(dots)
        for place in range(0, DECADES + 1, STEP):
            x = track.left() + track.width() * place / DECADES
            if within.left() <= x + 1 and x - 1 <= within.right():
                painter.drawLine(QLineF(x, track.top(), x, track.bottom()))
        painter.setPen(QPen(self._look.color("line"), 1.5))
        for lane in geometry.lanes:
            painter.drawLine(
                QLineF(lane.bar.left(), lane.bar.center().y(), lane.bar.right(), lane.bar.center().y())
            )

    def axis(self, painter: QPainter, geometry: Geometry, exponent: float, wording: Wording) -> None:
        """Draw ticks and words; while the window pans, `exponent` lies between two of its places."""
        look, axis = self._look, geometry.axis
        font = look.font(14, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        first = int(-(-exponent // 1))
        every = STEP if self._has_room(axis, metrics, first, wording) else 2 * STEP
        for power in range(first, int(exponent // 1) + DECADES + 1):
            x = axis.left() + axis.width() * (power - exponent) / DECADES
            labelled = power % STEP == 0
            painter.setPen(QPen(look.color("ink2"), 2 if labelled else 1.5))
            painter.drawLine(QLineF(x, axis.top(), x, axis.top() + (9 if labelled else 5)))
            if power % every == 0:
                text = wording.text(f"axis.1e{power}")
                width = metrics.horizontalAdvance(text)
                left = min(max(x - width / 2, 0), axis.right() + 4 - width)
                painter.setPen(look.color("ink2"))
                painter.drawText(QPointF(left, axis.top() + 9 + 17 * geometry.grown), text)

    def _has_room(self, axis: QRectF, metrics: QFontMetricsF, first: int, wording: Wording) -> bool:
        """Say whether each word of the axis has room beside the last one, which ends where the axis does."""
        powers = [power for power in range(first, first + DECADES + 1) if power % STEP == 0]
        widths = [metrics.horizontalAdvance(wording.text(f"axis.1e{power}")) for power in powers]
        step = axis.width() * STEP / DECADES
        between = (sum(pair) / 2 for pair in pairwise(widths))
        return max(*between, widths[-2] / 2 + widths[-1]) + _BETWEEN_WORDS <= step

    def badge(self, painter: QPainter, lane: Lane, frame: LaneFrame) -> None:
        """Draw a yardstick's badge."""
        look = self._look
        painter.setPen(QPen(look.color(frame.kind.shape), 4, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(look.color(frame.kind.shape))
        painter.drawPath(badge(frame.kind, lane.badge.adjusted(2, 2, -2, -2)))
        token = "bg" if frame.kind.shape == "ink" else "on_shape"
        look.draw_icon(painter, frame.icon, token, badge_icon(frame.kind, lane.badge))

    def count(self, painter: QPainter, lane: Lane, frame: LaneFrame, size: int) -> None:
        """Draw the number, the largest thing in its lane, and what it counts."""
        look = self._look
        right = self._strip(painter, lane, frame)
        baseline = lane.count.bottom() - look.px(size) * 0.3
        # Words instead of digits ("less than a thousandth") leave room for what they count.
        largest = size if frame.count[:1].isdigit() else 24
        # Before anything is cut, what is counted gets a smaller type, then the number, too.
        smaller = ((size, 14) for size in range(largest - 4, _SMALLEST_COUNT - 1, -4))
        for count_size, unit_size in ((largest, 18), (largest, 14), *smaller):
            count_font = look.font(count_size, 800, display=True)
            unit_font = look.font(unit_size, 600 if unit_size > 14 else 500)
            left = lane.count.left() + QFontMetricsF(count_font).horizontalAdvance(frame.count) + 10
            metrics = QFontMetricsF(unit_font)
            room = right - left
            if metrics.horizontalAdvance(frame.unit) <= room:
                break
        painter.setFont(count_font)
        painter.setPen(look.color(frame.kind.text))
        painter.drawText(QPointF(lane.count.left(), baseline), frame.count)
        painter.setFont(unit_font)
        painter.setPen(look.color("ink"))
        unit = metrics.elidedText(frame.unit, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, baseline), unit)

    def _strip(self, painter: QPainter, lane: Lane, frame: LaneFrame) -> float:
        """Draw before and after on a linear scale, with the factor, and return where the words must end.

        On the lane's own scale a halving is hardly seen.
        """
        right = lane.count.right()
        if frame.factor is None or right - lane.count.left() < _LEAST_BESIDE_STRIP:
            return right
        look = self._look
        font = look.font(18, 800)
        width = QFontMetricsF(font).horizontalAdvance(frame.factor_text)
        middle = lane.count.center().y()
        left = right - width - 10 - _STRIP.width()
        largest = max(frame.factor, 1.0)
        before, after = (_STRIP.width() * value / largest for value in (1.0, frame.factor))
        top = middle - _STRIP.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ink"))
        painter.drawRoundedRect(QRectF(left, top, max(after, 1.5), _STRIP.height()), 3, 3)
        pen = QPen(look.color("ink" if before > after else "bg"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left + 0.75, top + 0.75, max(before - 1.5, 1), _STRIP.height() - 1.5), 3, 3)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(QPointF(right - width, middle + look.px(6)), frame.factor_text)
        return left - 12

    def bar(self, painter: QPainter, lane: Lane, frame: LaneFrame) -> None:
        """Draw the bar and the dashed outline of what it was before."""
        look = self._look
        decade = lane.bar.width() / DECADES
        if frame.has_bar:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(frame.kind.shape))
            if frame.off_scale:
                painter.drawRect(QRectF(lane.bar.left(), lane.bar.top(), 3, lane.bar.height()))
            else:
                cut = blocks(max(frame.position * DECADES, 0.04))
                painter.drawPath(bar(frame.kind, lane.bar, cut, decade))
        if frame.outline is not None:
            self._outline(painter, lane, frame, frame.outline)
        for mark in frame.marks:
            self._diamond(painter, lane, mark)

    def _diamond(self, painter: QPainter, lane: Lane, mark: Mark) -> None:
        """Mark on the lane's line what another estimate would give; the article's mark is yellow."""
        middle = QPointF(lane.bar.left() + lane.bar.width() * mark.position, lane.bar.center().y())
        half, token = (_DIAMOND + 1, "mark") if mark.is_article else (_DIAMOND, "bg")
        draw_diamond(painter, self._look, middle, half, token)

    def _outline(self, painter: QPainter, lane: Lane, frame: LaneFrame, end: float) -> None:
        """Draw what lies between the bar's end and where it stood before."""
        pen = QPen(self._look.color(frame.kind.shape), 2)
        pen.setDashPattern([3.5, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        now, then = (lane.bar.left() + lane.bar.width() * place for place in (frame.position, end))
        left, right = (now + 4, then) if then > now else (then - 1, then + 1)
        area = QRectF(left, lane.bar.top() + 1, max(right - left, 2), lane.bar.height() - 2)
        painter.drawRoundedRect(area, BLOCK_RADIUS, BLOCK_RADIUS)

    def whisker(self, painter: QPainter, lane: Lane, frame: LaneFrame) -> None:
        """Draw the range under the bar, and its words right of it, else left."""
        look = self._look
        font = look.font(14, 500)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        left = lane.whisker.left()
        middle = lane.whisker.top() + look.px(_WHISKER_TOP)
        whisker = frame.whisker
        text_left, room = left, lane.whisker.width()
        if whisker is not None:
            if whisker.progress == 0:
                return
            low, high = (
                left + lane.whisker.width() * (whisker.start + (end - whisker.start) * whisker.progress)
                for end in (whisker.low, whisker.high)
            )
            painter.setPen(QPen(look.color("ink"), 2.5, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(low, middle, high, middle))
            for x in (low, high):
                painter.drawLine(QLineF(x, middle - _CAP / 2, x, middle + _CAP / 2))
            if whisker.progress < 1:
                return
            room_right, room_left = lane.whisker.right() - high - 10, low - 10 - left
            width = metrics.horizontalAdvance(frame.range_text)
            if width <= room_right or room_right >= room_left:
                text_left, room = high + 10, room_right
            else:
                text_left, room = max(low - 10 - width, left), room_left
        said = f"{frame.range_text}{_JOINT}{frame.others_text}" if frame.others_text else frame.range_text
        stands_left = whisker is not None and text_left < high
        if stands_left or metrics.horizontalAdvance(said) > room:
            said = frame.range_text
        painter.setPen(look.color("ink2"))
        # What has no room is left out whole; a count the other way round is longer than its range.
        shorter = (said, *said.split(_JOINT))
        said = next((each for each in shorter if metrics.horizontalAdvance(each) <= room), shorter[-1])
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(text_left, middle + look.px(5)), text)
