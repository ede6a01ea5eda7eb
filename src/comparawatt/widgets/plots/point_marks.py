"""The points of a plot as a screen reader meets them: one choice for each, where the point is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal

from comparawatt.widgets.controls import Pressable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_SIDE = 20


class PointMark(Pressable):
    """Draws nothing, and leaves the mouse and the focus to the plot below."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__(plot)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setUpdatesEnabled(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the plot has drawn what is to be seen."""

    def choose_from(self, *, chosen: bool) -> None:
        """Be the chosen one or not; an exclusive button alone could not be let go."""
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)


class PointMarks(QObject):
    """The marks of one plot.

    Args:
        plot: What they lie over.

    Attributes:
        pressed: Emitted with the row of a point that a screen reader presses.
    """

    pressed = Signal(int)

    def __init__(self, plot: QWidget) -> None:
        super().__init__(plot)
        self._plot = plot
        self._marks: list[PointMark] = []

    def say(self, texts: Sequence[str], chosen: int) -> None:
        """Name the points, and mark the chosen one.

        Args:
            texts: What each is, row by row.
            chosen: The row of the chosen one, or -1.
        """
        while len(self._marks) < len(texts):
            self._add(len(self._marks))
        for row, mark in enumerate(self._marks):
            mark.setVisible(row < len(texts))
            mark.choose_from(chosen=row == chosen)
            mark.setAccessibleName(texts[row] if row < len(texts) else "")

    def place(self, row: int, middle: QPoint) -> None:
        """Lie where a point is drawn."""
        if row < len(self._marks):
            area = QRect(0, 0, _SIDE, _SIDE)
            area.moveCenter(middle)
            self._marks[row].setGeometry(area)

    def _add(self, row: int) -> None:
        mark = PointMark(self._plot)
        mark.setObjectName(f"point_{row}")
        mark.clicked.connect(lambda: self.pressed.emit(row))
        self._marks.append(mark)
