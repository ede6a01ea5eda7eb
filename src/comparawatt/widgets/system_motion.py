"""Whether the system asks for little movement: the hints of Qt 6.11 tell of contrast, and not yet of motion."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal


class SystemMotion(QObject):
    """Follows a Linux desktop; Windows and macOS are asked when the program starts.

    Attributes:
        changed: Emitted when the system asks for something else.
        is_reduced: Whether it asks for little movement.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_reduced = False
        if sys.platform == "win32":
            self.is_reduced = not _windows_animates()
        elif sys.platform == "darwin":
            self.is_reduced = _mac_reduces()
        elif _has_session_bus():
            from comparawatt.widgets.settings_portal import SettingsPortal

            self._portal = SettingsPortal(self)
            self._portal.changed.connect(self._on_changed)
            self.is_reduced = self._portal.is_reduced

    def _on_changed(self) -> None:
        self.is_reduced = self._portal.is_reduced
        self.changed.emit()


def _has_session_bus() -> bool:
    """Say whether there is a bus to ask; where there is none, the library would start one."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(runtime) and Path(str(runtime), "bus").exists()


def _windows_animates() -> bool:
    import ctypes

    client_area_animation, animates = 0x1042, ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(  # type: ignore[attr-defined,unused-ignore]
        client_area_animation, 0, ctypes.byref(animates), 0
    )
    return bool(animates.value)


def _mac_reduces() -> bool:
    import subprocess

    asked = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=1)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == "1"
