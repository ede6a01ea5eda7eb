"""Claims of one's own: the article's, and headlines whose sums were done by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.own_claim import Judgement, as_rounded, find_equivalent, judge, read_count
from comparawatt.engine.own_claim_wording import say_because, say_explanation, say_judgement
from comparawatt.engine.request import ask
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

Judged = Callable[..., Judgement]


@pytest.fixture(scope="session")
def judged(built_in: Catalogue, languages: Languages) -> Judged:
    """Return what judges a claim on the built-in data."""

    def judge_it(
        what: str,
        count: str,
        wanted: str,
        code: str = "en",
        amount: str | None = None,
        estimate: str | None = None,
        country: str | None = None,
        what_if: Sequence[str] = (),
    ) -> Judgement:
        equivalent = find_equivalent(built_in, wanted)
        claimed = read_count(count, equivalent, languages, code)
        comparison = ask(
            built_in, languages, code, what, amount, estimate, [equivalent.id],
            basis=equivalent.basis, country=country, what_if=what_if,
        )  # fmt: skip
        return judge(built_in, comparison, claimed)

    return judge_it


def conditions(judgement: Judgement) -> list[tuple[str, str]]:
    return [(each.kind, each.id) for each in judgement.true_if]


def slips(judgement: Judgement) -> list[str]:
    return [each.id for each in judgement.true_if if each.kind == "slip"]


def test_the_article_s_households_depend_on_who_says_so(judged: Judged, english: Wording, french: Wording) -> None:
    judgement = judged("chatgpt-year", "1,6 million", "home-fr", "fr")
    assert judgement.verdict == "depends"
    assert judgement.ratio == pytest.approx(1.6e6 / 56048.15, rel=1e-5)
    assert conditions(judgement) == [("estimate", "article"), ("figure", "")]
    assert judgement.true_if[1].figure == pytest.approx(1.6e6 * 5.047e6 / 912.5e9)
    assert say_because(judgement, english).endswith(
        "it is 56,000 French households for a year (28,900 to 108,000). 1.6 million is 28.5 times that."
    )
    assert say_judgement(judgement, french) == "Cela dépend de la source."


def test_what_is_tiny_is_told_the_other_way_round_too(judged: Judged, english: Wording) -> None:
    judgement = judged("prompt", "2", "home-fr")
    assert "less than a thousandth of a French household for a year (16.3 million prompts" in say_because(
        judgement, english
    )


def test_a_claim_within_the_range_holds(judged: Judged) -> None:
    judgement = judged("chatgpt-year", "60,000", "home-fr")
    assert (judgement.verdict, judgement.true_if) == ("holds", ())


def test_three_days_of_san_francisco_depend_on_whose_days(judged: Judged) -> None:
    judgement = judged("50 GWh", "3", "san-francisco-day")
    assert judgement.verdict == "depends"
    assert conditions(judgement) == [("equivalent", "san-francisco-day-article")]


def test_the_article_s_charges_hold(judged: Judged) -> None:
    assert judged("train-gpt4", "3.3 billion", "phone-charge").verdict == "holds"


def test_a_charge_at_the_wall_is_another_charge(judged: Judged) -> None:
    judgement = judged("train-gpt4", "2.63 billion", "phone-charge")
    assert conditions(judgement)[0] == ("equivalent", "phone-charge-wall")


# Headlines of our own, with sums done by hand.
#
# "A day of ChatGPT takes as much as Lyon": 2.5e9 × 0.31 Wh = 775 MWh; a day of Greater Lyon is 7,750 GWh / 365
# = 21.2 GWh. It would take 8.5 Wh a prompt, which is the article's figure.
# "Your year of questions is one hour of television": 3,650 × 0.31 Wh = 1,131 Wh = 11.8 hours of 96 Wh.
# "Training GPT-4 emits as much as 1,000 return flights to New York", in France: 50e6 kWh × 44.18 g = 2,209 t; by
# 2.06 t a flight that is 1,072.
@pytest.mark.parametrize(
    ("what", "count", "equivalent", "country", "verdict", "ratio"),
    [
        ("user-year", "12", "tv-hour", None, "holds", 12 / (1131.5 / 96)),
        ("user-year", "1", "tv-hour", None, "fails", 96 / 1131.5),
        ("train-gpt4", "1,100", "flight-paris-new-york", "FR", "holds", 1100 / (2209000 / 2060)),
        ("train-gpt4", "1,000", "flight-paris-new-york", "FR", "holds", 1000 / (2209000 / 2060)),
        ("train-gpt4", "2,000", "flight-paris-new-york", "FR", "fails", 2000 / (2209000 / 2060)),
        ("chatgpt-day", "365", "home-fr", None, "fails", 365 / (775000 / 5047)),
    ],
)
def test_headlines(
    judged: Judged, what: str, count: str, equivalent: str, country: str | None, verdict: str, ratio: float
) -> None:
    judgement = judged(what, count, equivalent, country=country)
    assert judgement.ratio == pytest.approx(ratio, rel=1e-6)
    assert judgement.verdict == verdict


@pytest.mark.parametrize(
    ("what", "count", "equivalent", "slip"),
    [
        ("train-gpt4", "3.3 million", "phone-charge", "thousand"),
        ("train-gpt4", "3.33 trillion", "phone-charge", "thousand"),
        ("train-grok4", "7.5 million", "home-fr", ""),
        ("train-gpt3", "93,000", "home-fr", "day_for_year"),
        ("train-gpt3", "6,120", "home-fr", "power_for_energy"),
        ("train-gpt3", "11.27", "home-fr", "co2_for_energy"),
    ],
)
def test_the_usual_slips_are_recognised(judged: Judged, what: str, count: str, equivalent: str, slip: str) -> None:
    judgement = judged(what, count, equivalent)
    assert judgement.verdict == "fails"
    assert slips(judgement) == ([slip] if slip else [])


def test_a_day_is_taken_for_a_year_only_where_one_is_spoken_of(judged: Judged) -> None:
    assert slips(judged("1 kWh", "24,300", "phone-charge")) == []
    assert slips(judged("1 MWh", "72.3", "home-fr")) == ["day_for_year"]


def test_few_countries_are_tried_for_co2_taken_for_energy(judged: Judged) -> None:
    """Among 18 countries there would be one for every second claim."""
    shares = [f"{percent}.1" for percent in range(10, 80)]
    assert len([share for share in shares if slips(judged("9.6 kWh", share, "tv-hour"))]) < 12


def test_other_figures_are_judged_with_all_their_bounds(judged: Judged) -> None:
    reasoned = judged("prompt", "100", "phone-charge", what_if=["reasoning-on"])
    assert ("estimate", "uri-gpt5-2025") in conditions(reasoned)
    watered = judged("prompt", "0.0055", "glass")
    assert ("estimate", "jegham-medium-2025") in conditions(watered)


def test_a_rounded_number_stands_for_all_that_round_to_it() -> None:
    assert (as_rounded(1.6e6).low, as_rounded(1.6e6).high) == (1.55e6, 1.65e6)
    assert (as_rounded(3.0).low, as_rounded(3.0).high) == (2.5, 3.5)
    assert (as_rounded(3e6).low, as_rounded(3e6).high) == (2.5e6, 3.5e6)
    assert (as_rounded(5e7).low, as_rounded(5e7).high) == (4.95e7, 5.05e7)
    assert (as_rounded(1000.0).low, as_rounded(1000.0).high) == (950.0, 1050.0)
    assert (as_rounded(12_345.0).low, as_rounded(12_345.0).high) == (12_344.5, 12_345.5)
    assert (as_rounded(0.25).low, as_rounded(0.25).high) == pytest.approx((0.245, 0.255))


@given(number=st.floats(min_value=1e-6, max_value=1e18))
def test_every_number_lies_in_what_it_was_rounded_from(number: float) -> None:
    said = as_rounded(number)
    assert 0 <= said.low <= number <= said.high


@given(count=st.floats(min_value=0.01, max_value=1e12))
def test_what_is_counted_is_never_refused(built_in: Catalogue, languages: Languages, count: float) -> None:
    comparison = ask(built_in, languages, "en", "chatgpt-year", equivalents=["home-fr"])
    inside = comparison.counts[0].count
    judgement = judge(built_in, comparison, count)
    if inside.low <= count <= inside.high:
        assert judgement.verdict == "holds"
    assert judgement.ratio > 0


@pytest.mark.parametrize(
    "wanted", ["home-fr", "HOME-FR", "a French household for a year", "foyers français pendant un an"]
)
def test_an_equivalent_is_found_by_id_name_or_unit(built_in: Catalogue, wanted: str) -> None:
    assert find_equivalent(built_in, wanted).id == "home-fr"


@pytest.mark.parametrize("count", ["", "lots", "0", "-3", "1e400", "3 kWh"])
def test_a_claim_without_a_number_is_refused(judged: Judged, count: str) -> None:
    with pytest.raises(InputError):
        judged("prompt", count, "phone-charge")


def test_nothing_is_no_measure_of_a_claim(judged: Judged) -> None:
    with pytest.raises(InputError, match=r"claim\.nothing"):
        judged("prompt", "3", "phone-charge", amount="0")


def test_everything_can_be_said_in_both_languages(judged: Judged, english: Wording, french: Wording) -> None:
    for arguments in (
        ("chatgpt-year", "1.6 million", "home-fr"),
        ("train-gpt4", "3.3 million", "phone-charge"),
        ("google-search-ai", "7", "ireland-year"),
        ("50 GWh", "3", "san-francisco-day"),
    ):
        judgement = judged(*arguments)
        for wording in (english, french):
            said = [say_judgement(judgement, wording), say_because(judgement, wording)]
            said += [say_explanation(each, judgement, wording) for each in judgement.true_if]
            assert all(text and "{" not in text for text in said)
