"""Whether the hall around a kiosk is open, at this moment of local time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from comparawatt.engine.opening_hours import is_open

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from comparawatt.engine.kiosk import Hours

_LOOK = 20_000
"""Milliseconds between two looks at the clock, which somebody may set at any time."""


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Hall(QObject):
    """Says when a hall opens and closes.

    Args:
        hours: By day of the week, as `Kiosk.hours` has them.
        now: Returns the time.

    Attributes:
        changed: Emitted when it opened or closed.
        is_open: Whether it is open.
    """

    changed = Signal()

    def __init__(
        self,
        hours: Mapping[int, Hours | None],
        parent: QObject | None = None,
        *,
        now: Callable[[], dt.datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._hours = hours
        self._now = now
        self.is_open = is_open(hours, now())
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)
        if hours:
            self._timer.start()

    def look(self) -> None:
        """Look at the clock."""
        before, self.is_open = self.is_open, is_open(self._hours, self._now())
        if self.is_open != before:
            self.changed.emit()
