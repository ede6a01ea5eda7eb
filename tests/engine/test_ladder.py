from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.ladder import STEP, ladder

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue


def test_each_rung_is_a_thousand_times_the_one_below(built_in: Catalogue) -> None:
    rungs = ladder(built_in.equivalents.values())
    assert [rung.unit for rung in rungs] == ["Wh", "kWh", "MWh", "GWh", "TWh"]
    assert [rung.watt_hours for rung in rungs] == [1, 1e3, 1e6, 1e9, 1e12]


def test_what_people_meet_in_the_lanes_comes_first_then_what_is_nearest_to_one(built_in: Catalogue) -> None:
    examples = [rung.example and rung.example.id for rung in ladder(built_in.equivalents.values())]
    assert examples == ["phone-charge", "dryer-cycle", "home-fr", "san-francisco-day", "france-day"]


def test_nothing_stands_on_a_rung_that_is_not_its_own(built_in: Catalogue) -> None:
    for rung in ladder(built_in.equivalents.values()):
        assert rung.example is not None
        assert 1 <= rung.example.figure.central / rung.watt_hours < STEP


def test_a_rung_without_an_example_has_none(fixture_t: Catalogue) -> None:
    examples = [rung.example and rung.example.id for rung in ladder(fixture_t.equivalents.values())]
    assert examples == ["phone-t", None, "household-t", "cityday-t", None]
    assert [rung.example for rung in ladder(())] == [None] * 5
