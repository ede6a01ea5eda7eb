"""What is said to people who typed something that is nearly an amount or an energy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Countable, Energy, read_amount, read_energy, words_of
from comparawatt.engine.entry import Wanted, read
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages

PROMPTS = Countable(words_of(["prompt", "prompts", "requête", "requêtes"]), "prompt", runs=False)
SERVERS = Countable(words_of(["server", "servers", "serveur", "serveurs"]), "server", runs=True)


def refused(languages: Languages, code: str, text: str, countable: Countable | None = None) -> InputError:
    wanted = Wanted.ENERGY if countable is None else Wanted.AMOUNT
    with pytest.raises(InputError) as error:
        read(text, countable, languages, code, wanted)
    return error.value


@pytest.mark.parametrize(
    ("code", "text", "countable", "suggestions"),
    [
        (
            "fr",
            "2,5 milliars par jour",
            PROMPTS,
            ("2,5 milliards par jour pendant 1 an", "2,5 par jour pendant 1 an"),
        ),
        ("en", "512,821 serverz", SERVERS, ("512,821 server for 1 year", "512,821 for 1 year")),
        (
            "en",
            "2,5 a day for 1,5 years",
            PROMPTS,
            ("2.5 a day for 1.5 years", "25 a day for 1.5 years"),
        ),
        ("fr", "2,5 billion kWh", None, ("2,5 milliards de kWh", "2,5 mille milliards de kWh")),
        ("fr", "1,5 billions kWh", None, ("1,5 milliard de kWh", "1,5 mille milliards de kWh")),
        (
            "fr",
            "2 trillion Wh",
            None,
            ("2 mille milliards de Wh", "2 millions de mille milliards de Wh"),
        ),
        ("en", "2,5 milliards", None, ("2.5 milliards kWh", "25 milliards kWh")),
        ("en", "2,5 milliards", PROMPTS, ("2.5 milliards", "25 milliards")),
        ("en", "2,5 billion a day", PROMPTS, ("2.5 billion a day for 1 year", "25 billion a day for 1 year")),
        ("en", "2,5", SERVERS, ("2.5 for 1 year", "25 for 1 year")),
        ("en", "2,5 cats", PROMPTS, ("2.5", "25")),
        ("en", "0,34 Wh", None, ("0.34 Wh",)),
        ("en", "0,34 cats", None, ("0.34 kWh",)),
    ],
)
def test_a_suggestion_is_whole(
    languages: Languages, code: str, text: str, countable: Countable | None, suggestions: tuple[str, ...]
) -> None:
    assert refused(languages, code, text, countable).suggestions == suggestions


@pytest.mark.parametrize(("text", "key"), [("2,5 Wh", "grouping"), ("0,34 Wh", "not_grouped")])
def test_several_readings_are_said_only_where_there_are_several(languages: Languages, text: str, key: str) -> None:
    assert refused(languages, "en", text).key == f"amount.{key}"


@pytest.mark.parametrize(
    ("code", "text", "countable", "key", "sample"),
    [
        ("en", "5", None, "needs_unit", "5 kWh"),
        ("fr", "2,5 milliards", None, "needs_unit", "2,5 milliards de kWh"),
        ("fr", "2 mille", None, "needs_unit", "2 mille kWh"),
        ("en", "2.5 billion", None, "needs_unit", "2.5 billion kWh"),
        ("en", "1e28", None, "needs_unit", "50 GWh"),
        ("fr", "3 kW", None, "power", "3 kW pendant 8 h"),
        ("en", "1e20 kW", None, "power", "3 kW for 8 h"),
        ("en", "1e21 a day", PROMPTS, "rate_needs_time", "3 a day for 1 year"),
        ("fr", "1e15 TWh par an", None, "rate_needs_time", "3 kWh par jour pendant 1 an"),
        ("en", "1e22", SERVERS, "runs_need_time", "3 for 1 year"),
        ("en", "50–60 GWh", None, "two_numbers", "50 GWh"),
        ("en", "50-60 GWh", None, "two_numbers", "50 GWh"),
        ("fr", "50 à 60 GWh", None, "two_numbers", "50 GWh"),
        ("en", "50 to 60 GWh", None, "two_numbers", "50 GWh"),
        ("en", "50 ± 5 GWh", None, "two_numbers", "50 GWh"),
        ("en", "50 GWh - 60 GWh", None, "two_numbers", "50 GWh"),
        ("en", "3-4", PROMPTS, "two_numbers", "3"),
        ("en", "50 to 60", SERVERS, "two_numbers", "50 for 1 year"),
        ("fr", "50 GWh (source : EDF)", None, "remark", "50 GWh"),
        ("en", "50 GWh</b>", None, "remark", "50 GWh"),
        ("en", "50 GWh = 50000 MWh", None, "remark", "50 GWh"),
    ],
)
def test_a_refusal_shows_what_was_typed_mended(
    languages: Languages, code: str, text: str, countable: Countable | None, key: str, sample: str
) -> None:
    error = refused(languages, code, text, countable)
    assert (error.key, error.values["sample"]) == (f"amount.{key}", sample)
    assert not error.suggestions


@pytest.mark.parametrize(("text", "key"), [("60-50 GWh", "expression"), ("50 (GWh)", "not_amount")])
def test_what_is_no_range_and_no_remark(languages: Languages, text: str, key: str) -> None:
    assert refused(languages, "en", text).key == f"amount.{key}"


def test_the_words_of_what_is_counted_make_no_second_number(languages: Languages) -> None:
    words = words_of(["trip of GPT-4", "trajet à 5 km"])
    for text in ("3 trip of GPT-4", "3 trajet à 5 km"):
        assert read_amount(text, Countable(words, "trip", runs=False), languages, "fr").count == 3


@pytest.mark.parametrize(
    "text", ["«\u202f50 GWh\u202f»", "« 50 GWh ».", "“50 GWh”", '"50 GWh"', "'50 GWh'", "(50 GWh)", "[“50 GWh.”]"]
)
def test_signs_around_a_paste_are_stripped(languages: Languages, text: str) -> None:
    assert read_energy(text, languages, "fr") == Energy(50e9)


@pytest.mark.parametrize("text", ['""', "«\u202f»", "(.)"])
def test_signs_around_nothing_are_nothing(languages: Languages, text: str) -> None:
    assert refused(languages, "en", text).key in ("amount.empty", "amount.not_amount")
