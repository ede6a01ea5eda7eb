"""What is told to systemd of a service of ``Type=notify``; nothing where nobody listens.

The protocol is that of ``sd_notify(3)``: one datagram to the socket that the environment names.
"""

from __future__ import annotations

import os
import socket
import sys

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"


def notify(state: str) -> bool:
    """Tell the service manager a state, and say whether it could be told.

    Args:
        state: Such as `READY`.
    """
    address = os.environ.get("NOTIFY_SOCKET", "")
    if sys.platform == "win32" or not address.startswith(("/", "@")):
        return False
    if address.startswith("@"):  # a name that no file has
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as notifier:
            notifier.settimeout(1)  # a manager that does not read must not stop the screen
            notifier.sendto(state.encode(), address)
    except OSError:  # the manager is gone: the screen stays
        return False
    return True


def watchdog_seconds() -> float | None:
    """Return after how long without a sign of life the manager restarts the program, or None for never."""
    meant_for = os.environ.get("WATCHDOG_PID", "")
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    if not microseconds.isdecimal() or int(microseconds) == 0:
        return None
    if meant_for and meant_for != str(os.getpid()):
        return None
    return int(microseconds) / 1e6
