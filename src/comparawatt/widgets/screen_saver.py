"""Keeps the screen lit while somebody looks at it and nobody touches anything: a talk, a kiosk.

Importing it is cheap; what it needs of the system is loaded when it is first asked to hold the screen saver off.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple

from PySide6.QtCore import QObject

_APPLICATION = "Comparawatt"

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Of Windows' SetThreadExecutionState."""


class Service(NamedTuple):
    """What inhibits on a session bus: a name, and the path and interface where its `Inhibit` is."""

    name: str
    path: str
    interface: str


SERVICES = (
    Service("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    Service(
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
"""The first for the screen, the second for the computer's sleep; a desktop has one or both of them."""


class ScreenSaver(QObject):
    """Holds the screen saver and the sleep of screen and computer off, where the system knows how.

    Where it does not, nothing happens and nothing is said.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_held = False
        self._bus_name = f"comparawatt-awake-{id(self)}"
        self._caffeinate: subprocess.Popen[bytes] | None = None

    def inhibit(self, reason: str) -> None:
        """Hold them off until `release`, or until this program ends, however it ends.

        Args:
            reason: What the system tells people who ask why, in the language in use.
        """
        if self._is_held:
            return
        self._is_held = True
        if sys.platform == "win32":
            _set_state(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform == "darwin":
            command = ("/usr/bin/caffeinate", "-di", "-w", str(os.getpid()))
            self._caffeinate = subprocess.Popen(command)
        else:
            _ask(self._bus_name, reason)

    def release(self) -> None:
        """Let them come again."""
        if not self._is_held:
            return
        self._is_held = False
        if sys.platform == "win32":
            _set_state(_CONTINUOUS)
        elif self._caffeinate is not None:
            self._caffeinate.terminate()
            self._caffeinate.wait()
            self._caffeinate = None
        else:
            from PySide6.QtDBus import QDBusConnection

            QDBusConnection.disconnectFromBus(self._bus_name)


def _ask(bus_name: str, reason: str) -> None:
    """Ask by a connection of its own: an inhibition ends with the connection that asked for it.

    So no cookie is to be kept, which Qt for Python could not send back: it knows no unsigned numbers.
    """
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, bus_name)
    if not bus.isConnected():
        return
    for service in SERVICES:
        call = QDBusMessage.createMethodCall(*service, "Inhibit")
        call.setAutoStartService(False)  # what does not run blanks no screen
        call.setArguments([_APPLICATION, reason])
        bus.send(call)  # nobody waits for an answer


def _set_state(state: int) -> None:
    import ctypes

    ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined,unused-ignore]
