"""The scene of a claim: what the article says, then the sum redone with a verdict, then where that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from comparawatt.engine.article import Claim, pieces
from comparawatt.engine.article_wording import say_others, say_step, say_verdict
from comparawatt.engine.phrases import Part
from comparawatt.screens.scenes.estimates import draw_estimates
from comparawatt.screens.scenes.foot import draw_lines, say_sources
from comparawatt.screens.scenes.heading import LARGE_SIZES, SIZES, draw_heading, set_heading
from comparawatt.screens.scenes.picture import ScenePicture
from comparawatt.screens.scenes.steps import draw_step
from comparawatt.widgets.claims.verdict_mark import draw_mark
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from comparawatt.widgets.look import Look

_MARK, _BESIDE = 54, 18
_FOOT = 40
_TALLEST = 52.0
_ENOUGH = 110
"""Height from which on the other figures can be read under a sum."""

_A_LINE_LESS = 0.6
_FINDING = 20
_ON_ONE_LINE = (20, 19, 18)
_OF_THE_ROOM = 0.3
"""What a verdict may take of it in larger text: its sum needs the rest."""

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class ClaimPicture(ScenePicture):
    """A claim in large letters with its figure marked."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        claim = self.shown.staged.claim
        if claim is None:
            raise ValueError("a scene without a claim has another picture")
        self._claim: Claim = claim

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the claim alone, or above what came of it."""
        if not self.has_reached("reveal"):
            layout = set_heading(self._said(), room, self.look, share=0.85, sizes=LARGE_SIZES)
            top = room.top() + (room.height() - layout.height) * 0.4
            draw_heading(painter, layout, QPointF(room.left(), top), self.look, yardstick(""))
            return
        layout, smaller = (
            set_heading(self._said(), room, self.look, share=0.24, sizes=SIZES[first:]) for first in (1, 2)
        )
        if smaller.height < layout.height * _A_LINE_LESS:  # a last word alone on its line takes room from the sum
            layout = smaller
        draw_heading(painter, layout, room.topLeft(), self.look, yardstick(""))
        foot = QRectF(room.left(), room.bottom() - _FOOT, room.width(), _FOOT)
        if self.has_reached("source"):
            cited = (self.shown.catalogue.sources[each] for each in self._claim.sources)
            draw_lines(painter, foot, ("", say_sources(cited, self.wording)), self.texts)
        rest = room.adjusted(0, layout.height + 8, 0, -_FOOT)
        self._draw_reckoning(painter, rest.adjusted(0, 0, 0, -self._draw_verdict(painter, rest) - 6))

    def spoken(self) -> str:
        """Return the claim, then its sum and its verdict, then its sources."""
        claim, wording = self._claim, self.wording
        said = ["".join(part.text for part in self._said())]
        if self.has_reached("reveal"):
            said += [say_step(step, wording) for step in claim.steps]
            said += [say_verdict(claim.verdict, wording), wording.of(claim.finding), wording.of(claim.because)]
        if self.has_reached("source"):
            said.append(say_sources((self.shown.catalogue.sources[each] for each in claim.sources), wording))
        return ". ".join(said)

    def _said(self) -> tuple[Part, ...]:
        said = pieces(self.wording.of(self._claim.said))
        return tuple(Part("amount" if is_marked else "text", text) for text, is_marked in said)

    def _draw_verdict(self, painter: QPainter, room: QRectF) -> float:
        """Draw the verdict at the bottom of a room and return how high it is."""
        look, claim = self.look, self._claim
        left = room.left() + _MARK + _BESIDE
        area = QRectF(left, 0, room.right() - left, room.height())
        lines = self._verdict_lines(area)
        needed = max(sum(line[3] for line in lines) + 4, float(_MARK))
        top = room.bottom() - needed
        mark = QRectF(room.left(), top + (needed - _MARK) / 2, _MARK, _MARK)
        draw_mark(painter, look, mark, claim.verdict)
        for text, font, token, height in lines:
            painter.setFont(font)
            painter.setPen(look.color(token))
            painter.drawText(QRectF(left, top, area.width(), height), _WRAP, text)
            top += height + 4
        return needed

    def _verdict_lines(self, area: QRectF) -> list[tuple[str, QFont, str, float]]:
        """Return the verdict's two texts, each with its type, colour and height; larger where there is room."""
        claim, wording = self._claim, self.wording
        for look in (self.texts, self.look):
            finding = wording.of(claim.finding)
            size = next((each for each in _ON_ONE_LINE if _width(finding, each, look) <= area.width()), _FINDING)
            lines = []
            for text, font, token in (
                (finding, look.font(size, 800, display=True), "ink"),
                (wording.of(claim.because), look.font(14, 500), "ink2"),
            ):
                height = QFontMetricsF(font).boundingRect(area, _WRAP, text).height()
                lines.append((text, font, token, height))
            if sum(line[3] for line in lines) <= area.height() * _OF_THE_ROOM:
                break
        return lines

    def _draw_reckoning(self, painter: QPainter, room: QRectF) -> None:
        """Draw the sum, as large as it fits, and the figures of others where there is room for them."""
        steps = self._claim.steps
        height = min(room.height() / max(len(steps), 1), _TALLEST)
        for place, step in enumerate(steps):
            row = QRectF(room.left(), room.top() + place * height, room.width(), height)
            draw_step(painter, row, step, self.wording, self.texts)
        rest = room.adjusted(0, len(steps) * height + 12, 0, 0)
        if self._claim.others and rest.height() >= _ENOUGH:
            self._draw_others(painter, rest, self._claim.others)

    def _draw_others(self, painter: QPainter, room: QRectF, activity_id: str) -> None:
        look, catalogue = self.look, self.shown.catalogue
        painter.setFont(look.font(15, 700))
        painter.setPen(look.color("ink"))
        painter.drawText(room.topLeft() + QPointF(0, 16), say_others(activity_id, catalogue, self.wording))
        draw_estimates(painter, room.adjusted(0, 24, 0, 0), catalogue.estimates[activity_id], self.wording, look)


def _width(text: str, size: int, look: Look) -> float:
    return QFontMetricsF(look.font(size, 800, display=True)).horizontalAdvance(text)
