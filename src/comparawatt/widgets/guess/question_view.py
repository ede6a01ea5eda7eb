"""The question as a sentence: hatching lies over its number until the answer is revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent

from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.sentence import Sentence
from comparawatt.widgets.sentence_layout import draw_plain
from comparawatt.widgets.stage.shapes import Yardstick, yardstick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

_INSET = 5


class QuestionView(Sentence):
    """Shows a sentence whose piece of the role ``count`` can be covered.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, changeable=False)
        self.setObjectName("guess_question")
        self._kind: Yardstick = yardstick("")
        self._uncovered = 0.0

    def show_question(self, parts: tuple[Part, ...], spoken: str, kind: Yardstick) -> None:
        """Show a sentence.

        Args:
            parts: Its pieces.
            spoken: What a screen reader reads: the question, or the sentence with its answer.
            kind: Whose colours the number has.
        """
        self._kind = kind
        self.show_parts(parts, kind.text, {}, spoken)

    def uncover(self, progress: float) -> None:
        """Let the hatching slide off the number: 0 hides it, 1 shows it."""
        self._uncovered = progress
        self.update()

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
