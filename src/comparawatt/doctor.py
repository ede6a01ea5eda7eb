"""Says whether everything is in place: versions, display, font, languages, data and folders."""

from __future__ import annotations

import importlib.util
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

from comparawatt import display, paths
from comparawatt.engine.messages import printable, say_error, say_reason
from comparawatt.engine.own_data import own_packs
from comparawatt.errors import ComparawattError
from comparawatt.inside import program_version
from comparawatt.policy import read_site, written
from comparawatt.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.own_data import Loaded
    from comparawatt.engine.wording import Wording

_ASK_QT = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtCore as c; print(c.qVersion())"


def examine(loaded: Loaded, languages: Languages, wording: Wording, form: str) -> int:
    """Print one line for each thing that must be in place, and return 0 where the program can work, else 1."""
    lines = [
        ("version", program_version(), True),
        ("python", platform.python_version(), True),
        ("system", platform.platform(), True),
        ("qt", *_qt(wording)),
        ("display", *_display(wording)),
        ("font", *_font(wording)),
        ("languages", *_languages(languages, wording)),
        ("data", *_data(loaded, wording)),
        ("own_data", *_own_data(loaded, wording)),
        ("folder", *_folder(wording)),
        ("policy", *_policy(languages, wording)),
    ]
    if form == "text":
        for key, finding, fine in lines:
            text = f"{finding} – {wording.text('doctor.ok')}" if fine else finding
            print(wording.text("labelled", label=wording.text(f"doctor.{key}"), text=text))
    else:
        from comparawatt.exports import document

        found = [{"check": key, "finding": finding, "ok": fine} for key, finding, fine in lines]
        print(document.rows("checks", found, wording, form), end="")
    needed = {"qt", "font", "languages", "data"}
    return 0 if all(fine for key, _, fine in lines if key in needed) else 1


def _qt(wording: Wording) -> tuple[str, bool]:
    """Look at Qt from a process of its own, since a broken one ends its process."""
    try:
        display.require_libraries()
    except ComparawattError as error:
        return say_error(error, wording), False
    if paths.is_frozen():  # that process would be the program again; its Qt came with it, and has just been loaded
        return f"PySide6 {version('PySide6-Essentials')}", True
    try:
        asked = subprocess.run([sys.executable, "-c", _ASK_QT], capture_output=True, text=True, check=False)
    except OSError as error:
        return wording.text("doctor.qt_missing", detail=say_reason(error, wording)), False
    if asked.returncode:
        lines = asked.stderr.strip().splitlines() or [str(asked.returncode)]
        return wording.text("doctor.qt_missing", detail=lines[-1]), False
    return f"{asked.stdout.strip()} (PySide6 {version('PySide6-Essentials')})", True


def _display(wording: Wording) -> tuple[str, bool]:
    try:
        display.require()
    except ComparawattError as error:
        if error.key == "display.none":
            return wording.text("doctor.display_none"), False
        return say_error(error, wording), False
    shown = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    return shown or sys.platform, True


def _font(wording: Wording) -> tuple[str, bool]:
    if importlib.util.find_spec("fontpkg_inter") is None:
        return wording.text("doctor.font_missing", name="Inter"), False
    return "Inter", True


def _languages(languages: Languages, wording: Wording) -> tuple[str, bool]:
    if paths.is_checkout():  # the window compiles them when it opens
        return ", ".join(languages.codes), True
    missing = [code for code in languages.codes if not (paths.compiled() / f"comparawatt_{code}.qm").is_file()]
    if missing:
        return wording.text("doctor.qm_missing", languages=", ".join(missing)), False
    return ", ".join(languages.codes), True


def _data(loaded: Loaded, wording: Wording) -> tuple[str, bool]:
    catalogue = loaded.catalogue
    text = wording.text(
        "doctor.data_count",
        activities=len(catalogue.activities),
        estimates=len({(e.activity, e.id) for estimates in catalogue.estimates.values() for e in estimates}),
        equivalents=len(catalogue.equivalents),
        sources=len(catalogue.sources),
        edition=catalogue.edition.isoformat(),
    )
    return text, bool(catalogue.activities)


def _own_data(loaded: Loaded, wording: Wording) -> tuple[str, bool]:
    folder = paths.user_data()
    if folder is None:
        return wording.text("doctor.no_home"), False
    if loaded.left_out:
        return wording.left_out(loaded.left_out), False
    packs = own_packs()
    return ", ".join(map(str, packs)) if packs else wording.text("doctor.own_data_none", path=folder), True


def _folder(wording: Wording) -> tuple[str, bool]:
    settings = paths.user_settings()
    if settings is None:
        return wording.text("doctor.no_home"), False
    problem = _why_not_writable(settings.parent)
    if problem is None:
        return wording.text("doctor.writable", path=settings.parent), True
    return wording.text("doctor.not_writable", path=settings.parent, reason=say_reason(problem, wording)), False


def _policy(languages: Languages, wording: Wording) -> tuple[str, bool]:
    """Tell what an administrator has set, from which file, and what in it does not count."""
    site = read_site(paths.site_settings(), Settings, languages.codes)
    if site.error is not None:
        return say_error(site.error, wording), False
    held = [f"{name} = {written(value)}" for name, value in site.policy.in_force.items()]
    key = "read" if held else "none" if site.is_there else "missing"
    said = [wording.text(f"doctor.policy_{key}", list=", ".join(held), path=site.path)]
    for fault in site.faults:
        key = "unknown" if fault.takes is None else "wrong"
        values = {"name": fault.name, "value": printable(fault.value), "takes": fault.takes or ""}
        said.append(wording.text(f"doctor.policy_{key}", **values))
    return "; ".join(said), not site.faults


def _why_not_writable(folder: Path) -> OSError | None:
    """Try to make the nearest folder's file, and take it away again."""
    import tempfile

    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return error
