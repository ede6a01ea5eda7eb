from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import (
    HOURS,
    LONGEST,
    Amount,
    Countable,
    Duration,
    Energy,
    fold,
    read_amount,
    read_energy,
    read_entry,
    words_of,
)
from comparawatt.engine.messages import say_error
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

CODES = ["en", "fr"]
FORMS = ("prompt", "prompts", "requête", "de requêtes", "requêtes", "d’entraînements")
PROMPTS = Countable(words_of(FORMS), "prompt", runs=False)
SERVERS = Countable(words_of(["server", "servers", "serveur", "de serveurs", "serveurs"]), "server", runs=True)
YEAR = Duration(1, "year")


@pytest.mark.parametrize(
    ("code", "text", "amount"),
    [
        ("en", "3", Amount(3)),
        ("en", "0", Amount(0)),
        ("en", "3 prompts", Amount(3)),
        ("en", "a prompt", Amount(1)),
        ("en", "5k", Amount(5e3)),
        ("en", "5 thousand", Amount(5e3)),
        ("en", "2.5 million prompts", Amount(2.5e6)),
        ("en", "2.5 billion of prompts", Amount(2.5e9)),
        ("en", "1 trillion", Amount(1e12)),
        ("en", "about 3 prompts", Amount(3)),
        ("en", "+3", Amount(3)),
        ("en", "2.5 billion a day for 1 year", Amount(2.5e9, "day", YEAR)),
        ("en", "2.5 billion prompts per day during 1 year", Amount(2.5e9, "day", YEAR)),
        ("en", "10 a day for a year", Amount(10, "day", YEAR)),
        ("en", "10/day over 52 weeks", Amount(10, "day", Duration(52, "week"))),
        ("en", "10 daily for 2 months", Amount(10, "day", Duration(2, "month"))),
        ("en", "10 every minute for 90 min", Amount(10, "minute", Duration(90, "minute"))),
        ("en", "1 a second for 2 million hours", Amount(1, "second", Duration(2e6, "hour"))),
        ("fr", "3 requêtes", Amount(3)),
        ("fr", "3 REQUETES", Amount(3)),
        ("fr", "une requête", Amount(1)),
        ("fr", "2 milliers de requêtes", Amount(2e3)),
        ("fr", "3 millions d’entraînements", Amount(3e6)),
        ("fr", "3 millions d'entraînements", Amount(3e6)),
        ("fr", "2,5 Md", Amount(2.5e9)),
        ("fr", "2,5 milliards de requêtes", Amount(2.5e9)),
        ("fr", "10 mille milliards", Amount(1e13)),
        ("fr", "mille milliards", Amount(1e12)),
        ("fr", "Mille milliards de requêtes", Amount(1e12)),
        ("fr", "environ 3", Amount(3)),
        ("fr", "2,5 milliards par jour pendant 1 an", Amount(2.5e9, "day", YEAR)),
        ("fr", "2,5 milliards de requêtes par jour pendant une année", Amount(2.5e9, "day", YEAR)),
        ("fr", "1,5 million par mois durant 2 ans", Amount(1.5e6, "month", Duration(2, "year"))),
        ("fr", "10 par jour sur 1,5 an", Amount(10, "day", Duration(1.5, "year"))),
        ("fr", "3 prompts", Amount(3)),
        ("en", "3 requêtes", Amount(3)),
    ],
)
def test_counts_that_people_type(languages: Languages, code: str, text: str, amount: Amount) -> None:
    assert read_amount(text, PROMPTS, languages, code) == amount


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "512,821 servers for 1 year"),
        ("fr", "512 821 serveurs pendant 1 an"),
        ("fr", "512 821 pendant un an"),
    ],
)
def test_what_runs_takes_a_time(languages: Languages, code: str, text: str) -> None:
    amount = read_amount(text, SERVERS, languages, code)
    assert amount == Amount(512821, None, YEAR)
    assert amount.count == 512821


def test_a_rate_counts_its_whole_time() -> None:
    assert Amount(2.5e9, "day", YEAR).count == 912_500_000_000
    assert Amount(1, "hour", Duration(1, "week")).count == 168
    assert Amount(3).count == 3


def test_a_year_has_365_days() -> None:
    assert HOURS["year"] == 365 * HOURS["day"] == 12 * HOURS["month"]


