"""Makes the picture of a scene; what draws a screen is loaded when a scene first needs it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from comparawatt.engine.story import Screen
    from comparawatt.screens.scenes.picture import ScenePicture, Shown

_PICTURES: dict[Screen, str] = {
    "sentence": "compared.SentencePicture",
    "lanes": "lanes.LanesPicture",
    "pictogram": "pictogram.PictogramPicture",
    "side-by-side": "side_by_side.SideBySidePicture",
    "board": "board.BoardPicture",
    "claim": "claim.ClaimPicture",
    "guess": "guess.GuessPicture",
    "live-meter": "meter.MeterPicture",
    "text": "text.TextPicture",
    "end": "text.TextPicture",
}
"""Screen -> its module in this package and its class."""


def make_picture(shown: Shown, *parts: Any, **options: Any) -> ScenePicture:
    """Make the picture of a scene, or the one that says why it cannot be shown.

    Args:
        shown: The scene.
        parts: What `ScenePicture` takes.
        options: What `ScenePicture` takes by name.
    """
    screen = shown.scene.screen
    if shown.staged.problems or screen is None:
        screen = "text"
    return load(screen)(shown, *parts, **options)


def load(screen: Screen) -> type[ScenePicture]:
    """Return what draws a screen, loading it where that was not done."""
    module, kind = _PICTURES[screen].split(".")
    found: type[ScenePicture] = getattr(importlib.import_module(f"comparawatt.screens.scenes.{module}"), kind)
    return found
