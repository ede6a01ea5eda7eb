"""What lies over the drawn stage to be pressed and read: the tag, the product beside it, and the lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal

from comparawatt.widgets.controls import Pressable
from comparawatt.widgets.stage.frames import tag_texts
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.comparison_model import ComparisonModel
    from comparawatt.widgets.stage.drawing import StageDrawing
    from comparawatt.widgets.stage.geometry import Geometry

_BESIDE_TAG = 12


class OverlayButton(Pressable):
    """Lies over something that the stage has drawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setUpdatesEnabled(False)  # it draws nothing, and must not make the stage draw twice

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the stage below has drawn what is to be seen."""


class LaneButton(OverlayButton):
    """Lies over a lane: a click chooses another equivalent, a screen reader reads the lane."""


class TagButton(OverlayButton):
    """Lies over the energy tag: a click asks what its unit is."""


class Overlays(QObject):
    """The buttons of one stage. They are said anew when what is shown is another, and placed when it is laid out.

    Args:
        model: The comparison.
        drawing: What knows how wide the tag is.
        stage: What they lie over.

    Attributes:
        lane_pressed: Emitted with a lane's place and where on the screen a menu belongs.
        product_pressed: Emitted when the product beside the tag is pressed.
        tag_pressed: Emitted when the tag is pressed.
    """

    lane_pressed = Signal(int, QPoint)
    product_pressed = Signal()
    tag_pressed = Signal()

    def __init__(self, model: ComparisonModel, drawing: StageDrawing, stage: QWidget) -> None:
        super().__init__(stage)
        self._model = model
        self._drawing = drawing
        self._stage = stage
        self._energy = ""
        self._tag = TagButton(stage)
        self._tag.setObjectName("tag")
        self._tag.clicked.connect(self.tag_pressed)
        self._tag.show()  # the stage is there already
        self._product: OverlayButton | None = None
        self._lanes: list[LaneButton] = []

    def say(self) -> None:
        """Name everything after what the model shows."""
        model = self._model
        self._energy, lines = tag_texts(model)
        self._tag.setAccessibleName(self.tr("{energy}: what is a kWh?").replace("{energy}", self._energy))
        # What is elided beside the tag stands whole here.
        set_tool_tip(self._tag, "\n".join((*lines, self.tr("What is a kWh? (K)"))))
        self._say_product()
        while len(self._lanes) < model.rowCount():
            self._add_lane(len(self._lanes))
        for place, button in enumerate(self._lanes):
            button.setVisible(place < model.rowCount())
            if place < model.rowCount():
                index = model.index(place)
                button.setAccessibleName(model.data(index, Qt.ItemDataRole.AccessibleTextRole))
                set_tool_tip(button, model.data(index, Qt.ItemDataRole.ToolTipRole))

    def place(self, geometry: Geometry) -> None:
        """Lay everything over what is drawn."""
        self._tag.setGeometry(self._drawing.tag_area(geometry, self._energy).toAlignedRect())
        if self._product is not None:
            caption = geometry.caption
            left = self._drawing.tag_area(geometry, self._energy).right() + _BESIDE_TAG
            area = QRectF(left, 0, caption.right() - left, caption.height() / 2)
            self._product.setGeometry(area.toAlignedRect())
        for button, lane in zip(self._lanes, geometry.lanes, strict=False):
            button.setGeometry(lane.badge.united(lane.count).united(lane.whisker).toAlignedRect())

    def _say_product(self) -> None:
        """Show a button over the product where a rate is multiplied; it is made when it is first needed."""
        comparison = self._model.comparison
        is_rate = comparison.amount is not None and comparison.amount.per is not None
        if self._product is None and is_rate:
            self._product = OverlayButton(self._stage)
            self._product.setObjectName("product")
            self._product.clicked.connect(self.product_pressed)
        if self._product is not None:
            self._product.setVisible(is_rate)
            self._product.setAccessibleName(f"= {self._model.wording.multiplied(comparison)}")

    def _add_lane(self, place: int) -> None:
        button = LaneButton(self._stage)
        button.setObjectName(f"lane_{place}")
        button.clicked.connect(lambda: self._on_lane_clicked(place))
        self._lanes.append(button)

    def _on_lane_clicked(self, place: int) -> None:
        button = self._lanes[place]
        self.lane_pressed.emit(place, button.mapToGlobal(QPoint(96, button.height())))
