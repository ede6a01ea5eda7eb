"""A row that lets something be otherwise: a sentence and a switch, the whole of it one target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from comparawatt.widgets.kiosk.lines import draw_lines, set_lines
from comparawatt.widgets.kiosk.press import BUTTON_RADIUS, Tappable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

_PAD, _GAP = 30, 10
_ICON = 60
_PILL, _PILL_HEIGHT, _KNOB = 122, 68, 24
_SIZES = (34, 30, 26)
_NOTE_SIZES = (26,)


class LeverSwitch(Tappable):
    """Switches a lever on and off.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, radius=BUTTON_RADIUS)
        self.setCheckable(True)
        self._note = ""

    def show_lever(self, sentence: str, note: str, *, used: bool) -> None:
        """Show a lever.

        Args:
            sentence: What would be otherwise.
            note: What that means; shown where there is room for all of it.
            used: Whether it is in use.
        """
        self.setText(sentence)
        self._note = note
        self.setAccessibleDescription(note)
        self.setChecked(used)
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen says the session, and not a tap."""

    def draw_content(self, painter: QPainter) -> None:
        """Draw the icon, the words, and the switch."""
        look = self.look
        pad, gap, icon = look.px(_PAD), look.px(_GAP), look.px(_ICON)
        middle = self.height() / 2
        look.draw_icon(painter, "whatif", self.icon_ink, QRectF(pad, middle - icon / 2, icon, icon))
        pill = QRectF(
            self.width() - pad - look.px(_PILL),
            middle - look.px(_PILL_HEIGHT) / 2,
            look.px(_PILL),
            look.px(_PILL_HEIGHT),
        )
        room = QRectF(pad + icon + 2 * gap, gap, 0, self.height() - 2 * gap)
        room.setRight(pill.left() - 2 * gap)
        lines = set_lines(self.text(), room.width(), room.height(), look, _SIZES, 700)
        note = set_lines(self._note, room.width(), room.height() - lines.height, look, _NOTE_SIZES, 500)
        has_note = note.fits and bool(self._note)
        top = middle - (lines.height + (note.height if has_note else 0)) / 2
        painter.setPen(look.color(self.ink))
        area = QRectF(room.left(), top, room.width(), lines.height)
        draw_lines(painter, lines, area, Qt.AlignmentFlag.AlignLeft)
        if has_note:
            painter.setPen(look.color("on_mark" if self.isDown() else "ink2"))
            area = QRectF(room.left(), top + lines.height, room.width(), note.height)
            draw_lines(painter, note, area, Qt.AlignmentFlag.AlignLeft)
        self._draw_switch(painter, pill)

    def _draw_switch(self, painter: QPainter, pill: QRectF) -> None:
        look, is_on = self.look, self.isChecked()
        painter.setPen(QPen(look.color("mark" if is_on else "edge"), look.px(3)))
        painter.setBrush(look.color("mark" if is_on else "sunken"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        side = pill.height() / 2
        x = pill.right() - side if is_on else pill.left() + side
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("on_mark" if is_on else "edge"))
        painter.drawEllipse(QPointF(x, pill.center().y()), look.px(_KNOB), look.px(_KNOB))
