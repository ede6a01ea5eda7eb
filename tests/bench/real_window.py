"""The real program, from process start to the first frame of its stage."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from comparawatt.cli import main

sys.path.insert(0, str(Path(__file__).parent))


def _tell(*, whole: bool) -> None:
    """Report when the stage has been painted, or when the columns beside it have; nothing else is changed."""
    from PySide6.QtCore import QTimer
    from report import on_first_frame  # type: ignore[import-not-found]

    gc.disable()  # as the program itself does before it imports what comes now
    from comparawatt.screens.compare import CompareScreen
    from comparawatt.widgets.stage.stage import Stage

    paint, furnish = Stage.paintEvent, CompareScreen._furnish
    told: list[bool] = []

    def paint_and_tell(self: Stage, event: object) -> None:
        paint(self, event)  # type: ignore[arg-type]
        if not told:
            told.append(True)
            on_first_frame()

    def furnish_and_tell(self: CompareScreen) -> None:
        furnish(self)
        if not told:
            told.append(True)
            QTimer.singleShot(0, on_first_frame)  # painting comes before timers

    if whole:
        CompareScreen._furnish = furnish_and_tell  # type: ignore[method-assign]
    else:
        Stage.paintEvent = paint_and_tell  # type: ignore[method-assign]


def _tell_of_scene() -> None:
    """Report when the first scene of a story has been painted."""
    from report import on_first_frame

    gc.disable()
    from comparawatt.screens.scene_view import SceneView

    paint = SceneView.paintEvent
    told: list[bool] = []

    def paint_and_tell(self: SceneView, event: object) -> None:
        paint(self, event)  # type: ignore[arg-type]
        if not told:
            told.append(True)
            on_first_frame()

    SceneView.paintEvent = paint_and_tell  # type: ignore[method-assign]


if "present" in sys.argv:
    _tell_of_scene()
else:
    _tell(whole="--whole" in sys.argv)
sys.exit(main([argument for argument in sys.argv[1:] if argument != "--whole"]))
