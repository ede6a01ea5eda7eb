"""Levers, CO₂, water and references, asked for on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Ended

DATA = Path(__file__).parent / "data"
ROUND = ("--without-built-in", "--data", str(DATA / "fixture-t.toml"), "--data", str(DATA / "what-if.toml"))


def test_levers_are_told_in_json(run: Callable[..., Ended]) -> None:
    ended = run("compare", "prompt-t", "--what-if", "fewer=4", "--what-if", "smaller", "--format", "json", *ROUND)
    document = json.loads(ended.out)
    fewer, smaller = document["what_if"]
    assert fewer == {
        "id": "fewer", "name": "Fewer requests", "value": 4.0, "text": "÷ 4", "sources": [],
        "factor": {"low": 0.25, "central": 0.25, "high": 0.25},
    }  # fmt: skip
    assert smaller["factor"] == {"low": 1 / 8, "central": 1 / 4, "high": 1 / 2}
    assert document["energy"]["central"] == pytest.approx(0.34 / 16)
    assert (document["basis"], document["country"]) == ("energy", None)


def test_levers_are_told_in_words(run: Callable[..., Ended]) -> None:
    ended = run("compare", "prompt-t", "--what-if", "fewer", *ROUND)
    assert "Energy: 0.17 Wh = 0.34 Wh ÷ 2" in ended.out
    assert "What if: fewer requests (÷ 2)\n  n\n" in ended.out


def test_co2_is_told_beside_the_energy(run: Callable[..., Ended]) -> None:
    question = ("compare", "50 GWh", "--basis", "co2", "--country", "Suède")
    document = json.loads(run(*question, "--format", "json", *ROUND).out)
    assert document["energy"]["central"] == 50e9
    assert document["quantity"]["unit"] == "g"
    assert document["quantity"]["central"] == 1.25e9
    assert document["country"] == "SE"
    assert [each["id"] for each in document["equivalents"]] == ["car-t"]
    text = run(*question, *ROUND).out
    assert "CO₂: 1,250 t CO₂e, no range given (Sweden)" in text
    table = list(csv.DictReader(io.StringIO(run(*question, "--format", "csv", *ROUND).out[1:], newline="")))
    assert [row["id"] for row in table] == ["energy", "co2", "car-t"]
    assert [row["unit"] for row in table[:2]] == ["Wh", "g"]


def test_references_are_written_out(run: Callable[..., Ended]) -> None:
    question = ("compare", "prompt-t", "--what-if", "pue", "--estimate", "with-building", "--cite")
    assert "Nobody, Round numbers, 2026. Looked at on 2026-11-25." in run(*question, *ROUND).out
    document = json.loads(run(*question, "--format", "json", *ROUND).out)
    assert [each["id"] for each in document["references"]] == ["round", "t"]
    assert run(*question, "--format", "bibtex", *ROUND).out.count("@misc{") == 2


def test_sources_are_listed_as_bibtex(run: Callable[..., Ended]) -> None:
    ended = run("list", "sources", "--format", "bibtex")
    assert (ended.status, ended.err) == (0, "")
    assert "@misc{oviedo-2026,\n" in ended.out


@pytest.mark.parametrize("command", [("list", "activities"), ("doctor",), ("check",)])
def test_bibtex_is_a_form_of_sources_alone(run: Callable[..., Ended], command: tuple[str, ...]) -> None:
    ended = run(*command, "--format", "bibtex")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("BibTeX is a form of sources alone")


def test_levers_and_countries_are_listed(run: Callable[..., Ended]) -> None:
    levers = run("list", "levers", "--language", "fr").out
    assert "smaller-model" in levers
    assert "÷ 58,8" in levers
    countries = json.loads(run("list", "countries", "--format", "json").out)["countries"]
    assert {"FR", "WORLD"} <= {country["id"] for country in countries}
    france = next(country for country in countries if country["id"] == "FR")
    assert (france["central"], france["quantity"]) == (44.18, "44.2 g CO₂e for one kWh")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--what-if", "nothing"), 1, "Aucun levier ne s’appelle"),
        (("--what-if", "fewer=0"), 1, "peut aller de 1 à 1\u202f000, pas valoir 0."),
        (("--what-if", "fewer", "--what-if", "rebound"), 1, "se contredisent"),
        (("--basis", "co2"), 1, "nommez un pays"),
        (("--basis", "co2", "--country", "Atlantide"), 1, "n’ont pas de réseau «\u202fAtlantide\u202f»"),
        (("--country", "FR"), 2, "ne change que le CO₂"),
        (("--basis", "calories"), 2, "ne convient pas à"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    run: Callable[..., Ended], arguments: tuple[str, ...], status: int, said: str
) -> None:
    ended = run("compare", "prompt-t", *arguments, "--language", "fr", *ROUND)
    assert (ended.status, ended.out) == (status, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
