"""Section A of the cases from real use: numbers that people type and paste."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Countable, read_amount, read_energy, words_of
from comparawatt.engine.request import ask
from comparawatt.engine.scale import LogWindow, nice_maximum, window_for
from comparawatt.engine.wording import Wording, headline
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

Counted = Callable[..., float]
Said = Callable[[str, InputError], str]

CODES = ["en", "fr"]
SPACES = {"space": " ", "no-break": "\u00a0", "narrow": "\u202f", "thin": "\u2009"}
PROMPTS = Countable(words_of(["prompt", "prompts", "requête", "de requêtes", "requêtes"]), "prompt", runs=False)


def energy(languages: Languages, code: str, text: str) -> float | str:
    """Return what a text is read as, or the key of its refusal."""
    try:
        return read_energy(text, languages, code).watt_hours
    except InputError as error:
        return error.key.removeprefix("amount.")


@pytest.mark.parametrize("locale", ["fr_FR", "fr_CA", "fr_CH", "en_GB"])
@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
def test_a01_a_blank_between_thousands(counted: Counted, languages: Languages, locale: str, space: str) -> None:
    code = languages.of_system({"LANG": f"{locale}.UTF-8"})
    text = f"7{space}832{space}GWh"
    assert counted(text, "household-t", code) == 1_958_000
    assert counted(text, "cityday-t", code) == pytest.approx(391.6)


@pytest.mark.parametrize("text", ["1 234,5 kWh", "1234,5kWh", "1\u202f234,5\u202fkWh", "1\u00a0234,5\u00a0kWh"])
def test_a02_a_french_decimal_with_its_unit(counted: Counted, languages: Languages, text: str) -> None:
    assert counted(text, "phone-t", "fr") == 82_300
    assert energy(languages, "en", text) in (1_234_500, "grouping")


@pytest.mark.parametrize("text", ["0,3 Wh", ",3 Wh", "0,30 Wh"])
def test_a03_a_small_french_decimal(counted: Counted, languages: Languages, text: str) -> None:
    assert energy(languages, "fr", text) == 0.3
    assert counted(text, "phone-t", "fr") == pytest.approx(0.02)
    assert energy(languages, "en", text) in (0.3, "grouping", "not_grouped")


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("1,234 kWh", 1_234_000, 1_234),
        ("1.234 kWh", 1_234, 1_234),
        ("1.234.567 kWh", 1_234_567_000, 1_234_567_000),
        ("1,234,567 kWh", 1_234_567_000, 1_234_567_000),
    ],
)
def test_a04_the_same_text_in_two_languages(
    languages: Languages, text: str, english: float, french: float
) -> None:
    assert energy(languages, "en", text) == pytest.approx(english)
    assert energy(languages, "fr", text) == pytest.approx(french)


def test_a04_what_was_read_is_shown_back(languages: Languages, english: Wording, french: Wording) -> None:
    assert english.energy(read_energy("1,234 kWh", languages, "en").watt_hours) == "1.234 MWh"
    assert french.energy(read_energy("1,234 kWh", languages, "fr").watt_hours) == "1,234\u00a0kWh"


def test_a05_the_dot_of_the_numeric_keypad(languages: Languages) -> None:
    assert read_amount("2.5", PROMPTS, languages, "fr").count == 2.5
    assert energy(languages, "fr", "2.5 kWh") == 2500


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ["50GWh", "50gwh", " 50 GWh ", "50 GWh\n", "\t50\r\nGWh"])
def test_a06_no_blank_before_the_unit(counted: Counted, code: str, text: str) -> None:
    assert counted(text, "household-t", code) == 12_500
    assert counted(text, "cityday-t", code) == 2.5


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "2,5 milliards"), ("en", "2.5 billion"), ("fr", "2,5 Md"), ("en", "2.5B")],
)
def test_a07_a_day_of_prompts_in_words(
    counted: Counted, fixture_t: Catalogue, languages: Languages, code: str, text: str
) -> None:
    comparison = ask(fixture_t, languages, code, "prompt-t", text)
    assert comparison.energy.central == pytest.approx(850e6)
    assert [count.count.central for count in comparison.counts] == pytest.approx([212.5, 0.0425, 56_666_666.67])


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "2.5 billion a day for 365 days"), ("fr", "2,5 milliards par jour pendant 1 an")],
)
def test_a07_a_year_of_them(fixture_t: Catalogue, languages: Languages, code: str, text: str) -> None:
    assert ask(fixture_t, languages, code, "prompt-t", text).energy.central == pytest.approx(310.25e9)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("text", "watt_hours"),
    [("1e9 Wh", 1e9), ("1E9Wh", 1e9), ("3e-4 kWh", 0.3), ("1.5e9 Wh", 1.5e9)],
)
def test_a08_powers_of_ten(languages: Languages, code: str, text: str, watt_hours: float) -> None:
    assert energy(languages, code, text) == pytest.approx(watt_hours)


def test_a08_powers_of_ten_with_a_comma(languages: Languages) -> None:
    assert energy(languages, "fr", "1,5e9 Wh") == 1.5e9


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ["1e9", "5k", "5 G", "2.5B", "5 M", "5 T"])
def test_a08_a_number_alone_asks_for_its_unit_in_plain_words(
    languages: Languages, said: Said, code: str, text: str
) -> None:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    message = said(code, error.value)
    assert not any(word in message.casefold() for word in ("byte", "octet", "gauss", "boltzmann"))
    assert "Wh" in message


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ["-5 kWh", "−5 kWh", "--5 kWh", "- 5 kWh", "–5 kWh", "+-5 kWh", "~-5 kWh"])
def test_a09_a_negative_amount(languages: Languages, said: Said, code: str, text: str) -> None:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    assert error.value.key == "amount.negative"
    assert said(code, error.value).replace(text, "…") == said(code, InputError("amount.negative", text="…"))


@pytest.mark.parametrize("code", CODES)
def test_a10_zero(fixture_t: Catalogue, languages: Languages, code: str) -> None:
    wording = Wording(languages[code])
    nothing, much = (ask(fixture_t, languages, code, what) for what in ("0 kWh", "50 GWh"))
    assert [count.count.central for count in nothing.counts] == [0, 0, 0]
    assert [count.count.central for count in much.counts][:2] == [12_500, 2.5]
    assert all(wording.spoken_count(count).startswith("0 ") for count in nothing.counts)
    assert wording.energy(0).replace("\u00a0", " ") == "0 Wh"
    assert wording.sentence_text(nothing, headline(nothing))
    assert wording.warnings(nothing) == ()
    for largest in (0, 12_500):
        assert window_for(largest).position(0) == 0
        assert nice_maximum(largest) > 0
    assert LogWindow().position(12_500) > 0
    assert ask(fixture_t, languages, code, "prompt-t", "0").energy.central == 0


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "text",
    ["nan kWh", "NaN kWh", "inf", "-inf kWh", "∞ kWh", "infinity Wh", "1e400 kWh", "1e308 GWh"],
)
def test_a11_garbage_and_overflow(languages: Languages, said: Said, code: str, text: str) -> None:
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    assert text in said(code, error.value)
    assert energy(languages, code, "50 GWh") == 50e9


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "text",
    [
        "\u200e50\u200b GWh\ufeff",
        "\u202a50 GWh\u202c",
        "5\u200b0 GWh",
        "50\u2060 GWh",
        "50 G\u00adWh",
        "\u206850 GWh\u2069",
    ],
)
def test_a12_invisible_characters(languages: Languages, code: str, text: str) -> None:
    assert energy(languages, code, text) == 50e9


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "9" * 100_000,
        "1 " * 50_000,
        "(" * 100_000,
        "\u200b" * 100_000,
        "50 GWh\n" * 40,
        "1e" * 60,
        " " * 100_000 + "x" * 1000,
        "1'" * 59,
        "a" * 1_000_000,
    ],
    ids=[
        "letters",
        "digits",
        "groups",
        "brackets",
        "invisible",
        "lines",
        "exponents",
        "spaces",
        "apostrophes",
        "megabyte",
    ],
)
def test_a12_long_pastes_are_refused_at_once(languages: Languages, said: Said, code: str, text: str) -> None:
    read_energy("1 Wh", languages, code)
    started = time.process_time()
    with pytest.raises(InputError) as error:
        read_energy(text, languages, code)
    message = said(code, error.value)
    assert time.process_time() - started < 0.6
    assert len(message) < 400
    assert "\n" not in message


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ["1'234,5 kWh", "1’234,5 kWh", "1'234.5 kWh"])
def test_a13_swiss_groups(languages: Languages, code: str, text: str) -> None:
    assert energy(languages, code, text) == 1_234_500


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("text", "count"), [("1234.5", 1234.5), ("0.004", 0.004), ("7832000", 7_832_000)])
def test_a14_values_beyond_a_spin_box_are_kept_exactly(
    languages: Languages, code: str, text: str, count: float
) -> None:
    assert read_amount(text, PROMPTS, languages, code).count == count
