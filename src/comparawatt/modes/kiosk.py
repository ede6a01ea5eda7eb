"""The kiosk: a touch screen that nobody watches, and that always comes back to its start."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from comparawatt.engine.pin import PinGuard
from comparawatt.models.gate import Gate
from comparawatt.models.idle import awake_and_asleep
from comparawatt.screens.kiosk.facts import Facts
from comparawatt.screens.kiosk.page import measure_of
from comparawatt.screens.kiosk.staff_door import StaffDoor
from comparawatt.widgets.focus_ring import FocusRing
from comparawatt.widgets.idle_work import IdleWork
from comparawatt.widgets.kiosk.closed_hall import ClosedHall
from comparawatt.widgets.kiosk.frame_pulse import FramePulse
from comparawatt.widgets.kiosk.still_there import StillThere
from comparawatt.widgets.kiosk.touch_filter import TouchFilter
from comparawatt.widgets.kiosk.whole_screen import WholeScreen
from comparawatt.widgets.resting_pointer import RestingPointer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen

    from comparawatt.engine.kiosk import Outside
    from comparawatt.models.idle import Idle
    from comparawatt.models.visit import Place, Visit
    from comparawatt.screens.kiosk.page import KioskPage
    from comparawatt.widgets.look import Look

_PAGES: dict[Place, str] = {
    "attract": "attract.AttractPage",
    "choose": "choose.ChoosePage",
    "guess": "guess.GuessPage",
    "result": "result.ResultPage",
}
"""Screen -> its module in ``screens.kiosk`` and its class; loaded when it is first shown, or soon before."""

_SETTLED = 800
"""Milliseconds after the first frame, in which the first screen begins to move."""

_CORNER = 160
"""Side of the corner that the staff hold, in pixels of the design."""


class KioskWindow(QWidget):
    """What visitors see.

    Args:
        visit: Where the visitor is.
        idle: Counts the seconds until everything returns to the start.
        look: Theme, font and icons.
        facts: Returns what the staff are told.
        clock: Seconds that only ever grow.
        reduced_motion: Final values at once.

    Attributes:
        painted: Emitted once, right after the first frame.
        frame_painted: Emitted after a frame that `request_frame` asked for was really painted.
        leaving: Emitted with the status that the staff want the program to end with.
        gate: Decides what leads out; nothing does once the window fills a screen.
    """

    painted = Signal()
    frame_painted = Signal()
    leaving = Signal(int)

    def __init__(
        self,
        visit: Visit,
        idle: Idle,
        look: Look,
        *,
        facts: Callable[[], Facts] = Facts,
        clock: Callable[[], float] = awake_and_asleep,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("kiosk")
        self.gate = Gate(links=False, files=False)
        self._visit = visit
        self._idle = idle
        self._look = look
        self._reduced_motion = reduced_motion
        self._pages: dict[Place, KioskPage] = {}
        self._was_painted = False
        self._filter = TouchFilter(self, idle, self.gate, clock)
        self._screen = WholeScreen(self)
        self._hall = ClosedHall(look, self)
        pin = visit.kiosk.pin
        guard = PinGuard(pin, clock) if pin else None
        self._door = StaffDoor(self, self._filter, visit, idle, look, guard, facts, clock)
        self._still = StillThere(idle, look, self)
        self._pulse = FramePulse(self)
        self._ring = FocusRing(look, self)
        self._pointer = RestingPointer(self)
        self._pulse.painted.connect(self._on_painted)
        self._door.opened.connect(self._forget)
        self._door.back.connect(self.return_home)
        self._door.leave_wanted.connect(self._leave)
        visit.moved.connect(self._on_moved)
        idle.elapsed.connect(self.return_home)
        self._on_moved()

    @property
    def page(self) -> KioskPage:
        """The screen that is shown."""
        return self._page(self._visit.place)

    @property
    def state(self) -> str:
        """What is shown: the place of the visit, ``staff``, or ``closed``."""
        if self._door.is_open:
            return "staff"
        return self._visit.place if self._hall.isHidden() else "closed"

    def fill(self, screen: QScreen) -> None:
        """Take the whole of a screen, and let nobody out from now on but the staff; or take another screen."""
        application = cast("QApplication", QApplication.instance())
        if not self.gate.locked:
            self.gate.locked = True
            application.installEventFilter(self._filter)
            application.aboutToQuit.connect(self._stand_down)
        self._screen.take(screen)

    def close_hall(self, outside: Outside) -> None:
        """Return to the start, and show nothing to anybody but the staff.

        Args:
            outside: Black, or dim with the logo.
        """
        self.return_home()
        self._hall.close_as(outside)
        self.page.hide()

    def open_hall(self) -> None:
        """Show the start again."""
        self._hall.hide()
        self._on_moved()

    def request_frame(self) -> None:
        """Ask for a small part to be painted anew; `frame_painted` tells when that was done."""
        self._pulse.ask()

    def return_home(self) -> None:
        """Bring everything back to the start, and keep nothing of whoever was there."""
        self._door.close()
        self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything follow the size of the window."""
        super().resizeEvent(event)
        measure = measure_of(self)
        self._look.magnify(measure.scale)
        self._filter.corner.side = max(measure.px(_CORNER), measure.target)
        for each in (self.page, *self._pages.values(), self._hall, *self._door.pages):
            each.setGeometry(self.rect())
        self._still.place(measure)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless the staff leave."""
        event.setAccepted(not self.gate.locked)

    def reduce_motion(self, reduced: bool) -> None:  # noqa: FBT001 # it hears a signal
        """Let nothing move any more, or let things move again."""
        self._reduced_motion = reduced
        for page in self._pages.values():
            page.reduce_motion(reduced=reduced)

    def _page(self, place: Place) -> KioskPage:
        if place not in self._pages:
            module, kind = _PAGES[place].split(".")
            made = getattr(importlib.import_module(f"comparawatt.screens.kiosk.{module}"), kind)
            page = self._pages[place] = made(self._visit, self._idle, self._look, self)
            page.reduce_motion(reduced=self._reduced_motion)
            page.resize(self.size())  # a page of another size would let everything else follow it
            page.retranslate_ui()
        return self._pages[place]

    def _on_moved(self) -> None:
        """Show the screen the visit is at; the seconds run on all of them but the first."""
        if self._visit.place == "attract":
            self._idle.disarm()
            self._clear()
        elif not self._idle.is_armed:
            self._idle.arm()
        self._show_page()

    def _show_page(self) -> None:
        """Show the screen the visit is at beneath what covers it, unless nobody could see it."""
        shown = self.page
        shown.setGeometry(self.rect())
        shown.renew()
        shown.lower()
        shown.setVisible(self._hall.isHidden() and not self._door.is_open)
        for page in self._pages.values():
            if page is not shown:
                page.hide()

    def _forget(self) -> None:
        """Send the visit to its start, and clear up even where it is there already."""
        self._visit.go_home()
        self._clear()
        self._show_page()

    def _clear(self) -> None:
        """Leave nothing open, pressed, scrolled or focused, whichever way led to the start.

        The window itself has the focus there: else Qt gives it to the first button whenever it becomes active.
        """
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._filter.let_go()
        for page in self._pages.values():
            page.forget()
        if not self._door.is_open:
            self.setFocus()

    def _leave(self, status: int) -> None:
        """Let the staff out."""
        self._stand_down()
        self.leaving.emit(status)

    def _stand_down(self) -> None:
        """Hear nothing any more: events come until the very end, when Python is gone already."""
        self.gate.locked = False
        cast("QApplication", QApplication.instance()).removeEventFilter(self._filter)
        self._idle.disarm()
        self._screen.let_go()

    def _on_painted(self) -> None:
        if self._was_painted:
            self.frame_painted.emit()
            return
        self._was_painted = True
        self._ring.watch()
        self._pointer.watch()
        # The other screens are built while nobody touches anything: then the first visitor waits for none.
        ahead = IdleWork([partial(self._page, place) for place in _PAGES], self)
        QTimer.singleShot(_SETTLED, ahead, ahead.start)
        self.painted.emit()
