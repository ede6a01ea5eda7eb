"""Where the field, the rods and their words lie in a picture of any size."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from comparawatt.engine.place_value import HIGHEST_POWER, MOST_RODS, mark_power

if TYPE_CHECKING:
    from comparawatt.engine.place_value import Told
    from comparawatt.models.pictogram_model import PictogramModel
    from comparawatt.widgets.look import Look

WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)

# Of a rod, in sides of its slots (pictogram.png): two slots and what lies between them, and so on.
SLOT_GAP = 0.14
ROD_WIDTH, ROD_HEIGHT = 2 + SLOT_GAP, 5 + 4 * SLOT_GAP
ROD_GAP = 0.8
FRAME = 0.18
DIGIT, DIGIT_ROOM = 1.65, 1.95
_DOWN = ROD_HEIGHT + 3 * FRAME + DIGIT_ROOM
_BESIDE, _BESIDE_HIDDEN = 0.42, 0.95
_SLOTS_IN_FIELD = 8.5
_FIELD_SHARE, _GAP_SHARE = 0.39, 0.05
_GOOD_SLOT = 16.0
_LEAST_FIELD = 200.0
LINE_GAP = 2
"""Pixels between the two lines under the rods."""
_WORDS_SHARE = 0.42
_NAME_SIZES = (15, 14, 13, 12, 11, 10, 9, 8)
_LEAST_SLOT = 4.0
_NAMED_PITCH = 104


class Layout(NamedTuple):
    """Where everything lies, in pixels.

    Attributes:
        field: The square of the field; a wide field lies at its top.
        marks: The words under it.
        rods: The rods with their arcs, digits and names.
        way: The words under them.
        slot: Side of a slot.
        pitch: From one rod to the next.
        arc: Height of the arcs over the rods; 0 where there is no room for them.
        names: The type of the names of the places; None where there is no room for them.
        fonts: The type of the first words under the rods, and of all others.
        beside: Room that is kept at the left of the rods, for a bracket.
        end: Room that is kept at their right, for a bracket and for what is hidden.
    """

    field: QRectF
    marks: QRectF
    rods: QRectF
    way: QRectF
    slot: float
    pitch: float
    arc: float
    names: QFont | None
    fonts: tuple[QFont, QFont]
    beside: float
    end: float

    def rod(self, number: float) -> QRectF:
        """Return where a rod lies, by its number from the left."""
        left = self.rods.left() + self.beside + number * self.pitch
        top = self.rods.top() + self.arc + self.slot * FRAME
        return QRectF(left, top, self.slot * ROD_WIDTH, self.slot * ROD_HEIGHT)

    def slot_of(self, rod: QRectF, number: int) -> QRectF:
        """Return where one of the ten slots of a rod lies; they are filled line by line."""
        row, column = divmod(number, 2)
        step = self.slot * (1 + SLOT_GAP)
        return QRectF(rod.left() + column * step, rod.top() + row * step, self.slot, self.slot)

    def digit(self, rod: QRectF) -> QRectF:
        """Return where the digit of a rod lies."""
        top = rod.bottom() + self.slot * FRAME * 2
        room = (self.pitch - rod.width()) / 2
        return QRectF(rod.left() - room, top, self.pitch, self.slot * DIGIT_ROOM)

    def name(self, rod: QRectF) -> QRectF:
        """Return where the name of a rod's place lies."""
        digit = self.digit(rod)
        return QRectF(digit.left(), digit.bottom(), digit.width(), self.rods.bottom() - digit.bottom())


def sized(look: Look, pixels: float, weight: int) -> QFont:
    """Return a font of a height that the picture's size gives, whatever the size of text."""
    return look.font(max(round(pixels / look.grown), 1), weight, display=True)


