"""A tile to choose an activity by: an icon and a name, on a ground that turns yellow under a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRectF, Qt

from comparawatt.widgets.kiosk.lines import Lines, draw_lines, set_lines
from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from comparawatt.widgets.look import Look

Place = Literal["under", "beside", "alone"]

_PAD, _LEAST_PAD = 32, 18
_ICON, _MAIN_ICON, _SMALL_ICON = 88, 100, 64
_GAP = 24
_HIGH = 180
"""Up to this height a tile has less of a pad, where its icon stands beside its name."""

_SMALL = (340, 260)
"""Up to this width and height its icon is small."""

_SETTINGS: tuple[tuple[Place, int], ...] = (
    ("under", 38),
    ("under", 34),
    ("beside", 38),
    ("beside", 34),
    ("beside", 30),
    ("under", 30),
    ("beside", 26),
    ("under", 26),
    ("alone", 30),
    ("alone", 26),
)
"""Where a name stands by its icon, and in which type, the best first; alone, it says what the icon shows."""


class _Laid(NamedTuple):
    """Where the parts of a tile lie."""

    icon: QRectF
    area: QRectF
    lines: Lines


class Tile(Tappable):
    """Shows an activity.

    Args:
        look: Theme, font and icons.
        main: Whether it is the one that people shall see first.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, main: bool = False) -> None:
        super().__init__(look, parent, is_main=main)
        self._icon = ""
        self._setting = 0

    def show_activity(self, icon: str, name: str) -> None:
        """Show an activity by its icon and its name."""
        self._icon = icon
        self.setText(name)
        self.update()

    def best(self) -> int:
        """Return the place of the first setting in which the name has room, of those that tiles share."""
        settings = range(len(_SETTINGS))
        return next((place for place in settings if self._lay_out(place).lines.fits), len(_SETTINGS) - 1)

    def use(self, setting: int) -> None:
        """Be set as the other tiles of a group are."""
        self._setting = setting
        self.update()

    def draw_content(self, painter: QPainter) -> None:
        """Draw the icon and the name."""
        laid = self._lay_out(self._setting)
        if not laid.icon.isEmpty():
            self.look.draw_icon(painter, self._icon, self.icon_ink, laid.icon)
        painter.setPen(self.look.color(self.ink))
        draw_lines(painter, laid.lines, laid.area, Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self, setting: int) -> _Laid:
        place, size = _SETTINGS[setting]
        look = self.look
        is_low = self.height() <= look.px(_HIGH) and place != "under"
        pad = look.px(_LEAST_PAD if is_low else _PAD)
        room = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        is_small = self.width() < look.px(_SMALL[0]) and self.height() < look.px(_SMALL[1])
        icon_side = _MAIN_ICON if self.is_main else _SMALL_ICON if is_small else _ICON
        side = min(look.px(icon_side), room.height())
        icon = QRectF(room.left(), room.top(), side, side)
        words = room
        if place == "under":
            words = room.adjusted(0, side + look.px(_GAP) / 2, 0, 0)
        elif place == "beside":
            icon.moveTop(room.center().y() - side / 2)
            words = room.adjusted(side + look.px(_GAP), 0, 0, 0)
        else:
            icon = QRectF()
        weight = 800 if self.is_main else 700
        lines = set_lines(self.text(), words.width(), words.height(), look, (size,), weight)
        if self.is_main and place == "under":
            lines = lines._replace(fits=False)  # a low, wide tile has its icon at the left
        top = words.bottom() - lines.height if place == "under" else words.center().y() - lines.height / 2
        return _Laid(icon, QRectF(words.left(), top, words.width(), lines.height), lines)
