"""What the article says, in large letters, with the figure in it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from comparawatt.engine.article import pieces
from comparawatt.widgets.claims.spoken_row import SpokenRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_SIZE = 30
_LINE = 44
_MARGIN = 2


class _Word(NamedTuple):
    """A word in its place."""

    text: str
    left: float
    width: float
    line: int
    is_marked: bool


class MarkedText(SpokenRow):
    """A sentence of which a piece is marked; here the marker is no control.

    Args:
        said: The sentence; what is marked stands in double square brackets.
        look: Theme, font and icons.
    """

    def __init__(self, said: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", look, parent)
        self.setObjectName("claim_said")
        self._pieces: list[tuple[str, bool]] = []
        self.say(said)

    def say(self, said: str) -> None:
        """Show another sentence."""
        self._pieces = pieces(said)
        self.setText("".join(text for text, _ in self._pieces))
        self.setFixedHeight(self.height_in(self.width()))
        self.update()

    def height_in(self, width: int) -> int:
        """Return the height of its lines."""
        words = self._words(width)
        return self._look.px(_LINE) * (words[-1].line + 1 if words else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marker, and the words over it."""
        del event
        look = self._look
        font = look.font(_SIZE, 800, display=True)
        painter = QPainter(self)
        words = self._words(self.width())
        line_height = look.px(_LINE)
        for word, behind in zip(words, (*words[1:], None), strict=True):
            if word.is_marked:
                joined = behind is not None and behind.is_marked and behind.line == word.line
                right = behind.left if joined and behind else word.left + word.width + _MARGIN
                left = max(word.left - _MARGIN, 0)
                top = word.line * line_height
                painter.fillRect(
                    QRectF(left, top + look.px(21), right - left, look.px(17)), look.color("mark_fill")
                )
                painter.fillRect(QRectF(left, top + look.px(40), right - left, look.px(3)), look.color("mark"))
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        baseline = look.px(20) + QFontMetricsF(font).ascent() * 0.38
        for word in words:
            painter.drawText(QPointF(word.left, word.line * line_height + baseline), word.text)
        painter.end()

    def _words(self, width: int) -> list[_Word]:
        """Set the words in lines; they break at ordinary spaces alone."""
        metrics = QFontMetricsF(self._look.font(_SIZE, 800, display=True))
        space = metrics.horizontalAdvance(" ")
        words: list[_Word] = []
        left, line = 0.0, 0
        for text, is_marked in self._pieces:
            for place, word in enumerate(text.split(" ")):
                left += space if place and left else 0.0
                advance = metrics.horizontalAdvance(word)
                if left and word and left + advance > width:
                    left, line = 0.0, line + 1
                if word:
                    words.append(_Word(word, left, advance, line, is_marked))
                    left += advance
        return words
