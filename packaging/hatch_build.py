"""What a wheel holds beside Python: data, icons and wording, and what is compiled from them."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Put resources, wording and build products where ``comparawatt.paths`` looks for them.

    An editable install gets nothing: it reads the checkout, and compiles on demand.
    """

    _compiled: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder, and tell hatchling which files go where."""
        if version == "editable":
            return
        root = Path(self.root)
        self._compiled = tempfile.TemporaryDirectory(prefix="comparawatt-")
        compiled = Path(self._compiled.name)
        _compile_translations(root / "translations", compiled)
        _compile_catalogue(root / "src", compiled)

        include: dict[str, str] = build_data["force_include"]
        for file in _shipped(root):
            include[str(file)] = f"comparawatt/{file.relative_to(root).as_posix()}"
        for file in sorted(compiled.iterdir()):
            include[str(file)] = f"comparawatt/compiled/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if self._compiled is not None:
            self._compiled.cleanup()


def _shipped(root: Path) -> list[Path]:
    """Return what people read and edit and the program reads as it is."""
    resources = (root / "resources").rglob("*")
    wording = (root / "translations").glob("wording_*.toml")
    return sorted([*(file for file in resources if file.suffix in {".toml", ".svg"}), *wording])


def _compile_translations(source: Path, target: Path) -> None:
    """Compile each ``.ts`` with PySide6's own ``lrelease``, which needs no display."""
    pyside = importlib.util.find_spec("PySide6")
    folder = Path(pyside.origin).parent if pyside and pyside.origin else None
    lrelease = shutil.which("lrelease", path=folder)
    if lrelease is None:
        message = f"PySide6 has no lrelease in {folder}: the translations cannot be compiled"
        raise FileNotFoundError(message)
    for ts in sorted(source.glob("*.ts")):
        qm = target / f"{ts.stem}.qm"
        subprocess.run([lrelease, "-silent", str(ts), "-qm", str(qm)], check=True)


def _compile_catalogue(source: Path, target: Path) -> None:
    """Let the program of this very tree, not an installed one, compile its data."""
    sys.path.insert(0, str(source))
    try:
        from comparawatt.engine.compiled import write

        write(target)
    finally:
        sys.path.remove(str(source))
