"""The rods: one for each place, with ten slots and its digit, so that they spell the count."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QRegion

from comparawatt.engine.place_value import places
from comparawatt.engine.powers_of_ten import Phase
from comparawatt.widgets.pictogram.layout import DIGIT, FRAME, Layout, sized
from comparawatt.widgets.pictogram.tiles import Tile, Tiles
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.powers_of_ten import Moment
    from comparawatt.models.pictogram_model import PictogramModel
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.scene import RodState, Scene

LABEL = "10 → 1"
_HIDDEN = "…"
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
_FOLD = QEasingCurve(QEasingCurve.Type.InOutCubic)
_ZOOM = QEasingCurve(QEasingCurve.Type.OutCubic)


class RodsDrawing:
    """Draws the rods.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._tiles = Tiles(look)
        self._strip = QPixmap()
        self._strip_key: tuple[object, ...] = ()

    def changed(self, layout: Layout, before: Scene, after: Scene) -> list[QRectF]:
        """Return where two scenes differ."""
        shown = after.places
        if before.told != after.told or before.places != shown or before.is_end != after.is_end:
            return [layout.rods]
        if self._slides(before) or self._slides(after):
            return [layout.rods]
        areas = []
        for number, (old, new) in enumerate(zip(before.rods, after.rods, strict=True)):
            if old == new:
                continue
            rod = layout.rod(number)
            if old == new._replace(filled=old.filled):
                changed = range(*sorted((old.filled, new.filled)))
                areas += [_edged(layout.slot_of(rod, slot)) for slot in changed]
            else:
                areas.append(self._column(layout, rod))
        for scene in (before, after):
            if scene.is_folding:
                areas.append(self._flown(layout, shown.index(scene.moment.place), scene.moment)[0])
        return areas

    def draw(
        self,
        painter: QPainter,
        layout: Layout,
        model: PictogramModel,
        scene: Scene,
        region: QRegion | None = None,
    ) -> None:
        """Draw all rods at a moment.

        Args:
            painter: Where to draw.
            layout: Where they lie.
            model: What is counted.
            scene: What is shown.
            region: What lies outside of it is there already; everything is drawn where None.
        """
        if self._slides(scene):
            self._slide(painter, layout, model, scene)
            return
        shown = scene.places
        for number, state in enumerate(scene.rods):
            rod = layout.rod(number)
            if _touches(region, self._column(layout, rod)):
                self._rod(painter, layout, rod, model, scene, state, region)
                if number > 0:
                    self._arc(painter, layout, rod, region, is_active=state.is_full or state.is_folding)
        if scene.is_folding:
            self._flight(painter, layout, shown.index(scene.moment.place), model, scene)
        if shown[-1] > -scene.told.decimals and _touches(region, layout.digit(layout.rod(len(shown) - 1))):
            right = layout.rod(len(shown) - 1).right()
            area = layout.digit(layout.rod(0))
            painter.setPen(self._look.color("ink2"))
            painter.setFont(sized(self._look, layout.slot * DIGIT * 0.6, 800))
            painter.drawText(QRectF(right, area.top(), layout.slot * 0.8, area.height() * 0.94), _MIDDLE, _HIDDEN)
        if scene.is_end and model.has_range:
            self._brackets(painter, layout, len(shown))

    def _slides(self, scene: Scene) -> bool:
        """Say whether the rods shift, so that the next one finds room."""
        moment = scene.moment
        return moment.phase is Phase.ZOOM and places(scene.told, moment.place + 1) != scene.places

    def _slide(self, painter: QPainter, layout: Layout, model: PictogramModel, scene: Scene) -> None:
        """Draw the rods while they shift: they are drawn once, and moved as one picture."""
        moment = scene.moment
        shown = (*places(scene.told, moment.place + 1), scene.places[-1])
        key = (shown, layout.rods.getRect(), layout.slot, model.name, self._look.theme.name)
        left = layout.rod(0).left() - (layout.pitch - layout.rod(0).width()) / 2
        if key != self._strip_key:
            ratio = painter.device().devicePixelRatio()
            size = QSize(round(layout.pitch * len(shown)), round(layout.rods.height()))
            self._strip = QPixmap(size * ratio)
            self._strip.setDevicePixelRatio(ratio)
            self._strip.fill(self._look.color("bg"))
            inner = QPainter(self._strip)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.translate(-left, -layout.rods.top())
            for number, place in enumerate(shown):
                rod = layout.rod(number)
                self._rod(inner, layout, rod, model, scene, scene.rod(place))
                if number > 0:
                    self._arc(inner, layout, rod, is_active=False)
            inner.end()
            self._strip_key = key
        shift = layout.pitch * (1 - _ZOOM.valueForProgress(moment.progress))
        painter.save()
        painter.setClipRect(QRectF(left, layout.rods.top(), layout.pitch * (len(shown) - 1), layout.rods.height()))
        painter.drawPixmap(QPointF(left - shift, layout.rods.top()), self._strip)
        painter.restore()

    @staticmethod
    def _column(layout: Layout, rod: QRectF) -> QRectF:
        """Return where a rod is drawn, with its arc, its digit and its name."""
        around = (layout.pitch - rod.width()) / 2 + layout.slot
        return QRectF(rod.left() - around, layout.rods.top(), rod.width() + 2 * around, layout.rods.height())

    def _rod(
        self,
        painter: QPainter,
        layout: Layout,
        rod: QRectF,
        model: PictogramModel,
        scene: Scene,
        state: RodState,
        region: QRegion | None = None,
    ) -> None:
        place = state.place
        icon = model.count.equivalent.icon
        yellow = state.is_full and scene.flashes
        is_inside = region is not None and not region.subtracted(_edged(rod).toAlignedRect()).intersects(
            self._column(layout, rod).toAlignedRect()
        )
        if (state.is_framed or state.is_full) and not is_inside:
            self._frame(painter, layout, rod, yellow=yellow)
        filled = Tile.HATCHED if state.is_hatched else Tile.FULL if yellow else Tile.FILLED
        for number in range(10):
            slot = layout.slot_of(rod, number)
            if _touches(region, _edged(slot)):
                self._tiles.draw(painter, slot, filled if number < state.filled else Tile.EMPTY, place, icon)
        below = self._below(layout, rod)
        if not _touches(region, below):
            return
        if not state.is_hatched:
            self._digit(painter, layout, rod, model, scene, state)
        if layout.names is not None:
            painter.setFont(layout.names)
            painter.setPen(self._look.color("ink2"))
            painter.drawText(layout.name(rod), _CENTRED, model.place(place))

    @staticmethod
    def _below(layout: Layout, rod: QRectF) -> QRectF:
        digit = layout.digit(rod)
        return QRectF(digit.left(), digit.top(), digit.width() + layout.slot, layout.rods.bottom() - digit.top())

    def _digit(
        self, painter: QPainter, layout: Layout, rod: QRectF, model: PictogramModel, scene: Scene, state: RodState
    ) -> None:
        area, place, shown = layout.digit(rod), state.place, state.digit
        if not shown:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("edge"))
            painter.drawEllipse(area.center(), layout.slot * 0.15, layout.slot * 0.15)
            return
        size = layout.slot * DIGIT
        painter.setFont(sized(self._look, size if len(shown) == 1 else size * 0.8, 800))
        painter.setPen(self._look.color(yardstick(model.count.equivalent.icon).text))
        painter.drawText(area, _MIDDLE, shown)
        sign = model.sign(place, scene.told.decimals)
        is_last = place == scene.places[-1]  # what may follow is not drawn
        if sign and not is_last and not scene.rod(place - 1).is_hatched:
            painter.drawText(area.translated(area.width() / 2, 0), _MIDDLE, sign)

    def _frame(self, painter: QPainter, layout: Layout, rod: QRectF, *, yellow: bool) -> None:
        """Draw a frame around the rod that is being filled; it turns yellow when the tenth slot is."""
        room = layout.slot * FRAME
        painter.setPen(QPen(self._look.color("ink"), 3 if yellow else 2))
        painter.setBrush(self._look.color("mark") if yellow else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rod.adjusted(-room, -room, room, room), room * 1.4, room * 1.4)

    def _arc(
        self,
        painter: QPainter,
        layout: Layout,
        rod: QRectF,
        region: QRegion | None = None,
        *,
        is_active: bool,
    ) -> None:
        """Draw the arrow from a rod to the one at its left: ten of one are one of the other."""
        middle = rod.left() - (layout.pitch - rod.width()) / 2
        if not layout.arc or not _touches(
            region, QRectF(middle - layout.pitch / 2, layout.rods.top(), layout.pitch, layout.arc)
        ):
            return
        look = self._look
        painter.setFont(look.font(13, 800 if is_active else 600))
        painter.setPen(look.color("ink" if is_active else "ink2"))
        label = QRectF(middle - layout.pitch / 2, layout.rods.top(), layout.pitch, layout.arc * 0.5)
        painter.drawText(label, _MIDDLE, LABEL)
        half, top, foot = 17.0, label.bottom() + 4, layout.rods.top() + layout.arc - 2
        path = QPainterPath(QPointF(middle + half, foot))
        path.cubicTo(middle + half * 0.6, top - 2, middle - half * 0.6, top - 2, middle - half + 1, foot - 1)
        painter.setPen(QPen(look.color("ink" if is_active else "ink2"), 2.6 if is_active else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        head = (QPointF(-half - 1, foot - 8), QPointF(-half, foot), QPointF(-half + 8, foot - 2))
        painter.drawPolyline(QPolygonF([QPointF(middle, 0) + corner for corner in head]))

    def _flight(self, painter: QPainter, layout: Layout, number: int, model: PictogramModel, scene: Scene) -> None:
        """Let the ten slots of a rod shrink into one block, which moves along an arc to the next rod."""
        start = layout.rod(number)
        _, flown = self._flown(layout, number, scene.moment)
        rod = QRectF(QPointF(), start.size())
        painter.save()
        painter.translate(flown.topLeft())
        painter.scale(flown.width() / start.width(), flown.height() / start.height())
        self._frame(painter, layout, rod, yellow=scene.flashes)
        tile = Tile.FULL if scene.flashes else Tile.FILLED
        for slot in range(10):
            place = layout.slot_of(rod, slot)
            self._tiles.draw(painter, place, tile, scene.moment.place, model.count.equivalent.icon)
        painter.restore()

    def _flown(self, layout: Layout, number: int, moment: Moment) -> tuple[QRectF, QRectF]:
        """Return where the ten slots of a rod have come to: all that is drawn, and the slots alone."""
        start, goal = layout.rod(number), layout.slot_of(layout.rod(number - 1), 0)
        part = _FOLD.valueForProgress(moment.progress)
        width = start.width() + (goal.width() - start.width()) * part
        height = start.height() + (goal.height() - start.height()) * part
        left = start.left() + (goal.left() - start.left()) * part
        top = start.top() + (goal.top() - start.top()) * part - math.sin(math.pi * part) * layout.slot * 0.9
        flown = QRectF(left, top, width, height)
        room = layout.slot * FRAME + 3
        return flown.adjusted(-room, -room, room, room), flown

    def _brackets(self, painter: QPainter, layout: Layout, across: int) -> None:
        """Draw the range of the count as two thin brackets around its digits; the words under them say it."""
        first = layout.digit(layout.rod(0))
        top, bottom = first.top() + layout.slot * 0.12, first.bottom() - layout.slot * 0.12
        arm = layout.slot * 0.22
        left = layout.rod(0).left() - layout.beside + 1.5
        right = layout.rod(across - 1).right() + layout.end - 1.5
        painter.setPen(QPen(self._look.color("ink"), 2, c=Qt.PenCapStyle.FlatCap, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, way in ((left, 1), (right, -1)):
            corners = [
                QPointF(x + way * arm, top),
                QPointF(x, top),
                QPointF(x, bottom),
                QPointF(x + way * arm, bottom),
            ]
            painter.drawPolyline(QPolygonF(corners))


def _touches(region: QRegion | None, area: QRectF) -> bool:
    return region is None or region.intersects(area.toAlignedRect())


def _edged(area: QRectF) -> QRectF:
    """Return an area with what antialiasing draws beyond its edge."""
    return area.adjusted(-2, -2, 2, 2)
