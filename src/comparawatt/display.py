"""Whether a window can be opened, found out before Qt is asked: where it cannot, Qt ends the whole program."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path

from comparawatt.errors import DisplayError

# The Debian package of each system library that Qt's platform plugins need.
_PACKAGES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3", "libxkbcommon.so.0": "libxkbcommon0", "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1", "libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-shm.so.0": "libxcb-shm0", "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1", "libxcb-xfixes.so.0": "libxcb-xfixes0", "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}  # fmt: skip


def require() -> None:
    """Make sure that a window can be opened.

    Raises:
        DisplayError: There is no display, or a system library that Qt needs is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not platform and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        raise DisplayError("display.none")
    if platform not in ("", "xcb"):  # the others need no more than Qt itself, which says so when it is imported
        _use_utf8()
        return
    require_libraries(platform)
    if not os.environ.get("WAYLAND_DISPLAY") and not _x_server_answers():
        raise DisplayError("display.none")


def require_libraries(platform: str = "offscreen") -> None:
    """Make sure that the system libraries of Qt and of a platform plugin are there.

    Args:
        platform: Name of the plugin: ``offscreen``, ``xcb``; any other counts as ``xcb``.

    Raises:
        DisplayError: They are not; it names their packages.
    """
    if not sys.platform.startswith("linux"):
        return
    _use_utf8()
    name = "libqoffscreen.so" if platform.startswith("offscreen") else "libqxcb.so"
    plugin = _qt_folder() / "plugins" / "platforms" / name
    import ctypes

    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        missing = missing_libraries(plugin) or re.findall(r"^\S+\.so\S*", str(error))
        if not missing:
            raise DisplayError("display.start", detail=str(error)) from None
        packages = sorted({_PACKAGES.get(library, library) for library in missing})
        raise DisplayError(
            "display.libraries", libraries=", ".join(missing), packages=" ".join(packages)
        ) from None


def missing_libraries(binary: Path) -> list[str]:
    """Return the libraries that a binary needs and the system lacks; ``ldd`` tells the truth where Qt guesses."""
    import subprocess

    try:
        listing = subprocess.run(["ldd", str(binary)], capture_output=True, text=True, check=False)
    except OSError:
        return []
    return sorted(set(re.findall(r"(\S+) => not found", listing.stdout)))


def _use_utf8() -> None:
    """Give Qt a locale of UTF-8 where the system has another: it takes one itself, and complains at length."""
    import locale

    try:
        locale.setlocale(locale.LC_CTYPE, "")
        encoding = locale.nl_langinfo(locale.CODESET)
    except locale.Error:  # a locale that this system does not have
        encoding = ""
    if encoding.upper() != "UTF-8":
        os.putenv("LC_ALL", "C.UTF-8")  # Qt reads it there; os.environ still tells the person's language


def _qt_folder() -> Path:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise DisplayError("display.start", detail="PySide6")
    return Path(spec.origin).parent / "Qt"


def _x_server_answers() -> bool:
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
