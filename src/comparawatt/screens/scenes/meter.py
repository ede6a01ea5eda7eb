"""The scene of the live meter: it counts from the moment its figures are shown, while the audience sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from comparawatt.engine.meter_wording import say_assumed, say_pace, say_speed
from comparawatt.engine.phrases import Part, capital
from comparawatt.models.meter import Meter
from comparawatt.models.session import Session
from comparawatt.models.story_scene import choice_of
from comparawatt.screens.scenes.foot import draw_lines
from comparawatt.screens.scenes.heading import LARGE_SIZES, draw_heading, set_heading
from comparawatt.screens.scenes.picture import ScenePicture
from comparawatt.widgets.meter.readout import Readout
from comparawatt.widgets.meter.ten_frame import TenFrame
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.story import Step

_STEP, _CALM_STEP = 0.1, 1.0
_FOOT = 64
_GAP = 28


class MeterPicture(ScenePicture):
    """Digits and ten marks, as on a desk, and larger."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        session = Session(self.shown.catalogue, self)
        choice = choice_of(self.shown.staged)
        if choice is not None:
            session.restore(choice)
        step = _CALM_STEP if self.motion.reduced else _STEP
        self.meter = Meter(session, self, step=step)
        if self.shown.staged.told:
            self.meter.count_in(self.shown.staged.told)
        self._readout = Readout(self.meter, self.language, self.look)
        self._frame = TenFrame(self.meter, self.language, self.look)
        self._is_seen = False
        self.meter.stepped.connect(self.changed)
        self.meter.changed.connect(self.changed)

    @property
    def lanes(self) -> int:
        """Nothing grows here but the count."""
        return 0

    def show_step(self, step: Step, *, moves: bool) -> None:
        """Count from now on when the figures are shown for the first time."""
        super().show_step(step, moves=moves)
        self.meter.see(seen=self._is_seen and self.has_reached("bars"))

    def replay(self) -> None:
        """Count from now on."""
        if self.step == "bars":
            self.meter.start_again()
        self.changed.emit()

    def see(self, *, seen: bool) -> None:
        """Count while it is seen."""
        self._is_seen = seen
        self.meter.see(seen=seen and self.has_reached("bars"))

    def reduce_motion(self, *, reduced: bool) -> None:
        """Step once a second, or smoothly."""
        super().reduce_motion(reduced=reduced)
        self.meter.step_every(_CALM_STEP if reduced else _STEP)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the heading, the digits, the marks, and what they assume."""
        if not self.has_reached("bars"):
            self._draw_question(painter, room)
            return
        layout = set_heading((Part("text", self._heading()),), room, self.look, share=0.3)
        draw_heading(painter, layout, room.topLeft(), self.look, yardstick(""))
        area = room.adjusted(0, layout.height + 16, 0, -_FOOT)
        self._draw_faces(painter, area)
        foot = QRectF(room.left(), area.bottom() + 4, room.width(), _FOOT - 4)
        draw_lines(painter, foot, self._lines(), self.texts)

    def spoken(self) -> str:
        """Return the heading, the rate, and what it assumes."""
        said = [self._heading()]
        if self.has_reached("bars"):
            said += [line.replace("\n", " ") for line in self._lines() if line]
        return ". ".join(said)

    def _draw_question(self, painter: QPainter, room: QRectF) -> None:
        """Draw the heading in large letters, and under it how often what is counted is asked for."""
        layout = set_heading((Part("text", self._heading()),), room, self.look, share=0.6, sizes=LARGE_SIZES)
        top = room.top() + (room.height() - layout.height) * 0.3
        draw_heading(painter, layout, QPointF(room.left(), top), self.look, yardstick(""))
        if self.meter.rate is not None:
            painter.setFont(self.look.font(22, 500))
            painter.setPen(self.look.color("ink2"))
            below = QRectF(room.left(), top + layout.height + 18, room.width(), room.height() - layout.height)
            flags = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
            painter.drawText(below, flags, say_pace(self.meter.rate, self.wording))

    def _draw_faces(self, painter: QPainter, area: QRectF) -> None:
        """Draw digits and marks side by side, as large as the room allows."""
        readout, frame = self._readout, self._frame
        for face in (readout, frame):
            face.say()  # in the language in use
        hint, marks = readout.sizeHint(), frame.sizeHint()
        scale = min(
            area.height() / max(hint.height(), marks.height()),
            area.width() / (hint.width() * 1.25 + marks.width() + _GAP),
            1.6,
        )
        width, height = area.width() / scale, area.height() / scale
        readout.resize(round(width - marks.width() - _GAP), hint.height())
        frame.resize(marks)
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(scale, scale)
        painter.translate(0, max(height - hint.height(), 0) / 2)
        readout.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.translate(width - marks.width(), max(hint.height() - marks.height(), 0) / 2)
        frame.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.restore()

    def _heading(self) -> str:
        title, comparison = self.shown.scene.title, self.shown.staged.comparison
        if title is None and comparison and comparison.activity:
            title = comparison.activity.name
        return capital(self.wording.of(title)) if title else ""

    def _lines(self) -> tuple[str, str]:
        """Return how fast it goes, and at the last step who says so and how often it is asked for."""
        rate, counted = self.meter.rate, self.meter.per_second
        if rate is None or counted is None:
            return self.wording.text("meter.none"), ""
        speed = say_speed(counted, self.wording)
        if not self.has_reached("source"):
            return speed, ""
        return speed, " ".join((say_pace(rate, self.wording), say_assumed(rate, self.wording)))
