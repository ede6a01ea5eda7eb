from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from tests.kiosk_hall import DEFAULT, Hall, begin

from comparawatt.engine.own_data import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPointingDevice

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.kiosk import Kiosk
    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.kiosk import KioskWindow


@pytest.fixture(scope="session")
def built_in(languages: Languages) -> Catalogue:
    """Return the data that every kiosk has."""
    return load(languages, [], built_in=True).catalogue


@pytest.fixture(scope="session")
def finger(qapp: object) -> QPointingDevice:
    """Return a touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture
def open_hall(
    built_in: Catalogue, language: LanguageSwitch, show: Callable[..., KioskWindow]
) -> Callable[..., Hall]:
    """Return what opens a kiosk at its choice."""

    def open_it(
        size: tuple[int, int] = (1080, 1920),
        kiosk: Kiosk = DEFAULT,
        *,
        catalogue: Catalogue = built_in,
        reduced_motion: bool = True,
    ) -> Hall:
        hall = begin(catalogue, language, kiosk, reduced_motion=reduced_motion)
        show(hall.window, *size)
        return hall

    return open_it
