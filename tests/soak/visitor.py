"""A visitor of a kiosk, played with real events of a touch screen, a mouse and a keyboard, as a seed has it."""

from __future__ import annotations

import contextlib
import threading
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from tests.bench.report import resident
from tests.soak.files import PIN, Files
from tests.soak.watch import Watch

from comparawatt.models.hall import Hall
from comparawatt.models.venue import Venue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.soak.channel import Channel
    from tests.soak.exhibit import Clocks

    from comparawatt.unattended import Keeper

_KEYS = (
    Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F12,
    Qt.Key.Key_Menu, Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_P, Qt.Key.Key_C,
    Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Print, Qt.Key.Key_Meta,
    Qt.Key.Key_7, Qt.Key.Key_Plus, Qt.Key.Key_Minus,
)  # fmt: skip
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_NEVER = frozenset({"staff_exit", "staff_restart", "staff_language"})
"""What ends the program, and what the staff change for good."""

_STEP = 6
"""Milliseconds between two inputs."""

_RETURN = 3000
"""Milliseconds after which a kiosk that nobody touches is at its start."""


class Visitor(QObject):
    """One visitor after the other, without end.

    Args:
        keeper: Of the kiosk.
        clocks: What somebody may set.
        channel: Is told each step.
        seed: Says what comes.
        home: The folder of the kiosk's files.
    """

    def __init__(self, keeper: Keeper, clocks: Clocks, channel: Channel, seed: str, home: Path) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._clocks = clocks
        self._channel = channel
        self._rng = Random(seed)  # noqa: S311
        self._files = Files(home, Random(seed))  # noqa: S311
        self._window, self._visit = keeper.exhibit.window, keeper.exhibit.visit
        self._device = QTest.createTouchDevice()
        self.watch = Watch(keeper, channel.fail)
        self._visits = 0
        self._inputs = 0
        self._script = self._live()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(1500)  # the pages are built ahead

    def _go_on(self) -> None:
        self._timer.start(next(self._script))

    # What comes, one after the other

    def _live(self) -> Iterator[int]:
        self._visit.go_home()
        yield 300
        self.watch.compare_start()
        while True:
            yield from self._play_visit()
            yield from self._leave()
            yield 30
            self._end_visit()
            if self._rng.random() < 0.06:
                yield from self._happen()

    def _play_visit(self) -> Iterator[int]:
        yield from self._tap_something(only=("start", "language_fr", "language_en", "attract"))
        self._look_at_page()
        for _ in range(self._rng.randint(3, 14)):
            if self._rng.random() < 0.18:
                yield from self._rng.choice(self._mischief())()
            else:
                before = self._visit.place
                yield from self._tap_something()
                if self._visit.place != before:
                    self._look_at_page()

    def _look_at_page(self) -> None:
        if self._window.state in ("choose", "guess", "result"):
            self.watch.compare_page()

    def _leave(self) -> Iterator[int]:
        """Go home by the button, or walk away, with a finger on the glass or without, or let hours pass."""
        yield from self._end_staff()
        home = [each for each in self._targets() if each.objectName() == "kiosk_home"]
        if home and self._rng.random() < 0.8:
            yield from self._tap(home[0], "home")
            if self._visit.place == "attract":
                return
        finger = self._rng.random() < 0.2 and self._visit.place != "attract"  # there a finger holds the start
        place = self._anywhere()
        if finger:
            self._fingers("walks away with a finger down", ("press", 0, place))
            yield _STEP
        seconds = self._keeper.exhibit.idle.seconds
        if self._rng.random() < 0.3:
            self._say("walks away and comes back")
            self._clocks.ahead += seconds - 4
            yield 400
            if self._keeper.exhibit.idle.is_armed:
                yield from self._tap_something()
        self._say("walks away")
        self._clocks.ahead += self._rng.choice((seconds + 1, seconds + 1, 3600.0, 86_400.0))
        for _ in range(_RETURN // 50):
            if self._visit.place == "attract" and self._window.state in ("attract", "closed"):
                break
            yield 50
        else:
            self._channel.fail(f"nobody is there, and the kiosk stays at {self._window.state}")
        if finger:
            self._end_visit(counts=False)
            self._fingers("lifts the finger that stayed", ("release", 0, place))
            yield _STEP

    def _end_visit(self, *, counts: bool = True) -> None:
        """Look whether everything is at its start."""
        if self._window.state == "attract":
            self.watch.compare_start()
        if not counts:
            return
        self._visits += 1
        size = self._window.size()
        self._channel.say(
            "home", visits=self._visits, inputs=self._inputs, memory=resident(),
            size=(size.width(), size.height()), frames=self.watch.frames, stall=self.watch.stall,
        )  # fmt: skip
        self.watch.frames = []

    # What a visitor does

    def _tap_something(self, *, only: tuple[str, ...] = ()) -> Iterator[int]:
        targets = [each for each in self._targets() if each.objectName() not in _NEVER | {"kiosk_home"}]
        targets = [each for each in targets if each.objectName() in only] or targets
        if targets and (self._window.state == "staff" or self._rng.random() < 0.9):
            target = self._rng.choice(targets)
            yield from self._tap(target, target.objectName())
            return
        place = self._anywhere()
        self._fingers("taps anywhere", ("press", 0, place))
        yield _STEP
        self._fingers("lifts", ("release", 0, place))
        yield _STEP

    def _tap(self, target: QAbstractButton, name: str) -> Iterator[int]:
        self._clocks.ahead += 0.4  # nobody's hand trembles
        place = target.mapTo(self._window, target.rect().center())
        self.watch.press()
        self._fingers(f"taps {name}", ("press", 0, place))
        if not target.isDown():
            self.watch.give_up()
        yield _STEP
        self.watch.press()
        self._fingers("lifts", ("release", 0, place))
        yield _STEP
        self.watch.give_up()

    def _mischief(self) -> tuple[Callable[[], Iterator[int]], ...]:
        return (
            self._drag, self._drag, self._use_two_fingers, self._use_two_fingers, self._lay_palm, self._press_long,
            self._press_keys, self._press_keys, self._turn_wheel, self._use_mouse, self._tap_twice,
            self._hold_corner, self._call_staff, self._open_take_home,
        )  # fmt: skip

    def _drag(self) -> Iterator[int]:
        place = self._anywhere()
        self._fingers("drags", ("press", 0, place))
        yield _STEP
        for _ in range(self._rng.randint(1, 6)):
            place = self._anywhere()
            self._fingers("drags on", ("move", 0, place))
            yield _STEP
        self._fingers("lifts", ("release", 0, place))
        yield _STEP

    def _use_two_fingers(self) -> Iterator[int]:
        places = [self._on_target(), self._on_target()]
        if self._rng.random() < 0.5:
            self._fingers("two fingers at once", ("press", 0, places[0]), ("press", 1, places[1]))
        else:
            self._fingers("a finger", ("press", 0, places[0]))
            yield _STEP
            self._fingers("a second finger", ("stationary", 0, places[0]), ("press", 1, places[1]))
        yield _STEP
        first = self._rng.randrange(2)
        other = 1 - first
        self._fingers(
            f"lifts finger {first}", ("release", first, places[first]), ("stationary", other, places[other])
        )
        yield _STEP
        self._fingers(f"lifts finger {other}", ("release", other, places[other]))
        yield _STEP

    def _lay_palm(self) -> Iterator[int]:
        middle = self._anywhere()
        places = [middle + QPoint(self._rng.randint(-60, 60), self._rng.randint(-60, 60)) for _ in range(5)]
        self._fingers("a palm", *(("press", number, place) for number, place in enumerate(places)))
        yield _STEP
        self._fingers("lifts the palm", *(("release", number, place) for number, place in enumerate(places)))
        yield _STEP

    def _press_long(self) -> Iterator[int]:
        place = self._on_target()
        self._fingers("presses long", ("press", 0, place))
        yield 700
        self._fingers("lifts", ("release", 0, place))
        yield _STEP

    def _press_keys(self) -> Iterator[int]:
        for _ in range(self._rng.randint(1, 6)):
            key, modifiers = self._rng.choice(_KEYS), self._rng.choice(_MODIFIERS)
            self._key(key, modifiers)
            yield _STEP

    def _turn_wheel(self) -> Iterator[int]:
        self._say("turns the wheel")
        turn = QPoint(0, self._rng.choice((-120, 120)))
        QTest.wheelEvent(self._window.windowHandle(), self._anywhere().toPointF(), turn)
        yield _STEP

    def _use_mouse(self) -> Iterator[int]:
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton,
                   Qt.MouseButton.BackButton)  # fmt: skip
        button = self._rng.choice(buttons)
        self._say(f"clicks {button.name}")
        click = self._rng.choice((QTest.mouseClick, QTest.mouseDClick))
        click(self._window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, self._on_target())
        yield _STEP

    def _tap_twice(self) -> Iterator[int]:
        place = self._on_target()
        for _ in range(2):
            self._fingers("taps twice", ("press", 0, place))
            self._fingers("lifts", ("release", 0, place))
        yield _STEP

    def _hold_corner(self) -> Iterator[int]:
        place = QPoint(8, 8)
        self._fingers("holds the corner", ("press", 0, place))
        self._clocks.ahead += 6
        yield 400
        self._fingers("lifts", ("release", 0, place))
        yield _STEP

    def _open_take_home(self) -> Iterator[int]:
        """Take a result home, and leave it open."""
        found = [each for each in self._targets() if each.objectName() == "kiosk_take_home_open"]
        if found:
            yield from self._tap(found[0], "take home")

    # The staff

    def _call_staff(self) -> Iterator[int]:
        """Call the staff's page, mostly without its PIN."""
        if self._rng.random() < 0.7:
            yield from self._hold_corner()
            return
        self._key(Qt.Key.Key_S, _CHORD)
        yield _STEP
        self._clocks.ahead += 301  # whatever wrong tries there were
        for digit in PIN:
            self._key(Qt.Key(Qt.Key.Key_0 + int(digit)), Qt.KeyboardModifier.NoModifier)
            yield _STEP
        self._key(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        yield 80
        for _ in range(self._rng.randint(0, 4)):
            yield from self._tap_something()
        yield from self._end_staff()

    def _end_staff(self) -> Iterator[int]:
        """Let the staff's pages end by themselves, since nobody touches them."""
        if self._window.state == "staff" or any("pin_" in each.objectName() for each in self._targets()):
            self._say("the staff walk away")
            self._clocks.ahead += 400
            yield 600
            self._clocks.ahead += 400
            yield 600

    # What happens to a kiosk

    def _happen(self) -> Iterator[int]:
        """Let something happen that is no visitor's doing."""
        yield from self._rng.choice((self._spoil, self._close_hall, self._keep_house, self._push_window))()

    def _spoil(self) -> Iterator[int]:
        with contextlib.suppress(OSError):  # the disk is full
            self._say(f"spoils {self._files.spoil()}")
        yield from self._look_around()
        self._say("brings content again")
        with contextlib.suppress(OSError):
            self._files.bring_content()
        yield from self._look_around()

    def _keep_house(self) -> Iterator[int]:
        self._say("a minute is over")
        yield from self._look_around()

    def _look_around(self) -> Iterator[int]:
        """Let the minute and the five minutes be over."""
        self._keeper.attendant.look()
        venue = self._keeper.findChild(Venue)
        assert isinstance(venue, Venue)
        venue.look()
        while any(thread.name in ("venue", "counters") for thread in threading.enumerate()):
            yield 20
        yield 50

    def _close_hall(self) -> Iterator[int]:
        """Set the clock to a minute in which the hall is closed, and tap there."""
        hall = self._keeper.findChild(Hall)
        assert isinstance(hall, Hall)
        now = self._clocks.now()
        self._say("the hall closes")
        self._clocks.hours += (23 - now.hour) + (59 - now.minute) / 60 - now.second / 3600 + 0.01
        hall.look()
        yield 60
        closed = self._window.state == "closed"
        yield from self._tap_something()
        if closed and self._window.state != "closed":
            self._channel.fail(f"a tap opened a closed hall: {self._window.state}")
        self._say("the hall opens")
        self._clocks.hours += self._rng.choice((1, 9, 30))
        hall.look()
        yield 60

    def _push_window(self) -> Iterator[int]:
        """Do what a window manager may do."""
        way = self._rng.choice(("showMinimized", "showNormal", "showMaximized", "lower"))
        self._say(f"the window manager: {way}")
        getattr(self._window, way)()
        yield 1200

    # Events

    def _fingers(self, what: str, *states: tuple[str, int, QPoint]) -> None:
        self._say(what)
        event = QTest.touchEvent(self._window, self._device, autoCommit=False)
        for kind, number, place in states:
            if kind == "stationary":
                event.stationary(number)
            else:
                getattr(event, kind)(number, place, self._window)
        event.commit(processEvents=False)

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self._say(f"presses {key.name} with {modifiers.name}")
        QTest.keyClick(self._window.windowHandle(), key, modifiers)

    def _targets(self) -> list[QAbstractButton]:
        """Return what a finger reaches: neither hidden nor covered."""
        window = self._window
        return [
            each
            for each in window.findChildren(QAbstractButton)
            if each.isVisible() and window.childAt(each.mapTo(window, each.rect().center())) is each
        ]

    def _anywhere(self) -> QPoint:
        return QPoint(self._rng.randrange(self._window.width()), self._rng.randrange(self._window.height()))

    def _on_target(self) -> QPoint:
        targets = [each for each in self._targets() if each.objectName() not in _NEVER]
        if not targets:
            return self._anywhere()
        target = self._rng.choice(targets)
        return target.mapTo(self._window, target.rect().center())

    def _say(self, what: str) -> None:
        self._inputs += 1
        self._channel.say("step", step=self._inputs, what=what)
