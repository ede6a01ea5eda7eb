from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Amount, Duration
from comparawatt.engine.catalogue import Catalogue, Equivalent
from comparawatt.engine.comparison import Comparison, Count, compare
from comparawatt.engine.phrases import Part
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.wording import Wording, headline

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages

THIN, HARD = "\u202f", "\u00a0"


def spaced(text: str) -> str:
    """Return a text with ordinary spaces only, for tables that people can read."""
    return text.replace(THIN, " ").replace(HARD, " ")


def thing(name: str) -> Equivalent:
    return Equivalent(
        id="thing",
        icon="bolt",
        name={"fr": name},
        unit={"en": {"one": "thing", "other": "things"}},
        energy=Range.exactly(1),
        year=2026,
        scope={"en": "x"},
        sources=("t",),
    )


@pytest.mark.parametrize(
    ("amount", "in_english", "in_french"),
    [
        (Amount(1), "1 prompt", "1 requête"),
        (Amount(3), "3 prompts", "3 requêtes"),
        (Amount(1.5), "1.5 prompts", "1,5 requête"),
        (Amount(2.5e9), "2.5 billion prompts", "2,5 milliards de requêtes"),
        (
            Amount(2.5e9, "day", Duration(1, "year")),
            "2.5 billion a day for 1 year",
            "2,5 milliards par jour pendant 1 an",
        ),
        (
            Amount(10, "hour", Duration(2, "week")),
            "10 an hour for 2 weeks",
            "10 par heure pendant 2 semaines",
        ),
        (
            Amount(3, None, Duration(1.5, "year")),
            "3 prompts for 1.5 years",
            "3 requêtes pendant 1,5 an",
        ),
    ],
)
def test_amounts(
    english: Wording,
    french: Wording,
    fixture_t: Catalogue,
    amount: Amount,
    in_english: str,
    in_french: str,
) -> None:
    prompt = fixture_t.activity("prompt-t")
    assert spaced(english.amount(amount, prompt)) == in_english
    assert spaced(french.amount(amount, prompt)) == in_french


def test_a_rate_is_shown_back_as_its_total(english: Wording, french: Wording, fixture_t: Catalogue) -> None:
    year = Amount(2.5e9, "day", Duration(1, "year"))
    prompt = fixture_t.activity("prompt-t")
    assert english.total(year, prompt) == "= 912.5 billion prompts"
    assert spaced(french.total(year, prompt)) == "soit 912,5 milliards de requêtes"


@pytest.mark.parametrize(
    ("code", "amount", "product"),
    [
        ("en", "1", ""),
        ("en", "3", "3 prompts × 0.34 Wh"),
        ("en", "2.5 billion a day for 1 year", "2.5 billion prompts a day × 365 days × 0.34 Wh"),
        ("fr", "3", "3 requêtes × 0,34 Wh"),
        (
            "fr",
            "2,5 milliards par jour pendant 1 an",
            "2,5 milliards de requêtes par jour × 365 jours × 0,34 Wh",
        ),
    ],
)
def test_a_multiplied_figure_carries_its_multiplier(
    languages: Languages, fixture_t: Catalogue, code: str, amount: str, product: str
) -> None:
    comparison = ask(fixture_t, languages, code, "prompt-t", amount)
    assert spaced(Wording(languages[code]).multiplied(comparison)) == product


@pytest.mark.parametrize(
    ("code", "unit", "inverse"),
    [
        ("en", "phone-t", "44 prompts for one phone charge"),
        ("en", "household-t", "11.8 million prompts for one household for a year"),
        ("en", "cityday-t", "58.8 billion prompts for one average day of a city"),
        ("fr", "phone-t", "44 requêtes pour une charge de téléphone"),
        ("fr", "household-t", "11,8 millions de requêtes pour un foyer pendant un an"),
    ],
)
def test_a_small_count_is_also_said_the_other_way_round(
    languages: Languages, fixture_t: Catalogue, code: str, unit: str, inverse: str
) -> None:
    comparison = ask(fixture_t, languages, code, "prompt-t", equivalents=[unit])
    assert spaced(Wording(languages[code]).inverse(comparison, comparison.counts[0])) == inverse


@pytest.mark.parametrize("amount", ["0", "1 million", "1 a day for 1 day"])
def test_what_is_not_small_has_no_other_way_round(
    languages: Languages, english: Wording, fixture_t: Catalogue, amount: str
) -> None:
    comparison = ask(fixture_t, languages, "en", "prompt-t", amount, equivalents=["phone-t"])
    assert english.inverse(comparison, comparison.counts[0]) == ""


