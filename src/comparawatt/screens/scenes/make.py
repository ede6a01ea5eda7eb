"""Makes the picture of a scene; what draws a screen is loaded when a scene first needs it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparawatt.engine.story import Scene, Screen
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
    return _load(screen)(shown, *parts, **options)


class Loading(QObject):
    """Loads what a story's scenes are drawn with, one screen at a time while nothing else is to be done.

    Whoever goes on to a scene then does not wait for it.

    Args:
        scenes: Of the story; those that come first are loaded first.
    """

    def __init__(self, scenes: Iterable[Scene], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens = list(dict.fromkeys(scene.screen for scene in scenes if scene.screen))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin once the first frame is seen."""
        self._soon.start()

    def _load_next(self) -> None:
        if self._screens:
            _load(self._screens.pop(0))
            self._soon.start()


def _load(screen: Screen) -> type[ScenePicture]:
    module, kind = _PICTURES[screen].split(".")
    found: type[ScenePicture] = getattr(importlib.import_module(f"comparawatt.screens.scenes.{module}"), kind)
    return found
