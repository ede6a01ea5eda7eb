"""A card to vote for with hands: its letter, its count, and so many marks, of one scale for all cards."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.widgets.controls import Button, Pressable
from comparawatt.widgets.guess.answer_bar import draw_letter

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.shapes import Yardstick

_Align = Qt.AlignmentFlag
_RADIUS = 12
_PAD = 14
_DISC = 36
_CAPTION = 36
_HANDS = 34
_HAND = 18
_ROWS = 10
_FILLED = 0.86
"""How much of its place a mark fills."""


class CardContent(NamedTuple):
    """What a card shows.

    Attributes:
        letter: Its name.
        number: Its count.
        marks: How many marks stand for it: a card holds 100, and cuts what is more.
        caption: How many marks these are, or how far off the card is once the answer is known.
        hands: How many people are for it.
        spoken: All of it, as a screen reader reads it.
        is_right: Whether it holds, within the range; None while nobody may know.
    """

    letter: str
    number: str
    marks: int
    caption: str
    hands: int
    spoken: str
    is_right: bool | None = None


class GuessCard(Pressable):
    """Shows a card; pressing it gives it a hand.

    Args:
        look: Theme, font and icons.

    Attributes:
        raised: Emitted with how many hands more there shall be: 1, or -1.
    """

    raised = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content: CardContent | None = None
        self._kind: Yardstick
        self._fewer = self._make_button("minus")
        self._more = self._make_button("plus")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addStretch()
        row.addWidget(self._fewer)
        row.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD - 6, 0, _PAD - 6, 6)
        layout.addStretch()
        layout.addLayout(row)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press must not take the keys from the page
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda: self.raised.emit(1))
        self._fewer.clicked.connect(lambda: self.raised.emit(-1))
        self._more.clicked.connect(lambda: self.raised.emit(1))
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.updateGeometry)
        self.retranslate_ui()

    def _make_button(self, icon: str) -> Button:
        button = Button(self._look, icon, parent=self)
        button.setObjectName(f"hand_{icon}")
        button.hide_frame()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        letter = self._content.letter if self._content else ""
        for button, said in (
            (self._more, self.tr("One hand more for {letter}")),
            (self._fewer, self.tr("One hand less for {letter}")),
        ):
            button.setAccessibleName(said.replace("{letter}", letter))
            button.setToolTip(said.replace("{letter}", letter))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def show_card(self, content: CardContent, kind: Yardstick) -> None:
        """Show a card.

        Args:
            content: What it shows.
            kind: Whose colours its marks have.
        """
        self._content, self._kind = content, kind
        self.setObjectName(f"guess_card_{content.letter}")
        self.setAccessibleName(content.spoken)
        self.setEnabled(content.is_right is None)
        self._fewer.setVisible(content.is_right is None)
        self._more.setVisible(content.is_right is None)
        self._fewer.setEnabled(content.hands > 0)
        self.retranslate_ui()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._look.px(220), self._look.px(210))

    def minimumSizeHint(self) -> QSize:
        """Return the room in which marks can be told apart."""
        return QSize(self._look.px(160), self._look.px(172))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        content = self._content
        if content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        self._draw_ground(painter, frame, content)
        disc = QRectF(_PAD, _PAD, look.px(_DISC), look.px(_DISC))
        draw_letter(painter, look, disc, content.letter, 18)
        self._draw_number(painter, disc, content.number)
        foot = self.height() - look.px(_HANDS) - 6
        caption = QRectF(8, foot - look.px(_CAPTION), self.width() - 16, look.px(_CAPTION))
        marks = QRectF(frame.left(), disc.bottom() + 8, frame.width(), caption.top() - disc.bottom() - 10)
        draw_marks(painter, self._look, marks, frame, self._kind, content.marks)
        self._draw_caption(painter, caption, content)
        self._draw_hands(painter, QRectF(_PAD, foot, self.width() - 2 * _PAD, look.px(_HANDS)), content.hands)
        painter.end()

    def _draw_ground(self, painter: QPainter, frame: QRectF, content: CardContent) -> None:
        look = self._look
        ground, outline, width = "surface", "edge", 1.5
        if content.is_right:
            ground, outline, width = "ok_ground", "ok", 3.5
        elif self.isDown() or self.underMouse():
            ground, outline = ("sunken" if self.isEnabled() else ground), "ink"
        painter.setPen(QPen(look.color(outline), width))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _draw_number(self, painter: QPainter, disc: QRectF, number: str) -> None:
        """Write the count in the largest type in which it fits beside the letter."""
        look = self._look
        left = disc.right() + 10
        room = self.width() - left - 8
        for size in (32, 26, 22, 18, 14):
            font = look.font(size, 800, display=True)
            if QFontMetricsF(font).horizontalAdvance(number) <= room:
                break
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(QRectF(left, disc.top(), room, disc.height()), _Align.AlignVCenter, number)

    def _draw_caption(self, painter: QPainter, area: QRectF, content: CardContent) -> None:
        """Write the caption; that of the right card has a check mark and a colour of its own."""
        look = self._look
        known = content.is_right is not None
        font = look.font(14, 700 if known else 500)
        painter.setFont(font)
        painter.setPen(look.color("ok" if content.is_right else "ink" if known else "ink2"))
        if not content.is_right:
            painter.drawText(area, _Align.AlignCenter | Qt.TextFlag.TextWordWrap, content.caption)
            return
        side = look.px(18)
        width = min(QFontMetricsF(font).horizontalAdvance(content.caption) + side + 6, area.width())
        left = area.center().x() - width / 2
        look.draw_icon(painter, "check", "ok", QRectF(left, area.center().y() - side / 2, side, side))
        room = area.adjusted(left + side + 6 - area.left(), 0, 0, 0)
        painter.drawText(room, _Align.AlignVCenter | Qt.TextFlag.TextWordWrap, content.caption)

    def _draw_hands(self, painter: QPainter, area: QRectF, hands: int) -> None:
        """Draw a hand for each that is raised, as many as fit, and how many these are."""
        look = self._look
        font = look.font(20, 800, tabular=True)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        if not self._more.isHidden():
            area = area.adjusted(0, 0, self._fewer.x() - area.right() - 2, 0)
        number = str(hands)
        painter.drawText(area, _Align.AlignVCenter | _Align.AlignRight, number)
        side = look.px(_HAND)
        room = area.width() - QFontMetricsF(font).horizontalAdvance(number) - 8
        for place in range(min(hands, int(room // side))):
            corner = QPointF(area.left() + place * side, area.center().y() - side / 2)
            painter.drawPixmap(corner, look.pixmap("hand", "ink", side, self.devicePixelRatioF()))


def draw_marks(painter: QPainter, look: Look, area: QRectF, frame: QRectF, kind: Yardstick, marks: int) -> None:
    """Draw marks as tens, 5 wide and 2 high; a hundred is a square, and what is more the frame cuts.

    Args:
        painter: What draws it, with antialiasing.
        look: Theme.
        area: Where the marks lie.
        frame: What cuts them.
        kind: Whose colours they have.
        marks: How many there are.
    """
    pitch = min(area.height(), area.width() - 2 * _PAD) / _ROWS
    if marks <= _ROWS:
        rows = 1 if marks == 1 else 2
        columns = math.ceil(marks / rows)
    else:
        rows = _ROWS
        columns = _ROWS if marks <= _ROWS**2 else 2 * math.ceil(area.width() / pitch / 2)
    clip = QPainterPath()
    clip.addRoundedRect(frame.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(clip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(kind.shape))
    left = area.center().x() - columns * pitch / 2
    top = area.center().y() - rows * pitch / 2
    side = pitch * _FILLED
    for place in range(rows * columns):
        row, column = divmod(place, columns)
        painter.drawRect(QRectF(left + column * pitch, top + row * pitch, side, side))
    painter.restore()
