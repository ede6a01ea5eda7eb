from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QPainter, QRawFont

from comparawatt import paths
from comparawatt.widgets.look import TEXT_SIZES, Look
from comparawatt.widgets.theme import THEMES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparawatt.policy import TextSize

ICONS = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


def drawn(look: Look, name: str, ink: str = "ink") -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    look.draw_icon(painter, name, ink, QRectF(0, 0, 48, 48))
    painter.end()
    return image


def colors_in(image: QImage) -> set[str]:
    """Return the colours that are painted in full."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in pixels if color.alpha() == 255}


def test_the_font_is_inter(look: Look) -> None:
    assert look.family.startswith("Inter")


@pytest.mark.parametrize("character", "CO₂≈−×÷·…’«»“”éœÉ1⁰¹⁵⁻\u202f\u00a0")
def test_g03_the_font_has_every_sign_that_is_said(look: Look, character: str) -> None:
    assert QRawFont.fromFont(look.font(15)).supportsCharacter(ord(character))


def test_the_weight_is_that_of_the_axis_alone(look: Look) -> None:
    thin, thick = look.font(30, 500), look.font(30, 800)
    assert thin.weight() == thick.weight()
    text = "Comparawatt"
    assert QFontMetricsF(thick).horizontalAdvance(text) > QFontMetricsF(thin).horizontalAdvance(text)


def test_tabular_digits_are_of_one_width(look: Look) -> None:
    metrics = QFontMetricsF(look.font(15, 600, tabular=True))
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1
    metrics = QFontMetricsF(look.font(15, 600))
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) > 1


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_its_color(look: Look, name: str) -> None:
    for token in ("danger", "mark"):
        assert colors_in(drawn(look, name, token)) == {look.color(token).name()}


def test_an_icon_that_is_not_there_is_the_bolt(look: Look) -> None:
    bolt = drawn(look, "bolt")
    assert drawn(look, "unicorn") == bolt
    assert drawn(look, "../data/sources") == bolt
    assert drawn(look, "") == bolt


def test_a_pixmap_has_the_pixels_of_its_screen(look: Look) -> None:
    pixmap = look.pixmap("search", "ink", 20, 1.5)
    assert pixmap.size().toTuple() == (30, 30)
    assert pixmap.deviceIndependentSize().toTuple() == (20, 20)


def test_the_contrast_that_the_system_prefers_is_followed(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look()
    prefers = "PySide6.QtGui.QAccessibilityHints.contrastPreference"
    monkeypatch.setattr(prefers, lambda _: Qt.ContrastPreference.HighContrast)
    look.choose(None)
    assert look.theme.name == "contrast"
    look.choose("dark")
    assert look.theme.name == "dark"


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_grows_with_its_size(look: Look, qtbot: QtBot, percent: TextSize) -> None:
    look.choose_text_size(200 if percent != 200 else 100)
    with qtbot.waitSignal(look.text_size_changed):
        look.choose_text_size(percent)
    with qtbot.assertNotEmitted(look.text_size_changed):
        look.choose_text_size(percent)
    assert look.font(15).pixelSize() == look.px(15) == round(15 * percent / 100)


def test_it_tells_of_another_theme_and_of_nothing_else(look: Look, qtbot: QtBot) -> None:
    light = look.color("bg")
    with qtbot.waitSignal(look.theme_changed):
        look.choose("dark")
    assert look.color("bg") == QColor(THEMES["dark"].bg) != light
    assert colors_in(look.pixmap("search", "ink", 20).toImage()) == {QColor(THEMES["dark"].ink).name()}
    with qtbot.assertNotEmitted(look.theme_changed):
        look.choose("dark")


def test_g04_what_was_chosen_stays_when_the_system_changes(look: Look, qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    look.choose("contrast")
    with qtbot.assertNotEmitted(look.theme_changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.theme.name == "contrast"
    look.choose(None)
    assert look.theme.name == ("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")


@pytest.mark.parametrize("name", ["", "purple", None])
def test_an_unknown_theme_follows_the_system(name: str | None, qapp: object) -> None:
    assert Look(name).theme.name in ("light", "dark")
