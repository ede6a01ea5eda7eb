"""An area that scrolls what is higher than it, by wheel and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from comparawatt.widgets.list_view import ThinScrollBar

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look


def scrolling(content: QWidget, look: Look, parent: QWidget, *, by_keyboard: bool = False) -> QScrollArea:
    """Let a content be as high as it needs.

    Args:
        content: What scrolls; as wide as the area.
        look: Theme of the scroll bar.
        parent: Where the area stands.
        by_keyboard: Whether Tab stops at it; where all of its content can be reached by Tab, that will do.
    """
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    bar = ThinScrollBar(look, area)
    look.theme_changed.connect(bar.update)
    area.setVerticalScrollBar(bar)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_keyboard else Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    for part in (area.viewport(), content):
        part.setAutoFillBackground(False)  # the ground is that of what it stands in
    return area
