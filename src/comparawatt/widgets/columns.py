"""Widths of the columns beside the stage (DESIGN.md section 2), in pixels."""

from __future__ import annotations

LIST = 256
RAIL = 60
PANEL = 288
