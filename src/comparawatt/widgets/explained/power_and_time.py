"""The first picture: a power during a time is an energy."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from comparawatt.widgets.explained.picture import Align, Picture
from comparawatt.widgets.stage.shapes import badge, badge_icon, yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.wording import Wording

_HOURS = 1
_LAMP, _HEATER = 10, 1000
"""Powers in watts; in an hour, the heater uses what a hundred lamps do."""

_COLUMNS = 25
_BADGE = 46


class _Sum(NamedTuple):
    """A multiplication as it is drawn, in words."""

    icon: str
    name: str
    power: str
    time: str
    energy: str
    blocks: int


class PowerAndTime(Picture):
    """Draws two multiplications, and their results in blocks of the smaller one."""

    _sums: tuple[_Sum, ...] = ()
    _labels: tuple[str, ...] = ()
    _block = ""

    def say(self, wording: Wording) -> None:
        """Take all words from a language."""
        digits = wording.digits
        time = digits.quantity(digits.text(Decimal(_HOURS)), "h")

        def product(icon: str, name: str, watts: int) -> _Sum:
            power = digits.quantity(digits.text(Decimal(watts)), "W")
            return _Sum(icon, name, power, time, wording.energy(watts * _HOURS), watts // _LAMP)

        self._sums = (
            product("bolt", self.tr("An LED bulb"), _LAMP),
            product("kettle", self.tr("A kettle or a heater"), _HEATER),
        )
        self._labels = (self.tr("power"), self.tr("time"), self.tr("energy"))
        self._block = self.tr("1 block = {count}").replace("{count}", self._sums[0].energy)
        self.title = self.tr("Power × time = energy")
        self.caption = self.tr(
            "A watt says how fast electricity is used; a watt-hour says how much was used. "
            "A thousand watts for one hour make one kilowatt-hour, 1 kWh."
        )
        self._tell(
            wording,
            *(
                wording.text("labelled", label=each.name, text=f"{each.power} × {each.time} = {each.energy}")
                for each in self._sums
            ),
        )

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        top = area.top()
        for place, each in enumerate(self._sums):
            self._write(painter, QRectF(0, top, area.width(), 22), each.name, 16, 700)
            self._draw_sum(painter, QRectF(0, top + 28, area.width(), 44), each, labelled=place == 0)
            self._draw_blocks(painter, QRectF(0, top + (97 if place == 0 else 88), area.width(), 0), each)
            top += 154
        self._write(painter, QRectF(22, area.top() + 92, area.width() - 22, 20), self._block, 14, color="ink2")

    def _draw_sum(self, painter: QPainter, row: QRectF, each: _Sum, *, labelled: bool) -> None:
        """Draw badge, power × time = energy, and under them what each is."""
        look, kind = self._look, yardstick(each.icon)
        place = QRectF(row.left(), row.top() - 1, _BADGE, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(kind.shape))
        painter.drawPath(badge(kind, place))
        look.draw_icon(painter, each.icon, "bg", badge_icon(kind, place))
        left = row.left() + _BADGE + 12
        chip = QRectF(left, row.top() + 4, 74, 34)
        time = chip.translated(chip.width() + 24, 0)
        time.setWidth(46)
        energy = QRectF(time.right() + 24, chip.top(), 92, chip.height())
        for box, text in ((chip, each.power), (time, each.time)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("sunken"))
            painter.drawRoundedRect(box, 10, 10)
            self._write(painter, box.adjusted(4, 0, -4, 0), text, 16, 700, align=Align.AlignCenter)
        for box, sign in ((chip, "×"), (time, "=")):
            gap = QRectF(box.right(), box.top(), 24, box.height())
            self._write(painter, gap, sign, 18, 700, align=Align.AlignCenter)
        self._tag(painter, energy, each.energy)
        if labelled:
            for box, label in zip((chip, time, energy), self._labels, strict=True):
                below = QRectF(box.left() - 8, box.bottom() + 3, box.width() + 16, 18)
                self._write(painter, below, label, 13, color="ink2", align=Align.AlignCenter)

    def _draw_blocks(self, painter: QPainter, start: QRectF, each: _Sum) -> None:
        """Draw the energy in blocks of what the lamp uses."""
        pitch = min((start.width() - 2) / _COLUMNS, 13.0)
        path = QPainterPath()
        for block in range(each.blocks):
            row, column = divmod(block, _COLUMNS)
            path.addRoundedRect(
                QRectF(start.left() + column * pitch, start.top() + row * pitch, pitch - 2, pitch - 2), 2, 2
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("home"))
        painter.drawPath(path)
