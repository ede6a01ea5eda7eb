"""The strip under the plot: a few equalities, each with the division that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from comparawatt.widgets.stage.geometry import PADDING
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.models.equalities import Equality
    from comparawatt.widgets.look import Look

MOST = 3

_GAP = 20
_SIZES = (19, 18, 17, 15)
_TWO_LINES = 1.75


class _Cell(QWidget):
    """One equality over its division."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.whole = ""
        self.text = _label("equality", self)
        self.division = _label("division", self)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(_GAP, 0, _GAP, 0)
        layout.addStretch(1)
        layout.addWidget(self.text)
        layout.addWidget(self.division)
        layout.addStretch(1)


class EqualityStrip(QWidget):
    """Shows up to three equalities next to each other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("equality_strip")
        self._look = look
        self._cells = [_Cell(self) for _ in range(MOST)]
        self._row = layout = QHBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(PADDING - _GAP, 18, PADDING - _GAP, 18)
        for cell in self._cells:
            layout.addWidget(cell, 1)
        look.theme_changed.connect(self._on_theme_changed)
        look.text_size_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def texts(self) -> list[str]:
        """The equalities that are shown."""
        return [cell.whole for cell in self._cells if not cell.isHidden()]

    def show_equalities(self, equalities: Sequence[Equality]) -> None:
        """Show others; a fourth finds no room."""
        for place, cell in enumerate(self._cells):
            cell.setVisible(place < len(equalities))
            if place < len(equalities):
                cell.whole = equalities[place].text
                set_tool_tip(cell.text, cell.whole)
                cell.division.setText(equalities[place].division)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the texts for the present width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, a line over it and lines between the equalities."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("surface"))
        line = self._look.color("line")
        painter.fillRect(QRectF(0, 0, self.width(), 1), line)
        for cell in self._cells[1:]:
            if cell.isVisible():
                area = cell.geometry()
                painter.fillRect(QRectF(area.left(), area.top() + 6, 1, area.height() - 12), line)
        painter.end()

    def _on_theme_changed(self) -> None:
        for cell in self._cells:
            for label, token, font in (
                (cell.text, "ink", self._font(_SIZES[0])),
                (cell.division, "ink2", self._look.font(15, 500)),
            ):
                label.setFont(font)
                palette = label.palette()
                palette.setColor(label.foregroundRole(), self._look.color(token))
                label.setPalette(palette)
        self._fit()

    def _font(self, size: int) -> QFont:
        return self._look.font(size, 700, display=True)

    def _fit(self) -> None:
        """Keep each equality on one line where some size of type allows it: in thirds, else as wide as it is."""
        shown = self.texts
        layout = self._row
        room = self.width() - 2 * (PADDING - _GAP) - 2 * _GAP * len(shown)
        for size in _SIZES:
            metrics = QFontMetrics(self._font(size))
            widths = [metrics.horizontalAdvance(text) + 2 for text in shown]
            if sum(widths) <= room:
                break
        in_thirds = not shown or max(widths) * len(shown) <= room
        spare = (room - sum(widths)) // max(len(shown), 1)
        for place, cell in enumerate(self._cells):
            cell.text.setFont(self._font(size))
            # Two lines at most: words break before a line is full, so a little less than twice its width.
            two_lines = int(_TWO_LINES * room / max(len(shown), 1))
            cell.text.setText(metrics.elidedText(cell.whole, Qt.TextElideMode.ElideRight, two_lines))
            wide = in_thirds or place >= len(widths) or spare < 0
            layout.setStretch(place, 1 if wide else widths[place] + spare + 2 * _GAP)
        self.update()


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
