"""Icons as geometry, for what has to be cut: files of drawings know no clipping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QTransform,
)

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

_SIDE = 48
_DPI = 96


def icon_path(look: Look, icon: str) -> QPainterPath:
    """Return what an icon draws as one shape, in a square whose side is 1.

    Args:
        look: Its icons.
        icon: Name of an icon.
    """
    device = _Gathering()
    painter = QPainter(device)
    look.draw_icon(painter, icon, "ink", QRectF(0, 0, _SIDE, _SIDE))
    painter.end()
    return QTransform.fromScale(1 / _SIDE, 1 / _SIDE).map(device.engine.path)


class _Gathering(QPaintDevice):
    """What is painted on, to have its shapes."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = _Engine()

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Return a measure of a square with a pixel for each unit."""
        kind = QPaintDevice.PaintDeviceMetric
        if metric == kind.PdmDevicePixelRatioScaled:
            return round(QPaintDevice.devicePixelRatioFScale())
        return {kind.PdmWidth: _SIDE, kind.PdmHeight: _SIDE, kind.PdmDevicePixelRatio: 1}.get(metric, _DPI)


class _Engine(QPaintEngine):
    """Puts all that is filled, and the outlines of all lines, into one path."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.path = QPainterPath()

    def begin(self, device: QPaintDevice) -> bool:
        del device
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802
        """Take none over: the painter is asked for it."""

    def drawPath(self, path: QPainterPath) -> None:  # noqa: N802
        painter = self.painter()
        # Icons are filled and stroked one after the other: where there is a brush, the pen is of something else.
        if painter.brush().style() == Qt.BrushStyle.NoBrush:
            path = QPainterPathStroker(painter.pen()).createStroke(path)
        self.path = self.path.united(painter.combinedTransform().map(path))
