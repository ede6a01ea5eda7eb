"""What a frozen program leaves out, and the bare window that it is measured against.

PyInstaller collects every library and plugin that could be needed. Some never are; and what lies in the folders of
the system belongs to the system that the program meets: a display's own libraries must be those of the machine.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

EXCLUDED = [
    "PySide6.QtDesigner", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql",
    "PySide6.QtTest",
    "IPython", "OpenGL", "PIL", "_ssl", "curses", "dask", "lib2to3", "matplotlib", "numpy.f2py", "pandas",
    "pip", "pkg_resources", "pydoc_data", "pygments", "pyqtgraph.examples", "pyqtgraph.flowchart",
    "pyqtgraph.jupyter", "pyqtgraph.opengl", "readline", "scipy", "setuptools", "sqlite3", "ssl",
    "test", "tkinter", "uncertainties", "unittest.mock", "xarray",
]  # fmt: skip

LANGUAGES = ("en", "fr")

_CARRIED = re.compile(r"lib(bz2|crypto|ffi|lzma|xcb-(cursor|icccm|image|keysyms|render-util|util)|z)\.so")
"""Small libraries of the system that many a system lacks: a program that runs from a stick carries them."""

_NEVER = re.compile(
    r"EglFS|EglFs|egldeviceintegrations|plugins/(generic|networkinformation|printsupport|qmltooling|tls)|virtualkeyboard"
    r"|fullscreen-shell|ivi-shell|wl-shell|opengl32sw|q(eglfs|minimalegl|vkkhrdisplay|linuxfb|vnc|gtk3|tiff|webp|tga|wbmp|icns|gif|ico|pdf)\."
    r"|Qt6?(Pdf|Qml|Quick|Network)"
)
_KEPT_TRANSLATIONS = re.compile(rf"qtbase_({'|'.join(LANGUAGES)})\.qm$")
_KEPT_LOCALES = re.compile(rf"babel/locale-data/(root|{'|'.join(LANGUAGES)})\.dat$")


def prune(analysis: Any) -> None:
    """Take what is never needed out of what PyInstaller found, and strip Python's own library, which is huge.

    Only that one: the libraries that come in wheels are stripped, and numpy's break when it is done again.
    """
    analysis.binaries = [_stripped(each) for each in analysis.binaries if _is_needed(each[0], each[1])]
    # They would import multiprocessing at each start, for processes that the program never has.
    analysis.scripts = [each for each in analysis.scripts if "multiprocess" not in each[0]]
    analysis.datas = [each for each in analysis.datas if _is_needed(each[0], each[1]) and _is_read(each[0])]


def _is_needed(name: str, source: str) -> bool:
    if _NEVER.search(name.replace("\\", "/")):
        return False
    file = Path(name).name
    of_system = re.match(r"(/usr)?/lib(64)?/", source) and file.startswith("lib") and ".so" in file
    return not of_system or file.startswith("libpython") or bool(_CARRIED.match(file))


def _is_read(name: str) -> bool:
    """Say whether a data file is ever opened: other languages and examples never are."""
    name = name.replace("\\", "/")
    if "translations/" in name and name.endswith(".qm"):
        return bool(_KEPT_TRANSLATIONS.search(name))
    if "babel/locale-data/" in name:
        return bool(_KEPT_LOCALES.search(name))
    return not re.search(
        r"pyqtgraph/(examples|icons)|\.dist-info/(RECORD|INSTALLER|direct_url)|pyqtgraph/colors/maps", name
    )


def _stripped(entry: tuple[str, str, str]) -> tuple[str, str, str]:
    """Return the entry with a stripped copy of its file, where it is Python's own library on Linux."""
    name, source, kind = entry
    if not (sys.platform == "linux" and Path(name).name.startswith("libpython") and shutil.which("strip")):
        return entry
    copy = Path("build/frozen") / Path(name).name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, copy)
    subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    return name, str(copy.resolve()), kind
