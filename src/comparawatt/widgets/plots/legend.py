"""What solid, hatched and the line under a bar mean, and what the right-hand column counts in."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from comparawatt.widgets.flow import Flow
from comparawatt.widgets.plots.drawing import draw_bar, draw_range
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Equivalent
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look


class Sign(Enum):
    """What a swatch shows."""

    AI = "ai"
    EVERYDAY = "everyday"
    RANGE = "range"


class Swatch(QWidget):
    """A small sample of what the plot draws."""

    def __init__(self, sign: Sign, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self._look = look
        self.setFixedSize(QSize(30, 16))
        look.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as the plot does."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sign is Sign.RANGE:
            draw_range(painter, self._look, 2, 28, 8, 30)
        else:
            draw_bar(painter, self._look, QRectF(self.rect()), everyday=self._sign is Sign.EVERYDAY)
        painter.end()


class Legend(QWidget):
    """The line over the plot.

    Args:
        column: What the right-hand column counts in, or None.
    """

    def __init__(self, column: Equivalent | None, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._look = look
        self._texts = {sign: _label(self) for sign in Sign}
        self.icon = QLabel(self)
        self.heading = _label(self)
        self.heading.setObjectName("column_heading")
        layout = Flow(20, self, pushed=len(self._texts))  # the heading stands over its column, at the right
        for sign, label in self._texts.items():
            layout.addWidget(_pair(Swatch(sign, look, self), label, self))
        self._column_heading = _pair(self.icon, self.heading, self)
        layout.addWidget(self._column_heading)
        look.theme_changed.connect(self._on_theme_changed)
        look.text_size_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate_ui()

    def speak(self, wording: Wording) -> None:
        """Say what the column counts in."""
        if self._column:
            unit = wording.unit_form(self._column.unit, "other")
            self.heading.setText(wording.text("side_by_side.column", unit=unit))

    def head_column(self, *, headed: bool) -> None:
        """Say what the right-hand column counts in, where there is one."""
        self._column_heading.setVisible(headed)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._texts[Sign.AI].setText(self.tr("With AI"))
        self._texts[Sign.EVERYDAY].setText(self.tr("Everyday"))
        self._texts[Sign.RANGE].setText(self.tr("From the lowest to the highest"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def _on_theme_changed(self) -> None:
        for label in self._texts.values():
            _color(label, self._look, "ink2", 15, 500)
        if self._column:
            token = yardstick(self._column.icon).text
            _color(self.heading, self._look, token, 15, 600)
            side, ratio = self._look.px(20), self.devicePixelRatioF()
            self.icon.setPixmap(self._look.pixmap(self._column.icon, token, side, ratio))


def _pair(sign: QWidget, label: QLabel, parent: QWidget) -> QWidget:
    """Put a sign before its words, which stay together."""
    pair = QWidget(parent)
    layout = QHBoxLayout(pair)
    layout.setSpacing(8)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(sign)
    layout.addWidget(label)
    return pair


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _color(label: QLabel, look: Look, token: str, size: int, weight: int) -> None:
    label.setFont(look.font(size, weight))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.color(token))
    label.setPalette(palette)
