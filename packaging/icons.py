"""Draws the program's icon in the forms that systems want: ``python packaging/icons.py FOLDER``.

Linux takes PNGs and the drawing itself, Windows one .ico, macOS one .icns.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_DRAWING = Path(__file__).parent / "linux" / "comparawatt.svg"
_SIDES = (16, 24, 32, 48, 64, 128, 256, 512)


def main(folder: Path) -> None:
    """Write ``comparawatt-SIDE.png`` for each side, ``comparawatt.ico`` and ``comparawatt.icns``."""
    application = QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    for side in _SIDES:
        _save(_drawn(side), folder / f"comparawatt-{side}.png")
    _save(_drawn(256), folder / "comparawatt.ico")
    _save(_drawn(512), folder / "comparawatt.icns")
    del application


def _drawn(side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(_DRAWING)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        message = f"{path} could not be written"
        raise SystemExit(message)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
