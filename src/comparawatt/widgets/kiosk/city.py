"""A city at night, whose windows are lit one after the other, ten by ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.kiosk import skyline

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from comparawatt.widgets.look import Look

_TEN = 10
_CORNER = 3
_GROUND = 140
_CABLE, _CABLE_OUTLINE, _CABLE_DEPTH, _CABLE_TURN, _CABLE_APART = 9, 2, 40, 22, 90


class City(QWidget):
    """Fills a screen with night, a city and the ground it stands on.

    Each lit window also fills a cell of the phone, ten of which make a house with a light. Only what changes is
    painted anew: all that is dark stands in one picture.

    Args:
        look: Theme and icons.

    Attributes:
        painted: Emitted with each frame.
    """

    painted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._lit = 0.0
        self._room = QRectF()
        self._plug = QRectF()
        self._still: QPixmap | None = None
        self._windows: list[QRect] = []
        self._cells: list[QRect] = []
        self._doors: list[QRect] = []
        look.theme_changed.connect(self._redraw)

    @property
    def lit(self) -> float:
        """How many windows are lit; the last one may be lit in part."""
        return self._lit

    def stand(self, room: QRectF, plug: QRectF) -> None:
        """Stand in a part of the screen, as large as it lets it, with the ground at its lower edge.

        Args:
            room: In pixels.
            plug: What the cable leads to; at the city's foot, or left of it.
        """
        self._room, self._plug = room, plug
        place = self._transform()
        self._windows = [place.mapRect(each).toAlignedRect() for each in skyline.windows()]
        self._cells = [place.mapRect(each).toAlignedRect() for each in skyline.cells()]
        self._doors = [place.mapRect(skyline.door(each)).toAlignedRect() for each in skyline.houses()]
        self._redraw()

    def light(self, lit: float) -> None:
        """Let so many windows be lit; the last one in part."""
        before, self._lit = self._lit, lit
        first, last = sorted((int(before), int(lit)))
        for window in self._windows[first : last + 1]:
            self.update(window)
        if first != last:
            for cell in self._cells:
                self.update(cell)
            for house in self._doors[first // _TEN : last // _TEN]:
                self.update(house)
        else:
            self.update(self._cells[first % _TEN])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is dark, and over it what is lit, as far as it changed."""
        if self._still is None or self._still.devicePixelRatio() != self.devicePixelRatio():
            self._still = self._draw_still()
        region = event.region()
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._still)  # the painter is clipped to what changed
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, part = divmod(self._lit, 1.0)
        lit = int(whole)
        light, corner = self._look.color("mark"), _CORNER * self._transform().m11()
        painter.setBrush(light)
        for window in self._windows[:lit]:
            if region.intersects(window):
                painter.drawRoundedRect(window, corner, corner)
        for door in self._doors[: lit // _TEN]:
            if region.intersects(door):
                painter.drawRect(door)
        painter.setBrush(self._look.color("phone"))
        filled = lit % _TEN
        for cell in self._cells[:filled]:
            if region.intersects(cell):
                painter.drawRoundedRect(cell, corner, corner)
        if lit < len(self._windows) and part > 0:
            painter.setOpacity(part)
            painter.drawRoundedRect(self._cells[filled], corner, corner)
            painter.setBrush(light)
            painter.drawRoundedRect(self._windows[lit], corner, corner)
        painter.end()
        self.painted.emit()

    @property
    def _is_beside(self) -> bool:
        """Whether the cable leads to what stands left of the city, and not to what stands at its foot."""
        return self._plug.right() < self._room.left()

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _transform(self) -> QTransform:
        room = self._room
        scale = max(min(room.width() / skyline.WIDTH, room.height() / skyline.HEIGHT), 0.01)
        left = room.center().x() - skyline.WIDTH * scale / 2
        return QTransform().translate(left, room.bottom()).scale(scale, scale)

    def _draw_still(self) -> QPixmap:
        """Draw the city before a window is lit."""
        ratio = self.devicePixelRatio()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        look = self._look
        still.fill(look.color("bg"))
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.save()
        painter.setTransform(self._transform(), combine=True)
        self._draw_buildings(painter)
        painter.restore()
        top = round(self._room.bottom())
        depth = self.height() - top if self._is_beside else look.px(_GROUND)
        painter.fillRect(0, top, self.width(), depth, look.color("sunken"))
        self._draw_cable(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setTransform(self._transform(), combine=True)
        for house in skyline.houses():
            painter.setBrush(look.color("home"))
            painter.drawPolygon(skyline.house_outline(house))
            painter.fillRect(skyline.door(house), look.color("sunken"))
        painter.end()
        return still

    def _draw_buildings(self, painter: QPainter) -> None:
        look = self._look
        for distant in skyline.behind(beside=self._is_beside):
            painter.setBrush(look.color("surface"))
            painter.drawRect(distant)
            for window in skyline.distant_windows(distant):
                painter.fillRect(window, look.color("mark_pressed").darker(170))
        for building in skyline.BUILDINGS:
            painter.setBrush(QColor(look.color("city")).darker(building.shade))
            painter.drawPolygon(building.outline())
        painter.setBrush(look.color("bg"))
        for window in skyline.windows():
            painter.drawRoundedRect(window, _CORNER, _CORNER)
        self._draw_phone(painter)

    def _draw_cable(self, painter: QPainter) -> None:
        look, width = self._look, max(self._look.px(_CABLE), 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        cable = self._cable()
        if look.theme.cable_outlined:
            painter.strokePath(cable, QPen(look.color("ink"), width + 2 * max(look.px(_CABLE_OUTLINE), 1)))
        painter.strokePath(cable, QPen(look.color("mark"), width))

    def _cable(self) -> QPainterPath:
        """Return the way of the cable: out of the button's side, or up from it and away on both sides."""
        look, plug, cable = self._look, self._plug, QPainterPath()
        if self._is_beside:
            height = plug.top() + plug.height() / 4  # there is room for a caption under it
            cable.moveTo(plug.right(), height)
            cable.lineTo(self.width(), height)
            return cable
        height, turn = self._room.bottom() + look.px(_CABLE_DEPTH), look.px(_CABLE_TURN)
        middle = plug.center().x()
        for side in (-1, 1):
            foot = middle + side * look.px(_CABLE_APART)
            cable.moveTo(middle + side * middle, height)
            cable.lineTo(foot + side * turn, height)
            cable.quadTo(foot, height, foot, height + turn)
            cable.lineTo(foot, plug.center().y())
        return cable

    def _draw_phone(self, painter: QPainter) -> None:
        look, frame = self._look, skyline.PHONE_FRAME
        inset = frame / 2
        painter.setPen(QPen(look.color("phone"), frame))
        painter.setBrush(look.color("bg"))
        below = frame + inset  # its foot stands behind the ground's edge
        painter.drawRoundedRect(skyline.PHONE.adjusted(inset, inset, -inset, below), 24, 24)
        look.draw_icon(painter, "bolt", "mark", skyline.BOLT)
        painter.setPen(QPen(look.color("phone"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell in skyline.cells():
            painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
