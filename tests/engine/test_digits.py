from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.digits import Digits, Spoken
from comparawatt.engine.ranges import Range

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages

THIN, HARD = "\u202f", "\u00a0"
CODES = ["en", "fr"]
PREFIXES = ("f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z")
WORTH = {f"{prefix}Wh": 3 * place - 15 for place, prefix in enumerate(PREFIXES)}


@pytest.fixture(scope="module")
def digits(languages: Languages) -> dict[str, Digits]:
    return {language.code: Digits(language) for language in languages}


def plain(text: str, code: str) -> Decimal:
    """Read digits back, strictly: groups of three, the language's own signs and nothing else."""
    group, decimal = (",", ".") if code == "en" else (THIN, ",")
    assert re.fullmatch(rf"\d{{1,3}}({group}\d{{3}})*([{decimal}]\d+)?", text), repr(text)
    return Decimal(text.replace(group, "").replace(decimal, "."))


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0, "0 Wh", "0 Wh"),
        (0.34, "0.34 Wh", "0,34 Wh"),
        (8.583, "8.583 Wh", "8,583 Wh"),
        (0.641, "0.641 Wh", "0,641 Wh"),
        (0.01, "0.01 Wh", "0,01 Wh"),
        (0.009999, "9.999 mWh", "9,999 mWh"),
        (0.0099999, "0.01 Wh", "0,01 Wh"),
        (0.99996, "1 Wh", "1 Wh"),
        (15, "15 Wh", "15 Wh"),
        (999.9, "999.9 Wh", "999,9 Wh"),
        (999.94, "999.9 Wh", "999,9 Wh"),
        (999.96, "1 kWh", "1 kWh"),
        (1000, "1 kWh", "1 kWh"),
        (2.6e6, "2.6 MWh", "2,6 MWh"),
        (999_950e3, "1 GWh", "1 GWh"),
        (1_234_500, "1.235 MWh", "1,235 MWh"),
        (282.875e9, "282.9 GWh", "282,9 GWh"),
        (999.96e9, "1,000 GWh", f"1{THIN}000 GWh"),
        (7.832e12, "7,832 GWh", f"7{THIN}832 GWh"),
        (9999e9, "9,999 GWh", f"9{THIN}999 GWh"),
        (9999.6e9, "10 TWh", "10 TWh"),
        (31.9e12, "31.9 TWh", "31,9 TWh"),
        (2e17, "200 PWh", "200 PWh"),
        (1e21, "1 ZWh", "1 ZWh"),
        (4.12005e-8, "41.2 nWh", "41,2 nWh"),
        (1e-15, "1 fWh", "1 fWh"),
    ],
)
def test_energies_are_said_as_sources_print_them(
    digits: dict[str, Digits], value: float, english: str, french: str
) -> None:
    assert digits["en"].energy(value).replace(HARD, " ") == english
    assert digits["fr"].energy(value) == french.replace(" ", HARD)


@pytest.mark.parametrize("code", CODES)
@given(value=st.floats(min_value=1e-14, max_value=1e21))
def test_every_energy_has_the_prefix_that_leaves_few_digits(
    digits: dict[str, Digits], code: str, value: float
) -> None:
    text, unit = digits[code].energy_parts(value)
    number = plain(text, code)
    assert len(number.normalize().as_tuple().digits) <= 4
    assert float(number.scaleb(WORTH[unit])) == pytest.approx(value, rel=5.1e-4)
    low = {"Wh": Decimal("0.01")}.get(unit, Decimal(1))
    high = {"GWh": Decimal(10_000), "mWh": Decimal(10)}.get(unit, Decimal(1000))
    assert low <= number < high


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0, "0", "0"),
        (1, "1", "1"),
        (1.005, "1.01", "1,01"),
        (2.5, "2.5", "2,5"),
        (391.6, "392", "392"),
        (999.6, "1,000", f"1{THIN}000"),
        (12500, "12,500", f"12{THIN}500"),
        (65321, "65,300", f"65{THIN}300"),
        (999_499, "999,000", f"999{THIN}000"),
        (999_500, "1 million", "1 million"),
        (1.6e6, "1.6 million", "1,6 million"),
        (1_958_000, "1.96 million", "1,96 million"),
        (1_999_000, "2 million", "2 millions"),
        (2e9, "2 billion", "2 milliards"),
        (3.33e9, "3.33 billion", "3,33 milliards"),
        (1.33e9, "1.33 billion", "1,33 milliard"),
        (522_133_333_333, "522 billion", "522 milliards"),
        (1e12, "1 trillion", "mille milliards"),
        (2.5e12, "2.5 trillion", "2,5 mille milliards"),
        (1e16, "10,000 trillion", f"10{THIN}000 mille milliards"),
    ],
)
def test_counts_are_digits_below_a_million_and_words_above(
    digits: dict[str, Digits], value: float, english: str, french: str
) -> None:
    said = {code: digits[code].joined(digits[code].spoken(value)) for code in CODES}
    assert said["en"].replace(HARD, " ") == english
    assert said["fr"].replace(HARD, " ") == french


