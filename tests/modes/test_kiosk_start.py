"""Whichever way leads back to the start of a kiosk, nothing of a visitor is left there; nor at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from tests.hands import POPUPS, find
from tests.touch import key

from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.kiosk_reader import KioskFile
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.screens.kiosk.take_home import TakeHome
from comparawatt.unattended import Keeper, Standing, build
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.touch import Hall

    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.unattended import Exhibit

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def exhibit(languages: Languages, language: LanguageSwitch, dressed: None) -> Iterator[Exhibit]:
    """Return a kiosk with its own pages, shown on the screen."""
    made = build(Kiosk(), load(languages).catalogue, language, Look("dark", dresses=False), reduced_motion=True)
    made.window.fill(QApplication.primaryScreen())
    QApplication.processEvents()
    yield made
    made.window._leave(0)
    made.window.close()
    made.window.deleteLater()


def test_home_by_its_button_closes_what_was_open(exhibit: Exhibit) -> None:
    """From the result over another choice: a panel that was left open on the way is closed."""
    visit = exhibit.visit
    visit.begin()
    visit.choose("prompt")
    visit.take_card(0)
    page = exhibit.window.page
    panel = find(page, TakeHome, "kiosk_take_home")
    panel.show()
    visit.again()
    visit.go_home()  # as the button of the choice does
    assert panel.isHidden()


def test_no_button_has_the_focus_at_the_start_at_first_and_later_on(open_kiosk: Callable[..., Hall]) -> None:
    hall = open_kiosk()
    assert QApplication.focusWidget() in (None, hall.window)
    assert hall.window.focusWidget() in (None, hall.window)
    hall.begin()
    key(hall.window, Qt.Key.Key_Tab)
    assert hall.window.focusWidget() not in (None, hall.window)
    hall.visit.go_home()
    QApplication.processEvents()
    hall.window.activateWindow()
    assert hall.window.focusWidget() in (None, hall.window)


def test_the_window_is_hidden_when_the_program_ends(languages: Languages, alone: Path, dressed: None) -> None:
    """Else Qt closes it when Python is gone, and the event filters that it still has bring the process down."""
    keeper = Keeper(Standing(KioskFile(), languages, None), Options())
    keeper.start()
    window = keeper.exhibit.window
    assert window.isVisible()
    keeper.leave()
    assert not window.isVisible()
    window._stand_down()  # to leave by the staff's way would end every wait of the tests behind this one
    window.deleteLater()
    for translator in keeper._language._installed:
        QCoreApplication.removeTranslator(translator)
