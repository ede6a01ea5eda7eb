"""A kiosk on a touch screen in tests: fingers, a clock set by hand, and a page with one thing of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QScrollArea,
    QSlider,
    QSpinBox,
    QWidget,
)

from comparawatt.models.idle import TICK
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.widgets.kiosk.press import Tappable

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice

    from comparawatt.models.idle import Idle
    from comparawatt.models.visit import Visit
    from comparawatt.modes.kiosk import KioskWindow
    from comparawatt.widgets.look import Look

_DEVICES: list[QPointingDevice] = []


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        """Let time pass, and let whoever waits for it look at the clock."""
        self.now += seconds
        QTest.qWait(TICK + 100)


class Hall(NamedTuple):
    """A kiosk that stands alone."""

    window: KioskWindow
    visit: Visit
    idle: Idle
    clock: Clock

    @property
    def page(self) -> ProbePage:
        """The page that is shown."""
        page = self.window.page
        assert isinstance(page, ProbePage)
        return page

    @property
    def place(self) -> str:
        """Where the visitor is."""
        return self.visit.place

    def begin(self) -> None:
        """Let a visitor be there."""
        self.visit.begin()
        QApplication.processEvents()

    def tap(self, widget: QWidget, times: int = 1) -> None:
        """Tap at a normal pace."""
        for _ in range(times):
            self.clock.now += 0.4
            finger = Finger(self.window, widget)
            finger.lift()


class Finger:
    """A finger that is put down in the middle of a widget."""

    def __init__(self, window: QWidget, widget: QWidget, number: int = 0, place: QPoint | None = None) -> None:
        self.number = number
        self._window = window
        self.place = widget.mapTo(window, place or widget.rect().center())
        QTest.touchEvent(window, touch_screen()).press(number, self.place, window).commit()

    def move(self, x: int, y: int) -> None:
        """Drag."""
        self.place += QPoint(x, y)
        QTest.touchEvent(self._window, touch_screen()).move(self.number, self.place, self._window).commit()

    def lift(self) -> None:
        """Let go."""
        QTest.touchEvent(self._window, touch_screen()).release(self.number, self.place, self._window).commit()
        QApplication.processEvents()


def together(window: QWidget, *states: tuple[str, int, QPoint]) -> None:
    """Let several fingers do something at one moment: press, move or release, by number and place."""
    event = QTest.touchEvent(window, touch_screen())
    for what, number, place in states:
        getattr(event, what)(number, place, window)
    event.commit()


def touch_screen() -> QPointingDevice:
    """Return the one touch screen of all tests."""
    if not _DEVICES:
        _DEVICES.append(QTest.createTouchDevice())
    return _DEVICES[0]


def key(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as a keyboard that is plugged in does."""
    QTest.keyClick(window.windowHandle(), key, modifiers)
    QApplication.processEvents()


class ProbePage(KioskPage):
    """A page with things to tap, to drag, to turn and to type in."""

    def __init__(self, visit: Visit, idle: Idle, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(visit, idle, look, parent)
        self.first, self.second = Tappable(look, self), Tappable(look, self)
        self.taps = {"first": 0, "second": 0}
        self.first.clicked.connect(lambda: self._count("first"))
        self.second.clicked.connect(lambda: self._count("second"))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.whole, self.double, self.combo = QSpinBox(self), QDoubleSpinBox(self), QComboBox(self)
        self.combo.addItems(["one", "two", "three"])
        self.line = QLineEdit(self)
        self.area = QScrollArea(self)
        long = QWidget()
        long.resize(50, 2000)
        self.area.setWidget(long)
        self.parts = (
            self.first, self.second, self.slider, self.whole, self.double, self.combo, self.line, self.area,
        )  # fmt: skip

    def lay_out(self) -> None:
        """Put everything below everything else, away from the corner."""
        for place, part in enumerate(self.parts):
            part.setGeometry(250, 20 + place * 70, 300, 60)

    def _count(self, name: str) -> None:
        self.taps[name] += 1
