"""The speaker's console over a shipped story, and the notes where there is one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from tests import talks
from tests.hands import button, click, find, press, switch, visible_texts

from comparawatt.screens.console import Console
from comparawatt.screens.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk
    from comparawatt.widgets.look import Look


@pytest.fixture
def clock() -> talks.Clock:
    return talks.Clock()


@pytest.fixture
def talk(languages: Languages, clock: talks.Clock, qapp: object) -> Talk:
    return talks.begin(languages, clock=clock)


@pytest.fixture
def keys() -> list[int]:
    """Return the keys that the presenter got."""
    return []


@pytest.fixture
def console(
    talk: Talk, language: LanguageSwitch, look: Look, show: Callable[..., Console], keys: list[int]
) -> Console:
    """Return the console of a talk whose audience sees a red picture."""

    def red(room: QSize) -> QImage:
        image = QImage(
            QSize(1920, 1080).scaled(room, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_RGB32
        )
        image.fill(QColor("red"))
        return image

    found = Console(talk, language, look, red)
    found.key_pressed.connect(lambda event: keys.append(event.key()))
    return show(found, 1280, 800)


def said(console: QWidget, name: str) -> str:
    """Return what a text shows, or an empty text where it is hidden."""
    label = find(console, QLabel, name)
    return label.text() if label.isVisible() else ""


def test_it_shows_what_the_audience_sees(console: Console) -> None:
    QTest.qWait(200)
    shown = console.grab().toImage()
    assert shown.pixelColor(200, 200) == QColor("red")


def test_notes_and_what_comes_next_follow_the_talk(console: Console, talk: Talk) -> None:
    assert said(console, "notes_text").startswith("Let the class read in silence")
    assert said(console, "console_next_step") == ""  # this scene has one step
    assert said(console, "console_next_scene") == "Next scene: 2. Training, once"
    assert said(console, "console_next_shows").startswith("A guess first\nTraining GPT-4 once uses")
    assert said(console, "console_spent") == "This scene: 00:00 of 0.5 minutes"
    talk.next()
    assert said(console, "notes_text").startswith("Hands up for A, B, C or D")
    assert said(console, "console_next_step") == "Next: guess"
    assert find(console, QWidget, "console_steps").accessibleName() == "Step 1 of 6: question"
    talk.go_to(len(talk.scenes))
    assert said(console, "console_next_scene") == "This is the last scene."
    assert not button(console, "console_next").isEnabled()


def test_the_time_runs_from_the_first_next(console: Console, talk: Talk, clock: talks.Clock) -> None:
    clock.now = 600
    assert (said(console, "console_elapsed"), said(console, "console_left")) == ("00:00", "05:00 left")
    talk.next()
    clock.now += 200
    QTest.qWait(1100)
    assert (said(console, "console_elapsed"), said(console, "console_left")) == ("03:20", "01:40 left")
    clock.now += 230
    QTest.qWait(1100)
    assert said(console, "console_left") == "2 minutes over"


def test_the_time_of_a_scene_is_counted_over_all_visits(console: Console, talk: Talk, clock: talks.Clock) -> None:
    talk.next()
    clock.now += 70
    QTest.qWait(1100)
    assert said(console, "console_spent").startswith("This scene: 01:10 of ")
    talk.go_to(3)
    clock.now += 5
    assert said(console, "console_spent").startswith("This scene: 00:00")
    talk.go_to(2)
    clock.now += 10
    QTest.qWait(1100)
    assert said(console, "console_spent").startswith("This scene: 01:20 of ")


def test_no_timer_runs_while_nobody_sees_it(console: Console) -> None:
    assert console._clock.isActive()
    assert console._clock.interval() >= 1000
    console.hide()
    assert not console._clock.isActive()
    console.show()
    assert console._clock.isActive()


def test_hands_are_counted_and_raised_here_too(console: Console, talk: Talk) -> None:
    assert not [each for each in console.findChildren(QWidget, "tally_A") if each.isVisible()]
    talk.go_to(talks.GUESS)
    talk.next()
    assert talk.vote is not None
    talk.vote.raise_hand(2, 5)
    assert button(console, "tally_C").text() == "C: 5"
    click(button(console, "tally_A"))
    assert talk.vote.hands == [1, 0, 5, 0]
    assert button(console, "tally_A").accessibleName().endswith("1 hand. Press for one hand more.")
    talk.next()
    assert not button(console, "tally_A").isEnabled()  # the answer is known
    assert button(console, "tally_C").text() == "C: 5"


def test_its_buttons_walk_through_the_talk(console: Console, talk: Talk) -> None:
    assert not button(console, "console_back").isEnabled()
    click(button(console, "console_next"))
    click(button(console, "console_next"))
    assert (talk.number, talk.step) == (2, "guess")
    click(button(console, "console_back"))
    assert talk.step == "question"
    click(button(console, "console_black"))
    assert talk.is_black
    assert said(console, "console_is_black") == "The audience sees a black screen."
    talk.black(on=False)
    assert not button(console, "console_black").isChecked()
    assert said(console, "console_is_black") == ""


def test_a_scene_of_the_list_is_gone_to_by_mouse_and_by_enter(console: Console, talk: Talk) -> None:
    scenes = find(console, QListView, "console_scenes")
    click(scenes.viewport(), scenes.visualRect(scenes.model().index(2, 0)).center())
    assert (talk.number, scenes.currentIndex().row()) == (3, 2)
    scenes.setFocus()
    press(Qt.Key.Key_Down)
    assert talk.number == 3
    press(Qt.Key.Key_Return)
    assert talk.number == 4
    assert console.hasFocus()  # the next Enter is the presenter's


def test_keys_are_the_presenters_wherever_the_focus_is(console: Console, talk: Talk, keys: list[int]) -> None:
    wanted = [
        Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_F5,
        Qt.Key.Key_Escape, Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_1, Qt.Key.Key_N,
    ]  # fmt: skip
    talk.next()
    for target in (
        console,
        button(console, "console_next"),
        find(console, QListView, "console_scenes"),
        console._side.notes.area,
    ):
        target.setFocus()
        for key in wanted:
            press(key, target)
        assert keys == wanted
        keys.clear()
    assert (talk.number, talk.step) == (2, "question")  # nothing but the presenter acts on them
    button(console, "console_next").setFocus()
    press(Qt.Key.Key_Space)
    assert (talk.step, keys) == ("guess", [])


def test_notes_have_a_size_of_their_own(console: Console, look: Look) -> None:
    text = find(console, QLabel, "notes_text")
    before = text.font().pixelSize()
    press("Ctrl++", console)
    assert text.font().pixelSize() > before
    press("Ctrl+-", console)
    press("Ctrl+-", console)
    assert text.font().pixelSize() < before
    press("Ctrl+0", console)
    assert text.font().pixelSize() == before
    assert look.text_size == 100  # the audience sees nothing of it


def test_language_theme_and_text_size_are_live(
    console: Console, talk: Talk, language: LanguageSwitch, look: Look
) -> None:
    talk.go_to(talks.GUESS)
    english = {text for _, text in visible_texts(console) if text}
    switch(language, "fr")
    assert {text for _, text in visible_texts(console) if text} & english == {"Notes", "00:00"}
    assert said(console, "notes_text").startswith("À main levée")
    look.choose("dark")
    assert console.grab().toImage().pixelColor(2, 2) == look.color("bg")
    look.choose_text_size(200)
    QApplication.processEvents()
    assert console.minimumSizeHint().width() <= 1280
    assert console.minimumSizeHint().height() <= 800


def test_everything_that_can_be_reached_has_a_name(console: Console, talk: Talk) -> None:
    talk.go_to(talks.GUESS)
    QApplication.processEvents()
    nameless = [
        each
        for each in console.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.accessibleName()
    ]
    assert nameless == []


@pytest.fixture
def audience(
    talk: Talk, language: LanguageSwitch, look: Look, show: Callable[..., talks.Audience]
) -> talks.Audience:
    """Return the audience's window on the only screen."""
    window = show(talks.Audience(talk), 800, 600)
    window.projection = Projection(window, talk, language, look)
    window.projection.begin()
    return window


def test_with_one_screen_notes_come_on_n_and_go_on_n_or_next(
    audience: talks.Audience, language: LanguageSwitch
) -> None:
    panel = audience.projection.panel
    assert audience.isFullScreen()
    assert audience.projection.console is None
    assert not panel.isVisible()
    press(Qt.Key.Key_N)
    assert panel.isVisible()
    assert said(panel, "notes_text").startswith("Let the class read in silence")
    switch(language, "fr")
    assert said(panel, "notes_text").startswith("Laissez lire en silence")
    press(Qt.Key.Key_N)
    assert not panel.isVisible()
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Right)
    assert not panel.isVisible()
    assert audience.text() == "2 question"


def test_a_window_that_is_closed_takes_its_notes_along(audience: talks.Audience) -> None:
    press(Qt.Key.Key_N)
    audience.close()
    audience.show()
    assert not audience.projection.panel.isVisible()
