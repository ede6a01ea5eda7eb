"""The foot of a claim: its verdict, and the way to see its figures on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.widgets.claims.verdict_mark import VerdictMark
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.article import Verdict
    from comparawatt.widgets.look import Look

_LINE = 3
_MARK = 56
_BESIDE = 600


class VerdictBar(QWidget):
    """Says what came of a claim.

    Args:
        look: Theme, font and icons.
        margin: At its left and right, in pixels.

    Attributes:
        button: Shows the claim's figures on the stage.
    """

    def __init__(self, look: Look, margin: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mark = VerdictMark(look, _MARK, "agrees", self)
        self._finding = Label(look, 20, 800, parent=self, display=True)
        self._finding.setObjectName("finding")
        self._because = Label(look, 15, 500, "ink2", parent=self)
        self._because.setObjectName("because")
        self.button = Button(look, kind=Kind.MAIN, parent=self)
        self.button.setObjectName("see_on_stage")
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._finding)
        texts.addWidget(self._because)
        said = QHBoxLayout()
        said.setSpacing(22)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addLayout(texts, 1)
        self._row = layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setSpacing(22)
        layout.setContentsMargins(margin, 20 + _LINE, margin, 20)
        layout.addLayout(said, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        look.theme_changed.connect(self.update)

    def say(self, verdict: Verdict, spoken: str, finding: str, because: str, button: str) -> None:
        """Show a verdict.

        Args:
            verdict: Which mark stands there.
            spoken: The mark in words.
            finding: What was found.
            because: Why.
            button: What pressing the button shows; there is none where the text is empty.
        """
        self._mark.show_verdict(verdict)
        self._finding.setText(finding)
        self._finding.setAccessibleName(f"{spoken}. {finding}")
        self._because.setText(because)
        self.button.setText(button)
        self.button.updateGeometry()
        self.button.setVisible(bool(button))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the words where there is little room beside them."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the yellow line."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("surface"))
        painter.fillRect(0, 0, self.width(), _LINE, self._look.color("mark"))
        painter.end()
