from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from comparawatt.widgets.icon_path import icon_path

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

SIDE = 96


@pytest.mark.parametrize("icon", ["phone", "city", "household", "bath", "pool", "train", "everyone", "not-there"])
def test_the_path_is_what_the_icon_draws(look: Look, icon: str) -> None:
    drawn, filled = (QImage(SIDE, SIDE, QImage.Format.Format_ARGB32) for _ in range(2))
    for image in (drawn, filled):
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if image is drawn:
            look.draw_icon(painter, icon, "ink", QRectF(image.rect()))
        else:
            painter.fillPath(QTransform.fromScale(SIDE, SIDE).map(icon_path(look, icon)), look.color("ink"))
        painter.end()
    pairs = [
        (drawn.pixelColor(x, y).alpha(), filled.pixelColor(x, y).alpha()) for x in range(SIDE) for y in range(SIDE)
    ]
    assert sum(one > 128 for one, _ in pairs) > 300
    assert sum(abs(one - other) > 100 for one, other in pairs) < 20
