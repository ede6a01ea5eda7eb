from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.hands import button, click, press

from comparawatt.engine.amounts import Amount
from comparawatt.models.choice import Choice
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.widgets.stage.frames import still_frames
from comparawatt.widgets.stage.overlays import LaneButton
from comparawatt.widgets.stage.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look


@pytest.fixture
def model(session: Session, english: Wording) -> ComparisonModel:
    """Return a model that follows the session."""
    found = ComparisonModel(session.comparison, english)
    session.changed.connect(lambda: found.show(session.comparison, session.before))
    return found


@pytest.fixture
def moving(model: ComparisonModel, look: Look, show: Callable[..., Stage]) -> Stage:
    """Return a stage that moves."""
    return show(Stage(model, look), 720, 430)


@pytest.fixture
def still(model: ComparisonModel, look: Look, show: Callable[..., Stage]) -> Stage:
    """Return a stage on which nothing moves."""
    return show(Stage(model, look, reduced_motion=True), 720, 430)


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def positions(stage: Stage) -> list[float]:
    return [frame.position for frame in stage.frames()]


def lanes(stage: Stage) -> list[LaneButton]:
    return [lane for lane in stage.findChildren(LaneButton) if lane.isVisible()]


def names(stage: Stage) -> list[str]:
    """Return what a screen reader says of each lane."""
    found = (QAccessible.queryAccessibleInterface(lane) for lane in lanes(stage))
    return [each.text(QAccessible.Text.Name) for each in found]


