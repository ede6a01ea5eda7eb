from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from comparawatt.widgets.kiosk.lines import balanced, broken, set_lines

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

TEXT = "une année de ChatGPT pour tout le monde"


def test_the_largest_type_that_has_room_is_used(look: Look) -> None:
    large = set_lines(TEXT, 600, 100, look, (38, 26))
    small = set_lines(TEXT, 300, 70, look, (38, 26))
    assert (large.font.pixelSize(), small.font.pixelSize()) == (38, 26)
    assert large.fits
    assert small.fits
    assert small.height <= 71


def test_no_line_is_wider_than_its_room(look: Look) -> None:
    for width in range(120, 600, 20):
        lines = set_lines(TEXT, width, 400, look, (38, 34, 30, 26))
        metrics = QFontMetricsF(lines.font)
        assert max(map(metrics.horizontalAdvance, lines.texts)) <= width
        assert " ".join(lines.texts) == TEXT


def test_what_has_no_room_at_all_ends_with_an_ellipsis(look: Look) -> None:
    lines = set_lines(TEXT, 100, 40, look, (26,))
    assert not lines.fits
    assert lines.texts[-1].endswith("…")
    assert len(lines.texts) == 1


@pytest.mark.parametrize("width", [1, 60, 200])
def test_a_number_keeps_its_unit(look: Look, width: int) -> None:
    lines = broken("faire 1 km en voiture", width, QFontMetricsF(look.font(30)))
    assert any("1 km" in line for line in lines)


def test_nothing_is_one_empty_line(look: Look) -> None:
    assert set_lines("", 100, 40, look, (26,)).texts == ("",)


def test_an_address_is_broken_where_it_can_be_read(look: Look) -> None:
    address = "https://www.example.org/commentaries/the-carbon-footprint-of-streaming"
    lines = broken(address, 200, QFontMetricsF(look.font(18)))
    assert "".join(lines) == address
    assert all(line.endswith(("/", "-")) for line in lines[:-1])
    assert lines[0].startswith("https://www")


def test_a_fraction_is_not_broken(look: Look) -> None:
    assert broken("1/48 of it", 10, QFontMetricsF(look.font(18)))[0] == "1/48 of"


@pytest.mark.parametrize("width", [1, 60, 200, 360, 500, 900])
def test_lines_are_about_as_long_as_one_another(look: Look, width: int) -> None:
    metrics = QFontMetricsF(look.font(34, 600))
    lines, greedy = balanced(TEXT, width, metrics), broken(TEXT, width, metrics)
    assert " ".join(lines) == TEXT
    assert len(lines) == len(greedy)
    assert max(map(metrics.horizontalAdvance, lines)) <= max(map(metrics.horizontalAdvance, greedy))
    assert balanced("one two three four", metrics.horizontalAdvance("one two three "), metrics) == (
        "one two",
        "three four",
    )
