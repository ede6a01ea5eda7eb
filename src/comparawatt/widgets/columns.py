"""Room that is kept for what stands around the stage (DESIGN.md section 2), in pixels."""

from __future__ import annotations

LIST = 256
RAIL = 60
PANEL = 288
FOOT = 96
"""Height of the amount dock, where nothing is wrong."""
