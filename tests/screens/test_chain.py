from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu
from tests.hands import POPUPS, button, choose, click, find, popup, press, shown_in, switch, type_into

from comparawatt.models.session import Session
from comparawatt.screens.chain import ChainPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def session(what_if_data: Catalogue, qapp: object) -> Session:
    """Return a session at one prompt of 0.34 Wh."""
    return Session(what_if_data)


@pytest.fixture
def page(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., ChainPage]) -> ChainPage:
    """Return the page in a window of its own."""
    return show(ChainPage(session, language, look), 1024, 620)


def field(page: ChainPage, factor: str) -> QLineEdit:
    return find(page, QLineEdit, f"chain_{factor}")


def texts(page: ChainPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def energy(session: Session) -> float:
    return session.comparison.energy.central


def test_each_factor_is_changed_by_hand(page: ChainPage, session: Session) -> None:
    for factor, text in (("people", "1 million"), ("each", "10"), ("days", "365")):
        type_into(field(page, factor), text)
    assert energy(session) == pytest.approx(1e6 * 10 * 365 * 0.34)
    assert [field(page, factor).text() for factor in ("people", "each", "days")] == ["1 million", "10", "365"]
    session_amount = session.comparison.amount
    assert session_amount is not None
    assert session_amount.duration is not None
    assert session_amount.duration.unit == "year"


def test_the_single_request_stays_beside_the_total(page: ChainPage) -> None:
    type_into(field(page, "people"), "1 million")
    type_into(field(page, "days"), "2")
    said = [text.replace("\u00a0", " ") for text in texts(page)]
    for told in ("1 prompt", "0.34 Wh", "one person, in 2 days", "0.68 Wh", "everybody, in 2 days", "680 kWh"):
        assert told in said


@pytest.mark.parametrize(
    ("factor", "text", "said"),
    [
        ("people", "0", "Without people nobody asks"),
        ("people", "-3", "“-3” is negative."),
        ("each", "lots", "“lots” is not an amount"),
        ("days", "", "Nothing was typed."),
        ("people", "1e21", "“4,000,000,000,000,0"),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_is_lost(
    page: ChainPage, session: Session, factor: str, text: str, said: str
) -> None:
    type_into(field(page, "each"), "4")
    before = session.choice
    type_into(field(page, factor), text)
    error = find(page, QLabel, "chain_error")
    assert error.isVisible()
    assert error.text().startswith(said[:20])
    assert session.choice == before
    assert field(page, factor).text() == text
    press(Qt.Key.Key_Escape, field(page, factor))
    assert not error.isVisible()
    assert field(page, "each").text() == "4"


def test_numbers_are_typed_as_the_language_writes_them(
    page: ChainPage, session: Session, language: LanguageSwitch
) -> None:
    switch(language, "fr")
    type_into(field(page, "each"), "2,5")
    assert energy(session) == pytest.approx(0.85)
    assert "personnes" in texts(page)
    assert "requêtes par jour pour chacune" in texts(page)


def test_zero_of_something_is_zero(page: ChainPage, session: Session) -> None:
    type_into(field(page, "each"), "0")
    assert energy(session) == 0
    type_into(field(page, "each"), "2")
    assert energy(session) == pytest.approx(0.68)


def test_the_figure_for_one_is_chosen_here_too(page: ChainPage, session: Session) -> None:
    click(button(page, "chain_estimate"))
    assert [text.replace("\u00a0", " ") for text in shown_in(popup())] == [
        "Fixture, 0.34 Wh", "With the building, 0.6 Wh",
    ]  # fmt: skip
    choose(popup(), shown_in(popup())[1])
    assert energy(session) == pytest.approx(0.6)


def test_a_total_of_a_median_carries_its_warning(page: ChainPage, session: Session) -> None:
    session.choose_estimate("with-building")
    type_into(field(page, "people"), "2 million")
    assert "median" in find(page, QLabel, "chain_note").text()


def test_what_nobody_asks_for_says_so(page: ChainPage, session: Session) -> None:
    from comparawatt.engine.amounts import Energy

    session.choose_energy(Energy(5000.0))
    assert not field(page, "people").isVisible()
    assert "do not ask for this one by one" in find(page, QLabel, "chain_note").text()
    click(button(page, "chain_activities"))
    group = popup().actions()[0].menu()
    assert isinstance(group, QMenu)
    group.actions()[0].trigger()
    popup().close()
    assert field(page, "people").isVisible()
    assert not find(page, QAbstractButton, "chain_activities").isVisible()


def test_a_refusal_is_said_in_the_language_in_use_and_keeps_what_was_typed(
    page: ChainPage, language: LanguageSwitch
) -> None:
    type_into(field(page, "people"), "0")
    switch(language, "fr")
    assert find(page, QLabel, "chain_error").text().startswith("Sans personne")
    assert field(page, "people").text() == "0"
    type_into(field(page, "people"), "3")
    assert not find(page, QLabel, "chain_error").isVisible()
