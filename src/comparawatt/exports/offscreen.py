"""Pictures without a display: Qt is started for them on the platform that needs none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from comparawatt import display

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.wording import Wording


def save_picture(
    path: Path,
    size: tuple[int, int],
    theme: str,
    comparison: Comparison,
    catalogue: Catalogue,
    wording: Wording,
) -> None:
    """Save a comparison as a picture.

    Raises:
        FileError: The file cannot be written.
        DisplayError: Qt's system libraries are missing.
    """
    display.require_libraries("offscreen")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from comparawatt.exports.picture import save_png
    from comparawatt.widgets.look import Look

    application = QGuiApplication.instance() or QGuiApplication(["comparawatt"])
    save_png(path, size, comparison, catalogue, wording, Look(theme))
    del application
