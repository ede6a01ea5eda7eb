from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Amount, Duration, Energy
from comparawatt.engine.comparison import Comparison, compare
from comparawatt.exports import listings, report

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording


@pytest.fixture
def year(window_data: Catalogue) -> Comparison:
    """Return everybody's prompts for a year."""
    amount = Amount(2.5e9, "day", Duration(1, "year"))
    return compare(window_data, window_data.activity("chat-year"), amount)


def test_a_product_stands_on_the_line_of_its_result(
    year: Comparison, window_data: Catalogue, english: Wording
) -> None:
    text = report.comparison(year, window_data, english, "text")
    assert "Energy: 310.3 GWh = 2.5 billion prompts a day × 365 days × 0.34 Wh\n" in text
    assert "Who says so: The fleet (2025), measured\n" in text
    assert "Comparawatt, Made for <i>tests</i> & R&D, 2026\n" in text


def test_a_count_below_one_is_said_both_ways(window_data: Catalogue, english: Wording) -> None:
    compared = compare(window_data, window_data.activity("chat"))
    text = report.comparison(compared, window_data, english, "text")
    assert "1/44 of a phone charge; 44 prompts for one phone charge" in text


def test_c04_every_form_says_the_same(window_data: Catalogue, english: Wording, french: Wording) -> None:
    compared = compare(window_data, Energy(50e9))
    for wording in (english, french):
        said = wording.count_text(12_500, window_data.equivalents["household-t"])
        for form in ("text", "json", "csv"):
            assert said in report.comparison(compared, window_data, wording, form)


def test_c05_the_language_changes_no_number(window_data: Catalogue, english: Wording, french: Wording) -> None:
    compared = compare(window_data, Energy(1_234_500))
    documents = [
        json.loads(report.comparison(compared, window_data, wording, "json")) for wording in (english, french)
    ]
    counts = [[each["central"] for each in document["equivalents"]] for document in documents]
    assert counts[0] == counts[1]
    assert counts[0][2] == 82_300


@pytest.mark.parametrize("watt_hours", [0.0, 1e-9, 1e21])
def test_every_number_is_one_that_json_knows(window_data: Catalogue, english: Wording, watt_hours: float) -> None:
    text = report.comparison(compare(window_data, Energy(watt_hours)), window_data, english, "json")
    energy = json.loads(text, parse_constant=pytest.fail)["energy"]
    assert math.isfinite(energy["central"])


def test_json_is_readable_text(year: Comparison, window_data: Catalogue, french: Wording) -> None:
    text = report.comparison(year, window_data, french, "json")
    assert "requête" in text
    assert text.endswith("}\n")


def test_what_runs_has_a_power(window_data: Catalogue, english: Wording) -> None:
    rows = json.loads(listings.listing("estimates", window_data, english, "json"))["estimates"]
    (maker,) = [row for row in rows if row["id"] == "maker"]
    assert maker["energy"] == "6.5 kW"


def test_an_inherited_estimate_is_listed_once(window_data: Catalogue, english: Wording) -> None:
    rows = json.loads(listings.listing("estimates", window_data, english, "json"))["estimates"]
    named = [(row["activity"], row["id"]) for row in rows]
    assert len(named) == len(set(named))
    assert ("chat", "fleet") in named
    assert ("chat-year", "fleet") not in named
