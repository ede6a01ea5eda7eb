"""The pictogram in a window: it repaints what changed, and is one thing for a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.widgets.pictogram.layout import Layout, lay_out, least_height
from comparawatt.widgets.pictogram.picture import Line, PictureDrawing, lines_of, words_of
from comparawatt.widgets.stage.geometry import PADDING

if TYPE_CHECKING:
    from comparawatt.models.pictogram_model import PictogramModel
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.scene import Scene

_TOP, _BOTTOM = 14, 10
_LEAST = QSize(480, 150)
_AROUND = 14


class PictogramCanvas(QWidget):
    """Shows a scene.

    Args:
        look: Theme, font and icons.
        model: What is counted.
        scene: What is shown first.

    Attributes:
        pressed: Emitted when somebody clicks the picture.
    """

    pressed = Signal()

    def __init__(self, look: Look, model: PictogramModel, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictogram")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._drawing = PictureDrawing(look)
        self._model = model
        self._scene = scene
        self._layout: Layout | None = None
        self._least = _LEAST.height()
        look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.lay_out)
        self.show_model(model, scene)

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    @property
    def words(self) -> tuple[str, str]:
        """The lines under the rods."""
        return words_of(self._model, self._scene)

    @property
    def lines(self) -> list[Line]:
        """The words under the picture, and where they are set."""
        return lines_of(self._layout, self._model, self._scene) if self._layout is not None else []

    def show_model(self, model: PictogramModel, scene: Scene) -> None:
        """Show another count, or say the same in another language."""
        self._model, self._scene = model, scene
        self.setAccessibleName(model.name)
        self._describe()
        self.lay_out()

    def show_scene(self, scene: Scene) -> None:
        """Show another moment of the same count."""
        before, self._scene = self._scene, scene
        if before.told != scene.told:
            self.lay_out()
        elif self._layout is not None:
            self._repaint(self._layout, before, scene)
        if scene.speed == 0 or before.speed == 0:
            self._describe()

    def lay_out(self) -> None:
        """Find the place of everything anew."""
        area = self.rect().toRectF().adjusted(PADDING, _TOP, -PADDING, -_BOTTOM)
        self._layout = lay_out(area, self._model, self._look, self._scene.told)
        self.update()
        least = _LEAST.height()
        if self._look.text_size > 100:  # what it stands in scrolls
            least = least_height(area.width(), self._model, self._look) + _TOP + _BOTTOM
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the room in which a picture can still be made out: the larger its words, the more."""
        return QSize(_LEAST.width(), self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell that the picture was clicked."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts that are to be repainted."""
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        region, layout = event.region(), self._layout
        painter.fillRect(event.rect(), self._look.color("bg"))
        parts = (painter, layout, self._model, self._scene)
        if region.intersects(layout.field.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).toAlignedRect()):
            self._drawing.field(*parts, region)
        if region.intersects(layout.rods.adjusted(-_AROUND, -_AROUND, _AROUND, 0).toAlignedRect()):
            self._drawing.rods(*parts, region)
        if region.intersects(layout.marks.united(layout.way).toAlignedRect()):
            self._drawing.words(*parts)
        painter.end()

    def _repaint(self, layout: Layout, before: Scene, scene: Scene) -> None:
        for area in self._drawing.changed(layout, self._model, before, scene):
            self.update(area.toAlignedRect())
        moves = before.speed != 0 and scene.speed != 0 and before.is_end == scene.is_end
        if not moves or before.moment.shown_level != scene.moment.shown_level:
            self.update(layout.marks.united(layout.way).toAlignedRect())

    def _describe(self) -> None:
        said = self.words[0]
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