def lay_out(area: QRectF, model: PictogramModel, look: Look, told: Told | None = None) -> Layout:
    """Lay a picture out: the words get what they need, the rest shrinks.

    Args:
        area: Where.
        model: What is shown.
        look: Theme and font.
        told: The number that has rods; the model's own where None. On the way back from a larger one it is that.
    """
    told = told or model.told
    words = _words(area.width(), area.height(), model, look)
    field_width = area.width() * _FIELD_SHARE
    right_left = area.left() + area.width() * (_FIELD_SHARE + _GAP_SHARE)
    right_width = area.right() - right_left
    height = max(area.height() - words.height - look.px(12), 40.0)
    side = min(height, field_width)
    every = told.top + told.decimals + 1
    count = min(every, MOST_RODS)
    end = _BESIDE_HIDDEN if every > MOST_RODS else _BESIDE
    across = count * ROD_WIDTH + (count - 1) * ROD_GAP + _BESIDE + end
    two_lines = _two_lines(look)
    slot = arc = name_room = 0.0
    for arc, name_room in ((look.px(34), two_lines), (0, two_lines), (0, 0)):
        room = (height - arc - name_room) / _DOWN
        slot = max(min(side / _SLOTS_IN_FIELD, right_width / across, room), _LEAST_SLOT)
        if slot >= _GOOD_SLOT:
            break
    # Low rods stand further apart where there is room, so that the names under them can be read.
    apart = (right_width - slot * (ROD_WIDTH + _BESIDE + end)) / max(count - 1, 1)
    pitch = max(slot * (ROD_WIDTH + ROD_GAP), min(apart, look.px(_NAMED_PITCH)) if name_room else 0.0)
    rods_height = min(arc + slot * _DOWN + name_room, height)
    rods_top = area.top() + max((side - rods_height) / 2, 0)
    words_top = max(area.top() + side, rods_top + rods_height) + look.px(12)
    return Layout(
        field=QRectF(area.left(), area.top(), side, side),
        marks=words.marks.translated(area.left(), words_top),
        rods=QRectF(right_left, rods_top, right_width, rods_height),
        way=words.way.translated(area.left() if words.is_stacked else right_left, words_top),
        slot=slot,
        pitch=pitch,
        arc=float(arc),
        names=_name_font(names_shown(model, told), look, pitch - 4) if name_room else None,
        fonts=words.fonts,
        beside=slot * _BESIDE,
        end=slot * end,
    )


def least_height(width: float, model: PictogramModel, look: Look) -> int:
    """Return the height in which a picture of a width can be made out, whatever the size of its words."""
    room = max(_LEAST_FIELD, _GOOD_SLOT * _DOWN + _two_lines(look)) + look.px(12)
    beside = _beside(width, model, look).height
    fits = beside <= (room + beside) * _WORDS_SHARE
    return math.ceil(room + (beside if fits else _stacked(width, model, look).height))


def names_shown(model: PictogramModel, told: Told) -> list[str]:
    """Return the names of all places that may have a rod on the way to the end."""
    return [model.place(place) for place in range(-told.decimals, told.top + 1)]


class _Words(NamedTuple):
    """How much room the words take at most, so that nothing moves when they change."""

    marks: QRectF
    way: QRectF
    height: float
    fonts: tuple[QFont, QFont]
    is_stacked: bool = False


def _words(width: float, height: float, model: PictogramModel, look: Look) -> _Words:
    """Set the words under field and rods; where they would leave too little for both, below each other."""
    beside = _beside(width, model, look)
    return beside if beside.height <= height * _WORDS_SHARE else _stacked(width, model, look)


def _beside(width: float, model: PictogramModel, look: Look) -> _Words:
    left, right = width * _FIELD_SHARE, width * (1 - _FIELD_SHARE - _GAP_SHARE)
    fonts = look.font(18, 700), look.font(15, 600)
    height = max(_heights(model, left, right, fonts)) + look.px(4)
    return _Words(QRectF(0, 0, left, height), QRectF(0, 0, right, height), height, fonts)


def _stacked(width: float, model: PictogramModel, look: Look) -> _Words:
    fonts, gap = (look.font(15, 700), look.font(13, 600)), look.px(4)
    marks, way = _heights(model, width, width, fonts)
    return _Words(
        QRectF(0, way + gap, width, marks), QRectF(0, 0, width, way), marks + way + 2 * gap, fonts, is_stacked=True
    )


def _two_lines(look: Look) -> float:
    """Return how high the names of the places are."""
    return 2 * QFontMetricsF(look.font(15, 600)).height()


def _heights(model: PictogramModel, left: float, right: float, fonts: tuple[QFont, QFont]) -> tuple[float, float]:
    large, small = fonts
    level = min(model.told.top + 1, HIGHEST_POWER)
    marks = model.marks(level, mark_power(level, left))
    first, second = model.result()
    finished = _height(first, large, right) + (LINE_GAP + _height(second, small, right) if second else 0)
    return _height(marks, small, left), max(finished, _height(model.way(model.told.value), large, right))


def _height(text: str, font: QFont, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), WRAP, text).height()


def _name_font(names: list[str], look: Look, width: float) -> QFont:
    """Return the largest type in which every name has room: two lines, and no word broken."""
    words = [word for name in names for word in name.split()]
    for size in _NAME_SIZES:
        font = look.font(size, 600)
        metrics = QFontMetricsF(font)
        room = QRectF(0, 0, width, 1000)
        if all(metrics.horizontalAdvance(word) <= width for word in words) and all(
            metrics.boundingRect(room, _CENTRED, name).height() <= 2 * metrics.height() + 1 for name in names
        ):
            break
    return font
