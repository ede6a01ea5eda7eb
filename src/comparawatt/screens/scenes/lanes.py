"""The scene of the lanes: hidden at first, then the bars grow, then their ranges, then who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QRectF

from comparawatt.engine.comparison import without_levers
from comparawatt.engine.rivals import rivals_of
from comparawatt.engine.scale import DECADES
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.screens.scenes.compared import ComparedPicture
from comparawatt.screens.scenes.foot import draw_sources
from comparawatt.screens.scenes.picture import shrunk
from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.stage.drawing import StageDrawing
from comparawatt.widgets.stage.frames import moving_frame, still_frames, tag_texts, window_of
from comparawatt.widgets.stage.geometry import WALL, lay_out, least_height

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.widgets.stage.frames import LaneFrame
    from comparawatt.widgets.stage.geometry import Geometry

_UNKNOWN = "?"
_BESIDE_TAG = 13
_AIR = 20
"""What a lane shall have over the least in larger text: a range is not to touch the next count."""
_LEAST_WIDTH = 600
"""What a range takes beside its whisker: larger text would be cut."""


class LanesPicture(ComparedPicture):
    """One electricity, counted in up to four lanes."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        comparison, catalogue = self.comparison, self.shown.catalogue
        self._model = ComparisonModel(comparison, self.wording)
        before = without_levers(comparison, catalogue) if comparison.levers else None
        self._model.show(comparison, before, rivals_of(comparison, catalogue))
        self._drawing = StageDrawing(self.texts)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the sentence and the lanes."""
        self.draw_lanes(painter, self.draw_sentence(painter, room))

    def spoken(self) -> str:
        """Return the sentence, and each lane once its bar stands."""
        said = [super().spoken()]
        if self.step in ("bars", "range"):
            said += [self.wording.spoken_count(count) for count in self.comparison.counts]
        return ". ".join(said)

    def draw_lanes(self, painter: QPainter, room: QRectF) -> None:
        """Draw the lanes into a room, smaller where large text would need more of it."""
        self._model.wording = self.wording
        grown = self.texts.grown
        needed = least_height(self.lanes, proportions=WALL) + self.lanes * _AIR
        scale = min(shrunk(room.height(), needed, self.texts), shrunk(room.width(), _LEAST_WIDTH, self.texts))
        scale = min(room.height() / least_height(self.lanes, grown, WALL), scale)
        geometry = lay_out(room.width() / scale, room.height() / scale, self.lanes, grown, WALL)
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(scale, scale)
        self._draw_stage(painter, geometry)
        painter.restore()
        if self.has_reached("source"):
            self._draw_sources(painter, geometry, room, scale)

    def _draw_sources(self, painter: QPainter, geometry: Geometry, room: QRectF, scale: float) -> None:
        """Draw who says so beside the tag, in the size it has however small the lanes are."""
        energy, _ = tag_texts(self._model)
        left = self._drawing.tag_area(geometry, energy).right() + _BESIDE_TAG
        area = QRectF(room.left() + left * scale, room.top() - self.spare_height, 0, 0)
        area.setRight(room.left() + geometry.caption.right() * scale)
        area.setBottom(room.top() + (geometry.track.top() + 2) * scale)
        draw_sources(painter, area, self.comparison, self.shown.catalogue, self.wording, self.texts)

    def _draw_stage(self, painter: QPainter, geometry: Geometry) -> None:
        model, drawing = self._model, self._drawing
        energy, caption = tag_texts(model)
        drawing.tag(painter, geometry, energy, () if self.has_reached("source") else caption)
        drawing.cable(painter, geometry)
        is_told = self.has_reached("bars")
        if is_told:
            drawing.grid(painter, geometry, geometry.track)
            drawing.axis(painter, geometry, window_of(model).exponent, model.wording)
        for lane, frame in zip(geometry.lanes, self._frames(), strict=True):
            drawing.badge(painter, lane, frame)
            drawing.count(painter, lane, frame, geometry.count_size)
            if is_told:
                drawing.bar(painter, lane, frame)
                drawing.whisker(painter, lane, frame)
            else:
                draw_hatching(painter, self.look, lane.bar, frame.kind, 0.0)

    def _frames(self) -> tuple[LaneFrame, ...]:
        """Return what the lanes show at this moment."""
        still = still_frames(self._model)
        if not self.has_reached("bars"):
            return tuple(replace(frame, count=_UNKNOWN, factor=None) for frame in still)
        return tuple(self._frame(place, frame) for place, frame in enumerate(still))

    def _frame(self, place: int, still: LaneFrame) -> LaneFrame:
        grown, opened = self.progress("bars", place), self.progress("range", place)
        if grown == opened == 1:
            return still
        if not self.has_reached("range"):
            still = replace(still, range_text="", others_text="")
        moves = grown < 1 and still.has_bar and not still.off_scale
        power = window_of(self._model).exponent + still.position * DECADES * grown
        equivalent = self.comparison.counts[place].equivalent
        said = self.wording.count_parts(10.0**power, equivalent) if moves else (still.count, still.unit)
        return moving_frame(still, still.position * grown if moves else still.position, said, opened)
