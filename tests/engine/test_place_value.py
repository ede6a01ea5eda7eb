from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.place_value import (
    Block,
    Filled,
    Told,
    between,
    block_size,
    cell,
    digit,
    fill,
    mark_power,
    places,
    told,
)
from comparawatt.engine.scale import round_to

counts = st.floats(min_value=1, max_value=1e15)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"), (0.0004, "0"), (0.0010001, "0.001"), (0.0227, "0.023"), (1 / 44, "0.023"), (0.0999, "0.1"),
        (0.92, "0.92"), (0.9234, "0.92"), (0.996, "0.996"), (0.9996, "1"), (1, "1"), (3.5602, "3.56"),
        (7.3, "7.3"), (42, "42"), (42.68, "42.7"), (99.96, "100"), (427.3, "427"), (10_223, "10200"),
        (1.6e6, "1600000"), (3.3333e9, "3330000000"), (5e11, "500000000000"), (3e12, "3000000000000"),
    ],
)  # fmt: skip
def test_what_is_drawn_is_what_the_sentence_says(value: float, said: str) -> None:
    assert str(told(value).value) == said
    assert told(value).is_tiny == (0 < value < 0.001)


@pytest.mark.parametrize(
    ("value", "one_in", "is_rounded"),
    [(1 / 667, 667, True), (0.0012, 833, True), (0.0025, 400, True), (0.05, 20, False), (0.001, 1000, False)],
)
def test_a_fraction_is_drawn_as_it_is_and_spelled_in_thousandths(
    value: float,
    one_in: int,
    is_rounded: bool,
) -> None:
    number = told(value)
    assert number.area == 1 / one_in
    assert number.is_rounded == is_rounded
    assert told(0.92).area == 0.92


@given(counts)
def test_from_one_up_it_has_the_three_digits_of_the_sentence(value: float) -> None:
    assert told(value).value == round_to(value, 3)


def test_what_kind_of_number_it_is() -> None:
    kinds = {0: "nothing", 0.0004: "tiny", 0.02: "part", 1: "", 1e12: "", 1.01e12: "beyond"}
    for value, kind in kinds.items():
        number = told(value)
        found = {
            "nothing": number.is_nothing,
            "tiny": number.is_tiny,
            "part": number.is_part,
            "beyond": number.is_beyond,
        }
        assert [name for name, holds in found.items() if holds] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("value", "cuts"), [(0.92, 1), (0.1, 1), (0.0999, 1), (0.023, 2), (0.0062, 3), (0.001, 3)]
)
def test_a_part_is_cut_until_its_first_digit_shows(value: float, cuts: int) -> None:
    assert told(value).cuts == cuts


@given(st.integers(0, 10**15), st.integers(0, 3))
def test_digits_spell_the_number(steps: int, decimals: int) -> None:
    value = Decimal(steps).scaleb(-decimals)
    spelt = sum(digit(value, place) * Decimal(10) ** place for place in range(-decimals, 17))
    assert spelt == value


@pytest.mark.parametrize(
    ("value", "power", "shown"),
    [
        (0, 0, [0]),
        (7.3, 0, [0, -1]),
        (3.56, 0, [0, -1, -2]),
        (0.023, -2, [0, -1, -2, -3]),
        (42.7, 1, [1, 0, -1]),
        (10_200, 0, [4, 3, 2, 1, 0]),
        (10_200, 4, [4, 3, 2, 1, 0]),
        (1.6e6, 3, [4, 3, 2, 1, 0]),
        (1.6e6, 4, [5, 4, 3, 2, 1]),
        (1.6e6, 5, [6, 5, 4, 3, 2]),
        (1.6e6, 6, [6, 5, 4, 3, 2]),
    ],
)
def test_five_rods_at_most_and_the_one_that_is_folded_into_among_them(
    value: float, power: int, shown: list[int]
) -> None:
    assert list(places(told(value), power)) == shown


def test_a_ten_is_five_by_two_and_a_hundred_is_square() -> None:
    assert block_size(0) == (1, 1)
    assert block_size(1) == pytest.approx((5 + 4 * 0.28, 2 + 0.28))
    for power in range(2, 13, 2):
        width, height = block_size(power)
        assert width == pytest.approx(height)
    for power in range(1, 13, 2):
        width, height = block_size(power)
        assert 2.4 < width / height < 2.8


@pytest.mark.parametrize(
    ("power", "gap"), [(1, 0.28), (2, 0.28), (3, 0.9), (4, 0.9), (5, 2.4), (6, 2.4), (9, 2.4)]
)
def test_gaps_between_the_parts_of_a_block(power: int, gap: float) -> None:
    block = Block(power, 0, 0)
    first, second = cell(block, 0), cell(block, 1)
    assert second.x - first.x - first.size[0] == pytest.approx(gap)
    below = cell(block, 5 if power % 2 else 2)
    assert below.y - first.y - first.size[1] == pytest.approx(gap)


