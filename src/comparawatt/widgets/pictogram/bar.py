"""The controls under the pictogram: play, one fold at a time, replay, and a slider over all powers of ten."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.widgets.columns import FOOT
from comparawatt.widgets.controls import Button, Pressable
from comparawatt.widgets.labels import Label
from comparawatt.widgets.log_slider import LogSlider
from comparawatt.widgets.stage.geometry import PADDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.pictogram_model import PictogramModel
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.scene import Scene

_PLAY = 52
_SPACING = 14
_LEAST_SLIDER = 240


class PlayButton(Pressable):
    """A round button that shows what it does: play or pause.

    Args:
        look: Theme.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.plays = False
        self.setObjectName("play")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(_PLAY, _PLAY)

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return QSize(_PLAY, _PLAY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a triangle or two bars in a yellow disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        token = "mark_pressed" if self.isDown() else "mark_hover" if self.underMouse() else "mark"
        ring, ink = "on_mark" if look.theme.cable_outlined else "bg", "on_mark"
        if not self.isEnabled():
            token, ring, ink = "sunken", "line", "disabled"
        painter.setPen(QPen(look.color(ring), 2.5))
        painter.setBrush(look.color(token))
        painter.drawEllipse(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5))
        painter.setBrush(look.color(ink))
        centre = self.rect().toRectF().center()
        if self.plays:
            painter.setPen(Qt.PenStyle.NoPen)
            for left in (-8, 2):
                painter.drawRoundedRect(QRectF(centre.x() + left, centre.y() - 9, 6, 18), 1.5, 1.5)
        else:
            painter.setPen(QPen(look.color(ink), 3, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in ((-5, -8), (8, 0), (-5, 8))]))
        painter.end()


class PlaybackBar(QWidget):
    """Lets somebody play, step, replay and scrub.

    Args:
        look: Theme, font and icons.

    Attributes:
        play_pressed: Emitted when playing is to begin or to pause.
        step_pressed: Emitted when the next fold is wanted.
        replay_pressed: Emitted when all is to be played once more.
        scrubbed: Emitted with a count that is to be shown.
    """

    play_pressed = Signal()
    step_pressed = Signal()
    replay_pressed = Signal()
    scrubbed = Signal(Decimal)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._decimals = 0
        self._number = ""
        self._write: Callable[[Decimal], str] = str
        self.setMinimumHeight(FOOT)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.play = PlayButton(look, self)
        self.step = Button(look, parent=self)
        self.step.setObjectName("one_fold")
        self.replay = Button(look, "replay", parent=self)
        self.replay.setObjectName("replay_pictogram")
        for button in (self.step, self.replay):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space and arrows to the picture
        self.slider = LogSlider(look, self)
        self.slider.setObjectName("scrub")
        keeps_room = self.slider.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.slider.setSizePolicy(keeps_room)
        self._hints = self._make_hints()
        self._lay_out()
        self.play.clicked.connect(self.play_pressed)
        self.step.clicked.connect(self.step_pressed)
        self.replay.clicked.connect(self.replay_pressed)
        self.slider.picked.connect(self._on_picked)
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self._fold)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.step.setText(self.tr("One fold at a time"))
        self.replay.setText(self.tr("Replay"))
        self._space.setText(self.tr("Space"))
        self._plays.setText(self.tr("play"))
        self._folds.setText(self.tr("next fold"))
        self.step.setToolTip(self.tr("Key {key}").replace("{key}", "→"))
        self.replay.setToolTip(self.tr("Key {key}").replace("{key}", "R"))
        self.play.setToolTip(self.tr("Key {key}").replace("{key}", self.tr("Space")))
        self._name_play()
        self._name_slider()
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which everything is folded."""
        buttons = sum(each.sizeHint().width() + _SPACING for each in (self.play, self.step, self.replay))
        return QSize(buttons + 2 * PADDING, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the slider into a line of its own where it would be too short."""
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line over the controls."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.color("line"))
        painter.end()

    def show_model(self, model: PictogramModel) -> None:
        """Take a count: the slider goes from 1 to it."""
        self._decimals = model.told.decimals
        self._write = model.wording.digits.text
        self.slider.setVisible(model.told.value > 1)
        if model.told.value > 1:
            self.slider.span_finely(float(model.told.value), model.wording.bare_count)
        for button in (self.play, self.step, self.replay):
            button.setEnabled(model.told.is_part or model.told.value > 1)  # else nothing moves

    def show_scene(self, scene: Scene, said: str) -> None:
        """Show how far the count has come.

        Args:
            scene: What is shown.
            said: The same in words.
        """
        if self.play.plays != (scene.speed != 0):
            self.play.plays = scene.speed != 0
            self._name_play()
            self.play.update()
        if self.slider.isVisibleTo(self):
            show = self.slider.pass_by if scene.speed else self.slider.show_number
            show(float(scene.moment.value))
        if scene.speed == 0:
            self._number = self._write(scene.moment.value)
            self._name_slider()
            self.slider.setAccessibleDescription(said)

    def _name_play(self) -> None:
        self.play.setAccessibleName(self.tr("Pause") if self.play.plays else self.tr("Play"))

    def _name_slider(self) -> None:
        """Say the number with the name: the slider's own value is the place of a stop."""
        name = self.tr("How far the count has come")
        self.slider.setAccessibleName(", ".join(filter(None, (name, self._number))))

    def _make_hints(self) -> QWidget:
        hints = QWidget(self)
        grid = QGridLayout(hints)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        self._space, arrow = (Label(self._look, 13, 700, wrap=False, parent=hints) for _ in range(2))
        self._plays, self._folds = (Label(self._look, 13, 500, "ink2", wrap=False, parent=hints) for _ in range(2))
        arrow.setText("→")
        for row, (key, text) in enumerate(((self._space, self._plays), (arrow, self._folds))):
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(text, row, 1)
        return hints

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(_SPACING)
        for widget in (self.play, self.step, self.replay):
            self._line.addWidget(widget)
        self._line.addWidget(self.slider, 1)
        self._line.addWidget(self._hints, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 14, PADDING, 14)
        column.setSpacing(8)
        column.addLayout(self._line)
        self._column = column

    def _fold(self) -> None:
        """Hide the hints first; then the slider takes a line of its own."""
        buttons = sum(each.sizeHint().width() + _SPACING for each in (self.play, self.step, self.replay))
        room = self.width() - 2 * PADDING - buttons
        self._hints.setVisible(room >= _LEAST_SLIDER + self._hints.sizeHint().width() + _SPACING)
        alone = room < _LEAST_SLIDER
        is_alone = self._line.indexOf(self.slider) < 0
        if alone and not is_alone:
            self._line.removeWidget(self.slider)
            self._column.addWidget(self.slider)
            self._line.addStretch(1)
        elif is_alone and not alone:
            self._line.takeAt(self._line.count() - 1)
            self._column.removeWidget(self.slider)
            self._line.insertWidget(3, self.slider, 1)

    def _on_picked(self, number: float) -> None:
        self.scrubbed.emit(Decimal(number).quantize(Decimal(1).scaleb(-self._decimals)))
