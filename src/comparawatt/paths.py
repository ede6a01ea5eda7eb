"""Where things are: what is shipped beside the package or lies in a checkout, and the user's own folders."""

from __future__ import annotations

import functools
import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE.parents[1]

ETC = "/etc/xdg"
"""Where an administrator of Linux writes what holds for everybody."""

PORTABLE = "portable.txt"
"""A file of this name beside the frozen program keeps all that is the user's beside it too, as on a USB stick."""


def is_frozen() -> bool:
    """Say whether the program was frozen with its own Python, and is an executable file by itself."""
    return bool(getattr(sys, "frozen", False))


@functools.cache
def is_checkout() -> bool:
    """Say whether the program runs from a checkout, where build products are made on demand."""
    return not (_PACKAGE / "resources").is_dir() and (_ROOT / "resources").is_dir()


def resources() -> Path:
    """Return the folder of what people read and edit: ``data``, ``claims``, ``stories``, ``icons``."""
    return (_ROOT if is_checkout() else _PACKAGE) / "resources"


def translations() -> Path:
    """Return the folder of ``wording_*.toml`` (and, in a checkout, of the ``.ts`` files)."""
    return (_ROOT if is_checkout() else _PACKAGE) / "translations"


def compiled() -> Path:
    """Return the folder of build products: the catalogue, the wording and the ``.qm`` files.

    A wheel ships it; in a checkout it is ``build/compiled``, is made on demand and may be missing.
    """
    return _ROOT / "build" / "compiled" if is_checkout() else _PACKAGE / "compiled"


@functools.cache
def _beside() -> Path | None:
    """Return the folder in which a portable program keeps what is the user's; None for every other program."""
    folder = Path(sys.executable).parent
    return folder / "user" if is_frozen() and (folder / PORTABLE).is_file() else None


def licences() -> Path:
    """Return the folder of the licences of what is inside, which a frozen program has beside its package."""
    return _PACKAGE.with_name("licences")


def user_data() -> Path | None:
    """Return the folder of the user's own packs, or None where the system knows no home."""
    if beside := _beside():
        return beside / "data"
    from platformdirs import user_data_path  # slow to import, and not needed by every command

    return _absolute(user_data_path("comparawatt", appauthor=False))


def user_settings() -> Path | None:
    """Return the user's settings file, or None where the system knows no home."""
    if beside := _beside():
        return beside / "settings.toml"
    from platformdirs import user_config_path

    folder = _absolute(user_config_path("comparawatt", appauthor=False))
    return folder / "settings.toml" if folder else None


def site_settings() -> Path:
    """Return the settings file of the whole machine, which an administrator writes."""
    return _of_site("settings.toml")


def site_kiosk() -> Path:
    """Return the file that describes the kiosk of the whole machine, which an administrator writes."""
    return _of_site("kiosk.toml")


def _of_site(name: str) -> Path:
    """Return where a file of the whole machine is, or would be.

    On Linux the folders of the desktop's ``XDG_CONFIG_DIRS`` count, too; one in `ETC` goes before them, so
    that nobody leads past it by the environment.
    """
    from platformdirs import site_config_dir

    folders = site_config_dir("comparawatt", appauthor=False, multipath=True).split(os.pathsep)
    if sys.platform.startswith("linux"):
        folders.insert(0, f"{ETC}/comparawatt")
    places = [Path(folder) / name for folder in folders]
    return next((place for place in places if os.path.lexists(place)), places[0])


def user_kiosk() -> Path | None:
    """Return the file that describes the user's own kiosk, or None where the system knows no home."""
    settings = user_settings()
    return settings.with_name("kiosk.toml") if settings else None


def kiosk_state() -> Path | None:
    """Return the folder of what a kiosk keeps: counters and content; None where the system knows no home."""
    if beside := _beside():
        return beside / "kiosk"
    from platformdirs import user_state_path

    folder = _absolute(user_state_path("comparawatt", appauthor=False))
    return folder / "kiosk" if folder else None


def user_log() -> Path | None:
    """Return the file in which unforeseen faults are written down, or None where the system knows no home."""
    if beside := _beside():
        return beside / "faults.log"
    from platformdirs import user_log_path

    folder = _absolute(user_log_path("comparawatt", appauthor=False))
    return folder / "faults.log" if folder else None


def _absolute(path: Path) -> Path | None:
    """Refuse a path that still begins with ``~``: nothing may be written into a folder of that name."""
    return path if path.is_absolute() else None
