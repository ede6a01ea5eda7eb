"""The lanes on a touch screen: nothing on them is pressed, and a legend says what the dashed outline is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from comparawatt.widgets.kiosk.lines import balanced
from comparawatt.widgets.look import Look
from comparawatt.widgets.stage.geometry import KIOSK
from comparawatt.widgets.stage.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.comparison_model import ComparisonModel

ZOOM = 1.83
"""How many times larger the lanes are than a desk's, in pixels of the design."""

PAD = 6
"""What sticks out left of where the other things begin, in pixels of a desk's stage."""

_BESIDE_TAG = 13
_SWATCH, _GAP = 30, 8
_ROW, _MOST_ROWS = 16, 3
_FONT = 14


class Lanes(Stage):
    """Shows a comparison.

    Args:
        model: The comparison.
        look: Theme; the lanes have a font of their own size.

    Attributes:
        product: The product that the energy is, or an empty text.
    """

    def __init__(self, model: ComparisonModel, look: Look, parent: QWidget | None = None) -> None:
        own = Look(look.theme.name, dresses=False)
        super().__init__(model, own, parent, proportions=KIOSK, pressable=False)
        own.setParent(self)
        self.setObjectName("kiosk_lanes")
        look.theme_changed.connect(lambda: own.choose(look.theme.name))
        self.product = self._blocks = self._outline = ""

    def explain(self, product: str, blocks: str, outline: str) -> None:
        """Say beside the tag what is seen.

        Args:
            product: The product that the energy is, or an empty text.
            blocks: How to read a bar; left out where there is no room for it.
            outline: What the dashed outline shows, or an empty text where there is none.
        """
        self.product, self._blocks, self._outline = product, blocks, outline
        self.update()

    def tag_lines(self) -> tuple[str, tuple[str, ...]]:
        """Return what stands on the tag; the legend stands beside it."""
        return super().tag_lines()[0], ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lanes, and the legend beside the tag."""
        super().paintEvent(event)
        geometry = self._geometry
        if not event.region().intersects(self._shown_at(geometry.caption)):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._zoom, self._zoom)
        left = self._drawing.tag_area(geometry, self.tag_lines()[0]).right() + _BESIDE_TAG
        self._draw_legend(painter, QRectF(left, 0, geometry.caption.right() - left, geometry.tag.height()))
        painter.end()

    def _draw_legend(self, painter: QPainter, room: QRectF) -> None:
        font = self._look.font(_FONT, 500)
        metrics = QFontMetricsF(font)
        indent = _SWATCH + _GAP if self._outline else 0
        product = balanced(self.product, room.width(), metrics) if self.product else ()
        for said in (f"{self._outline} {self._blocks}".strip(), self._outline):
            key = balanced(said, room.width() - indent, metrics)
            if len(product) + len(key) <= _MOST_ROWS:
                break
        rows = len(product) + len(key)
        top = max(room.center().y() - rows * _ROW / 2, 0)
        look = self._look
        painter.setFont(font)
        for place, text in enumerate((*product, *key)):
            left = room.left() + (indent if place >= len(product) else 0)
            painter.setPen(look.color("ink2"))
            row = QRectF(left, top + place * _ROW, room.width(), _ROW)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
            if self._outline and place == len(product):
                self._draw_swatch(painter, QRectF(room.left(), row.top() + 2, _SWATCH, _ROW - 4))

    def _draw_swatch(self, painter: QPainter, area: QRectF) -> None:
        pen = QPen(self._look.color("ink2"), 1.5)
        pen.setDashPattern([3.5, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 3, 3)
