from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.request import ask
from comparawatt.engine.rivals import rivals_of

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


def test_every_other_estimate_is_counted(built_in: Catalogue, languages: Languages) -> None:
    comparison = ask(built_in, languages, "en", "chatgpt-year", equivalents=["home-fr"])
    rivals = rivals_of(comparison, built_in)
    assert len(rivals) == len(built_in.estimates["chatgpt-year"]) - 1
    article = next(rival for rival in rivals if rival.is_article)
    assert article.quantity.central == pytest.approx(7832e9, rel=1e-4)
    assert article.count(built_in.equivalent("home-fr")).central == pytest.approx(1.5518e6, rel=1e-3)


def test_levers_count_for_the_others_too_as_far_as_they_can(what_if_data: Catalogue, languages: Languages) -> None:
    question = (what_if_data, languages, "en", "prompt-t", None, "with-building")
    (fixture,) = rivals_of(ask(*question, what_if=["fewer", "pue=1"]), what_if_data)
    assert fixture.quantity.central == pytest.approx(0.17)  # it does not count the building


def test_the_others_are_counted_by_the_same_basis(what_if_data: Catalogue, languages: Languages) -> None:
    comparison = ask(what_if_data, languages, "en", "prompt-t", basis="co2", country="FR")
    (rival,) = rivals_of(comparison, what_if_data)
    assert rival.quantity.central == pytest.approx(0.6 * 50 / 1000)


def test_a_pue_that_a_rival_does_not_take_leaves_its_water_alone(
    what_if_data: Catalogue, languages: Languages
) -> None:
    question = (what_if_data, languages, "en", "prompt-t", None, "with-building")
    (plain,) = rivals_of(ask(*question, basis="water"), what_if_data)
    (changed,) = rivals_of(ask(*question, basis="water", what_if=["pue=1.5"]), what_if_data)
    assert changed.quantity.central == pytest.approx(plain.quantity.central)


def test_the_others_keep_the_bounds_of_lever_and_country(built_in: Catalogue, languages: Languages) -> None:
    plain = ask(built_in, languages, "en", "prompt", estimate="google-2025")
    changed = ask(built_in, languages, "en", "prompt", estimate="google-2025", what_if=["reasoning-on"])
    factor = built_in.lever("reasoning-on").value
    for before, now in zip(rivals_of(plain, built_in), rivals_of(changed, built_in), strict=True):
        expected = (before.quantity.low * factor.low, before.quantity.high * factor.high)
        assert (now.quantity.low, now.quantity.high) == pytest.approx(expected)
    water = ask(built_in, languages, "en", "prompt", estimate="google-2025", basis="water")
    litres = built_in.intensity("water").figure
    assert litres.has_spread
    assert all(each.quantity.has_spread for each in rivals_of(water, built_in))


def test_an_energy_has_no_rivals(what_if_data: Catalogue, languages: Languages) -> None:
    assert rivals_of(ask(what_if_data, languages, "en", "5 kWh"), what_if_data) == ()


def test_the_spread_of_the_others_is_said(english: Wording, french: Wording) -> None:
    assert english.others([1.6e6, 44_700, 90_000]) == "others say 44,700 to 1.6 million"
    assert french.others([1.6e6, 44_700]) == "d’autres disent de 44\u202f700 à 1,6\u00a0million"
    assert english.others([5.0, 5.0]) == "others say 5"
    assert english.others([]) == ""
