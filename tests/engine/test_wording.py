from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.catalogue import Catalogue, Equivalent
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.wording import Wording

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages

THIN, HARD = "\u202f", "\u00a0"


def spaced(text: str) -> str:
    """Return a text with ordinary spaces only, for tables that people can read."""
    return text.replace(THIN, " ").replace(HARD, " ")


def thing(name_en: str, name_fr: str, watt_hours: float = 1.0) -> Equivalent:
    return Equivalent(
        id="thing",
        icon="bolt",
        name={"en": name_en, "fr": name_fr},
        unit={
            "en": {"one": "thing", "other": "things"},
            "fr": {"one": "chose", "many": "de choses", "other": "choses"},
        },
        energy=Range.exactly(watt_hours),
        year=2026,
        scope={"en": "x", "fr": "x"},
        sources=("t",),
    )


@pytest.mark.parametrize(
    ("value", "in_english", "in_french"),
    [
        (0, "0 households", "0 foyer"),
        (1, "1 household", "1 foyer"),
        (1.5, "1.5 households", "1,5 foyer"),
        (2, "2 households", "2 foyers"),
        (65_321, "65,300 households", "65 300 foyers"),
        (1.6e6, "1.6 million households", "1,6 million de foyers"),
        (2e9, "2 billion households", "2 milliards de foyers"),
        (2.5e12, "2.5 trillion households", "2,5 mille milliards de foyers"),
        (0.99996, "1 household", "1 foyer"),
        (0.9954, "99.5% of a household for a year", "99,5 % d’un foyer pendant un an"),
        (0.92, "92% of a household for a year", "92 % d’un foyer pendant un an"),
        (0.5, "50% of a household for a year", "50 % d’un foyer pendant un an"),
        (0.1, "10% of a household for a year", "10 % d’un foyer pendant un an"),
        (0.0999, "1/10 of a household for a year", "1/10 d’un foyer pendant un an"),
        (0.34 / 15, "1/44 of a household for a year", "1/44 d’un foyer pendant un an"),
        (0.001, "1/1,000 of a household for a year", "1/1 000 d’un foyer pendant un an"),
        (
            0.00099,
            "less than a thousandth of a household for a year",
            "moins d’un millième d’un foyer pendant un an",
        ),
        (
            1e-30,
            "less than a thousandth of a household for a year",
            "moins d’un millième d’un foyer pendant un an",
        ),
    ],
)
def test_counts(
    english: Wording,
    french: Wording,
    fixture_t: Catalogue,
    value: float,
    in_english: str,
    in_french: str,
) -> None:
    household = fixture_t.equivalent("household-t")
    assert spaced(english.count_text(value, household)) == in_english
    assert spaced(french.count_text(value, household)) == in_french


@pytest.mark.parametrize("code", ["en", "fr"])
@given(value=st.floats(min_value=1e-300, max_value=1e20))
def test_a_count_never_begins_with_a_zero(
    languages: Languages, fixture_t: Catalogue, code: str, value: float
) -> None:
    text = Wording(languages[code]).count_text(value, fixture_t.equivalent("phone-t"))
    assert not text.startswith("0")
    assert "nan" not in text
    assert "e-" not in text
    assert not re.search(r"  |’ | ’", text)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("un foyer", "50 % d’un foyer"),
        ("une charge", "50 % d’une charge"),
        ("l’Irlande pendant un an", "50 % de l’Irlande pendant un an"),
        ("le canton de Genève", "50 % du canton de Genève"),
        ("la tour Eiffel", "50 % de la tour Eiffel"),
        ("les Pays-Bas", "50 % des Pays-Bas"),
        ("New York pendant un an", "50 % de New York pendant un an"),
        ("École Jules-Ferry", "50 % d’École Jules-Ferry"),
        ("Œuvre", "50 % d’Œuvre"),
        ("Le Québec", "50 % du Québec"),
    ],
)
def test_french_joins_a_share_and_a_name(french: Wording, name: str, said: str) -> None:
    assert spaced(french.count_text(0.5, thing("x", name))) == said


def test_french_puts_its_own_spaces(french: Wording, fixture_t: Catalogue) -> None:
    phone = fixture_t.equivalent("phone-t")
    assert french.count_text(82_300, phone).startswith(f"82{THIN}300 ")
    assert french.count_text(3.33e9, phone).startswith(f"3,33{HARD}milliards ")
    assert french.count_text(0.5, phone).startswith(f"50{HARD}%")
    assert french.energy(7.832e12) == f"7{THIN}832{HARD}GWh"


@pytest.mark.parametrize(
    ("count", "in_english", "in_french"),
    [
        (Range.exactly(3), "no range given", "sans fourchette"),
        (Range(28928.1, 56048.1, 108480.3), "28,900 to 108,000", "de 28 900 à 108 000"),
        (Range(9.73e9, 18.9e9, 36.5e9), "9.73 to 36.5 billion", "de 9,73 à 36,5 milliards"),
        (Range(1.2e9, 1.5e9, 2.5e9), "1.2 to 2.5 billion", "de 1,2 à 2,5 milliards"),
        (Range(9e8, 1e9, 2e9), "900 million to 2 billion", "de 900 millions à 2 milliards"),
        (Range(85.8, 85.8, 137), "up to 137", "jusqu’à 137"),
        (Range(46, 59, 59), "from 46", "à partir de 46"),
        (Range(0.5, 0.92, 0.95), "50% to 95%", "de 50 % à 95 %"),
        (Range(0.01, 0.02, 0.04), "1/100 to 1/25", "de 1/100 à 1/25"),
        (Range(0, 1, 2), "0 to 2", "de 0 à 2"),
    ],
)
def test_ranges_of_counts(
    english: Wording, french: Wording, count: Range, in_english: str, in_french: str
) -> None:
    assert spaced(english.count_range(count)) == in_english
    assert spaced(french.count_range(count)) == in_french


@pytest.mark.parametrize(
    ("energy", "in_english", "in_french"),
    [
        (Range(146e9, 282.875e9, 547.5e9), "146 to 547.5 GWh", "de 146 à 547,5 GWh"),
        (Range(0.16, 0.31, 0.6), "0.16 to 0.6 Wh", "de 0,16 à 0,6 Wh"),
        (Range(900, 1000, 2000), "900 Wh to 2 kWh", "de 900 Wh à 2 kWh"),
        (Range(6.9, 8.9, 8.9), "from 6.9 Wh", "à partir de 6,9 Wh"),
        (Range(433.196e6, 433.196e6, 689.842e6), "up to 689.8 MWh", "jusqu’à 689,8 MWh"),
        (Range.exactly(3), "no range given", "sans fourchette"),
    ],
)
def test_ranges_of_energies(
    english: Wording, french: Wording, energy: Range, in_english: str, in_french: str
) -> None:
    assert spaced(english.energy_range(energy)) == in_english
    assert spaced(french.energy_range(energy)) == in_french


def test_a_named_energy_has_its_warnings_too(built_in: Catalogue, languages: Languages, english: Wording) -> None:
    comparison = ask(built_in, languages, "en", "50 GWh", basis="co2", country="FR")
    assert any("location-based" in warning for warning in english.warnings(comparison))