@pytest.mark.parametrize(
    ("code", "text", "key"),
    [
        ("en", "", "empty"),
        ("en", "   ", "empty"),
        ("en", "\u200b", "empty"),
        ("en", "-3", "negative"),
        ("en", "nan", "not_finite"),
        ("en", "infinity", "not_finite"),
        ("fr", "infini", "not_finite"),
        ("en", "1e400", "not_finite"),
        ("en", "1e22", "too_large"),
        ("en", "1e12 trillion", "too_large"),
        ("en", "3 a day for 1e300 years", "too_large"),
        ("en", "3 GWh", "energy_for_count"),
        ("en", "2.5 billion a day", "rate_needs_time"),
        ("en", "3 for 1 year", "time_needs_rate"),
        ("en", "2,5", "grouping"),
        ("fr", "2,5 billions", "ambiguous_word"),
        ("en", "3 + 4", "expression"),
        ("en", "3*4", "expression"),
        ("en", "4-3", "expression"),
        ("en", "3-4", "two_numbers"),
        ("en", "3 4 5", "not_grouped"),
        ("en", "prompts", "not_amount"),
        ("en", "3 cats", "unknown_word"),
        ("en", "3 million million", "unknown_word"),
        ("en", "x" * (LONGEST + 1), "long"),
    ],
)
def test_what_is_no_count_is_refused(languages: Languages, code: str, text: str, key: str) -> None:
    with pytest.raises(InputError) as error:
        read_amount(text, PROMPTS, languages, code)
    assert error.value.key == f"amount.{key}"


@pytest.mark.parametrize("text", ["3", "3 servers", "3 servers a day for 1 year"])
def test_what_runs_is_refused_without_a_time(languages: Languages, text: str) -> None:
    with pytest.raises(InputError):
        read_amount(text, SERVERS, languages, "en")


def test_the_field_takes_an_amount_or_an_energy(languages: Languages) -> None:
    assert read_entry("3", PROMPTS, languages, "en") == Amount(3)
    assert read_entry("50 GWh", PROMPTS, languages, "en") == Energy(5e10)
    assert read_entry("50 GWh", None, languages, "en") == Energy(5e10)
    with pytest.raises(InputError, match="needs_unit"):
        read_entry("3", None, languages, "en")


@pytest.mark.parametrize(
    ("code", "text", "suggestions"),
    [
        ("en", "3 promts", ("3 prompts", "3")),
        ("fr", "2,5 millards", ("2,5 milliards", "2,5")),
        ("fr", "2,5 billions", ("2,5 milliards", "2,5 mille milliards")),
        (
            "en",
            "2,5 prompts a day for 1 year",
            ("2.5 prompts a day for 1 year", "25 prompts a day for 1 year"),
        ),
        ("en", "10 a day for 1,5 years", ("10 a day for 1.5 years", "10 a day for 15 years")),
    ],
)
def test_a_slip_is_answered_with_what_may_be_meant(
    languages: Languages, code: str, text: str, suggestions: tuple[str, ...]
) -> None:
    with pytest.raises(InputError) as error:
        read_amount(text, PROMPTS, languages, code)
    assert error.value.suggestions == suggestions


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "3 promts a day for 1 year"),
        ("en", "2,5 prompts a day for 1 year"),
        ("en", "10 a day for 1,5 years"),
        ("fr", "2,5 millards"),
        ("fr", "2,5 billions"),
        ("fr", "2,5 trillions"),
        ("fr", "2,5 billions par jour pendant 1 an"),
    ],
)
def test_what_is_suggested_for_a_count_can_be_typed(languages: Languages, code: str, text: str) -> None:
    with pytest.raises(InputError) as error:
        read_amount(text, PROMPTS, languages, code)
    assert error.value.suggestions
    for suggestion in error.value.suggestions:
        assert read_amount(suggestion, PROMPTS, languages, code).count > 0


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "5 mwh"),
        ("en", "5 mwh a day for 1 year"),
        ("en", "300 mw for 8 h"),
        ("en", "2,5 kWh"),
        ("en", "300 W for 1,5 h"),
        ("fr", "1 23 kWh"),
    ],
)
def test_what_is_suggested_for_an_energy_can_be_typed(languages: Languages, code: str, text: str) -> None:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    assert error.value.suggestions
    for suggestion in error.value.suggestions:
        assert read_energy(suggestion, languages, code).watt_hours > 0


@pytest.mark.parametrize("text", ["3 days", "3 a day for 2 years 3 months", "3 milliards of milliards"])
def test_nobody_is_asked_whether_they_meant_what_they_typed(languages: Languages, text: str) -> None:
    with pytest.raises(InputError) as error:
        read_amount(text, PROMPTS, languages, "en")
    assert text not in error.value.suggestions


