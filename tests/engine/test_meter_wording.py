from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from comparawatt.engine.amounts import Amount, Duration
from comparawatt.engine.comparison import compare
from comparawatt.engine.meter import LEAST_MARK, Rate, a_second_of
from comparawatt.engine.meter_wording import (
    moving_count,
    say_assumed,
    say_brought,
    say_clock,
    say_instead,
    say_mark,
    say_pace,
    say_product,
    say_range,
    say_since,
    say_so_far,
    say_speed,
    say_time,
    say_told,
)
from comparawatt.engine.ranges import Range
from comparawatt.engine.scenario import Chosen

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.intensities import Basis
    from comparawatt.engine.wording import Wording

YEAR = Duration(1.0, "year")
EVERYBODY = Amount(2.5e9, "day", YEAR)


def rate_of(
    data: Catalogue,
    amount: Amount = EVERYBODY,
    *levers: str,
    basis: Basis | None = None,
    estimate: str | None = None,
) -> Rate:
    """Return a rate of Fixture T's prompts: 0.34 Wh each."""
    activity = data.activity("prompt-t")
    intensity = data.intensity(basis, "FR" if basis == "co2" else None) if basis else None
    return Rate(
        compare(
            data,
            activity,
            a_second_of(amount),
            data.estimate("prompt-t", estimate),
            levers=[Chosen(each) for each in levers],
            intensity=intensity,
        )
    )


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("value", "per_second", "said"),
    [
        (0.0, 655.0, "0 phone charges"),
        (1_012_731.9, 655.0, "1,012,731 phone charges"),
        (1.0, 655.0, "1 phone charge"),
        (1.5, 0.002, "1.500 phone charges"),
        (0.999_99, 0.002, "99.9% of a phone charge"),
        (0.25, 0.000_2, "25.00% of a phone charge"),
        (1 / 44, 0.002, "1/44 of a phone charge"),
        (0.000_4, 0.002, "less than a thousandth of a phone charge"),
        (2.5e15, 1e9, "2,500,000,000,000,000 phone charges"),
    ],
)
def test_a_moving_count_shows_every_digit(
    fixture_t: Catalogue, english: Wording, value: float, per_second: float, said: str
) -> None:
    charge = next(each for each in fixture_t.equivalents.values() if each.icon == "phone")
    found = plain(" ".join(moving_count(value, per_second, charge, english)))
    assert found == said


def test_a_moving_count_is_french_in_french(fixture_t: Catalogue, french: Wording) -> None:
    charge = next(each for each in fixture_t.equivalents.values() if each.icon == "phone")
    number, unit = moving_count(1_012_731.9, 655.0, charge, french)
    assert number == "1\u202f012\u202f731"
    assert unit.startswith("charges de téléphone")
    assert moving_count(1.5, 0.002, charge, french)[0] == "1,500"


def test_the_rate_is_a_product_with_its_multiplier(
    what_if_data: Catalogue, english: Wording, french: Wording
) -> None:
    rate = rate_of(what_if_data)
    assert plain(say_product(rate, english)) == "28,935 prompts a second × 0.34 Wh = 9.838 kWh a second"
    assert plain(say_product(rate, french)) == "28 935 requêtes par seconde × 0,34 Wh = 9,838 kWh par seconde"
    assert plain(say_pace(rate, english)) == (
        "2.5 billion prompts a day, spread evenly over day and night: 28,935 prompts a second."
    )
    assert plain(say_pace(rate, french)) == (
        "2,5 milliards de requêtes par jour, au même rythme jour et nuit : 28 935 requêtes par seconde."
    )
    assert say_brought(rate, english) == ""


def test_a_slow_rate_is_said_in_a_time_in_which_something_happens(
    what_if_data: Catalogue, english: Wording
) -> None:
    rate = rate_of(what_if_data, Amount(10.0, "day", YEAR))
    assert plain(say_product(rate, english)) == "10 prompts a day × 0.34 Wh = 3.4 Wh a day"
    assert say_pace(rate, english) == "10 prompts a day, spread evenly over day and night."
    rate = rate_of(what_if_data, Amount(10.0, "week", YEAR))
    assert say_product(rate, english).startswith("1.4286 prompts a day")
    rate = rate_of(what_if_data, Amount(0.001, "year", YEAR))
    assert say_product(rate, english).startswith("0.001 prompts a year")


def test_levers_stand_where_they_work(what_if_data: Catalogue, english: Wording) -> None:
    rate = rate_of(what_if_data, Amount(172_800.0, "day", YEAR), "fewer", "smaller")
    assert plain(say_pace(rate, english)).startswith("172,800 prompts a day ÷ 2, spread evenly")
    assert plain(say_product(rate, english)) == "1 prompt a second × 0.34 Wh ÷ 4 = 0.085 Wh a second"


