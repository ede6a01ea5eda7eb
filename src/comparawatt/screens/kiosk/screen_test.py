"""A test of the screen: one colour after the other, then a grid that shows where touch is felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.kiosk.key import Key

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from comparawatt.widgets.kiosk.measure import Measure
    from comparawatt.widgets.look import Look

COLORS = ("#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#000000")
_CELL = 120
_DONE_WIDTH = 420


class ScreenTest(QWidget):
    """Each tap, or Space, goes on; on the grid a touch marks what it reaches, and a key in the middle ends it.

    Args:
        look: Theme and font.
        parent: What it covers.

    Attributes:
        ended: Emitted when the test is over.
        place: Which colour is shown, from 0; the grid comes after the last one.
        reached: The cells of the grid that were touched, by column and row.
    """

    ended = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("screen_test")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._target = 0
        self._cell = 1
        self.place = 0
        self.reached: set[tuple[int, int]] = set()
        self._done = Key(look, 34, self, is_main=True)
        self._done.setObjectName("screen_test_done")
        self._done.clicked.connect(self.ended)
        self.retranslate_ui()
        self.hide()

    def begin(self, measure: Measure) -> None:
        """Show the first colour.

        Args:
            measure: Of the screen.
        """
        self.place = 0
        self.reached.clear()
        self._target = measure.target
        self._cell = max(measure.px(_CELL), 1)
        self._done.hide()
        self.show()
        self.raise_()
        self.setFocus()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("Test of the screen"))
        self._done.setText(self.tr("End the test"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key in the middle."""
        super().resizeEvent(event)
        self._place_key()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark what is touched on the grid."""
        self._mark(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what a drag passes."""
        self._mark(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on to the next colour."""
        event.accept()
        if self.rect().contains(event.position().toPoint()):
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a keyboard go on, too."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colour, or the grid."""
        painter = QPainter(self)
        if self.place < len(COLORS):
            painter.fillRect(event.rect(), QColor(COLORS[self.place]))
            painter.end()
            return
        look, cell = self._look, self._cell
        painter.fillRect(event.rect(), look.color("bg"))
        for column in range(self.width() // cell + 1):
            for row in range(self.height() // cell + 1):
                token = "mark" if (column, row) in self.reached else "surface"
                painter.fillRect(column * cell + 1, row * cell + 1, cell - 2, cell - 2, look.color(token))
        painter.end()

    def _go_on(self) -> None:
        if self.place < len(COLORS):
            self.place += 1
            self._place_key()
            self._done.setVisible(self.place == len(COLORS))
            self.update()

    def _mark(self, event: QMouseEvent) -> None:
        event.accept()
        if self.place < len(COLORS):
            return
        place = event.position().toPoint()
        cell = place.x() // self._cell, place.y() // self._cell
        if self.rect().contains(place) and cell not in self.reached:
            self.reached.add(cell)
            self.update(cell[0] * self._cell, cell[1] * self._cell, self._cell, self._cell)

    def _place_key(self) -> None:
        key = QRect(0, 0, min(self._look.px(_DONE_WIDTH), self.width()), max(self._target, 1))
        key.moveCenter(self.rect().center())
        self._done.setGeometry(key)
