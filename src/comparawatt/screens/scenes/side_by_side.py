"""The scene of several activities on one linear scale; loading it loads pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF

from comparawatt.engine.phrases import Part
from comparawatt.exports.pictures.side_by_side import draw_side_by_side
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Subject
from comparawatt.models.equalities import Equalities
from comparawatt.models.session import Session
from comparawatt.models.side_by_side_row import Row, row_of
from comparawatt.models.story_scene import choice_of
from comparawatt.screens.scenes.foot import draw_lines
from comparawatt.screens.scenes.heading import draw_heading, set_heading
from comparawatt.screens.scenes.picture import ScenePicture
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.exports.statement import Statement

_FOOT = 46


class SideBySidePicture(ScenePicture):
    """Names first, then the bars, then what they come to, then who says so."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        session = Session(self.shown.catalogue)
        choice = choice_of(self.shown.staged)
        if choice is not None:
            session.restore(choice)
        self._session = session
        self._rows: tuple[Row, ...] = tuple(row_of(session, each) for each in self.shown.staged.activities)

    @property
    def lanes(self) -> int:
        """How many bars grow one after the other."""
        return len(self._rows)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the heading and the rows."""
        layout = set_heading((Part("text", self._heading()),), room, self.look, share=0.3)
        draw_heading(painter, layout, room.topLeft(), self.look, yardstick(""))
        area = room.adjusted(0, layout.height + 10, 0, -_FOOT)
        draw_side_by_side(
            painter,
            area,
            self._rows,
            self.wording,
            self.look,
            progress=(lambda row: (self.progress("bars", row), self.progress("range")))
            if self.has_reached("bars")
            else None,
        )
        if self.has_reached("source"):
            foot = QRectF(room.left(), room.bottom() - _FOOT + 4, room.width(), _FOOT - 4)
            draw_lines(painter, foot, ("", self._statement().who), self.texts)

    def spoken(self) -> str:
        """Return the heading, and the figures once they are shown."""
        statement = self._statement()
        said = [self._heading()]
        if self.has_reached("bars"):
            said.append(statement.quantity)
        if self.has_reached("source"):
            said += [statement.who, statement.sources]
        return ". ".join(said)

    def _heading(self) -> str:
        """Return the title, and from the ranges on what the rows come to."""
        title = self.wording.of(self.shown.scene.title) if self.shown.scene.title else ""
        if title and not self.has_reached("range"):
            return title
        equalities = Equalities(self.shown.catalogue, self._rows, self.wording)
        told = equalities.told(self._session.told.equivalent, self._session.activity)
        return told[min(1, len(told) - 1)].text if told else title

    def _statement(self) -> Statement:
        comparison = self._session.comparison
        subject = Subject(comparison, self.shown.catalogue, self.wording, self._session.told, self._rows)
        return statement_of(subject, "side-by-side")
