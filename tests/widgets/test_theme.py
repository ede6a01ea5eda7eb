from __future__ import annotations

import msgspec
import pytest
from PySide6.QtGui import QColor, QPalette

from comparawatt.widgets.theme import CONTRAST, DARK, LIGHT, THEMES, Theme, palette

WORDS = ("ink", "ink2", "home_text", "city_text", "phone_text")
SHAPES = ("edge", "home", "city", "phone")


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


@themes
@pytest.mark.parametrize("token", WORDS)
@pytest.mark.parametrize("ground", ["bg", "surface"])
def test_g04_words_can_be_read(theme: Theme, token: str, ground: str) -> None:
    assert contrast(getattr(theme, token), getattr(theme, ground)) >= 4.5


@themes
@pytest.mark.parametrize("token", SHAPES)
def test_g04_shapes_can_be_seen(theme: Theme, token: str) -> None:
    assert contrast(getattr(theme, token), theme.bg) >= 3


@themes
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_mark", "mark"),
        ("on_mark", "mark_hover"),
        ("on_mark", "mark_pressed"),
        ("ink", "mark_fill"),
        ("ink", "sunken"),
        ("ink2", "sunken"),
        ("disabled", "sunken"),
        ("danger", "danger_ground"),
        ("danger", "surface"),
        ("ok", "ok_ground"),
        ("bg", "ink"),
    ],
)
def test_g04_words_can_be_read_on_their_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@themes
def test_every_color_is_a_color(theme: Theme) -> None:
    colors = [value for value in msgspec.structs.astuple(theme) if isinstance(value, str)][1:]
    assert colors
    assert all(QColor(color).isValid() and len(color) == 7 for color in colors)


@themes
def test_qt_s_own_widgets_follow(theme: Theme) -> None:
    colors = palette(theme)
    assert colors.color(QPalette.ColorRole.Window).name().upper() == theme.bg
    assert colors.color(QPalette.ColorRole.ToolTipBase).name().upper() == theme.surface
    assert colors.color(QPalette.ColorRole.ToolTipText).name().upper() == theme.ink
    disabled = colors.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name().upper() == theme.disabled


def test_the_three_themes_are_named() -> None:
    assert THEMES == {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
