"""Text from 100 to 200 %: chosen by wheel and keys everywhere, quickly, and nothing is cut by it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QScrollArea, QWidget
from tests.hands import POPUPS, button, click, entries, find, popup, press, switch, type_into
from tests.layout_faults import faults

from comparawatt.app import Program, build
from comparawatt.engine.own_data import load
from comparawatt.engine.story import SCREENS
from comparawatt.modes.desktop import DesktopWindow
from comparawatt.options import Options
from comparawatt.screens.pages import PAGES
from comparawatt.settings import SettingsFile
from comparawatt.widgets.bubble import Bubble
from comparawatt.widgets.controls import Button
from comparawatt.widgets.look import TEXT_SIZES
from comparawatt.widgets.pictogram.canvas import PictogramCanvas
from comparawatt.widgets.plots.side_by_side import SideBySide
from comparawatt.widgets.toolbar import BARS, PICTOGRAMS, SIDE_BY_SIDE, VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from comparawatt.engine.languages import Languages

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

WINDOWS = (QSize(1280, 720), QSize(1024, 680))
NOTCH = 120


@pytest.fixture
def start(
    alone: Path, languages: Languages, show: Callable[..., QWidget], qapp: QApplication, dressed: None
) -> Iterator[Callable[[SettingsFile], Program]]:
    """Return what starts the program in French, on a year of everybody: it has the longest words."""
    started: list[Program] = []

    def start_it(file: SettingsFile) -> Program:
        options = Options()
        options.language, options.reduced_motion = "fr", True
        made = build(load(languages), languages, file, options)
        started.append(made)
        show(made.window, 1280, 720)
        made.session.choose_activity("chatgpt-year")
        settle()
        return made

    yield start_it
    for made in started:
        switch(made.language, "en")


@pytest.fixture
def program(start: Callable[[SettingsFile], Program]) -> Program:
    """Return the program with the built-in data, and no settings."""
    return start(SettingsFile(None))


def settle() -> None:
    """Let everything be said, measured and placed: what wraps has another height, and moves what is under it."""
    for _ in range(30):
        QApplication.processEvents()


def wheel(window: QWidget, at: QWidget, turned: int, held: Qt.KeyboardModifier) -> None:
    """Turn the wheel as the system tells it to a window."""
    handle = window.windowHandle()
    place = QPointF(at.mapTo(window, at.rect().center()))
    event = QWheelEvent(
        place,
        QPointF(window.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(handle, event)
    QApplication.processEvents()


def views_and_pages(program: Program) -> Iterator[str]:
    """Show each view, the bars with the panel and with the list open, and each page."""
    window, screen = program.window, program.window.screen_
    for view in VIEWS:
        window.close_page()
        screen.show_view(view)
        settle()
        yield view
    screen.show_view(BARS)
    if not find(window, QWidget, "estimate_panel").isVisible():
        screen.toggle_panel()
        settle()
        yield "the panel"
        screen.toggle_panel()
    for page in PAGES:
        window.show_page(page)
        settle()
        yield page
        for state in _states_of(page, window):
            settle()
            yield f"{page}, {state}"
    window.close_page()
    yield from _otherwise(program)


def _states_of(page: str, window: QWidget) -> Iterator[str]:
    """Bring a page into its other states."""
    if page == "board":
        for view in ("years", "table", "figures"):
            click(button(window, f"board_{view}_button"))
            yield view
    elif page == "claims":
        claims = find(window, QListView, "claims")
        for row in (*range(1, claims.model().rowCount(), 3), 0):
            claims.setCurrentIndex(claims.model().index(row, 0))
            yield f"claim {row + 1}"
    elif page == "own-claim":
        type_into(find(window, QLineEdit, "claim_count"), "3")
        yield "judged"
    elif page == "guess":
        for way in ("hands", "scale"):
            click(button(window, f"guess_{way}"))
            yield way
        click(button(window, "guess_reveal"))
        yield "revealed"
        click(button(window, "guess_again"))
    elif page == "keep":
        for kind in ("svg", "pdf", "poster", "csv", "png"):
            click(button(window, f"keep_{kind}"))
            yield kind
    elif page == "story":
        yield from _scenes(window)
    elif page == "own":
        for kind in ("estimate", "equivalent", "activity"):
            click(button(window, f"own_kind_{kind}"))
            click(button(window, "own_submit"))
            yield f"{kind} with all that is missing"


def _scenes(window: QWidget) -> Iterator[str]:
    """Make a story with a scene of each kind that has other fields, ask about it, and throw it away."""
    assert isinstance(window, DesktopWindow)
    window.add_to_story()
    window.notice.hide()
    yield "bars"
    for number, kind in enumerate(("guess", "claim", "text")):
        click(button(window, "story_add"))
        click(button(window, "scene_screen"))
        entries(popup())[SCREENS.index(kind)].trigger()
        popup().close()
        yield f"{kind}, {number}"
    type_into(find(window, QLineEdit, "scene_minutes"), "x")
    find(window, QPlainTextEdit, "scene_notes_fr").setPlainText("mot " * 600)
    yield "faults"
    click(button(window, "story_new"))
    yield "a question"
    click(button(window, "story_answer_throw"))


def _otherwise(program: Program) -> Iterator[str]:
    """Show the bars with an error, and with a lever in use, counted in CO₂."""
    session, screen = program.session, program.window.screen_
    amount = find(program.window, QLineEdit, "amount")
    type_into(amount, "3 millons")
    settle()
    yield "an error"
    type_into(amount, "2,5 milliards par jour pendant 1 an" if program.language.code == "fr" else "3")
    screen.side.what_if.used.emit("fewer-requests", None)
    session.count_by("co2")
    settle()
    yield "a lever, and CO₂"
    session.count_by("energy")
    session.reset()
    session.choose_activity("chatgpt-year")


@pytest.mark.slow
@pytest.mark.parametrize("code", ["fr", "en"])
def test_h04_nothing_is_cut_at_any_size(program: Program, code: str) -> None:
    switch(program.language, code)
    found = []
    for size in WINDOWS:
        program.window.resize(size)
        for percent in TEXT_SIZES:
            program.look.choose_text_size(percent)
            for place in views_and_pages(program):
                assert program.window.size() == size  # nothing asked for a larger window
                found += [f"{place}, {percent} %, {size.width()}: {each}" for each in faults(program.window)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("activity", ["chatgpt-year", "train-gpt4", "prompt"])
def test_h04_a_pictogram_has_room_at_any_size(program: Program, activity: str) -> None:
    program.session.choose_activity(activity)
    program.window.screen_.show_view(PICTOGRAMS)
    for size in WINDOWS:
        program.window.resize(size)
        for percent in TEXT_SIZES:
            program.look.choose_text_size(percent)
            settle()
            assert program.window.size() == size
            assert list(faults(program.window)) == []
            layout = find(program.window, PictogramCanvas, "pictogram")._layout
            assert layout is not None
            assert layout.field.width() >= 200, (size, percent)
            assert layout.slot >= 14, (size, percent)
            assert layout.names is not None, (size, percent)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_lanes_of_a_pictogram_take_the_room_that_is_free(program: Program, code: str) -> None:
    switch(program.language, code)
    program.window.screen_.show_view(PICTOGRAMS)
    settle()
    lanes = find(program.window, QWidget, "pictogram_lanes")
    buttons = lanes.findChildren(Button)
    assert len({each.y() for each in buttons}) == 1
    elided = [each.text() for each in buttons if each.width() < each.whole_width]
    views = button(program.window, "view_side_by_side")
    free = (
        lanes.mapTo(program.window, lanes.rect().topLeft()).x()
        - views.mapTo(program.window, views.rect().topRight()).x()
    )
    assert free < 15 or not elided


def test_it_opens_with_the_size_it_was_left_with(start: Callable[[SettingsFile], Program], tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    program = start(SettingsFile(path))
    press("Ctrl++", program.window)
    press("Ctrl++", program.window)
    program.save()
    again = start(SettingsFile(path))
    assert again.look.text_size == 150
    assert list(faults(again.window)) == []


def test_the_list_and_the_rail_take_turns(program: Program) -> None:
    """At 200 % the list is folded; who searches sees it whole, and the panel gives way to it."""
    window = program.window
    program.look.choose_text_size(200)
    settle()
    assert not find(window, QWidget, "activity_list").isVisible()
    window.screen_.toggle_panel()
    settle()
    window.screen_.search()
    settle()
    assert find(window, QWidget, "activity_list").isVisible()
    assert list(faults(window)) == []
    press(Qt.Key.Key_Escape, find(window, QLineEdit, "search"))
    assert not find(window, QWidget, "activity_list").isVisible()


@pytest.mark.parametrize(
    ("keys", "percents"),
    [
        (("Ctrl++",) * 4, (125, 150, 200, 200)),
        (("Ctrl+=", "Ctrl+-", "Ctrl+-"), (125, 100, 100)),
        (("Ctrl++", "Ctrl++", "Ctrl+0"), (125, 150, 100)),
    ],
)
def test_keys_step_through_the_sizes(program: Program, keys: tuple[str, ...], percents: tuple[int, ...]) -> None:
    for key, percent in zip(keys, percents, strict=True):
        press(key, program.window)
        assert program.look.text_size == percent


def test_the_keypad_does_so_too(program: Program) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    for key, sign, percent in ((Qt.Key.Key_Plus, "+", 125), (Qt.Key.Key_Minus, "-", 100)):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(program.window.windowHandle(), QKeyEvent(kind, key, held, sign))
        assert program.look.text_size == percent


@pytest.mark.parametrize("page", [None, *PAGES])
def test_keys_are_heard_on_every_page(program: Program, page: str | None) -> None:
    if page is not None:
        program.window.show_page(page)
        settle()
    press("Ctrl++")
    assert program.look.text_size == 125


def test_the_wheel_turns_text_and_nothing_under_it(program: Program) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    window = program.window
    window.screen_.show_view(SIDE_BY_SIDE)
    settle()
    chart = find(window, SideBySide, "side_by_side").table.chart
    wheel(window, chart, NOTCH, held)
    assert (program.look.text_size, chart.zoom) == (125, 1)
    wheel(window, chart, NOTCH, Qt.KeyboardModifier.NoModifier)
    assert program.look.text_size == 125
    assert chart.zoom > 1
    window.show_page("sources")
    settle()
    area = find(window, QScrollArea, "page_body")
    wheel(window, area, -NOTCH, held)
    assert (program.look.text_size, area.verticalScrollBar().value()) == (100, 0)


def test_a_touchpad_sends_a_notch_in_parts(program: Program) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    for _ in range(3):
        wheel(program.window, program.window.screen_, 30, held)
        assert program.look.text_size == 100
    wheel(program.window, program.window.screen_, 30, held)
    assert program.look.text_size == 125


def test_a_bubble_says_how_large_text_is(program: Program) -> None:
    press("Ctrl++", program.window)
    bubble = find(program.window, Bubble, "text_size_bubble")
    assert bubble.isVisible()
    assert bubble.text() == "Taille du texte\u202f: 125\u00a0%"
    assert program.window.rect().contains(bubble.geometry())


def test_the_focus_ring_goes_with_what_scrolls(program: Program) -> None:
    window = program.window
    program.look.choose_text_size(200)
    window.show_page("own")
    settle()
    find(window, QWidget, "own_figure").setFocus()
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    QTest.qWait(50)  # the ring waits until what it lies around has settled
    ring, bar = window.focus_ring, find(window, QScrollArea, "page_body").verticalScrollBar()
    assert ring.isVisible()
    before = ring.y()
    bar.setValue(bar.value() + 40)
    QApplication.processEvents()
    assert ring.y() == before - 40
    bar.setValue(0)
    QApplication.processEvents()
    assert not ring.isVisible()  # what it lay around is out of sight


def test_a_step_is_quick(program: Program) -> None:
    """A step takes a tenth of a second at most; half as much again for a machine that is busy."""
    window = program.window
    window.resize(1280, 800)
    settle()
    taken = []
    for percent in (125, 150, 200, 100) * 2:
        before = time.process_time()
        program.look.choose_text_size(percent)
        settle()
        window.grab()
        taken.append(time.process_time() - before)
    assert sorted(taken)[len(taken) // 2] < 0.15
