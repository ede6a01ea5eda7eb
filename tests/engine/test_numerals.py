from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.digits import Digits
from comparawatt.engine.numerals import read_number
from comparawatt.engine.scale import round_to
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages

POINT, COMMA = ".", ","


def read(text: str, decimal: str) -> tuple[float, str]:
    """Return the number as a float, and the rest."""
    number, rest = read_number(text, decimal)
    return float(number), rest


@pytest.mark.parametrize("decimal", [POINT, COMMA])
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("3", 3),
        ("007", 7),
        ("1234", 1234),
        ("7 832", 7832),
        ("12 345 678", 12345678),
        ("1'234", 1234),
        ("1’234’567", 1234567),
        ("2.5", 2.5),
        (".5", 0.5),
        ("0.004", 0.004),
        ("1 234.5", 1234.5),
        ("1'234.5", 1234.5),
        ("1 234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1,234,567.89", 1234567.89),
        ("1.234.567,89", 1234567.89),
        ("1e9", 1e9),
        ("1E9", 1e9),
        ("1e+9", 1e9),
        ("3e-4", 3e-4),
        ("3e−4", 3e-4),
        ("1 000e3", 1e6),
    ],
)
def test_forms_that_every_language_reads_alike(text: str, number: float, decimal: str) -> None:
    assert read(text, decimal) == (number, "")


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("1,234", 1234, 1.234),
        ("12,345", 12345, 12.345),
        ("1.234", 1.234, 1.234),
        ("2,5", None, 2.5),
        ("1234,5", None, 1234.5),
        ("1234,567", None, 1234.567),
        ("0,3", None, 0.3),
        ("0,123", None, 0.123),
        (",3", None, 0.3),
        ("1 234,567", None, 1234.567),
        ("2,5e9", None, 2.5e9),
        ("1,23,456", None, None),
        ("1 23", None, None),
        ("12 345 6", None, None),
        ("1234 567", None, None),
        ("1.23.456", None, None),
        ("1,234.567,8", None, None),
        ("1,234.567.8", None, None),
        ("0 123", None, None),
    ],
)
def test_what_a_comma_means(text: str, english: float | None, french: float | None) -> None:
    for decimal, number in ((POINT, english), (COMMA, french)):
        if number is None:
            with pytest.raises(InputError) as error:
                read(text, decimal)
            assert error.value.key == "amount.grouping"
        else:
            assert read(text, decimal) == (number, "")


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("2,5", ("2.5", "25")),
        ("2,5 kWh", ("2.5 kWh", "25 kWh")),
        ("1,5e9 Wh", ("1.5e9 Wh", "15e9 Wh")),
        ("1 234,567 Wh", ("1234.567 Wh", "1234567 Wh")),
        ("1,23,456 Wh", ("123456 Wh",)),
        ("0,34 Wh", ("0.34 Wh",)),
        ("0 123 Wh", ("123 Wh",)),
    ],
)
def test_a_number_of_several_readings_is_refused_with_what_it_may_mean(
    text: str, suggestions: tuple[str, ...]
) -> None:
    with pytest.raises(InputError) as error:
        read(text, POINT)
    assert error.value.suggestions == suggestions
    for suggestion in suggestions:
        assert read(suggestion, POINT)[0] > 0


@pytest.mark.parametrize("decimal", [POINT, COMMA])
@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("50GWh", 50, "GWh"),
        ("50 GWh", 50, " GWh"),
        ("1e9Wh", 1e9, "Wh"),
        ("5e", 5, "e"),
        ("5 e9", 5, " e9"),
        ("1 234 kWh", 1234, " kWh"),
        ("3. Wh", 3, ". Wh"),
        ("9**9", 9, "**9"),
        ("1_000", 1, "_000"),
        ("0x10", 0, "x10"),
        ("5  6", 5, "  6"),
    ],
)
def test_what_is_behind_the_number_is_handed_back(text: str, number: float, rest: str, decimal: str) -> None:
    assert read(text, decimal) == (number, rest)


@pytest.mark.parametrize("text", ["", " 3", "x", "-3", "+3", "nan", "inf", "e9", ".", ",", "½", "²"])
def test_what_begins_with_no_number_is_refused(text: str) -> None:
    with pytest.raises(InputError) as error:
        read(text, POINT)
    assert error.value.key == "amount.not_amount"


@pytest.mark.parametrize("code", ["en", "fr"])
@given(value=st.floats(min_value=0, max_value=1e21), exact=st.booleans())
def test_whatever_is_written_is_read_back(languages: Languages, code: str, value: float, exact: bool) -> None:
    digits = Digits(languages[code])
    written = digits.exact(value) if exact else digits.text(round_to(value, 3))
    typed = re.sub(r"\s", " ", written)
    expected = float(round_to(value, 12 if exact else 3))
    assert read(typed, languages[code].decimal) == (expected, "")


@pytest.mark.parametrize("decimal", [POINT, COMMA])
@given(text=st.text(alphabet="0123456789 ,.'’eE+-−", max_size=40))
def test_what_is_accepted_is_a_number(decimal: str, text: str) -> None:
    try:
        number, rest = read(text, decimal)
    except InputError:
        return
    assert number >= 0
    assert text.endswith(rest)
    assert math.isfinite(number) or "e" in text.casefold()


@pytest.mark.parametrize("decimal", [POINT, COMMA])
@given(whole=st.integers(1000, 10**15), fraction=st.integers(0, 99), sign=st.sampled_from(" '’,."))
def test_groups_of_three_are_read_whatever_their_sign(decimal: str, whole: int, fraction: int, sign: str) -> None:
    grouped = f"{whole:,}".replace(",", sign)
    point = "," if sign == "." else "."
    assert read(f"{grouped}{point}{fraction:02}", decimal) == (
        float(f"{whole}.{fraction:02}"),
        "",
    )
