"""The screen of a name, or the first one while that is missing, whatever is plugged in and out."""

from __future__ import annotations

import logging
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

_LOG = logging.getLogger("comparawatt")
_SETTLING = 300
"""Milliseconds until a change of screens is over: of a cable that is plugged in Qt tells several times."""


class NamedScreen(QObject):
    """Finds a screen, and says when it is another one or has another size.

    Args:
        name: Of the screen, such as ``HDMI-1``; the first one where None.

    Attributes:
        changed: Emitted once the screens have settled after a change.
    """

    changed = Signal()

    def __init__(self, name: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._is_missed = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self.changed)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._settling.start)
        application.primaryScreenChanged.connect(self._settling.start)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._settling.start)

    @property
    def is_missed(self) -> bool:
        """Whether the first screen stands in for the named one."""
        return self._is_missed

    def find(self) -> QScreen | None:
        """Return the screen, or None where there is none at all; that the named one is missing is logged once."""
        screens = QGuiApplication.screens()
        if not screens:
            return None
        found = next((screen for screen in screens if screen.name() == self._name), None)
        is_missed = self._name is not None and found is None
        if is_missed != self._is_missed:
            self._is_missed = is_missed
            names = ", ".join(screen.name() for screen in screens)
            say = "is missing; the first one is used" if is_missed else "is back"
            _LOG.warning("Screen %s %s. There are: %s", self._name, say, names)
        return found or QGuiApplication.primaryScreen()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settling.start)
        self._settling.start()