def on_screen(stage: Stage) -> QImage:
    """Return what the window shows, made of all the strips that were repainted."""
    QApplication.processEvents()
    return stage.screen().grabWindow(stage.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def difference(first: QImage, second: QImage) -> int:
    """Return by how much two pictures differ at most, in levels of a colour."""
    assert first.size() == second.size()
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return max(abs(one - other) for one, other in pairs if one != other) if first != second else 0


def test_bars_grow_from_nothing_to_their_value(moving: Stage, model: ComparisonModel, qtbot: QtBot) -> None:
    seen = [positions(moving)]
    moving.motion.moved.connect(lambda: seen.append(positions(moving)))
    assert seen[0] == [0, 0, 0]
    with qtbot.waitSignal(moving.motion.ended, timeout=4000):
        pass
    assert positions(moving) == [frame.position for frame in still_frames(model)]
    for lane in range(3):
        path = [each[lane] for each in seen]
        assert path == sorted(path)
        assert len(set(path)) > 3


def test_numbers_run_with_the_bars(moving: Stage, qtbot: QtBot) -> None:
    said: list[str] = []
    moving.motion.moved.connect(lambda: said.append(moving.frames()[0].count))
    with qtbot.waitSignal(moving.motion.ended, timeout=4000):
        pass
    assert said[-1] == "12,500"
    assert len(set(said)) > 3


def test_a_movement_can_be_brought_to_its_end(moving: Stage, model: ComparisonModel) -> None:
    moving.motion.finish()
    assert moving.frames() == still_frames(model)
    assert not moving.motion.is_running


def test_another_estimate_moves_from_the_old_value(
    moving: Stage, session: Session, model: ComparisonModel
) -> None:
    moving.motion.finish()
    before = positions(moving)
    session.choose_estimate("newspaper")
    assert moving.motion.is_running
    assert positions(moving) == pytest.approx(before)
    assert [frame.outline for frame in moving.frames()] == before
    moving.motion.finish()
    assert moving.frames() == still_frames(model)
    assert [frame.outline for frame in moving.frames()] == before


def test_a_movement_can_be_interrupted(
    moving: Stage, session: Session, model: ComparisonModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: positions(moving)[0] > 0.05, timeout=4000)
    for number in (100, 3, 50_000, 1):  # the last but one moves the axis, too
        before = positions(moving)
        session.choose_amount(Amount(number))
        assert positions(moving) == pytest.approx(before, abs=0.02)
        QTest.qWait(60)
    moving.motion.finish()
    assert moving.frames() == still_frames(model)


def test_h03_with_reduced_motion_the_end_is_there_at_once(
    still: Stage, session: Session, model: ComparisonModel
) -> None:
    assert still.frames() == still_frames(model)
    session.choose_estimate("rd")
    assert still.frames() == still_frames(model)
    still.play()
    assert still.frames() == still_frames(model)
    assert not still.motion.is_running


def test_h02_a_lane_is_one_item_with_count_and_range(still: Stage, session: Session, french: Wording) -> None:
    assert names(still) == [
        "12,500 households, 10,000 to 15,000",
        "2.5 average city-days, 2 to 3",
        "3.33 billion phone charges, 2.67 to 4 billion",
    ]
    session.choose_amount(Amount(2))
    assert names(still)[0] == "25,000 households, 20,000 to 30,000"
    still._model.speak(french)
    assert names(still)[0] == "25\u202f000 foyers, de 20\u202f000 à 30\u202f000"
    stage = QAccessible.queryAccessibleInterface(still)
    assert stage.childCount() == 4  # three lanes, and the energy tag


def test_the_tag_says_its_energy_and_is_pressed_where_it_is_drawn(
    still: Stage, session: Session, french: Wording
) -> None:
    asked: list[str] = []
    still.tag_pressed.connect(lambda: asked.append("x"))
    tag = button(still, "tag")
    assert tag.accessibleName() == "50 GWh: what is a kWh?"
    click(tag)
    press(Qt.Key.Key_Return, tag)
    assert asked == ["x", "x"]
    image = still.grab().toImage()
    assert image.pixelColor(tag.geometry().right() - 6, tag.geometry().center().y()) == still._look.color("mark")
    session.choose_amount(Amount(2))
    assert tag.accessibleName() == "100 GWh: what is a kWh?"
    still._model.speak(french)
    assert tag.accessibleName().startswith("100\u00a0GWh")


def test_h02_the_end_is_said_while_the_bars_still_move(moving: Stage, session: Session) -> None:
    session.choose_amount(Amount(2))
    assert moving.motion.is_running
    assert names(moving)[0] == "25,000 households, 20,000 to 30,000"


def test_j08_tool_tips_show_data_as_it_is(still: Stage, session: Session, french: Wording) -> None:
    session.put_in_lane(0, "rd-day")
    tip = lanes(still)[0].toolTip()
    assert "&lt;u&gt;all&lt;/u&gt; &amp; more" in tip
    assert "Exactly 500,000" in tip
    still._model.speak(french)
    assert "&lt;u&gt;tout&lt;/u&gt; &amp; plus" in lanes(still)[0].toolTip()


def test_a_lane_is_pressed_by_mouse_and_keys(still: Stage) -> None:
    pressed: list[int] = []
    still.lane_pressed.connect(lambda lane, place: pressed.append(lane))
    for lane in (2, 0):
        click(button(still, f"lane_{lane}"))
    button(still, "lane_1").setFocus()
    press(Qt.Key.Key_Space)
    assert pressed == [2, 0, 1]


def test_as_many_lanes_as_equivalents(still: Stage, session: Session) -> None:
    for ids in (("phone-t",), ("phone-t", "household-t", "cityday-t", "rd-day"), ("phone-t", "rd-day")):
        session.restore(Choice(lanes=ids))
        assert len(names(still)) == len(ids) == len(still.frames())
        still.resize(720, still.minimumSizeHint().height())
        still.grab()


def test_another_language_does_not_start_the_bars_again(
    moving: Stage, model: ComparisonModel, french: Wording, english: Wording, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: positions(moving)[0] > 0.05, timeout=4000)
    before = positions(moving)
    model.speak(french)
    assert positions(moving) == pytest.approx(before, abs=0.02)
    assert moving.frames()[0].unit.startswith("foyer")
    moving.motion.finish()
    model.speak(english)
    assert not moving.motion.is_running
    assert moving.frames()[0].unit == "households"


def test_what_is_repainted_in_strips_is_the_whole_picture(moving: Stage, session: Session, qtbot: QtBot) -> None:
    moves: list[Callable[[], None]] = [
        lambda: None,
        lambda: session.choose_estimate("newspaper"),
        lambda: session.choose_estimate("rd"),
        lambda: session.choose_amount(Amount(7000)),
        lambda: session.choose_activity("chat"),
        lambda: session.put_in_lane(0, "rd-day"),
        lambda: session.choose_amount(Amount(1e16)),
        lambda: session.choose_estimate("fleet"),
    ]
    QTest.mouseMove(moving, QPoint(700, 5))
    for move in moves:
        move()
        QTest.qWait(120)  # some frames, and then the last
        moving.motion.finish()
        QApplication.processEvents()
        whole = moving.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert difference(on_screen(moving), whole) <= 2  # what rounding makes


def test_e08_nothing_is_painted_when_nothing_moves(moving: Stage, qtbot: QtBot) -> None:
    moving.motion.finish()
    QTest.qWait(50)
    paints = Paints()
    moving.installEventFilter(paints)
    QTest.qWait(300)
    assert paints.count == 0


def test_another_theme_repaints_everything(still: Stage, look: Look) -> None:
    for theme in ("dark", "contrast", "light"):
        look.choose(theme)
        assert on_screen(still).pixelColor(700, 100) == look.color("bg")


def test_a_window_of_any_size(still: Stage) -> None:
    least = still.minimumSizeHint()
    for width, height in ((least.width(), least.height()), (1600, 900), (720, 430)):
        still.resize(width, height)
        QApplication.processEvents()
        bottom = max(lane.geometry().bottom() for lane in lanes(still))
        assert bottom < still.height()
        assert max(lane.geometry().right() for lane in lanes(still)) < still.width()
