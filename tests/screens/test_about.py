from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from tests.hands import POPUPS, button, choose, click, find, popup, switch

from comparawatt import paths
from comparawatt.inside import program_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window with the page open."""
    found = open_window()
    click(button(found, "more"))
    choose(popup(), "About Comparawatt")
    return found


def texts(window: DesktopWindow) -> list[str]:
    """Return what is read: where a path may be broken, nothing is seen."""
    return [each.text().replace("\u200b", "") for each in window.findChildren(QLabel) if each.isVisible()]


def test_it_tells_versions_data_and_places(window: DesktopWindow, session: Session) -> None:
    assert window.page == "about"
    said = texts(window)
    assert {program_version(), platform.python_version()} <= set(said)
    assert f"edition of {session.catalogue.edition.isoformat()}" in said
    assert str(len(session.catalogue.sources)) in said
    assert {str(paths.user_settings()), str(paths.user_data()), str(paths.site_settings())} <= set(said)


def test_it_tells_all_that_is_inside_with_its_licence(window: DesktopWindow) -> None:
    said = texts(window)
    assert f"{version('msgspec')}, BSD-3-Clause" in said
    assert any(text.startswith(f"{version('PySide6-Essentials')}, LGPL-3.0") for text in said)
    assert any("OFL-1.1" in text for text in said)  # the font


def test_a_value_is_heard_with_its_name_in_the_language(window: DesktopWindow, language: LanguageSwitch) -> None:
    def heard() -> list[str]:
        return [each.accessibleName() for each in window.findChildren(QLabel) if each.isVisible()]

    assert f"Your settings: {paths.user_settings()}" in heard()
    switch(language, "fr")
    assert f"Vos réglages\u202f: {paths.user_settings()}" in heard()
    assert find(window, QLabel, "page_title").text()


def test_the_sources_are_one_press_away(window: DesktopWindow) -> None:
    click(button(window, "about_sources"))
    assert window.page == "sources"


def test_all_of_it_is_copied_for_whoever_helps(window: DesktopWindow) -> None:
    click(button(window, "copy_about"))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert f"Comparawatt: {program_version()}" in lines
    assert f"Python: {platform.python_version()}" in lines
    assert window.notice.isVisible()
