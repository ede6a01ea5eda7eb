"""A dot for each scene of a story; the present one has its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.controls import Pressable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.widgets.look import Look

_PITCH, _PILL, _HEIGHT = 20, 30, 20
_DOT = 10
MOST = 18
"""More scenes have no dots of their own: the pill says how many there are."""


class _Dot(Pressable):
    """One scene."""

    def __init__(self, number: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.setObjectName(f"scene_{number}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its number and Enter do the same
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look
        self.is_past = self.is_present = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a full dot behind, a pill here, a ring ahead."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() / _HEIGHT
        painter.scale(scale, scale)
        width = self.width() / scale
        look = self._look
        if self.is_present:
            pill = QRectF(1, 2, width - 2, _HEIGHT - 4)
            painter.setPen(QPen(look.color("on_mark" if look.theme.cable_outlined else "mark"), 1.5))
            painter.setBrush(look.color("mark"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setFont(look.font(12, 800))
            painter.setPen(look.color("on_mark"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.text())
        else:
            painter.setPen(QPen(look.color("ink"), 1.5))
            painter.setBrush(look.color("ink") if self.is_past else Qt.BrushStyle.NoBrush)
            side = _DOT
            painter.drawEllipse(QRectF((width - side) / 2, (_HEIGHT - side) / 2, side, side))
        painter.end()


class SceneDots(QWidget):
    """Shows where a story is.

    Args:
        count: How many scenes it has.
        look: Theme and font.

    Attributes:
        pressed: Emitted with the number of a scene.
    """

    pressed = Signal(int)

    def __init__(self, count: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._present = 1
        self._scale = 1.0
        self._dots = [_Dot(number, look, self) for number in range(1, count + 1)] if count <= MOST else []
        self._pill = None if self._dots else _Dot(0, look, self)
        for dot in self._dots:
            dot.clicked.connect(lambda _=False, number=dot.number: self.pressed.emit(number))
        look.theme_changed.connect(self.update)

    def show_scene(self, number: int, names: Sequence[str]) -> None:
        """Show that a scene is the present one.

        Args:
            number: Its place, from 1.
            names: What a screen reader calls each scene.
        """
        self._present = number
        for dot, name in zip(self._dots, names, strict=False):
            dot.is_past, dot.is_present = dot.number < number, dot.number == number
            dot.setText(str(dot.number))
            dot.setAccessibleName(name)
            dot.setToolTip("")
        if self._pill is not None:
            self._pill.is_present = True
            self._pill.setText(f"{number} / {self._count}")
            self._pill.setAccessibleName(names[number - 1])
        self.grow(self._scale)
        self.update()

    def grow(self, scale: float) -> None:
        """Be drawn by a scale."""
        self._scale = scale
        left, height = 0.0, round(_HEIGHT * scale)
        for dot in self._dots:
            width = _PILL if dot.is_present else _PITCH
            dot.setGeometry(round(left), 0, round(width * scale), height)
            left += width * scale
        if self._pill is not None:
            left = 3 * _PILL * scale
            self._pill.setGeometry(0, 0, round(left), height)
        self.resize(round(left), height)
