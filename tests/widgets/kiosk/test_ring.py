from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from tests.hands import switch
from tests.kiosk_hall import Clock

from comparawatt.models.idle import Idle
from comparawatt.widgets.kiosk.footer import Footer
from comparawatt.widgets.kiosk.measure import measure

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


class Paints(QObject):
    """Notes what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.append(watched.objectName())
        return False


@pytest.fixture
def clock() -> Clock:
    """Return seconds that a test moves."""
    return Clock()


@pytest.fixture
def idle(clock: Clock, qapp: object) -> Idle:
    """Return 45 seconds that have begun."""
    found = Idle(45, clock)
    found.arm()
    return found


@pytest.fixture
def footer(idle: Idle, language: LanguageSwitch, look: Look, show: Callable[..., QWidget]) -> Footer:
    """Return the footer of an upright screen."""
    page = QWidget()
    footer = Footer(idle, language, look, page)
    footer.place(measure(1080, 1920), ())
    show(page, 1080, 1920)
    return footer


def pass_time(clock: Clock, idle: Idle, seconds: float) -> None:
    clock.now += seconds
    idle.ticked.emit()
    QApplication.processEvents()


def test_the_seconds_that_are_left_are_counted(
    footer: Footer, clock: Clock, idle: Idle, language: LanguageSwitch
) -> None:
    pass_time(clock, idle, 20)
    assert footer.countdown.seconds == 25
    assert footer.countdown.accessibleName() == "Back to the start in\u00a025\u00a0seconds"
    switch(language, "fr")
    footer.retranslate_ui()
    assert footer.countdown.accessibleName() == "Retour à l’accueil dans\u00a025\u00a0secondes"
    pass_time(clock, idle, 24)
    assert footer.countdown.accessibleName() == "Retour à l’accueil dans\u00a01\u00a0seconde"


def test_a_touch_fills_the_ring(footer: Footer, clock: Clock, idle: Idle) -> None:
    pass_time(clock, idle, 30)
    idle.touch()
    assert footer.countdown.seconds == 45


def test_it_repaints_once_a_second_and_only_itself(
    footer: Footer, clock: Clock, idle: Idle, qapp: QApplication
) -> None:
    QApplication.processEvents()
    footer.setObjectName("footer")
    footer.window().setObjectName("page")
    paints = Paints()
    for each in (footer, footer.countdown, footer.window()):
        each.installEventFilter(paints)
    for _ in range(20):
        pass_time(clock, idle, 0.25)
    assert paints.names == ["kiosk_countdown"] * 5


def test_it_is_hidden_where_it_never_returns(language: LanguageSwitch, look: Look) -> None:
    footer = Footer(Idle(0), language, look)
    assert footer.countdown.isHidden()
