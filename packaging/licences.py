"""Gathers the licence of everything that a frozen program brings along: ``python packaging/licences.py FOLDER``.

What is inside is what the program's metadata says that it needs, with what that needs in turn, and Python itself.
Qt and PySide6 come without the texts of their licence; those lie in ``packaging/licences``.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from pathlib import Path

from sbom import licence_of, parts

_HERE = Path(__file__).parent
_LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|OFL|AUTHORS)[^/]*$", re.IGNORECASE)
_OF_QT = ("PySide6-Essentials", "shiboken6")


def main(target: Path) -> None:
    """Write a folder for each part, and one list of them all."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    lines = [f"Python {sys.version.split()[0]} (PSF-2.0)"]
    _keep_python(target)
    for part in parts().values():
        files = [file for file in part.files or () if ".dist-info/" in str(file) and _LICENCE.search(str(file))]
        texts = [Path(str(part.locate_file(file))) for file in files]
        if part.name in _OF_QT:
            texts = sorted((_HERE / "licences").glob("*.txt"))
        for text in texts:
            (target / part.name).mkdir(exist_ok=True)
            shutil.copyfile(text, target / part.name / text.name)
        lines.append(f"{part.name} {part.version} ({licence_of(part)})")
    (target / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _keep_python(target: Path) -> None:
    """Copy Python's own licence from one of the places where its builders put it."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    version = f"python3.{sys.version_info.minor}"
    places = (
        stdlib / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/{version}/copyright"),
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise SystemExit("Python's licence was not found")
    (target / "Python").mkdir()
    shutil.copyfile(found, target / "Python" / "LICENSE.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
