"""The sentence at the head of a screen, whose number and subject are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.sentence_layout import SentenceLayout, TypeSize, draw_plain, set_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

_LINE = 5


class Heading(QWidget):
    """Shows a sentence.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._color = "ink"
        self._layout: SentenceLayout | None = None
        look.theme_changed.connect(self.update)

    def show_parts(self, parts: tuple[Part, ...], color: str = "ink") -> None:
        """Show a sentence; it lies where it shall once it is set.

        Args:
            parts: Its pieces.
            color: Colour token of its number.
        """
        self._parts, self._color = parts, color
        self.setAccessibleName("".join(part.text for part in parts))
        self.update()

    def set_in(self, left: int, top: int, width: int, sizes: Sequence[TypeSize]) -> int:
        """Set the sentence into a width, and return where it ends.

        Args:
            left: Of its lines.
            top: Of its first line.
            width: Of its lines.
            sizes: Of the type, the largest first.
        """
        layout = set_sentence(self._parts, width, self._look, changeable=False, sizes=sizes)
        self._layout = layout
        self.setGeometry(left, top, width, round(layout.height))
        self.update()
        return top + self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marker under the subject, and the words."""
        del event
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        for fragment in self._layout.fragments:
            if fragment.role == "activity":
                area = fragment.area
                foot = area.top() + area.height() * 0.8
                top = area.top() + area.height() * 0.46
                painter.fillRect(QRectF(area.left(), top, area.width(), foot - top), look.color("mark_fill"))
                line = QRectF(area.left(), foot + look.px(_LINE) / 2, area.width(), look.px(_LINE))
                painter.fillRect(line, look.color("mark"))
        draw_plain(painter, self._layout, look, self._color, all_parts=True)
        painter.end()
