"""What stands under the sentence of a picture: the lanes, a pictogram, or activities side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.comparison import without_levers
from comparawatt.engine.rivals import rivals_of
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.widgets.pictogram.picture import draw_pictogram
from comparawatt.widgets.stage.drawing import StageDrawing
from comparawatt.widgets.stage.frames import still_frames, window_of
from comparawatt.widgets.stage.geometry import PADDING, lay_out

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from comparawatt.exports.subject import Subject, View
    from comparawatt.widgets.look import Look

_LANE = 90
_ROW = 40
_AXIS = 30
_PICTOGRAM = 330


def least_height(subject: Subject, view: View) -> float:
    """Return the pixels that a view needs, while it is not scaled."""
    if view == "side-by-side":
        return _ROW * len(subject.rows) + _AXIS
    if view == "pictograms":
        return _PICTOGRAM
    return _LANE * len(subject.comparison.counts)


def draw_view(painter: QPainter, area: QRectF, subject: Subject, view: View, look: Look) -> None:
    """Draw a view as wide as the picture."""
    match view:
        case "side-by-side":
            from comparawatt.exports.pictures.side_by_side import draw_side_by_side  # brings pyqtgraph

            inner = area.adjusted(PADDING, 0, -PADDING, 0)
            draw_side_by_side(painter, inner, subject.rows, subject.wording, look)
        case "pictograms":
            inner = area.adjusted(PADDING, 0, -PADDING, 0)
            draw_pictogram(painter, inner, subject.comparison, subject.told_count, subject.wording, look)
        case "bars":
            _draw_bars(painter, area, subject, look)


def _draw_bars(painter: QPainter, area: QRectF, subject: Subject, look: Look) -> None:
    comparison, catalogue = subject.comparison, subject.catalogue
    model = ComparisonModel(comparison, subject.wording)
    before = without_levers(comparison, catalogue) if comparison.levers else None
    model.show(comparison, before, rivals_of(comparison, catalogue))
    geometry = lay_out(area.width(), area.height(), len(comparison.counts), look.grown)
    painter.save()
    painter.translate(area.topLeft())
    StageDrawing(look).everything(painter, geometry, model, still_frames(model), window_of(model).exponent)
    painter.restore()
