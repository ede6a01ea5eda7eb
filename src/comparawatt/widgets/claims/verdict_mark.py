"""What came of a claim, as a mark: told by its shape and its sign, not by its colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from comparawatt.engine.article import Verdict
    from comparawatt.widgets.look import Look

_OUTLINED = 40
"""From this size on a yellow mark has an outline, as everything large in yellow has."""


def draw_mark(painter: QPainter, look: Look, area: QRectF, verdict: Verdict) -> None:
    """Draw a tick on a disc, a question mark on a yellow square, or an unequal sign in a ring.

    Args:
        painter: What draws it, with antialiasing.
        look: Theme, font and icons.
        area: A square.
        verdict: What came of the claim.
    """
    side = area.width()
    inside = area.adjusted(1, 1, -1, -1)
    if verdict == "agrees":
        painter.setPen(QPen(look.color("ok"), 1.5) if look.theme.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ok_ground"))
        painter.drawEllipse(inside)
        inset = side * 0.22
        look.draw_icon(painter, "check", "ok", area.adjusted(inset, inset, -inset, -inset))
        return
    if verdict == "depends":
        painter.setPen(QPen(look.color("ink"), 2) if side >= _OUTLINED else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("mark"))
        painter.drawRoundedRect(inside, side * 0.22, side * 0.22)
        sign, token, weight, size = "?", "on_mark", 800, 0.58
    else:
        painter.setPen(QPen(look.color("ink"), 2 if side >= _OUTLINED else 1.5))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(inside)
        sign, token, weight, size = "≠", "ink", 600, 0.68
    font = QFont(look.font(15, weight))  # a copy: its size is the mark's
    font.setPixelSize(round(side * size))
    painter.setFont(font)
    painter.setPen(look.color(token))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)


class VerdictMark(QWidget):
    """A mark beside a text that says the same.

    Args:
        look: Theme, font and icons.
        side: In pixels.
        verdict: What it shows.
    """

    def __init__(self, look: Look, side: int, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict = verdict
        self.setFixedSize(side, side)
        look.theme_changed.connect(self.update)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show another verdict."""
        self._verdict = verdict
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, self._look, self.rect().toRectF(), self._verdict)
        painter.end()
