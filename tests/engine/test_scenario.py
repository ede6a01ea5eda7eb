from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.amounts import Energy
from comparawatt.engine.comparison import Comparison, compare
from comparawatt.engine.messages import say_error
from comparawatt.engine.ranges import Range
from comparawatt.engine.request import ask
from comparawatt.engine.rivals import rivals_of
from comparawatt.engine.scenario import Chosen, offered
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.assembly import Assembly
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording

WHAT_IF = (Path(__file__).parents[1] / "data" / "what-if.toml").read_text(encoding="utf-8")

Asked = Callable[..., Comparison]


@pytest.fixture
def asked(what_if_data: Catalogue, languages: Languages) -> Asked:
    """Return what compares a prompt of 0.34 Wh, or of 0.6 Wh with its building, under levers."""

    def ask_it(*levers: str, estimate: str = "t", what: str = "prompt-t", code: str = "en") -> Comparison:
        return ask(what_if_data, languages, code, what, None, estimate, ["phone-t"], what_if=levers)

    return ask_it


def test_a_lever_divides_or_multiplies_the_electricity(asked: Asked) -> None:
    assert asked("fewer").energy == Range.exactly(0.17)
    assert asked("rebound").energy.central == pytest.approx(1.02)
    assert asked("fewer").counts[0].count.central == pytest.approx(0.17 / 15)


def test_levers_multiply(asked: Asked) -> None:
    comparison = asked("fewer=5", "smaller=10")
    assert comparison.factor.central == pytest.approx(0.02)
    assert comparison.energy.central == pytest.approx(0.34 / 50)


def test_a_lever_s_own_range_widens_that_of_the_estimate(asked: Asked) -> None:
    energy = asked("smaller", estimate="with-building").energy
    assert (energy.low, energy.central, energy.high) == pytest.approx((0.4 / 8, 0.6 / 4, 1.2 / 2))


def test_a_value_of_one_s_own_has_no_range(asked: Asked) -> None:
    assert asked("smaller=8").energy == Range.exactly(0.0425)


def test_a_new_pue_replaces_the_one_that_the_estimate_counts(asked: Asked) -> None:
    assert asked("pue", estimate="with-building").energy.central == pytest.approx(0.6 * 1.1 / 1.2)
    assert asked("pue=1", estimate="with-building").energy.central == pytest.approx(0.5)
    assert asked("pue=3", estimate="with-building").energy.central == pytest.approx(1.5)


def test_values_are_typed_as_the_language_writes_them(asked: Asked) -> None:
    french = asked("pue=1,5", estimate="with-building", code="fr")
    assert french.energy.central == pytest.approx(0.75)
    assert asked("fewer=÷ 4").factor.central == asked("fewer= 4 ").factor.central == 0.25


