from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel
from tests.hands import POPUPS, button, choose, click, find, popup, switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow]) -> DesktopWindow:
    """Return the window at its usual size."""
    return open_window()


def sentences(window: DesktopWindow) -> list[str]:
    shown = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text().endswith(".")]
    return [each.text() for each in shown]


def test_it_is_in_the_menu_and_says_three_sentences(window: DesktopWindow, language: LanguageSwitch) -> None:
    click(button(window, "more"))
    choose(popup(), "What is this?")
    assert window.page == "introduction"
    said = sentences(window)
    assert len(said) == 3
    assert all(text.count(".") == 1 for text in said)
    switch(language, "fr")
    assert find(window, QLabel, "page_title").isVisible()
    assert len(sentences(window)) == 3
    assert not set(said) & set(sentences(window))


@pytest.mark.parametrize("name", ["kwh", "claims", "keys", "about"])
def test_ways_lead_on_from_it(window: DesktopWindow, name: str) -> None:
    window.show_page("introduction")
    click(button(window, f"introduction_{name}"))
    assert window.page == name


def test_the_first_way_leads_to_the_comparison(window: DesktopWindow) -> None:
    window.show_page("introduction")
    click(button(window, "introduction_see"))
    assert window.page is None


def test_the_offer_of_a_first_start_leads_there_and_goes(window: DesktopWindow, language: LanguageSwitch) -> None:
    window.introduce()
    offered = button(window, "notice_offer")
    assert offered.text() == "What is this?"
    switch(language, "fr")
    assert offered.text() == "Qu’est-ce que c’est\u202f?"
    click(offered)
    assert window.page == "introduction"
    assert not window.notice.isVisible()
