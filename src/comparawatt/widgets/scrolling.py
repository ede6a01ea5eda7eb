"""Lists and areas that scroll, with a thin bar in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look


def style_scrolling(area: QAbstractScrollArea, look: Look) -> None:
    """Give an area no frame, the page's ground and a thin scroll bar."""
    theme = look.theme
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.verticalScrollBar().setStyleSheet(
        f"QScrollBar:vertical {{ background: {theme.bg}; width: 10px; margin: 0; border: none; }}"
        f"QScrollBar::handle:vertical {{ background: {theme.edge}; border-radius: 3px; margin: 2px; }}"
        "QScrollBar::handle:vertical { min-height: 32px; }"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
