"""Texts of the data, shown as they are: never markup, whatever stands in them."""

from __future__ import annotations

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


def plain_tool_tip(text: str) -> str:
    """Return a text that a tooltip shows as it is, line by line; Qt would read markup in a bare one."""
    return f"<p>{text.translate(_ESCAPES)}</p>"
