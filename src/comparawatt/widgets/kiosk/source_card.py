"""A card that says what one source says: a tap lets it say the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from comparawatt.widgets.kiosk.ground import draw_ground
from comparawatt.widgets.kiosk.lines import draw_lines, set_lines
from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_PAD, _GAP = 26, 12
_RADIUS = 24
_CHECK = 48
_NAME_SIZES = (30, 28, 26)
_FIGURE_SIZES = (42, 38, 34, 30, 26)
_ROW = 3
"""From this width on, in heights of a card, the figure stands beside the name."""


class SourceCard(Tappable):
    """Shows an estimate.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self._name = ""
        self._figure = ""
        self.estimate_id = ""

    def show_estimate(self, estimate_id: str, name: str, figure: str, *, selected: bool) -> None:
        """Show who says what.

        Args:
            estimate_id: What is chosen by a tap.
            name: Who says so.
            figure: What they say of one functional unit.
            selected: Whether the result rests on it.
        """
        self.estimate_id, self._name, self._figure = estimate_id, name, figure
        self.setChecked(selected)
        self.setAccessibleName(f"{name}, {figure}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the figure, and a check mark where it is the chosen one."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        draw_ground(painter, self, look, _RADIUS, is_down=self.isDown(), is_selected=self.isChecked())
        painter.setPen(look.color("on_mark" if self.isDown() else "ink"))
        pad, gap = look.px(_PAD), look.px(_GAP)
        room = QRectF(self.rect()).adjusted(pad, gap, -pad, -gap)
        check = look.px(_CHECK) if self.isChecked() else 0
        is_row = self.width() > self.height() * _ROW
        draw = self._draw_in_a_row if is_row else self._draw_below
        draw(painter, room, check + gap if check else 0)
        if check:
            middle = room.center().y() if is_row else room.bottom() - check / 2
            self._draw_check(painter, QRectF(room.right() - check, middle - check / 2, check, check))
        painter.end()

    def _draw_in_a_row(self, painter: QPainter, room: QRectF, taken: float) -> None:
        """Draw the figure right of the name."""
        look = self._look
        figure = set_lines(self._figure, room.width() / 2, room.height(), look, _FIGURE_SIZES, 800)
        width = QFontMetricsF(figure.font).horizontalAdvance(figure.texts[0])
        right = room.right() - taken
        name = set_lines(self._name, right - width - look.px(_GAP) - room.left(), room.height(), look, _NAME_SIZES)
        top = room.center().y()
        area = QRectF(room.left(), top - name.height / 2, room.width(), name.height)
        draw_lines(painter, name, area, Qt.AlignmentFlag.AlignLeft)
        area = QRectF(right - width, top - figure.height / 2, width + 1, figure.height)
        draw_lines(painter, figure, area, Qt.AlignmentFlag.AlignLeft)

    def _draw_below(self, painter: QPainter, room: QRectF, taken: float) -> None:
        """Draw the figure under the name."""
        look = self._look
        figure = set_lines(self._figure, room.width() - taken, room.height(), look, _FIGURE_SIZES, 800)
        name = set_lines(self._name, room.width(), room.height() - figure.height, look, _NAME_SIZES)
        top = room.top() + max(room.height() - name.height - figure.height, 0) / 2
        draw_lines(painter, name, QRectF(room.left(), top, room.width(), name.height), Qt.AlignmentFlag.AlignLeft)
        area = QRectF(room.left(), top + name.height, room.width(), figure.height)
        draw_lines(painter, figure, area, Qt.AlignmentFlag.AlignLeft)

    def _draw_check(self, painter: QPainter, disc: QRectF) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("mark"))
        painter.drawEllipse(disc)
        inner = disc.width() * 0.2
        look.draw_icon(painter, "check", "on_mark", disc.adjusted(inner, inner, -inner, -inner))
