from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from tests.hands import POPUPS, button, click, find, press, switch

from comparawatt.widgets.vision_preview import VisionPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window with the page open."""
    found = open_window()
    found.show_page("appearance")
    QApplication.processEvents()
    return found


def picture(window: DesktopWindow) -> QImage:
    return find(window, VisionPreview, "vision_preview").image


def test_a_theme_is_chosen_and_shown(window: DesktopWindow, look: Look) -> None:
    light = picture(window)
    click(button(window, "theme_contrast"))
    assert look.theme.name == "contrast"
    assert picture(window) != light
    click(button(window, "theme_system"))
    assert (look.chosen, look.theme.name) == (None, "light")
    press("T", window)
    assert look.theme.name == "dark"
    assert button(window, "theme_dark").isChecked()


def test_a_text_size_is_chosen(window: DesktopWindow, look: Look) -> None:
    before = picture(window)
    click(button(window, "text_size_150"))
    assert look.text_size == 150
    click(button(window, "text_size_100"))
    for _ in range(3):  # the page is measured, then the preview, then its picture is drawn
        QApplication.processEvents()
    assert (look.text_size, picture(window).size()) == (100, before.size())
    assert picture(window) == before


@pytest.mark.parametrize("vision", ["projector", "protanopia", "deuteranopia", "tritanopia"])
def test_the_comparison_is_seen_as_others_see_it(window: DesktopWindow, vision: str) -> None:
    plain, note = picture(window), find(window, QLabel, "vision_note").text()
    click(button(window, f"vision_{vision}"))
    assert picture(window) != plain
    assert find(window, QLabel, "vision_note").text() != note
    click(button(window, "vision_plain"))
    assert picture(window) == plain


def test_it_follows_language_size_and_choice(window: DesktopWindow, language: LanguageSwitch) -> None:
    english = picture(window)
    switch(language, "fr")
    french = picture(window)
    assert french != english
    assert button(window, "vision_protanopia").text() == "Sans le rouge"
    window.resize(1024, 680)
    QApplication.processEvents()
    preview = find(window, VisionPreview, "vision_preview")
    assert preview.image.size() == preview.size() * preview.devicePixelRatioF()
    window.screen_._session.choose_activity("prompt-t")
    assert picture(window) != french


def test_the_preview_is_named(window: DesktopWindow) -> None:
    click(button(window, "vision_tritanopia"))
    preview = QAccessible.queryAccessibleInterface(find(window, VisionPreview, "vision_preview"))
    assert preview.text(QAccessible.Text.Name) == "Tritanopia: seen without the cones for blue."
