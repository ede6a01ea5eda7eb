"""A kiosk in a hall, begun by a visitor, with a clock that only a test moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from comparawatt.engine.kiosk import Kiosk
from comparawatt.models.idle import Idle
from comparawatt.models.session import Session
from comparawatt.models.visit import Visit
from comparawatt.modes.kiosk import KioskWindow
from comparawatt.widgets.kiosk.press import Tappable
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPointingDevice

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch

SIZES = ((1080, 1920), (1920, 1080), (1024, 768), (768, 1024), (1366, 768), (3840, 2160))
"""What the screens of the kiosk are looked at in, in pixels."""

DEFAULT = Kiosk()
_WITHIN = 400


class Clock:
    """Seconds that pass when a test says so."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Hall(NamedTuple):
    """A kiosk that somebody has begun."""

    visit: Visit
    idle: Idle
    window: KioskWindow
    look: Look
    clock: Clock

    def wait(self, seconds: float) -> None:
        """Let time pass, and the kiosk hear of it."""
        self.clock.now += seconds
        self.idle.ticked.emit()
        QApplication.processEvents()

    def target(self, name: str) -> Tappable:
        """Return a target that is shown."""
        found = self.window.page.findChild(Tappable, name)
        assert isinstance(found, Tappable), name
        assert found.isVisible(), name
        return found

    def targets(self) -> Iterator[Tappable]:
        """Return what a finger reaches: neither hidden nor covered."""
        for each in self.window.page.findChildren(Tappable):
            if each.isVisible() and self.window.childAt(each.mapTo(self.window, each.rect().center())) is each:
                yield each

    def guess(self, activity: str, card: int = 1) -> None:
        """Choose an activity and guess, as far as there is something to guess."""
        self.visit.choose(activity)
        self.visit.take_card(card)
        QApplication.processEvents()


def begin(
    catalogue: Catalogue, language: LanguageSwitch, kiosk: Kiosk = DEFAULT, *, reduced_motion: bool = True
) -> Hall:
    """Return a kiosk at its choice, not shown yet."""
    look, clock = Look("dark", dresses=False), Clock()
    visit = Visit(Session(catalogue), language, kiosk, language.code)
    idle = Idle(kiosk.idle_seconds, clock)
    visit.begin()
    return Hall(visit, idle, KioskWindow(visit, idle, look, reduced_motion=reduced_motion), look, clock)


def tap(widget: QWidget, device: QPointingDevice, place: QPoint | None = None) -> None:
    """Tap with a finger, in the middle if nowhere else.

    The offscreen platform's own screen is 800 x 800 and feels nothing beyond that: the window comes to the finger.
    """
    place = place or widget.rect().center()
    reach(widget)
    QTest.touchEvent(widget, device).press(0, place, widget).commit()
    QTest.touchEvent(widget, device).release(0, place, widget).commit()
    QApplication.processEvents()


def reach(widget: QWidget) -> None:
    """Move the window so that the middle of a widget lies on the screen."""
    window = widget.window()
    window.move(QPoint(_WITHIN, _WITHIN) - widget.mapTo(window, widget.rect().center()))
