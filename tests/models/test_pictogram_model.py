from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from comparawatt.engine.comparison import Count
from comparawatt.engine.ranges import Range
from comparawatt.models.pictogram_model import PictogramModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session

HOME = "a household for a year"


@pytest.fixture
def make(session: Session, english: Wording) -> Callable[..., PictogramModel]:
    """Return what makes a model of a number of households."""

    def make_it(value: float, wording: Wording = english, *, spread: bool = True) -> PictogramModel:
        equivalent = session.catalogue.equivalents["household-t"]
        count = Range(value * 0.85, value, value * 1.25) if spread else Range.exactly(value)
        return PictogramModel(session.comparison, Count(equivalent, count), wording)

    return make_it


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (0, ("Nothing", "0 households")),
        (0.0004, (f"Less than a thousandth of {HOME}", f"2,500 training runs for one {HOME[2:]}")),
        (0.023, (f"43 training runs for one {HOME[2:]}", f"1/43 of {HOME} · about 0.023 · 1/51 to 1/35")),
        (0.05, (f"20 training runs for one {HOME[2:]}", f"1/20 of {HOME} · 1/24 to 1/16")),
        (0.92, (f"1.09 training runs for one {HOME[2:]}", f"92% of {HOME} · 78% to 120%")),
        (7.3, ("7.3 households", "6.21 to 9.13")),
        (10_200, ("10,200 households", "8,670 to 12,800")),
        (1.6e6, ("1.6 million households", "1.36 to 2 million")),
        (3e12, ("3 trillion households", "= 3,000,000,000,000 · 2.55 to 3.75 trillion")),
    ],
)  # fmt: skip
def test_what_is_said_at_the_end(
    make: Callable[..., PictogramModel], value: float, lines: tuple[str, str]
) -> None:
    assert make(value).result() == lines


def test_a_pause_says_every_digit(make: Callable[..., PictogramModel], french: Wording) -> None:
    assert make(10_200).way(Decimal(3427)) == "Paused at 3,427, on the way to about 10,200"
    assert make(10_200).way(None) == "On the way to about 10,200"
    said = make(1.6e6, french).way(Decimal(1_234_567))
    assert said == "En pause à 1\u202f234\u202f567, en route vers environ 1,6\u00a0million"


@pytest.mark.parametrize(
    ("level", "mark", "said"),
    [
        (4, 0, "Every mark is one household for a year. The whole square is 10,000."),
        (5, 2, "Every mark is 100 households. The whole rectangle is 100,000."),
        (8, 4, "Every mark is 10,000 households. The whole square is 100 million."),
    ],
)
def test_what_a_mark_is(make: Callable[..., PictogramModel], level: int, mark: int, said: str) -> None:
    assert make(1e7).marks(level, mark) == said


def test_what_a_mark_is_in_french(make: Callable[..., PictogramModel], french: Wording) -> None:
    model = make(1e9, french)
    assert model.marks(4, 0) == "Chaque point est un foyer pendant un an. Le carré entier en compte 10\u202f000."
    many = "Chaque point vaut 1\u00a0million de foyers. Le rectangle entier en compte 1\u00a0milliard."
    assert model.marks(9, 6) == many


def test_a_part_says_what_the_whole_is(make: Callable[..., PictogramModel]) -> None:
    assert make(0.3).marks(0, 0) == "The whole shape is one household for a year."
    assert make(0).marks(1, 0) == ""


def test_places_have_names(make: Callable[..., PictogramModel], french: Wording) -> None:
    model = make(42)
    assert [model.place(place) for place in (-3, 0, 4, 12, 13)] == [
        "thousandths", "ones", "ten thousands", "trillions", "10¹³",
    ]  # fmt: skip
    assert [make(42, french).place(place) for place in (-1, 1, 9, 12)] == [
        "dixièmes", "dizaines", "milliards", "mille milliards",
    ]  # fmt: skip


def test_signs_stand_as_the_language_has_them(make: Callable[..., PictogramModel], french: Wording) -> None:
    assert [make(7.3).sign(place, 1) for place in (0, 1, 3, 6)] == [".", "", ",", ","]
    assert [make(7.3, french).sign(place, 1) for place in (0, 1, 3)] == [",", "", ""]
    assert make(42).sign(0, 0) == ""


def test_a_picture_goes_on_where_the_same_is_counted(
    make: Callable[..., PictogramModel], session: Session
) -> None:
    assert make(42).follows(make(10_200))
    assert not make(0.5).follows(make(10_200))
    assert not make(3e12).follows(make(10_200))
    other = make(42)
    other.count = Count(session.catalogue.equivalents["phone-t"], other.count.count)
    assert not make(42).follows(other)
    energy = make(42)
    energy.comparison = replace(energy.comparison, activity=None)
    assert not make(42).follows(energy)


def test_a_range_is_set_around_the_digits_only_where_there_is_one(make: Callable[..., PictogramModel]) -> None:
    assert make(42).has_range
    assert not make(42, spread=False).has_range
    assert not make(0).has_range


def test_a_screen_reader_hears_the_count_and_its_range(make: Callable[..., PictogramModel]) -> None:
    assert make(10_200).name == "10,200 households, 8,670 to 12,800"
