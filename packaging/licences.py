"""Gathers the licence of everything that a frozen program brings along: ``python packaging/licences.py FOLDER``.

What is inside is what the program's metadata says that it needs, with what that needs in turn, and Python itself.
Qt and PySide6 come without the texts of their licence; those lie in ``packaging/licences``.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_HERE = Path(__file__).parent
_LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|OFL|AUTHORS)[^/]*$", re.IGNORECASE)
_OF_QT = ("PySide6-Essentials", "shiboken6")


def main(target: Path) -> None:
    """Write a folder for each part, and one list of them all."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    lines = [f"Python {sys.version.split()[0]} (PSF-2.0)"]
    _keep_python(target)
    for part in sorted(parts("comparawatt"), key=lambda each: each.name.casefold()):
        files = [file for file in part.files or () if ".dist-info/" in str(file) and _LICENCE.search(str(file))]
        texts = [Path(str(part.locate_file(file))) for file in files]
        if part.name in _OF_QT:
            texts = sorted((_HERE / "licences").glob("*.txt"))
        if not (texts or _name(part)):
            message = f"{part.name} does not say its licence"
            raise SystemExit(message)
        for text in texts:
            (target / part.name).mkdir(exist_ok=True)
            shutil.copyfile(text, target / part.name / text.name)
        lines.append(f"{part.name} {part.version} ({_name(part) or 'see its text'})")
    (target / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def parts(name: str) -> list[Distribution]:
    """Return a distribution and all that it needs on this system."""
    found: dict[str, Distribution] = {}
    wanted = [name]
    while wanted:
        name = wanted.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            part = distribution(name)
        except PackageNotFoundError:  # a requirement of another system, or of an extra
            continue
        found[key] = part
        needs = (each for each in part.requires or () if "extra ==" not in each)
        wanted += [re.split(r"[^\w.-]", each, maxsplit=1)[0] for each in needs]
    return list(found.values())


def _name(part: Distribution) -> str:
    """Return the short name of a licence, as its part gives it."""
    said = part.metadata["License-Expression"] or part.metadata["License"] or ""
    if said and "\n" not in said and len(said) < 80:
        return said
    named = [each.split(" :: ")[-1] for each in part.metadata.get_all("Classifier") or () if "License ::" in each]
    return ", ".join(named)


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
