"""The four cards of a vote, drawn: marks of one scale while people guess, the distribution of hands afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from comparawatt.screens.scenes.picture import least_type, shrunk
from comparawatt.widgets.guess.answer_bar import draw_letter
from comparawatt.widgets.guess.card import draw_marks

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.shapes import Yardstick

_Align = Qt.AlignmentFlag
_RADIUS, _PAD = 12, 14
_DISC, _HAND = 32, 15
_CAPTION, _HANDS = 34, 26
_GAP = 16
_COLUMN = 0.46
"""How much of a card's width a column takes."""


_LEAST_CARD = 160
"""Height of a card whose column still tells."""


class Ballot(NamedTuple):
    """What a card shows.

    Attributes:
        letter: Its name.
        number: Its count.
        marks: How many marks stand for it.
        caption: How many marks these are; how far off the card is once the answer is known.
        hands: How many people are for it.
        is_right: Whether it holds, within the range; None while nobody may know.
    """

    letter: str
    number: str
    marks: int
    caption: str
    hands: int
    is_right: bool | None


def draw_ballots(
    painter: QPainter, area: QRectF, ballots: tuple[Ballot, ...], kind: Yardstick, look: Look, grown: float
) -> None:
    """Draw cards side by side.

    Args:
        painter: On the page.
        area: The room there is.
        ballots: What they show.
        kind: Whose colours their marks have.
        look: Theme and font.
        grown: How far the columns of the hands have grown, from 0 to 1, where the answer is known.
    """
    scale = shrunk(area.height(), _LEAST_CARD, look)
    width, height = area.width() / scale, area.height() / scale
    card_width = (width - _GAP * (len(ballots) - 1)) / len(ballots)
    most = max(ballot.hands for ballot in ballots)
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    for place, ballot in enumerate(ballots):
        card = QRectF(place * (card_width + _GAP), 0, card_width, height)
        _Card(painter, look, card, kind).draw(ballot, most, grown)
    painter.restore()


class _Card:
    """Draws one card."""

    def __init__(self, painter: QPainter, look: Look, area: QRectF, kind: Yardstick) -> None:
        self._painter = painter
        self._look = look
        self._area = area
        self._kind = kind

    def draw(self, ballot: Ballot, most: int, grown: float) -> None:
        """Draw the card, with its marks or its column."""
        painter, look, area = self._painter, self._look, self._area
        is_known = ballot.is_right is not None
        ground, outline, width = ("ok_ground", "ok", 3.0) if ballot.is_right else ("surface", "edge", 1.5)
        painter.setPen(QPen(look.color(outline), width))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        disc = QRectF(area.left() + _PAD, area.top() + _PAD - 2, look.px(_DISC), look.px(_DISC))
        draw_letter(painter, look, disc, ballot.letter, 17)
        self._number(disc, ballot.number)
        foot = area.bottom() - (6 if is_known else look.px(_HANDS) + 8)
        caption = QRectF(area.left() + 8, foot - look.px(_CAPTION), area.width() - 16, look.px(_CAPTION))
        middle = QRectF(area.left(), disc.bottom() + 6, area.width(), caption.top() - disc.bottom() - 8)
        if is_known:
            self._column(middle, ballot, most, grown)
        else:
            draw_marks(painter, look, middle, area, self._kind, ballot.marks)
            self._hands(QRectF(area.left() + _PAD, foot, area.width() - 2 * _PAD, look.px(_HANDS)), ballot.hands)
        self._caption(caption, ballot)

    def _number(self, disc: QRectF, number: str) -> None:
        """Write the count in the largest type in which it fits beside the letter."""
        look, left = self._look, disc.right() + 10
        room = self._area.right() - left - 8
        for size in (32, 28, 24, 20, 16, 13, 10, 8):
            font = look.font(size, 800, display=True)
            if QFontMetricsF(font).horizontalAdvance(number) <= room:
                break
        self._painter.setFont(font)
        self._painter.setPen(look.color("ink"))
        self._painter.drawText(QRectF(left, disc.top(), room, disc.height()), _Align.AlignVCenter, number)

    def _caption(self, area: QRectF, ballot: Ballot) -> None:
        painter, look = self._painter, self._look
        for size in range(14, least_type(look) - 1, -1):
            font = look.font(size, 700 if ballot.is_right is not None else 500)
            flags = int(_Align.AlignCenter | Qt.TextFlag.TextWordWrap)
            if QFontMetricsF(font).boundingRect(area, flags, ballot.caption).height() <= area.height():
                break
        painter.setFont(font)
        painter.setPen(look.color("ok" if ballot.is_right else "ink2" if ballot.is_right is None else "ink"))
        if ballot.is_right:
            side = look.px(16)
            width = min(QFontMetricsF(font).horizontalAdvance(ballot.caption), area.width() - side - 6)
            left = area.center().x() - (width + side + 6) / 2
            look.draw_icon(painter, "check", "ok", QRectF(left, area.center().y() - side / 2, side, side))
            area = QRectF(left + side + 6, area.top(), width + 2, area.height())
        painter.drawText(area, flags, ballot.caption)

    def _hands(self, area: QRectF, hands: int) -> None:
        """Draw a hand for each that is raised, as many as fit, and how many these are."""
        painter, look = self._painter, self._look
        font = look.font(19, 800, tabular=True)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(area, _Align.AlignVCenter | _Align.AlignRight, str(hands))
        side = look.px(_HAND)
        room = area.width() - QFontMetricsF(font).horizontalAdvance(str(hands)) - 8
        ratio = max(painter.transform().m11(), 1.0) * painter.device().devicePixelRatio()
        for place in range(min(hands, int(room // side))):
            corner = QPointF(area.left() + place * side, area.center().y() - side / 2)
            painter.drawPixmap(corner, look.pixmap("hand", "ink", side, ratio))

    def _column(self, area: QRectF, ballot: Ballot, most: int, grown: float) -> None:
        """Draw so many hands as a column, the number over it."""
        painter, look = self._painter, self._look
        font = look.font(24, 800, tabular=True)
        line = QFontMetricsF(font).height()
        tallest = max(area.height() - line - 2, 4.0)
        height = tallest * ballot.hands / most * grown if most else 0.0
        width = area.width() * _COLUMN
        column = QRectF(area.center().x() - width / 2, area.bottom() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ok" if ballot.is_right else "ink"))
        painter.drawRoundedRect(column, 4, 4)
        painter.fillRect(QRectF(column.left() - 14, area.bottom() - 1, width + 28, 2), look.color("ink"))
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        over = QRectF(area.left(), column.top() - line, area.width(), line)
        painter.drawText(over, _Align.AlignCenter, str(ballot.hands))