@pytest.mark.parametrize(
    ("levers", "said"),
    [
        (("pue",), "“Fixture” does not say by how much its figure counts the building"),
        (("fewer", "rebound"), "“Rebound” and “Fewer requests” contradict each other"),
        (("rebound", "fewer"), "“Fewer requests” and “Rebound” contradict each other"),
        (("fewer", "fewer=3"), "“Fewer requests” is named twice"),
        (("fewer=0",), "“Fewer requests” can be from 1 to 1,000, not 0."),
        (("fewer=0.5",), "“Fewer requests” can be from 1 to 1,000, not 0.5."),
        (("fewer=1e13",), "“Fewer requests” can be from 1 to 1,000, not 10,000,000,000,000."),
        (("fewer=-2",), "“-2” is negative."),
        (("fewer=many",), "“many” is not an amount"),
        (("fewer=",), "Nothing was typed."),
        (("fewe",), "No lever is called “fewe”. “comparawatt list levers” shows them all. Did you mean “fewer”?"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    asked: Asked, english: Wording, levers: tuple[str, ...], said: str
) -> None:
    with pytest.raises(InputError) as error:
        asked(*levers)
    assert say_error(error.value, english).startswith(said)


def test_a_pue_below_one_is_refused(asked: Asked, english: Wording, french: Wording) -> None:
    with pytest.raises(InputError) as error:
        asked("pue=0.9", estimate="with-building")
    assert say_error(error.value, english).startswith("A PUE of 0.9 is not possible")
    assert say_error(error.value, french).startswith("Un PUE de 0,9 est impossible\u202f:")


def test_an_energy_has_no_levers(what_if_data: Catalogue) -> None:
    with pytest.raises(InputError, match=r"what_if\.energy"):
        compare(what_if_data, Energy(5.0), levers=[Chosen("fewer")])


def test_a_lever_of_other_activities_is_refused(built_in: Catalogue, languages: Languages) -> None:
    with pytest.raises(InputError, match=r"what_if\.other_activity"):
        ask(built_in, languages, "en", "train-gpt4", what_if=["fewer-requests"])


def test_levers_go_down_to_what_counts_in_an_activity_s_estimates(built_in: Catalogue) -> None:
    ids = [lever.id for lever in offered(built_in, built_in.activity("chatgpt-year"))]
    assert {"smaller-model", "fewer-requests", "reasoning-on", "rebound"} <= set(ids)
    assert "reasoning-off" not in ids
    assert [lever.id for lever in offered(built_in, built_in.activity("prompt-reasoning"))].count("reasoning-off")


factors = st.floats(min_value=1, max_value=1000)


@given(fewer=factors, smaller=st.floats(min_value=1, max_value=10), pue=st.floats(min_value=1, max_value=3))
def test_no_lever_makes_an_energy_negative_or_zero(
    what_if_data: Catalogue, fewer: float, smaller: float, pue: float
) -> None:
    prompt = what_if_data.activity("prompt-t")
    estimate = what_if_data.estimate("prompt-t", "with-building")
    levers = [Chosen("fewer", fewer), Chosen("smaller", smaller), Chosen("pue", pue)]
    energy = compare(what_if_data, prompt, estimate=estimate, levers=levers).energy
    assert 0 < energy.low <= energy.central <= energy.high < math.inf
    assert energy.central == pytest.approx(0.6 / fewer / smaller * pue / 1.2)


def test_what_is_too_much_with_a_lever_is_refused(what_if_data: Catalogue, languages: Languages) -> None:
    ask(what_if_data, languages, "en", "prompt-t", "1e20", equivalents=["phone-t"])
    with pytest.raises(InputError, match=r"amount\.too_large"):
        ask(what_if_data, languages, "en", "prompt-t", "1e20", equivalents=["phone-t"], what_if=["rebound=1000"])


VAST = """
[[lever]]
id = "vast-{place}"
name = {{ en = "Vast {place}" }}
note = {{ en = "n" }}
reads = "divide"
value = {{ central = 1e14 }}
least = 1e-15
most = 1e21
units = ["prompt"]
own_choice = true
"""


def test_levers_of_any_size_leave_an_energy_or_are_refused(
    read: Callable[..., Assembly], fixture_t_text: str, languages: Languages, english: Wording
) -> None:
    pack = f"{WHAT_IF}{VAST.format(place=1)}{VAST.format(place=2)}"
    data = read(fixture_t_text, pack).catalogue
    comparison = ask(data, languages, "en", "prompt-t", "1", "t", ["phone-t"], what_if=["vast-1"])
    assert comparison.energy.central == pytest.approx(0.34e-14)
    assert rivals_of(comparison, data)[0].quantity.central == pytest.approx(0.6e-14)
    with pytest.raises(InputError) as refused:
        ask(data, languages, "en", "prompt-t", what_if=["vast-1", "vast-2"])
    assert say_error(refused.value, english).startswith("With “Vast 2”, what could be otherwise goes beyond")


def test_a_what_if_is_said(asked: Asked, english: Wording, french: Wording) -> None:
    one, two = asked("fewer"), asked("fewer", "smaller=10")
    assert english.what_if(asked()) == ""
    assert english.what_if(one) == "What if: fewer requests (÷ 2)"
    assert english.what_if(two) == "What if: fewer requests (÷ 2) and smaller model (÷ 10); ÷ 20 in all"
    assert french.what_if(two).endswith("\u202f; ÷ 20 en tout")
    pue = asked("pue=1.5", estimate="with-building")
    assert english.what_if(pue) == "What if: better data centre (PUE 1.5); × 1.25 in all"


def test_the_product_names_the_levers(asked: Asked, english: Wording) -> None:
    assert english.multiplied(asked("fewer", "smaller=10")) == "0.34 Wh ÷ 2 ÷ 10"
    assert english.multiplied(asked()) == ""


def test_a_median_carries_its_warning_under_a_lever(what_if_data: Catalogue, languages: Languages) -> None:
    question = ("prompt-t", "1 million a day for 1 year", "with-building")
    assert "median" in ask(what_if_data, languages, "en", *question, what_if=["fewer"]).warnings
