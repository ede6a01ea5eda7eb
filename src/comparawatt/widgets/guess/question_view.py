"""The question as a sentence: hatching lies over its number until the answer is revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.sentence_layout import SentenceLayout, draw_plain, set_sentence
from comparawatt.widgets.stage.shapes import Yardstick, yardstick

if TYPE_CHECKING:
    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

_INSET = 5


class QuestionView(QWidget):
    """Shows a sentence whose piece of the role ``count`` can be covered.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guess_question")
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._kind: Yardstick = yardstick("")
        self._uncovered = 0.0
        self._layout: SentenceLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self._lay_out)

    def show_question(self, parts: tuple[Part, ...], spoken: str, kind: Yardstick) -> None:
        """Show a sentence.

        Args:
            parts: Its pieces.
            spoken: What a screen reader reads: the question, or the sentence with its answer.
            kind: Whose colours the number has.
        """
        self._parts, self._kind = parts, kind
        self.setAccessibleName(spoken)
        self._lay_out()

    def uncover(self, progress: float) -> None:
        """Let the hatching slide off the number: 0 hides it, 1 shows it."""
        self._uncovered = progress
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and what hides the number."""
        del event
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hidden = self._layout._replace(fragments=tuple(f for f in self._layout.fragments if f.role != "count"))
        shown = self._layout if self._uncovered else hidden
        draw_plain(painter, shown, self._look, self._kind.text, all_parts=True)
        for fragment in self._layout.fragments:
            if fragment.role == "count":
                cover = fragment.area.adjusted(0, _INSET, 0, -_INSET)
                draw_hatching(painter, self._look, cover, self._kind, self._uncovered)
        painter.end()

    def _lay_out(self) -> None:
        self._layout = set_sentence(self._parts, self.width(), self._look, changeable=False)
        self.setFixedHeight(int(self._layout.height))
        self.update()
