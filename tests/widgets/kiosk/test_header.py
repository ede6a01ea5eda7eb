"""The head of each screen of the kiosk: whose it is, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.hands import button, click

from comparawatt.engine.kiosk import Kiosk
from comparawatt.models.session import Session
from comparawatt.models.visit import Visit
from comparawatt.widgets.kiosk.header import KioskHeader
from comparawatt.widgets.kiosk.measure import measure

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

SIZES = [(1080, 1920), (1920, 1080), (1024, 768), (768, 1024), (1366, 768), (3840, 2160)]


@pytest.fixture
def visit(fixture_t: Catalogue, language: LanguageSwitch) -> Visit:
    return Visit(Session(fixture_t), language, Kiosk(), "en")


@pytest.fixture
def header(visit: Visit, look: Look, show: Callable[..., KioskHeader]) -> KioskHeader:
    made = show(KioskHeader(visit, look))
    made.lay_out(measure(1080, 1920))
    return made


def test_each_language_is_named_in_itself_french_first(header: KioskHeader) -> None:
    french, english = button(header, "language_fr"), button(header, "language_en")
    assert (french.text(), english.text()) == ("Français", "English")
    assert french.geometry().right() < english.x()
    assert english.isChecked()
    assert not french.isChecked()


def test_a_language_begins_the_visit_and_is_marked(header: KioskHeader, visit: Visit) -> None:
    french = button(header, "language_fr")
    click(french)
    assert (visit.place, visit.language.code, french.isChecked()) == ("choose", "fr", True)
    assert not button(header, "language_en").isChecked()
    click(french)
    assert french.isChecked()


def test_the_language_in_use_begins_the_visit_too(header: KioskHeader, visit: Visit) -> None:
    click(button(header, "language_en"))
    assert (visit.place, visit.language.code) == ("choose", "en")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_finger_hits_one_language_alone_on_every_screen(
    header: KioskHeader, look: Look, width: int, height: int
) -> None:
    size = measure(width, height)
    look.magnify(size.scale)
    header.lay_out(size)
    french, english = (button(header, f"language_{code}").geometry() for code in ("fr", "en"))
    for target in (french, english):
        assert target.height() >= size.target
        assert target.width() >= size.target
        assert header.rect().contains(target)
    assert english.x() - french.right() - 1 >= size.px(16)
    assert header.logo_area.right() < french.x()
