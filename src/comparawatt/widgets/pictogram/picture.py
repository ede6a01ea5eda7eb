"""The whole picture with any painter: the field at the left, the rods at the right, and the words under both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QRegion

from comparawatt.engine.place_value import mark_power
from comparawatt.engine.powers_of_ten import Timeline
from comparawatt.models.pictogram_model import PictogramModel
from comparawatt.widgets.pictogram.blocks import Ink
from comparawatt.widgets.pictogram.field import FieldDrawing
from comparawatt.widgets.pictogram.layout import LINE_GAP, WRAP, Layout, lay_out
from comparawatt.widgets.pictogram.part import PartDrawing
from comparawatt.widgets.pictogram.rods import RodsDrawing
from comparawatt.widgets.pictogram.scene import Scene, end_scene
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look


_AROUND = 14
"""Pixels by which the frame of a full field is drawn around it."""


class PictureDrawing:
    """Draws with the look of one window.

    Args:
        look: Theme, font and icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._field = FieldDrawing(look)
        self._part = PartDrawing(look)
        self._rods = RodsDrawing(look)

    def changed(self, layout: Layout, model: PictogramModel, before: Scene, after: Scene) -> list[QRectF]:
        """Return where two scenes of the same count differ, but for the words."""
        if before == after:
            return []
        around = layout.field.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        is_other = before.is_end != after.is_end or before.flashes != after.flashes or model.told.value < 1
        field = around if is_other else self._field.changed(layout.field, before.moment, after.moment)
        return [field, *self._rods.changed(layout, before, after)]

    def field(
        self,
        painter: QPainter,
        layout: Layout,
        model: PictogramModel,
        scene: Scene,
        region: QRegion | None = None,
    ) -> None:
        """Draw the count as area."""
        icon = model.count.equivalent.icon
        ink = Ink(icon, yardstick(icon).shape)
        told = model.told
        if told.is_nothing:
            self._frame(painter, layout.field)
        elif told.value < 1:
            value = told.area if scene.is_end else float(scene.moment.value)
            self._part.draw(painter, layout.field, scene.moment, value, told.cuts, ink)
        elif told.is_beyond and scene.is_end:
            self._field.draw_beyond(painter, layout.field, ink)
        else:
            around = layout.field.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            within = None
            if region is not None:
                within = QRectF(region.intersected(around.toAlignedRect()).boundingRect())
            parts = (painter, layout.field, scene.moment, ink)
            self._field.draw(*parts, flashes=scene.flashes, within=within)

    def rods(
        self,
        painter: QPainter,
        layout: Layout,
        model: PictogramModel,
        scene: Scene,
        region: QRegion | None = None,
    ) -> None:
        """Draw the count as rods with their digits."""
        if not model.told.is_tiny:
            self._rods.draw(painter, layout, model, scene, region)

    def words(self, painter: QPainter, layout: Layout, model: PictogramModel, scene: Scene) -> None:
        """Draw what a mark is, how far the count has come and, at the end, its range."""
        for line in lines_of(layout, model, scene):
            painter.setFont(line.font)
            painter.setPen(self._look.color(line.token))
            painter.drawText(line.area, WRAP, line.text)

    def _frame(self, painter: QPainter, area: QRectF) -> None:
        pen = painter.pen()
        pen.setColor(self._look.color("edge"))
        pen.setWidthF(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)


class Line(NamedTuple):
    """Words under the picture.

    Attributes:
        text: What they are.
        font: Their type.
        token: Of their colour.
        area: Where they are set, from its top on.
    """

    text: str
    font: QFont
    token: str
    area: QRectF


def lines_of(layout: Layout, model: PictogramModel, scene: Scene) -> list[Line]:
    """Return the words under the picture: what a mark is, how far the count has come, at the end its range."""
    large, small = layout.fonts
    level = scene.moment.shown_level
    marks = model.marks(level, mark_power(level, layout.field.width()))
    first, second = words_of(model, scene)
    below = QFontMetricsF(large).boundingRect(layout.way, WRAP, first).height() + LINE_GAP
    return [
        Line(marks, small, "ink2", layout.marks),
        Line(first, large, "ink", layout.way),
        *([Line(second, small, "ink2", layout.way.adjusted(0, below, 0, 0))] if second else ()),
    ]


def words_of(model: PictogramModel, scene: Scene) -> tuple[str, str]:
    """Return the two lines under the rods; the second one may be empty."""
    if scene.is_end:
        return model.result()
    return model.way(scene.moment.value if scene.speed == 0 else None), ""


def draw_pictogram(
    painter: QPainter, area: QRectF, comparison: Comparison, count: Count, wording: Wording, look: Look
) -> None:
    """Draw the finished pictogram of a count.

    Args:
        painter: On a picture, a page or a widget; its ground is there already.
        area: Where on it.
        comparison: What is compared.
        count: The one of its counts that is drawn.
        wording: The language.
        look: Theme, font and icons.
    """
    model = PictogramModel(comparison, count, wording)
    layout = lay_out(area, model, look)
    scene = end_scene(Timeline(model.told))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing = PictureDrawing(look)
    drawing.field(painter, layout, model, scene)
    drawing.rods(painter, layout, model, scene)
    drawing.words(painter, layout, model, scene)
