"""The kiosk: a touch screen that nobody watches, and that always comes back to its start."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from comparawatt.widgets.idle_work import IdleWork

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

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
"""Screen -> its module in ``screens.kiosk`` and its class; loaded when it is first shown, or soon after."""

_SETTLED = 800
"""Milliseconds after the start, in which the first screen is painted and begins to move."""


class KioskWindow(QWidget):
    """What visitors see.

    Args:
        visit: Where the visitor is.
        idle: Counts the seconds until everything returns to the start.
        look: Theme, font and icons.
        reduced_motion: Final values at once.

    Attributes:
        painted: Emitted once, right after the first frame.
    """

    painted = Signal()

    def __init__(self, visit: Visit, idle: Idle, look: Look, *, reduced_motion: bool = False) -> None:
        super().__init__()
        self.setObjectName("kiosk")
        self._visit = visit
        self._idle = idle
        self._look = look
        self._reduced_motion = reduced_motion
        self._pages: dict[Place, KioskPage] = {}
        visit.moved.connect(self._on_moved)
        idle.elapsed.connect(visit.go_home)
        self._on_moved()

    @property
    def page(self) -> KioskPage:
        """The screen that is shown."""
        return self._page(self._visit.place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the screen that is shown fill the window."""
        super().resizeEvent(event)
        self.page.setGeometry(self.rect())

    def reduce_motion(self, reduced: bool) -> None:  # noqa: FBT001 # it hears a signal
        """Let nothing move any more, or let things move again."""
        self._reduced_motion = reduced
        for page in self._pages.values():
            page.reduce_motion(reduced=reduced)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the other screens while nobody touches anything: then the first visitor waits for none."""
        super().showEvent(event)
        ahead = IdleWork([partial(self._page, place) for place in _PAGES], self)
        QTimer.singleShot(_SETTLED, ahead, ahead.start)

    def _page(self, place: Place) -> KioskPage:
        if place not in self._pages:
            module, kind = _PAGES[place].split(".")
            made = getattr(importlib.import_module(f"comparawatt.screens.kiosk.{module}"), kind)
            page = self._pages[place] = made(self._visit, self._idle, self._look, self)
            page.reduce_motion(reduced=self._reduced_motion)
            page.retranslate_ui()
        return self._pages[place]

    def _on_moved(self) -> None:
        """Show the screen the visit is at; the seconds run on all of them but the first."""
        if self._visit.place == "attract":
            self._idle.disarm()
        elif not self._idle.is_armed:
            self._idle.arm()
        shown = self.page
        shown.setGeometry(self.rect())
        shown.renew()
        shown.show()
        shown.raise_()
        for page in self._pages.values():
            if page is not shown:
                page.hide()
