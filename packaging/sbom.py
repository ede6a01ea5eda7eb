"""What is inside, for those who must know: ``python packaging/sbom.py [FOLDER]`` writes it into ``dist``, say.

``sbom.cdx.json`` is a bill of materials in CycloneDX, ``LICENSES.txt`` the licences of all parts with their texts.
Inside is what the program's metadata says that it needs on this system, what that needs in turn, Qt, and Python.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
import sys
import sysconfig
import uuid
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "comparawatt"
_LONGEST_NAME = 120
_TEXT_OF_LICENCE = re.compile(r"(licen[cs]e|copying|notice|ofl)[^/]*$", re.IGNORECASE)
_QT = "LGPL-3.0-only"
"""The licence under which Qt is passed on here; its text is GNU's, which the parts themselves do not carry."""


def parts(name: str = NAME) -> dict[str, Distribution]:
    """Return a distribution and all that it needs on this system, by name."""
    found: dict[str, Distribution] = {}
    wanted = [name]
    while wanted:
        key = canonicalize_name(wanted.pop())
        if key in found:
            continue
        found[key] = distribution(key)
        needs = map(Requirement, found[key].requires or ())
        wanted += [need.name for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})]
    return dict(sorted(found.items()))


def licence_of(part: Distribution) -> str:
    """Return the licence of a part as its metadata has it; a text of many lines is no name.

    Raises:
        ValueError: It says none.
    """
    metadata = part.metadata
    said = [name for field in ("License-Expression", "License") for name in metadata.get_all(field) or ()]
    classified = [line.split(" :: ")[-1] for line in metadata.get_all("Classifier") or () if "License ::" in line]
    name: str
    for name in (*said, ", ".join(classified)):
        if name and "\n" not in name and len(name) <= _LONGEST_NAME:
            return name
    raise ValueError(f"{metadata['Name']} does not say its licence")


def bill(found: dict[str, Distribution], made: dt.datetime) -> Bom:
    """Return the bill of materials.

    Args:
        found: The program and its parts.
        made: When it was built.
    """
    whole = _component(found[NAME], ComponentType.APPLICATION)
    components = {name: _component(part) for name, part in found.items() if name != NAME}
    bom = Bom(components=[*components.values(), *_beside()])
    bom.metadata.component = whole
    bom.metadata.timestamp = made
    bom.register_dependency(whole, bom.components)
    # The same parts have the same number, so that two builds of one commit are alike.
    said = " ".join(sorted(f"{each.name}=={each.version}" for each in (whole, *bom.components)))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, said)
    return bom


def _beside() -> Iterator[Component]:
    """Yield what is inside and no Python package: Python itself, and the Qt that PySide6 brings."""
    from PySide6.QtCore import qVersion

    make = LicenseFactory().make_from_string
    python, qt = platform.python_version(), qVersion()
    for name, version, kind, licence in (
        ("Python", python, ComponentType.PLATFORM, "PSF-2.0"),
        ("Qt", qt, ComponentType.FRAMEWORK, _QT),
    ):
        reference = f"{name.lower()}@{version}"
        yield Component(name=name, version=version, type=kind, bom_ref=reference, licenses=[make(licence)])


def _component(part: Distribution, kind: ComponentType = ComponentType.LIBRARY) -> Component:
    name = part.metadata["Name"]
    reference = f"{canonicalize_name(name)}@{part.version}"
    pages = [each.partition(", ")[2] for each in part.metadata.get_all("Project-URL") or ()]
    return Component(
        name=name,
        version=part.version,
        type=kind,
        bom_ref=reference,
        description=part.metadata["Summary"],
        licenses=[LicenseFactory().make_from_string(licence_of(part))],
        purl=PackageURL("pypi", name=canonicalize_name(name), version=part.version),
        external_references=[
            ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(page)) for page in pages[:1]
        ],
    )


def licences(found: dict[str, Distribution]) -> str:
    """Return a list of all parts with their licences, and behind it the texts that they carry."""
    names = {f"{part.metadata['Name']} {part.version}": licence_of(part) for part in found.values()}
    texts = {f"{part.metadata['Name']} {part.version}": _texts(part) for part in found.values()}
    for each in _beside():
        names[f"{each.name} {each.version}"] = _QT if each.name == "Qt" else "PSF-2.0"
    texts[f"Python {platform.python_version()}"] = [_python_s_text()]
    lines = ["What is inside, and under which licence it is passed on.", ""]
    lines += [f"{name}: {licence}" for name, licence in sorted(names.items(), key=lambda each: each[0].casefold())]
    for name in sorted(texts, key=str.casefold):
        lines += [f"\n{'=' * 80}\n{name}\n{'=' * 80}\n\n{text.strip()}" for text in texts[name] if text.strip()]
    return "\n".join(lines) + "\n"


def _texts(part: Distribution) -> list[str]:
    """Return the texts of licences that a part carries; the program's own is beside its source."""
    if canonicalize_name(part.metadata["Name"]) == NAME:
        return [(Path(__file__).parents[1] / "LICENSE").read_text(encoding="utf-8")]
    files = [file for file in part.files or () if _TEXT_OF_LICENCE.search(str(file)) and file.suffix != ".py"]
    return [Path(str(part.locate_file(file))).read_text(encoding="utf-8", errors="replace") for file in files]


def _python_s_text() -> str:
    """Return Python's licence, from one of the places where its builders put it; else what it prints itself."""
    version = f"python3.{sys.version_info.minor}"
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(f"/usr/share/doc/{version}/copyright"))
    return next((place.read_text(encoding="utf-8") for place in places if place.is_file()), sys.copyright)


def main(folder: Path) -> None:
    """Write both files.

    Raises:
        SystemExit: The program, or something that it needs, is not installed or does not say its licence.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    made = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    try:
        found = parts()
        text = licences(found)
        bom = bill(found, made)
    except (PackageNotFoundError, ValueError) as error:
        raise SystemExit(f"The bill of materials cannot be written: {error}") from None
    folder.mkdir(parents=True, exist_ok=True)
    written = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    (folder / "sbom.cdx.json").write_text(written + "\n", encoding="utf-8")
    (folder / "LICENSES.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if sys.argv[1:] else "dist"))
