"""The live meter in digits: how many so far, in what, since when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.engine.meter_wording import moving_count, say_range, say_since, say_so_far, say_told
from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.widgets.meter.face import Face
from comparawatt.widgets.stage.shapes import badge, badge_icon, yardstick

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.meter import Meter
    from comparawatt.widgets.look import Look

_WIDTH = 420
_BADGE = 96
_GAP = 20
_SINCE, _NUMBER, _UNIT, _LINE = 28, 100, 34, 26
"""Heights of the lines."""

_SIZES = (96, 84, 72, 60, 48, 40, 32, 24)
_TOLD_EVERY = 10.0
"""Seconds from one text for screen readers to the next, so that they have time to say it."""


class Shown(NamedTuple):
    """What can be read at a moment."""

    since: str = ""
    number: str = ""
    unit: str = ""
    range_text: str = ""
    so_far: str = ""


class Readout(Face):
    """Shows what a meter has come to.

    Args:
        meter: What is counted.
        language: The language in use.
        look: Theme, font and icons.

    Attributes:
        shown: What can be read at this moment.
    """

    def __init__(self, meter: Meter, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(meter, language, look, parent)
        self.setObjectName("meter_readout")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what is drawn is read where the keyboard is
        self.shown = Shown()
        self._told = 0.0

    def say(self) -> None:
        """Say everything anew, to screen readers too."""
        self._renew()
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the room of all lines."""
        height = _SINCE + _NUMBER + _UNIT + 2 * _LINE
        return QSize(self._px(_WIDTH), self._px(height))

    def minimumSizeHint(self) -> QSize:
        """The number shrinks before it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge, and the lines beside it."""
        del event
        counted = self._meter.per_second
        if counted is None:
            return
        look, kind = self._look, yardstick(counted.equivalent.icon)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._px(_BADGE)
        place = QRectF(0, self._px(_SINCE) + (self._px(_NUMBER) - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(kind.shape))
        painter.drawPath(badge(kind, place))
        icon = badge_icon(kind, place)
        picture = look.pixmap(counted.equivalent.icon, "bg", round(icon.width()), self.devicePixelRatioF())
        painter.drawPixmap(icon.topLeft(), picture)
        left = side + self._px(_GAP)
        room = QRectF(left, 0, self.width() - left, self._px(_SINCE))
        shown = self.shown
        for text, height, font, color in (
            (shown.since, _SINCE, self._font(16, 600, tabular=True), "ink2"),
            (shown.number, _NUMBER, self._number_font(room.width()), kind.text),
            (shown.unit, _UNIT, self._font(22, 700), "ink"),
            (shown.range_text, _LINE, self._font(15, 500, tabular=True), "ink2"),
            (shown.so_far, _LINE, self._font(16, 600, tabular=True), "ink"),
        ):
            if not text:
                continue
            room.setHeight(self._px(height))
            painter.setFont(font)
            painter.setPen(look.color(color))
            fits = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fits)
            room.translate(QPointF(0, room.height()))
        painter.end()

    def _number_font(self, room: float) -> QFont:
        """Return the largest type in which the number fits."""
        fonts = [self._font(size, 800, display=True, tabular=True) for size in _SIZES]
        number = self.shown.number
        return next((each for each in fonts if QFontMetricsF(each).horizontalAdvance(number) <= room), fonts[-1])

    def _renew(self) -> None:
        meter, wording = self._meter, self._language.wording
        counted, count, rate = meter.per_second, meter.count, meter.rate
        if counted is None or count is None or rate is None:
            self.shown = Shown()
            return
        self.shown = Shown(
            say_since(meter.seconds, wording),
            *moving_count(count.central, counted.count.central, counted.equivalent, wording),
            say_range(count, wording),
            say_so_far(rate, meter.seconds, wording),
        )
        self.setToolTip("" if self._fits(self.shown.unit) else plain_tool_tip(self.shown.unit))
        self.update()

    def _fits(self, unit: str) -> bool:
        room = self.width() - self._px(_BADGE) - self._px(_GAP)
        return QFontMetricsF(self._font(22, 700)).horizontalAdvance(unit) <= room

    def _tell(self) -> None:
        """Say it to screen readers."""
        meter, counted, count = self._meter, self._meter.per_second, self._meter.count
        self._told = meter.seconds
        if counted is not None and count is not None:
            self.setAccessibleName(say_told(count, counted.equivalent, meter.seconds, self._language.wording))
            elided = self.shown.unit if self.toolTip() else ""  # else Qt would say the tooltip, markup and all
            self.setAccessibleDescription(self.tr("Paused") if meter.is_paused else elided)

    def _on_stepped(self) -> None:
        self._renew()
        if self._meter.seconds - self._told >= _TOLD_EVERY:
            self._tell()
