"""The sentence at the head of a screen, whose number and subject are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.kiosk.marker import draw_marker
from comparawatt.widgets.motion import REVEAL, Motion
from comparawatt.widgets.sentence_layout import SentenceLayout, TypeSize, draw_plain, set_sentence
from comparawatt.widgets.stage.shapes import Yardstick, yardstick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

_LINE = 5
_INSET = 8
_PLAIN = yardstick("")


class Heading(QWidget):
    """Shows a sentence.

    Args:
        look: Theme and font.

    Attributes:
        motion: Lets the hatching slide off the number.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._kind = _PLAIN
        self._layout: SentenceLayout | None = None
        self.motion = Motion(self)
        self.motion.moved.connect(self.update)
        self.motion.ended.connect(self.update)
        look.theme_changed.connect(self.update)

    def show_parts(self, parts: tuple[Part, ...], kind: Yardstick = _PLAIN) -> None:
        """Show a sentence; it lies where it shall once it is set.

        Args:
            parts: Its pieces.
            kind: Whose colours its number has.
        """
        self._parts, self._kind = parts, kind
        self.setAccessibleName("".join(part.text for part in parts))
        self.update()

    def reveal(self) -> None:
        """Let hatching slide off the number, as an answer is revealed."""
        self.motion.start(REVEAL)

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
        draw_marker(painter, self._layout, look, look.px(_LINE))
        draw_plain(painter, self._layout, look, self._kind.text, all_parts=True)
        if self.motion.is_running:
            self._draw_cover(painter, self._layout)
        painter.end()

    def _draw_cover(self, painter: QPainter, layout: SentenceLayout) -> None:
        """Hide of the number what is not revealed yet."""
        inset, uncovered = self._look.px(_INSET), self.motion.reveal_progress()
        for fragment in layout.fragments:
            if fragment.role == "count":
                area = fragment.area.adjusted(0, inset, 0, -inset)
                draw_hatching(painter, self._look, area, self._kind, uncovered)
