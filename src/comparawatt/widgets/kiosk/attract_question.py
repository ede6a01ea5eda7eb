"""The question of the attract loop, large in the language in use, and small beneath it in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.kiosk.marker import draw_marker
from comparawatt.widgets.sentence_layout import SentenceLayout, TypeSize, draw_plain, set_sentence

if TYPE_CHECKING:
    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

_SIZES = (
    TypeSize(96, 116, 3), TypeSize(88, 106, 4), TypeSize(76, 92, 4), TypeSize(66, 82, 5), TypeSize(56, 70, 9),
)  # fmt: skip
_SMALL, _GAP = 38, 36
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LINE, _OUTSET = 9, 8


class AttractQuestion(QWidget):
    """A question whose activity is marked.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._beneath = ""
        self._layout: SentenceLayout | None = None
        look.theme_changed.connect(self.update)

    def ask(self, parts: tuple[Part, ...], beneath: str) -> None:
        """Ask something; its place has to be found anew.

        Args:
            parts: The question, in pieces.
            beneath: The same in other languages.
        """
        self._parts, self._beneath = parts, beneath
        self.setAccessibleName("".join(part.text for part in parts))
        self.setAccessibleDescription(beneath)

    def fill(self, room: QRectF) -> None:
        """Stand at the top of a room, in the largest type that fits."""
        for place in range(len(_SIZES)):
            layout = set_sentence(self._parts, room.width(), self._look, changeable=False, sizes=_SIZES[place:])
            widest = max((fragment.area.right() for fragment in layout.fragments), default=0.0)
            height = layout.height + self._height_beneath(room.width())
            if widest <= room.width() and height <= room.height():
                break
        self._layout = layout
        self.setGeometry(QRectF(room.left(), room.top(), room.width(), min(height, room.height())).toAlignedRect())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        del event
        if self._layout is None:
            return
        look, layout = self._look, self._layout
        painter = QPainter(self)
        draw_marker(painter, layout, look, look.px(_LINE), look.px(_OUTSET))
        draw_plain(painter, layout, look, "ink", all_parts=True)
        painter.setFont(look.font(_SMALL, 500))
        painter.setPen(look.color("ink2"))
        top = round(layout.height) + look.px(_GAP)
        painter.drawText(self.rect().adjusted(0, top, 0, 0), _WRAP, self._beneath)
        painter.end()

    def _height_beneath(self, width: float) -> float:
        if not self._beneath:
            return 0.0
        metrics = QFontMetricsF(self._look.font(_SMALL, 500))
        return self._look.px(_GAP) + metrics.boundingRect(QRectF(0, 0, width, 1e4), _WRAP, self._beneath).height()
