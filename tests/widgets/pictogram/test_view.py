from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.hands import button, click, press, switch

from comparawatt.engine.amounts import Energy
from comparawatt.engine.powers_of_ten import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look
    from comparawatt.widgets.pictogram.view import PictogramView

View = "Callable[..., PictogramView]"


def value(view: PictogramView) -> Decimal:
    return view.canvas.scene.moment.value


def name(view: PictogramView, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(view.canvas).text(what)


def test_it_plays_when_it_is_first_seen(open_view: Callable[..., PictogramView], session: Session) -> None:
    view = open_view(10_200)
    view.replay()
    assert view.playback.is_running
    assert value(view) == 1
    assert button(view, "play").accessibleName() == "Pause"
    view.playback.finish()
    assert value(view) == 10_200
    assert button(view, "play").accessibleName() == "Play"


def test_nothing_ticks_while_it_is_hidden(open_view: Callable[..., PictogramView], session: Session) -> None:
    view = open_view(10_200)
    view.replay()
    view.hide()
    assert not view.playback.is_running
    session.choose_energy(Energy(4e6 * 99))  # counted while nobody looks
    assert not view.playback.is_running
    view.show()
    assert view.playback.is_running


def test_what_changes_while_it_is_hidden_is_shown_later(
    open_view: Callable[..., PictogramView], session: Session, language: LanguageSwitch
) -> None:
    view = open_view(42, reduced_motion=True)
    view.hide()
    session.choose_energy(Energy(4e6 * 7.3))
    switch(language, "fr")
    view.show()
    assert value(view) == Decimal("7.3")
    assert name(view) == "7,3 foyers, sans fourchette"


def test_h03_with_reduced_motion_the_end_is_there_at_once(
    open_view: Callable[..., PictogramView], session: Session
) -> None:
    view = open_view(10_200, reduced_motion=True)
    assert value(view) == 10_200
    session.choose_energy(Energy(4e6 * 7.3))
    assert value(view) == Decimal("7.3")
    assert not view.playback.is_running
    click(button(view, "replay_pictogram"))
    assert value(view) == 1
    press(Qt.Key.Key_Space, view.canvas)
    assert value(view) == Decimal("7.3")


def test_keys_play_it(open_view: Callable[..., PictogramView]) -> None:
    view = open_view(10_200, reduced_motion=True)
    view.canvas.setFocus()
    press(Qt.Key.Key_Space)
    assert value(view) == 1
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        press(key)
        seen.append((int(value(view)), view.canvas.scene.moment.phase))
    assert seen == [
        (10, Phase.FOLD), (10, Phase.COUNT), (100, Phase.FOLD), (10, Phase.COUNT), (10, Phase.FOLD),
    ]  # fmt: skip


def test_keys_are_left_to_what_needs_them(open_view: Callable[..., PictogramView]) -> None:
    view = open_view(10_200, reduced_motion=True)
    view.bar.slider.setFocus()
    press(Qt.Key.Key_Home)
    assert value(view) == 1
    press(Qt.Key.Key_Right)
    assert value(view) == 1 or value(view) == 2  # a step of the slider, no fold
    view.bar.step.setFocus()
    press(Qt.Key.Key_Space)
    assert value(view) == 10  # the button that has the focus was pressed
    press(Qt.Key.Key_Right)
    assert view.canvas.scene.moment.phase is Phase.COUNT


def test_a_click_on_a_control_leaves_the_keys_to_the_picture(open_view: Callable[..., PictogramView]) -> None:
    view = open_view(10_200, reduced_motion=True)
    view.canvas.setFocus()
    for each in ("play", "one_fold", "replay_pictogram"):
        click(button(view, each))
        assert view.canvas.hasFocus()


def test_the_slider_scrubs_over_all_powers_of_ten(open_view: Callable[..., PictogramView]) -> None:
    view = open_view(10_000, reduced_motion=True)
    slider = view.bar.slider
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 20))
    assert value(view) == pytest.approx(100, rel=0.05)
    assert slider.accessibleName() == f"How far the count has come, {value(view)}"
    assert slider.accessibleDescription() == f"Paused at {value(view)}, on the way to about 10,000"
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 20))
    assert value(view) == 10_000


def test_one_fold_at_a_time_begins_anew_from_the_end(open_view: Callable[..., PictogramView]) -> None:
    view = open_view(10_200, reduced_motion=True)
    click(button(view, "one_fold"))
    assert value(view) == 10
    assert view.canvas.scene.is_full


