"""Where the parts of a result lie: one below the other on an upright screen, in two columns on a wide one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from comparawatt.widgets.kiosk.lanes import PAD, ZOOM
from comparawatt.widgets.sentence_layout import TypeSize

if TYPE_CHECKING:
    from comparawatt.screens.kiosk.result import ResultPage
    from comparawatt.widgets.kiosk.measure import Measure

_MARGIN, _GAP = 64, 24
_BETWEEN = 48
"""Between the two columns of a wide screen."""

_RIGHT = 528
_CARD, _WIDE_CARD = 156, 112
_LEVER = 130
_TITLE = 64
_HEADINGS = (TypeSize(66, 82, 3), TypeSize(58, 70, 3), TypeSize(50, 60, 4), TypeSize(44, 54, 9))
_WIDE_HEADINGS = (TypeSize(62, 76, 2), TypeSize(54, 66, 2), TypeSize(46, 58, 3), TypeSize(44, 54, 9))


class ResultLayout:
    """Places the parts of a page for one size of the screen.

    Args:
        page: Whose parts they are.
        measure: Of the screen.
    """

    def __init__(self, page: ResultPage, measure: Measure) -> None:
        self._page = page
        self._measure = measure
        self._margin = measure.px(_MARGIN)
        self._gap = measure.px(_GAP)

    def place(self) -> None:
        """Place everything."""
        page, measure = self._page, self._measure
        top = page.header.place(measure)
        takes_in_footer = measure.is_narrow
        buttons = (page.take_button, page.again) if takes_in_footer else (page.again,)
        foot = page.footer.place(measure, buttons).top()
        page.lanes.magnify(ZOOM * measure.scale)
        for card in page.cards:
            card.setVisible(card in page.shown_cards)
        page.lever.setVisible(page.offered_lever is not None)
        room = QRect(self._margin, top, measure.width - 2 * self._margin, foot - top - self._gap)
        if measure.is_upright:
            self._stack(room, with_button=not takes_in_footer)
        else:
            self._split(room, with_button=not takes_in_footer)
        page.take_home.place(measure, top, foot)
        page.take_home.raise_()

    def _stack(self, room: QRect, *, with_button: bool) -> None:
        """Place sentence and lanes above, what can be tapped below."""
        tall = self._row(_CARD)
        below = self._title_height() + tall + self._rows_height(with_button=with_button)
        bottom = room.bottom() - below
        self._say(QRect(room.left(), room.top(), room.width(), bottom - self._gap - room.top()), _HEADINGS)
        top = self._title(QRect(room.left(), bottom, room.width(), 0))
        cards = self._page.shown_cards
        for place, card in enumerate(cards):
            width = (room.width() - self._gap * (len(cards) - 1)) / len(cards)
            card.setGeometry(room.left() + round(place * (width + self._gap)), top, round(width), tall)
        self._rows(room, top + tall, with_button=with_button)

    def _split(self, room: QRect, *, with_button: bool) -> None:
        """Place sentence and lanes at the left, what can be tapped at the right."""
        measure, page = self._measure, self._page
        width = measure.px(_RIGHT)
        between = measure.px(_BETWEEN)
        left = QRect(room.left(), room.top(), room.width() - width - between, room.height())
        right = QRect(left.right() + 1 + between, room.top(), width, room.height())
        if measure.is_narrow:
            end = page.heading.set_in(room.left(), room.top(), room.width(), _WIDE_HEADINGS)
            left.setTop(end)
            right.setTop(end)
            self._below_heading(left)
        else:
            self._say(left, _WIDE_HEADINGS)
        top = self._title(right)
        cards = page.shown_cards
        gap = measure.px(18)
        spare = right.bottom() + 1 - top - self._rows_height(with_button=with_button) - gap * (len(cards) - 1)
        tall = max(min(self._row(_WIDE_CARD), spare // max(len(cards), 1)), measure.target)
        for card in cards:
            card.setGeometry(right.left(), top, width, tall)
            top += tall + gap
        self._rows(right, top - gap, with_button=with_button)

    def _say(self, room: QRect, sizes: tuple[TypeSize, ...]) -> None:
        """Place the sentence, and what stands under it."""
        end = self._page.heading.set_in(room.left(), room.top(), room.width(), sizes)
        self._below_heading(QRect(room.left(), end, room.width(), room.bottom() + 1 - end))

    def _below_heading(self, room: QRect) -> None:
        """Place how the guess fared, and the lanes, which take what is left."""
        page, measure = self._page, self._measure
        top = room.top()
        page.fared.setVisible(bool(page.fared.text()))
        if page.fared.text():
            tall = page.fared.heightForWidth(room.width())
            page.fared.setGeometry(room.left(), top, room.width(), tall)
            top += tall
        top += self._gap // 2
        out = round(PAD * ZOOM * measure.scale)
        page.lanes.setGeometry(room.left() - out, top, room.width() + 2 * out, room.bottom() + 1 - top)

    def _title(self, room: QRect) -> int:
        """Place who is asked for, and what their figures are for; return where that ends."""
        page, tall = self._page, self._title_height()
        width = page.who.sizeHint().width()
        page.who.setGeometry(room.left(), room.top(), width, tall)
        gap = self._measure.px(16)
        rest = room.width() - width - gap
        page.unit.setVisible(page.unit.sizeHint().width() <= rest)
        page.unit.setGeometry(room.left() + width + gap, room.top(), max(rest, 1), tall)
        return room.top() + tall

    def _rows(self, room: QRect, top: int, *, with_button: bool) -> None:
        """Place the lever and the button, one below the other."""
        page = self._page
        if page.offered_lever is not None:
            tall = self._row(_LEVER)
            page.lever.setGeometry(room.left(), top + self._gap, room.width(), tall)
            top += self._gap + tall
        if with_button:
            tall = self._row(0)
            page.take_button.setGeometry(room.left(), top + self._gap, room.width(), tall)

    def _rows_height(self, *, with_button: bool) -> int:
        lever = self._gap + self._row(_LEVER) if self._page.offered_lever is not None else 0
        return lever + (self._gap + self._row(0) if with_button else 0)

    def _row(self, height: int) -> int:
        """Return a height of the design that a finger can hit."""
        return max(self._measure.px(height), self._measure.target)

    def _title_height(self) -> int:
        return self._measure.px(_TITLE)
