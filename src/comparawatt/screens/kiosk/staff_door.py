"""How the staff get from the visitors' screens to their own page, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from comparawatt.screens.kiosk.pin import PinPage
from comparawatt.screens.kiosk.staff import StaffPage
from comparawatt.widgets.kiosk.wipe import Wipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.pin import PinGuard
    from comparawatt.models.idle import Idle
    from comparawatt.models.visit import Visit
    from comparawatt.screens.kiosk.facts import Facts
    from comparawatt.widgets.kiosk.touch_filter import TouchFilter
    from comparawatt.widgets.look import Look


class StaffDoor(QObject):
    """Opens with the PIN; where there is none, with the chord alone.

    Args:
        window: What its pages cover.
        hears: Tells of the hold, of the chord and of touches, and goes deaf while the glass is wiped.
        visit: Where the visitor is.
        idle: Counts the seconds of the visitor.
        look: Theme and font.
        guard: Knows the PIN, or None where there is none.
        facts: Returns how the kiosk is now.
        clock: Seconds that only ever grow.

    Attributes:
        opened: Emitted when the staff came in.
        back: Emitted when the visitors shall have the screen again.
        leave_wanted: Emitted with the status to end the program with.
        pages: What covers the window.
    """

    opened = Signal()
    back = Signal()
    leave_wanted = Signal(int)

    def __init__(
        self,
        window: QWidget,
        hears: TouchFilter,
        visit: Visit,
        idle: Idle,
        look: Look,
        guard: PinGuard | None,
        facts: Callable[[], Facts],
        clock: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._hears = hears
        self._staff = StaffPage(visit, idle, look, facts, clock, window)
        self._staff.back.connect(self.back)
        self._staff.wipe_wanted.connect(self._wipe_glass)
        self._staff.leave_wanted.connect(self.leave_wanted)
        self._wipe = Wipe(look, window, clock)
        self._wipe.ended.connect(self._on_wiped)
        self._staff.retranslate_ui()
        self.pages: list[QWidget] = [self._staff, self._wipe]
        self._pin: PinPage | None = None
        if guard is not None:
            self._pin = PinPage(visit, idle, look, guard, clock, window)
            self._pin.retranslate_ui()
            self._pin.admitted.connect(self._let_in)
            self._pin.cancelled.connect(self._pin.hide)
            self.pages.insert(1, self._pin)
            hears.staff_held.connect(self._ask)
        for page in self.pages:
            page.hide()
        hears.staff_keys.connect(self._ask)
        hears.touched.connect(self._on_touched)

    @property
    def is_open(self) -> bool:
        """Whether the staff have the screen."""
        return not self._staff.isHidden()

    def close(self) -> None:
        """Give the screen back to the visitors."""
        for page in self.pages:
            page.hide()

    def _ask(self) -> None:
        """Ask for the PIN; where there is none, let whoever knows the chord in."""
        if self.is_open:
            return
        if self._pin is None:
            self._let_in()
        elif self._pin.isHidden():
            self._pin.open()

    def _let_in(self) -> None:
        if self._pin is not None:
            self._pin.hide()
        self._staff.open()
        self.opened.emit()

    def _wipe_glass(self) -> None:
        self._hears.deafen(deaf=True)
        self._wipe.begin()

    def _on_wiped(self) -> None:
        self._hears.deafen(deaf=False)
        self._staff.patience.touch()

    def _on_touched(self) -> None:
        self._staff.patience.touch()
        if self._pin is not None:
            self._pin.patience.touch()
