from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from tests.hands import button, click, switch

from comparawatt.models.session import Session
from comparawatt.screens.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


@pytest.fixture
def session(what_if_data: Catalogue, qapp: object) -> Session:
    """Return a session whose figures have sources of two kinds."""
    found = Session(what_if_data)
    found.choose_estimate("with-building")
    return found


@pytest.fixture
def page(session: Session, language: LanguageSwitch, look: Look, show: Callable[..., Sources]) -> Sources:
    """Return the page in a window of its own."""
    return show(Sources(session, language, look), 1024, 620)


def texts(page: Sources) -> list[str]:
    QApplication.processEvents()
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisible())
    return [text.replace("\u2002", " ").replace("\u00a0", " ") for text in shown]


def test_every_figure_on_screen_stands_over_its_sources(page: Sources, session: Session) -> None:
    session.use_lever("pue", 1.5)
    session.count_by("co2", "FR")
    said = texts(page)
    for heading in (
        "With the building 0.6 Wh per prompt, 0.4 to 1.2 Wh",
        "Better data centre PUE 1.5",
        "France 50 g CO₂e for one kWh",
        "A kilometre by car 200 g CO₂e, no range given",
    ):
        assert heading in said
        below = said[said.index(heading) + 1]
        assert below.startswith("Nobody, Round numbers, 2026; looked at on 2026-11-25")


def test_the_other_sources_follow(page: Sources) -> None:
    said = texts(page)
    assert "Other sources of the data" in said
    assert said[0].endswith("data of 2026-11-25")


def test_the_references_are_copied(page: Sources) -> None:
    click(button(page, "copy_bibtex"))
    assert "@misc{round,\n" in QGuiApplication.clipboard().text()


def test_it_follows_the_language(page: Sources, language: LanguageSwitch) -> None:
    switch(language, "fr")
    said = texts(page)
    assert "Avec le bâtiment 0,6 Wh par requête, de 0,4 à 1,2 Wh" in said
    assert any("consulté le 2026-11-25" in text for text in said)


def test_a_link_is_handed_out_and_not_opened(
    built_in_session: Session, language: LanguageSwitch, look: Look, show: Callable[..., Sources]
) -> None:
    page = show(Sources(built_in_session, language, look), 1024, 620)
    pressed: list[str] = []
    page.link_pressed.connect(pressed.append)
    links = (each for each in page.findChildren(QAbstractButton) if each.objectName().startswith("link_"))
    link = next(each for each in links if each.isVisible())
    assert link.accessibleName().startswith("Open in the browser: https://")
    click(link)
    assert pressed == [link.accessibleName().removeprefix("Open in the browser: ")]


@pytest.fixture
def built_in_session(qapp: object) -> Session:
    """Return a session over the built-in data."""
    import comparawatt

    return Session(comparawatt.built_in())