@pytest.mark.parametrize("code", CODES)
@given(value=st.floats(min_value=0, max_value=1e24))
def test_counts_have_three_significant_digits_at_most(digits: dict[str, Digits], code: str, value: float) -> None:
    spoken = digits[code].spoken(value)
    assert len(plain(spoken.number, code).normalize().as_tuple().digits) <= 3
    assert "billion" not in spoken.scale or code == "en"
    assert (spoken.scale != "") == (value >= 999_500)


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0, "other", "one"),
        (0.5, "other", "one"),
        (1, "one", "one"),
        (1.004, "one", "one"),
        (1.5, "other", "one"),
        (1.996, "other", "other"),
        (2, "other", "other"),
        (12500, "other", "other"),
        (1e6, "many", "many"),
        (1.6e6, "many", "many"),
        (2e9, "many", "many"),
    ],
)
def test_the_plural_is_that_of_the_number_as_displayed(
    digits: dict[str, Digits], value: float, english: str, french: str
) -> None:
    assert digits["en"].spoken(value).category == english
    assert digits["fr"].spoken(value).category == french


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (3, "3", "3"),
        (512_821, "512,821", f"512{THIN}821"),
        (2.5e9, "2.5 billion", "2,5 milliards"),
        (12_345_678, "12,345,678", f"12{THIN}345{THIN}678"),
        (0.004, "0.004", "0,004"),
        (1234.5, "1,234.5", f"1{THIN}234,5"),
        (7_832_000, "7.832 million", "7,832 millions"),
    ],
)
def test_what_was_typed_keeps_all_its_digits(
    digits: dict[str, Digits], value: float, english: str, french: str
) -> None:
    for code, text in (("en", english), ("fr", french)):
        assert digits[code].joined(digits[code].faithful(value)).replace(HARD, " ") == text


@pytest.mark.parametrize("code", CODES)
@given(value=st.floats(min_value=1e-6, max_value=1e15))
def test_exact_digits_are_exact_to_twelve(digits: dict[str, Digits], code: str, value: float) -> None:
    assert float(plain(digits[code].exact(value), code)) == pytest.approx(value, rel=5.1e-12)


def test_exact_digits_carry_no_noise(digits: dict[str, Digits]) -> None:
    assert digits["en"].exact(0.1 + 0.2) == "0.3"
    assert digits["fr"].exact(1_957_999.9999999998) == f"1{THIN}958{THIN}000"


@pytest.mark.parametrize(
    ("energy", "english", "french"),
    [
        (Range(146e9, 282.875e9, 547.5e9), ("146", "547.5 GWh"), ("146", "547,5 GWh")),
        (Range(1, 2, 3000), ("1 Wh", "3 kWh"), ("1 Wh", "3 kWh")),
        (Range(900e9, 1e12, 2e12), ("900", "2,000 GWh"), ("900", f"2{THIN}000 GWh")),
    ],
)
def test_a_shared_unit_stands_once_in_a_range(
    digits: dict[str, Digits], energy: Range, english: tuple[str, str], french: tuple[str, str]
) -> None:
    for code, ends in (("en", english), ("fr", french)):
        low, high = digits[code].energy_range(energy)
        assert (low.replace(HARD, " "), high.replace(HARD, " ")) == ends


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [(6500, "6.5 kW", "6,5 kW"), (283.29, "283.3 W", "283,3 W"), (9e8, "900 MW", "900 MW")],
)
def test_powers(digits: dict[str, Digits], value: float, english: str, french: str) -> None:
    assert digits["en"].power(value).replace(HARD, " ") == english
    assert digits["fr"].power(value).replace(HARD, " ") == french


def test_a_scale_word_is_no_part_of_the_digits(digits: dict[str, Digits]) -> None:
    assert digits["fr"].spoken(1.6e6) == Spoken("1,6", "million", "many")
    assert digits["fr"].joined(Spoken("1,6", "million", "many")) == f"1,6{HARD}million"


@given(value=st.floats(min_value=1e21, max_value=1e40))
def test_numbers_beyond_all_use_are_still_said(digits: dict[str, Digits], value: float) -> None:
    for code in CODES:
        assert digits[code].energy(value)
        assert digits[code].joined(digits[code].spoken(value))
