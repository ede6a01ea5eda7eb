"""The third picture: what one block more means, beside the same numbers in their true lengths."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from comparawatt.engine.scale import blocks
from comparawatt.widgets.explained.picture import Align, Picture
from comparawatt.widgets.stage.shapes import BLOCK_RADIUS, bar, yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.wording import Wording

_NUMBERS = (1, 10, 100, 1000)
_LABEL = 62.0
_ROW = 33.0
_BAR = 24.0
_SHORTEST = 0.04
"""Length of the bar of one, in powers of ten: the stage draws it so, too."""


class TenTimes(Picture):
    """Draws four numbers in blocks, and once more to scale."""

    _numbers: tuple[str, ...] = ()
    _heads: tuple[str, str] = ("", "")

    def say(self, wording: Wording) -> None:
        """Take all words from a language."""
        self._numbers = tuple(wording.digits.text(Decimal(number)) for number in _NUMBERS)
        self._heads = (self.tr("In blocks: one block more = × 10"), self.tr("The same in true lengths"))
        self.title = self.tr("One block more = ten times as much")
        self.caption = self.tr(
            "In true lengths, a thousand leaves no room to see one. "
            "In blocks, both can be seen: a bar that is a little longer means a lot more."
        )
        counted = (
            wording.text("labelled", label=said, text=str(round(math.log10(number))))
            for number, said in zip(_NUMBERS, self._numbers, strict=True)
        )
        self._tell(wording, self._heads[0], *counted)

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        kind = yardstick("phone")
        room = area.width() - _LABEL
        half = area.height() / 2
        for place, head in enumerate(self._heads):
            top = area.top() + place * half
            self._write(painter, QRectF(0, top, area.width(), 22), head, 15, 700)
            for row, (number, said) in enumerate(zip(_NUMBERS, self._numbers, strict=True)):
                track = QRectF(_LABEL, top + 28 + row * _ROW, room, _BAR)
                label = QRectF(0, track.top(), _LABEL - 10, _BAR)
                self._write(painter, label, said, 17, 800, kind.text, Align.AlignVCenter | Align.AlignRight)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.color(kind.shape))
                if place == 0:
                    decade = room / math.log10(_NUMBERS[-1])
                    painter.drawPath(bar(kind, track, blocks(max(math.log10(number), _SHORTEST)), decade))
                else:
                    track.setWidth(max(room * number / _NUMBERS[-1], 1.0))
                    radius = min(BLOCK_RADIUS, track.width() / 2)
                    painter.drawRoundedRect(track, radius, radius)
