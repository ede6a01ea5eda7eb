"""What a Linux desktop's settings say of motion, heard through the XDG portal. Importing it loads QtDBus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVariant

if TYPE_CHECKING:
    from collections.abc import Callable

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"

_PATIENCE = 100
"""Milliseconds that the start waits for a portal that is there and does not answer."""


def _is_zero(value: object) -> bool:
    try:
        return float(str(value)) == 0
    except ValueError:
        return False


# What desktops call it: all of them, GNOME and its kin, KDE Plasma.
_SAYS_STILL: dict[tuple[str, str], Callable[[object], bool]] = {
    ("org.freedesktop.appearance", "reduced-motion"): lambda value: value == 1,
    ("org.gnome.desktop.interface", "enable-animations"): lambda value: value is False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): _is_zero,
}


class SettingsPortal(QObject):
    """Asks the portal once, then listens; one that is not there is not waited for, and asked when it comes.

    Attributes:
        changed: Emitted when the desktop asks for something else.
        is_reduced: Whether it asks for little movement.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: dict[tuple[str, str], bool] = {}
        self.is_reduced = False
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        heard = SLOT("on_setting_changed(QDBusMessage)")  # Qt's own types want bytes of it, and refuse them
        bus.connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, heard)  # type: ignore[call-overload]
        watcher = QDBusServiceWatcher(SERVICE, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration, self)
        watcher.serviceRegistered.connect(self._ask)
        known = bus.interface()
        # A call would start a portal that is not there, and wait for it.
        if SERVICE in known.registeredServiceNames().value():
            self._ask()

    def _ask(self) -> None:
        """Read all settings; a silent portal is not asked twice."""
        bus = QDBusConnection.sessionBus()
        for name in _SAYS_STILL:
            call = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")  # old portals have no ReadOne
            call.setArguments(list(name))
            reply = bus.call(call, QDBus.CallMode.Block, _PATIENCE)
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                self._answers[name] = _SAYS_STILL[name](_value(reply.arguments()[0]))
            elif reply.errorName() == "org.freedesktop.DBus.Error.NoReply":
                break
        self._judge()

    @Slot(QDBusMessage)
    def on_setting_changed(self, message: QDBusMessage) -> None:
        """Hear of one setting."""
        namespace, key, value = message.arguments()
        says_still = _SAYS_STILL.get((namespace, key))
        if says_still is not None:
            self._answers[namespace, key] = says_still(_value(value))
            self._judge()

    def _judge(self) -> None:
        before, self.is_reduced = self.is_reduced, any(self._answers.values())
        if self.is_reduced != before:
            self.changed.emit()


def _value(found: object) -> object:
    """Return what is in a variant, or in a variant within one, as old portals have it."""
    while isinstance(found, QDBusVariant):
        found = found.variant()
    return found
