"""What the tests of the pictogram share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from comparawatt.engine.amounts import Energy
from comparawatt.widgets.pictogram.view import PictogramView

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

HOUSEHOLD, CITY, CHARGE = 4e6, 20e9, 15.0
"""What the equivalents of Fixture T use, in Wh."""


@pytest.fixture
def open_view(
    session: Session, language: LanguageSwitch, look: Look, show: Callable[..., PictogramView]
) -> Callable[..., PictogramView]:
    """Return what opens the view at a number of an equivalent, which stands there finished."""

    def open_it(
        count: float,
        equivalent: str = "household-t",
        *,
        reduced_motion: bool = False,
        size: tuple[int, int] = (1100, 600),
    ) -> PictogramView:
        session.choose_energy(Energy(count * session.catalogue.equivalents[equivalent].figure.central))
        session.tell(equivalent)
        view = show(PictogramView(session, language, look, reduced_motion=reduced_motion), *size)
        view.playback.finish()
        QApplication.processEvents()
        return view

    return open_it
