"""The live meter as a picture: ten marks that fill one after the other, and are one mark of the next frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.engine.meter import FULL, mark
from comparawatt.engine.meter_wording import say_mark
from comparawatt.widgets.meter.face import Face
from comparawatt.widgets.stage.shapes import badge, badge_icon, yardstick
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.meter import Meter
    from comparawatt.widgets.look import Look

_COLUMNS = 5
_SIDE, _GAP = 62, 12
_CAPTION = 22
_CAPTION_LINES = 2


class TenFrame(Face):
    """Draws a meter's count as ten marks, each a power of ten of the equivalent.

    Args:
        meter: What is counted.
        language: The language in use.
        look: Theme, font and icons.

    Attributes:
        filled: How many marks are full, the last of them in part.
        caption: What each mark stands for.
    """

    def __init__(self, meter: Meter, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(meter, language, look, parent)
        self.setObjectName("meter_frame")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.filled = 0.0
        self.caption = ""

    def say(self) -> None:
        """Say and draw everything anew."""
        self._renew()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of two rows of marks and their caption."""
        pitch = self._px(_SIDE + _GAP)
        return QSize(_COLUMNS * pitch, 2 * pitch + _CAPTION_LINES * self._px(_CAPTION))

    def minimumSizeHint(self) -> QSize:
        """Marks are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks: full ones, one that fills, and empty ones."""
        counted = self._meter.per_second
        if counted is None:
            return
        look, icon = self._look, counted.equivalent.icon
        kind = yardstick(icon)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(FULL):
            area = self._place(place)
            part = min(max(self.filled - place, 0.0), 1.0)
            if not event.region().intersects(area.toAlignedRect()):
                continue
            if part < 1:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.color("edge"), 1.5, Qt.PenStyle.DashLine))
                painter.drawPath(badge(kind, area.adjusted(1, 1, -1, -1)))
            if part > 0:
                height = area.height() * part
                painter.setClipRect(QRectF(area.left(), area.bottom() - height, area.width(), height))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color(kind.shape))
                painter.drawPath(badge(kind, area))
                inside = badge_icon(kind, area)
                picture = look.pixmap(icon, "bg", round(inside.width()), self.devicePixelRatioF())
                painter.drawPixmap(inside.topLeft(), picture)
                painter.setClipping(False)
        font = self._font(14, 500)
        painter.setFont(font)
        painter.setPen(look.color("ink2"))
        painter.drawText(self._caption_place(), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.caption)
        painter.end()

    def _place(self, place: int) -> QRectF:
        row, column = divmod(place, _COLUMNS)
        side, pitch = self._px(_SIDE), self._px(_SIDE + _GAP)
        return QRectF(QPointF(column * pitch, row * pitch), QPointF(column * pitch + side, row * pitch + side))

    def _caption_place(self) -> QRectF:
        top = 2 * self._px(_SIDE + _GAP)
        return QRectF(0, top, self.width(), self.height() - top)

    def _renew(self) -> None:
        """Take what is drawn from the meter."""
        counted, count = self._meter.per_second, self._meter.count
        if counted is None or count is None:
            self.filled, self.caption = 0.0, ""
            return
        size = mark(count.central, counted.count.central)
        self.filled = count.central / size
        self.caption = say_mark(size, counted.equivalent, self._language.wording)
        self.setAccessibleName(self.caption)
        font = self._font(14, 500)
        lines = QFontMetricsF(font).boundingRect(self._caption_place(), Qt.TextFlag.TextWordWrap, self.caption)
        fits = lines.height() <= self._caption_place().height()
        set_tool_tip(self, "" if fits else self.caption)

    def _on_stepped(self) -> None:
        """Draw the marks that differ from the step before."""
        filled, caption = self.filled, self.caption
        self._renew()
        if caption != self.caption:
            self.update()
            return
        for place in range(int(filled), min(int(self.filled) + 1, FULL)):
            self.update(self._place(place).toAlignedRect())
