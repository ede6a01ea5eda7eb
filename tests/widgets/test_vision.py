from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage

from comparawatt.widgets.theme import THEMES, Theme
from comparawatt.widgets.vision import VISIONS, Vision, seen

BLIND: tuple[Vision, ...] = ("protanopia", "deuteranopia", "tritanopia")


def color_seen(color: str, vision: Vision) -> QColor:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    found = seen(image, vision)
    assert found.size() == image.size()
    assert found.pixelColor(2, 1) == found.pixelColor(0, 0)
    return found.pixelColor(0, 0)


def lab(color: QColor) -> tuple[float, float, float]:
    """Return a colour in CIELAB, under the white of sRGB (D65)."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        sum(a * b for a, b in zip(row, linear, strict=True)) / w for row, w in zip(rows, white, strict=True)
    )
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(first: QColor, second: QColor) -> float:
    """Return how far two colours are apart (CIE76)."""
    return math.dist(lab(first), lab(second))


@pytest.mark.parametrize("vision", BLIND)
@pytest.mark.parametrize("grey", ["#000000", "#808080", "#FFFFFF"])
def test_who_sees_no_color_sees_grey_as_it_is(vision: Vision, grey: str) -> None:
    seen_grey = color_seen(grey, vision)
    assert distance(seen_grey, QColor(grey)) < 0.5


def test_red_and_green_meet_without_the_cones_that_tell_them_apart() -> None:
    red, green = "#C00000", "#787800"
    plain = distance(QColor(red), QColor(green))
    assert distance(color_seen(red, "deuteranopia"), color_seen(green, "deuteranopia")) < plain / 2


def test_a_bright_room_leaves_a_contrast_of_four_to_one() -> None:
    black, white = color_seen("#000000", "projector"), color_seen("#FFFFFF", "projector")
    assert white == QColor("#FFFFFF")
    light = ((black.redF() + 0.055) / 1.055) ** 2.4
    assert 1 / light == pytest.approx(4, rel=0.02)


@pytest.mark.parametrize(
    ("theme", "distances"), [("light", (37, 53, 28)), ("dark", (42, 54, 29)), ("contrast", (33, 49, 27))]
)
def test_h05_the_three_yardsticks_can_be_told_apart(theme: str, distances: tuple[int, ...]) -> None:
    """The distances of the closest pair are those of the design; shape and word tell them apart as well."""
    tokens = THEMES[theme]
    for vision, expected in zip(BLIND, distances, strict=True):
        colors = [color_seen(color, vision) for color in (tokens.home, tokens.city, tokens.phone)]
        assert min(distance(*pair) for pair in combinations(colors, 2)) == pytest.approx(expected, abs=1)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_theme_changes_with_every_vision(theme: Theme) -> None:
    for vision in VISIONS:
        assert color_seen(theme.home, vision) != QColor(theme.home)
