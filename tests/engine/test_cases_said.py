"""Sections C and D of the cases from real use: what is said about a result."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import fold, read_energy
from comparawatt.engine.assembly import Assembly
from comparawatt.engine.comparison import compare
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.scale import LogWindow, window_for
from comparawatt.engine.wording import Wording, headline
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

Counted = Callable[..., float]
Changed = Callable[..., Assembly]
Faults = Callable[[Assembly], list[str]]

CODES = ["en", "fr"]


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_c01_a_very_small_activity(
    languages: Languages, fixture_t: Catalogue, english: Wording, french: Wording
) -> None:
    comparison = ask(fixture_t, languages, "en", "4.12005e-11 kWh")
    assert plain(french.energy(comparison.energy.central)) == "41,2 nWh"
    assert english.energy(comparison.energy.central) == "41.2 nWh"
    for count in comparison.counts:
        assert english.spoken_count(count).startswith("less than a thousandth of a")
        assert french.spoken_count(count).startswith("moins d’un millième d’un")
        assert not LogWindow().shows(count.count.central)
        assert LogWindow().position(count.count.central) == 0
    for wording in (english, french):
        said = wording.sentence_text(comparison, headline(comparison))
        assert not re.search(r"0[.,]00|e-", said)


def test_c02_a_single_prompt(
    languages: Languages, fixture_t: Catalogue, english: Wording, french: Wording
) -> None:
    comparison = ask(fixture_t, languages, "en", "641 mWh", equivalents=["phone-t"])
    (count,) = comparison.counts
    assert english.energy(comparison.energy.central) == "0.641 Wh"
    assert english.count_text(count.count.central, count.equivalent) == "1/23 of a phone charge"
    assert french.count_text(count.count.central, count.equivalent) == "1/23 d’une charge de téléphone"


def test_c03_no_false_precision(
    languages: Languages, fixture_t: Catalogue, english: Wording, french: Wording
) -> None:
    comparison = ask(fixture_t, languages, "fr", "7 832 GWh")
    households, _, phones = comparison.counts
    assert households.count == Range.exactly(1_958_000)
    assert plain(french.spoken_count(households)) == "1,96 million de foyers, sans fourchette"
    assert plain(french.spoken_count(phones)) == "522 milliards de charges de téléphone, sans fourchette"
    assert english.spoken_count(households) == "1.96 million households, no range given"
    assert plain(french.digits.exact(households.count.central)) == "1 958 000"


@pytest.mark.parametrize(
    ("text", "watt_hours"),
    [("8.2 MWh", 8_200_000), ("0.031824 kWh", 31.824), ("8.2 million Wh", 8_200_000)],
)
def test_c03_what_was_typed_is_kept_without_noise(languages: Languages, text: str, watt_hours: float) -> None:
    assert read_energy(text, languages, "en").watt_hours == watt_hours


def test_c03_a_count_is_kept_without_noise(languages: Languages, fixture_t: Catalogue) -> None:
    comparison = ask(fixture_t, languages, "en", "prompt-t", "8.2 million a day for 1 year")
    assert comparison.amount is not None
    assert comparison.amount.count == 2_993_000_000


@pytest.mark.parametrize(("code", "digits"), [("en", "12,500"), ("fr", "12\u202f500")])
def test_c04_every_place_says_the_same(languages: Languages, fixture_t: Catalogue, code: str, digits: str) -> None:
    wording = Wording(languages[code])
    comparison = ask(fixture_t, languages, code, "50 GWh", equivalents=["household-t"])
    (count,) = comparison.counts
    value, household = count.count.central, count.equivalent
    assert value == 12_500
    assert wording.bare_count(value) == wording.count_parts(value, household)[0] == digits
    assert wording.digits.exact(value) == digits
    said = wording.count_text(value, household)
    assert said == " ".join(wording.count_parts(value, household))
    assert wording.spoken_count(count).startswith(f"{said}, ")
    assert wording.sentence_text(comparison, count).endswith(said)


def test_c05_energy_does_not_move_with_the_language(counted: Counted) -> None:
    assert counted("1 234,5 kWh", "phone-t", "fr") == counted("1,234.5 kWh", "phone-t", "en") == 82_300


def test_c05_a_mass_of_co2_is_no_energy(changed: Changed, faults: Faults, languages: Languages) -> None:
    assembly = changed('"15 Wh"', '"8 gCO2e"')
    assert "phone-t" not in assembly.catalogue.equivalents
    assert faults(assembly)[0].startswith("0.toml: equivalent phone-t: energy.central: “8 gCO2e”")
    with pytest.raises(InputError, match="not_energy"):
        read_energy("8 gCO2e", languages, "en")


@pytest.mark.parametrize(
    ("typed", "english_text", "french_text"),
    [
        ("999.9 Wh", "999.9 Wh", "999,9 Wh"),
        ("999.96 Wh", "1 kWh", "1 kWh"),
        ("1000 Wh", "1 kWh", "1 kWh"),
        ("2.6 MWh", "2.6 MWh", "2,6 MWh"),
        ("999950 kWh", "1 GWh", "1 GWh"),
    ],
)
def test_c07_the_ladder_of_units(
    languages: Languages,
    english: Wording,
    french: Wording,
    typed: str,
    english_text: str,
    french_text: str,
) -> None:
    watt_hours = read_energy(typed, languages, "en").watt_hours
    assert english.energy(watt_hours) == english_text
    assert plain(french.energy(watt_hours)) == french_text


@pytest.mark.parametrize("exponent", range(-15, 22))
@pytest.mark.parametrize("digits", [1, 5, 9.995, 9.9996])
def test_c08_prefixes_are_never_doubled(english: Wording, exponent: int, digits: float) -> None:
    unit = english.energy(digits * 10.0**exponent).split(" ")[1]
    assert re.fullmatch(r"[fpnµmkMGTPEZ]?Wh", unit)


def test_c08_the_words_of_the_axis_are_worth_their_place(languages: Languages) -> None:
    for language in languages:
        for largest in (1, 1e12, 1e13, 1e-6, 1e21, 1e-18):
            for label in window_for(largest).labels():
                assert f"axis.1e{label}" in language.texts, label


@pytest.mark.parametrize("code", CODES)
def test_c09_a_day_of_a_city_is_an_average_day(languages: Languages, fixture_t: Catalogue, code: str) -> None:
    wording = Wording(languages[code])
    (count,) = ask(fixture_t, languages, code, "7832 GWh", equivalents=["cityday-t"]).counts
    assert count.count.central == pytest.approx(391.6)
    said = {"en": "392 average city-days", "fr": "392 jours moyens de ville"}[code]
    assert wording.count_text(count.count.central, count.equivalent) == said


def test_c10_one_bad_row_among_good_ones(changed: Changed, faults: Faults, languages: Languages) -> None:
    assembly = changed('central = "20 GWh"', 'central = "nan GWh"')
    comparison = ask(assembly.catalogue, languages, "en", "50 GWh")
    assert [count.count.central for count in comparison.counts] == pytest.approx([12_500, 50e9 / 15])
    assert len(faults(assembly)) == 1
    assert faults(assembly)[0].startswith("0.toml: equivalent cityday-t: energy.central: ")


@pytest.mark.parametrize("text", ["1e-310 Wh", "1e-16 Wh", "1e22 Wh"])
def test_c11_what_no_axis_can_show_is_refused(languages: Languages, text: str) -> None:
    with pytest.raises(InputError):
        read_energy(text, languages, "en")


@pytest.mark.parametrize("amount", ["1e21", "1e-30", "1e-300"])
def test_c11_an_extreme_amount_is_refused_or_said(
    languages: Languages, english: Wording, built_in: Catalogue, amount: str
) -> None:
    try:
        comparison = ask(built_in, languages, "en", "data-centres-2025", amount)
    except InputError:
        return
    said = [
        english.energy(comparison.energy.central),
        *map(english.spoken_count, comparison.counts),
    ]
    assert all(len(text) < 80 for text in said), said


def test_d03_a_label_in_one_language_only(changed: Changed, languages: Languages) -> None:
    name = 'name = { en = "a phone charge", fr = "une charge de téléphone" }'
    unit = 'unit = { en = { one = "phone charge", other = "phone charges" }, fr = '
    catalogue = changed(f"{name}\n{unit}", 'name = { fr = "une charge" }\nunit = { fr = ').catalogue
    for code in CODES:
        wording = Wording(languages[code])
        assert wording.of(catalogue.equivalent("phone-t").name) == "une charge"
        comparison = compare(catalogue, read_energy("30 Wh", languages, "en"))
        assert "2 charges de téléphone" in wording.spoken_count(comparison.counts[2])
        assert len(wording.sorted_by_name(catalogue.equivalents.values())) == 3


@pytest.mark.parametrize("typed", ["energie", "ÉNERGIE", "Energie", "e\u0301nergie"])
def test_d04_accents_and_case_do_not_hide_a_name(typed: str) -> None:
    assert fold(typed) in fold("L’Énergie d’un jour")
    assert fold("ECOLE") in fold("une école")
