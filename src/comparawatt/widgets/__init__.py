"""Reusable parts of windows; they know no screen and no mode."""
