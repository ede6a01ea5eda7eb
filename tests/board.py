"""The board's data, and a pack with as many figures as a pack may have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comparawatt.engine.assembly import assemble

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

DATA = Path(__file__).parent / "data"

_ESTIMATE = """
[[estimate]]
id = "e{place}"
activity = "lonely"
name = {{ en = "Number {place}", fr = "Numéro {place}" }}
energy = {{ central = "{energy} Wh" }}
year = {year}
confidence = "measured"
scope = {{ en = "all of it", fr = "tout" }}
sources = ["paper"]
"""


def read(languages: Languages) -> Catalogue:
    """Return the board's data with Fixture T's equivalents."""
    return _assembled(languages, DATA / "board.toml")


def read_thousand(languages: Languages, folder: Path) -> Catalogue:
    """Return the same, in which the lonely activity has a thousand figures, many of them alike."""
    pack = folder / "thousand.toml"
    more = (_ESTIMATE.format(place=n, energy=0.5 + n % 7, year=2020 + n % 4) for n in range(999))
    pack.write_text((DATA / "board.toml").read_text(encoding="utf-8") + "".join(more), encoding="utf-8")
    return _assembled(languages, pack)


def _assembled(languages: Languages, pack: Path) -> Catalogue:
    assembly = assemble([pack, DATA / "fixture-t.toml"], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue
