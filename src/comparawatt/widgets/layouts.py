"""Layouts whose widgets are made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and let it go.

    The widgets are hidden at once, as they live on until the event loop deletes them. Spaces go as well; a layout
    within the layout is not looked into.

    Args:
        layout: What is filled anew.
    """
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
