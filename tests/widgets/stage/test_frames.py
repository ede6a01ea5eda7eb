from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.models.choice import Choice
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.widgets.stage.frames import moving_frame, still_frames, tag_texts, window_of

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session


@pytest.fixture
def model(session: Session, english: Wording) -> ComparisonModel:
    """Return a model that follows the session."""
    found = ComparisonModel(session.comparison, english)
    session.changed.connect(lambda: found.show(session.comparison, session.before))
    return found


def test_a_still_frame_says_count_unit_and_range(model: ComparisonModel) -> None:
    home, city, phone = still_frames(model)
    assert (home.count, home.unit, home.range_text) == ("12,500", "households", "10,000 to 15,000")
    assert (city.count, city.unit) == ("2.5", "average city-days")
    assert (phone.count, phone.unit) == ("3.33 billion", "phone charges")
    assert [frame.kind.name for frame in (home, city, phone)] == ["home", "city", "phone"]


def test_positions_are_powers_of_ten(model: ComparisonModel, session: Session) -> None:
    session.choose_energy(Energy(4e9))  # a thousand households
    home = still_frames(model)[0]
    assert home.position == pytest.approx(3 / 12)
    assert home.whisker is None
    assert home.range_text == "no range given"


def test_the_whisker_spans_the_range(model: ComparisonModel) -> None:
    home = still_frames(model)[0]
    assert home.whisker is not None
    assert home.whisker.low < home.position < home.whisker.high
    assert home.whisker.start == home.position
    assert home.whisker.progress == 1


def test_another_estimate_leaves_an_outline_where_it_was(model: ComparisonModel, session: Session) -> None:
    before = still_frames(model)
    session.choose_estimate("newspaper")
    after = still_frames(model)
    assert [frame.outline for frame in after] == [frame.position for frame in before]
    assert all(new.position < old.position for new, old in zip(after, before, strict=True))
    session.choose_amount(Amount(2))
    assert all(frame.outline is None for frame in still_frames(model))


def test_a10_zero_is_an_empty_lane_that_is_named(model: ComparisonModel, session: Session) -> None:
    session.choose_energy(Energy(0.0))
    for frame in still_frames(model):
        assert (frame.count, frame.has_bar, frame.position) == ("0", False, 0)
        assert frame.unit


def test_the_axis_moves_so_that_the_largest_fits(model: ComparisonModel, session: Session) -> None:
    assert window_of(model).exponent == 0
    session.choose_activity("chat-year")
    session.choose_amount(Amount(1e18))
    assert window_of(model).exponent > 0
    frames = still_frames(model)
    assert max(frame.position for frame in frames) <= 1


def test_what_lies_left_of_the_axis_is_not_to_scale(model: ComparisonModel, session: Session) -> None:
    session.choose_activity("chat")
    home = still_frames(model)[0]
    assert home.off_scale
    assert home.whisker is None
    assert home.range_text.endswith("not to scale")
    assert home.range_text.startswith("11.8 million prompts for one household for a year")
    assert home.count == "less than a thousandth"


def test_the_tag_says_the_product(model: ComparisonModel, session: Session, french: Wording) -> None:
    assert tag_texts(model) == ("50 GWh", ("The same electricity, counted three ways. Each block is ×10.",))
    session.choose_activity("chat-year")
    energy, lines = tag_texts(model)
    assert energy == "310.3 GWh"
    assert lines[0] == "= 2.5 billion prompts a day × 365 days × 0.34 Wh (182.5 to 547.5 GWh)"
    model.speak(french)
    assert tag_texts(model)[1][1] == "La même électricité, comptée de trois façons. Chaque bloc\u202f: ×\u00a010."


def test_a_moving_frame_keeps_what_stands(model: ComparisonModel) -> None:
    still = still_frames(model)[0]
    moving = moving_frame(still, 0.1, ("15", "households"), 0.5)
    assert (moving.position, moving.count, moving.range_text) == (0.1, "15", still.range_text)
    assert moving.whisker is not None
    assert moving.whisker.progress == 0.5


def test_one_and_four_lanes(model: ComparisonModel, session: Session) -> None:
    session.restore(Choice(lanes=("phone-t",)))
    assert len(still_frames(model)) == 1
    assert tag_texts(model)[1] == ("Each block is ×10.",)
    session.restore(Choice(lanes=("phone-t", "household-t", "cityday-t", "rd-day")))
    frames = still_frames(model)
    assert [frame.kind.name for frame in frames] == ["phone", "home", "city", "other"]
    assert "four ways" in tag_texts(model)[1][0]
