"""All figures on one logarithmic scale: rows that scroll over an axis that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from comparawatt.widgets.figure_rows import FigureRows

if TYPE_CHECKING:
    from comparawatt.models.board_model import BoardModel
    from comparawatt.widgets.look import Look

_LINE, _OVER = 22, 8


class _Axis(QWidget):
    """The words under the lines."""

    def __init__(self, model: BoardModel, rows: FigureRows, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = rows
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows.scale_changed.connect(self.update)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(0, self._look.px(_LINE) + _OVER)

    def texts(self) -> list[str]:
        """Return what stands under the lines."""
        return [self._model.say(tick) for tick in self._rows.scale.ticks()]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each word in the middle under its line."""
        del event
        painter = QPainter(self)
        font = self._look.font(14, 500)
        painter.setFont(font)
        painter.setPen(self._look.color("ink2"))
        for tick, text in zip(self._rows.scale.ticks(), self.texts(), strict=False):
            width = QFontMetricsF(font).horizontalAdvance(text) + 2
            area = QRectF(self._rows.scale.x(tick) - width / 2, 4, width, self._look.px(_LINE))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class FigureBoard(QWidget):
    """Shows the estimates of an activity on one scale.

    Args:
        model: The estimates.
        look: Theme and font.

    Attributes:
        rows: The list.
        axis: The words of the scale.
        scale_changed: Emitted when figures stand elsewhere.
    """

    scale_changed = Signal()

    def __init__(self, model: BoardModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_board")
        self.rows = FigureRows(model, look, self)
        self.axis = _Axis(model, self.rows, look, self)
        self.rows.scale_changed.connect(self.scale_changed)
        model.dataChanged.connect(self.axis.update)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.axis)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.rows.setAccessibleName(self.tr("All figures, from the lowest to the highest"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.rows.rescale()  # words have another width
        super().changeEvent(event)
