"""A desktop's settings portal on a session bus of its own; a process runs it: `python -m tests.portal KEY VALUE…`.

It says what it is told on the command line, and each further line on its standard input is a setting that changes.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

from comparawatt.widgets.settings_portal import INTERFACE, PATH, SERVICE


class Portal(QDBusVirtualObject):
    """Answers `Read` as portals do, with a variant in a variant."""

    def __init__(self, settings: dict[str, object], *, silent: bool) -> None:
        super().__init__()
        self.settings = settings
        self.silent = silent

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        if self.silent:
            message.setDelayedReply(True)
            return True
        namespace, key = message.arguments()
        value = self.settings.get(f"{namespace} {key}")
        if value is None:
            connection.send(message.createErrorReply("org.freedesktop.portal.Error.NotFound", "not found"))
        else:
            connection.send(message.createReply(QDBusVariant(QDBusVariant(value))))
        return True

    def change(self, name: str, value: object) -> None:
        """Change a setting and tell everybody."""
        self.settings[name] = value
        signal = QDBusMessage.createSignal(PATH, INTERFACE, "SettingChanged")
        signal.setArguments([*name.split(), QDBusVariant(value)])
        QDBusConnection.sessionBus().send(signal)


def main(settings: str) -> None:
    """Be the portal until standard input ends; with ``null`` for its settings it never answers."""
    application = QCoreApplication([])
    given = json.loads(settings)
    portal = Portal(given or {}, silent=given is None)
    bus = QDBusConnection.sessionBus()
    bus.registerVirtualObject(PATH, portal, QDBusConnection.VirtualObjectRegisterOption.SingleNode)
    bus.registerService(SERVICE)
    print("ready", flush=True)

    def hear() -> None:
        line = sys.stdin.readline()
        if not line:
            application.quit()
            return
        portal.change(*json.loads(line))

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(hear)
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
