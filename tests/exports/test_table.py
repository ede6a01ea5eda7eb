from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from comparawatt.exports.table import text_table, to_csv

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording


def cells(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator))


def test_i01_each_language_has_its_own_signs(english: Wording, french: Wording) -> None:
    rows = [{"name": "Énergie", "central": 22.5, "year": 2026}]
    assert to_csv(rows, english) == "\ufeffname,central,year\r\nÉnergie,22.5,2026\r\n"
    assert to_csv(rows, french) == "\ufeffnom;central;année\r\nÉnergie;22,5;2026\r\n"


@pytest.mark.parametrize("value", [1e21, 1e-9, 0.1 + 0.2, 912_500_000_000.0, 0.0, 1 / 3])
def test_numbers_are_in_full_precision(english: Wording, french: Wording, value: float) -> None:
    for wording, separator in ((english, ","), (french, ";")):
        number = cells(to_csv([{"central": value}], wording), separator)[1][0]
        assert float(number.replace(",", ".")) == value


@pytest.mark.parametrize(
    "text", ["=1+1", "+33 6", "-x", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://example.org")']
)
def test_no_text_is_a_formula(english: Wording, text: str) -> None:
    assert cells(to_csv([{"name": text}], english), ",")[1] == [f"'{text}"]


@pytest.mark.parametrize(
    "text", ["a;b,c", 'say "so"', "two\nlines", "R&D <b>x</b>", "A && B", " blank ", "", "5-4"]
)
def test_every_other_text_comes_back_as_it_is(english: Wording, french: Wording, text: str) -> None:
    for wording, separator in ((english, ","), (french, ";")):
        assert cells(to_csv([{"name": text, "id": "x"}], wording), separator)[1] == [text, "x"]


def test_a_negative_number_is_no_formula(english: Wording) -> None:
    assert cells(to_csv([{"low": -1.5}], english), ",")[1] == ["-1.5"]


def test_nothing_is_nothing(english: Wording) -> None:
    assert to_csv([], english) == "\ufeff"
    assert text_table([], english) == ""


def test_columns_are_as_wide_as_their_widest_entry(english: Wording) -> None:
    table = text_table([{"id": "a", "name": "École"}, {"id": "longer", "name": "x"}], english)
    assert table == "id      name\na       École\nlonger  x\n"
