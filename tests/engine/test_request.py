from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import comparawatt
from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.comparison import compare
from comparawatt.engine.messages import say_error
from comparawatt.engine.request import ask
from comparawatt.errors import ComparawattError, InputError, UsageError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


@pytest.mark.parametrize(
    ("code", "what", "amount", "watt_hours"),
    [
        ("en", "prompt-t", None, 0.34),
        ("en", "prompt-t", "3 prompts", 1.02),
        ("fr", "prompt-t", "2,5 milliards", 850e6),
        ("fr", "prompt-t", "2,5 milliards par jour pendant 1 an", 310.25e9),
        ("en", "50 GWh", None, 50e9),
        ("en", "50GWh", None, 50e9),
        ("fr", "0,3 Wh", None, 0.3),
        ("en", ".5 kWh", None, 500),
        ("en", "300 W for 8 h", None, 2400),
        ("en", "one kWh", None, 1000),
        ("en", "about 50 GWh", None, 50e9),
        ("fr", "≈\u202f50\u00a0GWh", None, 50e9),
    ],
)
def test_what_is_asked_in_words(
    fixture_t: Catalogue,
    languages: Languages,
    code: str,
    what: str,
    amount: str | None,
    watt_hours: float,
) -> None:
    assert ask(fixture_t, languages, code, what, amount).energy.central == pytest.approx(watt_hours)


@pytest.mark.parametrize(
    ("arguments", "key", "kind"),
    [
        ({"what": "promt-t"}, "find.activity", InputError),
        ({"what": "prompt-t", "amount": "-3"}, "amount.negative", InputError),
        ({"what": "prompt-t", "estimate": "nope"}, "find.estimate", InputError),
        ({"what": "prompt-t", "equivalents": ["nope"]}, "find.equivalent", InputError),
        ({"what": "50 GWh", "amount": "3"}, "usage.amount_with_energy", UsageError),
        ({"what": "50 GWh", "estimate": "t"}, "find.no_estimate_for_energy", InputError),
        ({"what": "50 km"}, "amount.not_energy", InputError),
        ({"what": "-5 kWh"}, "amount.negative", InputError),
        ({"what": "−5 kWh"}, "amount.negative", InputError),
        ({"what": "nan"}, "amount.not_finite", InputError),
        ({"what": "inf kWh"}, "amount.not_finite", InputError),
        ({"what": "∞ kWh"}, "amount.not_finite", InputError),
        ({"what": "GWh"}, "amount.no_number", InputError),
        ({"what": "prompt-t", "amount": "1e-20"}, "amount.too_small", InputError),
        ({"what": ""}, "amount.empty", InputError),
        ({"what": "3"}, "amount.needs_unit", InputError),
    ],
)
def test_what_cannot_be_answered(
    fixture_t: Catalogue,
    languages: Languages,
    arguments: dict[str, object],
    key: str,
    kind: type[ComparawattError],
) -> None:
    with pytest.raises(kind) as error:
        ask(fixture_t, languages, "en", **arguments)  # type: ignore[arg-type]
    assert error.value.key == key


def test_equivalents_come_in_the_order_in_which_they_were_asked_for(
    fixture_t: Catalogue, languages: Languages
) -> None:
    comparison = ask(fixture_t, languages, "en", "50 GWh", equivalents=["phone-t", "household-t"])
    assert [count.equivalent.id for count in comparison.counts] == ["phone-t", "household-t"]


def test_the_public_api(fixture_t: Catalogue) -> None:
    comparison = comparawatt.compare("prompt-t", "3", equivalents=["phone-t"], catalogue=fixture_t)
    assert isinstance(comparison, comparawatt.Comparison)
    assert comparison.energy.central == pytest.approx(1.02)
    assert (
        comparawatt.sentence(comparison) == "One prompt 3 times uses as much electricity as 1/15 of a phone charge"
    )
    assert comparawatt.sentence(comparison, "fr").startswith("Une requête 3 fois consomme")
    assert comparawatt.compare("2,5 kWh", catalogue=fixture_t, language="fr").energy.central == 2500
    assert "train-gpt4" in comparawatt.built_in().activities


@pytest.mark.parametrize("what", ["train-gpt4", "data-centres-2025"])
def test_an_amount_is_refused_where_its_energy_is_beyond_bounds(
    built_in: Catalogue, languages: Languages, what: str
) -> None:
    with pytest.raises(InputError, match="too_large") as error:
        ask(built_in, languages, "en", what, "1e21")
    assert error.value.values == {"text": "1e21"}
    with pytest.raises(InputError, match="too_large"):
        compare(built_in, built_in.activity(what), Amount(1e21))
    with pytest.raises(InputError, match="too_large"):
        compare(built_in, Energy(1e28))


def test_the_start_screen(built_in: Catalogue, languages: Languages) -> None:
    comparison = ask(built_in, languages, "en", "train-gpt4")
    assert comparison.amount is not None
    assert comparison.amount.count == 1
    assert [count.equivalent.id for count in comparison.counts] == [
        "san-francisco-day",
        "home-fr",
        "phone-charge",
    ]


@pytest.mark.parametrize("what", ["prompt-t", " prompt-t\u00a0", "One prompt", "UNE REQUÊTE", "une requete "])
def test_an_activity_goes_by_its_id_and_by_its_names(
    fixture_t: Catalogue, languages: Languages, what: str
) -> None:
    comparison = ask(fixture_t, languages, "en", what)
    assert comparison.activity is not None
    assert comparison.activity.id == "prompt-t"


def test_a_name_with_a_number_in_it(built_in: Catalogue, languages: Languages) -> None:
    comparison = ask(built_in, languages, "en", "training GPT-4")
    assert comparison.activity is not None
    assert comparison.activity.id == "train-gpt4"


def test_an_endless_id_is_quoted_in_part(fixture_t: Catalogue, languages: Languages, english: Wording) -> None:
    for what, estimate in (("x" * 9999, None), ("prompt-t", "x" * 9999)):
        with pytest.raises(InputError) as error:
            ask(fixture_t, languages, "en", what, estimate=estimate)
        assert f"“{'x' * 60}…”" in say_error(error.value, english)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "There is no activity"), ("fr", "Aucune activité ne s’appelle")]
)
def test_an_error_of_the_public_api_says_what_is_wrong(fixture_t: Catalogue, language: str, words: str) -> None:
    with pytest.raises(InputError) as error:
        comparawatt.compare("promt-t", catalogue=fixture_t, language=language)
    (note,) = error.value.__notes__
    assert note.startswith(words)
    assert "prompt-t" in note
