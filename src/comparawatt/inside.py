"""What the program is made of: its own version, and the parts that it brings along, with their licences."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from comparawatt import paths

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_LIST_LINE = re.compile(r"(\S+) (\S+) \((.+)\)")
_SHORT = 80
"""A licence that is longer is its text, and not its name."""


class Part(NamedTuple):
    """Something that is inside, made by others.

    Attributes:
        name: Of the package.
        version: As the package writes it.
        licence: Its short name; empty where the package gives its text alone.
    """

    name: str
    version: str
    licence: str


def program_version() -> str:
    """Return the program's version, or, in a checkout that is not installed, the one that all are newer than."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("comparawatt")
    except PackageNotFoundError:
        text = (paths.resources().parent / "pyproject.toml").read_text(encoding="utf-8")
        found = re.search(r'(?m)^fallback-version = "(.*)"$', text)
        return found[1] if found else ""


def parts() -> list[Part]:
    """Return what is inside, by name: as the build has listed it, else as what is installed says."""
    listed = paths.licences() / "LIST.txt"
    if listed.is_file():
        lines = listed.read_text(encoding="utf-8").splitlines()
        return [Part(*match.groups()) for match in map(_LIST_LINE.fullmatch, lines) if match]
    found = sorted(_needed("comparawatt").values(), key=lambda each: each.name.casefold())
    python = Part("Python", sys.version.split()[0], "PSF-2.0")
    return [python, *(Part(each.name, each.version, _licence(each)) for each in found)]


def _needed(name: str) -> dict[str, Distribution]:
    """Return all that a package needs on this system, with what that needs in turn."""
    from importlib.metadata import PackageNotFoundError, distribution, requires

    found: dict[str, Distribution] = {}
    try:
        wanted = requires(name) or []
    except PackageNotFoundError:  # a checkout that is not installed
        return {}
    while wanted:
        needed = wanted.pop()
        bare = re.split(r"[^\w.-]", needed, maxsplit=1)[0]
        key = re.sub(r"[-_.]+", "-", bare).lower()
        if key in found or "extra ==" in needed:
            continue
        try:
            found[key] = distribution(bare)
        except PackageNotFoundError:  # another system needs it
            continue
        wanted += found[key].requires or []
    return found


def _licence(part: Distribution) -> str:
    """Return the short name of a licence, from wherever the package gives it."""
    said = str(part.metadata["License-Expression"] or part.metadata["License"] or "")
    if said and "\n" not in said and len(said) < _SHORT:
        return said
    named = part.metadata.get_all("Classifier") or []
    return ", ".join(each.split(" :: ")[-1] for each in named if each.startswith("License ::"))
