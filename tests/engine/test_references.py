from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from comparawatt.engine.catalogue import Source
from comparawatt.engine.references import bibtex, cite, sources_of
from comparawatt.engine.request import ask

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

ODD = Source(
    id="école & co",
    title="R&D 100% {of} it_all #1 ~ \\now",
    publisher="A $ign",
    year=2025,
    accessed=dt.date(2026, 11, 25),
    url="https://example.org/a_b?c=1&d=2",
)


def test_every_source_behind_a_comparison_is_named_once(built_in: Catalogue, languages: Languages) -> None:
    question = (built_in, languages, "en", "prompt", None, "google-2025", ["car-km", "flight-paris-new-york"])
    comparison = ask(*question, what_if=["pue=1.2", "last-years-progress"], basis="co2", country="FR")
    assert [source.id for source in sources_of(comparison, built_in)] == [
        "google-2025", "uptime-2025", "ember-2025", "ademe-car-2025", "ademe-impact-2026",
    ]  # fmt: skip


def test_an_energy_cites_its_equivalents(built_in: Catalogue, languages: Languages) -> None:
    comparison = ask(built_in, languages, "en", "50 GWh", equivalents=["home-fr"])
    assert [source.id for source in sources_of(comparison, built_in)] == ["sdes-2023", "insee-2022"]


def test_a_source_is_cited_in_one_line(english: Wording, french: Wording) -> None:
    said = cite(ODD, english)
    assert said.startswith("A $ign, R&D 100% {of} it_all #1 ~ \\now, 2025, https://example.org/a_b?c=1&d=2.")
    assert said.endswith("2026-11-25.")
    assert "Consulté le 2026-11-25" in cite(ODD, french)


def test_bibtex_keeps_signs_that_tex_would_take_for_its_own() -> None:
    (entry,) = [bibtex([ODD])]
    assert entry.startswith("@misc{ecole---co,\n")
    assert r"R\&D 100\% \{of\} it\_all \#1 \textasciitilde{} now" in entry
    assert "url = {https://example.org/a_b?c=1&d=2}" in entry  # a link is taken as it is
    assert "urldate = {2026-11-25}" in entry


def test_all_built_in_sources_are_entries_of_their_own(built_in: Catalogue) -> None:
    text = bibtex(built_in.sources.values())
    keys = re.findall(r"^@misc\{([^,]+),$", text, re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(built_in.sources)
    without = text.replace("\\{", "").replace("\\}", "")
    assert without.count("{") == without.count("}")
