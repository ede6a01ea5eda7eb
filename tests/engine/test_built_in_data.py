"""The data that is shipped: complete, sourced, bilingual, and its sums come out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.article_files import read_articles
from comparawatt.engine.comparison import energy_of
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.speech import say_unit
from comparawatt.engine.wording import Wording, headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Estimate
    from comparawatt.engine.intensities import Intensity
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.levers import Lever

TODAY = dt.date(2026, 11, 25)
BOTH = {"en", "fr"}


def figures(catalogue: Catalogue) -> Iterator[Equivalent | Estimate | Intensity]:
    yield from catalogue.equivalents.values()
    yield from catalogue.intensities.values()
    for activity, estimates in catalogue.estimates.items():
        yield from (estimate for estimate in estimates if estimate.activity == activity)


def things(catalogue: Catalogue) -> Iterator[Activity | Equivalent]:
    yield from catalogue.activities.values()
    yield from catalogue.equivalents.values()


def sourced_levers(catalogue: Catalogue) -> Iterator[Lever]:
    yield from (lever for lever in catalogue.levers.values() if not lever.own_choice)


def named(figure: Equivalent | Estimate | Intensity | Lever) -> str:
    return f"{getattr(figure, 'activity', 'equivalent')}/{figure.id}"


def test_c06_every_figure_has_a_source_and_a_year(built_in: Catalogue) -> None:
    for figure in (*figures(built_in), *sourced_levers(built_in)):
        assert figure.sources, named(figure)
        assert set(figure.sources) <= set(built_in.sources), named(figure)
        assert 2000 <= (figure.year or 0) <= 2030, named(figure)


def test_every_source_is_whole_and_used(built_in: Catalogue, languages: Languages) -> None:
    used = {source for figure in (*figures(built_in), *sourced_levers(built_in)) for source in figure.sources}
    articles = read_articles((paths.resources() / "claims").glob("*.toml"), built_in, languages).articles
    used |= {source for article in articles for claim in article.claims for source in claim.sources}
    for source in built_in.sources.values():
        assert 2000 <= source.year <= TODAY.year, source.id
        assert source.accessed <= TODAY, source.id
    assert not set(built_in.sources) - used


def test_everything_is_said_in_both_languages(built_in: Catalogue) -> None:
    for figure in figures(built_in):
        for text in (figure.name, figure.scope, *([figure.note] if figure.note else [])):
            assert text.keys() == BOTH, named(figure)
    for lever in built_in.levers.values():
        assert lever.name.keys() == lever.note.keys() == BOTH, lever.id
    for named_thing in things(built_in):
        assert named_thing.name.keys() == BOTH, named_thing.id
        assert named_thing.unit.keys() == BOTH, named_thing.id
        assert named_thing.unit["en"].keys() == {"one", "other"}, named_thing.id
        assert named_thing.unit["fr"].keys() == {"one", "many", "other"}, named_thing.id
        assert named_thing.unit["fr"]["many"].startswith(("de ", "d’")), named_thing.id


def test_french_data_keeps_to_french_typography(built_in: Catalogue) -> None:
    texts = [
        text["fr"] for figure in figures(built_in) for text in (figure.name, figure.scope, figure.note) if text
    ]
    texts += [activity.name["fr"] for activity in built_in.activities.values()]
    texts += [text["fr"] for lever in built_in.levers.values() for text in (lever.name, lever.note)]
    for text in texts:
        assert "'" not in text, text
        for place, sign in enumerate(text):
            if sign in ";?!»" or (sign == ":" and text[place + 1 : place + 3] != "//"):
                assert text[place - 1] in "\u202f\u00a0", text


def test_every_icon_is_there(built_in: Catalogue) -> None:
    icons = {file.stem for file in (paths.resources() / "icons").glob("*.svg")}
    used = {thing.icon for thing in things(built_in)}
    assert used <= icons


def test_the_edition_is_printed_on_the_data(built_in: Catalogue) -> None:
    assert built_in.edition == TODAY


def test_the_default_of_a_prompt(built_in: Catalogue) -> None:
    estimate = built_in.estimate("prompt")
    assert estimate.id == "oviedo-2026"
    assert estimate.energy == Range(0.16, 0.31, 0.6)


def test_the_default_lanes(built_in: Catalogue) -> None:
    defaults = {equivalent.id for equivalent in built_in.default_equivalents()}
    assert defaults == {"san-francisco-day", "home-fr", "phone-charge"}


def test_each_basis_has_lanes_of_its_own(built_in: Catalogue) -> None:
    for basis in ("co2", "water"):
        lanes = built_in.default_equivalents(basis)
        assert len(lanes) == 3
        assert {lane.basis for lane in lanes} == {basis}


def test_a_thing_that_stands_twice_has_the_same_figures(built_in: Catalogue) -> None:
    twice = built_in.activities.keys() & built_in.equivalents.keys()
    assert {"phone-charge", "kettle-litre", "tv-hour", "ev-km"} <= twice
    for thing in twice:
        activity, equivalent, estimate = (
            built_in.activity(thing),
            built_in.equivalent(thing),
            built_in.estimate(thing),
        )
        assert energy_of(estimate, activity.default_amount) == equivalent.energy, thing
        assert (estimate.sources, estimate.year) == (equivalent.sources, equivalent.year), thing


def test_the_article_makes_households_of_a_year_of_chatgpt(
    built_in: Catalogue, languages: Languages, english: Wording, french: Wording
) -> None:
    comparison = ask(built_in, languages, "en", "chatgpt-year", None, "article", ["home-fr-article"])
    assert english.energy(comparison.energy.central) == "7,832 GWh"
    (count,) = comparison.counts
    assert count.count.central == pytest.approx(1.6e6, rel=1e-3)
    assert english.count_text(count.count.central, count.equivalent).startswith("1.6 million French households")
    assert french.count_text(count.count.central, count.equivalent).startswith("1,6\u00a0million de foyers")


@pytest.mark.parametrize(
    ("equivalent", "in_english", "in_french"),
    [
        ("san-francisco-day-article", "3", "3"),
        ("san-francisco-day", "3.56", "3,56"),
        ("phone-charge", "3.33 billion", "3,33\u00a0milliards"),
    ],
)
def test_the_article_makes_city_days_and_charges_of_a_training(
    built_in: Catalogue,
    languages: Languages,
    english: Wording,
    french: Wording,
    equivalent: str,
    in_english: str,
    in_french: str,
) -> None:
    for what in ("train-gpt4", "50 GWh"):
        (count,) = ask(built_in, languages, "en", what, equivalents=[equivalent]).counts
        assert english.count_parts(count.count.central, count.equivalent)[0] == in_english
        assert french.count_parts(count.count.central, count.equivalent)[0] == in_french


def test_the_article_makes_a_country_of_search(
    built_in: Catalogue, languages: Languages, english: Wording
) -> None:
    comparison = ask(built_in, languages, "en", "google-search-ai", equivalents=["ireland-year"])
    assert comparison.amount is not None
    assert comparison.amount.count == 512_821
    assert comparison.energy.central == pytest.approx(512_821 * 6500 * 8760)
    (count,) = comparison.counts
    assert english.count_text(count.count.central, count.equivalent) == "92% of Ireland for a year"


def test_the_example_of_the_contract(built_in: Catalogue, languages: Languages, french: Wording) -> None:
    comparison = ask(built_in, languages, "fr", "chatgpt-year", equivalents=["home-fr"])
    assert comparison.activity is not None
    assert comparison.amount is not None
    assert french.amount(comparison.amount, comparison.activity).replace("\u00a0", " ") == (
        "2,5 milliards par jour pendant 1 an"
    )
    assert comparison.amount.count == 912_500_000_000
    energy = comparison.energy
    assert (energy.low, energy.central, energy.high) == pytest.approx((146e9, 282.875e9, 547.5e9))
    assert french.energy(energy.central) == "282,9\u00a0GWh"
    assert french.energy_range(energy) == "de 146 à 547,5\u00a0GWh"
    (count,) = comparison.counts
    assert (count.count.low, count.count.central, count.count.high) == pytest.approx(
        (28928.1, 56048.1, 108480.3), abs=0.06
    )
    assert french.count_text(count.count.central, count.equivalent) == "56\u202f000 foyers français pendant un an"
    assert french.count_range(count.count) == "de 28\u202f900 à 108\u202f000"
    assert french.warnings(comparison)


def test_everything_that_is_built_in_can_be_said(built_in: Catalogue, languages: Languages) -> None:
    everything = [equivalent.id for equivalent in built_in.equivalents.values() if equivalent.basis == "energy"]
    for language in languages:
        wording = Wording(language)
        for activity, estimates in built_in.estimates.items():
            for estimate in estimates:
                comparison = ask(built_in, languages, language.code, activity, None, estimate.id, everything)
                said = [
                    wording.sentence_text(comparison, headline(comparison)),
                    wording.figure_range(estimate),
                ]
                for count in comparison.counts:
                    said += [wording.spoken_count(count), wording.inverse(comparison, count)]
                for text in said:
                    assert not any(sign in text for sign in ("{", "}", "  ", "nan", "inf ")), text
                    assert "’ " not in text or language.code == "en", text


def test_what_is_said_of_a_default_amount_can_be_typed(built_in: Catalogue, languages: Languages) -> None:
    for language in languages:
        wording = Wording(language)
        for activity in built_in.activities.values():
            text = wording.amount(activity.default_amount, activity)
            typed = ask(built_in, languages, language.code, activity.id, text)
            assert typed == ask(built_in, languages, language.code, activity.id), text


def test_average_days_are_called_so(built_in: Catalogue) -> None:
    words = {"en": "average", "fr": "moyen"}
    for equivalent in built_in.equivalents.values():
        if equivalent.id.removesuffix("-article").endswith("-day"):
            for code, word in words.items():
                assert word in equivalent.name[code], equivalent.id
                assert all(word in form for form in say_unit(equivalent.unit, code).values()), equivalent.id


def test_ids_are_fit_for_the_command_line(built_in: Catalogue) -> None:
    ids = {
        *built_in.activities,
        *built_in.equivalents,
        *built_in.sources,
        *built_in.levers,
        *(figure.id for figure in figures(built_in) if figure.id not in built_in.intensities),
    }
    assert all(each == each.casefold() and each.replace("-", "").isalnum() and each.isascii() for each in ids)
