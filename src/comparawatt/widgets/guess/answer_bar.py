"""The bar of the answer on the axis of powers of ten, hidden under hatching until it is revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.engine.guess import LETTERS, Question
from comparawatt.engine.guess_wording import say_number
from comparawatt.engine.scale import DECADES, blocks
from comparawatt.models.guess_model import GuessModel, Way
from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.log_slider import TRACK_MARGIN
from comparawatt.widgets.marks import draw_whisker
from comparawatt.widgets.stage.shapes import Yardstick, badge, badge_icon, bar, yardstick

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_Align = Qt.AlignmentFlag
_TRACK, _BAR, _FOOT = 40, 26, 30
_LEFT = 70
_DISC = 24
_LEAST = 0.04
"""A bar is never shorter than this part of a power of ten: it would not be seen."""


class Guessed(NamedTuple):
    """A guess on the axis.

    Attributes:
        position: From 0 to 1.
        letter: Of its card, or an empty text for the number on the scale.
    """

    position: float
    letter: str


class Answer(NamedTuple):
    """What the bar shows once it is revealed.

    Attributes:
        position: Where it ends, from 0 to 1.
        low: Where its range begins; the same as `position` where none is given.
        high: Where its range ends.
        number: In words.
        guesses: What was guessed.
    """

    position: float
    low: float
    high: float
    number: str
    guesses: tuple[Guessed, ...] = ()


def axis_left(look: Look) -> int:
    """Return where the axis begins, in pixels from the left of the bar."""
    return look.px(_LEFT)


def icon_of(question: Question) -> str:
    """Return the icon of what an answer counts."""
    activity = question.comparison.activity
    return activity.icon if question.inverted and activity else question.count.equivalent.icon


def answer_of(question: Question, model: GuessModel, wording: Wording) -> Answer:
    """Return what the bar of a question shows, with the guesses that were made in the present way."""
    window, answer = question.window, question.answer
    guesses: list[Guessed] = []
    if model.way is Way.HANDS:
        raised = [place for place, hands in enumerate(model.hands) if hands]
        guesses = [Guessed(window.position(question.cards[place]), LETTERS[place]) for place in raised]
    elif model.number is not None:
        guesses = [Guessed(window.position(model.number), "")]
    return Answer(
        window.position(question.said),
        window.position(answer.low),
        window.position(answer.high),
        say_number(question, question.said, wording)[0],
        tuple(guesses),
    )


class AnswerBar(QWidget):
    """Shows a bar that can be hidden.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guess_answer_bar")
        self._look = look
        self._kind: Yardstick = yardstick("")
        self._icon = ""
        self._cover = ""
        self._answer: Answer | None = None
        self._uncovered = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.updateGeometry)

    def show_answer(self, icon: str, cover: str, answer: Answer | None) -> None:
        """Show a bar, or what hides it.

        Args:
            icon: Of what is counted.
            cover: What is written on the hatching.
            answer: What lies under the hatching; None while nobody may know.
        """
        self._kind, self._icon, self._cover, self._answer = yardstick(icon), icon, cover, answer
        self.update()

    def uncover(self, progress: float) -> None:
        """Let the hatching slide off: 0 hides the bar, 1 shows it."""
        self._uncovered = progress
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the bar and of what stands under it."""
        return QSize(480, self._look.px(_TRACK + _FOOT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height in a narrow place."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge, the bar, its range and the guesses, and over them the hatching."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        left = axis_left(look)
        track = QRectF(left, 2, self.width() - left - TRACK_MARGIN, look.px(_TRACK) - 4)
        self._draw_badge(painter)
        if self._answer is not None:
            self._draw_bar(painter, track, self._answer)
        draw_hatching(painter, look, track, self._kind, self._uncovered)
        if self._uncovered == 0:
            self._draw_cover(painter, track)
        painter.end()

    def _draw_badge(self, painter: QPainter) -> None:
        look = self._look
        side = look.px(_TRACK) + 8
        area = QRectF(4, 0, side, side)
        painter.setPen(QPen(look.color(self._kind.shape), 4, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(look.color(self._kind.shape))
        painter.drawPath(badge(self._kind, area.adjusted(2, 2, -2, -2)))
        token = "bg" if self._kind.shape == "ink" else "on_shape"
        look.draw_icon(painter, self._icon, token, badge_icon(self._kind, area))

    def _draw_bar(self, painter: QPainter, track: QRectF, answer: Answer) -> None:
        look = self._look
        painter.setPen(QPen(look.color("line"), 1.5))
        painter.drawLine(QLineF(track.left(), track.center().y(), track.right(), track.center().y()))
        height = look.px(_BAR)
        area = QRectF(track.left(), track.center().y() - height / 2, track.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(self._kind.shape))
        cut = blocks(max(answer.position * DECADES, _LEAST))
        painter.drawPath(bar(self._kind, area, cut, track.width() / DECADES))
        self._draw_number(painter, area, answer)
        if answer.low < answer.high:
            y = track.bottom() + 5
            low, high = (track.left() + track.width() * end for end in (answer.low, answer.high))
            draw_whisker(painter, look, QPointF(low, y), QPointF(high, y))
        for guess in answer.guesses:
            self._draw_guess(painter, track, guess)

    def _draw_number(self, painter: QPainter, area: QRectF, answer: Answer) -> None:
        """Write the number behind the bar, or on it where there is no room behind."""
        look = self._look
        font = look.font(22, 800, display=True)
        painter.setFont(font)
        end = area.left() + area.width() * answer.position
        width = QFontMetricsF(font).horizontalAdvance(answer.number)
        if end + 12 + width <= area.right():
            painter.setPen(look.color(self._kind.text))
            painter.setBrush(look.color("bg"))
            room = QRectF(end + 12, area.top(), width + 4, area.height())
            painter.fillRect(room, look.color("bg"))
            painter.drawText(room, _Align.AlignVCenter | _Align.AlignLeft, answer.number)
            return
        painter.setPen(look.color("bg" if self._kind.shape == "ink" else "on_shape"))
        painter.drawText(
            area.adjusted(8, 0, end - area.right() - 26, 0), _Align.AlignVCenter | _Align.AlignRight, answer.number
        )

    def _draw_guess(self, painter: QPainter, track: QRectF, guess: Guessed) -> None:
        """Mark a guess under the bar: the disc of its card, or a hand for the number on the scale."""
        look = self._look
        side = look.px(_DISC)
        x = track.left() + track.width() * guess.position
        disc = QRectF(x - side / 2, self.height() - side - 1, side, side)
        painter.setPen(QPen(look.color("ink"), 1.5))
        painter.drawLine(QLineF(x, track.bottom() - 2, x, disc.top()))
        if not guess.letter:
            look.draw_icon(painter, "hand", "ink", disc)
            return
        draw_letter(painter, look, disc, guess.letter, 14)

    def _draw_cover(self, painter: QPainter, track: QRectF) -> None:
        look = self._look
        font = look.font(20, 800)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(self._cover) + 28
        plate = QRectF(track.center().x() - width / 2, track.top() + 1, width, track.height() - 2)
        painter.fillRect(plate, look.color("surface"))
        painter.setPen(look.color("ink"))
        painter.drawText(plate, _Align.AlignCenter, self._cover)


def draw_letter(painter: QPainter, look: Look, disc: QRectF, letter: str, size: int) -> None:
    """Draw the yellow disc of a card with its letter."""
    painter.setPen(QPen(look.color("on_mark" if look.theme.cable_outlined else "mark"), 2))
    painter.setBrush(look.color("mark"))
    painter.drawEllipse(disc)
    painter.setPen(look.color("on_mark"))
    painter.setFont(look.font(size, 800))
    painter.drawText(disc, _Align.AlignCenter, letter)