def test_sentences(languages: Languages, english: Wording, french: Wording, fixture_t: Catalogue) -> None:
    def say(code: str, what: str, amount: str | None = None) -> str:
        comparison = ask(fixture_t, languages, code, what, amount)
        return spaced(Wording(languages[code]).sentence_text(comparison, headline(comparison)))

    assert say("en", "50 GWh") == "50 GWh is as much electricity as 2.5 average city-days"
    assert say("fr", "50 GWh") == "50 GWh, c’est autant d’électricité que 2,5 jours moyens de ville"
    assert say("en", "prompt-t") == "One prompt once uses as much electricity as 1/44 of a phone charge"
    assert say("fr", "prompt-t") == (
        "Une requête une fois consomme autant d’électricité que 1/44 d’une charge de téléphone"
    )
    assert (
        say("fr", "prompt-t", "2,5 milliards")
        == "Une requête 2,5 milliards de fois consomme autant d’électricité que 213 foyers"
    )


def test_a_tiny_count_is_said_as_a_part(
    languages: Languages, english: Wording, french: Wording, fixture_t: Catalogue
) -> None:
    comparison = ask(fixture_t, languages, "en", "41.2 nWh")
    phone = comparison.counts[2]
    assert spaced(english.sentence_text(comparison, phone)) == (
        "41.2 nWh is less than a thousandth of a phone charge"
    )
    assert spaced(french.sentence_text(comparison, phone)) == (
        "41,2 nWh, c’est moins d’un millième d’une charge de téléphone"
    )
    once = ask(fixture_t, languages, "en", "prompt-t")
    assert english.sentence(once, once.counts[0])[-3:] == (
        Part("count", "less than a thousandth"),
        Part("text", " "),
        Part("equivalent", f"of {once.counts[0].equivalent.name['en']}"),
    )
    assert "consomme moins d’un millième" in french.sentence_text(once, once.counts[0])


def test_a_sentence_comes_in_pieces_that_can_be_changed(
    languages: Languages, english: Wording, fixture_t: Catalogue
) -> None:
    comparison = ask(fixture_t, languages, "en", "prompt-t", "3")
    parts = english.sentence(comparison, headline(comparison))
    assert [part for part in parts if part.role != "text"] == [
        Part("activity", "One prompt"),
        Part("amount", "3 times"),
        Part("count", "1/15"),
        Part("equivalent", "of a phone charge"),
    ]


def test_the_headline_is_the_count_that_people_can_picture(fixture_t: Catalogue, languages: Languages) -> None:
    for what, pictured in (
        ("50 GWh", "cityday-t"),
        ("1 MWh", "phone-t"),
        ("1 Wh", "phone-t"),
        ("0 Wh", "household-t"),
    ):
        assert headline(ask(fixture_t, languages, "en", what)).equivalent.id == pictured


def test_names_are_sorted_as_in_a_dictionary(french: Wording) -> None:
    named = [thing(name) for name in ("Zoo", "École", "Eau", "Énergie", "eau de mer")]
    assert [french.of(each.name) for each in french.sorted_by_name(named)] == [
        "Eau", "eau de mer", "École", "Énergie", "Zoo",
    ]  # fmt: skip


def test_an_enumeration_ends_in_a_word(english: Wording, french: Wording) -> None:
    assert english.enumeration([]) == ""
    assert english.enumeration(["a"]) == "a"
    assert english.enumeration(["a", "b", "c"]) == "a, b or c"
    assert french.enumeration(["a", "b", "c"], "list_end") == "a, b et c"


def test_a_median_that_is_multiplied_is_warned_of(french: Wording, english: Wording, built_in: Catalogue) -> None:
    prompt = built_in.activity("prompt")
    assert english.warnings(compare(built_in, prompt)) == ()
    for wording, word in ((english, "median"), (french, "médiane")):
        (warning,) = wording.warnings(compare(built_in, prompt, Amount(2.5e9)))
        assert word in warning


def test_what_nobody_can_count_is_still_said(english: Wording) -> None:
    count = Count(thing("une chose"), Range(1e30, 2e30, 3e30))
    assert "trillion" in english.spoken_count(count)
    assert headline(Comparison(dt.date(2026, 11, 25), Range.exactly(1), (count,))) == count
