"""A card of a guess: its letter, its number, and so many marks; a tap is the guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from comparawatt.widgets.guess.answer_bar import draw_letter
from comparawatt.widgets.guess.card import draw_marks
from comparawatt.widgets.kiosk.lines import draw_lines, set_lines
from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.guess.card import CardContent
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.shapes import Yardstick

_PAD, _GAP = 28, 18
_DISC = 72
_SIZES = (60, 54, 48, 42, 36, 30, 26)
_CAPTION_SIZES = (28, 26)
_LEAST_MARKS = 90
"""Below this height of the picture there is none."""


class KioskGuessCard(Tappable):
    """Shows a card.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._content: CardContent | None = None
        self._kind: Yardstick

    def show_card(self, content: CardContent, kind: Yardstick) -> None:
        """Show a card.

        Args:
            content: What it shows.
            kind: Whose colours its marks have.
        """
        self._content, self._kind = content, kind
        self.setAccessibleName(content.spoken)
        self.update()

    def draw_content(self, painter: QPainter) -> None:
        """Draw letter and number, under them the marks and how many these are, as far as there is room."""
        content = self._content
        if content is None:
            return
        look = self.look
        pad, gap, disc = look.px(_PAD), look.px(_GAP), look.px(_DISC)
        room = QRectF(self.rect()).adjusted(pad, gap, -pad, -gap)
        caption = set_lines(content.caption, room.width(), room.height() / 3, look, _CAPTION_SIZES, 500)
        picture = room.height() - disc - 2 * gap - caption.height
        has_picture = picture >= look.px(_LEAST_MARKS) and caption.fits
        top = room.top() if has_picture else room.center().y() - disc / 2
        letter = QRectF(room.left(), top, disc, disc)
        draw_letter(painter, look, letter, content.letter, 40)
        left = letter.right() + gap
        number = set_lines(content.number, room.right() - left, disc + gap, look, _SIZES, 800)
        painter.setPen(look.color(self.ink))
        area = QRectF(left, letter.center().y() - number.height / 2, room.right() - left, number.height)
        draw_lines(painter, number, area, Qt.AlignmentFlag.AlignLeft)
        if has_picture:
            area = QRectF(room.left(), room.bottom() - caption.height, room.width(), caption.height)
            painter.setPen(look.color("on_mark" if self.isDown() else "ink2"))
            draw_lines(painter, caption, area, Qt.AlignmentFlag.AlignHCenter)
            marks = QRectF(0, letter.bottom() + gap, self.width(), picture)
            frame = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            draw_marks(painter, look, marks, frame, self._kind, content.marks)
