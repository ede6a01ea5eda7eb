from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer

from comparawatt.engine.amounts import Amount, Duration, Energy
from comparawatt.models.meter import Meter
from comparawatt.models.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue

YEAR = Duration(1.0, "year")


class Clock:
    """A clock that goes when a hand moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Driven:
    """A meter under such a clock."""

    def __init__(self, session: Session, step: float = 0.1) -> None:
        self.clock = Clock()
        self.session = session
        self.meter = Meter(session, step=step, now=self.clock)

    def wait(self, seconds: float) -> None:
        """Let time pass as the timer would see it."""
        while seconds > 0:
            self.clock.now += min(seconds, 1.0)
            seconds -= 1.0
            if self.timer.isActive():
                self.timer.timeout.emit()

    @property
    def timer(self) -> QTimer:
        return self.meter.findChildren(QTimer)[0]


@pytest.fixture
def driven(session: Session) -> Driven:
    """Return a meter that is in view, over a session that starts with one training run."""
    made = Driven(session)
    made.meter.see(seen=True)
    return made


def test_it_counts_what_everybody_does_where_what_is_chosen_has_no_rate(driven: Driven) -> None:
    meter = driven.meter
    assert meter.is_instead
    assert meter.rate is not None
    assert meter.rate.second.activity is driven.session.catalogue.activity("chat-year")
    driven.wait(42)
    assert meter.seconds == pytest.approx(42)
    assert meter.count is not None
    assert meter.count.central == pytest.approx(42 * 2.5e9 / 86400 * 0.34 / 15)
    assert meter.count.low == pytest.approx(42 * 2.5e9 / 86400 * 0.2 / 15)


def test_it_counts_what_is_chosen_where_that_has_a_rate(driven: Driven) -> None:
    driven.session.choose_activity("chat")
    driven.session.choose_amount(Amount(86400.0 * 15, "day", YEAR))
    assert not driven.meter.is_instead
    assert driven.meter.rate is not None
    assert driven.meter.rate.units == pytest.approx(15)
    driven.wait(10)
    assert driven.meter.count is not None
    assert driven.meter.count.central == pytest.approx(10 * 0.34)


def test_time_that_is_paused_does_not_count(driven: Driven) -> None:
    driven.wait(5)
    driven.meter.pause(paused=True)
    assert not driven.timer.isActive()
    driven.wait(1000)
    driven.meter.pause(paused=False)
    driven.wait(2.5)
    assert driven.meter.seconds == pytest.approx(7.5)


def test_time_out_of_sight_does_not_count(driven: Driven) -> None:
    driven.wait(5)
    driven.meter.see(seen=False)
    assert not driven.timer.isActive()
    driven.wait(1000)
    driven.meter.see(seen=True)
    driven.wait(1)
    assert driven.meter.seconds == pytest.approx(6)


def test_time_that_the_computer_sleeps_does_not_count(driven: Driven) -> None:
    driven.wait(5)
    driven.clock.now += 8 * 3600
    driven.timer.timeout.emit()
    driven.wait(1)
    assert driven.meter.seconds == pytest.approx(6)


def test_a_machine_that_is_busy_loses_no_time(driven: Driven) -> None:
    driven.clock.now += 3.2
    driven.timer.timeout.emit()
    assert driven.meter.seconds == pytest.approx(3.2)


def test_it_starts_again_from_nothing(driven: Driven) -> None:
    driven.wait(5)
    driven.meter.pause(paused=True)
    driven.meter.start_again()
    assert driven.meter.seconds == 0
    assert driven.meter.is_running
    driven.wait(2)
    assert driven.meter.seconds == pytest.approx(2)


def test_another_estimate_counts_all_of_the_time_anew(what_if_data: Catalogue, qapp: object) -> None:
    driven = Driven(Session(what_if_data))
    driven.session.choose_activity("prompt-t")
    driven.session.choose_amount(Amount(86400.0, "day", YEAR))
    driven.meter.see(seen=True)
    driven.wait(10)
    driven.session.choose_estimate("with-building")
    assert driven.meter.seconds == pytest.approx(10)
    assert driven.meter.rate is not None
    assert driven.meter.rate.energy(driven.meter.seconds).central == pytest.approx(6)
    driven.session.use_lever("smaller")
    assert driven.meter.rate.energy(driven.meter.seconds).central == pytest.approx(1.5)
    driven.session.count_by("co2", "FR")
    per_second = driven.meter.per_second
    assert per_second is not None
    assert per_second.equivalent.basis == "co2"
    driven.wait(1)
    assert driven.meter.seconds == pytest.approx(11)


def test_an_energy_has_no_rate_but_something_else_has(driven: Driven) -> None:
    driven.session.choose_energy(Energy(5e9))
    assert driven.meter.is_instead
    driven.meter.choose_estimate("fleet")
    assert driven.session.activity is driven.session.catalogue.activity("chat-year")
    assert not driven.meter.is_instead


def test_nothing_goes_on_where_the_data_have_no_rate(fixture_t: Catalogue, qapp: object) -> None:
    driven = Driven(Session(fixture_t))
    driven.meter.see(seen=True)
    assert driven.meter.rate is None
    assert driven.meter.count is None
    assert driven.meter.activities() == []
    assert not driven.timer.isActive()
    driven.wait(5)
    driven.session.choose_amount(Amount(86400.0, "day", YEAR))
    assert driven.meter.seconds == 0
    driven.wait(5)
    assert driven.meter.seconds == pytest.approx(5)


def test_other_data_lose_no_time(driven: Driven, what_if_data: Catalogue, window_data: Catalogue) -> None:
    driven.wait(5)
    driven.session.use(what_if_data)
    assert driven.meter.rate is None
    driven.wait(100)
    driven.session.use(window_data)
    driven.wait(5)
    assert driven.meter.seconds == pytest.approx(10)
    assert driven.meter.rate is not None


def test_the_equivalent_is_chosen_among_the_lanes(driven: Driven) -> None:
    meter, session = driven.meter, driven.session
    assert meter.per_second is not None
    assert meter.per_second.equivalent.id == "phone-t"
    meter.count_in("household-t")
    assert meter.per_second.equivalent.id == "household-t"
    place = [count.equivalent.id for count in session.comparison.counts].index("household-t")
    session.put_in_lane(place, "rd-day")
    assert meter.per_second.equivalent.id != "household-t"


def test_what_is_counted_is_marked_among_what_has_a_rate(driven: Driven) -> None:
    marked = {activity.id: is_counted for activity, is_counted in driven.meter.activities()}
    assert marked == {"chat-year": True, "servers": False}
    driven.session.choose_activity("servers")
    marked = {activity.id: is_counted for activity, is_counted in driven.meter.activities()}
    assert marked == {"chat-year": False, "servers": True}


def test_what_is_beyond_counting_in_a_second_is_not_counted(driven: Driven) -> None:
    driven.session.choose_activity("chat")
    driven.session.choose_amount(Amount(1e22, "second", Duration(1e-9, "second")))
    assert driven.meter.rate is None


@pytest.mark.parametrize("step", [0.1, 1.0])
def test_it_steps_no_faster_than_it_may(session: Session, qtbot: QtBot, step: float) -> None:
    meter = Meter(session, step=step)
    seconds: list[float] = []
    meter.stepped.connect(lambda: seconds.append(meter.seconds))
    meter.see(seen=True)
    qtbot.waitUntil(lambda: len(seconds) == 2, timeout=4000)
    meter.see(seen=False)
    assert seconds[0] >= step
    assert seconds[1] >= 2 * step
    assert len(seconds) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["wait", "sleep", "pause", "go on", "hide", "see"]), st.floats(0.01, 5.0))
    )
)
def test_it_counts_the_time_in_view_and_nothing_else(session: Session, steps: list[tuple[str, float]]) -> None:
    driven = Driven(session)
    meter, expected, seen, paused = driven.meter, 0.0, False, False
    for step, seconds in steps:
        match step:
            case "wait":
                driven.wait(seconds)
                expected += seconds if seen and not paused else 0
            case "sleep":
                driven.clock.now += 100 * seconds + 5
                if driven.timer.isActive():
                    driven.timer.timeout.emit()
            case "pause" | "go on":
                paused = step == "pause"
                meter.pause(paused=paused)
            case _:
                seen = step == "see"
                meter.see(seen=seen)
        assert driven.timer.isActive() == (seen and not paused)
    assert meter.seconds == pytest.approx(expected)