@pytest.mark.parametrize("behind", ["", " a day for 1 year"])
def test_an_ambiguous_unit_is_answered_with_both_readings_of_all_that_was_typed(
    languages: Languages, behind: str
) -> None:
    with pytest.raises(InputError) as error:
        read_energy(f"5 mwh{behind}", languages, "en")
    assert set(error.value.suggestions) == {f"5 MWh{behind}", f"5 mWh{behind}"}


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "3 kilowatheures"), ("en", "3 killowatt-hours"), ("en", "3 gigawathours")],
)
def test_a_slip_in_an_energy_is_never_answered_with_another_prefix(
    languages: Languages, code: str, text: str
) -> None:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    for suggestion in error.value.suggestions:
        assert read_energy(suggestion, languages, code).watt_hours >= 3000


def test_a_tiny_number_is_never_read_as_zero(languages: Languages) -> None:
    with pytest.raises(InputError):
        read_energy("1e-400 kWh", languages, "en")


@pytest.mark.parametrize("text", ["\x1b[31m5 kWh", "5 k\x1bWh", "5\x00 kWh", "5 kWh\x7f", "\x9b31m5 kWh"])
def test_control_characters_never_come_back_in_a_message(
    languages: Languages, english: Wording, text: str
) -> None:
    message = ""
    try:
        read_energy(text, languages, "en")
    except InputError as error:
        message = say_error(error, english)
    assert message.isprintable()


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Énergie", "energie"), ("ÉCOLE", "ecole"), ("Straße", "strasse"), ("ÀÇî", "aci")],
)
def test_folding_drops_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


CHARGES = Countable(
    words_of(["phone charge of 15 Wh", "phone charges of 15 Wh", "charges de téléphone de 15 Wh"]),
    "phone charge of 15 Wh",
    runs=False,
)
FRIDGES = Countable(words_of(["fridge for a year", "fridges for a year"]), "fridge for a year", runs=False)


@pytest.mark.parametrize(
    ("countable", "text", "amount"),
    [
        (CHARGES, "3 phone charges", Amount(3)),
        (CHARGES, "3 charges de téléphone", Amount(3)),
        (CHARGES, "3 phone charges of 15 Wh", Amount(3)),
        (CHARGES, "3 phone charges a day for 1 year", Amount(3, "day", YEAR)),
        (FRIDGES, "3 fridges for a year", Amount(3)),
        (FRIDGES, "3 fridges a day for 1 year", Amount(3, "day", YEAR)),
    ],
)
def test_the_first_words_of_a_unit_stand_for_it(
    languages: Languages, countable: Countable, text: str, amount: Amount
) -> None:
    assert read_amount(text, countable, languages, "en") == amount


def test_an_amount_is_bounded_by_its_energy(languages: Languages) -> None:
    large = Countable(PROMPTS.words, "prompt", runs=False, least=1e9, most=1e12)
    assert read_amount("1e9", large, languages, "en") == Amount(1e9)
    for text, key in (("1.1e9", "too_large"), ("1e8 a day for 1 year", "too_large"), ("1e-400", "too_small")):
        with pytest.raises(InputError, match=key):
            read_amount(text, large, languages, "en")
    running = Countable(SERVERS.words, "server", runs=True, least=1, most=1e12)
    with pytest.raises(InputError, match="too_large"):
        read_amount("1e6 for 1 year", running, languages, "en")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("3 a day", "runs_without_rate"),
        ("3 servers a day for 1 year", "runs_without_rate"),
        ("3", "runs_need_time"),
    ],
)
def test_what_runs_is_asked_for_what_is_missing(languages: Languages, text: str, key: str) -> None:
    with pytest.raises(InputError) as error:
        read_amount(text, SERVERS, languages, "en")
    assert error.value.key == f"amount.{key}"


@pytest.mark.parametrize("text", ["∞", "∞ kWh", "infini kWh", "nan"])
def test_what_is_not_finite_is_called_so(languages: Languages, text: str) -> None:
    with pytest.raises(InputError, match="not_finite"):
        read_energy(text, languages, "fr")


def test_a_french_trillion_is_a_million_times_a_million_million(languages: Languages) -> None:
    with pytest.raises(InputError) as error:
        read_amount("2,5 trillions", PROMPTS, languages, "fr")
    counts = [read_amount(each, PROMPTS, languages, "fr").count for each in error.value.suggestions]
    assert counts == [2.5e12, 2.5e18]
