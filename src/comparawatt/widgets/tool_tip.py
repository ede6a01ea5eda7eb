"""Tooltips of data: shown as they are, and said without the markup that Qt needs to show them so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.models.plain_text import plain_tool_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def set_tool_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip, which is its description, too: Qt would take that from the tooltip, markup and all.

    Args:
        widget: Gets it.
        text: Plain, line by line; an empty one takes the tooltip away.
    """
    widget.setToolTip(plain_tool_tip(text) if text else "")
    widget.setAccessibleDescription(text)
