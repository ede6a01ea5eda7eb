"""The stage: one electricity, counted in lanes that grow on one axis of powers of ten."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.engine.scale import DECADES, LogWindow
from comparawatt.widgets.motion import Motion, stage_duration
from comparawatt.widgets.stage.drawing import StageDrawing
from comparawatt.widgets.stage.frames import LaneFrame, moving_frame, still_frames, tag_texts, window_of
from comparawatt.widgets.stage.geometry import DESK, Proportions, lay_out, least_height

if TYPE_CHECKING:
    from comparawatt.models.comparison_model import ComparisonModel
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.stage.geometry import Geometry
    from comparawatt.widgets.stage.overlays import Overlays

_SPREAD = 20
_NARROWEST = 320


class _Target(NamedTuple):
    """Where a lane comes from and goes to, as powers of ten: the axis may pan meanwhile."""

    start: float
    end: float


class Stage(QWidget):
    """Shows a comparison as lanes.

    Args:
        model: The comparison.
        look: Theme, font and icons.
        reduced_motion: Final values at once.
        proportions: How its parts share its room.
        pressable: Whether the lanes, the product and the tag can be pressed; else all of it is one thing to read.

    Attributes:
        lane_pressed: Emitted with a lane's place and where on the screen a menu belongs.
        product_pressed: Emitted when somebody wants to change the factors of the product beside the tag.
        tag_pressed: Emitted when somebody asks what the unit on the energy tag is.
    """

    lane_pressed = Signal(int, QPoint)
    product_pressed = Signal()
    tag_pressed = Signal()

    def __init__(
        self,
        model: ComparisonModel,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
        proportions: Proportions = DESK,
        pressable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._model = model
        self._look = look
        self._proportions = proportions
        self._pressable = pressable
        self._zoom = 1.0
        self._drawing = StageDrawing(look)
        self.motion = Motion(self, reduced=reduced_motion)
        self.motion.moved.connect(self._on_moved)
        self._targets: tuple[_Target, ...] = ()
        self._still: tuple[LaneFrame, ...] = ()
        self._frames: tuple[LaneFrame, ...] = ()
        self._pan = (0.0, 0.0)
        self._window = LogWindow()
        self._geometry = self._place_parts()
        model.dataChanged.connect(self._on_data_changed)
        model.modelReset.connect(self._on_model_reset)
        look.theme_changed.connect(self.update)
        self._shown = model.comparison
        self._is_painted = False
        self.play()

    def minimumSizeHint(self) -> QSize:
        """Return the room below which lanes would be cut."""
        return QSize(_NARROWEST, self.least_height()) * self._zoom

    def least_height(self) -> int:
        """Return the height below which lanes would be cut, in pixels of the design."""
        return least_height(self._model.rowCount(), self._look.grown, self._proportions)

    def magnify(self, zoom: float) -> None:
        """Draw everything larger, lines and gaps as well as text."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out()

    def play(self) -> None:
        """Let the bars grow from nothing."""
        self._aim(from_present=False)

    def frames(self) -> tuple[LaneFrame, ...]:
        """Return what the lanes show at this moment."""
        return self._frames

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what changed: most frames of a movement touch a few strips only."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        region, geometry, drawing = event.region(), self._geometry, self._drawing
        painter.fillRect(event.rect(), self._look.color("bg"))
        painter.scale(self._zoom, self._zoom)
        model, width, height = self._model, self.width() / self._zoom, self.height() / self._zoom
        if region.intersects(self._shown_at(QRectF(0, 0, width, geometry.caption.bottom() + 2))):
            drawing.tag(painter, geometry, *self.tag_lines())
        if region.intersects(self._shown_at(QRectF(0, 0, geometry.track.left(), height))):
            drawing.cable(painter, geometry)
            for lane, frame in zip(geometry.lanes, self._frames, strict=False):
                drawing.badge(painter, lane, frame)
        drawing.grid(painter, geometry, painter.transform().inverted()[0].mapRect(event.rect().toRectF()))
        if region.intersects(self._shown_at(geometry.axis.adjusted(-geometry.axis.left(), 0, _SPREAD, 0))):
            drawing.axis(painter, geometry, self._exponent(), model.wording)
        for lane, frame in zip(geometry.lanes, self._frames, strict=False):
            if region.intersects(self._shown_at(lane.count)):
                drawing.count(painter, lane, frame, geometry.count_size)
            if region.intersects(self._shown_at(lane.bar)):
                drawing.bar(painter, lane, frame)
            if region.intersects(self._shown_at(lane.whisker)):
                drawing.whisker(painter, lane, frame)
        painter.end()
        if not self._is_painted:  # this is the first frame, and does not wait for what lies over it
            self._is_painted = True
            if self._pressable:
                QTimer.singleShot(0, self, self._name_overlays)

    def tag_lines(self) -> tuple[str, tuple[str, ...]]:
        """Return what stands on the tag, and the lines beside it."""
        return tag_texts(self._model)

    def _shown_at(self, area: QRectF) -> QRect:
        """Return where on the screen a part of the geometry is seen."""
        zoom = self._zoom
        where = QRectF(area.left() * zoom, area.top() * zoom, area.width() * zoom, area.height() * zoom)
        return where.toAlignedRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def _on_data_changed(self) -> None:
        if self._model.comparison is self._shown:  # the words changed, not the numbers
            self._rename_overlays()
            self._still = still_frames(self._model)
            self._frames = self._make_frames()
            self.update()
            return
        self._aim(from_present=True)

    def _on_model_reset(self) -> None:
        self._lay_out()
        self._aim(from_present=False)

    def _aim(self, *, from_present: bool) -> None:
        """Start a movement from what is shown, or from nothing, to what the model says."""
        self._shown = self._model.comparison
        counts = [count.count.central for count in self._shown.counts]
        present = self._exponent()
        shown = [frame.position for frame in self._frames]
        self._window = window_of(self._model)
        self._still = still_frames(self._model)
        goal = float(self._window.exponent)
        self._pan = (present if from_present else goal, goal)
        starts = shown if from_present and len(shown) == len(counts) else [0.0] * len(counts)
        left = present if from_present else goal
        self._targets = tuple(
            _Target(left + start * DECADES, goal + self._window.position(value) * DECADES)
            for start, value in zip(starts, counts, strict=True)
        )
        self._rename_overlays()
        self.update()
        self.motion.start(stage_duration(len(counts)))

    def _exponent(self) -> float:
        start, goal = self._pan
        return start + (goal - start) * self.motion.bar_progress(0) if start != goal else goal

    def _on_moved(self) -> None:
        """Repaint the strips that differ from the frame before."""
        before, self._frames = self._frames, self._make_frames()
        if (self._pan[0] != self._pan[1] and self.motion.bar_progress(0) < 1) or len(before) != len(self._frames):
            self.update()
            return
        if self._pan[0] != self._pan[1]:
            self._pan = (self._pan[1], self._pan[1])
            self.update()
        for lane, old, new in zip(self._geometry.lanes, before, self._frames, strict=True):
            if (old.count, old.unit) != (new.count, new.unit):
                self.update(self._shown_at(lane.count))
            if old.marks != new.marks:  # diamonds lie anywhere on the line
                self.update(self._shown_at(lane.bar.adjusted(-_SPREAD, 0, _SPREAD, 0)))
            if old.position != new.position or old.outline != new.outline:
                # The dashes of an outline begin at the bar's end: where that moves, all of them do.
                outlines = [end for end in (old.outline, new.outline) if end is not None]
                ends = (old.position, new.position, *outlines)
                left, right = (lane.bar.left() + lane.bar.width() * end for end in (min(ends), max(ends)))
                # A block that ends anew changes the one before it too.
                left = max(left - lane.bar.width() / DECADES, lane.bar.left())
                changed = QRectF(left, lane.bar.top(), right - left + _SPREAD, lane.bar.height())
                self.update(self._shown_at(changed))
            if old.whisker != new.whisker or old.range_text != new.range_text:
                self.update(self._shown_at(lane.whisker))

    def _make_frames(self) -> tuple[LaneFrame, ...]:
        """Return what the lanes show now: the numbers that move are said anew, everything else stands still."""
        counts, say = self._shown.counts, self._model.wording.count_parts
        exponent = self._exponent()
        frames = []
        for place, (target, still) in enumerate(zip(self._targets, self._still, strict=True)):
            progress = self.motion.bar_progress(place)
            if progress == 1 and self.motion.whisker_progress(place) == 1:
                frames.append(still)
                continue
            power = target.start + (target.end - target.start) * progress
            position = min(max((power - exponent) / DECADES, 0.0), 1.0)
            moves = progress < 1 and still.has_bar and not still.off_scale
            said = say(10.0**power, counts[place].equivalent) if moves else (still.count, still.unit)
            frames.append(moving_frame(still, position, said, self.motion.whisker_progress(place)))
        return tuple(frames)

    def _place_parts(self) -> Geometry:
        width, height = self.width() / self._zoom, self.height() / self._zoom
        return lay_out(width, height, self._model.rowCount(), self._look.grown, self._proportions)

    def _lay_out(self) -> None:
        self._geometry = self._place_parts()
        if "_overlays" in self.__dict__:
            self._overlays.place(self._geometry)
        self.update()

    @cached_property
    def _overlays(self) -> Overlays:
        """What can be pressed and read; made right after the first frame."""
        from comparawatt.widgets.stage.overlays import Overlays

        made = Overlays(self._model, self._drawing, self)
        made.lane_pressed.connect(self.lane_pressed)
        made.product_pressed.connect(self.product_pressed)
        made.tag_pressed.connect(self.tag_pressed)
        return made

    def _name_overlays(self) -> None:
        self._overlays.say()
        self._overlays.place(self._geometry)

    def _rename_overlays(self) -> None:
        if "_overlays" in self.__dict__:
            self._name_overlays()
