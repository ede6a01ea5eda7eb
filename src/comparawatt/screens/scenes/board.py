"""The scene of the board: who says what about one activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF

from comparawatt.engine.disagreement import disagreement, say_disagreement
from comparawatt.engine.phrases import Part, capital
from comparawatt.screens.scenes.estimates import draw_estimates
from comparawatt.screens.scenes.foot import draw_lines, say_sources
from comparawatt.screens.scenes.heading import draw_heading, set_heading
from comparawatt.screens.scenes.picture import ScenePicture
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_FOOT = 52


class BoardPicture(ScenePicture):
    """Names first, then their figures with why they differ, then where they are published."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        comparison = self.shown.staged.comparison
        activity = comparison.activity if comparison else None
        self._activity = activity
        self._chosen = comparison.estimate if comparison else None
        self._estimates = self.shown.catalogue.estimates[activity.id] if activity else ()

    @property
    def lanes(self) -> int:
        """All figures move at once."""
        return 1

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the heading and the figures."""
        layout = set_heading((Part("text", self._heading()),), room, self.look, share=0.25)
        draw_heading(painter, layout, room.topLeft(), self.look, yardstick(""))
        draw_estimates(
            painter,
            room.adjusted(0, layout.height + 8, 0, -_FOOT),
            self._estimates,
            self.wording,
            self.texts,
            progress=self.progress("bars"),
            chosen=self._chosen.id if self._chosen and self.has_reached("bars") else "",
        )
        foot = QRectF(room.left(), room.bottom() - _FOOT + 4, room.width(), _FOOT - 4)
        if self.has_reached("source"):
            draw_lines(painter, foot, ("", self._sources()), self.texts)
        elif self.has_reached("bars"):
            draw_lines(painter, foot, (self._explanation(), ""), self.texts)

    def spoken(self) -> str:
        """Return the heading, the figures once they are shown, and why they differ."""
        said = [self._heading()]
        if self.has_reached("bars"):
            said += [f"{self.wording.who(each)}, {self.wording.figure(each)}" for each in self._estimates]
            said.append(self._explanation())
        if self.has_reached("source"):
            said.append(self._sources())
        return ". ".join(said)

    def _heading(self) -> str:
        scene = self.shown.scene
        if scene.title:
            return self.wording.of(scene.title)
        return capital(self.wording.of(self._activity.name)) if self._activity else ""

    def _explanation(self) -> str:
        return say_disagreement(disagreement(self._estimates), self.wording)

    def _sources(self) -> str:
        cited = dict.fromkeys(source for each in self._estimates for source in each.sources)
        return say_sources((self.shown.catalogue.sources[each] for each in cited), self.wording)