def test_co2_and_water_have_a_product_of_their_own(what_if_data: Catalogue, english: Wording) -> None:
    rate = rate_of(what_if_data, basis="co2")
    assert plain(say_brought(rate, english)) == (
        "9.838 kWh a second × 50 g CO₂e for one kWh, France = 492 g CO₂e a second"
    )
    rate = rate_of(what_if_data, basis="water", estimate="with-building")
    assert plain(say_product(rate, english)).endswith("= 17.36 kWh a second")
    assert plain(say_brought(rate, english)).startswith("The servers’ 14.47 kWh a second")  # ÷ its PUE of 1.2


def test_what_runs_is_no_request(built_in: Catalogue, english: Wording, french: Wording) -> None:
    activity = built_in.activity("google-search-ai")
    rate = Rate(compare(built_in, activity, a_second_of(activity.default_amount)))
    assert plain(say_pace(rate, english)) == "512,821 servers, running day and night."
    assert plain(say_product(rate, english)) == "512,821 servers × 6.5 kW = 925.9 kWh a second"
    assert plain(say_so_far(rate, 60.0, english)) == "55.56 MWh"
    assert plain(say_assumed(rate, french)).startswith("6,5 kW par serveur, selon")


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (2.5e9, "Every second: 656 phone charges"),
        (86400 * 15 / 0.34 / 2, "Every 2 seconds: one phone charge"),
        (86400 * 15 / 0.34 / 563, "Every 9 minutes 23 seconds: one phone charge"),
        (86400 * 15 / 0.34 / 7200, "Every 2 hours: one phone charge"),
        (1e-9, "In more than 1,000 years: one phone charge"),
        (0.0, "Nothing is used, so that the count stays at 0."),
    ],
)
def test_how_fast_it_goes(what_if_data: Catalogue, english: Wording, amount: float, said: str) -> None:
    rate = rate_of(what_if_data, Amount(amount, "day", YEAR))
    assert plain(say_speed(rate.count("phone-t"), english)) == said


@pytest.mark.parametrize(
    ("seconds", "clock", "said"),
    [
        (0.0, "00:00", "0 seconde"),
        (42.9, "00:42", "42,9 secondes"),
        (563.4, "09:23", "9 minutes 23 secondes"),
        (3600.0, "1:00:00", "1 heure"),
        (90_061.0, "25:01:01", "1 jour 1 heure"),
        (400 * 86400.0, "9600:00:00", "1 an 35 jours"),
    ],
)
def test_times(french: Wording, seconds: float, clock: str, said: str) -> None:
    assert say_clock(seconds) == clock
    assert plain(say_time(seconds, french)) == said


def test_what_was_asked_so_far(what_if_data: Catalogue, english: Wording, french: Wording) -> None:
    rate = rate_of(what_if_data)
    assert plain(say_so_far(rate, 35.0, english)) == "1,012,731 prompts, 344.3 kWh"
    assert plain(say_so_far(rate, 35.0, french)) == "1 012 731 requêtes, 344,3 kWh"
    assert say_since(42.0, english) == "Since this screen was opened, 00:42"


def test_by_whom_and_in_which_range(what_if_data: Catalogue, english: Wording) -> None:
    rate = rate_of(what_if_data, estimate="with-building")
    assert (
        plain(say_assumed(rate, english)) == "0.6 Wh for one prompt, by With the building (2026): 0.4 to 1.2 Wh."
    )
    assert rate.second.warnings == ("median",)
    assert "median" in english.warnings(rate.second)[0]


def test_marks_and_ranges(fixture_t: Catalogue, english: Wording) -> None:
    charge = next(each for each in fixture_t.equivalents.values() if each.icon == "phone")
    assert say_mark(LEAST_MARK, charge, english) == "Each mark is 1/1,000 of a phone charge."
    assert plain(say_mark(1000.0, charge, english)).startswith("Each mark is 1,000 phone charges")
    assert say_range(Range(1e-7, 1e-6, 1e-5), english) == ""
    assert say_range(Range(1.0, 2.0, 3.0), english) == "1 to 3"
    told = say_told(Range(1e-7, 1e-6, 1e-5), charge, 60.0, english)
    assert told == "Less than a thousandth of a phone charge. Since this screen was opened, 01:00"


def test_what_is_counted_instead_is_named(built_in: Catalogue, english: Wording) -> None:
    shown = built_in.activity("chatgpt-day")
    chosen = compare(built_in, built_in.activity("train-gpt4"))
    assert say_instead(chosen, shown, english) == (
        "“Training GPT-4 (1 training run)” has no rate: this counts a day of ChatGPT for everybody."
    )
    energy = replace(chosen, activity=None, amount=None, estimate=None)
    assert say_instead(energy, shown, english).startswith("An energy has no rate")
