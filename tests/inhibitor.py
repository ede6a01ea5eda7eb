"""A desktop's screen saver on a session bus; a process runs it: `python -m tests.inhibitor SERVICE PATH`.

It says on its standard output who inhibits it, and when the connection of who did so is gone.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVirtualObject


class Inhibitor(QDBusVirtualObject):
    """Answers `Inhibit` as desktops do."""

    def __init__(self, watcher: QDBusServiceWatcher) -> None:
        super().__init__()
        self._watcher = watcher

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        print(message.member(), *message.arguments(), sep="|", flush=True)
        self._watcher.addWatchedService(message.service())
        connection.send(message.createReply(1))
        return True


def main(service: str, path: str) -> None:
    """Be the screen saver until standard input ends."""
    application = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    watcher = QDBusServiceWatcher()
    watcher.setConnection(bus)
    watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
    watcher.serviceUnregistered.connect(lambda _: print("gone", flush=True))
    inhibitor = Inhibitor(watcher)
    bus.registerVirtualObject(path, inhibitor, QDBusConnection.VirtualObjectRegisterOption.SingleNode)
    bus.registerService(service)
    print("ready", flush=True)
    ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ended.activated.connect(application.quit)
    application.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