@pytest.mark.parametrize("power", range(1, 13))
def test_ten_parts_fill_a_block_and_touch_nowhere(power: int) -> None:
    block = Block(power, 3, 7)
    parts = [cell(block, number) for number in range(10)]
    assert max(part.x + part.size[0] for part in parts) == pytest.approx(3 + block.size[0])
    assert max(part.y + part.size[1] for part in parts) == pytest.approx(7 + block.size[1])
    for place, one in enumerate(parts):
        for other in parts[:place]:
            apart = one.x >= other.x + other.size[0] or other.x >= one.x + one.size[0]
            assert apart or one.y >= other.y + other.size[1]


@pytest.mark.parametrize(("level", "width", "power"), [
    (1, 400, 0), (4, 100, 0), (4, 433, 0), (5, 433, 2), (5, 1600, 0), (6, 433, 2), (7, 433, 4), (12, 433, 8),
    (12, 250, 8), (12, 20, 10), (12, 19, 12), (11, 5, 10),
])  # fmt: skip
def test_a_mark_stands_for_the_smallest_power_that_can_be_seen(level: int, width: float, power: int) -> None:
    assert mark_power(level, width) == power


@given(st.integers(5, 12), st.floats(200, 4000))
def test_marks_are_two_pixels_apart_at_least(level: int, width: float) -> None:
    power = mark_power(level, width)
    pitch = 1.28 * width / block_size(level - power)[0]
    assert power % 2 == 0
    assert pitch >= 2
    if power:
        assert 1.28 * width / block_size(level - power + 2)[0] < 2


def marks_of(filled: Filled) -> float:
    return float(sum(10**block.power for block in filled.finished)) + filled.part


@given(st.data())
def test_the_count_is_the_area_exactly(data: st.DataObject) -> None:
    level = data.draw(st.integers(1, 6))
    steps = data.draw(st.integers(0, 100 * 10**level))
    marks = Decimal(steps) / 100
    filled = fill(marks, level)
    assert marks_of(filled) == pytest.approx(float(marks), abs=1e-9)
    assert all(block.power <= 4 for block in filled.finished)
    assert len(filled.finished) <= 99 + 4 * 9  # with the rods fewer than 200 items are painted
    begun = -(-steps // (100 * 10 ** (level - 1)))
    assert len(filled.empty) == 10 - begun if filled.finished or filled.part or not steps else True
    assert [block.power for block in filled.open] == sorted((b.power for b in filled.open), reverse=True)


def test_three_thousand_four_hundred_and_twenty_seven() -> None:
    filled = fill(Decimal(3427), 4)
    powers = [block.power for block in filled.finished]
    assert [powers.count(power) for power in (3, 2, 1, 0)] == [3, 4, 2, 7]
    assert [block.power for block in filled.open] == [3, 2, 1]
    assert len(filled.empty) == 6


def test_ten_thousand_two_hundred_ends_as_one_full_square_and_two_small_ones() -> None:
    level, mark = 5, mark_power(5, 433)
    filled = fill(Decimal(10_200).scaleb(-mark), level - mark)
    assert [block.power for block in filled.finished] == [2, 0, 0]


@given(st.data())
def test_two_fields_differ_only_where_it_is_said(data: st.DataObject) -> None:
    level = data.draw(st.integers(1, 4))
    low, high = sorted(data.draw(st.integers(0, 10 * 10**level)) for _ in range(2))
    if low == high:
        return
    one, other = (fill(Decimal(each) / 10, level) for each in (low, high))
    areas = between(Decimal(low) / 10, Decimal(high) / 10, level)

    def covered(block: Block) -> bool:
        x, y = block.x + block.size[0] / 2, block.y + block.size[1] / 2
        return any(a.x <= x <= a.x + a.size[0] and a.y <= y <= a.y + a.size[1] for a in areas)

    changed = marks(other) - marks(one)
    assert all(covered(mark) for mark in changed)


def marks(filled: Filled) -> set[Block]:
    found = {filled.last} if filled.last and filled.part else set()
    for block in filled.finished:
        parts = [block]
        while parts[0].power:
            parts = [cell(part, number) for part in parts for number in range(10)]
        found |= {Block(0, round(part.x, 6), round(part.y, 6)) for part in parts}
    return {Block(0, round(mark.x, 6), round(mark.y, 6)) for mark in found}


def test_decimals_are_those_that_are_said() -> None:
    assert [told(value).decimals for value in (3.56, 7.3, 42, 1.6e6, 0.92, 0.02)] == [2, 1, 0, 0, 2, 2]
    assert Told(Decimal("328.00")).decimals == 2
    assert math.isclose(float(told(1e12).value), 1e12)
