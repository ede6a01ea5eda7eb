from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.comparison import compare
from comparawatt.engine.own_data import load
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.wording import headline
from comparawatt.exports.take_home import take_home

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


def said(
    languages: Languages, wording: Wording, activity: str, link: str | None = None, levers: tuple[str, ...] = ()
) -> list[str]:
    catalogue = load(languages, [], built_in=True).catalogue
    chosen = [Chosen(each) for each in levers]
    comparison = compare(catalogue, catalogue.activity(activity), levers=chosen)
    return take_home(comparison, headline(comparison), catalogue, wording, link).split("\n")


def test_the_sentence_comes_with_its_source_and_where_to_read_it(languages: Languages, english: Wording) -> None:
    assert said(languages, english, "image")[1:] == [
        "Sources: MIT Technology Review, 2025",
        "https://www.technologyreview.com/2025/05/20/1116327/ai-energy-usage-climate-footprint-big-tech/",
    ]


def test_a_source_without_an_address_is_named(languages: Languages, french: Wording) -> None:
    assert said(languages, french, "kettle-litre")[1:] == ["Sources\u202f: Physics, 2026"]


def test_the_venue_s_address_stands_instead(languages: Languages, english: Wording) -> None:
    assert said(languages, english, "image", "https://museum.example")[-1] == "https://museum.example"
    assert said(languages, english, "kettle-litre", "https://museum.example")[-1] == "https://museum.example"


def test_what_was_changed_is_said(languages: Languages, english: Wording) -> None:
    assert "÷ 2" in said(languages, english, "chatgpt-year", levers=("fewer-requests",))[1]
