"""The scene of the powers of ten: it counts when its bars' step comes, and is one picture from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF

from comparawatt.models.pictogram_model import PictogramModel
from comparawatt.screens.scenes.compared import ComparedPicture
from comparawatt.screens.scenes.foot import draw_sources
from comparawatt.widgets.guess.hatching import draw_hatching
from comparawatt.widgets.look import Look
from comparawatt.widgets.pictogram.layout import lay_out
from comparawatt.widgets.pictogram.picture import PictureDrawing
from comparawatt.widgets.pictogram.playback import Playback
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.story import Step

_FOOT = 40
_COVER = 44


class PictogramPicture(ComparedPicture):
    """The told count as rods and as a field."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        told = PictogramModel(self.comparison, self.told, self.wording).told
        self.playback = Playback(told, self, reduced=self.motion.reduced)
        self.playback.moved.connect(self.changed)
        self._drawing: PictureDrawing | None = None
        self._large: Look | None = None

    def show_step(self, step: Step, *, moves: bool) -> None:
        """Count when the step of the bars is reached; behind it the count is there."""
        self.playback.finish()
        super().show_step(step, moves=moves)

    def replay(self) -> None:
        """Count once more."""
        super().replay()
        if self.step == "bars":
            self.playback.replay()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again."""
        super().reduce_motion(reduced=reduced)
        self.playback.reduce(reduced=reduced)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the sentence, the picture and who says so."""
        rest = self.draw_sentence(painter, room).adjusted(0, 4, 0, 0)
        area = rest.adjusted(0, 0, 0, -_FOOT)
        if not self.has_reached("bars"):
            cover = QRectF(area.left(), area.center().y() - _COVER / 2, area.width(), _COVER)
            draw_hatching(painter, self.look, cover, yardstick(self.told.equivalent.icon), 0.0)
            return
        self._draw_picture(painter, area)
        if self.has_reached("source"):
            foot = QRectF(rest.left(), area.bottom() + 2, rest.width(), _FOOT)
            draw_sources(painter, foot, self.comparison, self.shown.catalogue, self.wording, self.texts)

    def _draw_picture(self, painter: QPainter, area: QRectF) -> None:
        """Draw in the pixels of the screen: blocks are kept as pictures, which would blur if enlarged."""
        transform = painter.transform()
        look = self._look_of(transform.m11())
        shows_range = self.has_reached("range")  # it comes with a step of its own
        model = PictogramModel(self.comparison, self.told, self.wording, with_range=shows_range)
        scene = self.playback.scene
        drawing = self._drawing = self._drawing or PictureDrawing(look)
        painter.save()
        painter.resetTransform()
        layout = lay_out(transform.mapRect(area), model, look, scene.told)
        drawing.field(painter, layout, model, scene)
        drawing.rods(painter, layout, model, scene)
        drawing.words(painter, layout, model, scene)
        painter.restore()

    def _look_of(self, scale: float) -> Look:
        """Return the look whose text is as large as the page is drawn."""
        size, large = self.look.grown * scale, self._large
        if large is None or large.grown != size or large.theme is not self.look.theme:
            large = self._large = Look(self.look.theme.name, self, scale=size, dresses=False)
            self._drawing = None
        return large
