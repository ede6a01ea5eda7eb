from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from tests.hands import POPUPS, button, choose, click, find, popup, press, switch, type_into

from comparawatt.screens.own_claim import OwnClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def page(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., OwnClaim]) -> OwnClaim:
    """Return the page in a window of its own; a large training run of 50 GWh is chosen."""
    return show(OwnClaim(session, language, look), 1024, 620)


def label(page: OwnClaim, name: str) -> str:
    found = find(page, QLabel, name)
    return found.text() if found.isVisible() else ""


def count(page: OwnClaim) -> QLineEdit:
    return find(page, QLineEdit, "claim_count")


def test_a_claim_is_judged_with_enter(page: OwnClaim) -> None:
    click(button(page, "claim_equivalent"))
    choose(popup(), "a household for a year")
    type_into(count(page), "12,000")
    assert label(page, "claim_verdict") == "It holds, within the range."
    type_into(count(page), "12 million")
    assert label(page, "claim_verdict") == "It does not come out."
    assert "times that" in label(page, "claim_because")


def test_a_claim_is_judged_with_the_button(page: OwnClaim) -> None:
    type_into(count(page), "2.5", enter=False)
    click(button(page, "claim_check"))
    assert label(page, "claim_verdict") == "It holds, within the range."


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("claim_count", "", "Nothing was typed."),
        ("claim_count", "lots", "“lots” is not an amount"),
        ("claim_count", "0", "“0” claims nothing."),
        ("claim_amount", "-3", "“-3” is negative."),
    ],
)
def test_what_is_no_claim_is_refused_and_nothing_is_lost(page: OwnClaim, name: str, text: str, said: str) -> None:
    type_into(count(page), "2.5")
    type_into(find(page, QLineEdit, name), text)
    assert label(page, "claim_error").startswith(said)
    assert find(page, QLineEdit, name).text() == text
    assert label(page, "claim_verdict") == "It holds, within the range."


def test_another_activity_is_chosen_here(page: OwnClaim, session: Session) -> None:
    before = session.choice
    click(button(page, "claim_activity"))
    other = next(each for each in session.catalogue.activities.values() if each.id == "chat")
    choose(popup(), other.name["en"])
    assert session.choice == before
    assert find(page, QLineEdit, "claim_amount").text() != ""
    type_into(count(page), "3")
    assert label(page, "claim_verdict") != ""


def test_what_was_judged_is_taken_to_the_stage(page: OwnClaim, session: Session) -> None:
    wanted: list[str] = []
    page.stage_wanted.connect(lambda: wanted.append("stage"))
    type_into(find(page, QLineEdit, "claim_amount"), "2")
    type_into(count(page), "5")
    click(button(page, "claim_see"))
    assert wanted == ["stage"]
    assert session.comparison.amount is not None
    assert session.comparison.amount.number == 2


def test_d01_everything_follows_the_language_and_what_was_typed_stays(
    page: OwnClaim, language: LanguageSwitch
) -> None:
    type_into(find(page, QLineEdit, "claim_amount"), "2")
    type_into(count(page), "5")
    switch(language, "fr")
    assert label(page, "page_title") == "Vérifier une autre affirmation"
    assert label(page, "claim_verdict") == "C’est juste, dans la fourchette."
    assert find(page, QLineEdit, "claim_amount").text() == "2"
    press(Qt.Key.Key_Return, count(page))
    assert label(page, "claim_verdict") == "C’est juste, dans la fourchette."


def test_a_count_that_was_not_judged_yet_stays_as_it_was_typed(page: OwnClaim, language: LanguageSwitch) -> None:
    type_into(count(page), "5")
    type_into(count(page), "123 456", enter=False)
    switch(language, "fr")
    assert count(page).text() == "123 456"