def test_a_lever_or_an_estimate_moves_the_picture_on(
    open_view: Callable[..., PictogramView], session: Session
) -> None:
    session.choose_activity("train-gpt4")
    view = open_view(1)
    session.choose_activity("train-gpt4")
    session.tell("household-t")
    view.playback.finish()
    assert value(view) == 12_500
    session.choose_estimate("newspaper")
    assert value(view) == 12_500
    assert view.canvas.scene.speed == -2
    view.playback.finish()
    assert value(view) == 1250
    session.choose_activity("image")
    assert view.playback.timeline.told.value < 1


@pytest.mark.parametrize("count", [0, 0.34])
def test_a_part_may_follow_a_count_while_it_moves(
    open_view: Callable[..., PictogramView], session: Session, count: float
) -> None:
    view = open_view(10_200)
    session.choose_energy(Energy(4e6 * count))
    assert view.playback.is_running == (count > 0)
    assert view.canvas.accessibleDescription() == view.canvas.words[0]
    view.playback.finish()
    assert value(view) == Decimal(str(count))


def test_the_lanes_are_chosen_at_the_right(open_view: Callable[..., PictogramView], session: Session) -> None:
    view = open_view(10_200, reduced_motion=True)
    tools = view.tools.findChildren(QAbstractButton)
    assert [each.accessibleName() for each in tools] == [
        lane.equivalent.unit["en"]["other"] for lane in session.comparison.counts
    ]
    click(button(view, "picture_phone-t"))
    assert session.told.equivalent.id == "phone-t"
    assert value(view) == 2_720_000_000
    assert button(view, "picture_phone-t").isChecked()


def test_arrows_move_among_the_lanes(open_view: Callable[..., PictogramView], session: Session) -> None:
    view = open_view(10_200, reduced_motion=True)
    lanes = [count.equivalent.id for count in session.comparison.counts]
    view.tools.resize(800, 60)  # as in the toolbar: in one row
    QApplication.processEvents()
    button(view, f"picture_{lanes[0]}").setFocus()
    for lane in lanes[1:]:
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Space)
        assert session.told.equivalent.id == lane
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Space)
    assert session.told.equivalent.id == lanes[-2]


def test_h02_it_is_one_thing_with_a_name_and_what_it_shows(
    open_view: Callable[..., PictogramView], session: Session, language: LanguageSwitch
) -> None:
    view = open_view(10_200, reduced_motion=True)
    assert name(view) == "10,200 households, no range given"
    view.playback.seek(Decimal(3427))
    assert name(view, QAccessible.Text.Description) == "Paused at 3,427, on the way to about 10,200"
    switch(language, "fr")
    assert name(view) == "10\u202f200 foyers, sans fourchette"
    assert name(view, QAccessible.Text.Description) == "En pause à 3\u202f427, en route vers environ 10\u202f200"
    assert button(view, "one_fold").text() == "Un échange à la fois"
    assert view.bar.slider.accessibleName() == "Où en est le compte, 3\u202f427"
    assert button(view, "play").accessibleName() == "Lecture"


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("count", [0, 0.0004, 0.023, 0.92, 3.56, 42, 10_200, 5e11, 3e12])
def test_nothing_lies_over_another(
    open_view: Callable[..., PictogramView],
    language: LanguageSwitch,
    look: Look,
    count: float,
    code: str,
    text_size: int,
) -> None:
    view = open_view(count, reduced_motion=True, size=(964, 420))
    switch(language, code)
    look.choose_text_size(text_size)  # type: ignore[arg-type]
    QApplication.processEvents()
    view.grab()
    layout = view.canvas._layout
    assert layout is not None
    areas = [layout.field, layout.rods, layout.marks, layout.way]
    inside = view.canvas.rect().toRectF()
    for place, area in enumerate(areas):
        assert inside.contains(area), (place, area, inside)
        assert not any(area.intersects(other) for other in areas[:place]), (place, areas)
    rods = [layout.rod(number) for number in range(len(view.canvas.scene.places))]
    assert all(layout.rods.adjusted(0, 0, 1, 0).contains(rod) for rod in rods)
    assert all(first.right() < second.left() for first, second in pairwise(rods))
    bar = [each for each in (view.bar.play, view.bar.step, view.bar.replay, view.bar.slider) if each.isVisible()]
    places = [each.geometry() for each in bar]
    assert all(view.bar.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[:n])
