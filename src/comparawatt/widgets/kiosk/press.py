"""What a finger touches: a large target in the design's frame, which acts when it is let go of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen

from comparawatt.widgets.controls import Pressable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

TILE_RADIUS = 28
BUTTON_RADIUS = 24

_OUTLINE, _SELECTED_OUTLINE = 3, 5


class Tappable(Pressable):
    """A target for a finger; it turns yellow while it is held, and looks no other under a mouse.

    It is selected where it is checked, and the main one of its screen where `is_main`. What stands in it is drawn
    by `draw_content`, which is its text unless a kind of target says otherwise. All lengths are the design's, and
    grow with the screen.

    Args:
        look: Theme, font and icons.
        radius: Of its corners.
        is_main: Whether its ground is yellow at rest.
    """

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, radius: int = TILE_RADIUS, is_main: bool = False
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._radius = radius
        self._is_main = is_main
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a finger leaves no ring behind
        look.theme_changed.connect(self.update)

    @property
    def is_main(self) -> bool:
        """Whether its ground is yellow at rest."""
        return self._is_main

    @is_main.setter
    def is_main(self, main: bool) -> None:
        self._is_main = main
        self.update()

    @property
    def ink(self) -> str:
        """The token of what is drawn on its ground at present."""
        return "on_mark" if self._is_main or self.isDown() else "ink"

    @property
    def icon_ink(self) -> str:
        """The token of an icon on it: the marker's yellow where the ground is dark enough to show it."""
        shows_yellow = self.ink == "ink" and not self.look.theme.cable_outlined
        return "mark" if shows_yellow else self.ink

    def setText(self, text: str) -> None:
        """Show and say a text as it is: an ampersand makes no shortcut."""
        super().setText(text)
        self.setShortcut(QKeySequence())
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, and what stands in it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        self.draw_content(painter)
        painter.end()

    def draw_content(self, painter: QPainter) -> None:
        """Draw the text in the middle."""
        painter.setFont(self.look.font(33, 700))
        painter.setPen(self.look.color(self.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_frame(self, painter: QPainter) -> None:
        look, radius = self.look, self.look.px(self._radius)
        if self._is_main:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("mark_pressed" if self.isDown() else "mark"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            return
        width = max(look.px(_SELECTED_OUTLINE if self.isChecked() else _OUTLINE), 1)
        token = "mark" if self.isDown() else self.icon_ink if self.isChecked() else "edge"
        painter.setPen(QPen(look.color(token), width))
        painter.setBrush(look.color("mark" if self.isDown() else "surface"))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, radius - inset, radius - inset)
