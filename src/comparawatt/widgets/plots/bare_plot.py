"""A plot without what pyqtgraph brings beside it: menus, buttons, its own ranges and gestures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

_NOTCH = 1.25
_MOST = 100.0


class BarePlot(pg.PlotWidget):  # type: ignore[misc]
    """Shows what is put on its scene, over the ground of whatever it lies on.

    Args:
        box: Where it is drawn.
        axes: The axes with words, by side.
    """

    def __init__(self, box: pg.ViewBox, axes: Mapping[str, pg.AxisItem], parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None, viewBox=box, axisItems=dict(axes))
        item = self.getPlotItem()
        item.setMenuEnabled(False, enableViewBoxMenu=False)
        item.hideButtons()
        box.setMouseEnabled(x=False, y=False)
        box.disableAutoRange()
        for axis in axes.values():
            axis.setStyle(tickLength=0, tickTextOffset=8, hideOverlappingLabels=False)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setAutoFillBackground(False)


def zoom_factor(notches: float) -> float:
    """Return how many times closer some notches of the wheel bring; more than a hundred at once say no more."""
    return float(_NOTCH ** min(max(notches, -_MOST), _MOST))
