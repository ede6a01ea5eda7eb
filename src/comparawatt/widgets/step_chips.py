"""The steps of a scene in a row, with the present one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.widgets.look import Look

_HEIGHT, _BESIDE, _GAP = 32, 14, 8


class StepChips(QWidget):
    """Shows where a scene stands; a screen reader reads it as one sentence.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: list[_Chip] = []
        self._row = Flow(_GAP, self)

    def show_steps(self, names: Sequence[str], present: int, spoken: str) -> None:
        """Show steps.

        Args:
            names: What they are called.
            present: The place of the present one.
            spoken: Where the scene stands, as a screen reader reads it.
        """
        while len(self._chips) < len(names):
            chip = _Chip(self._look, self)
            self._chips.append(chip)
            self._row.addWidget(chip)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(names))
            if place < len(names):
                chip.show_step(names[place], is_present=place == present, is_past=place < present)
        self.setAccessibleName(spoken)


class _Chip(QWidget):
    """One step: the present one is a yellow pill with an outline, one that is past is grey."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self._is_present = self._is_past = False
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.updateGeometry)

    def show_step(self, name: str, *, is_present: bool, is_past: bool) -> None:
        """Show a step, and whether it is the present one or one before it."""
        if name != self._name:
            self._name = name
            self.updateGeometry()
        self._is_present, self._is_past = is_present, is_past
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the name needs when it is marked."""
        width = QFontMetrics(self._look.font(15, 700)).horizontalAdvance(self._name)
        return QSize(width + 2 * _BESIDE, self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A name is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and the name."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, pill = self._look, QRectF(self.rect()).adjusted(1.25, 1.25, -1.25, -1.25)
        radius = pill.height() / 2
        if self._is_present:
            painter.setPen(QPen(look.color("ink"), 2.5))
            painter.setBrush(look.color("mark"))
        else:
            painter.setPen(QPen(look.color("line"), 1.5))
            painter.setBrush(look.color("sunken" if self._is_past else "surface"))
        painter.drawRoundedRect(pill, radius, radius)
        painter.setFont(look.font(15, 700 if self._is_present else 500))
        painter.setPen(look.color("on_mark" if self._is_present else "ink2" if self._is_past else "ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._name)
        painter.end()
