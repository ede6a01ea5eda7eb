"""Room that is kept for what stands around the stage (DESIGN.md section 2), in pixels."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

LIST = 256
RAIL = 60
PANEL = 288
FOOT = 96
"""Height of the amount dock, where nothing is wrong."""


def column(width: int, parent: QWidget) -> QWidget:
    """Make a column that has its width before anything is in it, so that nothing moves when it is filled."""
    room = QWidget(parent)
    room.setFixedWidth(width)
    QVBoxLayout(room).setContentsMargins(0, 0, 0, 0)
    return room


def foot(parent: QWidget) -> QWidget:
    """Make the ground of the amount dock, which has its height before the dock is there."""
    room = QWidget(parent)
    room.setMinimumHeight(FOOT)
    room.setAutoFillBackground(True)
    room.setBackgroundRole(QPalette.ColorRole.Base)
    QVBoxLayout(room).setContentsMargins(0, 0, 0, 0)
    return room


def fill(room: QWidget, content: QWidget) -> None:
    """Put what was waited for into its room."""
    layout = room.layout()
    if layout is not None:
        layout.addWidget(content)
