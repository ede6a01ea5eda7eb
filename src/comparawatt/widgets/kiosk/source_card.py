"""A card that says what one source says: a tap lets it say the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from comparawatt.widgets.kiosk.lines import Lines, draw_lines, set_lines
from comparawatt.widgets.kiosk.press import BUTTON_RADIUS, Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_PAD, _GAP = 26, 12
_CHECK = 48
_NAME_SIZES = (30, 28, 26)
_FIGURE_SIZES = (42, 38, 34, 30, 26)
_ROW = 3
"""From this width on, in heights of a card, the figure stands beside the name."""


class _Laid(NamedTuple):
    """Where the words of a card lie."""

    name: Lines
    name_area: QRectF
    figure: Lines
    figure_area: QRectF
    is_row: bool


class SourceCard(Tappable):
    """Shows an estimate.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, radius=BUTTON_RADIUS)
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

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen says the session, and not a tap."""

    def draw_content(self, painter: QPainter) -> None:
        """Draw the name and the figure, and a check mark where it is the chosen one."""
        look = self.look
        painter.setPen(look.color(self.ink))
        pad, gap = look.px(_PAD), look.px(_GAP)
        room = QRectF(self.rect()).adjusted(pad, gap, -pad, -gap)
        check = look.px(_CHECK) if self.isChecked() else 0
        laid = self._lay_out(room, check + gap if check else 0)
        draw_lines(painter, laid.name, laid.name_area, Qt.AlignmentFlag.AlignLeft)
        draw_lines(painter, laid.figure, laid.figure_area, Qt.AlignmentFlag.AlignLeft)
        if check:
            middle = room.center().y() if laid.is_row else room.bottom() - check / 2
            self._draw_check(painter, QRectF(room.right() - check, middle - check / 2, check, check))

    def _lay_out(self, room: QRectF, taken: float) -> _Laid:
        """Set name and figure beside or under each other, as large as both have room.

        Args:
            room: Within the card.
            taken: Width at the right that the check mark needs.
        """
        is_wide = self.width() > self.height() * _ROW
        ways = (self._in_a_row, self._below) if is_wide else (self._below, self._in_a_row)
        for size in _FIGURE_SIZES:
            for way in ways:
                laid = way(room, taken, size)
                if laid.name.fits and laid.figure.fits:
                    return laid
        return laid

    def _in_a_row(self, room: QRectF, taken: float, size: int) -> _Laid:
        look = self.look
        figure = set_lines(self._figure, room.width() / 2, room.height(), look, (size,), 800)
        width = QFontMetricsF(figure.font).horizontalAdvance(figure.texts[0])
        left = room.right() - taken - width
        name = set_lines(self._name, left - look.px(_GAP) - room.left(), room.height(), look, _NAME_SIZES)
        middle = room.center().y()
        return _Laid(
            name,
            QRectF(room.left(), middle - name.height / 2, room.width(), name.height),
            figure,
            QRectF(left, middle - figure.height / 2, width + 1, figure.height),
            is_row=True,
        )

    def _below(self, room: QRectF, taken: float, size: int) -> _Laid:
        look = self.look
        figure = set_lines(self._figure, room.width() - taken, room.height(), look, (size,), 800)
        name = set_lines(self._name, room.width(), room.height() - figure.height, look, _NAME_SIZES)
        top = room.top() + max(room.height() - name.height - figure.height, 0) / 2
        return _Laid(
            name,
            QRectF(room.left(), top, room.width(), name.height),
            figure,
            QRectF(room.left(), top + name.height, room.width(), figure.height),
            is_row=False,
        )

    def _draw_check(self, painter: QPainter, disc: QRectF) -> None:
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("mark"))
        painter.drawEllipse(disc)
        inner = disc.width() * 0.2
        look.draw_icon(painter, "check", "on_mark", disc.adjusted(inner, inner, -inner, -inner))
