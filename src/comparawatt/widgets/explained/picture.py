"""What all pictures that explain something share: a size that grows in steps, and texts that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

WIDTH, HEIGHT = 340, 344
"""The least room that a picture is drawn in, in pixels."""

_STEPS = (1.5, 1.25, 1.0)
_SMALLEST_TYPE = 12
Align = Qt.AlignmentFlag
MIDDLE = Align.AlignVCenter | Align.AlignLeft


class Picture(QWidget):
    """A picture with a title and a caption of one or two sentences, which stand beside it.

    Args:
        look: Theme, font and icons.

    Attributes:
        title: What it explains.
        caption: What it says, in a sentence or two.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = ""
        self.caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what is drawn is read where the keyboard is
        look.theme_changed.connect(self.update)

    def say(self, wording: Wording) -> None:
        """Take all words from a language."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Return the room of the picture at its smallest."""
        grown = self._look.px
        return QSize(grown(WIDTH), grown(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: what is drawn does not shrink."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the width asks for; steps keep a scroll bar from coming and going."""
        super().resizeEvent(event)
        self._take_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, larger where there is room."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        painter.scale(scale, scale)
        self._draw(painter, QRectF(0, 0, self.width() / scale, HEIGHT))
        painter.end()

    def _tell(self, wording: Wording, *told: str) -> None:
        """Say title and caption to those who cannot see the picture, and what is drawn in it."""
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(wording.text("kwh.described", caption=self.caption, drawn=". ".join(told)))
        self.update()

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        raise NotImplementedError

    def _take_height(self) -> None:
        self.setFixedHeight(round(HEIGHT * self._scale()))

    def _scale(self) -> float:
        """Return how many times larger than the design it is drawn: as text is, and more where there is room."""
        grown = self._look.grown
        return grown * next((step for step in _STEPS if self.width() >= WIDTH * grown * step), 1.0)

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        size: int,
        weight: int = 500,
        color: str = "ink",
        align: Qt.AlignmentFlag = MIDDLE,
    ) -> float:
        """Write a line, smaller where it would not fit; return its width."""
        font = QFont(self._look.font(size, weight))  # a copy: the painter makes it larger with the picture
        for each in range(size, _SMALLEST_TYPE - 1, -1):
            font.setPixelSize(each)
            metrics = QFontMetricsF(font)
            if metrics.horizontalAdvance(text) <= area.width():
                break
        painter.setFont(font)
        painter.setPen(self._look.color(color))
        painter.drawText(area, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()))
        return metrics.horizontalAdvance(text)

    def _tag(self, painter: QPainter, area: QRectF, text: str) -> None:
        """Draw an energy as the stage's yellow tag has it."""
        look = self._look
        painter.setPen(QPen(look.color("on_mark" if look.theme.cable_outlined else "mark"), 2))
        painter.setBrush(look.color("mark"))
        painter.drawRoundedRect(area, 8, 8)
        look.draw_icon(painter, "bolt", "on_mark", QRectF(area.left() + 6, area.center().y() - 8, 16, 16))
        self._write(painter, area.adjusted(24, 0, -6, 0), text, 16, 800, "on_mark")
