"""The real program, from process start to the first frame of its stage."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from comparawatt.cli import main

sys.path.insert(0, str(Path(__file__).parent))


def _tell_first_frame() -> None:
    """Report when the stage has been painted; nothing else of the program is changed."""
    from report import on_first_frame  # type: ignore[import-not-found]

    gc.disable()  # as the program itself does before it imports what comes now
    import comparawatt.app
    from comparawatt.widgets.stage.stage import Stage

    paint = Stage.paintEvent
    painted: list[bool] = []

    def paint_and_tell(self: Stage, event: object) -> None:
        paint(self, event)  # type: ignore[arg-type]
        if not painted:
            painted.append(True)
            on_first_frame()

    Stage.paintEvent = paint_and_tell  # type: ignore[method-assign]
    del comparawatt


_tell_first_frame()
sys.exit(main(sys.argv[1:]))
