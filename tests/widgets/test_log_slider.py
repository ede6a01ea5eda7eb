from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.hands import press, turn_wheel

from comparawatt.widgets.log_slider import LogSlider

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.widgets.look import Look


@pytest.fixture
def slider(look: Look, show: Callable[..., QWidget]) -> LogSlider:
    """Return a slider from 1 to 10,000, beside something else that can have the focus."""
    window = QWidget()
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    found = LogSlider(look, window)
    found.resize(400, 48)
    show(window, 400, 100)
    window.setFocus()
    return found


@pytest.fixture
def picked(slider: LogSlider) -> list[float]:
    """Return the numbers that were picked."""
    numbers: list[float] = []
    slider.picked.connect(numbers.append)
    return numbers


def test_both_ends_can_be_picked(slider: LogSlider, picked: list[float]) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(399, 20))
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, 20))
    assert picked == [10_000, 1]


def test_the_middle_is_the_middle_power_of_ten(slider: LogSlider, picked: list[float]) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert picked == [100]


def test_it_can_be_dragged_beyond_its_ends(slider: LogSlider, picked: list[float]) -> None:
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    QTest.mouseMove(slider, QPoint(300, 20))
    QTest.mouseMove(slider, QPoint(900, 20))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(900, 20))
    assert picked == sorted(picked)
    assert picked[-1] == 10_000


@pytest.mark.parametrize(("number", "nearest"), [(0, 1), (0.34, 1), (1e9, 10_000)])
def test_what_lies_beyond_its_ends_is_passed_by_at_them(slider: LogSlider, number: float, nearest: float) -> None:
    slider.show_number(100)
    slider.pass_by(number)
    assert slider._thumb == nearest


def test_other_buttons_do_nothing(slider: LogSlider, picked: list[float]) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.RightButton, pos=QPoint(300, 20))
    assert picked == []


def test_it_stops_at_numbers_that_people_say(slider: LogSlider, picked: list[float]) -> None:
    slider.setFocus()
    for _ in range(11):
        press(Qt.Key.Key_Right)
    assert picked == [1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10]
    press(Qt.Key.Key_PageUp)
    assert picked[-1] == 100
    press(Qt.Key.Key_End)
    assert picked[-1] == 10_000
    press(Qt.Key.Key_Home)
    assert picked[-1] == 1


def test_e15_the_wheel_counts_only_with_the_focus(slider: LogSlider, picked: list[float]) -> None:
    assert not turn_wheel(slider, 1)
    assert picked == []
    slider.setFocus()
    assert turn_wheel(slider, 1)
    assert len(picked) == 1
    assert picked[0] > 1


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1, 1), (3, 3), (99, 100), (10_000, 10_000), (1e12, 10_000), (0, 1), (1e-9, 1), (1.2, 1), (1.3, 1.5)],
)
def test_a_number_is_shown_at_the_nearest_stop_and_picks_nothing(
    slider: LogSlider, picked: list[float], number: float, shown: float
) -> None:
    slider.show_number(number)
    assert picked == []
    assert slider._stops[slider.value()] == shown


def test_a_span_over_thirteen_powers_of_ten(slider: LogSlider, picked: list[float]) -> None:
    said: list[float] = []

    def say(number: float) -> str:
        said.append(number)
        return f"{number:.0e}"

    slider.span(0, 13, say)
    slider.show_number(5e10)
    slider.grab()
    assert set(said) >= {1.0, 1e6, 1e12}
    press(Qt.Key.Key_Right, slider)
    assert picked == [6e10]


def test_its_states_are_drawn(slider: LogSlider, look: Look) -> None:
    slider.show_number(100)
    place = QPoint(200, 14)
    for away in (QPoint(3, 95), QPoint(1, 95)):  # a mouse that was there already would not be heard
        QTest.mouseMove(slider.window(), away)
    assert slider.grab().toImage().pixelColor(place) == look.color("mark")
    slider.setEnabled(False)
    assert slider.grab().toImage().pixelColor(place) == look.color("sunken")


@pytest.mark.parametrize(
    ("least", "most", "usual"), [(1, 58.8, 58.8), (1, 2, 1.09), (0.625, 2.39, 2.07), (1, 1000, 2), (1, 700, 30)]
)
def test_a_slider_between_two_numbers_stops_at_its_ends_and_at_the_usual_one(
    slider: LogSlider, least: float, most: float, usual: float
) -> None:
    slider.span_between(least, most, usual, str)
    picked: list[float] = []
    slider.picked.connect(picked.append)
    slider.show_number(usual)
    assert picked == []
    press(Qt.Key.Key_End, slider)
    press(Qt.Key.Key_Home, slider)
    assert (picked[0] if usual != most else most, picked[-1]) == (most, least)
    slider.show_number(usual)
    assert usual in slider._stops
    assert all(least <= stop <= most for stop in slider._stops)
    slider.grab()
