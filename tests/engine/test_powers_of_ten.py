from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparawatt.engine.place_value import told
from comparawatt.engine.powers_of_ten import LONGEST, Phase, Timeline

values = st.one_of(st.integers(1, 999), st.floats(1, 1e12), st.sampled_from([10.0**n for n in range(13)]))


def timeline(value: float) -> Timeline:
    return Timeline(told(value))


def phases(line: Timeline) -> list[tuple[Phase, int]]:
    return [(segment.phase, segment.place) for segment in line._segments]


def durations(line: Timeline, phase: Phase) -> list[float]:
    return [segment.duration for segment in line._segments if segment.phase is phase]


def test_a_decade_lasts_less_each_time_and_never_too_short() -> None:
    assert durations(timeline(10**6), Phase.COUNT) == pytest.approx([900, 720, 576, 460.8, 368.64, 300])


def test_each_first_fold_is_full_then_folds_then_zooms_ever_faster() -> None:
    line = timeline(1.6e6)
    assert durations(line, Phase.FULL) == pytest.approx([160 * max(0.5, 0.85**k) for k in range(6)])
    assert durations(line, Phase.FOLD) == pytest.approx([320 * max(0.5, 0.85**k) for k in range(6)])
    assert durations(line, Phase.ZOOM) == pytest.approx([420 * max(0.5, 0.85**k) for k in range(6)])


def test_the_order_of_what_happens() -> None:
    assert phases(timeline(42)) == [
        (Phase.COUNT, 0), (Phase.FULL, 0), (Phase.FOLD, 0), (Phase.ZOOM, 0), (Phase.COUNT, 1),
    ]  # fmt: skip


def test_a_power_of_ten_itself_is_folded_and_not_zoomed_out_of() -> None:
    assert phases(timeline(10)) == [(Phase.COUNT, 0), (Phase.FULL, 0), (Phase.FOLD, 0)]
    assert timeline(100).at(1e9).level == 2


@pytest.mark.parametrize(("value", "milliseconds"), [(1e4, 5500), (10_200, 5500), (1e12, 9000), (5e11, 9000)])
def test_how_long_it_takes(value: float, milliseconds: float) -> None:
    assert timeline(value).duration == pytest.approx(milliseconds, rel=0.05)
    assert timeline(value).duration <= LONGEST + 1e-6


@given(values, st.floats(0, 1))
def test_the_level_is_the_smallest_that_holds_the_count(value: float, part: float) -> None:
    line = timeline(value)
    moment = line.at(line.duration * part)
    assert moment.value <= 10**moment.level
    if moment.phase is Phase.COUNT and moment.value > 1:
        assert moment.value >= 10 ** (moment.level - 1)


@given(values)
def test_it_ends_at_the_number_that_is_told(value: float) -> None:
    line = timeline(value)
    assert line.at(line.duration).value == told(value).value == line.at(1e9).value
    assert line.at(0).value == 1 == line.first


@given(values, st.lists(st.floats(0, 1), min_size=2, max_size=8))
def test_the_count_only_grows(value: float, parts: list[float]) -> None:
    line = timeline(value)
    seen = [line.at(line.duration * part).value for part in sorted(parts)]
    assert seen == sorted(seen)
    assert all(1 <= each <= line.told.value for each in seen)


@given(values, st.floats(0, 1))
def test_a_count_that_is_sought_is_the_one_that_is_shown(value: float, part: float) -> None:
    line = timeline(value)
    last = line.told.value
    sought = Decimal(float(last) ** part).quantize(Decimal(1).scaleb(-line.told.decimals))
    sought = min(max(sought, Decimal(1)), last)
    assert line.at(line.time_of(sought)).value == sought


@given(st.sampled_from([0.92, 0.1, 0.023, 0.0062, 0.001, 0.5]), st.floats(0, 1))
def test_a_part_is_cut_then_filled(value: float, part: float) -> None:
    line = timeline(value)
    assert phases(line) == [(Phase.CUT, -n) for n in range(1, line.told.cuts + 1)] + [
        (Phase.COUNT, -line.told.cuts)
    ]
    moment = line.at(line.duration * part)
    assert 0 <= moment.value <= line.told.value
    if moment.phase is Phase.CUT:
        assert moment.value == 0


@pytest.mark.parametrize("value", [0, 0.0004])
def test_nothing_and_next_to_nothing_do_not_move(value: float) -> None:
    line = timeline(value)
    assert line.duration == 0
    assert line.waits == ()
    assert line.at(0).value == 0


def test_beyond_the_largest_power_nothing_is_animated() -> None:
    line = timeline(3e12)
    assert phases(line)[-1] == (Phase.FOLD, 11)
    assert line.duration == pytest.approx(9000)
    assert line.at(line.duration - 0.1).value == 10**12
    assert line.at(line.duration).value == 3 * 10**12


@given(values)
def test_one_waits_before_each_fold(value: float) -> None:
    line = timeline(value)
    assert len(line.waits) == sum(1 for power in range(1, 13) if line.told.value >= 10**power)
    for place, time in enumerate(line.waits):
        moment = line.at(time)
        assert moment.value == 10 ** (place + 1)
        assert (moment.phase, moment.place, moment.progress) == (Phase.FOLD, place, 0)


def test_cuts_stand_before_and_after_each_fold() -> None:
    line = timeline(234)
    assert [line.at(time).value for time in line.cuts] == [1, 10, 10, 100, 100, 234]


def test_a_digit_is_hidden_that_changes_more_than_twelve_times_a_second() -> None:
    line = timeline(10_200)
    first = line.at(100)
    assert first.rate == pytest.approx(10)
    assert not first.hides(0)
    assert first.hides(0, speed=2)
    second = line.at(line.time_of(Decimal(50)))
    assert [second.hides(place) for place in range(3)] == [True, True, False]
    fold = line.at(line.waits[1])
    assert not any(fold.hides(place) for place in range(-2, 5))


@given(values, st.floats(0, 1), st.integers(-2, 12))
def test_what_is_shown_can_be_read(value: float, part: float, place: int) -> None:
    moment = timeline(value).at(timeline(value).duration * part)
    assert moment.hides(place) == (moment.rate / 10**place > 12)


def test_steps_can_be_finer_than_the_number() -> None:
    line = Timeline(told(328), 2)
    assert line.at(line.time_of(Decimal("3.28"))).value == Decimal("3.28")
