"""The kiosk: a touch screen that nobody watches, and that always comes back to its start."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from comparawatt.engine.pin import PinGuard
from comparawatt.models.gate import Gate
from comparawatt.models.idle import awake_and_asleep
from comparawatt.screens.kiosk.facts import Facts
from comparawatt.widgets.kiosk.closed_hall import ClosedHall
from comparawatt.widgets.kiosk.frame_pulse import FramePulse
from comparawatt.widgets.kiosk.measure import measure
from comparawatt.widgets.kiosk.still_there import StillThere
from comparawatt.widgets.kiosk.touch_filter import TouchFilter
from comparawatt.widgets.kiosk.wipe import Wipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen

    from comparawatt.engine.kiosk import Outside
    from comparawatt.models.idle import Idle
    from comparawatt.models.visit import Place, Visit
    from comparawatt.screens.kiosk.page import KioskPage
    from comparawatt.screens.kiosk.pin import PinPage
    from comparawatt.screens.kiosk.staff import StaffPage
    from comparawatt.widgets.look import Look

_PAGES: dict[Place, str] = {
    "attract": "attract.AttractPage",
    "choose": "choose.ChoosePage",
    "guess": "guess.GuessPage",
    "result": "result.ResultPage",
}
"""Screen -> its module in ``screens.kiosk`` and its class; loaded when it is first shown."""
