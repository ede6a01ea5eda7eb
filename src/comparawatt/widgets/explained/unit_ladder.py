"""The second picture: from the watt-hour to the terawatt-hour, a thousand times from rung to rung."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from comparawatt.engine.digits import ENERGY_DIGITS
from comparawatt.engine.ladder import STEP, Rung
from comparawatt.engine.scale import round_to
from comparawatt.widgets.explained.picture import HEIGHT, Picture
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.wording import Wording

_TAG = 84.0
_ROW = 67.0
_CABLE = 18.0


class UnitLadder(Picture):
    """Draws the rungs, the smallest at the bottom, each with a familiar thing beside it."""

    _rungs: tuple[Rung, ...] = ()
    _said: tuple[tuple[str, str, str, str], ...] = ()
    _times = ""

    def show_rungs(self, rungs: tuple[Rung, ...], wording: Wording) -> None:
        """Show rungs, from the smallest to the largest."""
        self._rungs = rungs
        self.say(wording)

    def say(self, wording: Wording) -> None:
        """Take all words from a language."""
        self._times = f"× {wording.digits.text(round_to(STEP, 4))}"
        self._said = tuple(_say(rung, wording) for rung in self._rungs)
        self.title = self.tr("A ladder of units")
        self.caption = self.tr("Each rung is a thousand times the one below it: kilo, mega, giga, tera.")
        self._tell(wording, *(_spoken(wording, *said) for said in self._said))

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        self._draw_cable(painter)
        for place, (rung, (one, word, name, energy)) in enumerate(zip(self._rungs, self._said, strict=True)):
            middle = HEIGHT - _ROW * (place + 0.5) - 4
            tag = QRectF(1, middle - 16, _TAG, 32)
            self._tag(painter, tag, one)
            if place:
                below = QRectF(_CABLE + 10, tag.bottom() + 2, _TAG - _CABLE, _ROW - 36)
                self._write(painter, below, self._times, 13, 600, "ink2")
            left = tag.right() + 12
            room = area.width() - left
            top = middle - (27 if name else 9)
            self._write(painter, QRectF(left, top, room, 17), word, 13, color="ink2")
            if rung.example:
                icon = QRectF(left, top + 19, 20, 20)
                self._look.draw_icon(painter, rung.example.icon, yardstick(rung.example.icon).shape, icon)
                self._write(painter, QRectF(left + 26, top + 17, room - 26, 20), name, 15, 600)
                self._write(painter, QRectF(left + 26, top + 36, room - 26, 18), energy, 14, color="ink2")

    def _draw_cable(self, painter: QPainter) -> None:
        """Draw what joins the rungs: it is one and the same electricity."""
        top, bottom = HEIGHT - _ROW * (len(self._rungs) - 0.5), HEIGHT - _ROW * 0.5
        strokes = ((7, "ink"), (3, "mark")) if self._look.theme.cable_outlined else ((4, "mark"),)
        for width, token in strokes:
            painter.setPen(QPen(self._look.color(token), width, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(_CABLE, top, _CABLE, bottom))


def _say(rung: Rung, wording: Wording) -> tuple[str, str, str, str]:
    """Say one of a unit, its name, and its example with what it uses, counted in this very unit."""
    digits = wording.digits
    one, word = digits.quantity("1", rung.unit), wording.text(f"kwh.unit.{rung.unit}")
    if rung.example is None:
        return one, word, "", ""
    count = round_to(rung.example.figure.central / rung.watt_hours, ENERGY_DIGITS)
    return one, word, wording.of(rung.example.name), digits.quantity(digits.text(count), rung.unit)


def _spoken(wording: Wording, one: str, word: str, name: str, energy: str) -> str:
    unit = f"{one} ({word})"
    return wording.text("labelled", label=unit, text=f"{name}, {energy}") if name else unit
