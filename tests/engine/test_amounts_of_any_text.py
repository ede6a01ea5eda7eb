"""Whatever is typed: it is read, or it is refused in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from comparawatt.engine.amounts import (
    Amount,
    Countable,
    Duration,
    Energy,
    read_amount,
    read_energy,
    words_of,
)
from comparawatt.engine.messages import say_error
from comparawatt.engine.wording import Wording
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

CODES = ["en", "fr"]
PROMPTS = Countable(words_of(["prompt", "prompts", "requête", "de requêtes"]), "prompt", runs=False)
SERVERS = Countable(words_of(["server", "servers", "serveur", "de serveurs"]), "server", runs=True)

WORDS = """
    0 1 2,5 2.5 1 234,5 1,234.5 1e9 1e400 1e-400 9**9**9 -5 − + nan inf ∞ ½ 10^9 0x1F
    , . ' e % ° ² / * ( ) {0} {} %s Wh kWh mwh GWh MJ W kW h kilowattheures watt hours
    prompt prompts requêtes serveurs km °C tCO2e million milliards billion mille k B M G
    a un par per for pendant during en of de d’ day jour year an s daily é 日本 🙂 ٣
"""
SIGNS = [" ", "\u00a0", "\u202f", "\n", "\t", "\u200b", "\ufeff", "\x00", "\x1b[31m", "\ud83d"]
PIECES = st.sampled_from([*WORDS.split(), *SIGNS])
GARBAGE = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=8).map(" ".join),
    st.lists(PIECES, max_size=8).map("".join),
)


def check_said(error: InputError, languages: Languages) -> None:
    for language in languages:
        assert say_error(error, Wording(language))


@pytest.fixture(scope="module", autouse=True)
def _units_are_loaded(languages: Languages) -> None:
    read_energy("1 kWh", languages, "en")


@pytest.mark.parametrize("code", CODES)
@given(text=GARBAGE)
@settings(max_examples=300)
@example(text="9**9**9**9 Wh")
@example(text="1" * 120)
@example(text="(" * 120)
def test_any_text_is_an_energy_or_is_refused_in_words(languages: Languages, code: str, text: str) -> None:
    try:
        energy = read_energy(text, languages, code)
    except InputError as error:
        check_said(error, languages)
        return
    assert isinstance(energy, Energy)
    assert 0 <= energy.watt_hours < math.inf


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("countable", [PROMPTS, SERVERS], ids=["counted", "running"])
@given(text=GARBAGE)
@settings(max_examples=150)
def test_any_text_is_a_count_or_is_refused_in_words(
    languages: Languages, code: str, countable: Countable, text: str
) -> None:
    try:
        amount = read_amount(text, countable, languages, code)
    except InputError as error:
        check_said(error, languages)
        return
    assert isinstance(amount, Amount)
    assert 0 <= amount.number < math.inf
    assert 0 <= amount.count < math.inf
    assert amount.duration is None or 0 <= amount.duration.hours < math.inf
    assert countable.runs == (amount.duration is not None and amount.per is None)


@pytest.mark.parametrize("code", CODES)
@given(value=st.floats(min_value=1e-12, max_value=1e20))
@settings(max_examples=200)
def test_every_energy_that_is_said_can_be_typed(languages: Languages, code: str, value: float) -> None:
    said = Wording(languages[code]).energy(value)
    if "fWh" in said:
        return
    assert read_energy(said, languages, code).watt_hours == pytest.approx(value, rel=6e-4)


numbers = st.one_of(
    st.integers(0, 10**12),
    st.decimals(min_value=0, max_value=10**13, places=3),
    st.sampled_from([1e6, 1.6e6, 2e9, 2.5e9, 1e12, 10**13, 999_999, 0.5, 1.5]),
).map(float)
times = st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year"])
durations = st.builds(Duration, st.integers(1, 10**6 - 1).map(float), times)
rates = st.builds(Amount, numbers, times, durations).filter(lambda amount: amount.count <= 1e21)
amounts = st.one_of(st.builds(Amount, numbers), rates)


@pytest.mark.parametrize("code", CODES)
@given(amount=amounts)
@settings(max_examples=200)
def test_every_amount_that_is_said_can_be_typed(
    languages: Languages, fixture_t: Catalogue, code: str, amount: Amount
) -> None:
    activity = fixture_t.activity("prompt-t")
    said = Wording(languages[code]).amount(amount, activity)
    back = read_amount(said, fixture_t.countable(activity, code), languages, code)
    assert (back.per, back.duration) == (amount.per, amount.duration)
    assert back.number == pytest.approx(amount.number, rel=1e-11)
