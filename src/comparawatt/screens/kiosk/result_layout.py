"""Where the parts of a result lie: one below the other on an upright screen, in two columns on a wide one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from comparawatt.screens.kiosk.surround import GAP
from comparawatt.widgets.kiosk.lanes import PAD, ZOOM
from comparawatt.widgets.sentence_layout import TypeSize

if TYPE_CHECKING:
    from comparawatt.screens.kiosk.result import ResultPage
    from comparawatt.widgets.kiosk.measure import Measure

_NARROW_GAP = 16
_BETWEEN = 48
"""Between the two columns of a wide screen."""

_RIGHT, _NARROW_RIGHT = 528, 430
_MOST, _FEW = 3, 2
"""How many sources have room on a large screen, and on a small one."""

_CARD, _WIDE_CARD = 156, 112
_LEVER, _WIDE_LEVER = 130, 150
_TITLE = 64
_CARD_GAP = 18
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
        self._gap = measure.px(_NARROW_GAP if measure.is_narrow else GAP)
        self._has_lever = False

    def place(self) -> None:
        """Place everything."""
        page, measure = self._page, self._measure
        takes_in_footer = measure.is_narrow
        buttons = (page.take_button, page.again) if takes_in_footer else (page.again,)
        around = page.surround.place(*buttons)
        page.lanes.magnify(ZOOM * measure.scale)
        page.show_cards(_FEW if measure.is_narrow else _MOST)
        self._has_lever = page.offered_lever is not None
        room = around.adjusted(0, 0, 0, -self._gap)
        if measure.is_upright:
            self._stack(room, with_button=not takes_in_footer)
        else:
            self._split(room, with_button=not takes_in_footer)
        page.lever.setVisible(self._has_lever)
        page.take_home.place(measure, around.top(), around.bottom() + 1)
        page.take_home.raise_()

    def _stack(self, room: QRect, *, with_button: bool) -> None:
        """Place sentence and lanes above, what can be tapped below."""
        page = self._page
        tall = self._row(_CARD)
        top = self._say(room, _HEADINGS)
        least = page.lanes.minimumSizeHint().height()

        def free() -> int:
            below = self._title_height() + tall + self._rows_height(_LEVER, with_button=with_button)
            return room.bottom() + 1 - self._gap - below - top

        if free() < least:
            tall = self._measure.target
        if free() < least:
            self._has_lever = False
        bottom = top + free()
        self._place_lanes(QRect(room.left(), top, room.width(), bottom - top))
        top = self._title(QRect(room.left(), bottom + self._gap, room.width(), 0))
        cards = page.shown_cards
        for place, card in enumerate(cards):
            width = (room.width() - self._gap * (len(cards) - 1)) / len(cards)
            card.setGeometry(room.left() + round(place * (width + self._gap)), top, round(width), tall)
        self._rows(room, top + tall, _LEVER, with_button=with_button)

    def _split(self, room: QRect, *, with_button: bool) -> None:
        """Place sentence and lanes at the left, what can be tapped at the right."""
        measure, page = self._measure, self._page
        width = measure.px(_NARROW_RIGHT if measure.is_narrow else _RIGHT)
        between = self._gap if measure.is_narrow else measure.px(_BETWEEN)
        left = QRect(room.left(), room.top(), room.width() - width - between, room.height())
        right = QRect(left.right() + 1 + between, room.top(), width, room.height())
        if measure.is_narrow:  # the sentence needs the whole width
            end = page.heading.set_in(room.left(), room.top(), room.width(), _WIDE_HEADINGS)
            right.setTop(end)
            top = self._say_guess(QRect(left.left(), end, left.width(), 0))
        else:
            top = self._say(left, _WIDE_HEADINGS)
        left.setTop(top)
        self._place_lanes(left)
        self._fill_column(right, with_button=with_button)

    def _fill_column(self, room: QRect, *, with_button: bool) -> None:
        """Place who says so and the lever one below the other; they shrink first, then a source is left out."""
        page, target = self._page, self._measure.target
        gap = self._measure.px(_CARD_GAP)
        lever = _WIDE_LEVER

        def free() -> int:
            rows = self._rows_height(lever, with_button=with_button)
            return room.height() - self._title_height() - rows - gap * (len(page.shown_cards) - 1)

        if free() < target * len(page.shown_cards):
            lever = 0
        while free() < target * len(page.shown_cards) and len(page.shown_cards) > 1:
            page.show_cards(len(page.shown_cards) - 1)
        top = self._title(room)
        tall = max(min(self._row(_WIDE_CARD), free() // max(len(page.shown_cards), 1)), target)
        for card in page.shown_cards:
            card.setGeometry(room.left(), top, room.width(), tall)
            top += tall + gap
        self._rows(room, top - gap, lever, with_button=with_button)

    def _say(self, room: QRect, sizes: tuple[TypeSize, ...]) -> int:
        """Place the sentence, and how the guess fared; return where that ends."""
        end = self._page.heading.set_in(room.left(), room.top(), room.width(), sizes)
        return self._say_guess(QRect(room.left(), end, room.width(), 0))

    def _say_guess(self, room: QRect) -> int:
        """Place how the guess fared, where somebody guessed; return where the lanes begin."""
        fared, top = self._page.fared, room.top()
        fared.setVisible(bool(fared.text()))
        if fared.text():
            top += self._gap // 2
            tall = fared.heightForWidth(room.width())
            fared.setGeometry(room.left(), top, room.width(), tall)
            top += tall
        return top + self._gap * 2 // 3

    def _place_lanes(self, room: QRect) -> None:
        out = round(PAD * ZOOM * self._measure.scale)
        self._page.lanes.setGeometry(room.adjusted(-out, 0, out, 0))

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

    def _rows(self, room: QRect, top: int, lever: int, *, with_button: bool) -> None:
        """Place the lever and the button, one below the other."""
        page = self._page
        if self._has_lever:
            tall = self._row(lever)
            page.lever.setGeometry(room.left(), top + self._gap, room.width(), tall)
            top += self._gap + tall
        if with_button:
            tall = self._row(0)
            page.take_button.setGeometry(room.left(), top + self._gap, room.width(), tall)

    def _rows_height(self, lever: int, *, with_button: bool) -> int:
        row = self._gap + self._row(lever) if self._has_lever else 0
        return row + (self._gap + self._row(0) if with_button else 0)

    def _row(self, height: int) -> int:
        """Return a height of the design that a finger can hit."""
        return max(self._measure.px(height), self._measure.target)

    def _title_height(self) -> int:
        return self._measure.px(_TITLE)
