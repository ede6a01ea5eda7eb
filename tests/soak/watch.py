"""Looks whether the kiosk is as it must be: painted, alone, whole, quick, and at its start when it says so."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QAbstractSlider, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from comparawatt.unattended import Keeper

FROZEN = 2.0
"""Seconds within which a frame that was asked for must be painted."""

_SETTLED = 10.0
"""Seconds after which a window fills its screen again, whatever happened to either."""

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_LOOK = 100
_TICK = 5


class Watch(QObject):
    """Looks all the time, and tells each fault once.

    Args:
        keeper: Of the kiosk.
        fail: Is told what is wrong.

    Attributes:
        frames: Milliseconds from each press or release to the first frame that it changed.
        stall: The longest time, in milliseconds, in which the event loop did not turn.
    """

    def __init__(self, keeper: Keeper, fail: Callable[[str], None]) -> None:
        super().__init__(keeper)
        self._visit = keeper.exhibit.visit
        self._idle = keeper.exhibit.idle
        self._window = keeper.exhibit.window
        self._fail = fail
        self._told: set[str] = set()
        self.frames: list[float] = []
        self.stall = 0.0
        self._pressed_at: float | None = None
        self._asked_at: float | None = None
        self._whole_at = self._turned_at = time.monotonic()
        self._starts: dict[Any, dict[str, Any]] = {}
        self._data: object = None
        self._window.installEventFilter(self)
        self._window.frame_painted.connect(self._on_frame)
        for interval, slot in ((_LOOK, self._look), (_TICK, self._turn)):
            timer = QTimer(self)
            timer.setInterval(interval)
            timer.timeout.connect(slot)
            timer.start()
        cast("QApplication", QApplication.instance()).aboutToQuit.connect(self._end)

    def press(self) -> None:
        """A finger does something now that must be seen."""
        self._pressed_at = time.monotonic()

    def give_up(self) -> None:
        """What the finger did changes nothing."""
        self._pressed_at = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a frame begin: when the loop turns the next time, it is on the screen."""
        if event.type() is QEvent.Type.UpdateRequest and self._pressed_at is not None:
            since, self._pressed_at = self._pressed_at, None
            QTimer.singleShot(0, self, lambda: self.frames.append((time.monotonic() - since) * 1e3))
        return super().eventFilter(watched, event)

    def compare_start(self) -> None:
        """Look whether everything is as it was at the first start."""
        self._compare(("attract",), dict(self._traces()))

    def compare_page(self) -> None:
        """Look whether a page that was just come to is as it was for others who came to it in the same way."""
        visit = self._visit
        if visit.session.catalogue is not self._data:
            self._data = visit.session.catalogue
            self._starts = {key: held for key, held in self._starts.items() if key == ("attract",)}
        screen = self._window.screen()
        if self._window.geometry() != screen.geometry():  # it is being changed
            return
        size = self._window.size().toTuple()
        key = (
            visit.place,
            size,
            screen.physicalSize().toTuple(),
            visit.language.code,
            visit.session.choice,
            visit.guessed,
        )
        self._compare(key, dict(_parts(self._window.page)))

    def _compare(self, key: Any, now: dict[str, Any]) -> None:
        first = self._starts.setdefault(key, now)
        wrong = [f"{name}: {first.get(name)!r} -> {now.get(name)!r}" for name in {**first, **now}
                 if first.get(name) != now.get(name)]  # fmt: skip
        if wrong:
            self._tell(f"a state survives at {key}: " + "; ".join(wrong[:8]))

    def _traces(self) -> Iterator[tuple[str, Any]]:
        """Name everything that a visitor could leave behind."""
        visit, window = self._visit, self._window
        yield "language", visit.language.code
        yield "place", visit.place
        yield "state", window.state
        yield "levers", visit.session.choice.levers
        yield "estimate", visit.session.choice.estimate
        yield "guess", (visit.guessed, tuple(visit.guess.hands), visit.guess.number, tuple(visit.guess.groups))
        yield "revealed", visit.guess.is_revealed
        yield "armed", self._idle.is_armed
        yield "focus", _name(window.focusWidget())
        yield "pressed", [_name(each) for each in window.findChildren(QAbstractButton) if each.isDown()]
        yield (
            "scrolled",
            [
                _name(each)
                for each in window.findChildren(QAbstractScrollArea)
                if each.verticalScrollBar().value() or each.horizontalScrollBar().value()
            ],
        )
        yield "popup", _name(QApplication.activePopupWidget())
        yield "grabbers", (_name(QWidget.mouseGrabber()), _name(QWidget.keyboardGrabber()))
        children = window.findChildren(QWidget, options=_DIRECT)
        yield "shown", sorted(_name(each) for each in children if each.isVisible())
        yield "overlays", sorted(_name(each) for each in window.findChildren(QWidget, "kiosk_take_home")
                                 if not each.isHidden())  # fmt: skip

    def _look(self) -> None:
        """Look at the windows and ask for a frame."""
        now = time.monotonic()
        others = [_name(each) for each in QApplication.topLevelWidgets()
                  if each is not self._window and each.isVisible()]  # fmt: skip
        window = self._window
        screen = window.screen().geometry()
        whole = window.isVisible() and window.isFullScreen() and window.geometry() == screen and not others
        if whole:
            self._whole_at = now
        elif now - self._whole_at > _SETTLED:
            self._tell(
                f"the window is {window.geometry()} on {screen}, {window.windowState()}, beside it {others}"
            )
        if QApplication.activeModalWidget() is not None:
            self._tell(f"a dialog: {_name(QApplication.activeModalWidget())}")
        if self._asked_at is None:
            self._asked_at = now
            window.request_frame()
        elif now - self._asked_at > FROZEN and window.windowHandle().isExposed():
            self._tell(f"no frame was painted for {now - self._asked_at:.1f} s at {window.state}")

    def _end(self) -> None:
        """See nothing of how the window is taken apart: Python is gone by then."""
        self._window.removeEventFilter(self)

    def _on_frame(self) -> None:
        self._asked_at = None

    def _turn(self) -> None:
        now = time.monotonic()
        self.stall = max(self.stall, (now - self._turned_at) * 1e3 - _TICK)
        self._turned_at = now

    def _tell(self, why: str) -> None:
        if why not in self._told:
            self._told.add(why)
            self._fail(why)


def _parts(page: QWidget) -> Iterator[tuple[str, Any]]:
    """Name the parts of a page that can be seen, and how each of them is."""
    for number, each in enumerate(page.findChildren(QWidget)):
        if not each.isVisible():
            continue
        state: list[Any] = [each.geometry().getRect(), each.isEnabled(), each.accessibleName()]
        if isinstance(each, QAbstractButton):
            state += [each.isDown(), each.isChecked(), each.text()]
        if isinstance(each, QAbstractSlider):
            state.append(each.value())
        yield f"{number} {_name(each)}", tuple(state)


def _name(widget: QWidget | None) -> str:
    return "" if widget is None else f"{type(widget).__name__}:{widget.objectName()}"
