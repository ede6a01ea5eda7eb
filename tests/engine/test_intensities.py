"""CO₂ and water: counted from the energy, in things of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.messages import say_error
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.errors import ComparawattError, InputError, UsageError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.intensities import Basis
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


def test_co2_is_the_energy_times_what_the_grid_emits(what_if_data: Catalogue, languages: Languages) -> None:
    comparison = ask(what_if_data, languages, "en", "50 GWh", basis="co2", country="FR")
    assert comparison.energy == Range.exactly(50e9)
    assert comparison.quantity == Range.exactly(2.5e9)  # 50 g for each kWh
    (count,) = comparison.counts
    assert (count.equivalent.id, count.count) == ("car-t", Range.exactly(12.5e6))


def test_a_country_changes_the_co2_and_never_the_energy(what_if_data: Catalogue, languages: Languages) -> None:
    france, sweden = (
        ask(what_if_data, languages, "en", "prompt-t", estimate="with-building", basis="co2", country=country)
        for country in ("FR", "SE")
    )
    assert france.energy == sweden.energy
    assert france.quantity.central == pytest.approx(2 * sweden.quantity.central)


@pytest.mark.parametrize("country", ["SE", "se", "Sweden", "suède", "SUEDE"])
def test_a_country_is_named_by_code_or_in_either_language(
    what_if_data: Catalogue, languages: Languages, country: str
) -> None:
    comparison = ask(what_if_data, languages, "en", "50 GWh", basis="co2", country=country)
    assert comparison.intensity is not None
    assert comparison.intensity.id == "SE"


def test_water_is_counted_by_the_servers_without_the_building(
    what_if_data: Catalogue, languages: Languages
) -> None:
    question = (what_if_data, languages, "en", "prompt-t")
    stated = ask(*question, estimate="with-building", basis="water")
    assert stated.quantity.central == pytest.approx(0.6 / 1.2 / 1000)
    assert (stated.quantity.low, stated.quantity.high) == pytest.approx((0.4 / 1.2 / 2000, 1.2 / 1.2 / 500))
    better = ask(*question, estimate="with-building", basis="water", what_if=["pue=1"])
    assert better.quantity.central == pytest.approx(stated.quantity.central)
    unstated = ask(*question, estimate="t", basis="water")
    assert unstated.quantity.central == pytest.approx(0.34 / 1000)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"basis": "co2"}, "CO₂ depends on where the electricity is made"),
        ({"basis": "co2", "country": "Atlantis"}, "There is no grid of “Atlantis” in the data."),
        ({"basis": "co2", "country": "Frnce"}, "There is no grid of “Frnce” in the data."),
        ({"country": "FR"}, "A country changes the CO₂ alone"),
        ({"basis": "water", "country": "FR"}, "A country changes the CO₂ alone"),
        ({"basis": "co2", "country": "FR", "equivalents": ["phone-t"]}, "“phone-t” does not count CO₂."),
        ({"equivalents": ["car-t"]}, "“car-t” does not count electricity."),
    ],
)
def test_what_does_not_go_together_is_refused_in_words(
    what_if_data: Catalogue, languages: Languages, english: Wording, options: dict[str, str], said: str
) -> None:
    with pytest.raises((InputError, UsageError)) as error:
        ask(what_if_data, languages, "en", "prompt-t", **options)  # type: ignore[arg-type]
    assert say_error(error.value, english).casefold().startswith(said.casefold())


def test_a_kettle_has_no_cooling_water(built_in: Catalogue, languages: Languages, english: Wording) -> None:
    with pytest.raises(ComparawattError) as error:
        ask(built_in, languages, "en", "kettle-litre", basis="water")
    assert say_error(error.value, english).startswith(
        "“boiling a litre of water” does not happen in a data centre"
    )


@pytest.mark.parametrize(
    ("grams", "in_english", "in_french"),
    [
        (0, "0 mg CO₂e", "0 mg CO₂e"),
        (0.0000001, "less than 0.001 mg CO₂e", "moins de 0,001 mg CO₂e"),
        (0.0137, "13.7 mg CO₂e", "13,7 mg CO₂e"),
        (999.96, "1 kg CO₂e", "1 kg CO₂e"),
        (142.25, "142 g CO₂e", "142 g CO₂e"),
        (2.209e9, "2,210 t CO₂e", "2 210 t CO₂e"),
        (3.2e12, "3.2 million tonnes CO₂e", "3,2 millions de tonnes CO₂e"),
    ],
)
def test_a_mass_is_said(english: Wording, french: Wording, grams: float, in_english: str, in_french: str) -> None:
    assert english.quantity(grams, "co2").replace("\u00a0", " ") == in_english
    assert french.quantity(grams, "co2").replace("\u00a0", " ").replace("\u202f", " ") == in_french


@pytest.mark.parametrize(
    ("litres", "in_english", "in_french"),
    [
        (0.000125, "0.125 mL of water", "0,125 mL d’eau"),
        (1.5, "1.5 L of water", "1,5 L d’eau"),
        (161_000_000, "161,000 m³ of water", "161 000 m³ d’eau"),
        (4.5e9, "4.5 million m³ of water", "4,5 millions de m³ d’eau"),
    ],
)
def test_a_volume_is_said(
    english: Wording, french: Wording, litres: float, in_english: str, in_french: str
) -> None:
    assert english.quantity(litres, "water").replace("\u00a0", " ") == in_english
    assert french.quantity(litres, "water").replace("\u00a0", " ").replace("\u202f", " ") == in_french


def test_the_sentence_says_what_is_counted(
    built_in: Catalogue, languages: Languages, english: Wording, french: Wording
) -> None:
    co2 = ask(built_in, languages, "en", "train-gpt4", basis="co2", country="FR", equivalents=["car-km"])
    assert english.sentence_text(co2, co2.counts[0]) == (
        "Training GPT-4 once emits as much CO₂ as 15.5 million kilometres by car"
    )
    assert "émet autant de CO₂ que" in french.sentence_text(co2, co2.counts[0])
    water = ask(built_in, languages, "en", "train-gpt4", basis="water", equivalents=["olympic-pool"])
    assert english.sentence_text(water, water.counts[0]).startswith(
        "Training GPT-4 once takes as much water as 11.4"
    )
    assert english.caption(3, "water") == "The same water, counted three ways. Each block is ×10."


def test_the_difference_to_a_company_s_claim_is_explained_in_one_line(
    built_in: Catalogue, languages: Languages, english: Wording
) -> None:
    co2 = ask(built_in, languages, "en", "train-llama31-405b", basis="co2", country="US")
    (warning,) = [each for each in english.warnings(co2) if "market-based" in each]
    assert "11,390 t or 0 t" in warning


def test_water_says_where_the_building_is_not_told_apart(what_if_data: Catalogue, languages: Languages) -> None:
    def warnings(estimate: str, basis: Basis) -> tuple[str, ...]:
        return ask(what_if_data, languages, "en", "prompt-t", None, estimate, basis=basis).warnings

    assert "unknown_building" in warnings("t", "water")
    assert "unknown_building" not in warnings("with-building", "water")
    assert "unknown_building" not in warnings("t", "energy")
